using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Processes.Colour;

namespace Needlepoint.Reports.Patches;

/// <summary>
/// Draws 20 x 20 mm of skin from numbers of the model: colour from its melanin and blood, relief, gloss, vellus hair. The same state gives the same bytes
/// on every machine. What belongs to a seed alone is kept from one picture to the next.
/// </summary>
/// <param name="optics">Light in the skin.</param>
public sealed class PatchPainter(SkinOptics<Scalar> optics)
{
    // Drawn, not measured: how far light of each colour wanders below the surface, mm, and the share that hardly does.
    private static readonly (float Narrow, float Wide, float Share)[] s_wandering = [(0.06f, 0.38f, 0.42f), (0.04f, 0.17f, 0.55f), (0.03f, 0.10f, 0.68f)];
    private static readonly byte[] s_encoded = [.. Enumerable.Range(0, 16385).Select(i => (byte)(255 * ColourSpace.Encoded(i / 16384.0) + 0.5))];

    private PatchMaps? _maps;
    private int _seed;

    /// <summary>Draws a state under a light.</summary>
    public PatchPicture Paint(PatchState state, PatchLight light)
    {
        PatchMaps maps = MapsOf(state.Seed);
        var relief = new PatchRelief(maps, state);
        var pigment = new PatchPigment(maps, state, relief, optics);
        Shading shading = Shade(maps, state, relief, light);
        HairMaps? hair = state.VellusHair > 0 ? maps.Hair(state.VellusHair, light) : null;
        float[] lit = shading.Light;
        if (hair is not null)
            for (int i = 0; i < lit.Length; i++)
                lit[i] *= 1 - 0.55f * hair.Shadow[i];
        float sharp = (float)Math.Min(1, state.Melanin / 0.2) * 0.5f, dry = 1 - (float)state.Hydration;
        float[][] colours = [pigment.Red, pigment.Green, pigment.Blue];
        double[] before = new double[3];
        float[] gains = new float[3];
        for (int c = 0; c < 3; c++)
        {
            Wander(colours[c], lit, relief, s_wandering[c], sharp, 0.06f * dry * dry);
            before[c] = Plane.Mean(colours[c]);
        }
        double[] target = [pigment.Target.Red, pigment.Target.Green, pigment.Target.Blue];
        // The light on the relief is not 1 on the average: exposure, one gain for each colour.
        for (int c = 0; c < 3; c++)
            gains[c] = (float)(target[c] / before[c]);
        return new()
        {
            Rgb = Encode(colours, gains, shading, hair, state),
            Albedo = pigment.Mean,
            Diffuse = (gains[0] * before[0], gains[1] * before[1], gains[2] * before[2]),
            Target = pigment.Target,
        };
    }

    private static Shading Shade(PatchMaps maps, PatchState state, PatchRelief relief, PatchLight light)
    {
        float gloss = (float)state.Gloss, sebum = Math.Clamp(0.35f * gloss, 0, 1), water = (float)state.Hydration;
        float[] greasy = Plane.Empty();
        for (int i = 0; i < greasy.Length; i++)
            greasy[i] = 0.12f + 0.75f * Math.Clamp(sebum * (0.9f + 0.5f * maps.Pigment.Greasy[i] + 0.8f * maps.Surface.PorePits[i]), 0, 1);
        return Shading.Of(
            new()
            {
                Height = relief.Height,
                Openness = relief.Openness(),
                Unshaded = relief.Unshaded(light),
                Flakes = relief.Flakes,
                Greasy = greasy,
                JitterX = maps.Pigment.JitterX,
                JitterY = maps.Pigment.JitterY,
                Jitter = 0.05f + 0.34f * (1 - water),
                Lobes = (0.46f - 0.14f * water, 0.23f - 0.12f * sebum),
                Gloss = 0.5f + 0.5f * gloss,
            },
            light);
    }

    // Light that wanders below the surface blurs the shading, not the pigment; loose dry cells are a white veil.
    private static void Wander(float[] colour, float[] lit, PatchRelief relief, (float Narrow, float Wide, float Share) wandering, float sharp, float haze)
    {
        float[] near = Plane.Blurred(lit, wandering.Narrow), far = Plane.Blurred(lit, wandering.Wide);
        float share = wandering.Share + (1 - wandering.Share) * sharp;
        Parallel.For(0, Plane.Size, row =>
        {
            for (int i = row * Plane.Size; i < (row + 1) * Plane.Size; i++)
            {
                float held = share + (1 - share) * 0.85f * relief.Pit[i];
                float veil = Math.Min(0.5f, haze + 0.24f * relief.Flakes[i]);
                colour[i] = (1 - veil) * colour[i] * (far[i] + held * (near[i] - far[i])) + veil * 0.55f * lit[i];
            }
        });
    }

    private static byte[] Encode(float[][] colours, float[] gains, Shading shading, HairMaps? hair, PatchState state)
    {
        byte[] rgb = new byte[3 * Plane.Size * Plane.Size];
        // Drawn, not measured: fair hair on light skin, dark hair on dark skin.
        float dark = Curves.Smooth(0.004f, 0.10f, (float)state.Melanin) * 0.8f;
        float[] strand = [0.80f + dark * (0.05f - 0.80f), 0.66f + dark * (0.03f - 0.66f), 0.50f + dark * (0.02f - 0.50f)];
        Parallel.For(0, Plane.Size, row =>
        {
            for (int i = row * Plane.Size; i < (row + 1) * Plane.Size; i++)
            {
                float cover = hair is null ? 0 : 0.55f * hair.Cover[i], glint = hair is null ? 0 : 1.1f * hair.Glint[i];
                for (int c = 0; c < 3; c++)
                {
                    float value = gains[c] * colours[c][i] + shading.Gloss[i];
                    value += cover * (strand[c] * (0.45f + 0.55f * shading.Light[i]) + glint - value);
                    rgb[3 * i + c] = s_encoded[(int)(Math.Clamp(value, 0, 1) * 16384 + 0.5f)];
                }
            }
        });
        return rgb;
    }

    private PatchMaps MapsOf(int seed)
    {
        if (_maps is null || _seed != seed)
            (_maps, _seed) = (new(seed), seed);
        return _maps;
    }
}
