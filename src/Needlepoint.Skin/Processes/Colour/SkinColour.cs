using Needlepoint.Numerics.Numbers;

namespace Needlepoint.Skin.Processes.Colour;

/// <summary>The colour of one skin: its optics and what colours it at rest.</summary>
/// <typeparam name="T">Number kind.</typeparam>
public sealed class SkinColour<T>
    where T : struct, IReal<T>
{
    private readonly ColourParameters<T> _p;

    /// <summary>The colour of a skin; the melanin is that of its angle of typology at rest.</summary>
    public SkinColour(in ColourParameters<T> parameters)
    {
        _p = parameters;
        Optics = new(parameters);
        Chromophores<T> rest = new() { Blood = _p.RestBlood, Saturation = _p.RestSaturation, Carotenoids = _p.RestCarotenoids };
        rest.Melanin = Held(_p.PersonMelanin * Optics.MelaninOf(rest, _p.TypologyAngle));
        Rest = rest;
    }

    /// <summary>Light in it.</summary>
    public SkinOptics<T> Optics { get; }

    /// <summary>What colours it at rest.</summary>
    public Chromophores<T> Rest { get; }

    /// <summary>
    /// What colours it at a moment (L11): melanin in proportion, blood as perfusion has it (F6), saturation with the dilation
    /// as flow does, S0 + (S1 - S0) V/(1 + V).
    /// </summary>
    /// <param name="melanin">Melanin of the epidermis over its own start, 1.</param>
    /// <param name="blood">Blood over that at rest, 1.</param>
    /// <param name="dilation">V, dilation of the vessels, 1.</param>
    /// <param name="carotenoids">Carotenoids of the skin, mol/kg.</param>
    public Chromophores<T> At(T melanin, T blood, T dilation, T carotenoids) => new()
    {
        Melanin = Held(melanin * Rest.Melanin),
        Blood = _p.RestBlood * blood,
        Saturation = _p.RestSaturation + (_p.DilatedSaturation - _p.RestSaturation) * (dilation / (1 + dilation)),
        Carotenoids = carotenoids,
    };

    private static T Held(T melanin) => T.Min(T.Of(SkinOptics<T>.MostMelanin), melanin);
}
