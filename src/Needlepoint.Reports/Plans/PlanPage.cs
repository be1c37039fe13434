using Needlepoint.Inference.Results;
using Needlepoint.Reports.Charts;
using Needlepoint.Reports.Words;

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
    // So many times the level that others see: where it is passed must be easy to read, and the first hours are far above it.
    private const double Height = 6;

    /// <summary>End of what is shown, h.</summary>
    public double EndHours => Hours[^1];

    /// <summary>Highest value shown.</summary>
    public double Top => Height * Seen;

    /// <summary>Whether the first hours are higher than the picture.</summary>
    public bool IsCut { get; private init; }

    /// <summary>Reads it from a run; null where the run has no such curve with a level that others see.</summary>
    public static RednessAfter? Of(RunResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        Observable? curve = result.Curve("vasodilation_relative");
        if (curve?.Threshold is not { } seen || curve.TimeHours.Length < 3) return null;
        bool spread = result.Identity.ParameterSets > 1;
        double[] upper = spread ? curve.P95 : curve.Central;
        double known = Math.Min(curve.TimeHours[^1], result.SessionHours.Count > 1 ? result.SessionHours[1] : result.HorizonHours);
        double[] ends = [.. s_ends.Where(end => end <= known)];
        if (ends.Length == 0) return null;
        double end = ends.FirstOrDefault(end => Curve.Value(curve.TimeHours, upper, end) < 0.8 * seen.Value, ends[^1]);
        double[] hours = [.. Enumerable.Range(0, Points + 1).Select(i => end * i / Points)];
        double[] Take(double[] values) => [.. hours.Select(at => Math.Min(Curve.Value(curve.TimeHours, values, at), Height * seen.Value))];
        double[] middle = Take(curve.Central), low = spread ? Take(curve.P05) : [], high = spread ? Take(curve.P95) : [];
        return middle.Concat(low).Concat(high).All(double.IsFinite)
            ? new(hours, middle, low, high, seen.Value) { IsCut = middle.Concat(high).Any(value => value >= Height * seen.Value) } : null;
    }

    private const int Points = 160;

    // Days that the picture may end with, h.
    private static readonly double[] s_ends = [24, 48, 72, 96, 120];
}
