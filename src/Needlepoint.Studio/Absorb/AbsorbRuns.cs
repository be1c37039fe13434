using System.Collections.Concurrent;
using Needlepoint.Engine;
using Needlepoint.Engine.Absorption;
using Needlepoint.Engine.Handbooks;
using Needlepoint.Evidence.Problems;
using Needlepoint.Inference.Ensembles;
using Needlepoint.Inference.Results;
using Needlepoint.Studio.Runs;

namespace Needlepoint.Studio.Absorb;

/// <summary>Answers questions about what gets in, for all who are connected: one at a time, the same question once, and after previews of courses. Thread-safe.</summary>
public sealed class AbsorbRuns(IEngine engine, LongWork work) : IDisposable
{
    private const int Kept = 8;

    private readonly SemaphoreSlim _turn = new(1);
    private readonly ConcurrentQueue<(AbsorbRequest Request, AbsorbAnswer Answer)> _latest = new();

    /// <summary>Answers a question.</summary>
    /// <param name="request">The question.</param>
    /// <param name="progress">Told how far it is; may be called from any thread.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="InputException">The question or the product cannot be used.</exception>
    /// <exception cref="OperationCanceledException">The user gave up.</exception>
    public async Task<AbsorbAnswer> AskAsync(AbsorbRequest request, IProgress<EngineProgress> progress, CancellationToken cancellation)
    {
        if (Known(request) is { } known) return known;
        await _turn.WaitAsync(cancellation);
        try
        {
            if (Known(request) is { } meanwhile) return meanwhile;
            AbsorbAnswer answer = await work.DoAsync(workers => Answer(request, workers, progress, cancellation), cancellation);
            _latest.Enqueue((request, answer));
            while (_latest.Count > Kept) _latest.TryDequeue(out _);
            return answer;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    private AbsorbAnswer? Known(AbsorbRequest request) => _latest.FirstOrDefault(one => one.Request == request).Answer;

    private AbsorbAnswer Answer(AbsorbRequest request, Workers workers, IProgress<EngineProgress> progress, CancellationToken cancellation)
    {
        IReadOnlyList<AbsorptionResult> results = engine.Absorb(request with { Workers = workers }, progress, cancellation);
        HashSet<string> substances = [.. results.Select(result => result.SubstanceId)];
        return new(request, results, [.. engine.Explanations().Where(page => page.Kind == ExplanationKind.Substance && substances.Contains(page.Name))]);
    }
}

/// <summary>What is known of what gets in.</summary>
/// <param name="Request">The question.</param>
/// <param name="Results">A result for each substance of the product.</param>
/// <param name="Substances">What is known of each substance, with its sources.</param>
public sealed record AbsorbAnswer(AbsorbRequest Request, IReadOnlyList<AbsorptionResult> Results, IReadOnlyList<Explanation> Substances);
