using Needlepoint.Engine;
using Needlepoint.Evidence.Problems;
using Needlepoint.Inference.Results;
using Needlepoint.Inference.Running;
using Needlepoint.Studio.Runs;

namespace Needlepoint.Studio.Tests.Runs;

public sealed class CourseRunsTests
{
    private const string Course = "person: {age: 34, sex: female, skin_type: III, site: cheek}\ncourse: {device: pen-12-needles, needle_length: 0.5 mm, passes: 2}\nhorizon: 2 d\n";

    private static readonly LocalEngine s_engine = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_answer_at_once_says_that_it_is_coarse()
    {
        using LongWork work = new();
        using CourseRuns runs = new(s_engine, TimeProvider.System, work);
        CourseAnswer answer = await runs.PreviewAsync(Course, null, Cancellation);
        Assert.True(answer.IsCoarse);
        Assert.Equal(CourseRuns.PreviewSets, answer.Result.Identity.ParameterSets);
    }

    [Fact]
    public async Task The_whole_answer_has_the_fingerprint_of_the_same_run_on_the_command_line()
    {
        using LongWork work = new();
        using CourseRuns runs = new(s_engine, TimeProvider.System, work);
        CourseAnswer answer = await runs.RunAsync(Course, null, Cancellation);
        RunResult line = s_engine.Run(new("course.yaml", 1, RunOptions.DefaultSets) { Text = Course }, new Progress<EngineProgress>(), Cancellation);
        Assert.False(answer.IsCoarse);
        Assert.Equal(line.Identity, answer.Result.Identity);
    }

    [Fact]
    public async Task A_preview_of_the_unchanged_course_is_the_whole_answer_to_the_bit()
    {
        using LongWork work = new();
        using CourseRuns runs = new(s_engine, TimeProvider.System, work);
        await runs.PreviewAsync(Course, null, Cancellation);
        CourseAnswer whole = await runs.RunAsync(Course, null, Cancellation);
        CourseAnswer again = await runs.PreviewAsync(Course, whole, Cancellation);
        foreach ((Observable one, Observable other) in whole.Result.Observables.Zip(again.Result.Observables))
            Assert.Equal((one.Id, one.P05, one.Central, one.P95), (other.Id, other.P05, other.Central, other.P95), Same);
        static bool Same((string Id, double[] Low, double[] Middle, double[] High) one, (string Id, double[] Low, double[] Middle, double[] High) other) =>
            one.Id == other.Id && one.Low.SequenceEqual(other.Low) && one.Middle.SequenceEqual(other.Middle) && one.High.SequenceEqual(other.High);
    }

    [Fact]
    public async Task What_two_ask_at_the_same_time_is_run_once()
    {
        ControlledEngine engine = new(s_engine);
        engine.GoOn.Reset();
        using LongWork work = new();
        using CourseRuns runs = new(engine, TimeProvider.System, work);
        Task<CourseAnswer> one = runs.RunAsync(Course, null, Cancellation), other = runs.RunAsync(Course, null, Cancellation);
        engine.GoOn.Set();
        Assert.Same((await one).Result, (await other).Result);
        Assert.Same((await one).Result, (await runs.RunAsync(Course, null, Cancellation)).Result);
        Assert.Equal(1, engine.Runs);
    }

    [Fact]
    public async Task A_run_that_nobody_waits_for_is_stopped_and_can_be_asked_again()
    {
        ControlledEngine engine = new(s_engine);
        engine.GoOn.Reset();
        using LongWork work = new();
        using CourseRuns runs = new(engine, TimeProvider.System, work);
        using CancellationTokenSource givenUp = new();
        Task<CourseAnswer> asked = runs.RunAsync(Course, null, givenUp.Token);
        engine.Begun.Wait(Cancellation);
        CancellationToken stop = engine.Stop;
        await givenUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked);
        Assert.True(stop.IsCancellationRequested);
        engine.GoOn.Set();
        Assert.NotEmpty((await runs.RunAsync(Course, null, Cancellation)).Result.Observables);
    }

    [Fact]
    public async Task Who_gives_up_leaves_the_run_to_others()
    {
        ControlledEngine engine = new(s_engine);
        engine.GoOn.Reset();
        using LongWork work = new();
        using CourseRuns runs = new(engine, TimeProvider.System, work);
        using CancellationTokenSource givenUp = new();
        Task<CourseAnswer> gone = runs.RunAsync(Course, null, givenUp.Token), stays = runs.RunAsync(Course, null, Cancellation);
        await givenUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => gone);
        engine.GoOn.Set();
        Assert.NotEmpty((await stays).Result.Observables);
        Assert.Equal(1, engine.Runs);
    }

    [Fact]
    public async Task A_course_that_cannot_be_used_is_told_to_all_who_ask()
    {
        using LongWork work = new();
        using CourseRuns runs = new(s_engine, TimeProvider.System, work);
        Task<CourseAnswer> one = runs.PreviewAsync("person: {age: -1}\n", null, Cancellation), other = runs.RunAsync("person: {age: -1}\n", null, Cancellation);
        Assert.NotEmpty((await Assert.ThrowsAsync<InputException>(() => one)).Problems);
        Assert.NotEmpty((await Assert.ThrowsAsync<InputException>(() => other)).Problems);
    }

    [Fact]
    public async Task What_few_sets_leave_out_stays_as_it_was_before_the_change()
    {
        const string WithProduct = "person: {age: 34, sex: female, skin_type: III, site: cheek}\ncourse: {device: pen-12-needles, needle_length: 0.5 mm, passes: 2, products: [{product: hyaluronic-acid-1-gel, from: 1 h}]}\nhorizon: 2 d\n";
        using LongWork work = new();
        using CourseRuns runs = new(s_engine, TimeProvider.System, work);
        await runs.PreviewAsync(WithProduct, null, Cancellation);
        CourseAnswer whole = await runs.RunAsync(WithProduct, null, Cancellation);
        CourseAnswer preview = await runs.PreviewAsync(WithProduct.Replace("0.5 mm", "0.75 mm", StringComparison.Ordinal), whole, Cancellation);
        Assert.NotEmpty(whole.Result.Absorption);
        Assert.Same(whole.Result.Absorption, preview.Result.Absorption);
        Assert.All(whole.Result.Absorption.SelectMany(product => product.Warnings), warning => Assert.Contains(warning, preview.Result.Warnings));
    }
}
