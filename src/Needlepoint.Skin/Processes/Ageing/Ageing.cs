using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Tissue;

namespace Needlepoint.Skin.Processes.Ageing;

/// <summary>How years, sun and a retinoid change what healing does to the matrix, and by how many years a course sets it back.</summary>
public static class Ageing
{
    /// <summary>A year, s.</summary>
    public const double Year = 365.25 * 86400;

    /// <summary>
    /// Collagen lost beyond what is made, 1/s (Y1, Y2): that of the age in whole years passed, times 1 + w (D - 1) with the sun D that gets to the skin over
    /// the usual. Where neither years have passed nor sun is said, it is that of the person at the start, to the bit.
    /// </summary>
    /// <param name="p">Parameters.</param>
    /// <param name="modifiers">Losses by age.</param>
    /// <param name="subject">Whose skin.</param>
    /// <param name="habits">How the person lives now.</param>
    /// <param name="passed">Time since the start, s.</param>
    public static T NetLoss<T>(in AgeingParameters<T> p, in ModifierParameters<T> modifiers, Subject subject, Lifestyle habits, double passed)
        where T : struct, IReal<T> =>
        Modifiers<T>.NetLossOf(modifiers, subject.After(Math.Floor(passed / Year))) * SunFactor(p, habits);

    /// <summary>How much faster or slower than under the usual sun collagen is lost, 1 (Y2).</summary>
    public static T SunFactor<T>(in AgeingParameters<T> p, Lifestyle habits)
        where T : struct, IReal<T>
    {
        T outdoors = habits.Sun is { } sun ? T.Of(sun.Outdoors) / p.UsualOutdoors : T.Of(1);
        return 1 + p.PhotoShare * (Sun.Sun.UltravioletThrough(p.AppliedSunscreen, habits.Sunscreen) * outdoors - T.Of(1));
    }

    /// <summary>
    /// Making of collagen in the papillary dermis over that at the start, 1 (Y3): mean over a piece of time of 1 + (R - 1) x/(1 + (R - 1) r0), where x rises
    /// as (r - r0)(1 - exp(-t/tau)) towards the effect r of the new strength; r0 is what the skin is used to. 1 without a new retinoid, to the bit.
    /// </summary>
    /// <param name="p">Parameters.</param>
    /// <param name="modifiers">Effect and onset of a retinoid.</param>
    /// <param name="subject">Whose skin.</param>
    /// <param name="habits">How the person lives now.</param>
    /// <param name="from">Start of the piece, s from the start of the run.</param>
    /// <param name="to">Its end, s, at or after the start.</param>
    public static T RetinoidDrive<T>(
        in AgeingParameters<T> p, in ModifierParameters<T> modifiers, Subject subject, Lifestyle habits, double from, double to)
        where T : struct, IReal<T>
    {
        if (habits.RetinoidStrength == 0)
            return T.Of(1);
        T used = T.Max(Modifiers<T>.RetinoidEffect(modifiers, subject), OfStrength(p, subject.Lifestyle.RetinoidStrength));
        T more = T.Max(T.Of(0), OfStrength(p, habits.RetinoidStrength) - used) * Risen(modifiers.RetinoidOnsetTime, from, to);
        T gain = modifiers.RetinoidPapillarySynthesis - T.Of(1);
        return 1 + gain * more / (1 + gain * used);
    }

    /// <summary>
    /// By how many seconds of its own decline a course has set the collagen of the dermis back (Y4): (c - cu)/(kN Zu), what the untreated loses at its age and
    /// under its sun beyond what it makes in balance; not a number while it loses nothing.
    /// </summary>
    /// <param name="treated">c, collagen of the whole dermis, 1.</param>
    /// <param name="untreated">cu, the same untreated, 1.</param>
    /// <param name="loss">kN Zu, what the untreated loses, 1/s.</param>
    public static T Shift<T>(T treated, T untreated, T loss)
        where T : struct, IReal<T> =>
        T.IfLess(0 * loss, loss, (treated - untreated) / loss, double.NaN * (T.Of(1) / loss));

    /// <summary>
    /// Moments at which the constants of the matrix are taken anew, s, ascending: birthdays at which the decline changes, and pieces that grow with time while
    /// a new retinoid sets in. None for a person whose loss stays and who starts no retinoid.
    /// </summary>
    public static IEnumerable<double> Changes(Subject subject, Lifestyle habits, double end)
    {
        List<double> changes = [];
        for (int year = 1; year * Year < end; year++)
            if (subject.After(year).DeclinePhase != subject.After(year - 1).DeclinePhase)
                changes.Add(year * Year);
        if (habits.RetinoidStrength > 0)
            for (double time = FirstPiece; time < end; time *= PieceGrowth)
                changes.Add(time);
        return changes.Order();
    }

    private const double FirstPiece = 5 * 86400, PieceGrowth = 1.15;

    // Effect of a strength over that of the measured one: in proportion up to it, alike beyond.
    private static T OfStrength<T>(in AgeingParameters<T> p, double strength)
        where T : struct, IReal<T> => strength == 0 ? T.Of(0) : T.Min(T.Of(1), T.Of(strength) / p.RetinoidStrength);

    // Mean of 1 - exp(-t/tau) over a piece.
    private static T Risen<T>(T onset, double from, double to)
        where T : struct, IReal<T> =>
        to > from
            ? 1 + onset / T.Of(to - from) * (T.Exp(-(T.Of(to) / onset)) - T.Exp(-(T.Of(from) / onset)))
            : 1 - T.Exp(-(T.Of(from) / onset));
}
