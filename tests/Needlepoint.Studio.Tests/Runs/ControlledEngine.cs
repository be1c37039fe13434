using Needlepoint.Engine;
using Needlepoint.Engine.Absorption;
using Needlepoint.Engine.Handbooks;
using Needlepoint.Engine.Studies;
using Needlepoint.Inference.Ensembles;
using Needlepoint.Inference.Results;
using Needlepoint.Inference.Running;
using Needlepoint.Planning.AdverseEvents;
using Needlepoint.Planning.Protocols;
using Needlepoint.Planning.Rules;
using Needlepoint.Planning.Suitability;
using Needlepoint.Reports.Patches;
using Needlepoint.Skin.Simulation;

namespace Needlepoint.Studio.Tests.Runs;

/// <summary>An engine whose runs a test lets go on, and whose other long work asks for one turn and tells when it had it; all else is that of a real one.</summary>
internal sealed class ControlledEngine(IEngine real) : IEngine
{
    private int _runs;

    /// <summary>Runs that were begun.</summary>
    public int Runs => _runs;

    /// <summary>Set when a run has begun.</summary>
    public ManualResetEventSlim Begun { get; } = new();

    /// <summary>Runs wait for it.</summary>
    public ManualResetEventSlim GoOn { get; } = new(initialState: true);

    /// <summary>Set when long work asks for its turn.</summary>
    public ManualResetEventSlim Asked { get; } = new();

    /// <summary>Called when long work had its turn.</summary>
    public Action HadTurn { get; set; } = () => { };

    /// <summary>The token of the latest run.</summary>
    public CancellationToken Stop { get; private set; }

    public RunResult Run(RunRequest request, IProgress<EngineProgress> progress, CancellationToken cancellation)
    {
        Interlocked.Increment(ref _runs);
        Stop = cancellation;
        Begun.Set();
        GoOn.Wait(cancellation);
        return real.Run(request with { Sets = 1, Depth = RunDepth.Outcomes }, progress, cancellation);
    }

    public IReadOnlyList<SuitabilityRule> Rules => real.Rules;

    public ScreenReport Screen(ScreenRequest request, IProgress<EngineProgress> progress, CancellationToken cancellation) => real.Screen(request, progress, cancellation);

    public Screening Screen(RunResult result, DateOnly today) => real.Screen(result, today);

    public CalendarReport Calendar(CalendarRequest request, IProgress<EngineProgress> progress, CancellationToken cancellation) => real.Calendar(request, progress, cancellation);

    public CalendarReport Calendar(RunResult result, DateOnly today) => real.Calendar(result, today);

    public ProtocolLibrary Protocols => real.Protocols;

    public AdverseEventTable AdverseEvents(RunResult result) => real.AdverseEvents(result);

    public PatchSeries? Draw(RunResult result) => real.Draw(result);

    public IReadOnlyList<SkinFilm?> Films(RunResult result, IReadOnlyList<int?> members, int session, CancellationToken cancellation) => real.Films(result, members, session, cancellation);

    public RunResult? Member(RunResult result, int member, CancellationToken cancellation) => real.Member(result, member, cancellation);

    public byte[]? Paint(RunResult result, double? hours) => real.Paint(result, hours);

    public IReadOnlyList<AbsorptionResult> Absorb(AbsorbRequest request, IProgress<EngineProgress> progress, CancellationToken cancellation)
    {
        TakeTurn(request.Workers, cancellation);
        return real.Absorb(request with { Sets = 1 }, progress, cancellation);
    }

    public QualificationResult Qualify(QualifyRequest request, IProgress<EngineProgress> progress, CancellationToken cancellation)
    {
        TakeTurn(request.Workers, cancellation);
        return real.Qualify(request with { Sets = 2 }, progress, cancellation);
    }

    public CalibrationReport Calibrate(CalibrateRequest request, IProgress<EngineProgress> progress, CancellationToken cancellation) => real.Calibrate(request, progress, cancellation);

    public CourseMembers Members(RunRequest request, IEnumerable<double> hours, CancellationToken cancellation)
    {
        TakeTurn(request.Workers, cancellation);
        return real.Members(request with { Sets = 8 }, hours, cancellation);
    }

    public EvidenceBook Evidence => real.Evidence;

    public OutcomeBook Outcomes => real.Outcomes;

    public IReadOnlyList<Explanation> Explanations() => real.Explanations();

    private void TakeTurn(Workers workers, CancellationToken cancellation)
    {
        Asked.Set();
        Assert.NotNull(workers.Turn);
        workers.Turn(cancellation);
        HadTurn();
    }
}
