using Needlepoint.Engine;
using Needlepoint.Evidence.Problems;

namespace Needlepoint.Studio.Runs;

/// <summary>Runs courses for all who are connected. Thread-safe; the same text gives the same answer, and is run once.</summary>
public interface ICourseRuns
{
    /// <summary>
    /// The answer at once, from the first few sets of the ensemble. Beside the whole answer that stood before, its bands are those of the whole one moved by what
    /// the change does to the few sets, and what few sets leave out (amounts of products, what drives dark marks, what habits do) is as it was before.
    /// </summary>
    /// <param name="courseText">The course, as a course file says it.</param>
    /// <param name="before">The whole answer that stood before the change; null for a course that is new.</param>
    /// <param name="cancellation">Given when the question has changed.</param>
    /// <exception cref="InputException">The course cannot be used.</exception>
    Task<CourseAnswer> PreviewAsync(string courseText, CourseAnswer? before, CancellationToken cancellation);

    /// <summary>The whole answer, with its screening. Gives way to previews.</summary>
    /// <param name="courseText">The course, as a course file says it.</param>
    /// <param name="progress">Told how far it is; called from any thread.</param>
    /// <param name="cancellation">Given when the question has changed.</param>
    /// <exception cref="InputException">The course cannot be used.</exception>
    Task<CourseAnswer> RunAsync(string courseText, IProgress<EngineProgress>? progress, CancellationToken cancellation);
}
