namespace Needlepoint.Reports.Patches;

/// <summary>Where melanin and blood lie in the skin of one seed, before the model says how much: made once, kept.</summary>
internal sealed class PigmentMaps
{
    private static readonly (float X, float Y, float Radius, float Share)[] s_marks =
        [(5, 7, 1.5f, 0.7f), (12.5f, 4.6f, 1.1f, 1), (15.5f, 11.6f, 1.8f, 0.7f), (8.2f, 14.6f, 1.3f, 1), (13.4f, 16.2f, 0.9f, 0.7f), (3.6f, 12.6f, 0.8f, 1)];

    /// <summary>The maps of a seed.</summary>
    public PigmentMaps(int seed)
    {
        Melanin = Plane.Of((x, y) => Noise.Sizes(x / 4.5f, y / 4.5f, seed + 91, 3) + 0.45f * Noise.Sizes(x / 0.55f, y / 0.55f, seed + 94, 3));
        Blood = Plane.Of((x, y) => 0.8f * Noise.Sizes(x / 3.2f, y / 3.2f, seed + 131, 3) + 0.7f * Noise.Sizes(x / 0.8f, y / 0.8f, seed + 134, 3));
        Vessels = Plane.Of((x, y) =>
        {
            float there = Curves.Smooth(0, 0.6f, Noise.At(x / 5, y / 5, seed + 146));
            if (there == 0)
                return 0;
            float ridge = Noise.Sizes(x / 3.4f + 0.3f * Noise.At(x, y, seed + 141), y / 3.4f, seed + 142, 3) / 0.025f;
            return there * Curves.Fall(ridge * ridge);
        });
        Greasy = Plane.Of((x, y) => Noise.At(x / 2.7f, y / 2.7f, seed + 165));
        JitterX = Plane.Of((x, y) => Noise.Unit((int)(x / Plane.Pixel), (int)(y / Plane.Pixel), seed + 161) - 0.5f);
        JitterY = Plane.Of((x, y) => Noise.Unit((int)(x / Plane.Pixel), (int)(y / Plane.Pixel), seed + 162) - 0.5f);
        Melasma = new(() => Plane.Of((x, y) =>
        {
            float dx = (x - 11.5f) / 9, dy = (y - 10) / 6.5f;
            float inside = 0.95f - MathF.Sqrt(dx * dx + dy * dy) + 0.34f * Noise.Sizes(x / 4, y / 4, seed + 111, 4)
                + 0.16f * Noise.Sizes(x / 0.8f, y / 0.8f, seed + 115, 3);
            return Curves.Smooth(-0.15f, 0.55f, inside) * Math.Clamp(1 + 0.34f * Noise.Sizes(x / 0.9f, y / 0.9f, seed + 117, 3), 0.25f, 1.6f);
        }));
        Marks = new(() => Plane.Of((x, y) =>
        {
            float sum = 0;
            for (int k = 0; k < s_marks.Length; k++)
            {
                (float cx, float cy, float radius, float share) = s_marks[k];
                float dx = x - cx, dy = y - cy, away = MathF.Sqrt(dx * dx + dy * dy) / radius;
                if (away < 2.2f)
                    sum += share * (1 - Curves.Smooth(0.25f, 1.2f, away + 0.28f * Noise.Sizes(x / 1.1f, y / 1.1f, seed + 121 + 5 * k, 3)));
            }
            return sum;
        }));
    }

    /// <summary>Uneven melanin, about -1 to 1.</summary>
    public float[] Melanin { get; }

    /// <summary>Uneven blood, logarithm, about -1 to 1.</summary>
    public float[] Blood { get; }

    /// <summary>Fine vessels that show, 0 to 1.</summary>
    public float[] Vessels { get; }

    /// <summary>Where the surface is greasier, about -1 to 1.</summary>
    public float[] Greasy { get; }

    /// <summary>Tilt of single cells, -0.5 to 0.5.</summary>
    public float[] JitterX { get; }

    /// <inheritdoc cref="JitterX"/>
    public float[] JitterY { get; }

    /// <summary>A patch of melasma with its lacy border, about 0 to 1.</summary>
    public Lazy<float[]> Melasma { get; }

    /// <summary>Marks after an inflammation, 0 to 1.</summary>
    public Lazy<float[]> Marks { get; }
}
