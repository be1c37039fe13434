using Needlepoint.Evidence.Problems;
using Needlepoint.Evidence.Yaml;
using Needlepoint.Planning.Predicates;

namespace Needlepoint.Planning.Rules;

/// <summary>What a rule must hold to be shown to people: its parts agree, and no text of it does harm.</summary>
internal static class RuleChecks
{
    private static readonly string[] s_ofMedicines = ["medicine.", "prescribed.", "elective.", "high-dose."];

    internal static void Check(SuitabilityRule rule, FieldReader fields)
    {
        CheckTimes(rule, fields);
        CheckPositions(rule, fields);
        CheckConfirm(rule, fields);
        CheckMedicines(rule, fields);
        CheckCalendar(rule, fields);
    }

    /// <summary>
    /// Whether a rule falls away for those who take a medicine while no rule as strict holds for all of them: a further medicine never makes a verdict milder.
    /// </summary>
    internal static bool IsMilderByMedicine(SuitabilityRule rule, IReadOnlyList<SuitabilityRule> all, ProblemList problems)
    {
        bool found = false;
        foreach (string path in rule.When?.PathsUnderNot ?? [])
        {
            if (!s_ofMedicines.Any(group => path.StartsWith(group, StringComparison.Ordinal)) || all.Any(other => other.Action >= rule.Action && other.When?.Of(new OneFact(path)) == Truth.Yes))
                continue;
            found = true;
            problems.Add(new Problem(RuleCode.MilderByMedicine, $"{rule.Id} falls away with {path}, and no rule as strict comes in its place")
            {
                Place = rule.Place,
                Given = rule.When!.Text,
                Allowed = $"'not {path}' beside a rule that holds whenever {path} does, and asks for at least as much",
                Fix = $"leave out 'not {path}', or write that rule",
            });
        }

        return found;
    }

    private static void CheckTimes(SuitabilityRule rule, FieldReader fields)
    {
        if (rule is { Wait: { } wait, WaitRange: { } range } && (wait < range.Low || wait > range.High))
            fields.Report("wait", RuleCode.BadTimes, "the time to wait lies outside wait_range", null, "a time within wait_range", "widen wait_range, or correct wait");
    }

    private static void CheckPositions(SuitabilityRule rule, FieldReader fields)
    {
        if (!fields.Has("positions"))
            return;
        if (rule.Positions.Count < 2)
        {
            Report("one position alone disagrees with nobody", "name each that disagrees, or leave positions out");
            return;
        }

        for (int i = 1; i < rule.Positions.Count; i++)
            if (Strictness(rule.Positions[i]).CompareTo(Strictness(rule.Positions[i - 1])) > 0)
                Report($"'{rule.Positions[i].Who}' is stricter than '{rule.Positions[i - 1].Who}' before it", "put the strictest first");
        Position first = rule.Positions[0];
        if (first.Action is { } action && action != rule.Action)
            Report("the action of the rule is not that of its strictest position", $"say action: {RuleVocabulary.Actions.First(pair => pair.Value == action).Key}");
        if (first.Wait is { } wait && wait != rule.Wait)
            Report("the wait of the rule is not that of its strictest position", "say the same wait in both");

        void Report(string title, string fix) =>
            fields.Report("positions", RuleCode.BadPositions, title, $"{rule.Positions.Count} positions", "two or more, the strictest first, which the rule follows", fix);
    }

    // A position that says no action or no time does not take part in the order.
    private static (int Action, double Wait) Strictness(Position position) => ((int)(position.Action ?? RuleAction.Note), position.Wait ?? 0);

    private static void CheckConfirm(SuitabilityRule rule, FieldReader fields)
    {
        bool quotes = rule.Strength == EvidenceStrength.Regulation && rule.Sources.All(RuleVocabulary.IsSecondHand)
            || rule.Positions.Any(position => position.Strength == EvidenceStrength.Regulation && position.Sources.All(RuleVocabulary.IsSecondHand));
        if (quotes && rule.Confirm is null)
            fields.Report(
                "strength", RuleCode.ConfirmMissing, "a label or a law is quoted at second hand only", null, "confirm: and what must be read",
                "add confirm:, or a source that was read itself");
    }

    private static void CheckMedicines(SuitabilityRule rule, FieldReader fields)
    {
        foreach ((string key, string text) in new[]
        {
            ("title", rule.Title), ("found", rule.Found), ("advice", rule.Advice), ("instead", rule.Instead), ("plain", rule.Plain), ("calendar", rule.Calendar?.Text ?? ""), ("calendar", rule.Calendar?.Again ?? ""),
            ("why", rule.Rationale), ("disagreement", rule.Disagreement), ("positions", string.Join(". ", rule.Positions.Select(position => position.Says))),
        })
            if (MedicineWording.Fault(text) is { } words)
                fields.Report(
                    key, RuleCode.StopsMedicine, $"{key} tells a person to stop a medicine that may be prescribed", words, "do not stop ..., or words about what is not prescribed",
                    "say who decides instead: the one who prescribed it");
    }

    private static void CheckCalendar(SuitabilityRule rule, FieldReader fields)
    {
        if (rule.Subject == RuleSubject.Care && rule.Calendar is null)
            fields.Report("each", RuleCode.CareWithoutCalendar, "care says nothing in the calendar", null, "calendar: {at: ..., says: ...}", "say when it holds and what the calendar shall say");
    }

    /// <summary>Of everything only one flag is known, which is true.</summary>
    private sealed class OneFact(string known) : IFacts
    {
        public FactValue this[string path] => path == known ? FactValue.Of(true) : FactValue.Unknown;
    }
}
