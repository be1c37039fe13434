using Needlepoint.Inference.Results;

namespace Needlepoint.Reports.Tests;

/// <summary>Runs of people who came for melasma, hair, glow, or who fear dark marks, made by formulas.</summary>
public static class ExampleConcerns
{
    private const double HalfZ = 0.6745, NineZ = 1.6449, Day = 24;
    private const double Quarter = 91.3 * Day;

    /// <summary>Melasma scored on the MASI, six months.</summary>
    /// <param name="sets">Parameter sets; 1 for one central run.</param>
    public static RunResult Melasma(int sets = 200)
    {
        RunResult run = ExampleCourse.Result(sets) with { CourseFile = "melasma.yaml", Concerns = ["melasma"] };
        return With(run, sets,
            Curve("melasma_score_relative", "Melasma", "MASI or mMASI over own start", "", Pigment, 1, t => -0.42 * Rise(t, 40 * Day), t => -0.02 * Rise(t, 200 * Day), sets),
            Curve("masi_score", "Melasma score", "MASI, 0 to 48", "points", Pigment, 8.5, t => -3.6 * Rise(t, 40 * Day), t => -0.17 * Rise(t, 200 * Day), sets),
            Curve("melanin_relative", "Melanin of the skin around", "over own start", "", Pigment, 1, t => -0.06 * Rise(t, 40 * Day), _ => 0, sets),
            Risk(9, sets));
    }

    /// <summary>A scalp with minoxidil and needles, half a year.</summary>
    /// <param name="sets">Parameter sets; 1 for one central run.</param>
    public static RunResult Scalp(int sets = 200)
    {
        RunResult run = ExampleCourse.Result(sets) with { CourseFile = "hair.yaml", Concerns = ["hair_loss"] };
        run = run with { HairParts = [new("the product", new(12, -8, 4, 20, 36)), new("the needles", new(9, -9, 2, 16, 30))] };
        return With(run, sets,
            Single("hair_gain_per_cm2", "Hairs gained by the end", "per cm²", Hair, 21, 0.4, sets),
            Curve("hair_density_per_cm2", "Hairs of the scalp", "not vellus", "per cm²", Hair, 148, t => 24 * Rise(t, 60 * Day), t => -3 * t / (365 * Day), sets),
            Curve("hair_diameter_um", "Diameter of the hairs", "mean, not vellus", "um", Hair, 52, t => 3 * Rise(t, 90 * Day), t => -0.6 * t / (365 * Day), sets),
            Curve("hair_growing_percent", "Hairs that grow", "anagen", "%", Hair, 74, t => 8 * Rise(t, 50 * Day), _ => 0, sets),
            Curve("hair_mass_relative", "Mass of the hair", "over own start", "", Hair, 1, t => 0.3 * Rise(t, 80 * Day), t => -0.03 * t / (365 * Day), sets));
    }

    /// <summary>Dull skin with new habits, half a year: redder and less even first.</summary>
    /// <param name="sets">Parameter sets; 1 for one central run.</param>
    public static RunResult Glow(int sets = 200)
    {
        RunResult run = ExampleCourse.Result(sets) with { CourseFile = "glow.yaml", Concerns = ["dullness"], Habits = Habits };
        double Fading(double t) => Math.Exp(-t / (2 * Day));
        return With(run, sets,
            Curve("skin_l_star", "Lightness of the skin", "CIELAB L*, gloss excluded", "L*", Pigment, 61.4, t => -4 * Fading(t) + 1.1 * Rise(t, 40 * Day), _ => 0, sets),
            Curve("skin_a_star", "Redness of the skin", "CIELAB a*, gloss excluded", "a*", Pigment, 9.1, t => 4.5 * Fading(t) - 0.4 * Rise(t, 40 * Day), _ => 0, sets),
            Curve("skin_b_star", "Yellowness of the skin", "CIELAB b*, gloss excluded", "b*", Pigment, 16.5, t => -0.5 * Fading(t) + 0.6 * Rise(t, 40 * Day), _ => 0, sets),
            Curve("individual_typology_angle_deg", "Typology angle", "ITA, gloss excluded", "deg", Pigment, 34, t => -8 * Fading(t) + 2 * Rise(t, 40 * Day), _ => 0, sets),
            Curve("skin_gloss_relative", "Gloss", "over own start", "", Care, 1, t => -0.05 * Fading(t) + 0.14 * Rise(t, 20 * Day), _ => 0, sets),
            Curve("colour_unevenness_relative", "Unevenness of the colour", "over own start", "", Care, 1, t => 0.5 * Fading(t) - 0.08 * Rise(t, 50 * Day), _ => 0, sets),
            Curve("stratum_corneum_hydration_corneometer_au", "Hydration of the surface", "Corneometer", "AU", "First hours and days", 38, t => 13 * Rise(t, 2 * Day), _ => 0, sets),
            Single("water_need_l_d", "Water to drink", "L/d", "The skin at rest", 1.4, 0.2, sets));
    }

