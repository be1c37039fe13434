using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using Needlepoint.Engine;
using Needlepoint.Evidence.Problems;
using Needlepoint.Inference.Ensembles;
using Needlepoint.Studio.Hosting;

namespace Needlepoint.Studio.Api;

/// <summary>Answers that tell how far they are: server-sent events named <c>progress</c>, then one named <c>result</c> with the document, or one named
/// <c>problem</c>.</summary>
internal static class ProgressStream
{
    /// <summary>Type of the content.</summary>
    public const string ContentType = "text/event-stream";

    private const int Remembered = 64;

    /// <summary>Answers a question.</summary>
    /// <param name="work">Gives it its turn.</param>
    /// <param name="answer">Works the answer out and writes its document.</param>
    /// <param name="cancellation">The client gives up.</param>
    /// <exception cref="BusyException">As many wait as may.</exception>
    public static IResult Of(ApiWork work, Action<Workers, IProgress<EngineProgress>, Stream> answer, CancellationToken cancellation)
    {
        // A client that reads slowly misses steps of the progress, never the result.
        var progress = Channel.CreateBounded<SseItem<string>>(new BoundedChannelOptions(Remembered) { FullMode = BoundedChannelFullMode.DropOldest });
        // The place is asked for before the answer begins: who is turned away is told so by the status.
        Task<SseItem<string>> last = work.RunAsync(workers => Last(workers, answer, new ChannelProgress(progress.Writer)), cancellation);
        _ = last.ContinueWith(_ => progress.Writer.Complete(), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        return TypedResults.ServerSentEvents(Events(progress.Reader, last, cancellation));
    }

    private static async IAsyncEnumerable<SseItem<string>> Events(ChannelReader<SseItem<string>> progress, Task<SseItem<string>> last,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (SseItem<string> step in progress.ReadAllAsync(cancellation)) yield return step;
        yield return await last;
    }

    private static SseItem<string> Last(Workers workers, Action<Workers, IProgress<EngineProgress>, Stream> answer, IProgress<EngineProgress> progress)
    {
        try
        {
            using MemoryStream document = new();
            answer(workers, progress, document);
            return new(Encoding.UTF8.GetString(document.GetBuffer(), 0, (int)document.Length), "result");
        }
        catch (InputException exception)
        {
            return new(JsonSerializer.Serialize(ProblemAnswer.Of(exception.Problems, StatusCodes.Status422UnprocessableEntity), Json.Options), "problem");
        }
    }

    private sealed class ChannelProgress(ChannelWriter<SseItem<string>> events) : IProgress<EngineProgress>
    {
        public void Report(EngineProgress value) => events.TryWrite(new(JsonSerializer.Serialize(value, Json.Options), "progress"));
    }
}
