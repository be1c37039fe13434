using Needlepoint.Inference.Results;

namespace Needlepoint.Reports.Words;

/// <summary>The few curves of a run that answer what happens and what changed; all others are told apart.</summary>
public sealed class CurveChoice
{
    /// <summary>Most curves of the first days that are shown first.</summary>
    public const int MostFast = 5;

    /// <summary>Most curves of the weeks and months that are shown first.</summary>
    public const int MostSlow = 7;

    private const int MostSeen = 2;
    private const double LongRun = 6 * Moments.Week;

    private static readonly string[] s_fast = ["tewl_g_m2_h", "channel_dye_open_fraction", "erythema_index_rise_au", "swelling_relative", "pain_vas_0_10"];

    // What is made, how much is there by layer, how the skin answers: from cause to effect.
    private static readonly string[] s_tissue =
    [
        "procollagen_protein_fold", "papillary_collagen_area_relative", "dermal_collagen_hydroxyproline_relative", "epidermis_thickness_relative", "cutometer_r7_relative",
    ];

    // One outcome a concern, in the order of what a person came for; scores exist only where the person was scored.
    private static readonly string[][] s_seen =
    [
        ["goodman_baron_score", "ecca_score", "goodman_baron_grade"],
        ["surgical_scar_vancouver_score"],
        ["striae_visibility_relative"],
        ["wrinkle_lemperle_grade", "wrinkle_fitzpatrick_score"],
        ["acne_scar_depth_relative"],
        ["roughness_relative"],
        ["pore_area_relative"],
        ["wrinkle_depth_relative"],
    ];

    // Where the person came for something of its own, these curves are told and nothing else; the last is the answer.
    private static readonly Dictionary<Leading, string[]> s_topics = new()
    {
        [Leading.Melasma] = [OutcomeIds.UltravioletDose, OutcomeIds.Melanin, OutcomeIds.Melasma, "mmasi_score", "masi_score"],
        [Leading.Hair] = [OutcomeIds.HairGrowing, OutcomeIds.HairDiameter, OutcomeIds.HairMass, OutcomeIds.HairDensity],
        [Leading.Glow] = [OutcomeIds.Carotenoids, OutcomeIds.Hydration, OutcomeIds.Roughness],
    };

    private CurveChoice(IReadOnlyList<Observable> fast, IReadOnlyList<Observable> slow, IReadOnlyList<Observable> others, Observable? headline)
    {
        Fast = fast;
        Slow = slow;
        Others = others;
        Headline = headline;
    }

    /// <summary>Curves of the first hours and days.</summary>
    public IReadOnlyList<Observable> Fast { get; }

    /// <summary>Curves of weeks and months, the person's own concern last; empty in a short run.</summary>
    public IReadOnlyList<Observable> Slow { get; }

    /// <summary>Every other curve, in the order to show.</summary>
    public IReadOnlyList<Observable> Others { get; }

    /// <summary>The outcome that the person came for; null in a short run or when nothing of the kind is told.</summary>
    public Observable? Headline { get; }

    /// <summary>Chooses among the curves of a run.</summary>
    public static CurveChoice Of(RunResult result)
    {
        Observable[] curves = [.. result.Observables.Where(observable => observable.Shape == ObservableShape.Curve)];
        Leading leading = LeadingOf.Run(result);
        Observable[] slow = result.HorizonHours < LongRun ? [] : Topic(leading, curves) is { Length: > 0 } topic ? topic : SlowOf([.. curves.Where(curve => curve.IsSlow)]);
        Observable? headline = leading is Leading.Glow ? null : slow.LastOrDefault();
        Observable[] fast =
        [
            .. curves.Where(curve => !curve.IsSlow && !slow.Contains(curve) && !Relevance.HasOwnSection(curve))
                .OrderBy(curve => Array.IndexOf(s_fast, curve.Id) is var place && place >= 0 && Moves(curve) ? place : s_fast.Length).Take(MostFast),
        ];
        fast = [.. curves.Where(fast.Contains)];
        return new CurveChoice(fast, slow, [.. curves.Except(fast).Except(slow)], headline);
    }

    /// <summary>The same score by a rater who knows what was done; null when there is none.</summary>
    public static Observable? OpenTwin(RunResult result, Observable score) => result.Observables.FirstOrDefault(observable => observable.Id == score.Id + "_open");

    private static Observable[] Topic(Leading leading, Observable[] curves) =>
        s_topics.TryGetValue(leading, out string[]? ids) ? [.. ids.Select(id => Array.Find(curves, curve => curve.Id == id)).OfType<Observable>()] : [];

    private static Observable[] SlowOf(Observable[] slow)
    {
        Observable? Find(string id) => Array.Find(slow, curve => curve.Id == id);
        Observable[] seen = [.. s_seen.Select(concern => concern.Select(Find).FirstOrDefault(curve => curve is not null)).OfType<Observable>().Take(MostSeen)];
        Observable[] named = [.. s_tissue.Select(Find).OfType<Observable>(), .. seen.Reverse()];
        return named.Length > 0 ? named : [.. slow.Take(MostSlow)];
    }

    // Nothing is learnt from a curve that lies on its untreated twin all the time.
    private static bool Moves(Observable curve) =>
        Enumerable.Range(0, curve.Central.Length).Any(i => Math.Abs(curve.Central[i] - (curve.Untreated.Length > i ? curve.Untreated[i] : curve.Central[^1])) > 0);
}
