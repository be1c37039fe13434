using System.Text.RegularExpressions;
using Needlepoint.Evidence.Problems;
using Needlepoint.Evidence.Units;
using Needlepoint.Evidence.Yaml;
using Needlepoint.Planning.Predicates;

namespace Needlepoint.Planning.Rules;

/// <summary>Reads one rule and checks what can be checked of it alone.</summary>
internal sealed partial class RuleReader(FactTypes types, RuleSources sources)
{
    private const string Onwards = " onwards";

    /// <summary>The rule; null when something in it is wrong.</summary>
    internal SuitabilityRule? Read(FieldReader fields)
    {
        int errors = fields.Problems.ErrorCount;
        string? id = Id(fields);
        string? code = Code(fields);
        string? title = fields.Text("title", required: true);
        RuleKind? kind = fields.Choice("kind", RuleVocabulary.Kinds, required: true);
        RuleAction? action = fields.Choice("action", RuleVocabulary.Actions, required: true);
        RuleSubject? subject = fields.Choice("each", RuleVocabulary.Subjects, required: true);
        Predicate? when = When(fields, subject);
        string? found = Template(fields, "found", subject);
        double? wait = fields.Quantity("wait", RuleVocabulary.Wait)?.Value;
        (double Low, double High)? range = Range(fields, "wait_range");
        string? advice = Template(fields, "advice", subject, required: true);
        string? instead = Template(fields, "instead", subject);
        string? plain = Template(fields, "plain", subject, required: true);
        string? why = fields.Text("why", required: true);
        EvidenceStrength? strength = fields.Choice("strength", RuleVocabulary.Strengths, required: true);
        string? confirm = fields.Text("confirm");
        IReadOnlyList<Position> positions = Positions(fields);
        string? disagreement = fields.Text("disagreement");
        IReadOnlyList<RuleSource> named = sources.Of(fields);
        bool predicted = fields.Flag("predicted") ?? false;
        CalendarAdvice? calendar = Calendar(fields);
        fields.Finish();
        if (fields.Problems.ErrorCount > errors
            || id is null || code is null || title is null || kind is null || action is null || subject is null || advice is null || plain is null || why is null || strength is null)
            return null;
        SuitabilityRule rule = new()
        {
            Id = id,
            Code = code,
            Title = Line(title),
            Kind = kind.Value,
            Action = action.Value,
            Subject = subject.Value,
            When = when,
            Found = Line(found),
            Wait = wait,
            WaitRange = range,
            Advice = Line(advice),
            Instead = Line(instead),
            Plain = Line(plain),
            Rationale = Line(why),
            Strength = strength.Value,
            IsPrediction = predicted,
            Confirm = confirm is null ? null : Line(confirm),
            Positions = positions,
            Disagreement = Line(disagreement),
            Calendar = calendar,
            Sources = [.. named.Concat(positions.SelectMany(position => position.Sources)).Distinct()],
            Place = fields.Map.Place,
        };
        RuleChecks.Check(rule, fields);
        return fields.Problems.ErrorCount > errors ? null : rule;
    }

    private static string? Id(FieldReader fields)
    {
        string? id = fields.Text("id", required: true);
        if (id is not null && !IdOfWords().IsMatch(id))
            fields.Report("id", EvidenceCode.BadId, "an id is made of lower-case words", null, "such as herpes-active", "use a-z, 0-9 and '-'");
        return id;
    }

    private static string? Code(FieldReader fields)
    {
        string? code = fields.Text("code", required: true);
        if (code is not null && !CodeOfRule().IsMatch(code))
            fields.Report("code", RuleCode.BadCode, "the code of a rule is NP-S and three figures", null, "NP-S001 to NP-S999", "take the next free number");
        return code;
    }

    private Predicate? When(FieldReader fields, RuleSubject? subject)
    {
        YamlNode? node = fields.Node("when");
        if (node is null && subject is not (null or RuleSubject.Care))
            fields.Report("each", RuleCode.WrongSubject, "when is missing: only care holds always", null, "when: and a condition", "add when:, or say each: care");
        else if (node is not null && subject == RuleSubject.Care)
            fields.Report("when", RuleCode.WrongSubject, "care holds before or after every session and has no when", null, "no when", "remove when:, or say each: session");
        else if (node is YamlScalar { IsEmpty: false } text && Predicate.Read(text, types, fields.Problems) is { } predicate)
        {
            CheckSubject(fields, "when", predicate.Facts, subject);
            return predicate;
        }
        else if (node is not null and not YamlScalar)
            fields.Values.Text(node, "when");
        return null;
    }

