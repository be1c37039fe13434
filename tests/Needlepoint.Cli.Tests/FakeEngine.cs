using Needlepoint.Courses;
using Needlepoint.Engine;
using Needlepoint.Engine.Absorption;
using Needlepoint.Engine.Handbooks;
using Needlepoint.Engine.Studies;
using Needlepoint.Evidence.Data;
using Needlepoint.Evidence.Problems;
using Needlepoint.Inference.Results;
using Needlepoint.Inference.Running;
using Needlepoint.Planning.AdverseEvents;
using Needlepoint.Planning.Protocols;
using Needlepoint.Planning.Rules;
using Needlepoint.Planning.Suitability;
using Needlepoint.Reports.Patches;
using Needlepoint.Reports.Tests;
using Needlepoint.Skin.Simulation;

namespace Needlepoint.Cli.Tests;

/// <summary>An engine that answers from formulas, so that a command can be tested without running the model.</summary>
internal sealed class FakeEngine : IEngine
{
    public Func<RunRequest, IProgress<EngineProgress>, CancellationToken, RunResult> OnRun { get; init; } =
        (request, _, _) => ExampleRun.Result(sets: request.Sets);

    public Func<QualifyRequest, QualificationResult> OnQualify { get; init; } = _ => ExampleQualification.Result();

    public Func<AbsorbRequest, IReadOnlyList<AbsorptionResult>> OnAbsorb { get; init; } =
        request => [ExampleAbsorption.Result(request.Sets, request.IsIntact)];

    public Func<RunResult, PatchSeries?> OnDraw { get; init; } = _ => null;

    public Func<Screening> OnScreen { get; init; } = ExampleScreening.None;

    public IReadOnlyList<Problem> Warnings { get; init; } = [];

    public IReadOnlyList<SuitabilityRule> Rules { get; } = [.. ExampleScreening.Full().Findings.Select(finding => finding.Rule), .. ExampleScreening.Full().Clear];

    public ScreenRequest? LastScreen { get; private set; }

    public RunRequest? LastRun { get; private set; }

    public AbsorbRequest? LastAbsorb { get; private set; }

    public RunResult Run(RunRequest request, IProgress<EngineProgress> progress, CancellationToken cancellation)
    {
        LastRun = request;
        return OnRun(request, progress, cancellation);
    }

    public ScreenReport Screen(ScreenRequest request, IProgress<EngineProgress> progress, CancellationToken cancellation)
    {
        LastScreen = request;
        return new(OnScreen(), Warnings);
    }

    public Screening Screen(RunResult result, DateOnly today) => OnScreen();

    public Func<CalendarRequest, CalendarReport> OnCalendar { get; init; } = _ => CalendarTests.Report(ExampleCalendar.Start);

    public CalendarRequest? LastCalendar { get; private set; }

    public CalendarReport Calendar(RunResult result, DateOnly today) => CalendarTests.Report(ExampleCalendar.Start);

    public CalendarReport Calendar(CalendarRequest request, IProgress<EngineProgress> progress, CancellationToken cancellation)
    {
        LastCalendar = request;
        return OnCalendar(request);
    }

    public IReadOnlyList<AbsorptionResult> Absorb(AbsorbRequest request, IProgress<EngineProgress> progress, CancellationToken cancellation)
    {
        LastAbsorb = request;
        return OnAbsorb(request);
    }

    public ProtocolLibrary Protocols { get; } = ProtocolLibrary.Load(DataSource.BuiltIn, Catalogue.Load(DataSource.BuiltIn, []), []);

    public AdverseEventTable AdverseEvents(RunResult result) => AdverseEventTable.Of(AdverseEventLibrary.Load(DataSource.BuiltIn, []), type: null);

    public PatchSeries? Draw(RunResult result) => OnDraw(result);

    public IReadOnlyList<SkinFilm?> Films(RunResult result, IReadOnlyList<int?> members, int session, CancellationToken cancellation) => [.. members.Select(_ => (SkinFilm?)null)];

    public RunResult? Member(RunResult result, int member, CancellationToken cancellation) => result;

    public byte[]? Paint(RunResult result, double? hours) => null;

    public QualificationResult Qualify(QualifyRequest request, IProgress<EngineProgress> progress, CancellationToken cancellation) => OnQualify(request);

    public CalibrationReport Calibrate(CalibrateRequest request, IProgress<EngineProgress> progress, CancellationToken cancellation) =>
        new(12, 3.5, Converged: true, [new("channels.drying_rate", "1 1/h", "0.8 1/h", 0.7)], [("posterior.csv", $"run,{request.Run}\n")]);

    public CourseMembers Members(RunRequest request, IEnumerable<double> hours, CancellationToken cancellation) => throw new NotSupportedException("No command asks for the members of a run.");

    public EvidenceBook Evidence => throw new NotSupportedException("No command opens the studies as a book.");

    public OutcomeBook Outcomes => throw new NotSupportedException("No command opens the outcomes as a book.");

    public IReadOnlyList<Explanation> Explanations() =>
    [
        new("tewl_g_m2_h", ExplanationKind.Observable, "Transepidermal water loss", [("unit", "g/m²/h"), ("shape", "a curve")], ["Water that leaves through the skin and through open channels."]),
        new("barrier.lipid_rate", ExplanationKind.Parameter, "Rate of lipid repair", [("value", "0.02 1/h")], []),
        new("eight-glasses", ExplanationKind.Claim, "\"Everybody needs eight glasses of water a day\"", [("verdict", "folklore: it has no basis; the model uses zero")], ["Nobody found a basis for it."]),
        new("water-by-weight", ExplanationKind.Claim, "\"Water need goes with body weight\"", [("verdict", "partly: true within the limits below")], ["Weight is one term of several."]),
        new("NP-C012", ExplanationKind.Code, "a number lies outside its range", [], ["Write a number inside the range that the message names."]),
    ];

    /// <summary>Two problems, as a reader would find them.</summary>
    public static ProblemList TwoProblems()
    {
        ProblemList problems = [];
        problems.Add(new Problem("NP-C012", "needle_length is longer than anything this model covers")
        {
            Place = new Place("rolling.yaml", 19, 18, "  needle_length: 15 mm", 5),
            Given = "15 mm",
            Allowed = "0.2 mm to 3.0 mm",
            Fix = "did you mean 1.5 mm?",
        });
        problems.Add(new Problem("NP-C004", "a time needs a unit") { Given = "0", Allowed = "a time with a unit: min, h, d, weeks", Fix = "from: 0 h" });
        return problems;
    }
}
