using Needlepoint.Inference.Results;

namespace Needlepoint.Reports.Words;

/// <summary>Skin colour in words: the classes of the individual typology angle (Chardon et al. 1991).</summary>
public static class ColourWords
{
    private static readonly (double Above, string Words)[] s_classes =
    [
        (55, "very light"), (41, "light"), (28, "intermediate"), (10, "tan"), (-30, "brown"), (double.NegativeInfinity, "dark"),
    ];

    private static readonly (string Id, string Name)[] s_coordinates =
    [
        (OutcomeIds.Lightness, "Lightness"), (OutcomeIds.Redness, "Redness"), (OutcomeIds.Yellowness, "Yellowness"), (OutcomeIds.TypologyAngle, "Typology angle"),
    ];

    /// <summary>The class of an angle: "tan".</summary>
    public static string ClassOf(double degrees) => s_classes.First(each => degrees > each.Above).Words;

    /// <summary>The coordinates that a run tells, with what to say beside a value.</summary>
    public static IReadOnlyList<(Observable Curve, string Name, Func<double, string?> Note)> Rows(RunResult result) =>
    [
        .. s_coordinates.Select(row => (Curve: result.Curve(row.Id), row.Name)).Where(row => row.Curve is not null)
            .Select(row => (row.Curve!, row.Name, (Func<double, string?>)(row.Curve!.Id == OutcomeIds.TypologyAngle ? ClassOf : _ => null))),
    ];
}
