using Needlepoint.Reports.Words;

namespace Needlepoint.Studio.Why;

/// <summary>A moment that a number can be asked for.</summary>
/// <param name="Hours">Hours from the first session; on the grid of every run that lasts so long.</param>
/// <param name="Words">In words.</param>
public sealed record Landmark(double Hours, string Words)
{
    /// <summary>The moments, in order.</summary>
    public static IReadOnlyList<Landmark> All { get; } =
    [
        new(1.0 / 6, "10\u00A0minutes"), new(1, "1\u00A0hour"), new(6, "6\u00A0hours"), new(24, "1\u00A0day"),
        new(72, "3\u00A0days"), new(Moments.Week, "1\u00A0week"), new(2 * Moments.Week, "2\u00A0weeks"),
        new(4 * Moments.Week, "4\u00A0weeks"), new(13 * Moments.Week, "3\u00A0months"), new(26 * Moments.Week, "6\u00A0months"), new(39 * Moments.Week, "9\u00A0months"),
    ];

    /// <summary>The moments of a run that lasts so long, its end last.</summary>
    /// <param name="end">End of the run, h.</param>
    public static IEnumerable<Landmark> Until(double end) => All.Where(landmark => landmark.Hours < end * (1 - 1e-9)).Append(new(end, Moments.Duration(end)));
}
