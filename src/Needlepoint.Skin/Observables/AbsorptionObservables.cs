namespace Needlepoint.Skin.Observables;

/// <summary>What a topical product leaves in the skin and sends through it. A run that solves the transport of a substance makes them; a run of the skin alone does not.</summary>
public static class AbsorptionObservables
{
    /// <summary>Heading of these outcomes in tables.</summary>
    public const string Group = "Absorption";

    /// <summary>Curves first, then single numbers.</summary>
    public static IReadOnlyList<SkinObservable> All { get; } =
    [
        Curve("entered_amount_ug_cm2", "Gone into the skin", "ug/cm2") with { Term = "out of the vehicle, per treated area" },
        Curve("permeated_amount_ug_cm2", "Gone through", "ug/cm2") with { Term = "to blood and lymph, or to the receptor of a diffusion cell" },
        Curve("stratum_corneum_amount_ug_cm2", "In the stratum corneum", "ug/cm2"),
        Curve("epidermis_amount_ug_cm2", "In the living epidermis", "ug/cm2"),
        Curve("dermis_amount_ug_cm2", "In the dermis", "ug/cm2"),
        Curve("skin_amount_ug_cm2", "In all layers of the skin", "ug/cm2"),
        Curve("permeation_flux_ug_cm2_h", "Flux through", "ug/cm2/h") with { Term = "to blood and lymph, or to the receptor of a diffusion cell" },
        Curve("entered_dose_percent", "Share of the dose gone into the skin", "%"),
        Curve("permeated_dose_percent", "Share of the dose gone through", "%"),
        Curve("plasma_concentration_ug_ml", "In plasma", "ug/mL"),

        Single("permeability_cm_h", "Permeability", "cm/h") with { Term = "steady flux over the free concentration of the donor" },
        Single("permeation_lag_min", "Lag", "min") with { Term = "time at which the line of the steady flux meets zero" },
        Single("plasma_peak_ug_ml", "Highest in plasma", "ug/mL"),
        Single("anaesthesia_onset_min", "Numb after", "min"),
    ];

    /// <summary>The observable of an id; null where it is not one of these.</summary>
    public static SkinObservable? Find(string id) => All.FirstOrDefault(observable => observable.Id == id);

    private static SkinObservable Curve(string id, string label, string unit) => new(id, label, unit, Group, true);

    private static SkinObservable Single(string id, string label, string unit) => new(id, label, unit, Group, false);
}
