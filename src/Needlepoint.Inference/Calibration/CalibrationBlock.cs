using Needlepoint.Evidence.Parameters;
using Needlepoint.Inference.Qualification;

namespace Needlepoint.Inference.Calibration;

/// <summary>
/// Parameters that are fitted apart, after the skin and what substances do in it, with all of those held: what these values tell teaches nothing about the skin,
/// so that the block stands in the posterior independent of all others and can be fitted anew without them.
/// </summary>
/// <param name="Name">Its name; the ids of its parameters begin with it.</param>
/// <param name="Classes">Classes of outcomes whose values it learns from, and no other block does.</param>
/// <param name="Held">Beginnings of the ids of parameters that none of these values can tell: they keep their priors.</param>
public sealed record CalibrationBlock(string Name, IReadOnlyList<string> Classes, IReadOnlyList<string> Held)
{
    /// <summary>
    /// How wide the slopes are taken while searching, in prior standard deviations: where chance is part of the model, as with hair, a narrow one would show the chance.
    /// </summary>
    public double Difference { get; private init; } = 0.02;

    /// <summary>Every block, in the order of fitting. Counts of people with dark marks are too few to fit: their odds stay judgement.</summary>
    public static IReadOnlyList<CalibrationBlock> All { get; } =
    [
        new("pigment", ["melasma", "melanin and sun"], ["pigment.mark_", "pigment.dropped_"]),
        new("hair", ["hair at rest", "hairs after treatment", "hair thickness after treatment", "hair mass after treatment"], []) { Difference = 0.5 },
        new("care", ["moisturised surface", "diet and sun threshold"], []),
    ];

    /// <summary>The block of a name; null for none.</summary>
    public static CalibrationBlock? Find(string name) => All.FirstOrDefault(block => block.Name == name);

    /// <summary>Whether a parameter is fitted with it: not one that differs between people, which groups do not tell.</summary>
    public bool Frees(Parameter parameter) =>
        parameter.Spread is LognormalSpread { BetweenPeople: false } && parameter.Id.Split('.')[0] == Name
        && !Held.Any(beginning => parameter.Id.StartsWith(beginning, StringComparison.Ordinal));

    /// <summary>Whether it learns from a value.</summary>
    internal bool Has(ValueCase value) => Classes.Contains(value.Class.Name);
}
