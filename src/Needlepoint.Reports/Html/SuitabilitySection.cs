using System.Globalization;
using Needlepoint.Planning.Rules;
using Needlepoint.Planning.Suitability;
using Needlepoint.Reports.Words;

namespace Needlepoint.Reports.Html;

/// <summary>May this person be treated: the verdict, where authorities disagree, every rule that applies with who says it, and what is still to be asked.</summary>
internal static class SuitabilitySection
{
    private const int OpenQuestions = 4;


    /// <summary>Draws it, in full where something is blocked, must wait or needs a doctor, and folded into a line otherwise; nothing without rules.</summary>
    public static void Draw(Markup page, Screening? screening)
    {
        if (screening is not { Asked: > 0 }) return;
        IReadOnlyList<VerdictSentence> verdict = ScreeningWords.Verdict(screening);
        if (screening.Strictest >= RuleAction.Postpone)
        {
            page.Add($"<section class=\"suit long\" id=\"suitability\"><p class=\"small mute\">Suitability of <span class=\"mono\">{Path.GetFileName(screening.CourseFile)}</span></p>");
            page.Add($"<h2 class=\"say\"><b>{verdict[0].Lead}</b>{verdict[0].More}</h2><p class=\"say-2\">");
            foreach (VerdictSentence sentence in verdict.Skip(1)) page.Add($"<b>{sentence.Lead}</b>{sentence.More} ");
            page.Add($"</p><p class=\"small mute counts\">{SuitabilityWords.Counts(screening)}. A professional confirms; the program never does.</p>");
            Body(page, screening);
            page.Literal("</section>");
            return;
        }
        page.Literal("<section class=\"suit long short\" id=\"suitability\"><div class=\"al\">");
        bool isWarned = screening.Strictest == RuleAction.Warn || !screening.IsCleared;
        page.Literal(isWarned ? $"<span class=\"st\">{StatusIcons.Triangle}Suitability</span>" : $"<span class=\"st ok\">{StatusIcons.Tick}Suitability</span>");
        page.Add($"<span><b>{verdict[0].Lead}</b>{verdict[0].More} {SuitabilityWords.Counts(screening)}.</span></div><details><summary>Every rule that applies, and what is still to be asked</summary>");
        Body(page, screening);
        page.Literal("</details></section>");
    }

    private static void Body(Markup page, Screening screening)
    {
        // The strictest first, whichever of the two forms it has.
        foreach (var level in screening.Findings.GroupBy(finding => finding.Action))
        {
            foreach (Finding finding in level.Where(IsCard)) Card(page, screening, finding);
            Rows(page, screening, [.. level.Where(finding => !IsCard(finding))]);
        }
        page.Literal("<div class=\"rules\">");
        Unknown(page, screening);
        Clear(page, screening);
        page.Literal("</div>");
        Questions(page, screening);
        Refused(page, screening);
        page.Add($"<p class=\"caption\">{ScreeningWords.KeepMedicines} Why a rule? <code>needlepoint explain CODE</code>.</p>");
    }

    // A disagreement that keeps a course from starting, or that was decided, has a card of its own; one about a warning stands in its row.
    private static bool IsCard(Finding finding) => finding.Rule.Positions.Count > 1 && (finding.Action >= RuleAction.Postpone || finding.Decision is not null);

    private static void Rows(Markup page, Screening screening, Finding[] findings)
    {
        if (findings.Length == 0) return;
        page.Literal("<div class=\"rules\">");
        foreach (Finding finding in findings) Row(page, screening, finding);
        page.Literal("</div>");
    }

