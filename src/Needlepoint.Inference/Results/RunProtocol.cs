namespace Needlepoint.Inference.Results;

/// <summary>A value of a ready course that its source does not give.</summary>
/// <param name="Key">Which one: <c>course.passes</c>.</param>
/// <param name="Who">Who says it.</param>
/// <param name="Says">What they say.</param>
public sealed record RunOpinion(string Key, string Who, string Says);

/// <summary>The ready course that a run is about, with its source.</summary>
public sealed record RunProtocol
{
    /// <summary>Name: <c>acne-scars-cheek</c>.</summary>
    public required string Id { get; init; }

    /// <summary>One line.</summary>
    public required string Title { get; init; }

    /// <summary>What stands behind the schedule: regulation, consensus, review, trial, opinion.</summary>
    public required string Strength { get; init; }

    /// <summary>What its source reported; never a prediction.</summary>
    public required string Reported { get; init; }

    /// <summary>Where it was read, each with how.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>Values of it that no source gives.</summary>
    public required IReadOnlyList<RunOpinion> Opinions { get; init; }

    /// <summary>Whether the person is the typical one of the ready course, and nobody's own.</summary>
    public required bool IsTypicalPerson { get; init; }
}
