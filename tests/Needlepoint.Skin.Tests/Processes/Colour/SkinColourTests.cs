using CsCheck;
using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Processes.Colour;
using Needlepoint.Skin.Tissue;

namespace Needlepoint.Skin.Tests.Processes.Colour;

public sealed class SkinColourTests
{
    private const double Degree = Math.PI / 180;

    [Fact]
    public void White_is_white()
    {
        var white = new Scalar[Spectra.Count];
        Array.Fill(white, 1.0);
        Triple<Scalar> tristimulus = ColourSpace.Tristimulus<Scalar>(white), lab = ColourSpace.Lab(tristimulus), rgb = ColourSpace.LinearRgb(tristimulus);
        Assert.Equal(0.9494, tristimulus.First.Value, 2e-4);
        Assert.Equal(1, tristimulus.Second.Value, 1e-12);
        Assert.Equal(1.0871, tristimulus.Third.Value, 3e-4);
        Assert.Equal((100, 0, 0), (Round(lab.First), Round(lab.Second), Round(lab.Third)));
        Assert.Equal((1, 1, 1), (Round(rgb.First), Round(rgb.Second), Round(rgb.Third)));
    }

    [Fact]
    public void Light_of_a_screen_leads_back_to_its_colour() =>
        Gen.Double[0.001, 1].Array[3].Sample(xyz =>
        {
            Triple<Scalar> tristimulus = new(xyz[0], xyz[1], xyz[2]);
            Triple<Scalar> rgb = ColourSpace.LinearRgb(tristimulus), lab = ColourSpace.Lab(tristimulus);
            (double l, double a, double b) = ColourSpace.LabOf(rgb.First.Value, rgb.Second.Value, rgb.Third.Value);
            Assert.Equal(lab.First.Value, l, 1e-9);
            Assert.Equal(lab.Second.Value, a, 1e-8);
            Assert.Equal(lab.Third.Value, b, 1e-8);
        });

    [Fact]
    public void The_angle_of_a_point_is_its_arc_tangent() =>
        Gen.Double[-178, 178].Sample(degrees =>
            Assert.Equal(degrees * Degree, ColourSpace.Angle<Scalar>(3 * Math.Cos(degrees * Degree), 3 * Math.Sin(degrees * Degree)).Value, 1e-11));

    [Fact]
    public void Encoding_for_a_screen_rises_from_black_to_white()
    {
        Assert.Equal((0, 1, 0, 1), (ColourSpace.Encoded(0), Math.Round(ColourSpace.Encoded(1), 12), ColourSpace.Encoded(-1), Math.Round(ColourSpace.Encoded(2), 12)));
        Gen.Double[0, 0.99].Sample(x => ColourSpace.Encoded(x) < ColourSpace.Encoded(x + 0.01));
        Assert.Equal(12.92 * 0.0031308, ColourSpace.Encoded(0.0031308 + 1e-9), 1e-5);
    }

    [Theory]
    [InlineData(1, 58)]
    [InlineData(2, 48)]
    [InlineData(3, 35)]
    [InlineData(4, 19)]
    [InlineData(5, -10)]
    [InlineData(6, -42)]
    [InlineData(4.5, 4.5)]
    public void A_type_rests_at_its_angle(double type, double degrees) =>
        Assert.Equal(degrees, Angle(Of(type)) / Degree, 1e-5);

    [Fact]
    public void A_measured_angle_comes_before_that_of_the_type()
    {
        SkinColour<Scalar> colour = Of(6, ("colour.person_melanin", 1.5), measured: 41 * Degree);
        Assert.Equal(41, Angle(colour) / Degree, 1e-5);
    }

    [Fact]
    public void A_person_with_more_melanin_than_the_type_is_darker() =>
        Assert.True(Angle(Of(3, ("colour.person_melanin", 1.3))) < Angle(Of(3)));

    [Fact]
    public void An_angle_that_no_melanin_gives_leaves_hardly_any() =>
        Assert.Equal(SkinOptics<Scalar>.LeastMelanin, Of(3, measured: 80 * Degree).Rest.Melanin.Value, 1e-9);

    // The trial: 0.45, 1.46, 2.54, 4.43, 12.5 % at an epidermis of 80 um, blood as a solution.
    [Theory]
    [InlineData(55, 0.0045)]
    [InlineData(41, 0.0146)]
    [InlineData(28, 0.0254)]
    [InlineData(10, 0.0443)]
    [InlineData(-30, 0.125)]
    public void Limits_of_the_classes_lie_at_the_melanin_of_the_trial(double degrees, double melanin)
    {
        (string, double)[] trial =
            [("colour.vessel_radius", 1e-12), ("perfusion.tissue_density", 1000), ("anatomy.stratum_corneum_thickness.cheek", 0), ("anatomy.viable_epidermis_thickness.cheek", 80e-6)];
        Assert.Equal(melanin, Of(3, trial, degrees * Degree).Rest.Melanin.Value, 0.02 * melanin + 5e-5);
    }

