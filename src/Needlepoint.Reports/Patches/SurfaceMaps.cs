namespace Needlepoint.Reports.Patches;

/// <summary>Forms of the surface of one seed, before the model says how deep they are: made once, kept.</summary>
internal sealed class SurfaceMaps
{
    /// <summary>Direction of the skin's tension lines, degrees.</summary>
    public const double TensionLines = 25;

    private readonly int _seed;

    /// <summary>The forms of a seed.</summary>
    public SurfaceMaps(int seed)
    {
        _seed = seed;
        float[] bendX = Plane.Of((x, y) => 0.30f * Noise.At(x / 2.3f, y / 2.3f, seed + 11) + 0.06f * Noise.At(x / 0.45f, y / 0.45f, seed + 13));
        float[] bendY = Plane.Of((x, y) => 0.30f * Noise.At(x / 2.3f, y / 2.3f, seed + 12) + 0.06f * Noise.At(x / 0.45f, y / 0.45f, seed + 14));
        (Along, Across) = (Plane.Empty(), Plane.Empty());
        (double cosine, double sine) = Turn.Of(TensionLines);
        (float c, float s) = ((float)cosine, (float)sine);
        (Cell, float[] borders) = (Plane.Empty(), Plane.Empty());
        EachPixel((i, x, y) =>
        {
            float wx = x + bendX[i], wy = y + bendY[i];
            (Along[i], Across[i]) = ((wx * c + wy * s) / 1.35f, wy * c - wx * s);
            (float nearest, float second, float number) = Noise.Cells(Along[i] / 0.62f, Across[i] / 0.62f, seed + 41);
            (Cell[i], borders[i]) = (number, Curves.Fall((second - nearest) * (second - nearest) / 0.0225f));
        });
        Primary = Highest((1, Family(18, 0.62f, 0.055f, 201)), (0.85f, Family(78, 0.70f, 0.055f, 211)), (0.5f, borders));
        Secondary = Highest((1, Family(-24, 0.34f, 0.040f, 221)), (1, Family(48, 0.33f, 0.040f, 231)), (0.7f, Family(112, 0.36f, 0.040f, 241)));
        Strength = Plane.Of((x, y) => Math.Clamp(0.75f + 0.45f * Noise.Sizes(x / 3, y / 3, seed + 51, 2), 0.25f, 1.4f));
        Swell = Plane.Of((x, y) => 45 * Noise.At(x / 6, y / 6, seed + 58));
        Fine = Plane.Of((x, y) => 9 * Noise.Sizes(x / 0.9f, y / 0.9f, seed + 55, 3));
        Grain = Plane.Of((x, y) => 2.2f * Noise.Sizes(x / 0.13f, y / 0.13f, seed + 59, 2));
        (PorePits, PoreRims) = Pores();
        Flakes = new(MakeFlakes);
        Wrinkle = new(MakeWrinkle);
        FineLines = new(MakeFineLines);
    }

    /// <summary>Place along and across the tension lines, bent, mm.</summary>
    public float[] Along { get; }

    /// <inheritdoc cref="Along"/>
    public float[] Across { get; }

    /// <summary>A number for each little field of skin between furrows.</summary>
    public float[] Cell { get; }

    /// <summary>Main furrows, 0 to 1.</summary>
    public float[] Primary { get; }

    /// <summary>Fine furrows between them, 0 to 1.</summary>
    public float[] Secondary { get; }

    /// <summary>How strongly furrows show, about 1.</summary>
    public float[] Strength { get; }

    /// <summary>Wide waves, um.</summary>
    public float[] Swell { get; }

    /// <summary>Small waves, um.</summary>
    public float[] Fine { get; }

    /// <summary>Grain, um.</summary>
    public float[] Grain { get; }

    /// <summary>Mouths of follicles, 0 to 1.</summary>
    public float[] PorePits { get; }

    /// <summary>Rims of large mouths, 0 to 1.</summary>
    public float[] PoreRims { get; }

    /// <summary>Loose cells: when they show, and how high they stand.</summary>
    public Lazy<(float[] Onset, float[] Height)> Flakes { get; }

    /// <summary>One wrinkle along the tension lines with its shoulders, 1 at its depth.</summary>
    public Lazy<float[]> Wrinkle { get; }

    /// <summary>Fine lines beside it.</summary>
    public Lazy<float[]> FineLines { get; }

    /// <summary>Runs over every pixel with its number and place in mm, rows side by side.</summary>
    public static void EachPixel(Action<int, float, float> act) => Parallel.For(0, Plane.Size, row =>
    {
        float y = (row + 0.5f) * Plane.Pixel;
        for (int column = 0; column < Plane.Size; column++)
            act(row * Plane.Size + column, (column + 0.5f) * Plane.Pixel, y);
    });

    private static float[] Highest(params (float Factor, float[] Plane)[] parts)
    {
        float[] highest = Plane.Empty();
        foreach ((float factor, float[] plane) in parts)
            for (int i = 0; i < highest.Length; i++)
                highest[i] = Math.Max(highest[i], factor * plane[i]);
        return highest;
    }

