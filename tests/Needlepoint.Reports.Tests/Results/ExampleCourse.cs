using Needlepoint.Inference.Results;

namespace Needlepoint.Reports.Tests;

/// <summary>A year of four sessions made by formulas: slow curves that rise after each session and settle, over an untreated twin that ages.</summary>
public static class ExampleCourse
{
    /// <summary>Hours in a year.</summary>
    public const double Year = 365.25 * 24;

    private const double HalfZ = 0.6745, NineZ = 1.6449, Settling = 100 * 24;

    /// <summary>The run.</summary>
    /// <param name="sets">Parameter sets; 1 for one central run.</param>
    /// <param name="more">Slow curves beyond those that are shown first.</param>
    /// <param name="sessions">Starts of the sessions, h; four, four weeks apart, if not given.</param>
    public static RunResult Result(int sets = 200, int more = 0, params double[] sessions)
    {
        double[] starts = sessions.Length == 0 ? [0, 672, 1344, 2016] : sessions;
        RunResult days = ExampleRun.Result(Year, sets, starts);
        double[] hours = [.. Enumerable.Range(0, 105).Select(i => i * Year / 104)];
        Observable Slow(string id, string label, string term, string unit, double start, double gain, double drift) =>
            Curve(id, label, term, unit, hours, starts, start, gain, drift, sets == 1 ? 0 : 0.5);
        return days with
        {
            CourseFile = "scars.yaml",
            Observables =
            [
                .. days.Observables,
                Slow("procollagen_protein_fold", "Procollagen made", "protein over rest, wounded layer", "", 1, 2, 0),
                Slow("papillary_collagen_area_relative", "Collagen area, papillary dermis", "trichrome, over own start", "", 1, 0.3, -0.02),
                Slow("dermal_collagen_hydroxyproline_relative", "Collagen mass, whole dermis", "hydroxyproline, over own start", "", 1, 0.05, -0.02),
                Slow("roughness_relative", "Roughness", "replica, over own start", "", 1, -0.2, 0.03),
                Slow("goodman_baron_score", "Acne scars, blinded rater", "Goodman and Baron, 0 to 84, net of drift", "points", 14, -4, 0),
                Slow("goodman_baron_score_open", "Acne scars, rater who knows", "Goodman and Baron, 0 to 84, gross", "points", 14, -6, 0),
                .. Enumerable.Range(1, more).Select(i => Slow($"molecule_{i}_relative", $"Molecule {i} of the dermis", "stain, over own start", "", 1, 0.01 * i, 0)),
            ],
        };
    }

    private static Observable Curve(
        string id, string label, string term, string unit, double[] hours, double[] sessions, double start, double gain, double drift, double spread)
    {
        double[] Twin() => [.. hours.Select(t => start + drift * t / Year)];
        double[] At(double z) => [.. Twin().Zip(hours, (twin, t) => twin + gain * Math.Exp(z * spread) * sessions.Average(s => t <= s ? 0 : 1 - Math.Exp(-(t - s) / Settling)))];
        // Percentiles ascend: where a gain lowers the curve, large gains are the low end.
        double sign = Math.Sign(gain);
        return new Observable
        {
            Id = id,
            Label = label,
            Term = term,
            Unit = unit,
            Group = "Weeks to a year",
            Shape = ObservableShape.Curve,
            IsSlow = true,
            TimeHours = hours,
            Central = At(0),
            P05 = At(-sign * NineZ),
            P25 = At(-sign * HalfZ),
            P75 = At(sign * HalfZ),
            P95 = At(sign * NineZ),
            Untreated = Twin(),
            Tested = new Tested(0, 0, [], []),
        };
    }
}
