using Needlepoint.Inference.Results;

namespace Needlepoint.Reports.Plans;

/// <summary>What stands on the one-page plan of a course: the same for the page and for the PDF. Immutable.</summary>
public sealed record PlanPage
{
    /// <summary>Name of the case: the file of the course, never a person's.</summary>
    public required string Case { get; init; }

    /// <summary>Day on which the page was made.</summary>
    public required DateOnly Made { get; init; }

    /// <summary>What is treated and how often: "Rolling acne scars on the cheek. Four sessions, four weeks apart."</summary>
    public required string Subject { get; init; }

    /// <summary>Why the course must not start yet; null when nothing stands against it.</summary>
    public required NotYet? NotYet { get; init; }

    /// <summary>Sessions and checks on their line.</summary>
    public required PlanTimeline Timeline { get; init; }

    /// <summary>A sentence under the line; empty for none.</summary>
    public required string StartLine { get; init; }

    /// <summary>What twenty people like this one can expect; null where the run does not tell.</summary>
    public required TwentyPeople? Expect { get; init; }

    /// <summary>Redness after a session; null where the run does not tell.</summary>
    public required RednessAfter? Redness { get; init; }

    /// <summary>What to do before each session, the earliest first.</summary>
    public required IReadOnlyList<PlanRow> Before { get; init; }

    /// <summary>What to do after each session, the earliest first.</summary>
    public required IReadOnlyList<PlanRow> After { get; init; }

    /// <summary>What to call for on the same day.</summary>
    public IReadOnlyList<string> Signs => PlanWords.Signs;

    /// <summary>Predicted risk and how well the model was tested.</summary>
    public required string Foot { get; init; }

    /// <summary>Size of the letters against the usual, so that long texts stay on one page.</summary>
    public double Size { get; init; } = 1;
}

/// <summary>Why a course must not start yet.</summary>
/// <param name="Reasons">In plain language, the strictest first.</param>
/// <param name="Earliest">When it can start at the earliest, in words; empty where no day can be named.</param>
public sealed record NotYet(IReadOnlyList<string> Reasons, string Earliest);

/// <summary>What to do, and when.</summary>
/// <param name="When">"2 weeks", "First day".</param>
/// <param name="What">What to do.</param>
public sealed record PlanRow(string When, string What);

/// <summary>Redness after a session.</summary>
/// <param name="Hours">Hours from the session.</param>
/// <param name="Middle">The middle person.</param>
/// <param name="Low">5th percentile; empty for one central run.</param>
/// <param name="High">95th percentile; empty for one central run.</param>
/// <param name="Seen">Level above which others see it.</param>
public sealed record RednessAfter(double[] Hours, double[] Middle, double[] Low, double[] High, double Seen)
{
    /// <summary>End of what is shown, h.</summary>
    public double EndHours => Hours[^1];

    /// <summary>Highest value shown.</summary>
    public double Top => Math.Max(Seen, Middle.Concat(High).Max()) * 1.08;

    /// <summary>Reads it from a run; null where the run has no such curve with a level that others see.</summary>
    public static RednessAfter? Of(RunResult result)
    {
        const double days = 5;
        Observable? curve = result.Observables.FirstOrDefault(one => one.Id == "vasodilation_relative" && one.Shape == ObservableShape.Curve);
        if (curve?.Threshold is not { } seen) return null;
        double end = Math.Min(days * 24, result.SessionHours.Count > 1 ? result.SessionHours[1] : result.HorizonHours);
        int[] kept = [.. Enumerable.Range(0, curve.TimeHours.Length).Where(i => curve.TimeHours[i] <= end && double.IsFinite(curve.Central[i]) && double.IsFinite(curve.P95[i]))];
        if (kept.Length < 3 || curve.TimeHours[kept[^1]] < 24) return null;
        bool spread = result.Identity.ParameterSets > 1;
        double[] Take(double[] values) => [.. kept.Select(i => values[i])];
        return new(Take(curve.TimeHours), Take(curve.Central), spread ? Take(curve.P05) : [], spread ? Take(curve.P95) : [], seen.Value);
    }
}
