using Needlepoint.Inference.IntactSkin;
using Needlepoint.Inference.Tests.Support;
using Needlepoint.Numerics.Random;

namespace Needlepoint.Inference.Tests.IntactSkin;

/// <summary>A table made by a known law: compounds, laboratories and rows err by known amounts.</summary>
internal static class SyntheticTable
{
    /// <summary>Standard deviations of log10 that the table is made with.</summary>
    public const double BetweenCompounds = 0.3, BetweenLaboratories = 0.35, BetweenRows = 0.2;

    /// <summary>A law away from the priors.</summary>
    public static FittedLaw Law { get; } = new(
        Shipped.Model.Parameters,
        [.. ((double[])[4e-4, 0.9, 2.2, 8e-5, 0.2]).Select((value, i) => Math.Log(i is 0 or 3 or 4 ? value * 1e-2 / 3600 : value))]);

    /// <summary>A table.</summary>
    /// <param name="seed">Which one.</param>
    /// <param name="noise">Factor of all errors.</param>
    /// <param name="compounds">Compounds, each with one to five rows from fifteen laboratories.</param>
    public static PermeabilityTable Of(ulong seed, double noise, int compounds = 80)
    {
        RandomStream stream = new(seed, 0, "synthetic table");
        double[] laboratories = [.. Enumerable.Range(0, 15).Select(i => noise * BetweenLaboratories * new RandomStream(seed, (ulong)i, "laboratory").NextNormal())];
        List<MeasuredPermeability> rows = [];
        for (int compound = 0; compound < compounds; compound++)
        {
            double mass = 0.03 + (0.4 * stream.NextUniform()), logKow = -3 + (8 * stream.NextUniform());
            double error = noise * BetweenCompounds * stream.NextNormal();
            int repeats = 1 + (int)(5 * stream.NextUniform());
            for (int i = 0; i < repeats; i++)
            {
                int laboratory = (int)(laboratories.Length * stream.NextUniform());
                MeasuredPermeability row = new()
                {
                    Row = rows.Count + 1,
                    Compound = $"compound {compound}",
                    Structure = $"C{compound}",
                    Laboratory = $"laboratory {laboratory:00}",
                    LogKow = logKow,
                    MolarMass = mass,
                    Donors = compound % 5,
                    Acceptors = compound % 7,
                    Temperature = 305,
                    LogPermeability = 0,
                };
                rows.Add(row with { LogPermeability = Law.Predict(row) + error + laboratories[laboratory] + (noise * BetweenRows * stream.NextNormal()) });
            }
        }

        return PermeabilityTable.Of(rows);
    }
}
