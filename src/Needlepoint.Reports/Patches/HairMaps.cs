namespace Needlepoint.Reports.Patches;

/// <summary>Vellus hair of one seed under one light: what it covers, where its shadow falls, where it glints.</summary>
internal sealed class HairMaps
{
    private const int Points = 96;
    private const float Lattice = 0.78f;

    /// <summary>The hair.</summary>
    /// <param name="seed">Seed.</param>
    /// <param name="length">Length over that of untouched hair: each hair grows again from its mouth.</param>
    /// <param name="light">Light.</param>
    public HairMaps(int seed, double length, PatchLight light)
    {
        (double lightX, double lightY) = Turn.Of(light.Azimuth);
        (double level, double up) = Turn.Of(Math.Max(light.Elevation, 15));
        float throwX = (float)(-lightX * level / up), throwY = (float)(lightY * level / up);
        float[] shadow = Plane.Empty();
        for (int cy = -3; cy < Plane.Edge / Lattice + 3; cy++)
        {
            for (int cx = -3; cx < Plane.Edge / Lattice + 3; cx++)
            {
                if (Noise.Unit(cx, cy, seed + 151) >= 0.70f)
                    continue;
                float x = Lattice * (cx + 0.5f + 0.9f * (Noise.Unit(cx, cy, seed + 157) - 0.5f));
                float y = Lattice * (cy + 0.5f + 0.9f * (Noise.Unit(cx, cy, seed + 158) - 0.5f));
                float k = Noise.Unit(cx, cy, seed + 152);
                float whole = (0.6f + 1.9f * k * MathF.Sqrt(k)) * (float)Math.Min(1, length), step = whole / Points;
                float angle = 62 + 44 * (Noise.Unit(cx, cy, seed + 153) - 0.5f) + 42 * Noise.At(x / 5, y / 5, seed + 154);
                float bend = 80 * (Noise.Unit(cx, cy, seed + 155) - 0.5f) * (float)Math.Min(1, length);
                float width = 0.4f + 0.6f * Noise.Unit(cx, cy, seed + 156);
                for (int i = 0; i < Points; i++)
                {
                    float along = (i + 0.5f) / Points;
                    (double c, double s) = Turn.Of(angle + bend * along);
                    (x, y) = (x + (float)c * step, y + (float)s * step);
                    float ink = width * (1 - 0.75f * along) * (step / Plane.Pixel) * 0.8f;
                    float lift = 0.165f * whole * along * (2 - along);
                    float across = MathF.Abs((float)(s * lightX + c * lightY));
                    Add(Cover, x, y, ink);
                    Add(Glint, x, y, ink * across * across * across);
                    Add(shadow, x + throwX * lift, y + throwY * lift, ink);
                }
            }
        }
        Hold(Cover);
        Hold(Glint);
        Hold(shadow);
        Shadow = Plane.Blurred(shadow, 0.04f);
    }

    /// <summary>Share of each pixel that hair covers.</summary>
    public float[] Cover { get; } = Plane.Empty();

    /// <summary>Glint along it.</summary>
    public float[] Glint { get; } = Plane.Empty();

    /// <summary>Its shadow.</summary>
    public float[] Shadow { get; }

    // Spread over the four pixels around a place.
    private static void Add(float[] plane, float x, float y, float ink)
    {
        float gx = x / Plane.Pixel - 0.5f, gy = y / Plane.Pixel - 0.5f;
        int left = (int)MathF.Floor(gx), top = (int)MathF.Floor(gy);
        if (left < 0 || top < 0 || left >= Plane.Size - 1 || top >= Plane.Size - 1)
            return;
        (float fx, float fy) = (gx - left, gy - top);
        int i = top * Plane.Size + left;
        plane[i] += ink * (1 - fx) * (1 - fy);
        plane[i + 1] += ink * fx * (1 - fy);
        plane[i + Plane.Size] += ink * (1 - fx) * fy;
        plane[i + Plane.Size + 1] += ink * fx * fy;
    }

    private static void Hold(float[] plane)
    {
        for (int i = 0; i < plane.Length; i++)
            plane[i] = Math.Min(1, plane[i]);
    }
}