    // Authorities that disagree stand beside each other, none of them hidden.
    private static void Card(Markup page, Screening screening, Finding finding)
    {
        page.Literal("<div class=\"card\"><div class=\"card-h\">");
        Tag(page, finding.Action);
        page.Add($"<b>{Capital(SuitabilityWords.Found(finding))}</b><span class=\"mono small mute\">{finding.Rule.Code}</span><span class=\"apart\">");
        page.Literal(StatusIcons.Apart + "Authorities disagree</span></div><div class=\"card-c\">");
        foreach (Position position in finding.Rule.Positions)
        {
            page.Add($"<div><p class=\"small mute\">{Capital(position.Who)} · {SuitabilityWords.Behind(position)}</p><p class=\"pos\">{Capital(position.Says)}</p>");
            Cited(page, position.Sources);
            page.Literal("</div>");
        }
        page.Literal("</div><div class=\"card-f\">");
        if (finding.Decision is { } decision)
        {
            page.Add($"<span><b>Decided{By(decision.By)}:</b> {decision.Reason.TrimEnd('.')}. The rule itself asks for: {SuitabilityWords.Word(finding.Rule.Action).ToLowerInvariant()}. Both positions stay in the file.</span>");
        }
        else
        {
            string clears = SuitabilityWords.Clears(screening, finding.ClearsAfter);
            page.Add($"<span>The stricter one is the default{(clears.Length == 0 ? "" : $": clear {clears}")}. {finding.Rule.Advice} A professional may record a decision with a reason; both positions stay in the file.</span>");
        }
        page.Literal("</div></div>");
    }

    private static void Row(Markup page, Screening screening, Finding finding)
    {
        SuitabilityRule rule = finding.Rule;
        page.Literal(finding.Action == RuleAction.Block ? "<div class=\"rule block\"><div>" : "<div class=\"rule\"><div>");
        Tag(page, finding.Action);
        page.Add($"</div><div><p><b>{Capital(SuitabilityWords.Found(finding))}</b></p><p class=\"ink2\">{(finding.Because.Length > 0 ? finding.Because : rule.Rationale)}</p>");
        if (finding.Also.Count > 0) page.Add($"<p class=\"small mute\">Also: {string.Join(", ", finding.Also)}</p>");
        if (rule.Positions.Count > 1) page.Add($"<p class=\"small mute\">Authorities disagree; the stricter is the default: {SuitabilityWords.Positions(rule)}.</p>");
        if (finding.Decision is { } decision) page.Add($"<p class=\"small\"><b>Decided{By(decision.By)}:</b> {decision.Reason} The rule itself asks for: {SuitabilityWords.Word(rule.Action).ToLowerInvariant()}.</p>");
        page.Add($"</div><div><p>{rule.Advice}</p>");
        if (finding.Instead.Length > 0) page.Add($"<p><span class=\"ink2\">Instead:</span> {finding.Instead}</p>");
        if (finding.Action >= RuleAction.Postpone && SuitabilityWords.Clears(screening, finding.ClearsAfter) is { Length: > 0 } clears) page.Add($"<p class=\"ink2\">Clear {clears}.</p>");
        page.Literal("</div><div class=\"small\">");
        Layer(page, rule);
        page.Add($"<span class=\"mono mute code\">{rule.Code}</span>");
        if (rule.Confirm is { } confirm) page.Add($"<p class=\"mute\">To confirm: {confirm}</p>");
        if (rule.Disagreement.Length > 0) page.Add($"<p class=\"mute\">Disagreement: {rule.Disagreement}</p>");
        Cited(page, rule.Sources);
        page.Literal("</div></div>");
    }

    private static void Cited(Markup page, IReadOnlyList<RuleSource> sources)
    {
        if (sources.Count == 0) return;
        page.Add($"<details class=\"cited\"><summary>{sources.Count} {(sources.Count == 1 ? "source" : "sources")}</summary>");
        foreach (RuleSource source in sources) page.Add($"<p class=\"small mute\">{SuitabilityWords.Source(source)}</p>");
        page.Literal("</details>");
    }

    private static void Unknown(Markup page, Screening screening)
    {
        foreach (string medicine in screening.UnknownMedicines)
        {
            page.Literal($"<div class=\"rule\"><div><span class=\"st\">{StatusIcons.Triangle}Not known</span></div>");
            page.Add($"<div><p><b>{medicine}</b></p><p class=\"ink2\">No rule could be asked about this medicine.</p></div><div>Name its ingredient, or its class.</div><div></div></div>");
        }
    }

