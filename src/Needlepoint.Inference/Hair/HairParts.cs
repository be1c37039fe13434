using Needlepoint.Inference.Ensembles;
using Needlepoint.Inference.Results;
using Needlepoint.Inference.Running;
using Needlepoint.Inference.Statistics;
using Needlepoint.Skin.Observables;
using Needlepoint.Skin.Treatments;

namespace Needlepoint.Inference.Hair;

/// <summary>What products and needles add to the hair, each alone: the same scalps followed with one of them only.</summary>
internal static class HairParts
{
    private const string Gain = "hair_gain_per_cm2";
    private const int Followed = 97;

    /// <summary>The parts; empty where only one of the two acts.</summary>
    /// <param name="runner">Follows follicles.</param>
    /// <param name="question">The course as it is.</param>
    /// <param name="skin">The run of its skin.</param>
    /// <param name="sets">Its parameter sets, the central one first.</param>
    /// <param name="seed">Seed of the run.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static IReadOnlyList<NamedInterval> Of(
        HairRunner runner, HairQuestion question, EnsembleRun skin, IReadOnlyList<ParameterSet> sets, ulong seed, CancellationToken cancellation)
    {
        if (question.Growth.IsNothing || !Enumerable.Range(0, skin.Sets).Any(set => skin.Curve("repair_signal_ng_ml", set).ToArray().Any(signal => signal > 0)))
            return [];
        ParameterSet[] followed = [.. sets.Take(Followed)];
        Interval Of(HairQuestion other, EnsembleRun? wounded)
        {
            SkinObservable observable = HairObservables.Find(Gain)!;
            HairCurves?[] hair = runner.Run(other, wounded, followed, [0, question.End], seed, cancellation);
            Quantiles q = Quantiles.Of([.. hair.Skip(followed.Length > 1 ? 1 : 0).OfType<HairCurves>().Select(curves => ObservableSummary.UnitOf(observable).FromSi(curves.Single(Gain)))]);
            return new(q.Median, q.P05, q.P25, q.P75, q.P95);
        }

        return [new("the product", Of(question, null)), new("the needles", Of(question with { Growth = Exposure.None }, skin))];
    }
}
