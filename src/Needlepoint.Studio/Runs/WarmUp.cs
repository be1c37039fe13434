using Needlepoint.Evidence.Problems;
using Needlepoint.Studio.Course;

namespace Needlepoint.Studio.Runs;

/// <summary>
/// Runs the examples when the studio starts: the machine code of the model is then at its best when the first slider moves, and the first page has its answer.
/// </summary>
internal sealed partial class WarmUp(ICourseRuns runs, ILogger<WarmUp> log) : BackgroundService
{
    // The runtime compiles a method anew when it was called some thirty times; lines of their own keep what is known from answering.
    private const int Previews = 40;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The studio listens first.
        await Task.Yield();
        try
        {
            if (Examples.Find(Examples.First) is not { } first)
                return;
            await runs.PreviewAsync(first.Text, before: null, stoppingToken);
            await runs.RunAsync(first.Text, progress: null, stoppingToken);
            for (int number = 1; number < Previews; number++)
                await runs.PreviewAsync($"{first.Text}# {number}\n", before: null, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The studio ends.
        }
        catch (InputException exception)
        {
            // Pages say it again, each where it is of use.
            NotReady(exception.Problems[0].Code, exception.Problems[0].Title);
        }
    }

    [LoggerMessage(LogLevel.Warning, "{Code} {Title}")]
    private partial void NotReady(string code, string title);
}
