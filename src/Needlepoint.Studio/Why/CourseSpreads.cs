using Needlepoint.Engine;
using Needlepoint.Inference.Ensembles;
using Needlepoint.Inference.Results;
using Needlepoint.Inference.Running;
using Needlepoint.Reports.Words;
using Needlepoint.Studio.Runs;

namespace Needlepoint.Studio.Why;

/// <summary>What moves the outcomes of a course most. A course is followed once for all who ask about it; the latest few are kept. Thread-safe.</summary>
public sealed class CourseSpreads(IEngine engine, LongWork work) : IDisposable
{
    // A course that is kept holds some megabytes.
    private const int Kept = 4;

    // Pages name these moments; whatever lies farthest from the untreated skin is added to them.
    private static readonly double[] s_hours = [.. Landmark.All.Select(landmark => landmark.Hours)];

    private readonly SemaphoreSlim _turn = new(1);
    private readonly LinkedList<(string Text, CourseMembers Members)> _known = [];

    /// <summary>What moves an outcome of a run; null where it cannot be told: nothing differs, or the number is not of the skin.</summary>
    /// <param name="result">The whole run.</param>
    /// <param name="observable">Id of the outcome.</param>
    /// <param name="hours">Moment of a curve, h.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    public async Task<OutcomeSpread?> OfAsync(RunResult result, string observable, double hours, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            if (!result.Observables.Any(one => one.Id == observable)) return null;
            CourseMembers members = Find(result.CourseText) ?? await work.DoAsync(workers => Follow(result, workers, cancellation), cancellation);
            return await work.DoAsync(_ => members.Spread(observable, hours), cancellation);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    private CourseMembers? Find(string text)
    {
        for (var node = _known.First; node is not null; node = node.Next)
            if (node.Value.Text == text)
            {
                _known.Remove(node);
                _known.AddFirst(node);
                return node.Value.Members;
            }

        return null;
    }

    private CourseMembers Follow(RunResult result, Workers workers, CancellationToken cancellation)
    {
        IEnumerable<double> extremes = result.Observables.Where(one => one.Shape == ObservableShape.Curve).Select(Reading.ExtremeHours);
        RunRequest request = new(result.CourseFile, result.Identity.Seed, result.Identity.ParameterSets) { Text = result.CourseText, Workers = workers };
        CourseMembers members = engine.Members(request, s_hours.Concat(extremes), cancellation);
        _known.AddFirst((result.CourseText, members));
        if (_known.Count > Kept) _known.RemoveLast();
        return members;
    }
}
