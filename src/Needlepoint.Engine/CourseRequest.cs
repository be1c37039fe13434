using Needlepoint.Evidence.Problems;
using Needlepoint.Inference.Ensembles;
using Needlepoint.Planning.Protocols;

namespace Needlepoint.Engine;

/// <summary>What a verb is asked about a course: a file, a ready course, or a file's person with the ready course's treatment.</summary>
/// <param name="CoursePath">Path of the course file as given; empty for a ready course alone.</param>
public abstract record CourseRequest(string CoursePath)
{
    /// <summary>Name of a ready course; null for none.</summary>
    public string? Protocol { get; init; }

    /// <summary>The text of the course where it does not lie in a file: the path is then only its name in messages; null for a file.</summary>
    public string? Text { get; init; }

    /// <summary>Who does the work.</summary>
    public Workers Workers { get; init; } = Workers.All;

    /// <summary>Where the course comes from.</summary>
    public CourseSource Source => new(CoursePath.Length == 0 ? null : CoursePath, Protocol) { Text = Text };

    /// <summary>What its files are named after.</summary>
    public string Name => CoursePath.Length > 0 ? CoursePath : ProtocolLibrary.Folded(Protocol!);

    /// <summary>What is wrong with the question itself; null when nothing is.</summary>
    public Problem? Problem(IEngine engine) => CoursePath.Length > 0 && Protocol is null ? null : Source.Problem(engine.Protocols);
}
