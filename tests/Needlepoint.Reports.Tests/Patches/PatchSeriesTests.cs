using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Needlepoint.Inference.Results;
using Needlepoint.Reports.Charts;
using Needlepoint.Reports.Patches;
using Needlepoint.Skin.Tissue;

namespace Needlepoint.Reports.Tests.Patches;

public sealed class PatchSeriesTests
{
    private static readonly RunResult s_run = Coloured(ExampleRun.Result(200 * 24));

    [Fact]
    public void A_run_without_colour_or_on_the_scalp_is_not_drawn()
    {
        Assert.False(PatchStates.CanDraw(ExampleRun.Result()));
        Assert.Null(PatchSeries.Of(ExampleRun.Result(), DrawnSkin.Optics));
        Assert.False(PatchStates.CanDraw(s_run with { Observables = [.. s_run.Observables, Curve("hair_density_per_cm2", 100)] }));
    }

    [Fact]
    public void States_are_read_from_the_curves_and_before_is_the_untreated_start()
    {
        var states = new PatchStates(s_run, DrawnSkin.Optics);
        PatchState before = states.Before(), after = states.At(0), later = states.At(24);
        Assert.Equal((0.02, 0.011, 0.7), (before.Melanin, Math.Round(before.Blood, 12), before.Saturation));
        Assert.Equal((0.0, 0.0, 0.0, 0.0), (before.Wet, before.Crust, before.Halo, before.Channels));
        Assert.Equal(0.022, after.Blood, 1e-12);
        Assert.InRange(after.Wet, 0.6, 0.7);
        Assert.Equal(182e4, after.Channels);
        Assert.True(later.Wet < 0.1 && later.Crust > 0.2 && later.Blood < after.Blood && later.Halo < after.Halo);
        Assert.Equal(before.Seed, after.Seed);
        Assert.Null(before.Scars);
    }

    [Fact]
    public void Scars_melasma_and_marks_show_only_where_the_run_tells_of_them()
    {
        RunResult run = s_run with
        {
            Concerns = ["wrinkles", "hyperpigmentation"],
            Observables = [.. s_run.Observables, Curve("acne_scar_depth_relative", 1, 0.6), Curve("melasma_score_relative", 1, 0.5), Curve("hyperpigmentation_mark_l_star", 4, 2)],
        };
        var states = new PatchStates(run, DrawnSkin.Optics, AcneScarKind.Boxcar);
        PatchState before = states.Before(), end = states.At(200 * 24);
        Assert.Equal((AcneScarKind.Boxcar, 1.0, 0.6), (before.Scars, before.ScarDepth, Math.Round(end.ScarDepth, 9)));
        Assert.Equal(0.5 * before.Melasma, end.Melasma, 1e-9);
        Assert.True(before.WrinkleDepth > 0 && before.Marks > end.Marks && end.Marks > 0);
        Assert.Equal(
            4,
            DrawnSkin.Optics.Lab(new() { Melanin = 0.02, Blood = 0.011, Saturation = 0.7, Carotenoids = 1e-6 }).First.Value
                - DrawnSkin.Optics.Lab(new() { Melanin = 0.02 * (1 + before.Marks), Blood = 0.011, Saturation = 0.7, Carotenoids = 1e-6 }).First.Value,
            1e-4);
    }

    [Fact]
    public void Moments_are_the_first_days_and_what_stays()
    {
        Assert.Equal([1.0 / 6, 24, 72, 28 * 24, 91.3125 * 24, 200 * 24], PatchSeries.MomentsOf(s_run));
        Assert.Equal([1.0 / 6, 24, 48], PatchSeries.MomentsOf(ExampleRun.Result(48)));
        Assert.Equal([168, 28 * 24], PatchSeries.MomentsOf(s_run with { SessionHours = [], HorizonHours = 28 * 24 }));
    }

    [Fact]
    public void A_series_has_a_file_for_each_moment_a_strip_and_an_animation()
    {
        PatchSeries series = PatchSeries.Of(s_run with { HorizonHours = 48 }, DrawnSkin.Optics)!;
        Assert.Equal(["Before", "10 minutes after", "24 hours after", "2 days after"], series.Moments.Select(moment => moment.Caption));
        Assert.Equal(
            ["patch-before.png", "patch-after-10-minutes.png", "patch-after-24-hours.png", "patch-after-2-days.png", "patch-strip.png", "patch.png"],
            series.Files.Select(file => file.Name));
        Assert.Equal((512, 512), SizeOf(series.Moments[0].Png));
        Assert.Equal((4 * 256 + 12, 256), SizeOf(series.Strip));
        Assert.Equal((256, 256), SizeOf(series.Animation));
        Assert.False(series.IsRaking);
    }

