namespace Needlepoint.Skin.Observables;

/// <summary>What the hair of the scalp looks like. A run on the scalp makes them, after that of the skin; a run on another site does not.</summary>
public static class HairObservables
{
    /// <summary>Heading of these outcomes in tables.</summary>
    public const string Group = "Hair";

    // Equations of how many hairs there are, and of how thick they grow.
    private const string Number = "K1 K3 K4 K6 K9 K11", Thickness = "K2 K6 K8 K10 K11";

    /// <summary>Curves first, then single numbers.</summary>
    public static IReadOnlyList<SkinObservable> All { get; } =
    [
        Curve("hair_density_per_cm2", "Hairs per area", "per cm2", Number) with { Term = "non-vellus, 30 µm and more" },
        Curve("hair_diameter_um", "Thickness of the hair", "um", Thickness) with { Term = "mean of the non-vellus hairs" },
        Curve("hair_growing_percent", "Hairs that grow", "%", Number) with { Term = "anagen, of the non-vellus hairs" },
        Curve("hair_telogen_percent", "Hairs at rest", "%", Number) with { Term = "catagen and telogen, of the non-vellus hairs" },
        Curve("hair_mass_relative", "Hair grown per time", "1", Number + " K10") with { Term = "interval weight over its start" },
        Curve("hair_growth_um_d", "Growth of a hair", "um/d", Thickness) with { Term = "mean of the non-vellus hairs that grow" },

        new("hair_gain_per_cm2", "Hairs gained by the end", "per cm2", Group, false) { Term = "over the same scalp untreated", Equations = Number },
    ];

    /// <summary>The curves, in the order of <see cref="All"/>.</summary>
    public static IReadOnlyList<SkinObservable> Curves { get; } = [.. All.Where(observable => observable.IsCurve)];

    /// <summary>The observable of an id; null where it is not one of these.</summary>
    public static SkinObservable? Find(string id) => All.FirstOrDefault(observable => observable.Id == id);

    private static SkinObservable Curve(string id, string label, string unit, string equations) =>
        new(id, label, unit, Group, true) { HasUntreated = true, Equations = equations };
}
