using Needlepoint.Courses;
using Needlepoint.Evidence.Problems;
using Needlepoint.Evidence.Yaml;
using Needlepoint.Planning.Rules;

namespace Needlepoint.Planning.Protocols;

/// <summary>A value of a ready course that no source of it gives.</summary>
/// <param name="Key">Which one: <c>course.passes</c>; <c>person</c> for all of a section.</param>
/// <param name="Who">Who says it: "technique texts"; <c>this library</c> for what is only assumed.</param>
/// <param name="Says">What they say, and why this value.</param>
public sealed record ProtocolOpinion(string Key, string Who, string Says);

/// <summary>A ready course: what a trial, a label or a practice text did for an indication at a site. Immutable.</summary>
public sealed record Protocol
{
    /// <summary>Name, which is also that of its file: <c>acne-scars-cheek</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What it is for, one of <see cref="PracticeVocabulary.Indications"/>.</summary>
    public required string Indication { get; init; }

    /// <summary>Where, in plain words: "face".</summary>
    public required string Site { get; init; }

    /// <summary>One line for headings.</summary>
    public required string Title { get; init; }

    /// <summary>What stands behind the schedule.</summary>
    public required EvidenceStrength Strength { get; init; }

    /// <summary>What the source reported, with how many people; never what this model predicts.</summary>
    public required string Reported { get; init; }

    /// <summary>Where it was read, the one that gives the schedule first.</summary>
    public required IReadOnlyList<RuleSource> Sources { get; init; }

    /// <summary>Keys whose values the sources give.</summary>
    public required IReadOnlyList<string> Given { get; init; }

    /// <summary>Values that they do not give, and who says them.</summary>
    public required IReadOnlyList<ProtocolOpinion> Opinions { get; init; }

    /// <summary>The person that it was read with and its course, as any course file is read.</summary>
    public required Course Course { get; init; }

    /// <summary>The outermost map of that course.</summary>
    public required YamlMap Map { get; init; }

    /// <summary>Where it stands in the data.</summary>
    public required Place Place { get; init; }

    /// <summary>Text of the course: a course file as it stands.</summary>
    public string Text => Course.Text;
}

/// <summary>A record of practice that is no ready course, and why.</summary>
/// <param name="Id">Name.</param>
/// <param name="Indication">What it is for.</param>
/// <param name="Source">Where it was read.</param>
/// <param name="Reason">Why it cannot be run.</param>
public sealed record RefusedProtocol(string Id, string Indication, RuleSource Source, string Reason);
