using System.Net.Http.Json;
using System.Net.ServerSentEvents;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Needlepoint.Client;

/// <summary>Answers that tell how far they are.</summary>
public partial class NeedlepointClient
{
    /// <summary>Runs a course and tells how far it is.</summary>
    /// <param name="question">The course.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellation">Gives up; the studio then stops the run.</param>
    /// <exception cref="NeedlepointException">The studio tells of a problem.</exception>
    public Task<RunDocument> StreamRunAsync(CourseQuestion question, IProgress<AnswerProgress> progress, CancellationToken cancellation = default) =>
        StreamAsync<CourseQuestion, RunDocument>("api/v1/runs/stream", question, progress, cancellation);

    /// <summary>Asks what gets in of a product, and tells how far the answer is.</summary>
    /// <param name="question">The product and how it is put on.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellation">Gives up; the studio then stops the work.</param>
    /// <exception cref="NeedlepointException">The studio tells of a problem.</exception>
    public Task<AbsorptionDocument> StreamAbsorbAsync(AbsorptionQuestion question, IProgress<AnswerProgress> progress, CancellationToken cancellation = default) =>
        StreamAsync<AbsorptionQuestion, AbsorptionDocument>("api/v1/absorptions/stream", question, progress, cancellation);

    /// <summary>Predicts a study of one's own and tells how far it is.</summary>
    /// <param name="question">The study.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellation">Gives up; the studio then stops the work.</param>
    /// <exception cref="NeedlepointException">The studio tells of a problem.</exception>
    public Task<QualificationDocument> StreamQualifyAsync(StudyQuestion question, IProgress<AnswerProgress> progress, CancellationToken cancellation = default) =>
        StreamAsync<StudyQuestion, QualificationDocument>("api/v1/qualifications/stream", question, progress, cancellation);

    private async Task<TAnswer> StreamAsync<TQuestion, TAnswer>(string address, TQuestion question, IProgress<AnswerProgress> progress,
        CancellationToken cancellation)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, address) { Content = JsonContent.Create(question, options: JsonSerializerSettings) };
        using HttpResponseMessage answer = await _httpClient.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation).ConfigureAwait(false);
        if (!answer.IsSuccessStatusCode) throw Told(await answer.Content.ReadAsStringAsync(cancellation).ConfigureAwait(false), (int)answer.StatusCode);
        using Stream events = await answer.Content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
        await foreach (SseItem<string> one in SseParser.Create(events).EnumerateAsync(cancellation).ConfigureAwait(false))
        {
            switch (one.EventType)
            {
                case "progress":
                    progress.Report(Read<AnswerProgress>(one.Data));
                    break;
                case "result":
                    return Read<TAnswer>(one.Data);
                case "problem":
                    throw Told(one.Data, Read<ProblemAnswer>(one.Data).Status);
            }
        }

        throw new NeedlepointException("The answer broke off before its result.", (int)answer.StatusCode, null, new Dictionary<string, IEnumerable<string>>(), null);
    }

    private T Read<T>(string text) => JsonSerializer.Deserialize<T>(text, JsonSerializerSettings) ?? throw new JsonException("null where an answer stands");

    private NeedlepointException Told(string text, int status)
    {
        ProblemAnswer problem = Read<ProblemAnswer>(text);
        return new NeedlepointException<ProblemAnswer>(problem.Title, status, text, new Dictionary<string, IEnumerable<string>>(), problem, null);
    }
}

/// <summary>How far an answer is.</summary>
/// <param name="Done">Things done.</param>
/// <param name="Total">Things to do.</param>
/// <param name="What">What is counted: parameter sets.</param>
/// <param name="Settling">The figure that is settling, in words; null when there is none.</param>
public sealed record AnswerProgress(
    [property: JsonPropertyName("done")] int Done, [property: JsonPropertyName("total")] int Total, [property: JsonPropertyName("what")] string What,
    [property: JsonPropertyName("settling")] string? Settling = null);
