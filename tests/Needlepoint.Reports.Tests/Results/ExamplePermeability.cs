using Needlepoint.Inference.Results;

namespace Needlepoint.Reports.Tests;

/// <summary>A test of the law of intact skin made by formulas.</summary>
public static class ExamplePermeability
{
    /// <summary>Twelve rows of three families, and two rows shown apart.</summary>
    public static PermeabilityRecord Record()
    {
        PermeabilityRow[] rows =
        [
            .. Enumerable.Range(0, 12).Select(i => Row(i + 1, false, i % 3 + 1, -4 + 0.2 * i)),
            Row(13, true, 0, -1),
            Row(14, true, 0, -1.5),
        ];
        return new PermeabilityRecord
        {
            Rows = rows,
            Scores = [Score("law, compounds out", "all", 12), Score("law, compounds out", "log Kow below 0", 4), Score("law, families out", "all", 12)],
            Apart = [Score("law, compounds out", "all", 2)],
            Bars = [new("error", null, 0.6, 0.5), new("share", 0.85, 0.95, 0.8)],
            Error = 0.5,
            Coverage = 0.8,
            FamilyCoverage = 0.75,
            Parts = (0.3, 0.4, 0.2),
            Coefficients =
            [
                new("permeability.lipid_path", "cm/h", 7.7e-4, 2.8e-4, 1.4, []),
                new("permeability.partition_exponent", "1", 0.61, 1.05, 1.07, [-0.75]),
            ],
            Compounds = [new("compound 1", 1, -2, 100, 0.9), new("compound 2", 2, 1, 200, -0.5)],
            Fingerprint = "1234 5678 9abc def0",
        };
    }

    private static PermeabilityRow Row(int row, bool apart, int family, double measured) => new()
    {
        Row = row,
        Compound = $"compound, {row}",
        Laboratory = "(Somebody 1990)",
        IsApart = apart,
        LogKow = row - 6,
        MolarMass = 40.5 * row,
        Fold = apart ? 0 : row % 10 + 1,
        Family = family,
        Measured = measured,
        CompoundOut = measured + 0.3,
        P05 = measured - 0.6,
        P95 = measured + 1.2,
        FamilyOut = apart ? double.NaN : measured - 0.4,
        LaboratoryOut = measured + 0.1,
    };

    private static PermeabilityScore Score(string model, string name, int rows) => new(model, name, rows, 0.1, 0.5, 0.45, 0.9);
}
