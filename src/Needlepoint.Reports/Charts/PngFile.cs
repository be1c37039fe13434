using System.Buffers.Binary;
using System.IO.Compression;

namespace Needlepoint.Reports.Charts;

/// <summary>Files of pictures: PNG (ISO/IEC 15948), one picture or several that follow each other (APNG, PNG third edition).</summary>
public static class PngFile
{
    private static readonly uint[] s_remainders = [.. Enumerable.Range(0, 256).Select(Remainder)];

    /// <summary>A picture in true colour.</summary>
    /// <param name="rgb">Red, green and blue of each pixel, row by row.</param>
    /// <param name="width">Pixels in a row.</param>
    public static byte[] TrueColour(byte[] rgb, int width)
    {
        MemoryStream file = Begin(width, rgb.Length / (3 * width), 2);
        Chunk(file, "IDAT"u8, Packed(rgb, 3 * width, 3));
        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    /// <summary>Pictures of one size in true colour that follow each other, again and again; what cannot animate shows the first.</summary>
    /// <param name="frames">Red, green and blue of each pixel of each picture.</param>
    /// <param name="width">Pixels in a row.</param>
    /// <param name="milliseconds">How long each picture stands.</param>
    public static byte[] Animated(IReadOnlyList<byte[]> frames, int width, IReadOnlyList<int> milliseconds)
    {
        int height = frames[0].Length / (3 * width), number = 0;
        MemoryStream file = Begin(width, height, 2);
        var control = new byte[8];
        BinaryPrimitives.WriteInt32BigEndian(control, frames.Count);
        Chunk(file, "acTL"u8, control);
        for (int frame = 0; frame < frames.Count; frame++)
        {
            var header = new byte[26];
            BinaryPrimitives.WriteInt32BigEndian(header, number++);
            BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), width);
            BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(8), height);
            BinaryPrimitives.WriteInt16BigEndian(header.AsSpan(20), (short)milliseconds[frame]);
            BinaryPrimitives.WriteInt16BigEndian(header.AsSpan(22), 1000);
            Chunk(file, "fcTL"u8, header);
            byte[] packed = Packed(frames[frame], 3 * width, 3);
            if (frame == 0)
            {
                Chunk(file, "IDAT"u8, packed);
                continue;
            }
            var numbered = new byte[packed.Length + 4];
            BinaryPrimitives.WriteInt32BigEndian(numbered, number++);
            packed.CopyTo(numbered, 4);
            Chunk(file, "fdAT"u8, numbered);
        }
        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    /// <summary>Signature and header; colour type 2 is true colour, 3 numbers of a palette, both with 8 bits.</summary>
    internal static MemoryStream Begin(int width, int height, byte colourType)
    {
        var file = new MemoryStream();
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, colourType);
        Chunk(file, "IHDR"u8, header);
        return file;
    }

    /// <summary>Rows, packed.</summary>
    /// <param name="pixels">The rows.</param>
    /// <param name="row">Bytes in a row.</param>
    /// <param name="before">Bytes to the left neighbour that a byte is told by; 0 for rows as they are.</param>
    internal static byte[] Packed(byte[] pixels, int row, int before)
    {
        var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            byte[] told = new byte[row];
            for (int start = 0; start < pixels.Length; start += row)
            {
                zlib.WriteByte((byte)(before == 0 ? 0 : 4));
                for (int i = 0; i < row; i++)
                    told[i] = before == 0 ? pixels[start + i] : (byte)(pixels[start + i] - Guess(pixels, start, i, row, before));
                zlib.Write(told);
            }
        }
        return packed.ToArray();
    }

    /// <summary>A part of the file: length, name, data and its check sum.</summary>
    internal static void Chunk(MemoryStream file, ReadOnlySpan<byte> name, byte[] data)
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

    // Paeth's guess from the left, the upper and the upper left neighbour (filter type 4).
    private static int Guess(byte[] pixels, int start, int i, int row, int before)
    {
        int left = i >= before ? pixels[start + i - before] : 0, above = start > 0 ? pixels[start + i - row] : 0;
        int corner = i >= before && start > 0 ? pixels[start + i - row - before] : 0;
        int fromLeft = Math.Abs(above - corner), fromAbove = Math.Abs(left - corner), fromCorner = Math.Abs(left + above - 2 * corner);
        return fromLeft <= fromAbove && fromLeft <= fromCorner ? left : fromAbove <= fromCorner ? above : corner;
    }

    private static uint Checked(uint sum, ReadOnlySpan<byte> data)
    {
        foreach (byte value in data)
            sum = s_remainders[(sum ^ value) & 0xFF] ^ (sum >> 8);
        return sum;
    }

    private static uint Remainder(int number)
    {
        uint remainder = (uint)number;
        for (int bit = 0; bit < 8; bit++)
            remainder = (remainder & 1) == 1 ? 0xEDB88320 ^ (remainder >> 1) : remainder >> 1;
        return remainder;
    }
}
