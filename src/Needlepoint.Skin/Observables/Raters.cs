using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Tissue;

namespace Needlepoint.Skin.Observables;

/// <summary>
/// Scores that people give. A blinded rater's score against an untreated side is the net change; one who knows of the treatment adds an improvement of
/// their own, which an untreated side shows as well (alam-2014-rct) and which fades after the last session.
/// </summary>
public static class Raters
{
    /// <summary>
    /// Improvement that a rater sees, 1 (O14): x - th (1 - exp(-x/th)). Changes below the threshold are overlooked, larger ones are read short by it.
    /// </summary>
    /// <param name="p">Parameters of readings.</param>
    /// <param name="improvement">x, share of the depth that is gone, 1.</param>
    public static T Seen<T>(in ReadingParameters<T> p, T improvement)
        where T : struct, IReal<T>
    {
        T x = T.Max(T.Of(0), improvement);
        return x + p.RaterThreshold * T.ExpMinusOne(-(x / p.RaterThreshold));
    }

    /// <summary>Improvement that a rater adds who knows of the treatment, 1 (O15): d B.</summary>
    /// <param name="p">Parameters of readings.</param>
    /// <param name="expectation">B, 1 right after a session.</param>
    public static T Drift<T>(in ReadingParameters<T> p, T expectation)
        where T : struct, IReal<T> => p.RaterDrift * expectation;

    /// <summary>
    /// Score after an improvement, 1 (O16): floor + (start - floor) max(0, 1 - improvement). Not a number without a score at the start.
    /// </summary>
    /// <param name="start">Score before treatment; null when nobody scored.</param>
    /// <param name="floor">Lowest score of the scale that a change of relief can reach.</param>
    /// <param name="improvement">Improvement as rated, 1.</param>
    public static T Score<T>(double? start, double floor, T improvement)
        where T : struct, IReal<T> =>
        T.Of(floor) + ((start ?? double.NaN) - floor) * T.Max(T.Of(0), 1 - improvement);

    /// <summary>Gain of a kind of acne scar over that of a boxcar scar, 1 (O17): mixed scars are half rolling, half boxcar.</summary>
    public static T KindShare<T>(in ReadingParameters<T> p, AcneScarKind kind)
        where T : struct, IReal<T> => kind switch
        {
            AcneScarKind.Boxcar => T.Of(1),
            AcneScarKind.Rolling => p.RollingShare,
            AcneScarKind.IcePick => p.IcePickShare,
            _ => 0.5 * (1 + p.RollingShare),
        };
}
