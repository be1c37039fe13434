using System.Net;
using System.Net.Http.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Needlepoint.Evidence.Problems;
using Needlepoint.Studio.Api;
using Needlepoint.Studio.Hosting;
using Needlepoint.Studio.Tests.Hosting;

namespace Needlepoint.Studio.Tests.Api;

/// <summary>How much programs may ask.</summary>
public sealed class LimitTests(StudioWithFewPlaces studio) : IClassFixture<StudioWithFewPlaces>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_asks_too_often_is_told_when_to_ask_again()
    {
        HttpResponseMessage answer = await studio.Client.GetAsync("/api/v1/about", Cancellation);
        for (int more = 0; more < 100 && answer.IsSuccessStatusCode; more++)
            answer = await studio.Client.GetAsync("/api/v1/about", Cancellation);
        await Told(answer, HttpStatusCode.TooManyRequests, "NP-T026");
    }

    [Fact]
    public async Task When_as_many_questions_wait_as_may_the_next_is_told_when_to_ask_again()
    {
        TaskCompletionSource<int> goOn = new(TaskCreationOptions.RunContinuationsAsynchronously);
        ApiWork work = studio.Host.Services.GetRequiredService<ApiWork>();
        Task<int>[] taken = [.. Enumerable.Range(0, Math.Max(1, Environment.ProcessorCount / 2)).Select(_ => work.HoldAsync(() => goOn.Task, Cancellation))];
        foreach (string path in (string[])["/api/v1/runs", "/api/v1/runs/stream"])
        {
            HttpResponseMessage answer;
            // Another test may have used up what may be asked at once.
            while ((answer = await studio.PostAsync(path, new { protocol = "acne-scars-cheek", sets = 2 })).StatusCode == HttpStatusCode.TooManyRequests)
                await Task.Delay(answer.Headers.RetryAfter!.Delta!.Value, Cancellation);
            await Told(answer, HttpStatusCode.ServiceUnavailable, "NP-T070");
        }

        goOn.SetResult(0);
        await Task.WhenAll(taken);
    }

    [Theory]
    [InlineData("api-burst", "many")]
    [InlineData("api-burst", "0")]
    [InlineData("api-per-second", "-1")]
    [InlineData("api-waiting", "1e9")]
    public void A_limit_that_is_no_number_of_its_range_is_told(string key, string said)
    {
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { [key] = said }).Build();
        Assert.Equal("NP-T024", Assert.Single(Assert.Throws<InputException>(() => ApiSettings.Read(configuration)).Problems).Code);
    }

    private static async Task Told(HttpResponseMessage answer, HttpStatusCode status, string code)
    {
        Assert.Equal(status, answer.StatusCode);
        Assert.True(answer.Headers.RetryAfter?.Delta >= TimeSpan.FromSeconds(1));
        Assert.Equal(ProblemAnswer.ContentType, answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(code, (await answer.Content.ReadFromJsonAsync<ProblemAnswer>(Json.Options, Cancellation))!.Code);
    }
}
