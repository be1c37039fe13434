namespace Needlepoint.Courses.Conditions;

/// <summary>A condition of the person or of the skin that is to be treated, as the suitability rules know it.</summary>
public sealed record Condition
{
    /// <summary>Name in courses and rules: <c>g6pd-deficiency</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Plain name: "G6PD deficiency".</summary>
    public required string Name { get; init; }

    /// <summary>The question that asks for it: "Do you have a deficiency of the enzyme G6PD?".</summary>
    public required string Question { get; init; }

    /// <summary>Other words for it, as people write them.</summary>
    public required IReadOnlyList<string> Synonyms { get; init; }

    /// <summary>Codes of ICD-10 (WHO), where there are any: <c>D55.0</c>; a code stands for all below it.</summary>
    public required IReadOnlyList<string> Codes { get; init; }

    /// <summary>True when it is asked of the skin that is to be treated, not of the person.</summary>
    public bool IsOfArea { get; init; }

    /// <summary>Wider conditions that it is one of: <c>type-1-diabetes</c> is <c>diabetes</c>.</summary>
    public IReadOnlyList<string> Implies { get; init; } = [];
}
