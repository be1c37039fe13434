namespace Needlepoint.Skin.Observables;

/// <summary>Every outcome of a run, in the order to show; <c>docs/reference/observables.md</c> says the same in words.</summary>
public static class SkinObservables
{
    /// <summary>Group of the curves that move over weeks and months.</summary>
    public const string SlowGroup = "Weeks to a year";

    /// <summary>Group of the curves of colour and pigment.</summary>
    public const string ColourGroup = "Colour and pigment";

    private const string Puncture = "The puncture";
    private const string Days = "First hours and days";
    private const string Vessels = "Vessels, oxygen and fluid";
    private const string Times = "Until it is over";
    private const string Rest = "The skin at rest";

    /// <summary>Curves first, then single numbers.</summary>
    public static IReadOnlyList<SkinObservable> All { get; } =
    [
        Curve("tewl_g_m2_h", "Water loss", "g/m2/h") with { Term = "TEWL, cover lifted to measure", HasUntreated = true, Equations = "B3 B4 B5 C4 C8" },
        Curve("channel_admittance_fraction", "Openness to water") with { Term = "excess admittance over its first value", Equations = "C2 C9" },
        Curve("channel_dye_open_fraction", "Openness to large molecules") with { Term = "share of channels not bridged by cells", Equations = "C2 C7 C10" },
        Curve("channel_visible_depth_um", "Depth of the holes in an image", "um") with { Term = "OCT", Equations = "P6 C10" },
        Curve("stratum_corneum_hydration_corneometer_au", "Hydration of the surface", "AU") with { Term = "Corneometer", HasUntreated = true, Equations = "B6 B7 B8 B13" },
        Curve("erythema_index_rise_au", "Redness above baseline", "AU") with { Term = "erythema index, Mexameter", HasUntreated = true, Equations = "I3 I10" },
        Curve("vasodilation_relative", "Dilation of the vessels") with { Level = new(0.15, "red to the eye above"), HasUntreated = true, Equations = "I2 I3 I4 I5" },
        Curve("blood_flow_speckle_ratio", "Blood flow over rest") with { Term = "laser speckle", HasUntreated = true, Equations = "I3 I9" },
        Curve("blood_flow_doppler_ratio", "Blood flow over rest, Doppler") with { Term = "laser Doppler", HasUntreated = true, Equations = "I3 I9" },
        Curve("swelling_relative", "Swelling") with { Term = "interstitial fluid over its peak after the reference injury", HasUntreated = true, Equations = "F8 F9 F10" },
        Curve("pain_vas_0_10", "Pain", "0 to 10") with { Term = "visual analogue scale", HasUntreated = true, Equations = "I2 I6" },
        Blood("erythema_a_star_rise", "Redness above baseline, a*") with { Term = "CIELAB a*, light skin", HasUntreated = true, Equations = "I3 F5 F6" },
        Blood("vessel_density_relative", "Vessels that carry blood") with { Term = "density over its own start", HasUntreated = true, Equations = "F2 F4" },
        Blood("skin_blood_flow_ml_kg_min", "Blood flow of the skin", "mL/kg/min") with { Term = "10 mL/kg/min are 1 ml/100 g/min", HasUntreated = true, Equations = "I9 F5" },
        Blood("oxygen_papillary_mmhg", "Oxygen in the papillary dermis", "mmHg") with { Term = "mean PO2", HasUntreated = true, Equations = "F11 F12 F13 F15" },
        Blood("oxygen_uptake_ml_m2_min", "Oxygen taken up from the air", "mL/m2/min") with { Term = "transcutaneous oxygen flux", HasUntreated = true, Equations = "F11 F12 F13" },
        Blood("dermal_fluid_relative", "Fluid between the fibres of the dermis") with { Term = "interstitial fluid over its own start", HasUntreated = true, Equations = "F8 F9" },
        Blood("platelet_signal_ng_ml", "Signal of platelets", "ng/mL") with { Term = "mean over the wounded layer", HasUntreated = true, Equations = "F3 F4" },
        Blood("provisional_matrix_percent", "Fibrin in the upper dermis", "%") with { Term = "share of the wounded layer", HasUntreated = true, Equations = "F3 F4" },
        .. MatrixObservables.Curves,
        .. OutcomeObservables.Curves,
        .. PigmentObservables.Curves,
        .. ColourObservables.Curves,
        .. CareObservables.Curves,

        Single("insertion_force_per_needle_mn", "Force to break through, one needle", "mN", Puncture) with { Equations = "P1 P2" },
        Single("needle_entry_fraction", "Share of needles that enter", "1", Puncture) with { Equations = "P5" },
        Single("needle_reach_um", "Deepest reach", "um", Puncture) with { Equations = "P3 P4" },
        Single("channel_open_depth_um", "Depth that stays open", "um", Puncture) with { Equations = "P6" },
        Single("channel_mouth_diameter_um", "Width of a hole at the surface", "um", Puncture) with { Equations = "P7" },
        Single("channel_density_per_cm2", "Holes per area", "per cm2", Puncture) with { Equations = "P5 P8" },
        Single("channel_open_area_percent", "Share of the surface that is hole", "%", Puncture) with { Equations = "P7 P8" },
        Single("pain_relative_to_26g_percent", "Pain over that of a 26 G needle", "%", Puncture) with { Equations = "I7" },
        Single("redness_duration_h", "Redness seen", "h", Times) with { Equations = "I2 I3" },
        Single("blood_flow_return_time_h", "Blood flow back", "h", Times) with { Equations = "I2 I3" },
        Single("channel_closure_impedance_h", "Closed to water and ions", "h", Times) with { Term = "impedance", Equations = "C2 C9 C11" },
        Single("channel_half_life_impedance_h", "Half closed to water and ions", "h", Times) with { Term = "impedance", Equations = "C2 C9" },
        Single("tewl_return_time_h", "Water loss back", "h", Times) with { Term = "TEWL", Equations = "B3 B4 C8" },
        Single("channel_closure_dye_h", "Last channels closed by cells", "h", Times) with { Term = "dye, 1 % of the channels left", Equations = "C2 C7 C10" },
        Single("channel_bridging_median_h", "Half of the channels bridged by cells", "h", Times) with { Equations = "C2 C7 C10" },
        Single("channel_bridging_p84_h", "84 % of the channels bridged by cells", "h", Times) with { Equations = "C2 C7 C10" },
        Single("exposure_window_h", "Window in which large molecules can enter", "h", Times) with { Equations = "C2 C7 C10" },
        Single("hyperpigmentation_risk_percent", "Chance of a dark mark from the whole course", "%", ColourGroup) with { Term = "post-inflammatory hyperpigmentation", Equations = "G12 G13" },
        Single("lymph_clearance_half_life_h", "Half-life of fluid in the tissue", "h", Rest) with { HasUntreated = true, Equations = "F8" },
        Single("tape_strips_to_tewl_20_count", "Tape strips to 20 g/m2/h", "strips", Rest) with { HasUntreated = true, Equations = "B11 B12" },
        Single("stratum_corneum_thickness_um", "Stratum corneum", "um", Rest) with { HasUntreated = true },
        Single("viable_epidermis_thickness_um", "Living epidermis", "um", Rest) with { HasUntreated = true },
        Single("epidermis_thickness_um", "Whole epidermis", "um", Rest) with { HasUntreated = true },
        Single("dermis_thickness_um", "Dermis", "um", Rest) with { HasUntreated = true },
        Single("water_turnover_l_d", "Water the body turns over", "L/d", Rest) with { HasUntreated = true, Equations = "D15" },
        Single("water_need_l_d", "Water to drink", "L/d", Rest) with { Term = "the drunk part of the turnover; no effect on the skin", HasUntreated = true, Equations = "D15 D16" },
    ];

    /// <summary>The curves, in the order of <see cref="All"/>.</summary>
    public static IReadOnlyList<SkinObservable> Curves { get; } = [.. All.Where(observable => observable.IsCurve)];

    /// <summary>The single numbers, in the order of <see cref="All"/>.</summary>
    public static IReadOnlyList<SkinObservable> Singles { get; } = [.. All.Where(observable => !observable.IsCurve)];

    private static SkinObservable Curve(string id, string label, string unit = "1") => new(id, label, unit, Days, true);

    private static SkinObservable Blood(string id, string label, string unit = "1") => new(id, label, unit, Vessels, true);

    private static SkinObservable Single(string id, string label, string unit, string group) => new(id, label, unit, group, false);
}
