using CsCheck;
using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Processes.Absorption;

namespace Needlepoint.Skin.Tests.Processes.Absorption;

public class SoluteTests
{
    private const double CmPerHour = 1e-2 / 3600;

    private static readonly AbsorptionParameters<Scalar> s_limb =
        AbsorptionParameters<Scalar>.From(new FileParameters<Scalar>(), 0.001, FollicleRichness.Body);

    private static readonly Solute s_lidocaine = new() { MolarMass = 0.23434, LogKow = 2.44, BasePka = [7.9], Solubility = 4 };
    private static readonly Solute s_ascorbic = new() { MolarMass = 0.17612, LogKow = -1.85, AcidPka = [4.2], Solubility = 330 };

    [Fact]
    public void Units_fit()
    {
        Dimension length = Dimension.Length, time = Dimension.Time;
        AbsorptionParameters<Dimensioned> p = AbsorptionParameters<Dimensioned>.From(
            new DimensionedParameters(), new(0.001, Dimension.Pure / time), FollicleRichness.Face);
        SoluteInSkin<Dimensioned> skin = SoluteInSkin<Dimensioned>.Of(p, s_lidocaine, new(0.234, Dimension.Mass / Dimension.Amount), 7);
        Assert.Equal(length.Power(2) / time, skin.FreeDiffusivity.Dimension);
        Assert.Equal(length.Power(2) / time, skin.TissueDiffusivity.Dimension);
        Assert.Equal(length.Power(2) / time, skin.WallTimesRadius.Dimension);
        Assert.Equal(Dimension.Pure / time, skin.BloodClearance.Dimension);
        Assert.Equal(Dimension.Pure / time, skin.LymphClearance.Dimension);
        Assert.Equal(length / time, skin.SurfaceInAir.Dimension);
        Assert.Equal(length / time, skin.Follicles.Dimension);
        Assert.Equal(Dimension.Pure, skin.TissueStorage.Dimension);
        Assert.Equal(length / time, Film.DryingSpeed(p).Dimension);
        Assert.Equal(Dimension.Pure, Lumen.Collapse(p, new(60, time)).Dimension);
    }

    /// <summary>Diffusivities measured in human epidermis and dermis lie between 0.7 and 20 um2/s (wei-2018-nanopatch-diffusion).</summary>
    [Theory]
    [InlineData(70, 4.7)]
    [InlineData(500, 1.3)]
    [InlineData(2000, 0.5)]
    public void Large_chains_diffuse_as_the_law_of_small_ones_says(double kilodaltons, double squareMicrometresPerSecond) =>
        Assert.Equal(squareMicrometresPerSecond, 1e12 * Solutes.FreeDiffusivity(s_limb, (Scalar)kilodaltons).Value, 0.06 * squareMicrometresPerSecond);

    [Fact]
    public void Half_is_charged_at_the_pka()
    {
        Assert.Equal(0.5, Solutes.NeutralShare(s_ascorbic, 4.2), 1e-12);
        Assert.Equal(0.5, Solutes.NeutralShare(s_lidocaine, 7.9), 1e-12);
        Assert.Equal(1 / (1 + Math.Pow(10, 0.5)), Solutes.NeutralShare(s_lidocaine, 7.4), 1e-12);
    }

    [Fact]
    public void An_acid_enters_best_below_its_pka_and_a_base_above() => Gen.Select(Gen.Double[2, 10], Gen.Double[0.1, 2]).Sample((ph, more) =>
    {
        double Surface(Solute solute, double at) => SoluteInSkin<Scalar>.Of(s_limb, solute, solute.MolarMass, at).HydratedSurface.Value;
        Assert.True(Surface(s_ascorbic, ph + more) <= Surface(s_ascorbic, ph));
        Assert.True(Surface(s_lidocaine, ph + more) >= Surface(s_lidocaine, ph));
    });

    /// <summary>Equation 16 of Dechadilok and Deen term by term, and its limits.</summary>
    [Fact]
    public void Pores_hinder_as_published()
    {
        foreach (double x in (double[])[0.05, 0.2, 0.5, 0.9])
        {
            double[] terms = [-1.56034, 0.528155, 1.91521, -2.81903, 0.270788, 1.10115, -0.435933];
            double expected = 1 + (9 / 8.0 * x * Math.Log(x)) + terms.Select((term, i) => term * Math.Pow(x, i + 1)).Sum();
            Assert.Equal(expected, Solutes.Hindrance((Scalar)x).Value, 1e-12);
        }

        Assert.Equal(1, Solutes.Hindrance((Scalar)0).Value, 1e-6);
        Assert.InRange(Solutes.Hindrance((Scalar)3).Value, 0, 0.01);
    }

    [Fact]
    public void Hindrance_falls_with_size() => Gen.Select(Gen.Double[0, 0.9], Gen.Double[0.001, 0.1]).Sample((x, more) =>
        Assert.True(Solutes.Hindrance((Scalar)(x + more)).Value < Solutes.Hindrance((Scalar)x).Value));

