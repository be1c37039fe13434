using Needlepoint.Courses.Reading;
using Needlepoint.Engine;
using Needlepoint.Evidence.Problems;
using Needlepoint.Studio.Runs;

namespace Needlepoint.Studio.Tests.Course;

/// <summary>Runs that read a course, tell what is wrong with it and go no further.</summary>
internal sealed class RefusingRuns(LocalEngine engine) : ICourseRuns
{
    public Task<CourseAnswer> PreviewAsync(string courseText, CourseAnswer? before, CancellationToken cancellation) => RunAsync(courseText, null, cancellation);

    public Task<CourseAnswer> RunAsync(string courseText, IProgress<EngineProgress>? progress, CancellationToken cancellation)
    {
        ProblemList problems = [];
        _ = CourseReader.Read(courseText, "course.yaml", engine.Model.Catalogue, problems);
        return Task.FromException<CourseAnswer>(new InputException([.. problems]));
    }
}
