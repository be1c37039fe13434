using Needlepoint.Courses.Conditions;
using Needlepoint.Courses.Medicines;
using Needlepoint.Planning.Predicates;
using Needlepoint.Planning.Rules;
using Needlepoint.Planning.Suitability;
using Needlepoint.Reports.Words;

namespace Needlepoint.Engine.Handbooks;

/// <summary>What a suitability rule says, when, who says it and where that was read; conditions and medicines with the rules that ask for them.</summary>
internal static class RulePages
{
    /// <summary>The explanation of a rule, found by its code and by its name.</summary>
    public static Explanation Of(SuitabilityRule rule)
    {
        List<(string, string)> facts =
        [
            ("name", rule.Id),
            ("says", SuitabilityWords.Behind(rule)),
            ("asks for", $"{SuitabilityWords.Word(rule.Action).ToLowerInvariant()} ({Kind(rule.Kind)})"),
            ("asked of", Subject(rule.Subject)),
        ];
        if (rule.When is { } when) facts.Add(("applies when", when.Text));
        if (rule.Wait is { } wait) facts.Add(("wait", FactText.Time(wait) + Range(rule.WaitRange)));
        facts.Add(("advice", rule.Advice));
        if (rule.Instead.Length > 0) facts.Add(("instead", rule.Instead));
        facts.Add(("why", rule.Rationale));
        facts.Add(("to the person", rule.Plain));
        facts.AddRange(rule.Positions.Select((position, i) => (i == 0 ? "they disagree" : "", $"{position.Who}: {position.Says} ({SuitabilityWords.Behind(position)})")));
        if (rule.Disagreement.Length > 0) facts.Add(("disagreement", rule.Disagreement));
        if (rule.Confirm is { } confirm) facts.Add(("to confirm", confirm));
        foreach (RuleSource source in rule.Sources.Concat(rule.Positions.SelectMany(position => position.Sources)).DistinctBy(source => source.Id))
        {
            facts.Add(("source", SuitabilityWords.Source(source)));
            if (source.Note is { } note) facts.Add(("", note));
            if (source.Url.Length > 0) facts.Add(("", source.Url));
        }
        facts.Add(("decision", rule.IsOpenToDecision ? "a professional may decide otherwise, with a reason" : "not open to a decision: what it names must change"));
        facts.Add(("file", FormattableString.Invariant($"{rule.Place.File}, line {rule.Place.Line}")));
        return new Explanation(rule.Code, ExplanationKind.Rule, rule.Title, facts, []) { Aliases = [rule.Id], Group = SuitabilityWords.Heading(rule.Layer) };
    }

    /// <summary>The explanation of a condition, found by any of its words and codes.</summary>
    public static Explanation Of(Condition condition, IReadOnlyList<SuitabilityRule> rules)
    {
        List<(string, string)> facts = [("question", condition.Question), ("asked of", condition.IsOfArea ? "the skin that is to be treated" : "the person")];
        if (condition.Synonyms.Count > 0) facts.Add(("also called", string.Join(", ", condition.Synonyms)));
        if (condition.Codes.Count > 0) facts.Add(("ICD-10", string.Join(", ", condition.Codes)));
        if (condition.Implies.Count > 0) facts.Add(("is also", string.Join(", ", condition.Implies)));
        string[] paths = [.. condition.Implies.Prepend(condition.Id).Select(id => $"condition.{id}")];
        facts.AddRange(AskedBy(rules, paths));
        facts.Add(("in a course", $"person: {{conditions: [{condition.Id}]}}, or denied: screening: {{no: [{condition.Id}]}}"));
        return new Explanation(condition.Id, ExplanationKind.Condition, condition.Name, facts, []) { Aliases = [condition.Name, .. condition.Synonyms, .. condition.Codes] };
    }

    /// <summary>The explanation of a medicine, found by ingredient, synonym and brand.</summary>
    public static Explanation Of(Medicine medicine, MedicineCatalogue medicines, IReadOnlyList<SuitabilityRule> rules)
    {
        List<(string, string)> facts = [.. medicine.Classes.Select((id, i) => (i == 0 ? "class" : "", medicines.Classes.FirstOrDefault(one => one.Id == id) is { } known ? $"{id}: {known.Name}" : id))];
        if (medicine.Synonyms.Count > 0) facts.Add(("also called", string.Join(", ", medicine.Synonyms)));
        if (medicine.Brands.Count > 0) facts.Add(("brands", string.Join(", ", medicine.Brands)));
        string[] paths = [.. medicine.Classes.SelectMany(id => (string[])[$"medicine.{id}", $"prescribed.{id}", $"elective.{id}", $"high-dose.{id}", $"stopped.{id}", $"since.{id}"])];
        facts.AddRange(AskedBy(rules, paths));
        facts.Add(("in a course", $"person: {{medicines: [{medicine.Id}]}}, or {{medicine: {medicine.Id}, stopped: 30 d}}"));
        return new Explanation(medicine.Id, ExplanationKind.Medicine, medicine.Name, facts, [ScreeningWords.KeepMedicines]) { Aliases = [medicine.Name, .. medicine.Synonyms, .. medicine.Brands] };
    }

    private static IEnumerable<(string, string)> AskedBy(IReadOnlyList<SuitabilityRule> rules, string[] paths)
    {
        SuitabilityRule[] asking = [.. rules.Where(rule => rule.When is { } when && when.Paths.Any(paths.Contains))];
        return asking.Length == 0
            ? [("rules", "none asks for it")]
            : asking.Select((rule, i) => (i == 0 ? "rules" : "", $"{rule.Code} {rule.Title}: {SuitabilityWords.Word(rule.Action).ToLowerInvariant()}"));
    }

    private static string Range((double Low, double High)? range) => range is not { } ends ? ""
        : ends.Low < 0 ? $"; sources ask for {FactText.Time(-ends.Low)} before to {FactText.Time(ends.High)} after"
        : $"; sources ask for {FactText.Time(ends.Low)} to {FactText.Time(ends.High)}";

    private static string Kind(RuleKind kind) => kind switch
    {
        RuleKind.Absolute => "a reason against",
        RuleKind.Relative => "a reason against that may be outweighed",
        RuleKind.Timing => "a matter of time",
        _ => "something to heed",
    };

    private static string Subject(RuleSubject subject) => subject switch
    {
        RuleSubject.Course => "the person and the course",
        RuleSubject.Session => "each session",
        RuleSubject.Product => "each product that is put on",
        RuleSubject.Planned => "each thing planned during the course",
        RuleSubject.FollowUp => "what is seen after a session",
        _ => "nobody: it stands in the calendar of every course",
    };
}
