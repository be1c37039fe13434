namespace Needlepoint.Reports.Patches;

/// <summary>The light on a patch: a soft box, a high window that makes the sheen, and light from all around.</summary>
/// <param name="Azimuth">Where the box stands, degrees counter-clockwise from the right.</param>
/// <param name="Elevation">How high it stands, degrees.</param>
/// <param name="Ambient">Share of the light that comes from all around.</param>
/// <param name="Window">Share of the rest that comes from the window.</param>
public sealed record PatchLight(double Azimuth, double Elevation, double Ambient, double Window)
{
    /// <summary>As at a window: colour and sheen.</summary>
    public static PatchLight Soft { get; } = new(130, 46, 0.34, 0.42);

    /// <summary>Low from the side: relief.</summary>
    public static PatchLight Raking { get; } = new(130, 24, 0.24, 0.05);

    /// <summary>Directions to the light with their shares, x to the right, y down, z to the viewer.</summary>
    internal (float X, float Y, float Z, float Share)[] Rays()
    {
        (double Turn, double Rise, double Share)[] box = [(0, 0, 0.28), (16, 0, 0.18), (-16, 0, 0.18), (0, 11, 0.18), (0, -9, 0.18)];
        return
        [
            .. box.Select(part => Ray(Azimuth + part.Turn, Elevation + part.Rise, part.Share * (1 - Window))),
            Ray(Azimuth - 70, 78, Window),
        ];
    }

    private static (float X, float Y, float Z, float Share) Ray(double azimuth, double elevation, double share)
    {
        (double across, double up) = Turn.Of(elevation);
        (double x, double y) = Turn.Of(azimuth);
        return ((float)(across * x), (float)(-across * y), (float)up, (float)share);
    }
}
