namespace Needlepoint.Reports.Charts;

/// <summary>A picture of numbered colours as a PNG file (ISO/IEC 15948): small, and every browser and printer draws it.</summary>
public static class PalettePicture
{
    /// <summary>The file.</summary>
    /// <param name="pixels">Number of the colour of each pixel, row by row.</param>
    /// <param name="width">Pixels in a row.</param>
    /// <param name="palette">The colours, at most 256.</param>
    public static byte[] Png(byte[] pixels, int width, IReadOnlyList<(byte Red, byte Green, byte Blue)> palette)
    {
        MemoryStream file = PngFile.Begin(width, pixels.Length / width, 3);
        PngFile.Chunk(file, "PLTE"u8, [.. palette.SelectMany(colour => new[] { colour.Red, colour.Green, colour.Blue })]);
        PngFile.Chunk(file, "IDAT"u8, PngFile.Packed(pixels, width, 0));
        PngFile.Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }
}
