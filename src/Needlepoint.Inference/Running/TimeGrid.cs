namespace Needlepoint.Inference.Running;

/// <summary>
/// Moments at which a run is read: dense after the first session and each cover or medicine, fewer after every later session, which repeats the
/// first hours of the one before; sparse in between. What moves over weeks is kept at fewer moments still.
/// </summary>
public static class TimeGrid
{
    private const double Minute = 60, Hour = 3600, Day = 86400;

    // Cells come within hours and days, matrix over weeks: a dozen moments after each session tell both.
    private static readonly double[] s_slow =
    [
        0, 6 * Hour, 12 * Hour, 1 * Day, 1.5 * Day, 2 * Day, 3 * Day, 4 * Day, 5 * Day, 7 * Day, 10 * Day, 14 * Day,
    ];

    private static readonly double[] s_later = [10 * Minute, 30 * Minute, 1 * Hour, 2 * Hour, 4 * Hour, 8 * Hour, 16 * Hour, .. s_slow];

    // Minutes after the first session for the first hours, then hours, then days: about ninety points.
    private static readonly double[] s_first =
    [
        1 * Minute, 2 * Minute, 5 * Minute, 10 * Minute, 15 * Minute, 20 * Minute, 30 * Minute, 40 * Minute, 50 * Minute,
        .. Steps(1, 6, 0.25).Select(hours => hours * Hour),
        .. Steps(6, 24, 1).Select(hours => hours * Hour),
        .. Steps(24, 72, 3).Select(hours => hours * Hour),
        .. Steps(3, 14, 0.5).Select(days => days * Day),
        .. s_slow,
    ];

    /// <summary>
    /// Moments, s, ascending, from 0 to the end, with every session start and every moment of <paramref name="wanted"/> among them, and one just
    /// before each, so that a jump is seen as a jump.
    /// </summary>
    /// <param name="sessions">Starts of the sessions, s, ascending.</param>
    /// <param name="end">End of the run, s.</param>
    /// <param name="wanted">Further moments within the run, s.</param>
    public static double[] Of(IReadOnlyList<double> sessions, double end, IEnumerable<double> wanted) =>
        Of(sessions, end, [.. sessions, .. wanted], s_first, s_later);

    /// <summary>The moments, all of them in <see cref="Of(IReadOnlyList{double}, double, IEnumerable{double})"/>, that suffice for what moves over weeks.</summary>
    /// <param name="sessions">Starts of the sessions, s, ascending.</param>
    /// <param name="end">End of the run, s.</param>
    public static double[] OfSlow(IReadOnlyList<double> sessions, double end) => Of(sessions, end, sessions, s_slow, s_slow);

    // Moments that only sample are whole seconds, and none lies beside a session or the end: sums that differ in their last bits are one moment.
    private static double[] Of(IReadOnlyList<double> sessions, double end, IReadOnlyList<double> changes, double[] first, double[] later)
    {
        double regular = end <= 60 * Day ? Day : 7 * Day;
        double[] anchors = [.. sessions, .. sessions.Select(session => session - Minute), end];
        Array.Sort(anchors);
        IEnumerable<double> samples = sessions
            .SelectMany((start, i) => After(start, i + 1 < sessions.Count ? sessions[i + 1] : end, i == 0 ? first : later))
            .Concat(Steps(0, end, regular)).Select(time => Math.Round(time)).Where(time => !IsBeside(time, anchors));
        return [.. samples.Concat(anchors).Concat(changes).Concat(changes.Select(change => change - Minute))
            .Where(time => time >= 0 && time <= end).Distinct().Order()];
    }

    private static bool IsBeside(double time, double[] anchors)
    {
        int next = Array.BinarySearch(anchors, time);
        next = next < 0 ? ~next : next;
        return (next < anchors.Length && anchors[next] - time < 0.5) || (next > 0 && time - anchors[next - 1] < 0.5);
    }

    // The next session starts its own clock.
    private static IEnumerable<double> After(double start, double next, double[] offsets) =>
        offsets.Select(offset => start + offset).Where(time => time < next);

    private static IEnumerable<double> Steps(double from, double to, double step)
    {
        int count = (int)Math.Floor((to - from) / step + 1e-9);
        for (int i = 0; i <= count; i++)
            yield return from + (i * step);
    }
}
