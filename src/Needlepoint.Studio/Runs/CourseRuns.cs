using Needlepoint.Engine;
using Needlepoint.Inference.Ensembles;
using Needlepoint.Inference.Results;
using Needlepoint.Inference.Running;
using Needlepoint.Reports.Words;

namespace Needlepoint.Studio.Runs;

/// <summary>Runs courses on the engine of this process: previews on threads of their own and before whole runs, which take what processor time is left.</summary>
public sealed class CourseRuns : ICourseRuns, IDisposable
{
    /// <summary>Parameter sets of a preview. With the one in the middle they fill the lanes of a register that every processor has.</summary>
    public const int PreviewSets = 3;

    // Of about 1 MB each: what all who are connected look at, and what they looked at before.
    private const long MostBytes = 128L << 20;
    private const string Name = "course.yaml";
    private const ulong Seed = 1;

    private readonly IEngine _engine;
    private readonly TimeProvider _clock;
    private readonly LongWork _long;
    private readonly RunThreads _previewThreads = new("preview", Environment.ProcessorCount, givesWay: false);
    private readonly KnownResults _known = new(MostBytes);
    private readonly SharedRuns _previews, _runs;

    /// <summary>Runs courses.</summary>
    /// <param name="engine">The model.</param>
    /// <param name="clock">Tells the day of a screening.</param>
    /// <param name="longWork">Does whole runs.</param>
    public CourseRuns(IEngine engine, TimeProvider clock, LongWork longWork)
    {
        (_engine, _clock, _long) = (engine, clock, longWork);
        (_previews, _runs) = (new(_previewThreads), new(longWork.Threads));
    }

    /// <inheritdoc/>
    public async Task<CourseAnswer> PreviewAsync(string courseText, CourseAnswer? before, CancellationToken cancellation)
    {
        _long.Previews.Begin();
        try
        {
            RunResult few = await ResultAsync(_previews, new(courseText, RunDepth.Outcomes), null, cancellation);
            return before is null || FewOf(before) is not { } fewBefore
                ? Answer(few, isCoarse: true)
                : Answer(Preview.After(few, fewBefore, before.Result), isCoarse: true) with { IsMoved = true };
        }
        finally
        {
            _long.Previews.End();
        }
    }

    /// <inheritdoc/>
    public async Task<CourseAnswer> RunAsync(string courseText, IProgress<EngineProgress>? progress, CancellationToken cancellation) =>
        Answer(await ResultAsync(_runs, new(courseText, RunDepth.Whole), progress, cancellation), isCoarse: false);

    /// <inheritdoc/>
    public void Dispose() => _previewThreads.Dispose();

    private RunResult? FewOf(CourseAnswer whole) => _known.Find(new(whole.Result.CourseText, RunDepth.Outcomes));

    private async Task<RunResult> ResultAsync(SharedRuns runs, RunQuestion question, IProgress<EngineProgress>? progress, CancellationToken cancellation) =>
        _known.Find(question) ?? await runs.AskAsync(question, (told, stop) => Run(question, told, stop), progress, cancellation);

    private RunResult Run(RunQuestion question, IProgress<EngineProgress> progress, CancellationToken stop)
    {
        bool isWhole = question.Depth == RunDepth.Whole;
        // What the page tells first is what it sees settling.
        string? watched = isWhole && _known.Find(question with { Depth = RunDepth.Outcomes }) is { } few ? CurveChoice.Of(Presented.Of(few)).Headline?.Id : null;
        Workers workers = isWhole ? _long.Workers : new() { Scheduler = _previewThreads };
        RunRequest request = new(Name, Seed, isWhole ? RunOptions.DefaultSets : PreviewSets) { Text = question.CourseText, Depth = question.Depth, Workers = workers, Watched = watched };
        RunResult result = _engine.Run(request, progress, stop);
        _known.Add(question, result);
        return result;
    }

    private CourseAnswer Answer(RunResult result, bool isCoarse) => new(result, _engine.Screen(result, DateOnly.FromDateTime(_clock.GetLocalNow().DateTime)), isCoarse);
}
