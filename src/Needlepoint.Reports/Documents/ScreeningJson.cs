using System.Text.Json;
using Needlepoint.Planning.Rules;
using Needlepoint.Planning.Suitability;
using Needlepoint.Reports.Words;

namespace Needlepoint.Reports.Documents;

/// <summary>A screening as JSON: a document of its own, and <c>suitability</c> in that of a run. Keys are snake_case and never change meaning.</summary>
public static class ScreeningJson
{
    private const double Day = 86400;

    /// <summary>Writes the document as UTF-8.</summary>
    public static void Write(Screening screening, Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, JsonResult.Readable);
        json.WriteStartObject();
        json.WriteStartObject("course");
        json.WriteString("file", screening.CourseFile);
        json.WriteString("line", screening.CourseLine);
        json.WriteEndObject();
        WriteSuitability(json, screening);
        json.WriteEndObject();
    }

    internal static void WriteSuitability(Utf8JsonWriter json, Screening screening)
    {
        json.WriteStartObject("suitability");
        json.WriteString("verdict", screening.Strictest is { } strictest ? SuitabilityWords.Key(strictest) : "none");
        json.WriteString("sentence", string.Join(' ', ScreeningWords.Verdict(screening)));
        json.WriteBoolean("is_cleared", screening.IsCleared);
        json.WriteString("first_session_date", screening.FirstSession?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        WriteClears(json, screening, screening.ClearsAfter(RuleAction.Postpone));
        WriteCounts(json, screening);
        json.WriteStartArray("findings");
        foreach (Finding finding in screening.Findings) WriteFinding(json, screening, finding);
        json.WriteEndArray();
        json.WriteStartArray("questions");
        foreach (OpenQuestion question in screening.Questions) WriteQuestion(json, question);
        json.WriteEndArray();
        JsonResult.WriteStrings(json, "unknown_medicines", screening.UnknownMedicines);
        JsonResult.WriteStrings(json, "refused_decisions", screening.RefusedDecisions);
        WriteCodes(json, "clear", screening.Clear);
        WriteCodes(json, "care", screening.Care);
        WriteCodes(json, "waiting", screening.Waiting);
        WriteCodes(json, "not_predicted", screening.NotPredicted);
        json.WriteEndObject();
    }

    // Null where waiting alone does not help.
    private static void WriteClears(Utf8JsonWriter json, Screening screening, double wait)
    {
        JsonResult.WriteNumber(json, "clears_after_d", wait / Day);
        json.WriteString("clears_date", ScreeningWords.DayAfter(screening, wait)?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }

    private static void WriteCounts(Utf8JsonWriter json, Screening screening)
    {
        json.WriteStartObject("counts");
        json.WriteNumber("rules", screening.Asked);
        foreach (RuleAction action in Enum.GetValues<RuleAction>().Reverse())
            json.WriteNumber(SuitabilityWords.Key(action).Replace('-', '_'), screening.Findings.Count(finding => finding.Action == action));
        json.WriteNumber("clear", screening.Clear.Count);
        json.WriteNumber("care", screening.Care.Count);
        json.WriteNumber("waiting", screening.Waiting.Count);
        json.WriteNumber("not_predicted", screening.NotPredicted.Count);
        json.WriteNumber("questions", screening.Questions.Count);
        json.WriteEndObject();
    }

    private static void WriteFinding(Utf8JsonWriter json, Screening screening, Finding finding)
    {
        SuitabilityRule rule = finding.Rule;
        json.WriteStartObject();
        json.WriteString("code", rule.Code);
        json.WriteString("rule", rule.Id);
        json.WriteString("action", SuitabilityWords.Key(finding.Action));
        json.WriteString("rule_action", SuitabilityWords.Key(rule.Action));
        json.WriteString("found", finding.Found);
        json.WriteString("subject", finding.Subject);
        JsonResult.WriteStrings(json, "also", finding.Also);
        json.WriteString("because", finding.Because);
        json.WriteString("why", rule.Rationale);
        json.WriteString("advice", rule.Advice);
        json.WriteString("instead", finding.Instead);
        json.WriteString("plain", finding.Plain);
        json.WriteString("layer", SuitabilityWords.Key(rule.Layer));
        json.WriteString("strength", rule.Strength.ToString().ToLowerInvariant());
        json.WriteString("confirm", rule.Confirm);
        WriteClears(json, screening, finding.ClearsAfter);
        json.WriteStartArray("positions");
        foreach (Position position in rule.Positions) WritePosition(json, position);
        json.WriteEndArray();
        json.WriteString("disagreement", rule.Disagreement);
        WriteDecision(json, finding);
        WriteSources(json, rule.Sources);
        json.WriteEndObject();
    }

    private static void WritePosition(Utf8JsonWriter json, Position position)
    {
        json.WriteStartObject();
        json.WriteString("who", position.Who);
        json.WriteString("says", position.Says);
        json.WriteString("action", position.Action is { } action ? SuitabilityWords.Key(action) : null);
        JsonResult.WriteNumber(json, "wait_d", position.Wait / Day);
        json.WriteString("strength", position.Strength.ToString().ToLowerInvariant());
        WriteSources(json, position.Sources);
        json.WriteEndObject();
    }

    private static void WriteDecision(Utf8JsonWriter json, Finding finding)
    {
        if (finding.Decision is not { } decision)
        {
            json.WriteNull("decision");
            return;
        }
        json.WriteStartObject("decision");
        json.WriteString("reason", decision.Reason);
        json.WriteString("by", decision.By);
        json.WriteEndObject();
    }

    private static void WriteSources(Utf8JsonWriter json, IReadOnlyList<RuleSource> sources)
    {
        json.WriteStartArray("sources");
        foreach (RuleSource source in sources)
        {
            json.WriteStartObject();
            json.WriteString("id", source.Id);
            json.WriteString("citation", source.Citation);
            json.WriteString("url", source.Url);
            json.WriteString("access", source.Access);
            json.WriteString("note", source.Note);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteQuestion(Utf8JsonWriter json, OpenQuestion question)
    {
        json.WriteStartObject();
        json.WriteString("path", question.Path);
        json.WriteString("question", question.Question);
        json.WriteString("answered_by", question.AnsweredBy);
        json.WriteString("strictest", SuitabilityWords.Key(question.Strictest));
        WriteCodes(json, "rules", question.Rules);
        json.WriteEndObject();
    }

    private static void WriteCodes(Utf8JsonWriter json, string name, IReadOnlyList<SuitabilityRule> rules) =>
        JsonResult.WriteStrings(json, name, [.. rules.Select(rule => rule.Code)]);
}
