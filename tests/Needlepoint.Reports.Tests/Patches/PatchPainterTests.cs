using Needlepoint.Numerics.Numbers;
using Needlepoint.Reports.Patches;
using Needlepoint.Skin.Processes.Colour;
using Needlepoint.Skin.Tissue;

namespace Needlepoint.Reports.Tests.Patches;

public sealed class PatchPainterTests
{
    private static readonly PatchState s_rest = DrawnSkin.Rest(3);

    [Fact]
    public void Numbers_of_a_place_are_the_same_on_every_machine()
    {
        Assert.Equal((2845626729u, 2645213928u), (Noise.Hash(1, 2, 3), Noise.Hash(-1, -2, 41)));
        Assert.InRange(Noise.At(0.3f, 0.7f, 7), -0.06f, -0.02f);
        for (int i = 0; i < 360; i += 7)
        {
            (double cosine, double sine) = Turn.Of(i - 180);
            Assert.Equal((Math.Cos((i - 180) * Math.PI / 180), Math.Sin((i - 180) * Math.PI / 180)), (cosine, sine), new Near(1e-13));
        }
    }

    [Fact]
    public void Curves_of_tables_are_those_of_mathematics()
    {
        for (float x = 0; x < 15; x += 0.013f)
            Assert.Equal(Math.Exp(-x), Curves.Fall(x), 4e-6);
        for (float x = -7.9f; x < 7.9; x += 0.017f)
            Assert.Equal(1, Curves.Exp(x) / Math.Exp(x), 1e-5);
        for (float x = 1e-4f; x < 10; x *= 1.01f)
            Assert.Equal(Math.Log(x), Curves.Log(x), 3e-6);
        Assert.Equal((0, 1, 0.5f), (Curves.Smooth(1, 2, 0), Curves.Smooth(1, 2, 3), Curves.Smooth(1, 2, 1.5f)));
    }

    public static TheoryData<string> Skins => ["I", "II", "III", "IV", "V", "VI", "red", "crusted", "dry", "scarred", "melasma"];

    [Theory]
    [MemberData(nameof(Skins))]
    public void The_mean_colour_of_the_picture_is_that_of_the_model(string skin)
    {
        PatchState state = Named(skin);
        PatchPicture picture = DrawnSkin.Painter.Paint(state, PatchLight.Soft);
        Assert.InRange(DrawnSkin.Distance(picture.Diffuse, picture.Target), 0, 1e-3);
        Assert.InRange(DrawnSkin.Distance(picture.Albedo, picture.Target), 0, 0.5);
        if (state.Melasma == 0)
        {
            Triple<Scalar> lab = DrawnSkin.Optics.Lab(
                new() { Melanin = state.Melanin, Blood = state.Blood, Saturation = state.Saturation, Carotenoids = state.Carotenoids });
            (double lightness, double redness, double yellowness) = ColourSpace.LabOf(picture.Diffuse.Red, picture.Diffuse.Green, picture.Diffuse.Blue);
            Assert.Equal((lab.First.Value, lab.Second.Value), (lightness, redness), new Near(2e-3));
            Assert.Equal(lab.Third.Value, yellowness, 2e-3);
        }
    }

    [Fact]
    public void The_same_state_is_the_same_picture_whoever_paints_it()
    {
        PatchState state = s_rest with { Seed = 11, Channels = 2e6, Wet = 0.5, Crust = 0.3, Halo = 1, Flakes = 0.2 };
        byte[] one = new PatchPainter(DrawnSkin.Optics).Paint(state, PatchLight.Raking).Rgb;
        var other = new PatchPainter(DrawnSkin.Optics);
        other.Paint(DrawnSkin.Rest(5), PatchLight.Soft);
        Assert.Equal(one, other.Paint(state, PatchLight.Raking).Rgb);
        Assert.NotEqual(one, other.Paint(state with { Seed = 12 }, PatchLight.Raking).Rgb);
    }

    [Fact]
    public void Redness_moves_no_furrow()
    {
        var maps = new PatchMaps(7);
        Assert.Equal(new PatchRelief(maps, s_rest).Height, new PatchRelief(maps, s_rest with { Blood = 0.03, Saturation = 0.85, Halo = 1 }).Height);
    }

