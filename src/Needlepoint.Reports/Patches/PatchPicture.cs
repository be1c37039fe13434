namespace Needlepoint.Reports.Patches;

/// <summary>A drawn patch.</summary>
public sealed record PatchPicture
{
    /// <summary>Pixels along an edge.</summary>
    public static int Size => Plane.Size;

    /// <summary>Red, green and blue of each pixel, row by row, as a screen wants them.</summary>
    public required byte[] Rgb { get; init; }

    /// <summary>Mean light that the skin sends back before the relief shades it.</summary>
    public required (double Red, double Green, double Blue) Albedo { get; init; }

    /// <summary>Mean light of the picture without gloss and hair.</summary>
    public required (double Red, double Green, double Blue) Diffuse { get; init; }

    /// <summary>Light of the model for the mean melanin and blood of the picture.</summary>
    public required (double Red, double Green, double Blue) Target { get; init; }
}
