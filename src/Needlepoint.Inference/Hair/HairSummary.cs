using Needlepoint.Inference.Results;
using Needlepoint.Inference.Running;
using Needlepoint.Inference.Statistics;
using Needlepoint.Skin.Observables;

namespace Needlepoint.Inference.Hair;

/// <summary>Outcomes of hair with their intervals, beside the same scalps untreated.</summary>
internal static class HairSummary
{
    private const double Hour = 3600;

    /// <summary>The outcomes; none where a member has no hair to tell of.</summary>
    /// <param name="hair">The hair of every set of a run.</param>
    /// <param name="members">Sets that count.</param>
    /// <param name="summary">Makes outcomes.</param>
    public static IEnumerable<Observable> Of(HairCurves?[] hair, int[] members, ObservableSummary summary)
    {
        HairCurves[] curves = [.. members.Select(set => hair[set]).OfType<HairCurves>()];
        if (curves.Length == 0)
            return [];
        double[] hours = [.. curves[0].Times.Select(time => time / Hour)];
        return HairObservables.All.Select(observable => summary.Of(
            observable, observable.IsCurve ? hours : [0], curves.Length,
            (member, moment) => observable.IsCurve ? curves[member].At(observable.Id, moment) : curves[member].Single(observable.Id),
            _ => observable.HasUntreated ? [.. hours.Select((_, moment) => Untreated(observable, curves, moment))] : [])).OfType<Observable>();
    }

    private static double Untreated(SkinObservable observable, HairCurves[] curves, int moment) =>
        Quantiles.Of([.. curves.Select(curve => ObservableSummary.UnitOf(observable).FromSi(curve.Untreated(observable.Id, moment)))]).Median;
}