    // Against the same skin without scars: the roundness of the patch drops out. 0.5, 1.0 and 2.2 in the trial.
    [Fact]
    public void Deeper_scars_change_the_light_from_the_side_more()
    {
        double[] lightness = Lightness(s_rest);
        double[] changes = [.. new[] { 0.25, 0.5, 1 }.Select(depth => Spread(lightness, Lightness(s_rest with { Scars = AcneScarKind.Rolling, ScarDepth = depth })))];
        Assert.InRange(changes[0], 0.3, 0.9);
        Assert.True(changes[1] > 1.5 * changes[0] && changes[2] > 1.5 * changes[1]);
    }

    [Fact]
    public void Melasma_is_darker_than_the_skin_around_and_fades_with_its_contrast()
    {
        double[] plain = Lightness(DrawnSkin.Rest(4)), half = Lightness(DrawnSkin.Rest(4) with { Melasma = 0.5 }), full = Lightness(DrawnSkin.Rest(4) with { Melasma = 1 });
        int inside = 290 * 512 + 300, around = 40 * 512 + 40;
        double Darker(double[] picture) => Mean(picture, around) - Mean(picture, inside) - (Mean(plain, around) - Mean(plain, inside));
        Assert.InRange(Darker(half), 1, 12);
        Assert.InRange(Darker(full), 1.3 * Darker(half), 20);
    }

    [Fact]
    public void Without_vellus_hair_and_loose_cells_the_skin_is_more_even()
    {
        PatchState before = s_rest with { Flakes = 0.25 };
        Assert.True(Roughness(Lightness(before with { VellusHair = 0, Flakes = 0 })) < 0.9 * Roughness(Lightness(before)));
    }

    [Fact]
    public void Moist_smooth_skin_mirrors_more_of_the_window()
    {
        static double Brightest(PatchState state)
        {
            double[] sorted = [.. Lightness(state with { VellusHair = 0 }, PatchLight.Soft).Order()];
            return sorted[^(sorted.Length / 50)] - sorted[sorted.Length / 2];
        }
        Assert.True(Brightest(s_rest with { Hydration = 0.95, Gloss = 1.9, Unevenness = 0.3, Roughness = 0.7 })
            > Brightest(s_rest with { Hydration = 0.15, Gloss = 0.4, Unevenness = 0.3, Roughness = 0.7 }));
    }

    private static PatchState Named(string skin) => skin switch
    {
        "red" => s_rest with { Blood = 2 * s_rest.Blood, Saturation = 0.86, Halo = 0.8, Channels = 1.5e6, Wet = 0.4, Swelling = 0.8 },
        "crusted" => DrawnSkin.Rest(2) with { Channels = 1.5e6, Crust = 0.3, Halo = 0.3 },
        "dry" => s_rest with { Hydration = 0.1, Flakes = 0.3, Unevenness = 1.5 },
        "scarred" => s_rest with { Scars = AcneScarKind.Mixed },
        "melasma" => DrawnSkin.Rest(4) with { Melasma = 0.6 },
        _ => DrawnSkin.Rest(Array.IndexOf(["I", "II", "III", "IV", "V", "VI"], skin) + 1),
    };

    private static double[] Lightness(PatchState state) => Lightness(state, PatchLight.Raking);

    private static double[] Lightness(PatchState state, PatchLight light)
    {
        byte[] rgb = DrawnSkin.Painter.Paint(state, light).Rgb;
        double[] plane = new double[rgb.Length / 3];
        for (int i = 0; i < plane.Length; i++)
            plane[i] = 100.0 / 255 * (0.2126 * rgb[3 * i] + 0.7152 * rgb[3 * i + 1] + 0.0722 * rgb[3 * i + 2]);
        return plane;
    }

    private static double Spread(double[] one, double[] other) => Math.Sqrt(one.Zip(other, (a, b) => (a - b) * (a - b)).Average());

    // Change from a pixel to the next but two.
    private static double Roughness(double[] plane) => Math.Sqrt(plane.Skip(3).Zip(plane, (a, b) => (a - b) * (a - b)).Average());

    private static double Mean(double[] plane, int corner) =>
        Enumerable.Range(0, 30).SelectMany(row => Enumerable.Range(0, 30).Select(column => plane[corner + row * 512 + column])).Average();

    private sealed class Near(double tolerance) : IEqualityComparer<(double, double)>
    {
        public bool Equals((double, double) x, (double, double) y) => Math.Abs(x.Item1 - y.Item1) <= tolerance && Math.Abs(x.Item2 - y.Item2) <= tolerance;

        public int GetHashCode((double, double) obj) => 0;
    }
}
