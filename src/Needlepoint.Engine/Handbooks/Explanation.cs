namespace Needlepoint.Engine.Handbooks;

/// <summary>What kind of thing an explanation is about.</summary>
public enum ExplanationKind
{
    /// <summary>An outcome that a run tells.</summary>
    Observable,

    /// <summary>A parameter of the model.</summary>
    Parameter,

    /// <summary>A study.</summary>
    Study,

    /// <summary>A substance that products carry.</summary>
    Substance,

    /// <summary>A product that is put on the skin.</summary>
    Product,

    /// <summary>A rule about who may be treated, when and how.</summary>
    Rule,

    /// <summary>A condition that a course may name.</summary>
    Condition,

    /// <summary>A medicine that a course may name.</summary>
    Medicine,

    /// <summary>Something that people say.</summary>
    Claim,

    /// <summary>What was reported to go wrong.</summary>
    AdverseEvent,

    /// <summary>The code of an error or a warning.</summary>
    Code,
}

/// <summary>One thing that can be explained.</summary>
/// <param name="Name">Name to ask for: an id or a code.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Title">One line.</param>
/// <param name="Facts">Label and text, in reading order: unit, value, source, equation.</param>
/// <param name="Text">Further paragraphs; may be empty.</param>
public sealed record Explanation(
    string Name, ExplanationKind Kind, string Title, IReadOnlyList<(string Label, string Text)> Facts, IReadOnlyList<string> Text)
{
    /// <summary>Other names to ask for it: synonyms, brands, codes.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Heading among its kind in a list; empty for none.</summary>
    public string Group { get; init; } = "";
}
