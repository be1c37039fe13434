using Needlepoint.Skin.Treatments;

namespace Needlepoint.Inference.Absorption;

/// <summary>An application of daily use on skin whose barrier has just been opened.</summary>
/// <param name="Number">Which one, from 0.</param>
/// <param name="Added">The strength that the opening adds to it, which may be below nothing; times from the application.</param>
internal sealed record OpenedApplication(int Number, Exposure Added);

/// <summary>
/// What daily use holds in the tissue. From one application to the next it is told by one level, the one whose effect x / (1 + x) is the mean of the effect over
/// that time, since what follows it moves over days; only an application that meets an opened barrier is told moment by moment.
/// </summary>
/// <param name="Period">Time from one application to the next, s.</param>
/// <param name="Within">Moments within a period, s; the first is 0, the last the period.</param>
/// <param name="Strengths">For each application from the first on, the strength at those moments; later ones are like the last.</param>
/// <param name="Afterwards">What is left from the end of the last period on, times from there.</param>
internal sealed record DailyLevels(double Period, double[] Within, double[][] Strengths, Exposure Afterwards)
{
    // Where a level meets a curve.
    private const double Edge = 60;

    /// <summary>The course of daily use from its first application to a month after its end; times from the first application.</summary>
    /// <param name="length">How long it goes on, s.</param>
    /// <param name="opened">Applications on an opened barrier.</param>
    public Exposure Over(double length, IReadOnlyList<OpenedApplication> opened)
    {
        int last = (int)Math.Ceiling(length / Period) - 1;
        double end = Math.Max(length, (last + 1) * Period);
        double LevelOf(int number) => Exposures.Level(Within, Strength(number, opened));
        IEnumerable<int> changed = opened.SelectMany(one => Enumerable.Range(one.Number, 1 + (int)(one.Added.Times[^1] / Period)));
        int[] told =
        [
            .. Enumerable.Range(0, Strengths.Length).Concat(changed).Where(number => number < last && !opened.Any(one => one.Number == number)).Append(last).Distinct().Order(),
        ];
        double[] level = [.. told.Select(LevelOf)];
        Exposure levels = Exposures.Thinned(
            new([0, .. told.Select(number => (number + 0.5) * Period), end], [0, .. level, level[^1]]));

        List<(double Time, double Value)> knots = [.. levels.Times.Zip(levels.Values)];
        foreach (OpenedApplication one in opened)
        {
            (double from, double to) = (one.Number * Period, (one.Number + 1) * Period);
            Exposure burst = Exposures.Thinned(new(Within, Strength(one.Number, opened)));
            knots.RemoveAll(knot => knot.Time > from - Edge && knot.Time < to + Edge);
            if (from > 0)
                knots.Add((from - Edge, LevelOf(one.Number - 1)));
            if (to < end)
                knots.Add((to + Edge, LevelOf(one.Number + 1)));
            knots.AddRange(burst.Times.Zip(burst.Values).Select(knot => (from + knot.First, knot.Second)));
        }

        Exposure left = Exposures.Thinned(new(Afterwards.Times, With(Afterwards.Values, Afterwards.Times, last + 1, opened)));
        knots.AddRange(left.Times.Zip(left.Values).Skip(1).Select(knot => (end + knot.First, knot.Second)));
        (double Time, double Value)[] ordered = [.. knots.OrderBy(knot => knot.Time)];
        return new([.. ordered.Select(knot => knot.Time)], [.. ordered.Select(knot => knot.Value)]);
    }

    private double[] Strength(int number, IReadOnlyList<OpenedApplication> opened) =>
        With(Strengths[Math.Min(number, Strengths.Length - 1)], Within, number, opened);

    // What opened barriers add to this application and left of those before.
    private double[] With(IReadOnlyList<double> usual, IReadOnlyList<double> times, int number, IReadOnlyList<OpenedApplication> opened) =>
    [
        .. times.Select((time, i) => Math.Max(
            0, usual[i] + opened.Where(one => one.Number <= number).Sum(one => Exposures.At(one.Added, ((number - one.Number) * Period) + time)))),
    ];
}
