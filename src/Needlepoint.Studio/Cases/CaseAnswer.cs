using Needlepoint.Engine;
using Needlepoint.Inference.Results;
using Needlepoint.Planning.AdverseEvents;
using Needlepoint.Planning.Suitability;
using Needlepoint.Reports.Patches;
using Needlepoint.Reports.Plans;
using Needlepoint.Studio.Runs;

namespace Needlepoint.Studio.Cases;

/// <summary>What the model says of the course of a case, and what files of it need beside that; each is made when it is first asked for.</summary>
/// <param name="name">Pseudonym, which the plan carries.</param>
/// <param name="answer">The whole answer.</param>
/// <param name="engine">Makes the rest.</param>
/// <param name="today">Day on which files are made.</param>
internal sealed class CaseAnswer(string name, CourseAnswer answer, IEngine engine, DateOnly today)
{
    private readonly Lazy<PatchSeries?> _drawn = new(() => engine.Draw(answer.Result));
    private readonly Lazy<AdverseEventTable> _events = new(() => engine.AdverseEvents(answer.Result));
    private readonly Lazy<CalendarReport> _calendar = new(() => engine.Calendar(answer.Result with { CourseFile = $"{name}.yaml" }, today));

    /// <summary>The run.</summary>
    public RunResult Result => answer.Result;

    /// <summary>Whether the person may be treated.</summary>
    public Screening Screening => answer.Screening;

    /// <summary>The drawn skin; null where it cannot be drawn.</summary>
    public PatchSeries? Drawn => _drawn.Value;

    /// <summary>What was reported to go wrong.</summary>
    public AdverseEventTable AdverseEvents => _events.Value;

    /// <summary>The page for the person.</summary>
    public PlanPage Plan => _calendar.Value.Plan;
}
