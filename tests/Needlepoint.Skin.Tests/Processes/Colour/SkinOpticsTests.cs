using CsCheck;
using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Parameters;
using Needlepoint.Skin.Processes.Colour;
using Needlepoint.Skin.Tissue;

namespace Needlepoint.Skin.Tests.Processes.Colour;

public sealed class SkinOpticsTests
{
    private static readonly ColourParameters<Scalar> s_parameters = Parameters();
    private static readonly SkinOptics<Scalar> s_optics = new(s_parameters);
    private static readonly Gen<double> s_melanin = Gen.Double[Math.Log(0.002), Math.Log(0.4)].Select(Math.Exp);
    private static readonly Gen<double> s_blood = Gen.Double[Math.Log(0.001), Math.Log(0.1)].Select(Math.Exp);

    [Theory]
    [InlineData(2, 0.1220)]
    [InlineData(15, 0.2617)]
    [InlineData(18, 0.2673)]
    [InlineData(25, 0.4726)]
    public void Reflectance_is_that_of_the_trial_for_its_skin(int wavelength, double expected)
    {
        var reflectance = new Scalar[Spectra.Count];
        new SkinOptics<Scalar>(Trial()).Reflect(Skin(0.0194, 0.011), reflectance);
        Assert.Equal(expected, reflectance[wavelength].Value, 3e-4);
    }

    [Theory]
    [InlineData(0.0025, 68.6, 8.0, 11.7)]
    [InlineData(0.0094, 65.7, 8.4, 14.1)]
    [InlineData(0.0194, 61.8, 8.9, 16.8)]
    [InlineData(0.0341, 56.8, 9.6, 19.6)]
    [InlineData(0.075, 45.9, 10.9, 23.1)]
    [InlineData(0.17, 30.2, 11.9, 22.0)]
    public void Colours_of_the_types_are_those_of_the_trial(double melanin, double lightness, double redness, double yellowness)
    {
        Triple<Scalar> lab = new SkinOptics<Scalar>(Trial()).Lab(Skin(melanin, 0.011));
        Assert.Equal(lightness, lab.First.Value, 0.1);
        Assert.Equal(redness, lab.Second.Value, 0.1);
        Assert.Equal(yellowness, lab.Third.Value, 0.15);
    }

    // The first two lie inside what the closed form was fitted to, the others outside it, the last with the thicker epidermis of the cheek.
    [Theory]
    [InlineData(0.01, 0.002, 80)]
    [InlineData(0.06, 0.02, 80)]
    [InlineData(0.02, 0.03, 80)]
    [InlineData(0.09, 0.012, 60)]
    [InlineData(0.02, 0.011, 97)]
    public void The_closed_form_agrees_with_photons_followed_one_by_one(double melanin, double blood, double epidermis)
    {
        ColourParameters<Scalar> p = Trial();
        p.Epidermis = epidermis * 1e-6;
        var reflectance = new Scalar[Spectra.Count];
        new SkinOptics<Scalar>(p).Reflect(Skin(melanin, blood), reflectance);
        double squares = 0;
        int[] wavelengths = [3, 7, 12, 16, 18, 22];
        foreach (int i in wavelengths)
        {
            double error = Math.Log(reflectance[i].Value / Photons(p, melanin, blood, i).Reflectance(4000, 100 + i));
            Assert.InRange(error, -0.17, 0.17);
            squares += error * error;
        }
        Assert.InRange(Math.Sqrt(squares / wavelengths.Length), 0, 0.08);
    }

    // van de Hulst's slab, and Giovanelli's half-space with an index of 1.5 (less the 0.04 that the surface mirrors at once).
    [Theory]
    [InlineData(0.75, 1.0000001, 1e6, 1e-3, 0.02, 0.0974)]
    [InlineData(0.001, 1.5, 10, 90, 0.02, 0.2200)]
    public void Photons_meet_the_classical_values(double anisotropy, double index, double lowerAbsorption, double lowerScattering, double depth, double expected) =>
        Assert.Equal(
            expected,
            new LightMonteCarlo { Absorption = (10, lowerAbsorption), Scattering = (90, lowerScattering), Anisotropy = anisotropy, Index = index, Depth = depth }
                .Reflectance(40000, 1),
            0.004);

    [Fact]
    public void More_melanin_is_darker_at_every_wavelength() =>
        Gen.Select(s_melanin, s_blood).Sample((melanin, blood) => AllAbove(Reflectance(melanin, blood), Reflectance(1.1 * melanin, blood)));

    [Fact]
    public void More_blood_is_darker_at_every_wavelength() =>
        Gen.Select(s_melanin, s_blood).Sample((melanin, blood) => AllAbove(Reflectance(melanin, blood), Reflectance(melanin, 1.1 * blood)));

