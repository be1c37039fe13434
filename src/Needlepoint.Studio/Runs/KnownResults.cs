using Needlepoint.Inference.Results;
using Needlepoint.Inference.Running;

namespace Needlepoint.Studio.Runs;

/// <summary>What is asked: the same question has the same answer.</summary>
/// <param name="CourseText">The course, as a course file says it.</param>
/// <param name="Depth">How much of it.</param>
internal readonly record struct RunQuestion(string CourseText, RunDepth Depth);

/// <summary>The results used last, bounded in bytes. Thread-safe.</summary>
/// <param name="mostBytes">Most memory to hold.</param>
internal sealed class KnownResults(long mostBytes)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<RunQuestion, LinkedListNode<Known>> _known = [];
    private readonly LinkedList<Known> _latest = [];
    private long _bytes;

    /// <summary>The result of a question; null when it is not known.</summary>
    public RunResult? Find(RunQuestion question)
    {
        lock (_lock)
        {
            if (!_known.TryGetValue(question, out LinkedListNode<Known>? known))
                return null;
            _latest.Remove(known);
            _latest.AddFirst(known);
            return known.Value.Result;
        }
    }

    /// <summary>Keeps a result; what was not used for longest goes. One that is larger than all memory is not kept.</summary>
    public void Add(RunQuestion question, RunResult result)
    {
        long bytes = ResultSize.Of(result);
        if (bytes > mostBytes)
            return;
        lock (_lock)
        {
            if (_known.ContainsKey(question))
                return;
            _known.Add(question, _latest.AddFirst(new Known(question, result, bytes)));
            _bytes += bytes;
            while (_bytes > mostBytes)
            {
                Known oldest = _latest.Last!.Value;
                _latest.RemoveLast();
                _known.Remove(oldest.Question);
                _bytes -= oldest.Bytes;
            }
        }
    }

    private sealed record Known(RunQuestion Question, RunResult Result, long Bytes);
}
