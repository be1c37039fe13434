using System.Globalization;
using Needlepoint.Courses.People;
using Needlepoint.Courses.Screening;
using Needlepoint.Evidence.Units;
using Needlepoint.Evidence.Yaml;

namespace Needlepoint.Courses.Reading;

/// <summary>Reads the map <c>screening</c>: what was answered about whether the person may be treated. What is left out stays unanswered.</summary>
internal static class ScreeningReader
{
    private const string DayExample = "2027-01-31";

    private static readonly DateOnly s_firstDay = new(2020, 1, 1);
    private static readonly DateOnly s_lastDay = new(2099, 12, 31);
    private static readonly Dictionary<string, bool> s_cartridges = new() { ["new"] = true, ["reused"] = false };
    private static readonly Dictionary<string, bool> s_operators = new() { ["licensed"] = true, ["not-confirmed"] = false };
    private static readonly string[] s_signs = ["infection-signs", "papules", "vesicles"];

    private static readonly QuantityRule s_sinceSession = QuantityRule.Between(QuantityKind.Time with { Units = ["d", "h", "weeks"], Example = "9 d" }, "0 d", "10 years");

    /// <summary>The answers, with <c>conditions: none</c> and <c>medicines: none</c> of the person among them.</summary>
    /// <param name="fields">The map; null when the course has none.</param>
    /// <param name="people">The map of the person; null when it has none.</param>
    /// <param name="person">The person with habits; null when something in it is wrong.</param>
    /// <param name="concerns">What the person wants to change.</param>
    /// <param name="catalogue">Conditions and classes of medicines.</param>
    /// <param name="understood">Receives the answers in words.</param>
    internal static ScreeningAnswers Read(FieldReader? fields, FieldReader? people, Person? person, Concerns concerns, Catalogue catalogue, Understanding understood)
    {
        ScreeningAnswers answers = ScreeningAnswers.None with
        {
            NoOtherConditions = people?.IsNone("conditions") ?? false,
            NoOtherMedicines = people?.IsNone("medicines") ?? false,
        };
        if (fields is null)
        {
            ScreeningText.Explain(answers, catalogue, understood);
            return answers;
        }

        answers = DenialsReader.Read(fields, answers, catalogue) with
        {
            FirstSession = ReadDay(fields),
            Last = EventTimes.ReadLast(fields, person),
            Planned = EventTimes.ReadPlanned(fields),
            DiabetesControl = fields.Word("diabetes_control", Vocabulary.DiabetesControls, Vocabulary.OtherWordsForDiabetesControls),
            Setting = fields.Word("setting", Vocabulary.Settings, Vocabulary.OtherWordsForSettings),
            IsCartridgeNew = fields.Word("cartridge", s_cartridges),
            IsOperatorLicensed = fields.Word("operator", s_operators),
            Expectation = fields.Word("expectations", Vocabulary.Expectations),
            FollowUp = fields.Section("follow_up") is { } seen ? ReadFollowUp(seen) : null,
            Decisions = ReadDecisions(fields),
        };
        fields.Finish();
        ScreeningRules.Check(fields, answers, person, concerns, catalogue);
        ScreeningText.Explain(answers, catalogue, understood);
        return answers;
    }

    private static DateOnly? ReadDay(FieldReader fields)
    {
        const string key = "first_session";
        string allowed = string.Create(CultureInfo.InvariantCulture, $"year-month-day, {s_firstDay:yyyy-MM-dd} to {s_lastDay:yyyy-MM-dd}");
        if (fields.Node(key, required: false, allowed, DayExample) is not { } node || fields.Values.Text(node, key) is not { } text)
            return null;
        if (!DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
        {
            fields.ReportAt(
                node, CourseCodes.DayOfFirstSession, $"first_session '{FieldReading.Short(text)}' is not a day of the calendar", text, allowed,
                FieldReading.Advice($"write year, month and day: first_session: {DayExample}", text));
            return null;
        }

        if (day >= s_firstDay && day <= s_lastDay)
            return day;
        fields.ReportAt(node, CourseCodes.DayOfFirstSession, "first_session is far from any day of a treatment", text, allowed, "correct the year");
        return null;
    }

    private static FollowUp? ReadFollowUp(FieldReader seen)
    {
        bool isSaid = seen.Node("signs", required: true, $"none, or a list of {string.Join(", ", s_signs)}", "none") is not null;
        List<string> signs = [];
        foreach (YamlNode item in seen.ItemsUnlessNone("signs"))
            if (seen.Values.Choice(item, "signs", s_signs) is { } sign && !signs.Contains(sign))
                signs.Add(sign);
        Quantity? since = seen.Quantity("since_session", s_sinceSession);
        seen.Finish();
        return isSaid ? new FollowUp(signs, since?.Value) : null;
    }

    private static IReadOnlyList<RecordedDecision> ReadDecisions(FieldReader fields)
    {
        List<RecordedDecision> decisions = [];
        foreach (FieldReader section in fields.Sections("decisions"))
        {
            string? rule = section.Sentence("rule", required: true);
            string? reason = section.Text("reason");
            string? by = section.Sentence("by");
            section.Finish();
            if (reason is null ? !section.Has("reason") : !reason.Any(char.IsLetterOrDigit))
                section.Report(
                    section.Has("reason") ? "reason" : "rule", CourseCodes.DecisionWithoutReason, "a decision against a rule needs its reason",
                    given: "no reason", allowed: "reason: and a sentence", fix: "write why; it is kept with the result");
            else if (rule is not null && decisions.Any(other => other.Rule == rule.Trim()))
                section.Report(
                    "rule", CourseCodes.DecisionTwice, $"there are two decisions about the rule {FieldReading.Short(rule)}", allowed: "one decision for each rule",
                    fix: "keep the one that holds");
            else if (rule is not null && reason is not null)
                decisions.Add(new RecordedDecision(rule.Trim(), reason.Trim(), by?.Trim() ?? ""));
        }

        return decisions;
    }
}
