using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Tissue;

namespace Needlepoint.Skin.Tests.Tissue;

public sealed class ExchangeTests
{
    private static readonly Random s_random = new(7);

    [Fact]
    public void What_leaves_one_cell_enters_another()
    {
        (Scalar[] radii, Scalar[] edges) = Grid(5, 9);
        Scalar[] amounts = [.. Enumerable.Range(0, 45).Select(_ => (Scalar)s_random.NextDouble())];
        Scalar[] rates = Rates(radii, edges, 2.5e-12, amounts);
        double total = rates.Sum(rate => rate.Value);
        double moved = rates.Sum(rate => Math.Abs(rate.Value));
        Assert.True(Math.Abs(total) < 1e-12 * moved, $"{total} of {moved}");
    }

    [Fact]
    public void A_uniform_concentration_stays()
    {
        (Scalar[] radii, Scalar[] edges) = Grid(4, 6);
        Scalar[] volumes = Volumes(radii, edges);
        Scalar[] rates = Rates(radii, edges, 1e-12, volumes);
        double largest = rates.Max(rate => Math.Abs(rate.Value));
        Assert.True(largest < 1e-12 * 1e-12 / (1e-5 * 1e-5) * volumes.Max(volume => volume.Value), $"{largest}");
    }

    [Fact]
    public void Flow_between_two_cells_is_symmetric_in_concentration()
    {
        (Scalar[] radii, Scalar[] edges) = Grid(3, 4);
        Scalar[] volumes = Volumes(radii, edges);
        for (int a = 0; a < volumes.Length; a++)
            for (int b = 0; b < volumes.Length; b++)
            {
                double toB = Rates(radii, edges, 1e-12, Only(a, volumes))[b].Value;
                double toA = Rates(radii, edges, 1e-12, Only(b, volumes))[a].Value;
                Assert.Equal(toB, toA, 1e-12 * Math.Max(Math.Abs(toB), 1e-30));
            }
    }

    // A cosine decays at D (pi/H)^2 in a closed slab; the discrete slowest rate converges to it with the square of the cell.
    [Fact]
    public void In_depth_the_error_falls_with_the_square_of_the_cell()
    {
        double Error(int cells)
        {
            const double depth = 1e-3, diffusivity = 3e-12;
            Scalar[] edges = [.. Enumerable.Range(0, cells + 1).Select(i => (Scalar)(depth * i / cells))];
            Scalar[] amounts = [.. Enumerable.Range(0, cells).Select(i => (Scalar)Math.Cos(Math.PI * (i + 0.5) / cells))];
            Scalar[] rates = Rates([0, 1e-4], edges, diffusivity, amounts);
            double exact = -diffusivity * Math.Pow(Math.PI / depth, 2) * amounts[0].Value;
            return Math.Abs(rates[0].Value / exact - 1);
        }

        double order = Math.Log2(Error(20) / Error(40));
        Assert.InRange(order, 1.9, 2.1);
    }

    // J0(j r/R) decays at D (j/R)^2 in a closed disc, j = 3.8317 the first zero of J1.
    [Fact]
    public void Around_the_channel_the_error_falls_with_the_square_of_the_zone()
    {
        double Error(int zones)
        {
            const double rim = 3e-4, diffusivity = 3e-12, root = 3.8317059702075125;
            Scalar[] radii = [.. Enumerable.Range(0, zones + 1).Select(i => (Scalar)(rim * i / zones))];
            Scalar[] amounts = new Scalar[zones];
            for (int i = 0; i < zones; i++)
                amounts[i] = Bessel0(root * (i + 0.5) / zones) * (2 * i + 1) / (zones * zones);
            Scalar[] rates = Rates(radii, [0, 1e-4], diffusivity, amounts);
            double exact = -diffusivity * Math.Pow(root / rim, 2);
            double norm = 0, error = 0;
            for (int i = 0; i < zones; i++)
            {
                norm += Math.Abs(exact * amounts[i].Value);
                error += Math.Abs(rates[i].Value - exact * amounts[i].Value);
            }
            return error / norm;
        }

        double order = Math.Log2(Error(40) / Error(80));
        Assert.InRange(order, 1.8, 2.2);
    }

    private static Scalar[] Rates(Scalar[] radii, Scalar[] edges, double diffusivity, Scalar[] amounts)
    {
        int zones = radii.Length - 1, cells = edges.Length - 1;
        Scalar[] outward = new Scalar[zones - 1], inward = new Scalar[zones - 1], down = new Scalar[cells - 1], up = new Scalar[cells - 1];
        Exchange.AcrossZones<Scalar>(radii, diffusivity, outward, inward);
        Exchange.AcrossDepth<Scalar>(edges, diffusivity, down, up);
        Scalar[] rates = new Scalar[amounts.Length];
        Exchange.Add<Scalar>(amounts, rates, outward, inward, down, up);
        return rates;
    }

    private static (Scalar[] Radii, Scalar[] Edges) Grid(int zones, int cells)
    {
        Scalar[] Rising(int count) =>
            [.. Enumerable.Range(0, count + 1).Select(i => (Scalar)(1e-5 * i * (1 + 0.3 * i)))];
        return (Rising(zones), Rising(cells));
    }

    private static Scalar[] Volumes(Scalar[] radii, Scalar[] edges)
    {
        List<Scalar> volumes = [];
        for (int cell = 0; cell + 1 < edges.Length; cell++)
            for (int zone = 0; zone + 1 < radii.Length; zone++)
                volumes.Add((edges[cell + 1] - edges[cell]) * (radii[zone + 1] * radii[zone + 1] - radii[zone] * radii[zone]));
        return [.. volumes];
    }

    private static Scalar[] Only(int place, Scalar[] volumes)
    {
        Scalar[] amounts = new Scalar[volumes.Length];
        amounts[place] = volumes[place];
        return amounts;
    }

    private static double Bessel0(double x)
    {
        double term = 1, sum = 1;
        for (int k = 1; k < 40; k++)
            sum += term *= -x * x / (4.0 * k * k);
        return sum;
    }
}
