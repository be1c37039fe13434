using Needlepoint.Inference.Results;

namespace Needlepoint.Reports.Words;

/// <summary>The answers to what people come for besides scars and lines: melasma, hair, glow, dark marks.</summary>
internal static class Headlines
{
    /// <summary>The answer of a topic; null where the run has none of its own.</summary>
    /// <param name="result">The run, in the form to show.</param>
    /// <param name="days">What the first days are like: follows the answer.</param>
    public static Statement? Of(RunResult result, Statement days) => LeadingOf.Run(result) switch
    {
        Leading.Marks when RiskWords.Of(result) is { } risk => Marks(result, risk, days),
        Leading.Melasma when IsLong(result) => Melasma(result, result.Curve(OutcomeIds.Melasma)!, days),
        Leading.Hair when IsLong(result) && result.Curve(OutcomeIds.HairDensity) is { } density => Hair(result, density, days),
        Leading.Glow => Glow(result, days),
        _ => null,
    };

    /// <summary>What the first days are like, as a sentence after the answer.</summary>
    public static string Days(RunResult result, Statement days) =>
        result.SessionHours.Count > 1 && days.First.Length > 1 ? $"After a session: {char.ToLowerInvariant(days.First[0])}{days.First[1..]}" : days.First;

    /// <summary>Half of people and nine in ten at the end, or that there is no interval.</summary>
    public static string Spread(RunResult result, Reading end, string unit) => result.Identity.ParameterSets == 1 ? Statement.OneCentralRun
        : $"Half of similar people {end.HalfLow} to {end.HalfHigh}{unit}, nine in ten {end.Low} to {end.High}{unit}.";

    private static bool IsLong(RunResult result) => CurveChoice.Of(result).Slow.Count > 0;

    private static Statement Marks(RunResult result, Reading risk, Statement days)
    {
        Observable? headline = CurveChoice.Of(result).Headline;
        string other = headline is null ? "" : Statement.AtTheEnd(result, headline);
        string central = result.Identity.ParameterSets == 1 ? Statement.OneCentralRun : "";
        return new Statement(
            $"Dark marks: {RiskWords.People(risk)} like this one", $"{RiskWords.Estimates(risk)}.",
            Joined(RiskWords.Drivers(result), other, central, Days(result, days)));
    }

    private static Statement Hair(RunResult result, Observable density, Statement days)
    {
        Reading end = Reading.At(density, result.HorizonHours);
        string untreated = end.UntreatedText.Length == 0 ? "" : $"; untreated {end.UntreatedText}";
        string change = $"{Statement.FromTo(density, end, "")}{untreated}, after {Moments.Duration(result.HorizonHours)}.";
        if (result.Single(OutcomeIds.HairGain) is not { } single) return new Statement("Hairs per cm²:", $" {change}", Days(result, days));
        Reading gain = Reading.Of(single);
        string size = gain.Centre.TrimStart('\u2212');
        string lead = gain.Values.Centre > 0 ? $"About {size} more hairs per cm²" : size == "0" ? "No more hairs" : $"About {size} fewer hairs per cm²";
        string spread = result.Identity.ParameterSets == 1 ? Statement.OneCentralRun
            : $"Gained over the same scalp untreated: half of similar people {gain.HalfLow} to {gain.HalfHigh}, nine in ten {gain.Low} to {gain.High}.";
        return new Statement(lead, $" than untreated: {change}", Joined(spread, HairParts(result), Days(result, days)));
    }

    /// <summary>"Each by itself: the product 12 (−8 to 35), the needles 9 (−10 to 30)."; empty where only one of the two acts.</summary>
    public static string HairParts(RunResult result)
    {
        if (result.HairParts.Count == 0) return "";
        string[] parts = [.. result.HairParts.Select(part =>
        {
            Reading reading = Reading.At(AbsorptionCurves.Single(part.Name, "per cm²", part.Value), 0);
            return reading.HasInterval ? $"{part.Name} {reading.Centre} ({reading.Low} to {reading.High})" : $"{part.Name} {reading.Centre}";
        })];
        return $"Each by itself: {string.Join(", ", parts)}.";
    }

    private static Statement Melasma(RunResult result, Observable melasma, Statement days)
    {
        Reading end = Reading.At(melasma, result.HorizonHours);
        var scored = OutcomeIds.MelasmaScores.Select(score => (score.Scale, Curve: result.Curve(score.Id))).FirstOrDefault(score => score.Curve is not null);
        string scale = scored.Curve is null ? "" : $" ({scored.Scale} {Statement.FromTo(scored.Curve, Reading.At(scored.Curve, result.HorizonHours), "")})";
        string untreated = end.Untreated is double twin ? $"; untreated {Statement.Changed(end, twin, isAbout: false)}" : "";
        return new Statement(
            $"Melasma: {Statement.Changed(end)}", $"{scale} after {Moments.Duration(result.HorizonHours)}{untreated}.",
            Joined(Spread(result, end, "\u00A0%"), Risk(result), Days(result, days)));
    }

    private static Statement Glow(RunResult result, Statement days)
    {
        Statement sentence = GlowParts.Sentence(result);
        string central = result.Identity.ParameterSets == 1 ? Statement.OneCentralRun : "";
        return sentence with { Second = Joined(central, Risk(result), Days(result, days)) };
    }

    /// <summary>The risk of dark marks where it must be said at once; else empty.</summary>
    public static string Risk(RunResult result) => RiskWords.IsMentioned(result) ? RiskWords.Sentence(RiskWords.Of(result)!) : "";

    /// <summary>Sentences with a space between, empty ones left out.</summary>
    public static string Joined(params string[] sentences) => string.Join(" ", sentences.Where(sentence => sentence.Length > 0));
}