    /// <summary>Skin type V with acne, which fears dark marks; a year of scars.</summary>
    /// <param name="sets">Parameter sets; 1 for one central run.</param>
    public static RunResult DarkSkin(int sets = 200)
    {
        RunResult run = ExampleCourse.Result(sets) with { CourseFile = "dark.yaml", Concerns = ["acne_scars", "hyperpigmentation"] };
        run = run with { MarkDrivers = [new("on skin type III", 3.6), new("once the acne is calm", 12)] };
        return With(run, sets, Risk(18, sets),
            Curve("hyperpigmentation_mark_l_star", "Darkness of a mark, if one forms", "CIELAB, below the skin around", "L*", Pigment, 0, t => 5 * Rise(t, 14 * Day) * Math.Exp(-t / Quarter), _ => 0, sets));
    }

    /// <summary>What three habits do, one of them nothing.</summary>
    public static IReadOnlyList<HabitEffect> Habits { get; } =
    [
        new()
        {
            Habit = "moisturiser",
            Said = "moisturiser, twice daily",
            BeginsWithCourse = true,
            Changes = [new("stratum_corneum_hydration_corneometer_au", "Hydration of the surface", "AU", new(38, 30, 35, 41, 46), new(51, 39, 47, 55, 62), 2 * Day)],
            Sources = ["glycerin-2001-dose-response"],
        },
        new()
        {
            Habit = "sunscreen",
            Said = "sunscreen, daily SPF 50",
            Changes = [new("melanin_relative", "Melanin of the skin around", "", new(1, 1, 1, 1, 1), new(0.93, 0.88, 0.91, 0.95, 0.98), double.NaN)],
            Sources = ["hughes-2013-sunscreen"],
        },
        new() { Habit = "water", Said = "water, 2 L/d", BeginsWithCourse = true, Sources = ["seol-2024-water-moisturizer"] },
    ];

    private const string Pigment = "Colour and pigment", Care = "Glow and habits", Hair = "Hair";

    private static double Rise(double t, double time) => t <= 0 ? 0 : 1 - Math.Exp(-t / time);

    private static RunResult With(RunResult run, int sets, params Observable[] more) => run with
    {
        HorizonHours = 2 * Quarter,
        SessionHours = [0, 672, 1344],
        Identity = run.Identity with { ParameterSets = sets },
        Observables = [.. run.Observables.Where(observable => !observable.Id.StartsWith("goodman", StringComparison.Ordinal) || run.Concerns.Contains("acne_scars")), .. more],
    };

    private static Observable Risk(double percent, int sets) =>
        Single("hyperpigmentation_risk_percent", "Risk of dark marks", "%", Pigment, percent, 0.6, sets);

    private static Observable Single(string id, string label, string unit, string group, double centre, double sigma, int sets)
    {
        double At(double z) => centre * Math.Exp(z * (sets == 1 ? 0 : sigma));
        return new()
        {
            Id = id,
            Label = label,
            Unit = unit,
            Group = group,
            Shape = ObservableShape.Single,
            TimeHours = [0],
            Central = [centre],
            P05 = [At(-NineZ)],
            P25 = [At(-HalfZ)],
            P75 = [At(HalfZ)],
            P95 = [At(NineZ)],
            Untreated = [],
            Tested = new Tested(2, 2, ["a-2014", "b-2019"], []),
        };
    }

    private static Observable Curve(string id, string label, string term, string unit, string group, double start, Func<double, double> gain, Func<double, double> drift, int sets)
    {
        double[] hours = [0, 1, 6, 12, .. Enumerable.Range(1, 183).Select(day => day * Day)];
        hours[^1] = 2 * Quarter;
        double[] twin = [.. hours.Select(t => start + drift(t))];
        double[] At(double z) => [.. hours.Select((t, i) => twin[i] + gain(t) * Math.Exp(z * (sets == 1 ? 0 : 0.4)))];
        (double[] low, double[] high) = (At(-NineZ), At(NineZ));
        (double[] quarter, double[] threeQuarters) = (At(-HalfZ), At(HalfZ));
        return new()
        {
            Id = id,
            Label = label,
            Term = term,
            Unit = unit,
            Group = group,
            Shape = ObservableShape.Curve,
            TimeHours = hours,
            Central = At(0),
            P05 = [.. low.Zip(high, Math.Min)],
            P25 = [.. quarter.Zip(threeQuarters, Math.Min)],
            P75 = [.. quarter.Zip(threeQuarters, Math.Max)],
            P95 = [.. low.Zip(high, Math.Max)],
            Untreated = twin,
            Tested = new Tested(0, 0, [], []),
        };
    }
}
