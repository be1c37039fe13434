using Needlepoint.Inference.Results;
using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Processes.Colour;
using Needlepoint.Skin.Tissue;

namespace Needlepoint.Reports.Patches;

/// <summary>What a run says about the look of the skin, from the middle of its curves.</summary>
/// <param name="result">The run.</param>
/// <param name="optics">Light in its skin.</param>
/// <param name="scars">Form of the acne scars, if the person has any and it is said.</param>
public sealed class PatchStates(RunResult result, SkinOptics<Scalar> optics, AcneScarKind? scars = null)
{
    // Drawn, not measured: a wrinkle at the start, melasma over the skin around, and readings of a dry and of a moist surface.
    private const double Wrinkle = 160e-6, Melasma = 0.9, DryReading = 20, MoistSpan = 55;

    private readonly Dictionary<string, Observable> _observables = result.Observables.ToDictionary(observable => observable.Id, StringComparer.Ordinal);

    /// <summary>Whether the run can be drawn: it tells colour, and not of the scalp.</summary>
    public static bool CanDraw(RunResult result) =>
        result.Observables.Any(observable => observable.Id == "epidermal_melanin_percent") && !result.Observables.Any(observable => observable.Id == "hair_density_per_cm2");

    /// <summary>Share of dried blood on channels that bled: what fibrin is left of it, where the surface is dry.</summary>
    /// <param name="fibrin">Fibrin over its most.</param>
    /// <param name="wet">Share of the channels that is wet.</param>
    public static double CrustOf(double fibrin, double wet) => fibrin * fibrin * fibrin * (1 - wet);

    /// <summary>The skin before anything was done.</summary>
    public PatchState Before() => Of((id, usual) => Find(id) is { Untreated: [double first, ..] } ? first : usual, isTreated: false);

    /// <summary>The skin at a moment, hours from the first session.</summary>
    public PatchState At(double hours) => Of((id, usual) => Find(id) is { } curve ? ValueAt(curve, hours) : usual, isTreated: true);

    private Observable? Find(string id) => _observables.GetValueOrDefault(id);

    private PatchState Of(Func<string, double, double> read, bool isTreated)
    {
        double fibrin = Find("provisional_matrix_percent") is { } matrix ? matrix.Central.Max() : 0;
        // Needles that draw no blood leave no crusts.
        double bled = isTreated ? Math.Min(1, fibrin) : 0, left = bled > 0 ? read("provisional_matrix_percent", 0) / fibrin : 0;
        double wet = bled > 0 ? read("channel_admittance_fraction", 0) : 0, crust = CrustOf(left, wet);
        double water = Math.Clamp((read("stratum_corneum_hydration_corneometer_au", 53) - DryReading) / MoistSpan, 0, 1);
        double hair = Find("vellus_hair_length_mm") is { Untreated: [double whole, ..] } ? read("vellus_hair_length_mm", whole) / whole : 1;
        // The score is the lesion's excess over its own start, whatever the skin around it does.
        double melanin = read("epidermal_melanin_percent", 1), start = Find("epidermal_melanin_percent") is { Untreated: [double first, ..] } ? first : melanin;
        double dilation = read("vasodilation_relative", 0);
        PatchState state = new()
        {
            Seed = (int)(result.Identity.Seed & 0xFFFF) + 6,
            Melanin = melanin / 100,
            Blood = read("dermal_blood_percent", 0) / 100,
            Saturation = read("blood_oxygenation_percent", 70) / 100,
            Carotenoids = read("skin_carotenoids_nmol_g", 1) * 1e-6,
            Unevenness = Math.Clamp(read("colour_unevenness_relative", 1), 0.3, 2),
            Hydration = water,
            Flakes = Math.Clamp(0.8 * (0.4 - water) + crust * (1 - crust) * bled, 0, 0.5) * Math.Clamp(2 * hair, 0, 1),
            Gloss = Math.Clamp(read("skin_gloss_relative", 1), 0, 2.5),
            Roughness = Math.Clamp(read("roughness_relative", 1), 0.2, 2),
            Pores = Math.Clamp(read("pore_area_relative", 1), 0.2, 2),
            WrinkleDepth = result.Concerns.Contains("wrinkles") ? Wrinkle * read("wrinkle_depth_relative", 1) : 0,
            Scars = Find("acne_scar_depth_relative") is null ? null : scars ?? AcneScarKind.Mixed,
            ScarDepth = read("acne_scar_depth_relative", 1),
            Channels = bled > 0 ? (Find("channel_density_per_cm2")?.Central[0] ?? 0) * 1e4 : 0,
            ChannelRadius = (Find("channel_mouth_diameter_um")?.Central[0] ?? 80) * 0.5e-6,
            Wet = wet * bled,
            Crust = crust * bled,
            Halo = isTreated ? 1.2 * dilation / (1 + dilation) : 0,
            Swelling = Math.Clamp(read("swelling_relative", 0), 0, 1),
            Melasma = Find("melasma_score_relative") is null ? 0 : Melasma * read("melasma_score_relative", 1) * start / melanin,
            VellusHair = hair,
        };
        double darker = result.Concerns.Contains("hyperpigmentation") ? read("hyperpigmentation_mark_l_star", 0) : 0;
        return darker > 0 ? state with { Marks = MarkOf(state, darker) } : state;
    }

    // Melanin of a mark beyond that around it, over that around it, that makes it so much darker.
    private double MarkOf(PatchState state, double darker)
    {
        double LightnessOf(double melanin) => optics.Lab(
            new() { Melanin = melanin, Blood = state.Blood, Saturation = state.Saturation, Carotenoids = state.Carotenoids }).First.Value;
        double wanted = LightnessOf(state.Melanin) - darker, low = 0, high = 8;
        for (int halving = 0; halving < 30; halving++)
        {
            double middle = 0.5 * (low + high);
            (low, high) = LightnessOf(Math.Min(SkinOptics<Scalar>.MostMelanin, state.Melanin * (1 + middle))) > wanted ? (middle, high) : (low, middle);
        }
        return 0.5 * (low + high);
    }

    private static double ValueAt(Observable curve, double hours)
    {
        double[] times = curve.TimeHours;
        int after = Array.FindIndex(times, time => time > hours);
        if (after < 0)
            return curve.Central[^1];
        if (after == 0)
            return curve.Central[0];
        double part = (hours - times[after - 1]) / (times[after] - times[after - 1]);
        return curve.Central[after - 1] + part * (curve.Central[after] - curve.Central[after - 1]);
    }
}
