using CsCheck;
using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Processes.Absorption;

namespace Needlepoint.Skin.Tests.Processes;

public sealed class PermeabilityTests
{
    private const double MetresPerSecond = 1e-2 / 3600;

    private static readonly PermeabilityParameters<Scalar> s_law = PermeabilityParameters<Scalar>.From(new FileParameters<Scalar>());
    private static readonly Gen<(double LogKow, double Mass, double Neutral)> s_solutes =
        Gen.Select(Gen.Double[-5, 8], Gen.Double[0.018, 0.5], Gen.Double[0, 1]);

    [Fact]
    public void Units_fit()
    {
        PermeabilityParameters<Dimensioned> law = PermeabilityParameters<Dimensioned>.From(new DimensionedParameters());
        Dimensioned mass = new(0.2, Dimension.Mass / Dimension.Amount);
        Assert.Equal(Dimension.Length / Dimension.Time, Permeability.Intact(law, Dimensioned.Of(1.2), mass, Dimensioned.Of(0.4)).Dimension);
    }

    /// <summary>Worked out by hand: log Kow 1, 225 g/mol, half of it neutral.</summary>
    [Fact]
    public void The_paths_are_those_of_the_published_form()
    {
        PermeabilityParameters<Scalar> published = new()
        {
            LipidPath = Math.Pow(10, -1.326 - 1.786) * MetresPerSecond,
            PartitionExponent = 0.6097,
            SizeDecay = 1.786,
            PolarPath = 1.519e-5 * MetresPerSecond,
            Limit = 0.25 * MetresPerSecond,
            ReferenceMass = 0.1,
        };
        double lipid = Math.Pow(10, -1.326 + 0.6097 - (0.1786 * 15)), polar = 1.519e-4 / 15, limit = 0.25 * Math.Pow(10, -0.1786 * (15 - 10));
        double expected = polar + (1 / ((1 / (lipid / 2)) + (1 / limit)));
        Assert.Equal(expected, Permeability.Intact(published, (Scalar)1, 0.225, 0.5).Value / MetresPerSecond, expected * 1e-12);
    }

    [Fact]
    public void The_lipid_path_passes_no_more_than_either_its_limit_or_itself() => s_solutes.Sample(solute =>
    {
        double lipid = Intact(solute.LogKow, solute.Mass, solute.Neutral) - Permeability.PolarPath<Scalar>(s_law, solute.Mass).Value;
        double most = Math.Min(
            Permeability.Limit<Scalar>(s_law, solute.Mass).Value, solute.Neutral * Permeability.LipidPath<Scalar>(s_law, solute.LogKow, solute.Mass).Value);
        Assert.InRange(lipid, -1e-20, most * (1 + 1e-9) + 1e-20);
    });

    [Fact]
    public void More_lipophilic_more_neutral_or_smaller_never_passes_slower() => s_solutes.Sample(solute =>
    {
        double whole = Intact(solute.LogKow, solute.Mass, solute.Neutral) * (1 - 1e-12);
        Assert.True(Intact(solute.LogKow + 0.5, solute.Mass, solute.Neutral) >= whole);
        Assert.True(Intact(solute.LogKow, solute.Mass, Math.Min(1, solute.Neutral + 0.1)) >= whole);
        Assert.True(Intact(solute.LogKow, solute.Mass * 0.9, solute.Neutral) >= whole);
    });

    [Fact]
    public void A_charged_solute_keeps_the_polar_path() => Assert.Equal(Permeability.PolarPath<Scalar>(s_law, 0.3).Value, Intact(5, 0.3, 0));

    private static double Intact(double logKow, double mass, double neutral) => Permeability.Intact<Scalar>(s_law, logKow, mass, neutral).Value;
}
