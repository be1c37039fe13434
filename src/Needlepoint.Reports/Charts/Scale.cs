namespace Needlepoint.Reports.Charts;

/// <summary>A scale from values to pixels.</summary>
/// <param name="From">Value at <paramref name="Start"/>.</param>
/// <param name="To">Value at <paramref name="End"/>; differs from <paramref name="From"/>.</param>
/// <param name="Start">Pixel of <paramref name="From"/>.</param>
/// <param name="End">Pixel of <paramref name="To"/>.</param>
public readonly record struct Scale(double From, double To, double Start, double End)
{
    /// <summary>Whether every tenfold is as wide; both ends are then above zero, and what lies below stands at the lower end.</summary>
    public bool IsLog { get; init; }

    /// <summary>Pixel of a value.</summary>
    public double At(double value) => Start + (End - Start) * (IsLog ? Math.Log(Math.Max(value, From) / From) / Math.Log(To / From) : (value - From) / (To - From));

    /// <summary>Round values inside the scale, at most <paramref name="most"/> of them, zero among them where it is inside.</summary>
    public IReadOnlyList<double> Ticks(int most)
    {
        if (IsLog) return Powers(most);
        double low = Math.Min(From, To), high = Math.Max(From, To);
        double step = RoundStep((high - low) / most);
        var ticks = Between(low, high, step);
        while (ticks.Count > most) ticks = Between(low, high, step = RoundStep(step * 1.5));
        return ticks;
    }

    // Powers of ten, every second or third of them where there are many; the ends where there are none.
    private List<double> Powers(int most)
    {
        int first = (int)Math.Ceiling(Math.Log10(From) - 1e-9), last = (int)Math.Floor(Math.Log10(To) + 1e-9);
        if (last < first) return [From, To];
        int step = (last - first) / most + 1;
        return [.. Enumerable.Range(0, (last - first) / step + 1).Select(i => Math.Pow(10, first + i * step))];
    }

    private static List<double> Between(double low, double high, double step)
    {
        var ticks = new List<double>();
        double tolerance = 1e-9 * (high - low);
        for (double i = Math.Ceiling(low / step - 1e-9); i * step <= high + tolerance; i++) ticks.Add(i * step + 0.0);
        return ticks;
    }

    private static double RoundStep(double least)
    {
        double power = Math.Pow(10, Math.Floor(Math.Log10(least)));
        return (least / power) switch
        {
            <= 1.0000001 => power,
            <= 2.0000001 => 2 * power,
            <= 5.0000001 => 5 * power,
            _ => 10 * power,
        };
    }
}
