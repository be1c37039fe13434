namespace Needlepoint.Inference.Absorption;

/// <summary>
/// How long a tissue concentration holds half of an effect: of c / (c + EC50), with c the mean free concentration in the layer. Times from the application, s.
/// </summary>
/// <param name="Peak">Highest c, kg/m3.</param>
/// <param name="Onset">When c first reaches EC50; infinite for never.</param>
/// <param name="Until">When c falls below it for good; infinite when it is above at the end, 0 when it never was.</param>
internal readonly record struct TissueEffect(double Peak, double Onset, double Until)
{
    /// <summary>Whether half of the effect is reached.</summary>
    public bool IsReached => double.IsFinite(Onset);

    /// <summary>Reads a concentration, which runs straight from moment to moment.</summary>
    /// <param name="times">Moments, s, ascending.</param>
    /// <param name="concentration">c at them, kg/m3.</param>
    /// <param name="half">EC50, kg/m3.</param>
    public static TissueEffect Of(ReadOnlySpan<double> times, ReadOnlySpan<double> concentration, double half)
    {
        double peak = 0, onset = double.PositiveInfinity, until = 0;
        for (int i = 0; i < times.Length; i++)
        {
            peak = Math.Max(peak, concentration[i]);
            bool isAbove = concentration[i] >= half;
            if (i > 0 && isAbove != concentration[i - 1] >= half)
            {
                double share = (half - concentration[i - 1]) / (concentration[i] - concentration[i - 1]);
                double crossing = times[i - 1] + (share * (times[i] - times[i - 1]));
                (onset, until) = isAbove ? (Math.Min(onset, crossing), until) : (onset, crossing);
            }
            else if (i == 0 && isAbove)
                onset = times[0];
        }

        return new(peak, onset, concentration.Length > 0 && concentration[^1] >= half ? double.PositiveInfinity : until);
    }
}
