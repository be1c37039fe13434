using System.Net;

namespace Needlepoint.Client.Tests;

/// <summary>The client beyond what is generated.</summary>
public sealed class NeedlepointClientTests
{
    private const string Problem = """{"type":"/api/v1/explanations/NP-T033","title":"somebody else has saved this case meanwhile","status":412,"code":"NP-T033","fix":"read the latest version"}""";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_problem_is_an_exception_with_its_code()
    {
        using FakeStudio studio = new(HttpStatusCode.PreconditionFailed, "application/problem+json", Problem);
        NeedlepointException told = await Assert.ThrowsAnyAsync<NeedlepointException>(() =>
            studio.Client.SaveCaseAsync("case-014", new ChangedCase { Course = "" }, "\"1\"", Cancellation));
        Assert.Equal((412, "NP-T033", "read the latest version"), (told.StatusCode, told.Code, told.Problem?.Fix));
    }

    [Fact]
    public async Task What_is_not_said_is_left_to_the_studio()
    {
        using FakeStudio studio = new(HttpStatusCode.NotFound, "application/problem+json", Problem);
        await Assert.ThrowsAnyAsync<NeedlepointException>(() => studio.Client.RunAsync(new CourseQuestion { Course = "person: {}" }, Cancellation));
        Assert.Equal("""{"course":"person: {}"}""", studio.Question);
    }

    [Fact]
    public async Task A_stream_tells_how_far_it_is_and_what_is_wrong()
    {
        using FakeStudio studio = new(HttpStatusCode.OK, "text/event-stream",
            $"event: progress\ndata: {{\"done\":3,\"total\":4,\"what\":\"parameter sets\"}}\n\nevent: problem\ndata: {Problem}\n\n");
        Steps steps = new();
        NeedlepointException told = await Assert.ThrowsAnyAsync<NeedlepointException>(() => studio.Client.StreamRunAsync(new CourseQuestion(), steps, Cancellation));
        Assert.Equal("NP-T033", told.Code);
        Assert.Equal([new AnswerProgress(3, 4, "parameter sets")], steps.All);
    }

    [Fact]
    public async Task A_stream_that_breaks_off_is_no_answer()
    {
        using FakeStudio studio = new(HttpStatusCode.OK, "text/event-stream", "event: progress\ndata: {\"done\":3,\"total\":4,\"what\":\"parameter sets\"}\n\n");
        NeedlepointException told = await Assert.ThrowsAnyAsync<NeedlepointException>(() =>
            studio.Client.StreamAbsorbAsync(new AbsorptionQuestion { Product = "vitamin-c-15-serum" }, new Steps(), Cancellation));
        Assert.Null(told.Code);
    }

    [Fact]
    public async Task A_stream_that_is_refused_is_a_problem()
    {
        using FakeStudio studio = new(HttpStatusCode.PreconditionFailed, "application/problem+json", Problem);
        Assert.Equal("NP-T033", (await Assert.ThrowsAnyAsync<NeedlepointException>(() =>
            studio.Client.StreamRunAsync(new CourseQuestion(), new Steps(), Cancellation))).Code);
    }

    private sealed class Steps : IProgress<AnswerProgress>
    {
        public List<AnswerProgress> All { get; } = [];

        public void Report(AnswerProgress value) => All.Add(value);
    }
}
