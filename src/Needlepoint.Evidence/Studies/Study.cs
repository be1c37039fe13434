using Needlepoint.Evidence.Problems;
using Needlepoint.Evidence.Yaml;

namespace Needlepoint.Evidence.Studies;

/// <summary>People treated alike in a study.</summary>
/// <param name="Id">Name of the arm, unique in its study.</param>
/// <param name="Person">Person in the words of a course file, the arm's own over the study's; null when nothing is said.</param>
/// <param name="Course">Treatment in the words of a course file.</param>
/// <param name="Assumed">Inputs that the source does not state.</param>
/// <param name="Place">Where it stands.</param>
public sealed record Arm(string Id, YamlMap? Person, YamlMap Course, IReadOnlyList<string> Assumed, Place Place)
{
    /// <summary>Habits in the words of a course file, the arm's own over the study's; null when nothing is said.</summary>
    public YamlMap? Habits { get; init; }

    /// <summary>Habits that begin with the first session, in the words of a course file, the arm's own over the study's; null when nothing is said.</summary>
    public YamlMap? NewHabits { get; init; }

    /// <summary>Concerns in the words of a course file, the arm's own over the study's; null when nothing is said.</summary>
    public YamlMap? Concerns { get; init; }
}

/// <summary>What a study did and found. It does not tell its role: that is the type of what wraps it.</summary>
public sealed record Study
{
    /// <summary>Name, and name of its file.</summary>
    public required string Id { get; init; }

    /// <summary>Path of the file as loaded.</summary>
    public required string File { get; init; }

    /// <summary>Publication.</summary>
    public required Citation Citation { get; init; }

    /// <summary>How it was read.</summary>
    public required string Access { get; init; }

    /// <summary>Measured on.</summary>
    public required string Species { get; init; }

    /// <summary>Laboratory or group of people; a role is given to a whole cohort.</summary>
    public required string Cohort { get; init; }

    /// <summary>Whether it entered after the roles were drawn.</summary>
    public required bool FoundLater { get; init; }

    /// <summary>What was done, in words.</summary>
    public required string Design { get; init; }

    /// <summary>Groups of people.</summary>
    public required IReadOnlyList<Arm> Arms { get; init; }

    /// <summary>What was measured and can be predicted; empty for a study kept for its context.</summary>
    public required IReadOnlyList<Measurement> Measurements { get; init; }

    /// <summary>Findings in words.</summary>
    public required IReadOnlyList<string> Context { get; init; }

    /// <summary>Remarks on the entry.</summary>
    public required string Notes { get; init; }

    /// <summary>SHA-256 of the file, lower-case hexadecimal.</summary>
    public required string FileHash { get; init; }
}
