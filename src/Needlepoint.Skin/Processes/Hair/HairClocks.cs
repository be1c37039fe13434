using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Treatments;

namespace Needlepoint.Skin.Processes.Hair;

/// <summary>
/// Clocks of one scalp: a phase ends when its clock has run for the time that was drawn for it. Without a stimulus all show the time of day; with one, that of growth runs slower,
/// that of rest and latency faster (K8, K9). Before the run nothing acts. Immutable.
/// </summary>
public sealed class HairClocks
{
    // The stimulus moves over weeks: between two days it runs straight.
    private const double Day = 86400;

    // How strongly a follicle answers goes by its miniaturisation, told apart in this many steps.
    private const int Steps = 16;

    private readonly double[] _stimulus, _restPace, _rest;
    private readonly GrowthClock[] _growing;

    private HairClocks(in HairParameters<Scalar> p, double[] stimulus)
    {
        _stimulus = stimulus;
        _restPace = new double[stimulus.Length];
        for (int day = 0; day < stimulus.Length; day++)
            _restPace[day] = HairLaws.RestPace<Scalar>(p, stimulus[day]).Value;
        _rest = Summed(_restPace);
        _growing = new GrowthClock[Steps + 1];
        for (int step = 0; step <= Steps; step++)
            _growing[step] = new(p, (double)step / Steps, stimulus);
    }

    /// <summary>Nothing acts, ever.</summary>
    public static HairClocks Untreated { get; } = new(default, []);

    /// <summary>The clocks of a treated scalp.</summary>
    /// <param name="p">Parameters.</param>
    /// <param name="growth">What substances do: free concentration at the follicles over that of the half effect.</param>
    /// <param name="wound">Repair signal of the dermis over that of the half effect.</param>
    /// <param name="end">End of the run, s; the clocks stop there.</param>
    public static HairClocks Of(in HairParameters<Scalar> p, Exposure growth, Exposure wound, double end) =>
        growth.IsNothing && wound.IsNothing ? Untreated : new(p, StimulusOf(p, growth, wound, end));

    /// <summary>The stimulus G, 1.</summary>
    public double Stimulus(double time) => Straight(_stimulus, time, 0);

    /// <summary>Number of steps in which miniaturisation is told apart.</summary>
    public static int Levels => Steps + 1;

    /// <summary>The step that a miniaturisation, 0 to 1, is nearest to.</summary>
    public static int LevelOf(double miniaturisation) => (int)((miniaturisation * Steps) + 0.5);

    /// <summary>Diameter and growth of a growing hair over those without a stimulus, 1.</summary>
    /// <param name="level">Step of its miniaturisation.</param>
    /// <param name="time">Moment, s.</param>
    public double Thickening(int level, double time) => Straight(_growing[level].Thickening, time, 1);

    /// <summary>What the clock of growing longer shows, s: growth over that of an hour without a stimulus.</summary>
    /// <param name="level">Step of the miniaturisation of the hair.</param>
    /// <param name="time">Moment, s.</param>
    public double Growth(int level, double time) => Reading(_growing[level].Growth, _growing[level].Thickening, time);

    /// <summary>What the clock of a phase shows, s.</summary>
    public double Reading(HairPhase phase, int level, double time) => phase switch
    {
        HairPhase.Anagen => Reading(_growing[level].Anagen, _growing[level].Pace, time),
        HairPhase.Catagen => time,
        _ => Reading(_rest, _restPace, time),
    };

    /// <summary>When the clock of a phase shows a reading, s; infinite when that is after the end.</summary>
    public double When(HairPhase phase, int level, double reading) => phase switch
    {
        HairPhase.Anagen => When(_growing[level].Anagen, _growing[level].Pace, reading),
        HairPhase.Catagen => reading,
        _ => When(_rest, _restPace, reading),
    };

