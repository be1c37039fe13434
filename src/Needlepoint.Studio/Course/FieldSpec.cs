namespace Needlepoint.Studio.Course;

/// <summary>A value of a course that a field asks for.</summary>
/// <param name="Path">Where it stands: <c>person.age</c>.</param>
/// <param name="Label">Words for it.</param>
public sealed record FieldSpec(string Path, string Label)
{
    /// <summary>The only values there are, each with its words; empty where it is typed.</summary>
    public IReadOnlyList<(string Value, string Words)> Choices { get; init; } = [];

    /// <summary>What is taken where the course does not say it, "from the age", or what it may be, "0 to 84".</summary>
    public string Placeholder { get; init; } = "";

    /// <summary>How it is written: "62 kg".</summary>
    public string Example { get; init; } = "";

    /// <summary>What stands in the empty field.</summary>
    public string Hint => Placeholder.Length > 0 ? Placeholder : Example.Length > 0 ? $"e.g. {Example}" : "";

    /// <summary>Values to pick from that are not the only ones.</summary>
    public IReadOnlyList<string> Suggestions { get; init; } = [];

    /// <summary>Whether a course cannot be without it.</summary>
    public bool IsRequired { get; init; }
}
