namespace Needlepoint.Reports.Charts;

/// <summary>From micrometres to the pixels of a <see cref="SkinScene"/>: linear across, stretched near the surface in depth, where the thin layers are.</summary>
public sealed class SceneScale
{
    /// <summary>Size of the picture, px.</summary>
    public const double Width = 300, Height = 430;

    /// <summary>The surface of the skin, px from the top.</summary>
    public const double Surface = 64;

    // Depth at which the stretching begins, um: thin layers keep the room that they need, and no more.
    private const double Bend = 30;

    private const double LeastDepth = 500, Step = 100, MostRadius = 750;

    /// <summary>A scale that shows a reach with some tissue below it, and no more of the unit cell than can be seen.</summary>
    /// <param name="reachUm">Deepest reach of the needle, um.</param>
    /// <param name="skinUm">Thickness of the skin, um.</param>
    /// <param name="cellUm">Radius of the unit cell, um.</param>
    public SceneScale(double reachUm, double skinUm, double cellUm)
    {
        DeepestUm = Math.Min(Math.Max(Math.Ceiling(1.15 * reachUm / Step) * Step, LeastDepth), skinUm);
        RadiusUm = Math.Min(cellUm, MostRadius);
    }

    /// <summary>Depth at the lower edge, um.</summary>
    public double DeepestUm { get; }

    /// <summary>Distance from the channel at the left and right edge, um.</summary>
    public double RadiusUm { get; }

    /// <summary>Where a depth lies, px.</summary>
    public double Y(double depthUm) => Surface + (Height - Surface) * Stretched(Math.Clamp(depthUm, 0, DeepestUm)) / Stretched(DeepestUm);

    /// <summary>Depth of a place, um.</summary>
    public double DepthAt(double y)
    {
        double root = Math.Clamp((y - Surface) / (Height - Surface), 0, 1) * Stretched(DeepestUm) + Math.Sqrt(Bend);
        return root * root - Bend;
    }

    /// <summary>Where a distance to the right of the channel lies, px.</summary>
    public double X(double um) => Width / 2 * (1 + um / RadiusUm);

    /// <summary>Distance of a place from the channel, um.</summary>
    public double RadiusAt(double x) => Math.Abs(2 * x / Width - 1) * RadiusUm;

    private static double Stretched(double depthUm) => Math.Sqrt(depthUm + Bend) - Math.Sqrt(Bend);
}
