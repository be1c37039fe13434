using Needlepoint.Numerics.Numbers;

namespace Needlepoint.Skin.Simulation.Followers;

/// <summary>
/// When the signals are sampled for the followers: geometrically after an injury, at most a week apart, or a hundredth of the time since, if that is longer. The times do not depend on the output asked for.
/// </summary>
internal static class SignalSamples
{
    private const double First = 15 * 60;
    private const double Growth = 1.2;
    private const double Longest = 7 * 86400;
    private const double LongestShare = 0.01;

    /// <summary>Sample times within a stretch, both ends among them, ascending.</summary>
    /// <param name="from">Start of the stretch, s.</param>
    /// <param name="to">Its end, s.</param>
    /// <param name="injury">Latest injury, s; not a number when there was none.</param>
    /// <param name="outside">What comes from outside: samples wherever it bends or jumps.</param>
    /// <param name="times">Receives the times.</param>
    public static void Within<T>(double from, double to, double injury, OutsideCourse<T> outside, List<double> times)
        where T : struct, IReal<T>
    {
        times.Clear();
        times.Add(from);
        double start = double.IsNaN(injury) ? from : injury;
        double step = First;
        for (double time = start + First; time < to; time += step)
        {
            if (time > from)
                times.Add(time);
            step = Math.Min((Growth - 1) * (time - start), Math.Max(Longest, LongestShare * (time - start)));
        }
        if (to > from)
            times.Add(to);
        if (outside.IsSteady)
            return;
        outside.MomentsWithin(from, to, times);
        times.Sort();
        int kept = 0;
        for (int i = 0; i < times.Count; i++)
            if (kept == 0 || times[i] != times[kept - 1])
                times[kept++] = times[i];
        times.RemoveRange(kept, times.Count - kept);
    }
}
