using Needlepoint.Courses.Screening;
using Needlepoint.Engine.Absorption;
using Needlepoint.Engine.Handbooks;
using Needlepoint.Engine.Studies;
using Needlepoint.Evidence.Problems;
using Needlepoint.Inference.Ensembles;
using Needlepoint.Inference.Results;
using Needlepoint.Inference.Running;
using Needlepoint.Planning.AdverseEvents;
using Needlepoint.Planning.Protocols;
using Needlepoint.Planning.Rules;
using Needlepoint.Planning.Suitability;
using Needlepoint.Reports.Patches;
using Needlepoint.Skin.Simulation;

namespace Needlepoint.Engine;

/// <summary>What the commands need from the program behind them.</summary>
public interface IEngine
{
    /// <summary>Reads a course and runs it.</summary>
    /// <exception cref="InputException">The course cannot be used.</exception>
    /// <exception cref="OperationCanceledException">The user gave up.</exception>
    RunResult Run(RunRequest request, IProgress<EngineProgress> progress, CancellationToken cancellation);

    /// <summary>Every rule about who may be treated, when and how.</summary>
    /// <exception cref="InputException">The rules cannot be read.</exception>
    IReadOnlyList<SuitabilityRule> Rules { get; }

    /// <summary>Reads a course and asks every rule of it, with the predictions of a run unless they are left out.</summary>
    /// <exception cref="InputException">The course cannot be used.</exception>
    /// <exception cref="OperationCanceledException">The user gave up.</exception>
    ScreenReport Screen(ScreenRequest request, IProgress<EngineProgress> progress, CancellationToken cancellation);

    /// <summary>Asks every rule of a course that was run, with what the run predicts.</summary>
    /// <param name="result">The run.</param>
    /// <param name="today">Day of the screening.</param>
    Screening Screen(RunResult result, DateOnly today);

    /// <summary>Reads a course and makes its calendar, with its screening and, unless they are left out, the predictions of a run.</summary>
    /// <exception cref="InputException">The course cannot be used.</exception>
    /// <exception cref="OperationCanceledException">The user gave up.</exception>
    CalendarReport Calendar(CalendarRequest request, IProgress<EngineProgress> progress, CancellationToken cancellation);

    /// <summary>The calendar and the plan of a course that was run, with its screening on that day.</summary>
    /// <param name="result">The run; its file name is the name of the case.</param>
    /// <param name="today">Day on which it is made.</param>
    CalendarReport Calendar(RunResult result, DateOnly today);

    /// <summary>The ready courses.</summary>
    /// <exception cref="InputException">The ready courses cannot be read.</exception>
    ProtocolLibrary Protocols { get; }

    /// <summary>What was reported to go wrong, seen from the course of a run.</summary>
    /// <exception cref="InputException">The sources cannot be read.</exception>
    AdverseEventTable AdverseEvents(RunResult result);

    /// <summary>Draws the skin of a run at chosen moments; null where it cannot be drawn.</summary>
    PatchSeries? Draw(RunResult result);

    /// <summary>The skin of single members of a run, from one session to the next.</summary>
    /// <param name="result">The run.</param>
    /// <param name="members">Which: null is the set in the middle, others are numbered from 0 as the run drew them.</param>
    /// <param name="session">Which session, from 0.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>A film for each; null for a member that could not be followed.</returns>
    IReadOnlyList<SkinFilm?> Films(RunResult result, IReadOnlyList<int?> members, int session, CancellationToken cancellation);

    /// <summary>The same run with the outcomes of one of its members alone; null where it could not be followed.</summary>
    /// <param name="result">The run.</param>
    /// <param name="member">Which, numbered from 0 as the run drew them.</param>
    /// <param name="cancellation">Stops the work.</param>
    RunResult? Member(RunResult result, int member, CancellationToken cancellation);

    /// <summary>Paints the skin of a run as it would look.</summary>
    /// <param name="result">The run, or one of its members.</param>
    /// <param name="hours">Hours from the first session; null for before it.</param>
    /// <returns>A picture of 512 x 512 pixels, PNG; null where it cannot be drawn.</returns>
    byte[]? Paint(RunResult result, double? hours);

    /// <summary>Tells what gets in of a product, one result for each substance that it carries.</summary>
    /// <exception cref="InputException">The question or the product cannot be used.</exception>
    /// <exception cref="OperationCanceledException">The user gave up.</exception>
    IReadOnlyList<AbsorptionResult> Absorb(AbsorbRequest request, IProgress<EngineProgress> progress, CancellationToken cancellation);

    /// <summary>Predicts every study of a folder.</summary>
    /// <exception cref="InputException">A study cannot be used.</exception>
    /// <exception cref="OperationCanceledException">The user gave up.</exception>
    QualificationResult Qualify(QualifyRequest request, IProgress<EngineProgress> progress, CancellationToken cancellation);

    /// <summary>Fits the parameters to the calibration studies of a data folder.</summary>
    /// <exception cref="InputException">The data cannot be used.</exception>
    /// <exception cref="OperationCanceledException">The user gave up.</exception>
    CalibrationReport Calibrate(CalibrateRequest request, IProgress<EngineProgress> progress, CancellationToken cancellation);