    [Fact]
    public void Reflectance_is_a_share_of_the_light() =>
        Gen.Select(s_melanin, s_blood).Sample((melanin, blood) => Assert.All(Reflectance(melanin, blood), part => Assert.InRange(part.Value, 0, 1)));

    [Fact]
    public void Blood_in_thick_vessels_hides_behind_itself()
    {
        ColourParameters<Scalar> thick = s_parameters;
        thick.VesselRadius = 50e-6;
        var through = new Scalar[Spectra.Count];
        new SkinOptics<Scalar>(thick).Reflect(Skin(0.02, 0.011), through);
        AllAbove(through, Reflectance(0.02, 0.011));
    }

    [Fact]
    public void A_derivative_by_dual_numbers_is_the_difference_quotient()
    {
        ColourParameters<Scalar> values = s_parameters;
        Fields.Lift<Scalar, ColourParameters<Scalar>, Dual3<Scalar>, ColourParameters<Dual3<Scalar>>>(ref values, out ColourParameters<Dual3<Scalar>> p);
        Chromophores<Dual3<Scalar>> skin = new()
        {
            Melanin = Dual3<Scalar>.Of(0.02),
            Blood = Dual3<Scalar>.Variable(0.011, 0),
            Saturation = Dual3<Scalar>.Of(0.7),
            Carotenoids = Dual3<Scalar>.Of(1e-6),
        };
        double slope = new SkinOptics<Dual3<Scalar>>(p).Lab(skin).Second.Slope0.Value;
        const double step = 1e-6;
        double quotient = (s_optics.Lab(Skin(0.02, 0.011 + step)).Second.Value - s_optics.Lab(Skin(0.02, 0.011 - step)).Second.Value) / (2 * step);
        Assert.Equal(quotient, slope, 1e-4 * Math.Abs(quotient));
    }

    [Fact]
    public void Carotenoids_are_yellow_and_nothing_else()
    {
        Chromophores<Scalar> more = Skin(0.02, 0.011);
        more.Carotenoids = 2e-6;
        Triple<Scalar> before = s_optics.Lab(Skin(0.02, 0.011)), after = s_optics.Lab(more);
        double yellower = (after.Third - before.Third).Value;
        Assert.InRange(yellower, 0.3, 1.5);
        Assert.InRange((after.Second - before.Second).Value, -0.25 * yellower, 0.25 * yellower);
        Assert.InRange((after.First - before.First).Value, -0.25 * yellower, 0);
    }

    private static void AllAbove(Scalar[] above, Scalar[] below)
    {
        for (int i = 0; i < Spectra.Count; i++)
            Assert.True(above[i].Value > below[i].Value);
    }

    private static Scalar[] Reflectance(double melanin, double blood)
    {
        var reflectance = new Scalar[Spectra.Count];
        s_optics.Reflect(Skin(melanin, blood), reflectance);
        return reflectance;
    }

    private static Chromophores<Scalar> Skin(double melanin, double blood) =>
        new() { Melanin = melanin, Blood = blood, Saturation = 0.7, Carotenoids = 1e-6 };

    private static ColourParameters<Scalar> Parameters()
    {
        Subject subject = new();
        FileParameters<Scalar> source = new();
        return ColourParameters<Scalar>.From(source, subject, Anatomy<Scalar>.Of(subject, source));
    }

    // The trial had blood as a solution, without vessels, 1 kg of tissue to the litre and an epidermis of 80 um.
    private static ColourParameters<Scalar> Trial()
    {
        ColourParameters<Scalar> p = s_parameters;
        (p.VesselRadius, p.TissueDensity, p.Epidermis) = (1e-12, 1000, 80e-6);
        return p;
    }

    private static LightMonteCarlo Photons(in ColourParameters<Scalar> p, double melanin, double blood, int i)
    {
        double u = Spectra.RelativeWavelength(i);
        double rise = 0.244 + 0.45822 * Math.Exp((1 - u) * 7.553), car = Spectra.Carotenoids[i] * 0.31085;
        double pigment = 0.9 * 679.16 * Math.Pow(u, -3.33) + 0.1 * 438.82 * Math.Pow(u, -4.75);
        double whole = 285.07 / Spectra.ReferenceExtinction * (0.7 * Spectra.Oxyhaemoglobin[i] + 0.3 * Spectra.Deoxyhaemoglobin[i]);
        double small = Math.Pow(u, -4);
        return new()
        {
            Absorption = (melanin * pigment + (1 - melanin) * rise + car, blood * whole + (1 - blood) * rise + car),
            Scattering = (
                1.2 * 66.7 * (0.29 * small + 0.71 * Math.Pow(u, -0.689)) / 0.2, 1.2 * 43.6 * (0.41 * small + 0.59 * Math.Pow(u, -0.562)) / 0.2),
            Depth = p.Epidermis.Value * 100,
        };
    }
}
