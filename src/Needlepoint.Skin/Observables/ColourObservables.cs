namespace Needlepoint.Skin.Observables;

/// <summary>The curves of <see cref="ColourReadings{T}"/>: colour of the skin, and what makes it.</summary>
internal static class ColourObservables
{
    private const string Lab = "L1 L2 L3 L4 L5 L6 L7 L10 L11";

    /// <summary>The curves, in the order of the readings.</summary>
    public static IReadOnlyList<SkinObservable> Curves { get; } =
    [
        Curve("skin_l_star", "Lightness of the skin, L*") with { Term = "CIELAB, D65, 2 degrees, gloss excluded", Equations = Lab },
        Curve("skin_a_star", "Redness of the skin, a*") with { Term = "CIELAB, D65, 2 degrees, gloss excluded", Equations = Lab },
        Curve("skin_b_star", "Yellowness of the skin, b*") with { Term = "CIELAB, D65, 2 degrees, gloss excluded", Equations = Lab },
        Curve("individual_typology_angle_deg", "Individual typology angle", "deg") with { Term = "ITA, gloss excluded", Equations = Lab + " L8" },
        Curve("epidermal_melanin_percent", "Melanin share of the epidermis", "%") with { Term = "share of its volume, an index set to the ITA", Equations = "L10 L11" },
        Curve("dermal_blood_percent", "Blood of the dermis", "%") with { Term = "share of its volume, as colour reads it", Equations = "F6 L11" },
        Curve("blood_oxygenation_percent", "Oxygenation of that blood", "%") with { Term = "saturation of haemoglobin, as colour reads it", Equations = "L11" },
    ];

    private static SkinObservable Curve(string id, string label, string unit = "1") =>
        new(id, label, unit, SkinObservables.ColourGroup, true) { HasUntreated = true };
}