    [Fact]
    public void A_picture_in_true_colour_gives_back_its_pixels()
    {
        byte[] rgb = [.. Enumerable.Range(0, 3 * 7 * 5).Select(i => (byte)(37 * i * i))];
        Assert.Equal(rgb, Unpacked(Chunks(PngFile.TrueColour(rgb, 7)).Single(chunk => chunk.Name == "IDAT").Data, 7));
    }

    [Fact]
    public void Pictures_that_follow_each_other_are_numbered_and_give_back_their_pixels()
    {
        byte[][] frames = [.. Enumerable.Range(1, 3).Select(k => Enumerable.Range(0, 3 * 4 * 4).Select(i => (byte)(k * 11 * i)).ToArray())];
        var chunks = Chunks(PngFile.Animated(frames, 4, [500, 600, 700]));
        Assert.Equal(["IHDR", "acTL", "fcTL", "IDAT", "fcTL", "fdAT", "fcTL", "fdAT", "IEND"], chunks.Select(chunk => chunk.Name));
        Assert.Equal(3, BinaryPrimitives.ReadInt32BigEndian(chunks[1].Data));
        Assert.Equal([0, 1, 2, 3, 4], new[] { 2, 4, 5, 6, 7 }.Select(i => BinaryPrimitives.ReadInt32BigEndian(chunks[i].Data)));
        Assert.Equal(600, BinaryPrimitives.ReadInt16BigEndian(chunks[4].Data.AsSpan(20)));
        Assert.Equal(frames[0], Unpacked(chunks[3].Data, 4));
        Assert.Equal(frames[2], Unpacked(chunks[7].Data[4..], 4));
    }

    private static List<(string Name, byte[] Data)> Chunks(byte[] file)
    {
        List<(string, byte[])> chunks = [];
        for (int at = 8; at < file.Length;)
        {
            int length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            chunks.Add((Encoding.ASCII.GetString(file, at + 4, 4), file[(at + 8)..(at + 8 + length)]));
            at += 12 + length;
        }
        return chunks;
    }

    // The inverse of filter 4 as the standard states it.
    private static byte[] Unpacked(byte[] packed, int width)
    {
        var rows = new MemoryStream();
        using (var zlib = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress))
            zlib.CopyTo(rows);
        byte[] told = rows.ToArray();
        int row = 3 * width, height = told.Length / (row + 1);
        byte[] pixels = new byte[row * height];
        for (int y = 0; y < height; y++)
        {
            Assert.Equal(4, told[y * (row + 1)]);
            for (int x = 0; x < row; x++)
            {
                int a = x >= 3 ? pixels[y * row + x - 3] : 0, b = y > 0 ? pixels[(y - 1) * row + x] : 0, c = x >= 3 && y > 0 ? pixels[(y - 1) * row + x - 3] : 0, p = a + b - c;
                int guess = Math.Abs(p - a) <= Math.Abs(p - b) && Math.Abs(p - a) <= Math.Abs(p - c) ? a : Math.Abs(p - b) <= Math.Abs(p - c) ? b : c;
                pixels[y * row + x] = (byte)(told[y * (row + 1) + 1 + x] + guess);
            }
        }
        return pixels;
    }

    private static (int, int) SizeOf(byte[] file) => (BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(20)));

    private static RunResult Coloured(RunResult run) => run with
    {
        Observables =
        [
            .. run.Observables, Curve("epidermal_melanin_percent", 2), Curve("dermal_blood_percent", 1.1, 1.1, 2.2), Curve("blood_oxygenation_percent", 70, 70, 85),
            Curve("provisional_matrix_percent", 0, 0, 4), Curve("vasodilation_relative", 0, 0, 3),
        ],
    };

    // From a first value, or what the moment made of it, to a last one; most of the way within three days.
    private static Observable Curve(string id, double start, double? end = null, double? after = null) => new()
    {
        Id = id,
        Label = id,
        Unit = "",
        Group = "",
        Shape = ObservableShape.Curve,
        TimeHours = [0, 72, 200 * 24],
        Central = [after ?? start, (after ?? start) + 0.8 * ((end ?? start) - (after ?? start)), end ?? start],
        P05 = [],
        P25 = [],
        P75 = [],
        P95 = [],
        Untreated = [start, start, start],
        Tested = new(0, 0, [], []),
    };
}
