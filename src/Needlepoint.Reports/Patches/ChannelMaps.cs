namespace Needlepoint.Reports.Patches;

/// <summary>Channels of one seed and density: blood on those that bled, crusts, and the redness gathered around all.</summary>
internal sealed class ChannelMaps
{
    // More than these are not told apart in a picture of this size.
    private const double MostPerSquareMillimetre = 9;

    /// <summary>The channels.</summary>
    /// <param name="seed">Seed.</param>
    /// <param name="density">Channels, 1/m2.</param>
    /// <param name="radius">Radius of a mouth, m.</param>
    public ChannelMaps(int seed, double density, double radius)
    {
        float[] points = Plane.Empty();
        float lattice = (float)(1 / Math.Sqrt(Math.Clamp(density * 1e-6, 0.05, MostPerSquareMillimetre)));
        float mouth = (float)Math.Clamp(radius * 1e3, 0.03, 0.06);
        int cells = (int)(Plane.Edge / lattice) + 1;
        for (int cy = 0; cy < cells; cy++)
        {
            for (int cx = 0; cx < cells; cx++)
            {
                float x = lattice * (cx + 0.5f + 0.95f * (Noise.Unit(cx, cy, seed + 81) - 0.5f)), y = lattice * (cy + 0.5f + 0.95f * (Noise.Unit(cx, cy, seed + 82) - 0.5f));
                float k = Noise.Unit(cx, cy, seed + 83), degrees = 360 * Noise.Unit(cx, cy, seed + 84), aspect = 1 + 0.6f * Noise.Unit(cx, cy, seed + 85);
                if (x >= Plane.Edge || y >= Plane.Edge)
                    continue;
                points[(int)(y / Plane.Pixel) * Plane.Size + (int)(x / Plane.Pixel)] += 0.4f + 0.6f * k;
                float bled = Curves.Smooth(0.60f, 1, k);
                if (k > 0.30f)
                    new Spot(x, y, mouth + 0.06f * bled, aspect, degrees).Paint(2.2f, (i, d) =>
                        Wet[i] = Math.Max(Wet[i], (0.18f + 0.82f * bled) * Curves.Fall(d * d * MathF.Sqrt(d))));
                if (k > 0.55f)
                    new Spot(x, y, 1.15f * mouth + 0.045f * bled, aspect, degrees).Paint(2, (i, d) =>
                        Crust[i] = Math.Max(Crust[i], (0.25f + 0.75f * bled) * Curves.Fall(d * d * d)));
            }
        }
        Halo = Plane.Blurred(points, 0.39f);
        float mean = (float)Plane.Mean(Halo);
        for (int i = 0; i < Halo.Length; i++)
            Halo[i] /= mean;
    }

    /// <summary>Fresh blood, 0 to 1.</summary>
    public float[] Wet { get; } = Plane.Empty();

    /// <summary>Crusts, 0 to 1.</summary>
    public float[] Crust { get; } = Plane.Empty();

    /// <summary>Nearness to channels, 1 on the average.</summary>
    public float[] Halo { get; }
}
