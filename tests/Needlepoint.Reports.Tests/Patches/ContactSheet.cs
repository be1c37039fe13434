using Needlepoint.Reports.Charts;
using Needlepoint.Reports.Patches;
using Needlepoint.Skin.Tissue;

namespace Needlepoint.Reports.Tests.Patches;

/// <summary>Sheets of pictures to look at: written where NEEDLEPOINT_SHEETS names a folder, drawn in part otherwise.</summary>
public sealed class ContactSheet
{
    private const int Gap = 8;

    [Fact]
    public void Sheets_hold_the_pictures_side_by_side()
    {
        string? folder = Environment.GetEnvironmentVariable("NEEDLEPOINT_SHEETS");
        foreach ((string name, (PatchState State, PatchLight Light)[] cells) in folder is null ? Sheets().Take(1) : Sheets())
        {
            byte[][] pictures = [.. cells.Select(cell => DrawnSkin.Painter.Paint(cell.State, cell.Light).Rgb)];
            (byte[] rgb, int width) = Sheet(pictures);
            Assert.Equal(pictures[0][..30], rgb[..30]);
            Assert.Equal(pictures[1][..30], rgb[(3 * (PatchPicture.Size + Gap))..(3 * (PatchPicture.Size + Gap) + 30)]);
            if (folder is not null)
                File.WriteAllBytes(Path.Combine(folder, name + ".png"), PngFile.TrueColour(rgb, width));
        }
    }

    private static IEnumerable<(string Name, (PatchState, PatchLight)[] Cells)> Sheets()
    {
        yield return ("types", [.. Enumerable.Range(1, 6).Select(type => (DrawnSkin.Rest(type), PatchLight.Soft))]);
        foreach (int type in (int[])[2, 5])
            yield return ($"first-days-{type}", [.. FirstDays(DrawnSkin.Rest(type)).Select(state => (state, PatchLight.Soft))]);
        PatchState scarred = DrawnSkin.Rest(3.3) with { Scars = AcneScarKind.Mixed };
        yield return ("acne-scars",
        [
            .. from light in (PatchLight[])[PatchLight.Soft, PatchLight.Raking] from depth in (double[])[1, 0.8, 0.62] select (scarred with { ScarDepth = depth }, light),
        ]);
        yield return ("melasma", [.. new[] { 0.9, 0.5 }.Select(contrast => (DrawnSkin.Rest(3.7) with { Melasma = contrast }, PatchLight.Soft))]);
        PatchState tired = DrawnSkin.Rest(2.6);
        yield return ("dull-and-glowing",
        [
            (tired with { Hydration = 0.12, Flakes = 0.34, Gloss = 0.4, Unevenness = 1.55, Roughness = 1.2, Saturation = 0.62 }, PatchLight.Soft),
            (tired with { Hydration = 0.95, Gloss = 1.9, Unevenness = 0.55, Roughness = 0.7, Saturation = 0.76, Carotenoids = 1.6e-6 }, PatchLight.Soft),
        ]);
        PatchState hairy = DrawnSkin.Rest(2.4) with { Hydration = 0.4, Flakes = 0.22, Gloss = 0.8 };
        yield return ("dermaplaning", [(hairy, PatchLight.Soft), (hairy with { VellusHair = 0, Flakes = 0, Hydration = 0.6, Roughness = 0.92, Gloss = 1.1 }, PatchLight.Soft)]);
    }

    private static IEnumerable<PatchState> FirstDays(PatchState rest) =>
    [
        rest,
        rest with { Blood = 1.9 * rest.Blood, Saturation = 0.86, Channels = 2e6, Wet = 0.9, Halo = 0.9, Swelling = 0.6 },
        rest with { Blood = 1.6 * rest.Blood, Saturation = 0.79, Channels = 2e6, Crust = 0.55, Halo = 0.5, Swelling = 1 },
        rest with { Blood = 1.15 * rest.Blood, Saturation = 0.72, Channels = 2e6, Crust = 0.2, Halo = 0.1, Flakes = 0.2, Swelling = 0.3 },
        rest with { Blood = 1.03 * rest.Blood, Channels = 2e6, Crust = 0.02 },
        rest with { Roughness = 0.9, Pores = 0.95 },
    ];

    private static (byte[] Rgb, int Width) Sheet(byte[][] pictures)
    {
        int size = PatchPicture.Size, columns = Math.Min(3, pictures.Length), rows = (pictures.Length + columns - 1) / columns;
        int width = columns * (size + Gap) - Gap, height = rows * (size + Gap) - Gap;
        byte[] sheet = new byte[3 * width * height];
        Array.Fill(sheet, (byte)250);
        for (int k = 0; k < pictures.Length; k++)
            for (int y = 0; y < size; y++)
                pictures[k].AsSpan(3 * y * size, 3 * size).CopyTo(sheet.AsSpan(3 * ((k / columns * (size + Gap) + y) * width + k % columns * (size + Gap))));
        return (sheet, width);
    }
}
