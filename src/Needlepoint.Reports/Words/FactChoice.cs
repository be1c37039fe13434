using Needlepoint.Inference.Results;

namespace Needlepoint.Reports.Words;

/// <summary>The few numbers that stand large under the answer.</summary>
public static class FactChoice
{
    private const int Most = 4;

    // A longer term stands in the section of the outcome.
    private const int LongTerm = 34;

    private static readonly string[] s_first = ["redness_duration_h", "tewl_return_time_h", "exposure_window_h", "channel_density_per_cm2"];

    // What a topic tells large besides its headline.
    private static readonly Dictionary<Leading, string[]> s_topics = new()
    {
        [Leading.Melasma] = [OutcomeIds.Melasma, OutcomeIds.MarkRisk],
        [Leading.Hair] = [OutcomeIds.HairDensity, OutcomeIds.HairGain, OutcomeIds.HairDiameter, OutcomeIds.HairMass],
        [Leading.Marks] = [OutcomeIds.MarkRisk],
        [Leading.Glow] = [OutcomeIds.Lightness, OutcomeIds.Gloss, OutcomeIds.Unevenness, OutcomeIds.Redness],
    };

    /// <summary>The facts, with the term and the moment of each.</summary>
    public static IEnumerable<(Reading Reading, string Term)> Of(RunResult result, CurveChoice curves)
    {
        bool isLong = curves.Slow.Count > 0;
        IEnumerable<Observable> topic = s_topics.TryGetValue(LeadingOf.Run(result), out string[]? ids)
            ? ids.Select(id => result.Observables.FirstOrDefault(observable => observable.Id == id)).OfType<Observable>().Where(observable => isLong || observable.Shape == ObservableShape.Single) : [];
        IEnumerable<Observable> late = topic.Concat(new[] { curves.Headline, curves.Slow.FirstOrDefault(curve => curve.Id == "papillary_collagen_area_relative") }.OfType<Observable>());
        IEnumerable<Observable> singles = result.Observables.Where(observable => observable.Shape == ObservableShape.Single && (s_first.Contains(observable.Id) || !Relevance.HasOwnSection(observable)))
            .OrderBy(observable => Array.IndexOf(s_first, observable.Id) is var place && place < 0 ? s_first.Length : place);
        return late.Concat(singles).Distinct().Take(Most).Select(fact => Told(result, fact));
    }

    private static (Reading Reading, string Term) Told(RunResult result, Observable fact)
    {
        if (fact.Shape == ObservableShape.Single) return (Reading.Of(fact), "");
        string? term = Relevance.HasOwnSection(fact) && fact.Term is { Length: > LongTerm } ? null : fact.Term;
        return (Reading.At(fact, result.HorizonHours), string.Join(", ", new[] { term, $"after {Landmarks.MonthName(result.HorizonHours)}" }.OfType<string>()));
    }
}
