using Needlepoint.Inference.Results;
using Needlepoint.Reports.Words;

namespace Needlepoint.Reports.Plans;

/// <summary>What twenty people like this one can expect of a score, from the spread of a run.</summary>
/// <param name="Little">People with little or no change: less than a tenth.</param>
/// <param name="Some">People with a tenth to a third.</param>
/// <param name="Third">People who are a third better, or more.</param>
/// <param name="When">"by month 12".</param>
/// <param name="What">What it is of, in words: "acne scars".</param>
/// <param name="Tested">How studies bear on it.</param>
public sealed record TwentyPeople(int Little, int Some, int Third, string When, string What, Tested Tested)
{
    private const double LeastChange = 0.1, LargeChange = 1.0 / 3;

    // Scores that start at what an examiner found, lower being better. Raters who do not know of the treatment come first.
    private static readonly (string Id, string What)[] s_scores =
    [
        ("goodman_baron_score", "acne scars"), ("goodman_baron_grade", "acne scars"), ("ecca_score", "acne scars"),
        ("wrinkle_lemperle_grade", "lines"), ("wrinkle_fitzpatrick_score", "lines"), ("surgical_scar_vancouver_score", "the scar"),
        ("masi_score", "melasma"), ("mmasi_score", "melasma"),
    ];

    /// <summary>Reads it from a run; null without a score, without a spread, and where the score starts at none.</summary>
    public static TwentyPeople? Of(RunResult result)
    {
        if (result.Identity.ParameterSets < 2) return null;
        foreach (var (id, what) in s_scores)
        {
            if (result.Curve(id) is not { } score || score.TimeHours.Length < 2) continue;
            double start = score.Central[0], months = Math.Round(score.TimeHours[^1] / Moments.Month);
            double[] end = [score.P05[^1], score.P25[^1], score.Central[^1], score.P75[^1], score.P95[^1]];
            if (!(start > 0) || months < 1 || !Array.TrueForAll(end, double.IsFinite)) continue;
            double little = 1 - Below(end, start * (1 - LeastChange)), third = Below(end, start * (1 - LargeChange));
            int few = (int)Math.Round(20 * little), many = Math.Min((int)Math.Round(20 * third), 20 - few);
            string month = months.ToString("0", System.Globalization.CultureInfo.InvariantCulture);
            return new(few, 20 - few - many, many, $"by month {month}", what, score.Tested);
        }
        return null;
    }

    /// <summary>
    /// Share of people at or below a value: a straight line between the five known shares, and the same slope beyond the outer ones, where nothing finer is known.
    /// </summary>
    internal static double Below(double[] quantiles, double value)
    {
        double[] shares = [0.05, 0.25, 0.5, 0.75, 0.95];
        int above = Array.FindIndex(quantiles, quantile => quantile > value);
        int right = above < 0 ? quantiles.Length - 1 : Math.Max(above, 1), left = right - 1;
        double width = quantiles[right] - quantiles[left];
        // People who end at one and the same value lie on one side of any other.
        if (!(width > 0)) return value >= quantiles[right] ? (right == quantiles.Length - 1 ? 1 : shares[right]) : above == 0 ? 0 : shares[left];
        return Math.Clamp(shares[left] + (shares[right] - shares[left]) * (value - quantiles[left]) / width, 0, 1);
    }
}