    private static void Clear(Markup page, Screening screening)
    {
        if (screening.Clear.Count > 0)
        {
            page.Literal($"<div class=\"rule\"><div><span class=\"st ok\">{StatusIcons.Tick}Clear</span></div>");
            page.Add($"<div class=\"rest\"><p><b>{screening.Clear.Count} {(screening.Clear.Count == 1 ? "rule does" : "rules do")} not apply</b></p><details><summary>show all</summary>");
            foreach (var layer in screening.Clear.GroupBy(rule => rule.Layer).OrderBy(group => group.Key)) Listed(page, SuitabilityWords.Heading(layer.Key), layer);
            page.Literal("</details></div></div>");
        }
        Rest(page, screening.Care, "Care", "hold for everyone, before and after every session");
        Rest(page, screening.Waiting, "Open", "wait for an answer");
        Rest(page, screening.NotPredicted, "Not checked", $"were not asked: {ScreeningWords.Unpredicted(screening)}");
    }

    private static void Rest(Markup page, IReadOnlyList<SuitabilityRule> rules, string word, string why)
    {
        if (rules.Count == 0) return;
        page.Literal("<div class=\"rule\"><div><span class=\"st calm\">");
        page.Literal(StatusIcons.Dot);
        page.Add($"{word}</span></div><div class=\"rest\"><p><b>{rules.Count} {(rules.Count == 1 ? "rule" : "rules")}</b> {why}</p><details><summary>show all</summary>");
        foreach (var layer in rules.GroupBy(rule => rule.Layer).OrderBy(group => group.Key)) Listed(page, SuitabilityWords.Heading(layer.Key), layer);
        page.Literal("</details></div></div>");
    }

    private static void Listed(Markup page, string heading, IEnumerable<SuitabilityRule> rules)
    {
        page.Add($"<h3 class=\"sub\">{heading}</h3><ul class=\"plain small\">");
        foreach (SuitabilityRule rule in rules) page.Add($"<li><span class=\"mono mute\">{rule.Code}</span> {Capital(rule.Title)}</li>");
        page.Literal("</ul>");
    }

    private static void Questions(Markup page, Screening screening)
    {
        if (screening.Questions.Count == 0) return;
        string open = screening.Questions.Count <= OpenQuestions ? " open" : "";
        string count = screening.Questions.Count.ToString(CultureInfo.InvariantCulture);
        page.Literal($"<details class=\"questions\"{open}>");
        page.Add($"<summary>{count} {(screening.Questions.Count == 1 ? "question" : "questions")} still to be asked; a missing answer is never taken for no</summary><div class=\"scroll\"><table><thead><tr><th>Question</th><th>What an answer could bring</th><th>The line of the course that answers it</th></tr></thead><tbody>");
        foreach (OpenQuestion question in screening.Questions)
        {
            string rules = string.Join(", ", question.Rules.Take(3).Select(rule => rule.Code)) + (question.Rules.Count > 3 ? ", ..." : "");
            page.Add($"<tr><td>{question.Question}</td><td class=\"small\">{Capital(SuitabilityWords.Could(question.Strictest))}<br><span class=\"mono mute\">{rules}</span></td><td><code>{question.AnsweredBy}</code></td></tr>");
        }
        page.Literal("</tbody></table></div></details>");
    }

    private static void Refused(Markup page, Screening screening)
    {
        foreach (string sentence in screening.RefusedDecisions) page.Add($"<p class=\"note\">{sentence}</p>");
    }

    private static void Tag(Markup page, RuleAction action)
    {
        (string style, string icon) = action switch
        {
            RuleAction.Block => ("st block", StatusIcons.Octagon),
            RuleAction.DoctorReview => ("st review", StatusIcons.Question),
            RuleAction.Postpone => ("st", StatusIcons.Hourglass),
            RuleAction.Warn => ("st", StatusIcons.Triangle),
            _ => ("st calm", StatusIcons.Dot),
        };
        page.Literal($"<span class=\"{style}\">{icon}");
        page.Add($"{SuitabilityWords.Word(action)}</span>");
    }

    private static void Layer(Markup page, SuitabilityRule rule)
    {
        page.Literal($"<span class=\"layer {SuitabilityWords.Key(rule.Layer)}\">");
        page.Add($"{Capital(SuitabilityWords.Behind(rule))}</span> ");
    }

    private static string By(string role) => role.Length == 0 ? "" : $" by {role}";

    private static string Capital(string text) => text.Length == 0 ? "" : char.ToUpperInvariant(text[0]) + text[1..];
}
