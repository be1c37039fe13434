namespace Needlepoint.Inference.Running;

/// <summary>Moments at which a run is read: dense where things move fast, after each session and each cover or medicine, sparse later.</summary>
public static class TimeGrid
{
    private const double Minute = 60, Hour = 3600, Day = 86400;

    // Minutes after a session for the first hours, then hours, then days: about ninety points a session.
    private static readonly double[] s_offsets =
    [
        0, 1 * Minute, 2 * Minute, 5 * Minute, 10 * Minute, 15 * Minute, 20 * Minute, 30 * Minute, 40 * Minute, 50 * Minute,
        .. Steps(1, 6, 0.25).Select(hours => hours * Hour),
        .. Steps(6, 24, 1).Select(hours => hours * Hour),
        .. Steps(24, 72, 3).Select(hours => hours * Hour),
        .. Steps(3, 14, 0.5).Select(days => days * Day),
    ];

    /// <summary>
    /// Moments, s, ascending, from 0 to the end, with every session start and every moment of <paramref name="wanted"/> among them, and one just
    /// before each, so that a jump is seen as a jump.
    /// </summary>
    /// <param name="sessions">Starts of the sessions, s.</param>
    /// <param name="end">End of the run, s.</param>
    /// <param name="wanted">Further moments within the run, s.</param>
    public static double[] Of(IEnumerable<double> sessions, double end, IEnumerable<double> wanted)
    {
        double daily = end <= 60 * Day ? Day : 7 * Day;
        double[] changes = [.. sessions, .. wanted];
        IEnumerable<double> moments = sessions.SelectMany(start => s_offsets.Select(offset => start + offset))
            .Concat(Steps(0, end, daily)).Concat(changes).Concat(changes.Select(change => change - Minute)).Append(end);
        return [.. moments.Where(time => time >= 0 && time <= end).Distinct().Order()];
    }

    private static IEnumerable<double> Steps(double from, double to, double step)
    {
        int count = (int)Math.Floor((to - from) / step + 1e-9);
        for (int i = 0; i < count; i++)
            yield return from + (i * step);
    }
}
