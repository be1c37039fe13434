using System.Buffers.Binary;
using System.IO.Compression;

namespace Needlepoint.Reports.Charts;

/// <summary>A picture of numbered colours as a PNG file (ISO/IEC 15948): small, and every browser and printer draws it.</summary>
public static class PalettePicture
{
    private static readonly uint[] s_remainders = [.. Enumerable.Range(0, 256).Select(Remainder)];

    /// <summary>The file.</summary>
    /// <param name="pixels">Number of the colour of each pixel, row by row.</param>
    /// <param name="width">Pixels in a row.</param>
    /// <param name="palette">The colours, at most 256.</param>
    public static byte[] Png(byte[] pixels, int width, IReadOnlyList<(byte Red, byte Green, byte Blue)> palette)
    {
        int height = pixels.Length / width;
        var file = new MemoryStream();
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, 3); // 8 bits a pixel, a number in the palette
        Chunk(file, "IHDR"u8, header);
        Chunk(file, "PLTE"u8, [.. palette.SelectMany(colour => new[] { colour.Red, colour.Green, colour.Blue })]);
        var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            for (int row = 0; row < height; row++)
            {
                zlib.WriteByte(0); // rows as they are
                zlib.Write(pixels, row * width, width);
            }
        }
        Chunk(file, "IDAT"u8, packed.ToArray());
        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static void Chunk(MemoryStream file, ReadOnlySpan<byte> name, byte[] data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(name);
        file.Write(data);
        uint sum = Checked(Checked(0xFFFFFFFF, name), data) ^ 0xFFFFFFFF;
        BinaryPrimitives.WriteUInt32BigEndian(number, sum);
        file.Write(number);
    }

    private static uint Checked(uint sum, ReadOnlySpan<byte> data)
    {
        foreach (byte value in data) sum = s_remainders[(sum ^ value) & 0xFF] ^ (sum >> 8);
        return sum;
    }

    private static uint Remainder(int number)
    {
        uint remainder = (uint)number;
        for (int bit = 0; bit < 8; bit++) remainder = (remainder & 1) == 1 ? 0xEDB88320 ^ (remainder >> 1) : remainder >> 1;
        return remainder;
    }
}