    [Fact]
    public void Blood_clears_small_solutes_and_lymph_large_ones()
    {
        Solute albumin = new() { MolarMass = 66 };
        SoluteInSkin<Scalar> large = SoluteInSkin<Scalar>.Of(s_limb, albumin, albumin.MolarMass, 7);
        SoluteInSkin<Scalar> small = SoluteInSkin<Scalar>.Of(s_limb, s_ascorbic, s_ascorbic.MolarMass, 7);
        Assert.True(large.LymphClearance.Value > large.BloodClearance.Value);
        Assert.True(small.BloodClearance.Value > 10 * small.LymphClearance.Value);
        Assert.True(small.BloodClearance.Value * small.TissueStorage.Value < s_limb.RestFlow.Value);
    }

    [Fact]
    public void Follicles_are_a_part_of_the_polar_path_of_the_body_and_more_on_the_face()
    {
        AbsorptionParameters<Scalar> face = AbsorptionParameters<Scalar>.From(new FileParameters<Scalar>(), 0.002, FollicleRichness.Face);
        AbsorptionParameters<Scalar> palm = AbsorptionParameters<Scalar>.From(new FileParameters<Scalar>(), 0.002, FollicleRichness.None);
        SoluteInSkin<Scalar> At(in AbsorptionParameters<Scalar> p) => SoluteInSkin<Scalar>.Of(p, s_ascorbic, s_ascorbic.MolarMass, 3);
        double polar = Permeability.PolarPath(s_limb.Intact, (Scalar)s_ascorbic.MolarMass).Value;
        Assert.Equal(s_limb.FollicleShare.Value * polar, At(s_limb).Follicles.Value, polar * 1e-12);
        Assert.True(At(face).Follicles.Value > 5 * At(s_limb).Follicles.Value);
        Assert.Equal(0, At(palm).Follicles.Value);
        Assert.Equal(At(s_limb).HydratedSurface.Value, At(face).HydratedSurface.Value);
    }

    /// <summary>Surface and follicles of the body together are the fitted law.</summary>
    [Fact]
    public void Nothing_is_lost_between_surface_and_follicles()
    {
        SoluteInSkin<Scalar> skin = SoluteInSkin<Scalar>.Of(s_limb, s_lidocaine, s_lidocaine.MolarMass, 7);
        double law = Permeability.Intact(s_limb.Intact, (Scalar)2.44, (Scalar)s_lidocaine.MolarMass, (Scalar)Solutes.NeutralShare(s_lidocaine, 7)).Value;
        Assert.Equal(law, skin.HydratedSurface.Value + skin.Follicles.Value, law * 1e-12);
    }

    [Fact]
    public void Large_molecules_hardly_pass_intact_skin_whatever_their_size()
    {
        foreach (double kilodaltons in (double[])[6, 25, 66, 1500])
        {
            SoluteInSkin<Scalar> skin = SoluteInSkin<Scalar>.Of(s_limb, new() { MolarMass = kilodaltons }, kilodaltons, 7);
            Assert.InRange((skin.HydratedSurface.Value + skin.Follicles.Value) / CmPerHour, 0, 2e-6);
        }
    }

    [Fact]
    public void Skin_full_of_water_lets_through_at_least_as_much_and_holds_what_the_two_phases_hold()
    {
        foreach (Solute solute in (Solute[])[s_ascorbic, s_lidocaine, new() { MolarMass = 0.28645, LogKow = 5.7 }, new() { MolarMass = 0.018, LogKow = -1.38 }])
        {
            Assert.InRange(Microstructure.InAirShare(solute), 0.02, 1);
            Assert.True(Microstructure.Partition(solute, isHydrated: true) > 0);
        }

        // A neutral solute of Kow 1: (1 - f) 0.43 + f (0.9 x 5.4 + 2.75)/(0.9/1.37 + 2.75).
        double expected = (0.0316 * 0.43) + (0.9684 * 7.61 / (0.9 / 1.37 + 2.75));
        Assert.Equal(expected, Microstructure.Partition(new() { MolarMass = 0.2, LogKow = 0 }, isHydrated: true), 1e-9);
    }

    [Fact]
    public void A_channel_gives_less_the_longer_the_needles_are_gone()
    {
        double At(double hours) => Lumen.Collapse(s_limb, (Scalar)(hours * 3600)).Value;
        Assert.Equal(1, At(0));
        Assert.Equal(Math.Pow(1 + (1 / 0.04), -0.49), At(1), 1e-9);
        Assert.True(At(24) < At(6));
    }

    [Fact]
    public void A_film_of_water_dries_within_minutes_and_only_volatile_solutes_leave_it()
    {
        double minutes = 16e-6 / Film.DryingSpeed(s_limb).Value / 60;
        Assert.InRange(minutes, 3, 15);
        Assert.Equal(0, Film.Evaporation(s_limb, s_lidocaine).Value);
        Assert.True(Film.Evaporation(s_limb, s_lidocaine with { VapourPressure = 1 }).Value > 0);
    }

    /// <summary>Skin without stratum corneum lets 0.02 to 0.15 cm/h of small solutes through (dermis-kp-subset-huskindb).</summary>
    [Fact]
    public void Bare_tissue_is_as_permeable_as_measured()
    {
        foreach (double mass in (double[])[0.032, 0.074, 0.135])
        {
            Solute solute = new() { MolarMass = mass, LogKow = 0 };
            SoluteInSkin<Scalar> skin = SoluteInSkin<Scalar>.Of(s_limb, solute, mass, 7);
            double half = skin.TissueStorage.Value * skin.TissueDiffusivity.Value / 0.8e-3 / CmPerHour;
            Assert.InRange(half, 0.02, 0.2);
        }
    }
}
