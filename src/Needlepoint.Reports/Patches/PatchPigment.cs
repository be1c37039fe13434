using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Processes.Colour;

namespace Needlepoint.Reports.Patches;

/// <summary>Melanin and blood over the patch of a state, and the light that they send back.</summary>
internal sealed class PatchPigment
{
    // Drawn, not measured: relative spread of melanin and of blood in usual skin.
    private const float MelaninSpread = 0.17f, BloodSpread = 0.42f;

    /// <summary>The pigments of a state.</summary>
    public PatchPigment(PatchMaps maps, PatchState state, PatchRelief relief, SkinOptics<Scalar> optics)
    {
        float[] melanin = MelaninOf(maps, state), blood = BloodOf(maps, state, relief);
        MeanMelanin = Plane.Mean(melanin);
        float scale = (float)(state.Blood / Plane.Mean(blood));
        (float Low, float High) melaninRange = Range(melanin, 1), bloodRange = Range(blood, scale);
        var table = new ColourTable(optics, state, melaninRange, bloodRange);
        ChannelMaps? channels = state.Channels > 0 && state.Wet + state.Crust > 0 ? maps.Channels(state.Channels, state.ChannelRadius) : null;
        (float wet, float crust) = ((float)state.Wet, (float)state.Crust);
        Parallel.For(0, Plane.Size, row =>
        {
            for (int i = row * Plane.Size; i < (row + 1) * Plane.Size; i++)
            {
                (float r, float g, float b) = table.At(Curves.Log(melanin[i]), Curves.Log(scale * blood[i]));
                if (channels is not null)
                {
                    float share = Math.Min(0.92f, wet * channels.Wet[i]);
                    (r, g, b) = (r + share * (0.20f - r), g + share * (0.012f - g), b + share * (0.010f - b));
                    share = Math.Min(0.80f, crust * channels.Crust[i]);
                    (r, g, b) = (r + share * (0.085f - r), g + share * (0.022f - g), b + share * (0.014f - b));
                }
                (Red[i], Green[i], Blue[i]) = (r, g, b);
            }
        });
        Mean = (Plane.Mean(Red), Plane.Mean(Green), Plane.Mean(Blue));
        Target = ColourTable.Light(optics, state, MeanMelanin, state.Blood);
    }

    /// <summary>Light sent back, red.</summary>
    public float[] Red { get; } = Plane.Empty();

    /// <summary>Light sent back, green.</summary>
    public float[] Green { get; } = Plane.Empty();

    /// <summary>Light sent back, blue.</summary>
    public float[] Blue { get; } = Plane.Empty();

    /// <summary>Mean light sent back.</summary>
    public (double Red, double Green, double Blue) Mean { get; }

    /// <summary>Melanin, mean over the patch with what is darker on it.</summary>
    public double MeanMelanin { get; }

    /// <summary>Light of the model for the mean melanin and the mean blood.</summary>
    public (double Red, double Green, double Blue) Target { get; }

    // Uneven around the number of the model; what is darker comes on top.
    private static float[] MelaninOf(PatchMaps maps, PatchState state)
    {
        float spread = MelaninSpread * (float)state.Unevenness;
        (SurfaceMaps surface, PigmentMaps pigment) = (maps.Surface, maps.Pigment);
        float[] melanin = Each(i => Math.Max(
            0.15f,
            (1 + spread * pigment.Melanin[i] + 0.10f * (surface.Cell[i] - 0.5f)) * (1 + 0.10f * surface.Primary[i] + 0.25f * surface.PorePits[i])));
        float scale = (float)(state.Melanin / Plane.Mean(melanin)), excess = (float)(state.Melasma * state.Melanin), marked = (float)(state.Marks * state.Melanin);
        float[]? melasma = state.Melasma > 0 ? pigment.Melasma.Value : null, marks = state.Marks > 0 ? pigment.Marks.Value : null;
        return Each(i => scale * melanin[i] + (melasma is null ? 0 : excess * melasma[i]) + (marks is null ? 0 : marked * marks[i]));
    }

    // Vessels lie below the surface: never sharp.
    private static float[] BloodOf(PatchMaps maps, PatchState state, PatchRelief relief)
    {
        float spread = BloodSpread * (float)state.Unevenness, gathered = (float)state.Halo;
        (SurfaceMaps surface, PigmentMaps pigment) = (maps.Surface, maps.Pigment);
        float[]? halo = state.Channels > 0 && state.Halo > 0 ? maps.Channels(state.Channels, state.ChannelRadius).Halo : null;
        return Plane.Blurred(
            Each(i => Curves.Exp(spread * pigment.Blood[i]) * (1 + 0.55f * pigment.Vessels[i]) * (1 + 0.35f * surface.PorePits[i]) * (1 + 0.2f * relief.Scar[i])
                * (halo is null ? 1 : 1 + gathered * halo[i])),
            0.10f);
    }

    private static float[] Each(Func<int, float> value)
    {
        float[] plane = Plane.Empty();
        Parallel.For(0, Plane.Size, row =>
        {
            for (int i = row * Plane.Size; i < (row + 1) * Plane.Size; i++)
                plane[i] = value(i);
        });
        return plane;
    }

    private static (float Low, float High) Range(float[] plane, float scale)
    {
        (float low, float high) = (plane[0], plane[0]);
        foreach (float value in plane)
            (low, high) = (Math.Min(low, value), Math.Max(high, value));
        return (0.999f * scale * low, 1.001f * scale * high);
    }
}
