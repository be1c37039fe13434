using Needlepoint.Engine;
using Needlepoint.Evidence.Problems;

namespace Needlepoint.Studio.Absorb;

/// <summary>The question about what gets in that one person has on the desk, and its answer: first the middle, then with intervals.</summary>
public sealed class AbsorbDesk(AbsorbRuns runs) : IDisposable
{
    private const int Sets = 200;

    private CancellationTokenSource? _question;

    /// <summary>Raised after every change; may come from a pool thread.</summary>
    public event Action? Changed;

    /// <summary>The question.</summary>
    public AbsorbForm Form { get; } = new();

    /// <summary>The latest answer; null before the first.</summary>
    public AbsorbAnswer? Answer { get; private set; }

    /// <summary>How far a question under way is; null when none is.</summary>
    public EngineProgress? Progress { get; private set; }

    /// <summary>When the question under way was asked.</summary>
    public DateTimeOffset Asked { get; private set; }

    /// <summary>What is wrong with the question; the answer is then that of the last one that could be used.</summary>
    public IReadOnlyList<Problem> Problems { get; private set; } = [];

    /// <summary>Asks what the form says. An earlier question is given up.</summary>
    public async Task AskAsync()
    {
        Cancel();
        CancellationTokenSource question = _question = new();
        (Problems, Progress) = ([], new EngineProgress(0, Sets, "parameter sets"));
        Changed?.Invoke();
        try
        {
            Take(await runs.AskAsync(Form.Request(1), new Told(_ => { }), question.Token), question);
            Take(await runs.AskAsync(Form.Request(Sets), new Told(done => Tell(done, question)), question.Token), question);
            Progress = null;
        }
        catch (InputException exception)
        {
            if (question == _question) (Problems, Progress) = (exception.Problems, null);
        }
        catch (OperationCanceledException) when (question.IsCancellationRequested)
        {
            // Given up, or another question was asked.
        }
        finally
        {
            if (question == _question) _question = null;
            question.Dispose();
            Changed?.Invoke();
        }
    }

    /// <summary>Gives the question under way up; what is known stays.</summary>
    public void Cancel()
    {
        CancellationTokenSource? question = _question;
        (_question, Progress) = (null, null);
        question?.Cancel();
        Changed?.Invoke();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Changed = null;
        Cancel();
    }

    private void Take(AbsorbAnswer answer, CancellationTokenSource question)
    {
        question.Token.ThrowIfCancellationRequested();
        Answer = answer;
        Changed?.Invoke();
    }

    // A page need not be told more often than it can be read.
    private void Tell(EngineProgress done, CancellationTokenSource question)
    {
        if (question != _question || done.Done * 50 / done.Total == (Progress?.Done ?? 0) * 50 / done.Total) return;
        Progress = done;
        Changed?.Invoke();
    }

    private sealed class Told(Action<EngineProgress> tell) : IProgress<EngineProgress>
    {
        public void Report(EngineProgress value) => tell(value);
    }
}
