using Needlepoint.Inference.Results;

namespace Needlepoint.Reports.Words;

/// <summary>A part of what people call glow.</summary>
/// <param name="Curve">The outcome, in the form to show.</param>
/// <param name="Name">The part in a word: "Gloss".</param>
/// <param name="More">What skin with more of it is: "glossier".</param>
/// <param name="Less">What skin with less of it is.</param>
/// <param name="MoreIsGlow">Whether more of it is what people call glow.</param>
public sealed record GlowPart(Observable Curve, string Name, string More, string Less, bool MoreIsGlow)
{
    /// <summary>The value before the course.</summary>
    public double Before => Curve.Untreated.Length > 0 ? Curve.Untreated[0] : Curve.Central[0];

    /// <summary>Centre less its start at a moment, h.</summary>
    public double ChangeAt(double hours) => Charts.Curve.Value(Curve.TimeHours, Curve.Central, Math.Min(hours, Curve.TimeHours[^1])) - Before;

    /// <summary>"redder by 3.1 a*", "glossier by 8 %"; null when nothing is seen at two figures.</summary>
    public string? Said(double hours)
    {
        double change = ChangeAt(hours);
        double rounded = Math.Round(change, Curve.Unit == Presented.Change ? 0 : 1);
        if (!double.IsFinite(change) || rounded == 0) return null;
        string size = Math.Abs(rounded).ToString(Curve.Unit == Presented.Change ? "0" : "0.0", System.Globalization.CultureInfo.InvariantCulture);
        string unit = Curve.Unit == Presented.Change ? "\u00A0%" : Curve.Id == OutcomeIds.Lightness ? "\u00A0L*" : Curve.Id == OutcomeIds.Redness ? "\u00A0a*" : "";
        return $"{(change > 0 ? More : Less)} by {size}{unit}";
    }

    /// <summary>Whether the change at a moment is away from glow.</summary>
    public bool IsWorse(double hours) => Said(hours) is not null && ChangeAt(hours) > 0 != MoreIsGlow;
}

/// <summary>Glow as its measurable parts, each told apart; there is no score of them all, since no study says what each would weigh.</summary>
public static class GlowParts
{
    private static readonly (string Id, string Name, string More, string Less, bool MoreIsGlow)[] s_parts =
    [
        (OutcomeIds.Lightness, "Lightness", "lighter", "darker", true),
        (OutcomeIds.Gloss, "Gloss", "glossier", "less glossy", true),
        (OutcomeIds.Unevenness, "Unevenness", "less even", "more even", false),
        (OutcomeIds.Redness, "Redness", "redder", "less red", false),
    ];

    /// <summary>The parts that a run tells, in the form to show.</summary>
    public static IReadOnlyList<GlowPart> Of(RunResult result) =>
    [
        .. s_parts.Select(part => (part, Curve: result.Curve(part.Id))).Where(each => each.Curve is not null)
            .Select(each => new GlowPart(Presented.Of(each.Curve!), each.part.Name, each.part.More, each.part.Less, each.part.MoreIsGlow)),
    ];

    /// <summary>Moments at which glow is told: day 1, day 7, month 1 and the end, as far as the run goes.</summary>
    public static IReadOnlyList<(double Hours, string Name)> Moments(double horizonHours)
    {
        (double Hours, string Name)[] moments = [(24, "day 1"), (Words.Moments.Week, "day 7"), (Words.Moments.Month, "month 1")];
        return [.. moments.Where(moment => moment.Hours < 0.98 * horizonHours), (horizonHours, $"{Landmarks.MonthName(horizonHours)}, the end")];
    }

    /// <summary>What happens to the parts in one sentence: worse first where it is, then where the course ends.</summary>
    public static Statement Sentence(RunResult result)
    {
        IReadOnlyList<GlowPart> parts = Of(result);
        string end = Words.Moments.Duration(result.HorizonHours);
        string[] worse = [.. parts.Where(part => part.IsWorse(24)).Select(part => part.Said(24)!)];
        string[] changed = [.. parts.OrderBy(part => part.IsWorse(result.HorizonHours)).Select(part => part.Said(result.HorizonHours)).OfType<string>()];
        bool better = parts.Any(part => part.Said(result.HorizonHours) is not null && !part.IsWorse(result.HorizonHours));
        string late = changed.Length == 0 ? $"after {end} as before" : $"after {end} {And(changed)}";
        return worse.Length > 0
            ? new Statement(better ? "Worse before it is better" : "Worse first", $": on day 1 {And(worse)}; {late}.", "")
            : new Statement(char.ToUpperInvariant(late[0]) + late[1..], ".", "");
    }

    /// <summary>"a, b and c".</summary>
    public static string And(IReadOnlyList<string> words) =>
        words.Count <= 1 ? string.Concat(words) : $"{string.Join(", ", words.Take(words.Count - 1))} and {words[^1]}";
}