    // Nearly parallel furrows: a lattice of lines at jittered places, bent, each fading in and out along its length.
    private float[] Family(double degrees, float spacing, float width, int stream)
    {
        (double cosine, double sine) = Turn.Of(degrees);
        (float c, float s) = ((float)cosine, (float)sine);
        int from = _seed + stream;
        return Plane.Of((x, y) =>
        {
            float across = y * c - x * s + 0.40f * Noise.At(x / 3.4f, y / 3.4f, from) + 0.055f * Noise.At(x / 0.6f, y / 0.6f, from + 1);
            float place = across / spacing;
            float there = Curves.Smooth(-0.75f, 0.25f, Noise.At((x * c + y * s) / 1.3f, place * 0.9f, from + 4));
            if (there == 0)
                return 0;
            int line = (int)MathF.Floor(place);
            float deepest = 0;
            for (int i = line - 1; i <= line + 1; i++)
            {
                float z = (place - (i + 0.5f + 0.75f * (Noise.Unit(i, 0, from + 2) - 0.5f))) * spacing / width;
                deepest = Math.Max(deepest, (0.45f + 0.55f * Noise.Unit(i, 0, from + 3)) * Curves.Fall(z * z));
            }
            return deepest * there;
        });
    }

    // Mouths gather: where there are many, they are large.
    private (float[] Pits, float[] Rims) Pores()
    {
        float[] pits = Plane.Empty(), rims = Plane.Empty();
        for (int cy = -1; cy <= Plane.Edge; cy++)
        {
            for (int cx = -1; cx <= Plane.Edge; cx++)
            {
                float gathered = Noise.At(cx / 5.5f, cy / 5.5f, _seed + 27);
                if (Noise.Unit(cx, cy, _seed + 25) > 0.78f + 0.3f * gathered)
                    continue;
                float k = Math.Clamp(Noise.Unit(cx, cy, _seed + 23) + 0.25f * gathered, 0, 1);
                var pore = new Spot(
                    cx + 0.5f + 0.9f * (Noise.Unit(cx, cy, _seed + 21) - 0.5f), cy + 0.5f + 0.9f * (Noise.Unit(cx, cy, _seed + 22) - 0.5f),
                    0.045f + 0.095f * k * k * k * k + 0.03f * k, 1 + 0.5f * Noise.Unit(cx, cy, _seed + 26), 360 * Noise.Unit(cx, cy, _seed + 24));
                float depth = 0.22f + 0.78f * k * k;
                pore.Paint(3.5f, (i, d) =>
                {
                    pits[i] = Math.Max(pits[i], depth * Curves.Fall(d * d));
                    rims[i] = Math.Max(rims[i], k * Curves.Fall((d - 2) * (d - 2) / 0.64f));
                });
            }
        }
        return (pits, rims);
    }

    private (float[] Onset, float[] Height) MakeFlakes()
    {
        (float[] onset, float[] height) = (Plane.Empty(), Plane.Empty());
        EachPixel((i, x, y) =>
        {
            (float nearest, float second, float number) = Noise.Cells(
                Along[i] / 0.30f + 0.35f * Noise.At(x / 0.16f, y / 0.16f, _seed + 71), Across[i] / 0.24f + 0.25f * Noise.At(x / 0.2f, y / 0.2f, _seed + 72), _seed + 73);
            onset[i] = 0.55f * Noise.Sizes(x / 2.2f, y / 2.2f, _seed + 76, 3) - number;
            height[i] = Curves.Smooth(0.02f, 0.22f, second - nearest) * (0.15f + 0.85f * Curves.Smooth(0.12f, 0.55f, nearest))
                * (0.4f + 0.6f * Noise.Unit((int)(number * 4096), 0, _seed + 77));
        });
        return (onset, height);
    }

    private float[] MakeWrinkle()
    {
        (double cosine, double sine) = Turn.Of(TensionLines);
        (float c, float s) = ((float)cosine, (float)sine);
        return Plane.Of((x, y) =>
        {
            float along = x * c + y * s, z = (y * c - x * s + Bend(along, y * c - x * s) - 3.4f) / 0.42f;
            float shoulder = (MathF.Abs(z) - 2.4f) / 1.1f;
            return Curves.Smooth(1, 6, along) * (Curves.Fall(z * z) - 0.25f * Curves.Fall(shoulder * shoulder));
        });
    }

    private float[] MakeFineLines()
    {
        (double cosine, double sine) = Turn.Of(TensionLines);
        (float c, float s) = ((float)cosine, (float)sine);
        (float Place, float Width, float Depth)[] lines = [(-2.6f, 0.22f, 0.8f), (1.3f, 0.20f, 0.6f), (5.4f, 0.24f, 1), (8.6f, 0.18f, 0.7f), (11, 0.22f, 0.5f)];
        return Plane.Of((x, y) =>
        {
            float along = x * c + y * s, across = y * c - x * s, bend = Bend(along, across), sum = 0;
            for (int k = 0; k < lines.Length; k++)
            {
                float z = (across + bend * (1 + 0.2f * k) - lines[k].Place) / lines[k].Width;
                sum += lines[k].Depth * Curves.Smooth(-0.2f, 0.5f, Noise.At(along / 6, k, _seed + 65)) * Curves.Fall(z * z);
            }
            return sum;
        });
    }

    private float Bend(float along, float across) =>
        0.5f * Noise.Sizes(along / 7, across / 9, _seed + 61, 2) + 0.08f * Noise.At(along / 0.8f, across / 0.8f, _seed + 63);
}
