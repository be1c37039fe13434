using Needlepoint.Courses.Medicines;
using Needlepoint.Planning.Predicates;
using Needlepoint.Planning.Rules;

namespace Needlepoint.Planning.Suitability;

/// <summary>Collects what waits for an answer and turns it into questions: each asked once, the most decisive first.</summary>
internal sealed class QuestionBook(FactTypes types, CourseFacts facts)
{
    private static readonly string[] s_ofMedicines = ["medicine", "prescribed", "elective", "high-dose", "stopped", "stopped-elective"];

    private readonly Dictionary<string, Open> _byFamily = new(StringComparer.Ordinal);

    /// <summary>Adds a rule that waits.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="undecided">Paths whose answer decides it.</param>
    internal void Add(SuitabilityRule rule, IEnumerable<string> undecided)
    {
        foreach (string path in undecided)
        {
            if (Asked(path) is not { } question)
                continue;
            if (!_byFamily.TryGetValue(question.Family, out Open? open))
                _byFamily[question.Family] = open = new(question, []);
            if (!open.Rules.Contains(rule))
                open.Rules.Add(rule);
        }
    }

    /// <summary>
    /// The questions: first those whose answer can bring the strictest action, of these those of the firmest ground, of these those for which most rules wait.
    /// </summary>
    internal IReadOnlyList<OpenQuestion> InOrder() =>
    [
        .. _byFamily.Values
            .Select(open => new OpenQuestion(open.Asked.Path, open.Asked.Text, open.Asked.Answer,
                [.. open.Rules.OrderByDescending(rule => rule.Action).ThenBy(rule => rule.Layer.Rank()).ThenBy(rule => rule.Code, StringComparer.Ordinal)]))
            .OrderByDescending(question => question.Strictest).ThenBy(question => question.Rules[0].Layer.Rank()).ThenByDescending(question => question.Rules.Count)
            .ThenBy(question => question.Rules[0].Code, StringComparer.Ordinal).ThenBy(question => question.Path, StringComparer.Ordinal),
    ];

    private Question? Asked(string path)
    {
        int dot = path.IndexOf('.', StringComparison.Ordinal);
        (string family, string rest) = (path[..dot], path[(dot + 1)..]);
        if (s_ofMedicines.Contains(family))
            return OfMedicine(family, rest);
        if (family == "product")
            return OfProduct(path);
        return types.Find(path) is { Question: { } question, AnsweredBy: { } answer } ? new(path, path, question, answer) : null;
    }

    // One question for a class, whatever rules ask of it; of a medicine that is named the rest is asked.
    private Question? OfMedicine(string family, string group)
    {
        TakenMedicine[] current = [.. facts.Medicines.Current(group)];
        if (family is "elective" or "stopped-elective" && current.FirstOrDefault(taken => taken.IsPrescribed is null) is { } unprescribed)
            return OfNamed(family, group, unprescribed, $"Did a doctor prescribe {unprescribed.Said}?", "prescribed: no");
        if (family == "high-dose" && current.FirstOrDefault(taken => taken.IsHighDose is null) is { } undosed)
            return OfNamed(family, group, undosed, $"Is the dose of {undosed.Said} high?", "dose: high");
        if (types.Find($"medicine.{group}") is not { Question: { } question, AnsweredBy: { } answer } type)
            return null;
        return current.Length == 0 ? new(type.Path, type.Path, question, answer)
            : new(type.Path, type.Path, $"Beside {string.Join(", ", current.Select(taken => taken.Said))}: {Lower(question)}", "screening: {no: [other-medicines]}");
    }

    private static Question OfNamed(string family, string group, TakenMedicine medicine, string question, string answer) =>
        new($"{family}.{group} {medicine.Said}", $"{family}.{group}", question, $"person: {{medicines: [{{medicine: {medicine.Said}, {answer}}}]}}");

    // What is put on after an open wound is asked by the wound; what a numbing cream is, by naming it as a product.
    private Question? OfProduct(string path)
    {
        const string wound = "condition.open-wound";
        if (path == "product.on_broken_skin")
            return types.Find(wound) is { Question: { } question, AnsweredBy: { } answer } ? new(wound, wound, question, answer) : null;
        return path is "product.prilocaine" or "product.lidocaine" or "product.amount" or "product.contact"
            ? new("product.is_numbing", path, "Which numbing cream is used, how much of it, and for how long?",
                "course: {products: [{product: lidocaine-prilocaine-2-5-cream, from: -60 min, to: 0 h}]}")
            : null;
    }

    private static string Lower(string question) => question.Length == 0 ? "" : char.ToLowerInvariant(question[0]) + question[1..];

    // Paths of one family are one question.
    private sealed record Question(string Family, string Path, string Text, string Answer);

    private sealed record Open(Question Asked, List<SuitabilityRule> Rules);
}
