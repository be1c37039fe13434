using Needlepoint.Numerics.Numbers;

namespace Needlepoint.Skin.Processes.Colour;

/// <summary>
/// Light in two layers of skin: a scattering epidermis with melanin, added to a scattering half-space with blood (Kubelka and Munk). Light comes in as a
/// narrow beam and leaves diffuse; what the surface mirrors is left out.
/// </summary>
/// <typeparam name="T">Number kind.</typeparam>
public sealed class SkinOptics<T>
    where T : struct, IReal<T>
{
    private readonly ColourParameters<T> _p;
    private readonly T[] _melanin = new T[Spectra.Count], _tissue = new T[Spectra.Count], _carotenoid = new T[Spectra.Count];
    private readonly T[] _epidermis = new T[Spectra.Count], _dermis = new T[Spectra.Count];

    /// <summary>The optics of a skin (L1): what does not change with its state, per wavelength.</summary>
    public SkinOptics(in ColourParameters<T> parameters)
    {
        _p = parameters;
        for (int i = 0; i < Spectra.Count; i++)
        {
            double u = Spectra.RelativeWavelength(i);
            double fourth = 1 / (u * u * u * u);
            _melanin[i] = (1 - _p.PheomelaninShare) * _p.Eumelanin * Power(u, _p.EumelaninSlope)
                + _p.PheomelaninShare * _p.Pheomelanin * Power(u, _p.PheomelaninSlope);
            _tissue[i] = _p.TissueFloor + _p.Tissue * T.Exp((1 - u) * _p.TissueFall);
            _carotenoid[i] = Spectra.Carotenoids[i] * (_p.CarotenoidAbsorption * _p.TissueDensity);
            _epidermis[i] = _p.ScatteringFactor * _p.EpidermisScattering
                * (fourth * _p.EpidermisSmallShare + (1 - _p.EpidermisSmallShare) * Power(u, _p.EpidermisSlope));
            _dermis[i] = _p.ScatteringFactor * _p.DermisScattering
                * (fourth * _p.DermisSmallShare + (1 - _p.DermisSmallShare) * Power(u, _p.DermisSlope));
        }
    }

    /// <summary>Diffuse reflectance at the wavelengths of <see cref="Spectra"/>, 1.</summary>
    public void Reflect(in Chromophores<T> skin, Span<T> reflectance)
    {
        for (int i = 0; i < Spectra.Count; i++)
            reflectance[i] = Reflectance(i, skin.Melanin, skin.Carotenoids, DermisReflectance(i, skin));
    }

    /// <summary>X, Y, Z of the skin, white 1 in Y.</summary>
    public Triple<T> Tristimulus(in Chromophores<T> skin)
    {
        Wavelengths<T> room = default;
        Span<T> reflectance = room;
        Reflect(skin, reflectance);
        return ColourSpace.Tristimulus<T>(reflectance);
    }

    /// <summary>L*, a*, b* of the skin.</summary>
    public Triple<T> Lab(in Chromophores<T> skin) => ColourSpace.Lab(Tristimulus(skin));

    /// <summary>
    /// Melanin that gives a skin its angle of typology (L10), share of the volume of the epidermis, 1: the interval of the logarithm is halved until it is
    /// narrower than what can be told apart. An angle that no melanin gives (very light skin with much blood) gives the end of the interval.
    /// </summary>
    /// <param name="skin">The rest of what colours it.</param>
    /// <param name="angle">Angle of typology, rad.</param>
    public T MelaninOf(in Chromophores<T> skin, T angle)
    {
        Wavelengths<T> below = default, room = default;
        Span<T> dermis = below, reflectance = room;
        for (int i = 0; i < Spectra.Count; i++)
            dermis[i] = DermisReflectance(i, skin);
        T low = T.Log(T.Of(LeastMelanin)), high = T.Log(T.Of(MostMelanin));
        for (int halving = 0; halving < Halvings; halving++)
        {
            T middle = 0.5 * (low + high), melanin = T.Exp(middle);
            for (int i = 0; i < Spectra.Count; i++)
                reflectance[i] = Reflectance(i, melanin, skin.Carotenoids, dermis[i]);
            T here = ColourSpace.TypologyAngle(ColourSpace.Lab(ColourSpace.Tristimulus<T>(reflectance)));
            low = T.IfLess(angle, here, middle, low);
            high = T.IfLess(angle, here, high, middle);
        }
        return T.Exp(0.5 * (low + high));
    }

    /// <summary>Least and most melanin that is told apart, share of the volume of the epidermis.</summary>
    public const double LeastMelanin = 1e-4, MostMelanin = 0.6;

    private const int Halvings = 32;

    // L4 and L5: the layer, its half-space, and the surface that sends diffuse light back down.
    private T Reflectance(int i, T melanin, T carotenoids, T dermis)
    {
        T absorption = melanin * _melanin[i] + (1 - melanin) * _tissue[i] + carotenoids * _carotenoid[i];
        T scattering = _p.EpidermisTurning * _epidermis[i];
        T ratio = _p.DiffusePath * absorption / scattering;
        T a = 1 + ratio, b = T.Sqrt(ratio * (2 + ratio));
        T once = T.Exp(-(b * scattering * _p.Epidermis)), twice = once * once;
        T divisor = a + b - (a - b) * twice;
        T back = (1 - twice) / divisor, through = 2 * (b * once) / divisor;
        T entry = T.Exp(-(0.5 * ((_p.EntryPath - _p.DiffusePath) * absorption * _p.Epidermis)));
        T below = through * through * dermis / (1 - back * dermis);
        T first = back * entry + below * (entry * entry), again = back + below;
        return (1 - _p.SurfaceReflection) * (1 - _p.InnerReflection) * first / (1 - _p.InnerReflection * again);
    }

    // L2 and L3: blood in vessels, and a half-space of dermis with it.
    private T DermisReflectance(int i, in Chromophores<T> skin)
    {
        T blood = 1 / Spectra.ReferenceExtinction * _p.BloodAbsorption
            * (Spectra.Oxyhaemoglobin[i] * skin.Saturation + Spectra.Deoxyhaemoglobin[i] * (1 - skin.Saturation));
        T across = 2 * (blood * _p.VesselRadius);
        T seen = -(T.ExpMinusOne(-across) / across) * blood;
        T absorption = skin.Blood * seen + (1 - skin.Blood) * _tissue[i] + skin.Carotenoids * _carotenoid[i];
        T ratio = 2 * absorption / (_p.DermisTurning * _dermis[i]);
        return 1 + ratio - T.Sqrt(ratio * (2 + ratio));
    }

    // Wavelength over the reference to minus the slope.
    private static T Power(double u, T slope) => T.Exp(-(Scalar.Log(u).Value * slope));
}
