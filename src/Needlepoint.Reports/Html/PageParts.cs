using Needlepoint.Inference.Results;
using Needlepoint.Reports.Charts;
using Needlepoint.Reports.Words;

namespace Needlepoint.Reports.Html;

/// <summary>Parts that every report has in common.</summary>
internal static class PageParts
{
    /// <summary>The last line of every page, and its end.</summary>
    public const string Foot = "<p class=\"foot\">Needlepoint informs professionals. It is not a medical device, analyses no photographs and keeps no identities.</p></main></div></body></html>\n";

    /// <summary>From the first byte to the body.</summary>
    public static void Head(Markup page, string title)
    {
        page.Literal("<!doctype html><!-- needlepoint report -->\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">");
        page.Add($"<title>{title} · Needlepoint report</title><style>");
        page.Literal(Embedded.StyleSheet);
        page.Literal("</style></head><body><div class=\"rep\">");
    }

    /// <summary>The mark of the program as the first link of the contents, which stay open for more.</summary>
    public static void Brand(Markup page) =>
        page.Literal("<nav class=\"toc\" aria-label=\"Contents\"><a class=\"brand\" href=\"#summary\"><svg width=\"24\" height=\"24\" viewBox=\"0 0 24 24\" aria-hidden=\"true\"><path d=\"M1.5 9.5c3.2 0 3.4-.1 5-.1M9.2 9.4h5.6M17.5 9.4c1.6 0 1.8.1 5 .1\" stroke=\"currentColor\" stroke-width=\"1.7\" fill=\"none\" stroke-linecap=\"round\"/><path d=\"M6.6 9.4 8 17l1.3-7.6M14.8 9.4 16 17l1.4-7.6\" fill=\"none\" stroke=\"var(--treated)\" stroke-width=\"1.7\" stroke-linejoin=\"round\"/><path d=\"M8 1.5v4M16 1.5v4\" stroke=\"currentColor\" stroke-width=\"1.7\" stroke-linecap=\"round\"/></svg>Needlepoint</a>");

    /// <summary>The first warning and how many more there are.</summary>
    public static void Alert(Markup page, IReadOnlyList<RunWarning> warnings)
    {
        if (warnings.Count == 0) return;
        string count = warnings.Count == 1 ? "" : $" And {warnings.Count - 1} more below.";
        page.Literal($"<div class=\"al\"><span class=\"st\">{StatusIcons.Triangle}Warning</span>");
        page.Add($"<span>{Sentences.Of(warnings[0])}{count} <a class=\"why\" href=\"#warnings\">all warnings</a></span></div>");
    }

    /// <summary>Whether a product may be on while channels are open, why, and what to do instead.</summary>
    public static void Verdict(Markup page, AbsorptionResult result)
    {
        if (result.Verdict is not { } verdict) return;
        page.Literal(verdict.IsBlocked ? $"<div class=\"al first\"><span class=\"st block\">{StatusIcons.Octagon}Blocked</span>" : $"<div class=\"al\"><span class=\"st ok\">{StatusIcons.Tick}Clear</span>");
        string reason = verdict.Reason.Length == 0 ? "" : $" {Capital(verdict.Reason.TrimEnd('.'))}.";
        string advice = AbsorptionWords.Advice(verdict).TrimEnd('.');
        string instead = advice.Length == 0 ? "" : verdict.IsBlocked ? $" Instead: {advice}." : $" {advice}.";
        page.Add($"<span><b>{AbsorptionWords.Applied(result)}.</b> {Capital(AbsorptionWords.Open(verdict))}.{reason}{instead}</span></div>");
    }

    /// <summary>A number with its interval as a fact under the answer.</summary>
    public static void Fact(Markup page, Reading reading, string term, bool person)
    {
        page.Add($"<div class=\"fact\"><div class=\"l\">{reading.Label}");
        if (term.Length > 0) page.Add($"<br><span class=\"mute\">{term}</span>");
        page.Add($"</div><div class=\"v\">{reading.Centre} <small>{reading.Unit}</small></div>");
        if (!person) IntervalBar.Draw(page, reading);
        page.Add($"<div class=\"i\"><span>{(person ? "one central run" : $"90 %: {reading.Low} to {reading.High}")}</span><a class=\"why\" href=\"#how\" aria-label=\"Why {reading.Label}?\">why?</a></div></div>");
    }

    /// <summary>What was understood, defaults said to be defaults.</summary>
    public static void Inputs(Markup page, IReadOnlyList<InputLine> inputs)
    {
        page.Literal("<dl class=\"kv\">");
        foreach (InputLine line in inputs)
        {
            page.Add($"<dt>{line.Label}</dt><dd>{line.Value}");
            if (line.IsDefault) page.Literal(" <span class=\"small mute\">(not said: default)</span>");
            page.Literal("</dd>");
        }
        page.Literal("</dl>");
    }

    /// <summary>All warnings.</summary>
    public static void Warnings(Markup page, IReadOnlyList<RunWarning> warnings)
    {
        foreach (RunWarning warning in warnings)
            page.Add($"<p class=\"note\">{Sentences.Of(warning)} <span class=\"mono mute\">{warning.Code}</span></p>");
    }

    /// <summary>The record of studies behind outcomes.</summary>
    public static void Studies(Markup page, IEnumerable<Observable> observables)
    {
        page.Literal("<div class=\"scroll\"><table><thead><tr><th>Outcome</th><th>Studies not tuned on</th><th class=\"r\">Inside nine in ten</th><th>Tuned on, never counted</th></tr></thead><tbody>");
        foreach (Observable observable in observables)
        {
            Tested tested = observable.Tested;
            string inside = tested.Studies == 0 ? "" : $"{tested.Inside} of {tested.Studies}";
            page.Add($"<tr><td><b>{observable.Label}</b><br><code class=\"mute\">{observable.Id}</code></td>");
            if (tested.StudyIds.Count == 0) page.Literal("<td class=\"tw\">none: read it as a guess with a mechanism</td>");
            else page.Add($"<td class=\"small\">{string.Join(", ", tested.StudyIds)}</td>");
            page.Add($"<td class=\"r\">{inside}</td><td class=\"small mute\">{string.Join(", ", tested.TunedOn)}</td></tr>");
        }
        page.Literal("</tbody></table></div>");
    }

    private static string Capital(string text) => text.Length == 0 ? "" : char.ToUpperInvariant(text[0]) + text[1..];
}
