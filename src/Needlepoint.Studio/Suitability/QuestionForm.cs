using Needlepoint.Courses.Screening;
using Needlepoint.Courses.Writing;
using Needlepoint.Planning.Suitability;

namespace Needlepoint.Studio.Suitability;

/// <summary>How a question about suitability can be answered on the page. Closed: the kinds are those below.</summary>
internal abstract record QuestionForm
{
    private QuestionForm() { }

    /// <summary>One of a few answers, each a change of the course.</summary>
    public sealed record Choice(IReadOnlyList<Option> Options) : QuestionForm;

    /// <summary>A medicine of a class: named, taken now or stopped; or none.</summary>
    /// <param name="Denial">What is denied by "no".</param>
    public sealed record Medicine(string Denial) : QuestionForm;

    /// <summary>A time before the first session, or never.</summary>
    public sealed record Ago(string Happening) : QuestionForm;

    /// <summary>A day of the calendar: the first session.</summary>
    public sealed record Day : QuestionForm;

    /// <summary>Cigarettes a day, or none.</summary>
    public sealed record Smoking : QuestionForm;

    /// <summary>A numbing cream and how long it is on.</summary>
    public sealed record Numbing : QuestionForm;

    /// <summary>Only in the text of the course.</summary>
    public sealed record InText : QuestionForm;

    /// <summary>An answer to choose.</summary>
    /// <param name="Label">What the button says.</param>
    /// <param name="Change">What it writes.</param>
    public sealed record Option(string Label, Func<CourseText, CourseText> Change);

    private static readonly Dictionary<string, (string Key, (string Label, string Value)[] Options)> s_words = new(StringComparer.Ordinal)
    {
        ["plan.setting"] = ("screening.setting", [("In a clinic", "clinic"), ("At home", "home")]),
        ["plan.reuses_cartridge"] = ("screening.cartridge", [("New", "new"), ("Used before on another person", "reused")]),
        ["plan.operator_licensed"] = ("screening.operator", [("Yes", "licensed"), ("Not confirmed", "not-confirmed")]),
        ["diabetes.control"] = ("screening.diabetes_control", [("Well", "good"), ("Poorly", "poor")]),
        ["person.expects"] = ("screening.expectations", [("Yes", "realistic"), ("More than that", "unrealistic"), ("A flaw that others do not see fills the thoughts", "body-dysmorphia-suspected")]),
        ["person.sensitive_skin"] = ("person.skin", [("No", "normal"), ("Yes", "sensitive")]),
    };

    /// <summary>The form of a question.</summary>
    public static QuestionForm Of(OpenQuestion question)
    {
        int dot = question.Path.IndexOf('.', StringComparison.Ordinal);
        (string family, string rest) = dot < 0 ? (question.Path, "") : (question.Path[..dot], question.Path[(dot + 1)..]);
        return family switch
        {
            _ when s_words.TryGetValue(question.Path, out var words) =>
                new Choice([.. words.Options.Select(option => new Option(option.Label, text => text.Set(words.Key, option.Value)))]),
            "condition" => new Choice([new("No", text => CourseAnswers.Deny(text, rest)), new("Yes", text => CourseAnswers.HasCondition(text, rest))]),
            "elective" or "stopped-elective" when Named(question) is { } medicine => OfMedicine(medicine, "prescribed", ("Yes", "yes"), ("No", "no")),
            "high-dose" when Named(question) is { } medicine => OfMedicine(medicine, "dose", ("No", "usual"), ("Yes", "high")),
            "medicine" or "prescribed" or "elective" or "high-dose" or "stopped" or "stopped-elective" =>
                new Medicine(question.AnsweredBy.Contains("other-medicines", StringComparison.Ordinal) ? "other-medicines" : rest),
            "since" when PastEvent.Find(rest) is not null => new Ago(rest),
            "product" => new Numbing(),
            _ => question.Path switch
            {
                "plan.lead_time" => new Day(),
                "person.smokes" => new Smoking(),
                _ => new InText(),
            },
        };
    }

    private static Choice OfMedicine(string medicine, string key, params ReadOnlySpan<(string Label, string Value)> options)
    {
        List<Option> choices = [];
        foreach ((string label, string value) in options) choices.Add(new(label, text => CourseAnswers.OfMedicine(text, medicine, key, value)));
        return new(choices);
    }

    // The line that answers it names the medicine as the course says it.
    private static string? Named(OpenQuestion question)
    {
        const string before = "{medicine: ";
        int start = question.AnsweredBy.IndexOf(before, StringComparison.Ordinal), end = question.AnsweredBy.LastIndexOf(',');
        if (start < 0 || end < start + before.Length) return null;
        string name = question.AnsweredBy[(start + before.Length)..end];
        return name == "..." ? null : name;
    }
}
