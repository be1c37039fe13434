namespace Needlepoint.Skin.Observables;

/// <summary>What a topical product leaves in the skin and sends through it. A run that solves the transport of a substance makes them; a run of the skin alone does not.</summary>
public static class AbsorptionObservables
{
    /// <summary>Heading of these outcomes in tables.</summary>
    public const string Group = "Absorption";

    // Equations of the way in, and of the way through.
    private const string In = "A4 A15 A20 A21 A22", Through = "A4 A13 A15 A20 A21 A22";

    /// <summary>Curves first, then single numbers.</summary>
    public static IReadOnlyList<SkinObservable> All { get; } =
    [
        Curve("entered_amount_ug_cm2", "Gone into the skin", "ug/cm2", In) with { Term = "out of the vehicle, per treated area" },
        Curve("permeated_amount_ug_cm2", "Gone through", "ug/cm2", Through) with { Term = "to blood and lymph, or to the receptor of a diffusion cell" },
        Curve("stratum_corneum_amount_ug_cm2", "In the stratum corneum", "ug/cm2", "A4 A18 A19 A21"),
        Curve("epidermis_amount_ug_cm2", "In the living epidermis", "ug/cm2", "A8 A9 A15 A21"),
        Curve("dermis_amount_ug_cm2", "In the dermis", "ug/cm2", "A8 A9 A13 A15 A21"),
        Curve("skin_amount_ug_cm2", "In all layers of the skin", "ug/cm2", "A8 A15 A18 A21"),
        Curve("permeation_flux_ug_cm2_h", "Flux through", "ug/cm2/h", Through) with { Term = "to blood and lymph, or to the receptor of a diffusion cell" },
        Curve("entered_dose_percent", "Share of the dose gone into the skin", "%", In),
        Curve("permeated_dose_percent", "Share of the dose gone through", "%", Through),
        Curve("plasma_concentration_ug_ml", "In plasma", "ug/mL", "A12 A13 A24"),

        Single("permeability_cm_h", "Permeability", "cm/h", "A1 A2 A3 A4 A6") with { Term = "steady flux over the free concentration of the donor" },
        Single("permeation_lag_min", "Lag", "min", "A9 A18 A21") with { Term = "time at which the line of the steady flux meets zero" },
        Single("plasma_peak_ug_ml", "Highest in plasma", "ug/mL", "A12 A13 A24"),
        Single("anaesthesia_onset_min", "Numb after", "min", "A21 A23"),
    ];

    /// <summary>The observable of an id; null where it is not one of these.</summary>
    public static SkinObservable? Find(string id) => All.FirstOrDefault(observable => observable.Id == id);

    private static SkinObservable Curve(string id, string label, string unit, string equations) => new(id, label, unit, Group, true) { Equations = equations };

    private static SkinObservable Single(string id, string label, string unit, string equations) => new(id, label, unit, Group, false) { Equations = equations };
}
