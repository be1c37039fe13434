using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Needlepoint.Inference.Results;
using Needlepoint.Reports.Charts;

namespace Needlepoint.Reports.Tests;

/// <summary>Concentrations as colours.</summary>
public sealed class ConcentrationPictureTests
{
    private static readonly IReadOnlyList<ConcentrationField> s_fields = ExampleAbsorption.Result().Fields;

    [Fact]
    public void Colours_get_darker_all_the_way()
    {
        double[] lightness = [.. ConcentrationScale.Palette.Select(colour => Linear(colour.Red) * 0.2126 + Linear(colour.Green) * 0.7152 + Linear(colour.Blue) * 0.0722)];
        for (int i = 1; i < lightness.Length; i++) Assert.True(lightness[i] <= lightness[i - 1], $"colour {i}");
        for (int i = 8; i < lightness.Length; i++) Assert.True(lightness[i] < 0.99 * lightness[i - 8], $"colour {i}");
        Assert.True(lightness[0] / lightness[^1] > 10);
    }

    [Fact]
    public void More_is_never_paler_and_the_ends_are_the_ends()
    {
        var scale = new ConcentrationScale(s_fields);
        byte before = 0;
        for (double concentration = 1e-6; concentration < 1e7; concentration *= 1.1)
        {
            byte now = scale.IndexOf(concentration);
            Assert.True(now >= before);
            before = now;
        }
        Assert.Equal((0, 255), (scale.IndexOf(0), scale.IndexOf(s_fields.Max(field => field.Donor))));
    }

    [Fact]
    public void A_picture_gives_back_its_pixels()
    {
        byte[] pixels = [.. Enumerable.Range(0, 35).Select(i => (byte)(7 * i))];
        byte[] file = PalettePicture.Png(pixels, 7, ConcentrationScale.Palette);
        Assert.Equal([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], file[..8]);
        var chunks = new Dictionary<string, byte[]>();
        for (int at = 8; at < file.Length;)
        {
            int length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            chunks[Encoding.ASCII.GetString(file, at + 4, 4)] = file[(at + 8)..(at + 8 + length)];
            at += 12 + length;
        }
        Assert.Equal((7, 5), (BinaryPrimitives.ReadInt32BigEndian(chunks["IHDR"]), BinaryPrimitives.ReadInt32BigEndian(chunks["IHDR"].AsSpan(4))));
        Assert.Equal(3 * ConcentrationScale.Colours, chunks["PLTE"].Length);
        var rows = new MemoryStream();
        using (var zlib = new ZLibStream(new MemoryStream(chunks["IDAT"]), CompressionMode.Decompress)) zlib.CopyTo(rows);
        byte[] unpacked = rows.ToArray();
        Assert.Equal(pixels, Enumerable.Range(0, 5).SelectMany(row => unpacked[(8 * row + 1)..(8 * row + 8)]));
        // The check sum of an empty last chunk is a constant of the format.
        Assert.Equal([0xAE, 0x42, 0x60, 0x82], file[^4..]);
    }

    [Fact]
    public void A_field_gives_back_its_cells_and_its_channel()
    {
        ConcentrationField field = s_fields[2];
        for (int row = 0; row < field.Share.Length; row++)
            for (int ring = 0; ring < field.Share[row].Length; ring++)
            {
                if (double.IsNaN(field.Share[row][ring])) continue;
                double radius = (field.RadialEdgesUm[ring] + field.RadialEdgesUm[ring + 1]) / 2, depth = (field.DepthEdgesUm[row] + field.DepthEdgesUm[row + 1]) / 2;
                Assert.Equal(field.Share[row][ring], field.ShareAt(radius, depth), 12);
            }
        Assert.Equal((22, 210), (field.ChannelRadiusUm, field.ChannelDepthUm));
        Assert.Equal((0, 0), (s_fields[^1].ChannelRadiusUm, s_fields[^1].ChannelDepthUm));
        Assert.True(s_fields[^1].IsIntact);
    }

    [Fact]
    public void Between_cells_a_field_lies_between_its_cells()
    {
        ConcentrationField field = s_fields[1];
        double[] values = [.. field.Share.SelectMany(row => row).Where(double.IsFinite)];
        for (double radius = 23; radius < 450; radius += 7)
            for (double depth = 0; depth < 1300; depth += 13)
                Assert.InRange(field.ShareAt(radius, depth), values.Min(), values.Max());
    }

    private static double Linear(byte value) => value / 255.0 <= 0.04045 ? value / 255.0 / 12.92 : Math.Pow((value / 255.0 + 0.055) / 1.055, 2.4);
}
