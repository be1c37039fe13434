using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Needlepoint.Reports.Patches;

/// <summary>What the light on a relief depends on, beside its height.</summary>
internal readonly ref struct ShadingInputs
{
    /// <summary>Height, um.</summary>
    public required float[] Height { get; init; }

    /// <summary>Light that sees the point around it, about 1.</summary>
    public required float[] Openness { get; init; }

    /// <summary>Light that the relief does not shade, 0 to 1.</summary>
    public required float[] Unshaded { get; init; }

    /// <summary>Loose cells, 0 to 1.</summary>
    public required float[] Flakes { get; init; }

    /// <summary>Share of the narrow lobe of the gloss: grease.</summary>
    public required float[] Greasy { get; init; }

    /// <summary>Tilt of single cells.</summary>
    public required float[] JitterX { get; init; }

    /// <inheritdoc cref="JitterX"/>
    public required float[] JitterY { get; init; }

    /// <summary>How strongly single cells tilt.</summary>
    public required float Jitter { get; init; }

    /// <summary>Roughness of the wide and of the narrow lobe.</summary>
    public required (float Wide, float Narrow) Lobes { get; init; }

    /// <summary>Gloss over that of usual skin.</summary>
    public required float Gloss { get; init; }
}

/// <summary>Light that falls on a relief, and what its surface mirrors to the viewer: two lobes of small mirrors (GGX) on the sharp relief.</summary>
internal sealed class Shading
{
    // Radius of the cheek, mm, and reflection at right angles.
    private const float Round = 60, Mirror = 0.028f;

    /// <summary>Light that enters, white matt plane 1.</summary>
    public float[] Light { get; } = Plane.Empty();

    /// <summary>Light that the surface mirrors.</summary>
    public float[] Gloss { get; } = Plane.Empty();

