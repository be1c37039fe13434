namespace Needlepoint.Skin.Tests.Processes.Absorption.Analytic;

/// <summary>What a unit cell with a cylindrical hole is; lengths in m, D in m2/s, the rest as <see cref="Needlepoint.Skin.Processes.Absorption"/> has it.</summary>
public sealed record Hole(double Radius, double Depth, double CellRadius, double Thickness, double Storage, double Diffusivity)
{
    /// <summary>P of the top face around the hole, m/s.</summary>
    public double TopPermeability { get; init; }

    /// <summary>Transfer coefficient of the wall at a time, m/s; not finite for a hole full of donor.</summary>
    public Func<double, double> Wall { get; init; } = _ => double.PositiveInfinity;

    /// <summary>Clearance, 1/s.</summary>
    public double Clearance { get; init; }

    /// <summary>Whether the bottom is a perfect sink.</summary>
    public bool HasSink { get; init; } = true;

    /// <summary>Thickness of the donor times its partition, m; infinite for one that never gets weaker.</summary>
    public double DonorDepth { get; init; } = double.PositiveInfinity;
}

/// <summary>
/// The unit cell again, by other means than the solver: bilinear finite elements on nodes that crowd at the mouth and at the foot of the hole,
/// lumped storage, and a second-order L-stable Runge-Kutta method in time (Alexander 1977, two stages). Concentration of the donor 1 at the start.
/// </summary>
public sealed class HoleCell
{
    /// <summary>A perfect contact is a permeability this many times that of the largest element.</summary>
    private const double Contact = 1e7;
    private static readonly double s_gamma = 1 - Math.Sqrt(0.5);

    private readonly Hole _hole;
    private readonly int _band;
    private readonly double[,] _stiffness;
    private readonly double[] _mass, _wall, _top, _bottom;
    private readonly double _area;

    /// <param name="hole">The cell.</param>
    /// <param name="fineness">Elements along each graded stretch; four stretches down, three across.</param>
    public HoleCell(Hole hole, int fineness)
    {
        _hole = hole;
        _area = Math.PI * hole.CellRadius * hole.CellRadius;
        double[] r = [.. TwoSided(0, hole.Radius, fineness / 2).SkipLast(1), .. OneSided(hole.Radius, hole.CellRadius, 2 * fineness)];
        double[] z = [.. TwoSided(0, hole.Depth, 2 * fineness).SkipLast(1), .. OneSided(hole.Depth, hole.Thickness, 2 * fineness)];
        int[,] number = new int[z.Length, r.Length];
        int count = 0;
        for (int j = 0; j < z.Length; j++)
        {
            for (int i = 0; i < r.Length; i++)
                number[j, i] = r[i] < hole.Radius && z[j] < hole.Depth ? -1 : count++;
        }

        _band = r.Length + 1;
        _stiffness = new double[count, _band + 1];
        (_mass, _wall, _top, _bottom) = (new double[count], new double[count], new double[count], new double[count]);
        for (int j = 0; j + 1 < z.Length; j++)
        {
            for (int i = 0; i + 1 < r.Length; i++)
            {
                if (!(r[i] < hole.Radius && z[j] < hole.Depth))
                    Element([number[j, i], number[j, i + 1], number[j + 1, i], number[j + 1, i + 1]], r[i], r[i + 1], z[j], z[j + 1]);
            }
        }

        Faces(number, r, z);
    }

    /// <summary>Steady rate of a cell, taken from two finenesses to the limit of none (the error falls with the square).</summary>
    public static double SteadyRate(Hole hole)
    {
        double coarse = new HoleCell(hole, 8).SteadyRate(), fine = new HoleCell(hole, 16).SteadyRate();
        return fine + ((fine - coarse) / 3);
    }

    /// <summary>Rate into one cell in the steady state for one unit of concentration, by the flux through the bottom.</summary>
    public double SteadyRate()
    {
        double[] source = Source(0);
        double[] c = [.. source];
        Factors factors = Factored(source, double.PositiveInfinity);
        factors.Solve(c);
        double rate = 0;
        for (int i = 0; i < c.Length; i++)
            rate += _bottom[i] * c[i];
        return rate;
    }

    /// <summary>The same for the amounts in time.</summary>
    public static (double[] Entered, double[] Left) Run(Hole hole, ReadOnlySpan<double> times, double firstStep, double growth)
    {
        (double[] coarseEntered, double[] coarseLeft) = new HoleCell(hole, 5).Run(times, firstStep, growth);
        (double[] entered, double[] left) = new HoleCell(hole, 10).Run(times, firstStep, growth);
        for (int i = 0; i < times.Length; i++)
        {
            entered[i] += (entered[i] - coarseEntered[i]) / 3;
            left[i] += (left[i] - coarseLeft[i]) / 3;
        }

        return (entered, left);
    }

