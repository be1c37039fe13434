using Needlepoint.Skin.Tissue;

namespace Needlepoint.Reports.Patches;

/// <summary>The relief of a state, and what colour and gloss need of it.</summary>
internal sealed class PatchRelief
{
    // Drawn, not measured: depths of usual skin, um.
    private const float Furrow = 36, Pore = 69, Rim = 4.1f, Flake = 22, Drop = 18, Scab = 15, FineShare = 0.25f;

    /// <summary>The relief of a state.</summary>
    public PatchRelief(PatchMaps maps, PatchState state)
    {
        SurfaceMaps surface = maps.Surface;
        float dry = 1 - (float)state.Hydration, swollen = (float)Math.Clamp(state.Swelling, 0, 1);
        float furrow = Furrow * (float)state.Roughness * (0.75f + 0.6f * dry), pore = (float)state.Pores * (1 - 0.3f * swollen);
        float wrinkle = (float)(state.WrinkleDepth * 1e6), flakes = 0.9f * (float)state.Flakes;
        float[]? wrinkles = wrinkle > 0 ? surface.Wrinkle.Value : null, lines = wrinkle > 0 ? surface.FineLines.Value : null;
        (float[] onset, float[] height) = flakes > 0 ? surface.Flakes.Value : ([], []);
        ChannelMaps? channels = state.Channels > 0 && state.Wet + state.Crust > 0 ? maps.Channels(state.Channels, state.ChannelRadius) : null;
        Dig(maps.Scars, state);
        Parallel.For(0, Plane.Size, row =>
        {
            for (int i = row * Plane.Size; i < (row + 1) * Plane.Size; i++)
            {
                float flat = (1 - 0.75f * Scar[i]) * (1 - 0.55f * swollen);
                float h = -furrow * surface.Strength[i] * flat * (surface.Primary[i] + 0.45f * surface.Secondary[i]);
                h += surface.Fine[i] * flat + surface.Swell[i] + surface.Grain[i];
                h += pore * (Rim * surface.PoreRims[i] - Pore * surface.PorePits[i]);
                if (wrinkles is not null)
                    h -= wrinkle * (wrinkles[i] + FineShare * lines![i]);
                if (flakes > 0)
                {
                    Flakes[i] = Curves.Smooth(0, 0.25f, flakes + onset[i]) * height[i];
                    h += Flake * Flakes[i];
                }
                if (channels is not null)
                    h += Drop * (float)state.Wet * channels.Wet[i] + Scab * (float)state.Crust * channels.Crust[i];
                Height[i] += h;
            }
        });
    }

    /// <summary>Height, um, up.</summary>
    public float[] Height { get; } = Plane.Empty();

    /// <summary>How much of the surface is scar, 0 to 1.</summary>
    public float[] Scar { get; } = Plane.Empty();

    /// <summary>Narrow pits, 0 to 1: little light gets around in them.</summary>
    public float[] Pit { get; } = Plane.Empty();

    /// <summary>Loose cells, 0 to 1.</summary>
    public float[] Flakes { get; } = Plane.Empty();

    /// <summary>Light that sees each point past its surroundings, about 1.</summary>
    public float[] Openness()
    {
        float[] near = Plane.Blurred(Height, 0.12f), far = Plane.Blurred(Height, 0.8f);
        for (int i = 0; i < near.Length; i++)
        {
            float below = (near[i] - Height[i]) * (0.5f / 60) + (far[i] - Height[i]) * (0.6f / 400);
            near[i] = 1 / (1 + Math.Max(below, -0.15f));
        }
        return near;
    }

    /// <summary>Light that the relief lets pass on its way from the lamp, 0 to 1, on a quarter of the size.</summary>
    public float[] Unshaded(PatchLight light)
    {
        const int edge = Plane.Size / 4, steps = 12;
        const float pixel = 4 * Plane.Pixel;
        float[] small = Plane.Quarter(Height), free = new float[small.Length];
        (float x, float y, float z, _) = light.Rays()[0];
        float level = MathF.Sqrt(x * x + y * y), dx = x / level, dy = y / level;
        Parallel.For(0, edge, row =>
        {
            for (int column = 0; column < edge; column++)
            {
                float least = 1, here = small[row * edge + column];
                for (int k = 1; k <= steps; k++)
                {
                    float cx = Math.Clamp(column + k * dx, 0, edge - 1.001f), cy = Math.Clamp(row + k * dy, 0, edge - 1.001f);
                    int left = (int)cx, top = (int)cy, at = top * edge + left;
                    float fx = cx - left, above = small[at] + fx * (small[at + 1] - small[at]);
                    float below = small[at + edge] + fx * (small[at + edge + 1] - small[at + edge]);
                    float rise = (above + (cy - top) * (below - above) - here) * 1e-3f / (k * pixel) - z / level;
                    least = Math.Min(least, 1 - Curves.Smooth(-0.02f, 0.10f, rise));
                }
                free[row * edge + column] = least;
            }
        });
        return Plane.Enlarged(free);
    }

    private void Dig(ScarMaps scars, PatchState state)
    {
        if (state.Scars is not { } kind)
            return;
        foreach (AcneScarKind form in ScarMaps.Forms(kind))
        {
            float[] map = scars.Of(form);
            float depth = ScarMaps.StartDepth(form) * (float)state.ScarDepth, smooth = ScarMaps.Smoothness(form) * (float)Math.Min(1, state.ScarDepth);
            for (int i = 0; i < map.Length; i++)
            {
                Height[i] -= depth * map[i];
                Scar[i] = Math.Max(Scar[i], Math.Min(1, smooth * map[i]));
                if (form == AcneScarKind.IcePick)
                    Pit[i] = Math.Min(1, (float)state.ScarDepth * map[i]);
            }
        }
    }
}
