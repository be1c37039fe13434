using Needlepoint.Evidence.Units;

namespace Needlepoint.Planning.Predicates;

/// <summary>What kind of value a fact has.</summary>
public enum FactShape
{
    /// <summary>Yes or no.</summary>
    Flag,

    /// <summary>A number with a unit.</summary>
    Number,

    /// <summary>A word of a list; a list in order may be compared.</summary>
    Word,
}

/// <summary>A fact that a predicate may ask for.</summary>
public sealed record FactType
{
    /// <summary>Path as predicates write it: <c>since.botulinum</c>.</summary>
    public required string Path { get; init; }

    /// <summary>Plain name of what it is.</summary>
    public required string Name { get; init; }

    /// <summary>Kind of value.</summary>
    public required FactShape Shape { get; init; }

    /// <summary>What it is known of; a rule about a narrower subject may use facts of the whole course too.</summary>
    public required RuleSubject Subject { get; init; }

    /// <summary>Dimension and units of a number; null for flags and words.</summary>
    public QuantityKind? Kind { get; init; }

    /// <summary>Least number that can be, SI.</summary>
    public double Least { get; init; } = double.NegativeInfinity;

    /// <summary>Greatest number that can be, SI.</summary>
    public double Most { get; init; } = double.PositiveInfinity;

    /// <summary>The words, from least to most where <see cref="IsOrdered"/>.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Whether the words have an order, so that they can be compared.</summary>
    public bool IsOrdered { get; init; }

    /// <summary>How words are said in a sentence, where not as they are written: <c>V</c> is "type V".</summary>
    public IReadOnlyDictionary<string, string> WordTexts { get; init; } = new Dictionary<string, string>();

    /// <summary>The question that asks a person for it; null for what is computed.</summary>
    public string? Question { get; init; }

    /// <summary>The line of a course that answers it: <c>screening: {no: [keloid]}</c>; null for what is computed.</summary>
    public string? AnsweredBy { get; init; }

    /// <summary>Whether waiting makes the number grow, as the time since something does.</summary>
    public bool GrowsByWaiting { get; init; }
}

/// <summary>What a rule is asked of: it is asked once for each.</summary>
public enum RuleSubject
{
    /// <summary>The person and the course.</summary>
    Course,

    /// <summary>Each session.</summary>
    Session,

    /// <summary>Each product that is put on.</summary>
    Product,

    /// <summary>Each thing planned during the course: a filler, a peel, dermaplaning, a sauna.</summary>
    Planned,

    /// <summary>What is seen after a session.</summary>
    FollowUp,

    /// <summary>Not asked: it holds after or before every session, and stands in the calendar and the plan.</summary>
    Care,
}