    /// <summary>A text with facts in braces, checked and kept as it is written.</summary>
    private string? Template(FieldReader fields, string key, RuleSubject? subject, bool required = false)
    {
        string? text = fields.Text(key, required);
        if (text is not null && fields.Node(key) is YamlScalar node && Predicates.Template.Read(node, types, fields.Problems) is { } template)
            CheckSubject(fields, key, template.Facts, subject);
        return text;
    }

    private static void CheckSubject(FieldReader fields, string key, IReadOnlyList<FactType> facts, RuleSubject? subject)
    {
        if (subject is not { } known)
            return;
        foreach (FactType fact in facts.Where(fact => fact.Subject != RuleSubject.Course && fact.Subject != known).DistinctBy(fact => fact.Path))
            fields.Report(
                key, RuleCode.WrongSubject, $"{fact.Path} is not known of each {Word(known)}", null, $"facts of the course or of each {Word(known)}",
                $"say each: {Word(fact.Subject)}, or ask for another fact");
    }

    private IReadOnlyList<Position> Positions(FieldReader fields)
    {
        List<Position> positions = [];
        foreach (FieldReader one in fields.Sections("positions"))
        {
            int errors = one.Problems.ErrorCount;
            string? who = one.Text("who", required: true);
            string? says = one.Text("says", required: true);
            RuleAction? action = one.Choice("action", RuleVocabulary.Actions);
            double? wait = one.Quantity("wait", RuleVocabulary.Wait)?.Value;
            EvidenceStrength? strength = one.Choice("strength", RuleVocabulary.Strengths, required: true);
            IReadOnlyList<RuleSource> read = sources.Of(one);
            one.Finish();
            if (one.Problems.ErrorCount == errors && who is not null && says is not null && strength is { } behind)
                positions.Add(new(Line(who), Line(says), action, wait, behind, read));
        }

        return positions;
    }

    private static CalendarAdvice? Calendar(FieldReader fields)
    {
        if (fields.Section("calendar") is not { } one)
            return null;
        (double Low, double High)? at = Range(one, "at", required: true);
        string? says = one.Text("says", required: true);
        string? again = one.Text("again");
        string? topic = one.Text("topic");
        bool onlyWhenFound = one.Flag("only_when_found") ?? false;
        one.Finish();
        return at is not { } times || says is null ? null : new(times.Low, times.High, Line(says)) { Again = Line(again), Topic = Line(topic), OnlyWhenFound = onlyWhenFound };
    }

    /// <summary>"0 d to 365 d", "1 d onwards" or one time.</summary>
    private static (double Low, double High)? Range(FieldReader fields, string key, bool required = false)
    {
        if (fields.Text(key, required) is not { } text)
            return null;
        bool isOpen = key == "at" && text.EndsWith(Onwards, StringComparison.Ordinal);
        string[] ends = isOpen ? [text[..^Onwards.Length]] : text.Split(" to ");
        List<double> read = [];
        foreach (string end in ends)
        {
            if (!Quantity.TryParse(end, out Quantity time, out TextFault? fault))
                Report(fault.Title);
            else if (time.Dimension != QuantityKind.Time.Dimension || !RuleVocabulary.FromSession.Allows(time.Value))
                Report($"'{end.Trim()}' is not a time between -365 d and 730 d");
            else
                read.Add(time.Value);
        }

        if (read.Count != ends.Length)
            return null;
        if (ends.Length <= 2 && read[0] <= read[^1])
            return (read[0], isOpen ? double.PositiveInfinity : read[^1]);
        Report("the earlier end comes first, and there are two");
        return null;

        void Report(string title) => fields.Report(key, RuleCode.BadTimes, $"{key}: {title}", null, "0 d to 365 d, or one time", $"write {key}: 7 d to 14 d");
    }

    private static string Word(RuleSubject subject) => RuleVocabulary.Subjects.First(pair => pair.Value == subject).Key;

    private static string Line(string? text) => text is null ? "" : Blanks().Replace(text, " ").Trim();

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex IdOfWords();

    [GeneratedRegex("^NP-S[0-9]{3}$")]
    private static partial Regex CodeOfRule();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
