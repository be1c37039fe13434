using Needlepoint.Skin.Processes.Absorption;
using Needlepoint.Skin.Tests.Processes.Absorption.Analytic;

namespace Needlepoint.Skin.Tests.Processes.Absorption;

/// <summary>The analytic side agrees with itself and with tabulated digits before it may judge the solver.</summary>
public sealed class AnalyticTests
{
    [Theory]
    [InlineData(0.05, 0.00026934, 0.03400147)]
    [InlineData(0.1, 0.00788529, 0.29289965)]
    [InlineData(0.2, 0.06146375, 0.72292239)]
    [InlineData(0.5, 0.33479071, 0.98561624)]
    [InlineData(1, 0.83334381, 0.99989655)]
    public void Slab_under_a_constant_donor(double t, double amount, double flux)
    {
        Stack stack = new([new("slab", 1, 1, 1)], true);
        Same(amount, Slab.Permeated(t));
        Same(amount, stack.Passed(1, t));
        Same(flux, Slab.Flux(t));
        Same(flux, stack.Flux(1, t));
    }

    [Theory]
    [InlineData(0.1, 0.1, 0.00077741)]
    [InlineData(0.1, 0.5, 0.03201925)]
    [InlineData(0.1, 1, 0.07761143)]
    [InlineData(0.1, 5, 0.37362328)]
    [InlineData(1, 0.1, 0.00689175)]
    [InlineData(1, 0.5, 0.22747362)]
    [InlineData(1, 1, 0.46614060)]
    [InlineData(1, 5, 0.97235516)]
    [InlineData(10, 0.1, 0.03157579)]
    [InlineData(10, 0.5, 0.54535944)]
    [InlineData(10, 1, 0.83618236)]
    [InlineData(10, 5, 0.99995348)]
    public void Slab_under_a_finite_dose(double ratio, double t, double share)
    {
        Stack stack = new([new("slab", 1, 1, 1)], true) { Dose = 1 / ratio };
        Same(share, Slab.PermeatedShare(ratio, t));
        Same(share, ratio * stack.Passed(1, t));
    }

    [Theory]
    [InlineData(1, 0.5, 2, 0.5, 1, new[] { 0.01221408, 0.11937040, 0.52407708, 2.00019701 })]
    [InlineData(2, 3, 0.4, 0.375, 0.76388889, new[] { 0.01818455, 0.12835035, 0.46803605, 1.58854812 })]
    public void Two_layers_under_a_constant_donor(double thickness, double diffusivity, double storage, double flux, double lag, double[] amounts)
    {
        TransportLayer upper = new("upper", 1, 1, 1), lower = new("lower", thickness, storage, diffusivity);
        Same(flux, TwoLayers.Flux(upper, lower));
        Same(lag, TwoLayers.Lag(upper, lower));
        Stack stack = new([upper, lower], true);
        double[] times = [0.5, 1, 2, 5];
        for (int i = 0; i < times.Length; i++)
            Same(amounts[i], stack.Passed(2, times[i]));
        Assert.Equal(flux * (100 - lag), stack.Passed(2, 100), 6);
    }

    [Fact]
    public void Two_layers_like_skin()
    {
        TransportLayer corneum = new("stratum corneum", 15e-4, 1, 1e-10), tissue = new("tissue", 200e-4, 0.5, 1e-7);
        Assert.Equal(6.49350649, 1e8 * TwoLayers.Flux(corneum, tissue), 8);
        Assert.Equal(5910.1732, TwoLayers.Lag(corneum, tissue), 4);
    }

    [Theory]
    [InlineData(1e-5, 1.033113, 0.983526)]
    [InlineData(1e-4, 1.313035, 0.850918)]
    [InlineData(1e-3, 3.173630, 0.268194)]
    public void Slab_with_clearance_at_rest(double k, double into, double outOf)
    {
        (double In, double Out) = Slab.SteadyWithLoss(k * 0.01 / 1e-6);
        Assert.Equal(into, In, 6);
        Assert.Equal(outOf, Out, 6);
        Stack stack = new([new("slab", 0.1, 1, 1e-6, k)], true);
        Assert.Equal(into, stack.Flux(0, 1e6) / (1e-6 / 0.1), 6);
        Assert.Equal(outOf, stack.Flux(1, 1e6) / (1e-6 / 0.1), 6);
    }

    [Fact]
    public void Loaded_slab_empties_at_first_with_the_root_of_time() =>
        Assert.Equal(2 * Math.Sqrt(1e-3 / Math.PI), 1 - Slab.Kept(1e-3), 4);

    [Fact]
    public void Straight_profile_empties_at_first_with_the_steady_flux() =>
        Assert.Equal(1 - 2e-3, Slab.KeptOfSteadyProfile(1e-3), 8);

    [Fact]
    public void What_enters_layers_is_held_cleared_or_passed_on()
    {
        Stack stack = new([new("upper", 1, 2, 0.3), new("middle", 0.5, 0.7, 1, 0.4), new("lower", 2, 1.5, 2, 0, 0.2)], true, 3) { Dose = 0.6, Evaporation = 0.1 };
        for (int i = 0; i < 3; i++)
            Same(stack.Passed(i, 1.7), stack.Passed(i + 1, 1.7) + stack.Held(i, 1.7) + stack.Cleared(i, 1.7));
    }

    [Theory]
    [InlineData(0.1, 0.3585)]
    [InlineData(0.2, 0.6498)]
    [InlineData(0.3, 0.8881)]
    [InlineData(0.5, 1.2396)]
    public void Flush_disc_in_its_cell(double radius, double tabulated)
    {
        double rate = Disc.Rate(radius, 2);
        Assert.Equal(1, rate / tabulated, 2.5e-3);
        double psi = ((1 / rate) - (2 / Math.PI)) * 4 * radius;
        Assert.Equal(Disc.Psi(radius), psi, 1e-3);
    }

    [Theory]
    [InlineData(0.5, 1.122)]
    [InlineData(1, 1.652)]
    public void Cylindrical_hole_in_its_cell(double depth, double tabulated)
    {
        Hole hole = new(0.1, depth, 1, 2, 1, 1);
        double limit = HoleCell.SteadyRate(hole);
        Assert.Equal(1, limit / tabulated, 3e-3);

        // Second order: half the width, a quarter of the error.
        double coarse = new HoleCell(hole, 6).SteadyRate() - limit, fine = new HoleCell(hole, 12).SteadyRate() - limit;
        Assert.InRange(coarse / fine, 3.5, 4.5);
    }

    [Fact]
    public void Elements_follow_a_slab_in_time()
    {
        // A hole as wide as its cell leaves the slab below it.
        HoleCell cell = new(new(0.999, 0.5, 1, 1.5, 1, 1), 20);
        (double[] entered, double[] left) = cell.Run([0.2, 1], 1e-6, 1.1);
        Assert.Equal(Slab.Permeated(0.2), left[0], 2e-3);
        Assert.Equal(Slab.Permeated(1), left[1], 3e-3);
        Assert.True(entered[1] > left[1]);
    }

    private static void Same(double expected, double actual) => Assert.Equal(expected, actual, 1.5e-8);
}