    /// <summary>Shades a relief.</summary>
    public static Shading Of(in ShadingInputs inputs, PatchLight light)
    {
        var result = new Shading();
        (float X, float Y, float Z, float Share)[] rays = light.Rays();
        float flat = 0;
        foreach ((_, _, float z, float share) in rays)
            flat += z * share;
        float key = (1 - (float)light.Ambient) / flat, ambient = (float)light.Ambient;
        (float[] height, float[] open, float[] unshaded) = (inputs.Height, inputs.Openness, inputs.Unshaded);
        (float[] flakes, float[] greasy, float[] jitterX, float[] jitterY) = (inputs.Flakes, inputs.Greasy, inputs.JitterX, inputs.JitterY);
        (float jitter, (float Wide, float Narrow) lobes, float gloss) = (inputs.Jitter, inputs.Lobes, inputs.Gloss);
        Parallel.For(0, Plane.Size, row =>
        {
            Span<float> above = height.AsSpan(Math.Max(0, row - 1) * Plane.Size, Plane.Size), below = height.AsSpan(Math.Min(Plane.Size - 1, row + 1) * Plane.Size, Plane.Size);
            Span<float> line = stackalloc float[Plane.Size + 2];
            height.AsSpan(row * Plane.Size, Plane.Size).CopyTo(line[1..]);
            (line[0], line[^1]) = (line[1], line[^2]);
            ref float across = ref MemoryMarshal.GetReference(line);
            Vector256<float> columns = Vector256.Create(0.5f, 1.5f, 2.5f, 3.5f, 4.5f, 5.5f, 6.5f, 7.5f);
            float fall = ((row + 0.5f) * Plane.Pixel - Plane.Edge / 2) / Round, one = 1e-3f / (2 * Plane.Pixel);
            for (int x = 0; x < Plane.Size; x += 8)
            {
                nuint i = (nuint)(row * Plane.Size + x);
                Vector256<float> place = (columns + Vector256.Create((float)x)) * Plane.Pixel - Vector256.Create(Plane.Edge / 2);
                Vector256<float> gx = (Vector256.LoadUnsafe(ref across, (nuint)(x + 2)) - Vector256.LoadUnsafe(ref across, (nuint)x)) * one - place * (1 / Round);
                Vector256<float> gy = (Vector256.LoadUnsafe(ref below[0], (nuint)x) - Vector256.LoadUnsafe(ref above[0], (nuint)x)) * one - Vector256.Create(fall);
                Vector256<float> nz = Vector256<float>.One / Vector256.Sqrt(Vector256<float>.One + gx * gx + gy * gy), nx = -gx * nz, ny = -gy * nz;
                Vector256<float> ao = Vector256.LoadUnsafe(ref open[0], i), free = Vector256.LoadUnsafe(ref unshaded[0], i);
                Vector256<float> jx = nx + jitter * Vector256.LoadUnsafe(ref jitterX[0], i), jy = ny + jitter * Vector256.LoadUnsafe(ref jitterY[0], i);
                Vector256<float> unit = Vector256<float>.One / Vector256.Sqrt(jx * jx + jy * jy + nz * nz), jz = nz * unit;
                (jx, jy) = (jx * unit, jy * unit);
                Vector256<float> wide = Vector256.Create(lobes.Wide) + 0.1f * Vector256.LoadUnsafe(ref flakes[0], i), grease = Vector256.LoadUnsafe(ref greasy[0], i);
                var lobe = new Lobe(wide, jz);
                var sharp = new Lobe(Vector256.Create(lobes.Narrow), jz);
                Vector256<float> lit = ambient * (ao * (Vector256.Create(0.75f) + 0.25f * nz)), mirrored = Vector256<float>.Zero;
                Vector256<float> seen = Vector256.Create(0.6f) + 0.4f * ao;
                foreach ((float lx, float ly, float lz, float share) in rays)
                {
                    lit += key * share * (Vector256.Max(Vector256<float>.Zero, nx * lx + ny * ly + nz * lz) * seen);
                    float h = 1 / MathF.Sqrt(lx * lx + ly * ly + (lz + 1) * (lz + 1)), hz = (lz + 1) * h, edge = 1 - hz;
                    float fresnel = Mirror + (1 - Mirror) * edge * edge * edge * edge * edge;
                    Vector256<float> nh = Vector256.Min(Vector256<float>.One, Vector256.Max(Vector256<float>.Zero, jx * (lx * h) + jy * (ly * h) + jz * hz));
                    Vector256<float> nl = Vector256.Max(Vector256<float>.Zero, jx * lx + jy * ly + jz * lz);
                    mirrored += key * share * fresnel * 0.25f * ((Vector256<float>.One - grease) * lobe.At(nh, nl) + grease * sharp.At(nh, nl));
                }
                Vector256<float> round = Vector256.Min(ao, Vector256.Create(1.05f));
                mirrored = gloss * mirrored / Vector256.Max(jz, Vector256.Create(0.2f)) * (Vector256.Create(0.3f) + 0.7f * free) * round * round;
                (lit * (Vector256.Create(0.45f) + 0.55f * free)).StoreUnsafe(ref result.Light[0], i);
                Vector256.Min(mirrored, Vector256.Create(0.35f)).StoreUnsafe(ref result.Gloss[0], i);
            }
        });
        return result;
    }

    // D G of small mirrors, times pi.
    private readonly struct Lobe
    {
        private readonly Vector256<float> _square, _half, _out;

        public Lobe(Vector256<float> roughness, Vector256<float> nz)
        {
            _square = roughness * roughness;
            _half = 0.5f * roughness;
            _out = nz / (nz * (Vector256<float>.One - _half) + _half);
        }

        public Vector256<float> At(Vector256<float> nh, Vector256<float> nl)
        {
            Vector256<float> width = nh * nh * (_square - Vector256<float>.One) + Vector256<float>.One;
            return _square * nl * _out / (width * width * (nl * (Vector256<float>.One - _half) + _half + Vector256.Create(1e-6f)));
        }
    }
}
