using System.Collections.Concurrent;
using Needlepoint.Engine;
using Needlepoint.Engine.Absorption;
using Needlepoint.Inference.Results;
using Needlepoint.Studio.Absorb;
using Needlepoint.Studio.Evidence;
using Needlepoint.Studio.Runs;
using Needlepoint.Studio.Storage;
using Needlepoint.Studio.Tests.Storage;
using Needlepoint.Studio.Why;

namespace Needlepoint.Studio.Tests.Runs;

/// <summary>What takes long gives way to what somebody slides.</summary>
public sealed class LongWorkTests : IDisposable
{
    private const string Course = "person: {age: 34, sex: female, skin_type: III, site: cheek}\ncourse: {device: pen-12-needles, needle_length: 0.5 mm, passes: 2}\nhorizon: 2 d\n";

    private const string Shipped = "kottner-2013-tewl";

    private static readonly LocalEngine s_engine = new();

    private readonly ControlledEngine _engine = new(s_engine);
    private readonly LongWork _work = new(Timeout.InfiniteTimeSpan);
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_gets_in_waits_while_a_preview_is_asked_for()
    {
        using AbsorbRuns absorptions = new(_engine, _work);
        await ComesAfterThePreview(() => absorptions.AskAsync(new AbsorbRequest("vitamin-c-15-serum") { Needle = "0.5 mm", Passes = "4" },
            new Progress<EngineProgress>(), Cancellation));
    }

    [Fact]
    public async Task What_moves_a_number_waits_while_a_preview_is_asked_for()
    {
        using CourseSpreads spreads = new(_engine, _work);
        RunResult result = s_engine.Run(new("course.yaml", 1, 2) { Text = Course }, new Progress<EngineProgress>(), Cancellation);
        await ComesAfterThePreview(() => spreads.OfAsync(result, result.Observables[0].Id, 24, Cancellation));
    }

    [Fact]
    public async Task The_prediction_of_a_study_waits_while_a_preview_is_asked_for()
    {
        DataFolder folder = new(_folder.Path);
        Directory.CreateDirectory(folder.Studies);
        string study = s_engine.Evidence.TextOf(s_engine.Evidence.Find(Shipped)!.Study).Replace(Shipped, "doe-2031", StringComparison.Ordinal);
        using OwnStudies studies = new(_engine, _work, folder);
        await ComesAfterThePreview(() => studies.QualifyAsync(study, new Progress<EngineProgress>(), Cancellation));
    }

    [Fact]
    public async Task Whatever_takes_long_is_done_on_its_own_threads()
    {
        string? name = await _work.DoAsync(_ => Thread.CurrentThread.Name, Cancellation);
        Assert.StartsWith("long work", name, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _work.Dispose();
        _folder.Dispose();
    }

    private async Task ComesAfterThePreview<T>(Func<Task<T>> ask)
    {
        ConcurrentQueue<string> order = [];
        _engine.HadTurn = () => order.Enqueue("long work");
        _work.Previews.Begin();
        Task<T> asked = ask();
        _engine.Asked.Wait(Cancellation);
        order.Enqueue("preview");
        _work.Previews.End();
        await asked;
        Assert.Equal(["preview", "long work"], order);
    }
}