    /// <summary>
    /// Entered amount and amount through the bottom per area of skin at some times, with steps from a start that grow by a ratio.
    /// </summary>
    public (double[] Entered, double[] Left) Run(ReadOnlySpan<double> times, double firstStep, double growth)
    {
        double[] c = new double[_mass.Length];
        double donor = 1, entered = 0, left = 0, t = 0, step = firstStep;
        double[] allEntered = new double[times.Length], allLeft = new double[times.Length];
        for (int at = 0; at < times.Length; at++)
        {
            while (t < times[at])
            {
                double remaining = times[at] - t;
                double dt = remaining > 2 * step ? step : remaining > step ? 0.5 * remaining : remaining;
                Step(c, ref donor, ref entered, ref left, t, dt);
                t = remaining <= step ? times[at] : t + dt;
                step *= growth;
            }

            (allEntered[at], allLeft[at]) = (entered / _area, left / _area);
        }

        return (allEntered, allLeft);
    }

    private void Step(double[] c, ref double donor, ref double entered, ref double left, double t, double dt)
    {
        double h = s_gamma * dt, first = 1 - s_gamma;
        double[] begin = [.. c];
        double beginDonor = donor;
        (double influx1, double outflux1) = Stage(c, ref donor, t + h, h);
        for (int i = 0; i < c.Length; i++)
            c[i] = begin[i] + (dt * first * (c[i] - begin[i]) / h);
        donor = beginDonor + (dt * first * (donor - beginDonor) / h);
        (double influx2, double outflux2) = Stage(c, ref donor, t + dt, h);
        entered += dt * ((first * influx1) + (s_gamma * influx2));
        left += dt * ((first * outflux1) + (s_gamma * outflux2));
    }

    /// <summary>One implicit Euler step: two right-hand sides, then the donor from its own balance.</summary>
    private (double In, double Out) Stage(double[] c, ref double donor, double t, double h)
    {
        double[] source = Source(t);
        Factors factors = Factored(source, h);
        double[] unit = [.. source];
        for (int i = 0; i < c.Length; i++)
            c[i] *= _mass[i] / h;
        factors.Solve(c);
        factors.Solve(unit);
        if (!double.IsInfinity(_hole.DonorDepth))
        {
            double volume = _hole.DonorDepth * _area, taken = 0, given = 0;
            for (int i = 0; i < c.Length; i++)
            {
                taken += source[i] * (1 - unit[i]);
                given += source[i] * c[i];
            }

            donor = ((volume * donor) + (h * given)) / (volume + (h * taken));
        }

        double influx = 0, outflux = 0;
        for (int i = 0; i < c.Length; i++)
        {
            c[i] += donor * unit[i];
            influx += source[i] * (donor - c[i]);
            outflux += _bottom[i] * c[i];
        }

        return (influx, outflux);
    }

    private double[] Source(double t)
    {
        double open = Contact * _hole.Storage * _hole.Diffusivity / _hole.Radius;
        double wall = Math.Min(_hole.Wall(t), open);
        double[] source = new double[_mass.Length];
        for (int i = 0; i < source.Length; i++)
            source[i] = (wall * _wall[i]) + (_hole.TopPermeability * _top[i]);
        return source;
    }

    private Factors Factored(double[] source, double step)
    {
        double[,] matrix = (double[,])_stiffness.Clone();
        for (int i = 0; i < source.Length; i++)
            matrix[i, 0] += source[i] + _bottom[i] + (_mass[i] * (_hole.Clearance + (1 / step)));
        return new(matrix, _band);
    }

    private void Element(int[] nodes, double r0, double r1, double z0, double z1)
    {
        double point = Math.Sqrt(1.0 / 3), dr = r1 - r0, dz = z1 - z0, conductivity = _hole.Storage * _hole.Diffusivity;
        foreach (double x in (double[])[-point, point])
        {
            foreach (double y in (double[])[-point, point])
            {
                double u = 0.5 * (1 + x), v = 0.5 * (1 + y);
                double weight = 2 * Math.PI * (r0 + (u * dr)) * 0.25 * dr * dz;
                double[] value = [(1 - u) * (1 - v), u * (1 - v), (1 - u) * v, u * v];
                double[] across = [-(1 - v) / dr, (1 - v) / dr, -v / dr, v / dr];
                double[] down = [-(1 - u) / dz, -u / dz, (1 - u) / dz, u / dz];
                for (int a = 0; a < 4; a++)
                {
                    _mass[nodes[a]] += _hole.Storage * weight * value[a];
                    for (int b = 0; b < 4; b++)
                    {
                        if (nodes[a] >= nodes[b])
                            _stiffness[nodes[a], nodes[a] - nodes[b]] += conductivity * weight * ((across[a] * across[b]) + (down[a] * down[b]));
                    }
                }
            }
        }
    }

