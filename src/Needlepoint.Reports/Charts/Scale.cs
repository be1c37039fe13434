namespace Needlepoint.Reports.Charts;

/// <summary>A linear scale from values to pixels.</summary>
/// <param name="From">Value at <paramref name="Start"/>.</param>
/// <param name="To">Value at <paramref name="End"/>; differs from <paramref name="From"/>.</param>
/// <param name="Start">Pixel of <paramref name="From"/>.</param>
/// <param name="End">Pixel of <paramref name="To"/>.</param>
public readonly record struct Scale(double From, double To, double Start, double End)
{
    /// <summary>Pixel of a value.</summary>
    public double At(double value) => Start + (value - From) / (To - From) * (End - Start);

    /// <summary>Round values inside the scale, at most <paramref name="most"/> of them, zero among them where it is inside.</summary>
    public IReadOnlyList<double> Ticks(int most)
    {
        double low = Math.Min(From, To), high = Math.Max(From, To);
        double step = RoundStep((high - low) / most);
        var ticks = Between(low, high, step);
        while (ticks.Count > most) ticks = Between(low, high, step = RoundStep(step * 1.5));
        return ticks;
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