    /// <summary>Runs a course with the members of a run of it, and keeps what each of them says at chosen moments: what moves an outcome is told from that.</summary>
    /// <param name="request">The run.</param>
    /// <param name="hours">Moments, h from the first session.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="InputException">The course cannot be used.</exception>
    /// <exception cref="OperationCanceledException">The user gave up.</exception>
    CourseMembers Members(RunRequest request, IEnumerable<double> hours, CancellationToken cancellation);

    /// <summary>The studies that ship with the program beside what was predicted of them.</summary>
    /// <exception cref="InputException">A study cannot be read.</exception>
    EvidenceBook Evidence { get; }

    /// <summary>What stands behind the outcomes: equations and parameters.</summary>
    /// <exception cref="InputException">The data cannot be read.</exception>
    OutcomeBook Outcomes { get; }

    /// <summary>Everything that can be explained, in the order to list it.</summary>
    IReadOnlyList<Explanation> Explanations();
}

/// <summary>A run as the user asked for it.</summary>
/// <param name="CoursePath">Path of the course file as given; empty for a ready course alone.</param>
/// <param name="Seed">Seed of all random streams.</param>
/// <param name="Sets">Number of parameter sets; 1 is the central one.</param>
public sealed record RunRequest(string CoursePath, ulong Seed, int Sets) : CourseRequest(CoursePath)
{
    /// <summary>How much to work out.</summary>
    public RunDepth Depth { get; init; }

    /// <summary>Id of the curve whose end is told while it settles; null for none.</summary>
    public string? Watched { get; init; }
}

/// <summary>A screening as the user asked for it.</summary>
/// <param name="CoursePath">Path of the course file as given; empty for a ready course alone.</param>
/// <param name="Seed">Seed of all random streams.</param>
/// <param name="Sets">Number of parameter sets behind the predictions; 0 to leave predictions out.</param>
/// <param name="Today">Day of the screening.</param>
/// <param name="Decisions">Decisions of a professional beside those that the course says.</param>
public sealed record ScreenRequest(string CoursePath, ulong Seed, int Sets, DateOnly Today, IReadOnlyList<RecordedDecision> Decisions) : CourseRequest(CoursePath);

/// <summary>What a screening found.</summary>
/// <param name="Screening">Every rule that applies, and what is not answered.</param>
/// <param name="Warnings">What the reader of the course warns of.</param>
public sealed record ScreenReport(Screening Screening, IReadOnlyList<Problem> Warnings);

/// <summary>A qualification as the user asked for it.</summary>
/// <param name="Folder">Folder of the studies; null for those that ship with the program.</param>
/// <param name="Seed">Seed of all random streams.</param>
/// <param name="Sets">Number of parameter sets.</param>
public sealed record QualifyRequest(string? Folder, ulong Seed, int Sets)
{
    /// <summary>The text of one study of the user's own; <see cref="Folder"/> is then its file name in messages. Null for a folder.</summary>
    public string? Text { get; init; }

    /// <summary>Who does the work.</summary>
    public Workers Workers { get; init; } = Workers.All;
}

/// <summary>A calibration as the user asked for it.</summary>
/// <param name="DataFolder">Folder with parameters and evidence, to read and to write.</param>
/// <param name="Run">Name of the calibration run, and of the ensemble.</param>
/// <param name="Date">Day of the run.</param>
/// <param name="Only">Blocks to fit with all else of the present posterior kept; empty for everything anew.</param>
public sealed record CalibrateRequest(string DataFolder, string Run, DateOnly Date, IReadOnlyList<string> Only);

/// <summary>What a calibration found.</summary>
/// <param name="Values">Measured values that took part.</param>
/// <param name="Cost">Half the sum of squared residuals, priors included.</param>
/// <param name="Converged">Whether the search came to rest.</param>
/// <param name="Fitted">The parameters.</param>
/// <param name="Files">Files to write: path below the data folder, and text.</param>
public sealed record CalibrationReport(
    int Values, double Cost, bool Converged, IReadOnlyList<FittedValue> Fitted, IReadOnlyList<(string Path, string Text)> Files)
{
    /// <summary>What was kept of the posterior as it was, in words; empty when everything was fitted anew.</summary>
    public string Kept { get; init; } = "";
}

/// <summary>A fitted parameter.</summary>
/// <param name="Id">Parameter.</param>
/// <param name="Prior">Value in its file, with its unit.</param>
/// <param name="Best">Best value, with its unit.</param>
/// <param name="SpreadLeft">Standard deviation of the posterior over that of the prior; 1 when the studies tell nothing about it.</param>
public sealed record FittedValue(string Id, string Prior, string Best, double SpreadLeft);

/// <summary>How far the work is.</summary>
/// <param name="Done">Things done.</param>
/// <param name="Total">Things to do.</param>
/// <param name="What">What is counted: "parameter sets", "studies".</param>
/// <param name="Settling">The figure that is settling, in words; null when there is none.</param>
public readonly record struct EngineProgress(int Done, int Total, string What, string? Settling = null);