    // What 148 people had on the average of five sites; their a* spread by 2.7, L* by 4.9, b* by 2.4 (Yun et al. 2010, Skin Res Technol 16:311).
    [Fact]
    public void A_skin_at_the_angle_of_a_measured_group_has_its_colour()
    {
        Triple<Scalar> lab = Lab(Of(3, measured: Math.Atan2(64.15 - 50, 18.34)));
        Assert.InRange(lab.First.Value, 64.15 - 4.86, 64.15 + 4.86);
        Assert.InRange(lab.Second.Value, 8.96 - 1, 8.96 + 1);
        Assert.InRange(lab.Third.Value, 18.34 - 1.5 * 2.39, 18.34 + 1.5 * 2.39);
    }

    [Fact]
    public void The_same_dilation_is_seen_less_the_darker_the_skin()
    {
        double[] rises = [.. Enumerable.Range(1, 6).Select(type => RiseOf(Of(type)))];
        for (int i = 1; i < rises.Length; i++)
            Assert.True(rises[i] < rises[i - 1]);
        Assert.InRange(rises[0] / rises[5], 3, 6);
    }

    // a* of 0.2 to 5 % of blood in light skin: 4 to 20 in the chain of Jacques and of the trial.
    [Fact]
    public void Redness_rises_over_the_range_of_blood()
    {
        SkinColour<Scalar> colour = Of(2);
        double[] redness = [.. new[] { 0.002, 0.01, 0.02, 0.05 }.Select(blood => With(colour, blood).Second.Value)];
        Assert.InRange(redness[0], 2, 6);
        Assert.InRange(redness[3], 13, 22);
        Assert.Equal(redness.Order(), redness);
    }

    [Fact]
    public void Untouched_skin_is_what_rests_to_the_bit()
    {
        SkinColour<Scalar> colour = Of(3);
        Chromophores<Scalar> now = colour.At(1, 1, 0, colour.Rest.Carotenoids);
        Assert.Equal(
            (colour.Rest.Melanin, colour.Rest.Blood, colour.Rest.Saturation, colour.Rest.Carotenoids), (now.Melanin, now.Blood, now.Saturation, now.Carotenoids));
    }

    [Fact]
    public void Lanes_have_the_bits_of_one_skin()
    {
        Triple<Lanes4> beside = ColourLab<Lanes4>(new Beside([.. Enumerable.Repeat(new FileParameters<Scalar>(), 4)]));
        Triple<Scalar> alone = ColourLab<Scalar>(new FileParameters<Scalar>());
        Assert.Equal(
            (alone.First.Value, alone.Second.Value, alone.Third.Value),
            (Lanes4.Get(beside.First, 2), Lanes4.Get(beside.Second, 2), Lanes4.Get(beside.Third, 2)));
    }

    private static Triple<T> ColourLab<T>(Needlepoint.Skin.Parameters.IParameterSource<T> source)
        where T : struct, IReal<T>
    {
        Subject subject = new();
        SkinColour<T> colour = new(ColourParameters<T>.From(source, subject, Anatomy<T>.Of(subject, source)));
        return colour.Optics.Lab(colour.Rest);
    }

    private static double RiseOf(SkinColour<Scalar> colour) =>
        (colour.Optics.Lab(colour.At(1, 1.7, 1, 1e-6)).Second - Lab(colour).Second).Value;

    private static Triple<Scalar> With(SkinColour<Scalar> colour, double blood)
    {
        Chromophores<Scalar> skin = colour.Rest;
        skin.Blood = blood;
        return colour.Optics.Lab(skin);
    }

    private static Triple<Scalar> Lab(SkinColour<Scalar> colour) => colour.Optics.Lab(colour.Rest);

    private static double Angle(SkinColour<Scalar> colour) => ColourSpace.TypologyAngle(Lab(colour)).Value;

    private static double Round(Scalar x) => Math.Round(x.Value, 9);

    private static SkinColour<Scalar> Of(double type, params (string, double)[] replaced) => Of(type, replaced, null);

    private static SkinColour<Scalar> Of(double type, (string, double) replaced, double? measured) => Of(type, [replaced], measured);

    private static SkinColour<Scalar> Of(double type, double measured) => Of(type, [], measured);

    private static SkinColour<Scalar> Of(double type, (string, double)[] replaced, double? measured)
    {
        FileParameters<Scalar> source = new(replaced);
        Subject subject = new() { SkinType = type, TypologyAngle = measured };
        return new(ColourParameters<Scalar>.From(source, subject, Anatomy<Scalar>.Of(subject, source)));
    }
}
