using Needlepoint.Engine;
using Needlepoint.Inference.Ensembles;
using Needlepoint.Inference.Results;
using Needlepoint.Reports.Documents;
using Needlepoint.Studio.Runs;
using Needlepoint.Studio.Why;

namespace Needlepoint.Studio.Api;

/// <summary>Runs of courses over HTTP.</summary>
internal static class RunEndpoints
{
    /// <summary>Adds them.</summary>
    public static void Map(RouteGroupBuilder api)
    {
        RouteGroupBuilder course = api.MapGroup("").WithTags("Course");
        course.MapPost("/runs", RunAsync).WithName("Run").Produces<RunDocument>();
        course.MapPost("/runs/stream", StreamRun).WithName("StreamRun").Produces<string>(StatusCodes.Status200OK, ProgressStream.ContentType);
        course.MapPost("/runs/files", FilesAsync).WithName("RunFiles").ProducesFile("application/zip");
        course.MapPost("/reports", ReportAsync).WithName("Report").ProducesFile("text/html");
        course.MapPost("/spreads", SpreadAsync).WithName("Spread").Produces<SpreadAnswer>();
    }

    /// <summary>Runs a course: what happens to the skin, with intervals, and whether the person may be treated.</summary>
    internal static async Task<IResult> RunAsync(CourseQuestion question, IEngine engine, ApiWork work, TimeProvider clock, CancellationToken cancellation)
    {
        Checked.Course(question);
        RunResult result = await work.RunAsync(workers => engine.Run(Request(question, workers), ApiWork.Unheard, cancellation), cancellation);
        return new JsonDocumentAnswer(stream => Write(result, engine, clock, stream));
    }

    /// <summary>Runs a course and tells how far it is: events named progress, then one named result with the document of a run, or one named problem.</summary>
    internal static IResult StreamRun(CourseQuestion question, IEngine engine, ApiWork work, TimeProvider clock, CancellationToken cancellation)
    {
        Checked.Course(question);
        return ProgressStream.Of(
            work, (workers, progress, stream) => Write(engine.Run(Request(question, workers), progress, cancellation), engine, clock, stream), cancellation);
    }

    /// <summary>Runs a course and writes the report: one page of HTML that needs nothing else.</summary>
    internal static async Task<IResult> ReportAsync(CourseQuestion question, IEngine engine, RunArchive archive, LongWork threads, ApiWork work, CancellationToken cancellation) =>
        FileAnswer.Of(await WrittenAsync(archive.ReportAsync, question, engine, threads, work, cancellation), "text/html; charset=utf-8", "report.html");

    /// <summary>Runs a course and writes all its files into a ZIP file: the report, tables as CSV and Parquet, the document, and pictures of the skin (PNG, 20 x 20 mm).</summary>
    internal static async Task<IResult> FilesAsync(CourseQuestion question, IEngine engine, RunArchive archive, LongWork threads, ApiWork work, CancellationToken cancellation) =>
        FileAnswer.Of(await WrittenAsync(archive.ZipAsync, question, engine, threads, work, cancellation), "application/zip", "run.zip");

    /// <summary>What moves an outcome of a course most, for this person: parameters with their shares of the spread among the members of a run of 200 sets.</summary>
    internal static async Task<SpreadAnswer> SpreadAsync(SpreadQuestion question, ICourseRuns runs, CourseSpreads spreads, ApiWork work,
        CancellationToken cancellation)
    {
        Checked.Text("course", question.Course);
        Checked.Hours("at_h", question.AtH);
        return await work.HoldAsync(async () =>
        {
            RunResult result = (await runs.RunAsync(question.Course, null, cancellation)).Result;
            return await spreads.OfAsync(result, question.Observable, question.AtH, cancellation) is { } spread ? SpreadAnswer.Of(spread)
                : throw new NotFoundException(ApiProblems.NoSpread(question.Observable, result.Observables.Select(one => one.Id)));
        }, cancellation);
    }

    private static Task<byte[]> WrittenAsync(
        Func<RunResult, CancellationToken, Task<byte[]>> write, CourseQuestion question, IEngine engine, LongWork threads, ApiWork work, CancellationToken cancellation)
    {
        Checked.Course(question);
        return work.HoldAsync(async () =>
            await write(await threads.DoAsync(workers => engine.Run(Request(question, workers), ApiWork.Unheard, cancellation), cancellation), cancellation), cancellation);
    }

    private static void Write(RunResult result, IEngine engine, TimeProvider clock, Stream stream) =>
        JsonResult.Write(result, stream, engine.Screen(result, Today(clock)), engine.AdverseEvents(result));

    private static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    private static RunRequest Request(CourseQuestion question, Workers workers) =>
        new(question.Course is null ? "" : Checked.CourseFile, question.Seed, question.Sets)
        { Text = question.Course, Protocol = question.Protocol, Workers = workers };
}
