namespace Needlepoint.Inference.Qualification;

/// <summary>The highest point of a curve, and the moments at which to read a curve so that it is found.</summary>
/// <param name="Time">When, s.</param>
/// <param name="Value">How high.</param>
public readonly record struct Maximum(double Time, double Value)
{
    private const double FirstStep = 600, Growth = 0.06;

    /// <summary>
    /// Moments from 0 to the end, s, ascending: ten minutes apart after each session, then at steps that grow with the time since it, so that
    /// a maximum of any age stands between neighbours a sixteenth of its age apart.
    /// </summary>
    /// <param name="sessions">Starts of the sessions, s.</param>
    /// <param name="end">Last moment, s.</param>
    public static IEnumerable<double> Moments(IEnumerable<double> sessions, double end)
    {
        double[] starts = [.. sessions.Append(0).Where(start => start <= end).Distinct().Order()];
        for (int i = 0; i < starts.Length; i++)
        {
            double until = i + 1 < starts.Length ? starts[i + 1] : end;
            for (double time = starts[i]; time < until; time += Math.Max(FirstStep, Growth * (time - starts[i])))
                yield return time;
        }

        yield return end;
    }

    /// <summary>The maximum of a curve: its highest point, moved to the top of the parabola through that point and its neighbours.</summary>
    /// <param name="times">Moments, s, ascending.</param>
    /// <param name="values">The curve at them.</param>
    public static Maximum Of(ReadOnlySpan<double> times, ReadOnlySpan<double> values)
    {
        int top = 0;
        for (int i = 1; i < values.Length; i++)
            if (values[i] > values[top])
                top = i;
        if (top == 0 || top == values.Length - 1)
            return new(times[top], values[top]);

        // y = top + slope h + curvature h^2 through the three points; the top stays between the neighbours, since none of them is higher.
        double before = times[top - 1] - times[top], after = times[top + 1] - times[top];
        double riseBefore = (values[top - 1] - values[top]) / before, riseAfter = (values[top + 1] - values[top]) / after;
        double curvature = (riseAfter - riseBefore) / (after - before);
        double slope = riseAfter - (curvature * after);
        return curvature < 0 ? new(times[top] - (slope / (2 * curvature)), values[top] - (slope * slope / (4 * curvature))) : new(times[top], values[top]);
    }
}