    /// <summary>Areas of wall, foot, top and bottom that belong to each node, by linear shares along the edge.</summary>
    private void Faces(int[,] number, double[] r, double[] z)
    {
        double sink = _hole.HasSink ? Contact * _hole.Storage * _hole.Diffusivity / _hole.Thickness : 0;
        int last = z.Length - 1, mouth = Array.IndexOf(r, _hole.Radius), foot = Array.IndexOf(z, _hole.Depth);
        for (int i = 0; i + 1 < r.Length; i++)
        {
            double inner = Math.PI * (r[i + 1] - r[i]) * ((2 * r[i]) + r[i + 1]) / 3, outer = Math.PI * (r[i + 1] - r[i]) * (r[i] + (2 * r[i + 1])) / 3;
            _bottom[number[last, i]] += sink * inner;
            _bottom[number[last, i + 1]] += sink * outer;
            int row = i < mouth ? foot : 0;
            double[] face = i < mouth ? _wall : _top;
            face[number[row, i]] += inner;
            face[number[row, i + 1]] += outer;
        }

        for (int j = 0; j < foot; j++)
        {
            double half = Math.PI * _hole.Radius * (z[j + 1] - z[j]);
            _wall[number[j, mouth]] += half;
            _wall[number[j + 1, mouth]] += half;
        }
    }

    /// <summary>Nodes from a to b, crowded at a: the share of the way is the cube of the share of the count.</summary>
    private static IEnumerable<double> OneSided(double a, double b, int count) =>
        Enumerable.Range(0, count + 1).Select(i => i == 0 ? a : i == count ? b : a + ((b - a) * Math.Pow((double)i / count, 3)));

    private static IEnumerable<double> TwoSided(double a, double b, int count) => Enumerable.Range(0, count + 1).Select(i =>
    {
        double x = (double)i / count;
        return i == 0 ? a : i == count ? b : a + ((b - a) * (x < 0.5 ? 4 * x * x * x : 1 - (4 * (1 - x) * (1 - x) * (1 - x))));
    });

    /// <summary>Cholesky factors of a band, row by row.</summary>
    private sealed class Factors
    {
        private readonly double[] _rows;
        private readonly int _band;

        public Factors(double[,] matrix, int band)
        {
            _band = band;
            int count = matrix.GetLength(0);
            _rows = new double[count * (band + 1)];
            for (int i = 0; i < count; i++)
            {
                Span<double> row = Row(i);
                for (int j = Math.Max(0, i - band); j <= i; j++)
                {
                    ReadOnlySpan<double> other = Row(j);
                    int from = i - band, shift = i - j;
                    int start = Math.Max(0, from);
                    double sum = matrix[i, shift] - Dot(row[(start - from)..(j - from)], other[(start - j + band)..band]);
                    row[j - from] = j < i ? sum / other[band] : Math.Sqrt(sum);
                }
            }
        }

        public void Solve(Span<double> x)
        {
            for (int i = 0; i < x.Length; i++)
            {
                int start = Math.Max(0, i - _band);
                x[i] = (x[i] - Dot(Row(i)[(start - i + _band).._band], x[start..i])) / Row(i)[_band];
            }

            for (int i = x.Length - 1; i >= 0; i--)
            {
                ReadOnlySpan<double> row = Row(i);
                x[i] /= row[_band];
                for (int j = Math.Max(0, i - _band); j < i; j++)
                    x[j] -= row[j - i + _band] * x[i];
            }
        }

        private Span<double> Row(int i) => _rows.AsSpan(i * (_band + 1), _band + 1);

        private static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
        {
            System.Numerics.Vector<double> sum = default;
            int i = 0, width = System.Numerics.Vector<double>.Count;
            for (; i + width <= a.Length; i += width)
                sum += new System.Numerics.Vector<double>(a[i..]) * new System.Numerics.Vector<double>(b[i..]);
            double total = System.Numerics.Vector.Sum(sum);
            for (; i < a.Length; i++)
                total += a[i] * b[i];
            return total;
        }
    }
}
