using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Processes.Colour;
using Needlepoint.Skin.Processes.Irritation;
using Needlepoint.Skin.Processes.Perfusion;
using Needlepoint.Skin.Processes.Pigment;
using Needlepoint.Skin.Simulation;
using Needlepoint.Skin.Simulation.Followers;

namespace Needlepoint.Skin.Observables;

/// <summary>The curves of <see cref="ColourObservables"/> at one moment, SI units; the order of the fields is the order of the catalogue.</summary>
public struct ColourReadings<T>
    where T : struct, IReal<T>
{
    /// <summary>L*.</summary>
    public T Lightness;

    /// <summary>a*.</summary>
    public T Redness;

    /// <summary>b*.</summary>
    public T Yellowness;

    /// <summary>Individual typology angle, rad.</summary>
    public T TypologyAngle;

    /// <summary>Melanin of the epidermis, share of its volume, 1.</summary>
    public T Melanin;

    /// <summary>Blood of the dermis, share of its volume, 1.</summary>
    public T Blood;

    /// <summary>Share of that blood's haemoglobin that carries oxygen, 1.</summary>
    public T Saturation;

    /// <summary>Reads them, without what the surface mirrors.</summary>
    /// <param name="model">The skin.</param>
    /// <param name="followers">Its followers.</param>
    /// <param name="dilation">V, dilation of the vessels, 1.</param>
    public static ColourReadings<T> Of(SkinModel<T> model, in FollowerState<T> followers, T dilation)
    {
        Chromophores<T> skin = ColouredBy(model, followers, dilation, Pigment.OverStart(followers.Pigment.Epidermis, model.FollowerConstants.Pigment));
        Triple<T> lab = model.Colour.Optics.Lab(skin);
        return new()
        {
            Lightness = lab.First,
            Redness = lab.Second,
            Yellowness = lab.Third,
            TypologyAngle = ColourSpace.TypologyAngle(lab),
            Melanin = skin.Melanin,
            Blood = skin.Blood,
            Saturation = skin.Saturation,
        };
    }

    /// <summary>What colours skin that has this much melanin.</summary>
    /// <param name="model">The skin.</param>
    /// <param name="followers">Its followers.</param>
    /// <param name="dilation">V, dilation of the vessels, 1.</param>
    /// <param name="melanin">Melanin of the epidermis over its own start, 1.</param>
    internal static Chromophores<T> ColouredBy(SkinModel<T> model, in FollowerState<T> followers, T dilation, T melanin)
    {
        ref readonly PerfusionParameters<T> p = ref model.Parameters.Perfusion;
        T flow = Irritation.FlowRatio(dilation, model.Parameters.Irritation.DopplerCeiling);
        T carotenoids = model.Colour.Rest.Carotenoids * (followers.Care.Carotenoids / model.FollowerConstants.Care.Target.Carotenoids);
        return model.Colour.At(melanin, Perfusion.RelativeBlood(p, followers.Perfusion.Vessels, flow), dilation, carotenoids);
    }
}