    private static double[] StimulusOf(in HairParameters<Scalar> p, Exposure growth, Exposure wound, double end)
    {
        double[] stimulus = new double[Math.Max(2, (int)Math.Ceiling(end / Day) + 1)];
        double[] changes = [.. growth.Times.Concat(wound.Times).Where(time => time > 0 && time < stimulus.Length * Day).Distinct().Order()];
        double now = 0;
        int next = 0;
        for (int day = 1; day < stimulus.Length; day++)
        {
            double from = (day - 1) * Day;
            while (from < day * Day)
            {
                while (next < changes.Length && changes[next] <= from)
                    next++;
                double to = next < changes.Length ? Math.Min(changes[next], day * Day) : day * Day;
                Scalar first = HairLaws.Drive<Scalar>(p, After(growth, from), After(wound, from)), last = HairLaws.Drive<Scalar>(p, Before(growth, to), Before(wound, to));
                now = HairLaws.Stimulus(p, now, first, last, to - from).Value;
                from = to;
            }

            stimulus[day] = now;
        }

        return stimulus;
    }

    // Just after a moment: where the same moment stands twice, the later value.
    private static double After(Exposure exposure, double time)
    {
        int above = First(exposure.Times, time, orEqual: false);
        return above == 0 ? exposure.Values.Count == 0 ? 0 : exposure.Values[0] : above == exposure.Times.Count ? exposure.Values[^1] : Between(exposure, above, time);
    }

    private static double Before(Exposure exposure, double time)
    {
        int at = First(exposure.Times, time, orEqual: true);
        return at == 0 ? exposure.Values.Count == 0 ? 0 : exposure.Values[0] : at == exposure.Times.Count ? exposure.Values[^1] : Between(exposure, at, time);
    }

    private static double Between(Exposure exposure, int above, double time)
    {
        (double t0, double t1, double v0, double v1) = (exposure.Times[above - 1], exposure.Times[above], exposure.Values[above - 1], exposure.Values[above]);
        return t1 > t0 ? v0 + ((v1 - v0) * ((time - t0) / (t1 - t0))) : v1;
    }

    private static int First(IReadOnlyList<double> times, double time, bool orEqual)
    {
        (int low, int high) = (0, times.Count);
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (times[middle] > time || (orEqual && times[middle] == time))
                high = middle;
            else
                low = middle + 1;
        }

        return low;
    }

    private static double[] Summed(double[] pace)
    {
        double[] sum = new double[pace.Length];
        for (int day = 1; day < sum.Length; day++)
            sum[day] = sum[day - 1] + (0.5 * Day * (pace[day - 1] + pace[day]));
        return sum;
    }

    private static double Straight(double[] values, double time, double before)
    {
        if (values.Length == 0 || time <= 0)
            return before;
        int day = Math.Min((int)(time / Day), values.Length - 2);
        double share = (time - (day * Day)) / Day;
        return values[day] + ((values[day + 1] - values[day]) * Math.Min(share, 1));
    }

    private static double Reading(double[] sum, double[] pace, double time)
    {
        if (sum.Length == 0 || time <= 0)
            return time;
        int day = Math.Min((int)(time / Day), sum.Length - 2);
        double since = time - (day * Day);
        return sum[day] + (since * (pace[day] + (0.5 * (pace[day + 1] - pace[day]) * (since / Day))));
    }

    private static double When(double[] sum, double[] pace, double reading)
    {
        if (sum.Length == 0 || reading <= 0)
            return reading;
        if (reading > sum[^1])
            return double.PositiveInfinity;
        int found = Array.BinarySearch(sum, reading);
        int day = Math.Min(found >= 0 ? found : ~found - 1, sum.Length - 2);
        double left = reading - sum[day], change = (pace[day + 1] - pace[day]) / Day;
        return (day * Day) + (2 * left / (pace[day] + Math.Sqrt((pace[day] * pace[day]) + (2 * change * left))));
    }

    // Growth of follicles of one miniaturisation under the stimulus, day by day.
    private sealed class GrowthClock
    {
        public GrowthClock(in HairParameters<Scalar> p, double miniaturisation, double[] stimulus)
        {
            (Thickening, Pace) = (new double[stimulus.Length], new double[stimulus.Length]);
            for (int day = 0; day < stimulus.Length; day++)
            {
                Scalar regained = HairLaws.Regained<Scalar>(p, miniaturisation, stimulus[day]);
                Thickening[day] = HairLaws.Thickening(p, regained).Value;
                Pace[day] = HairLaws.AnagenPace(p, regained).Value;
            }

            (Anagen, Growth) = (Summed(Pace), Summed(Thickening));
        }

        public double[] Thickening { get; }

        public double[] Pace { get; }

        public double[] Anagen { get; }

        public double[] Growth { get; }
    }
}
