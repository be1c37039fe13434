using Needlepoint.Numerics.Numbers;

namespace Needlepoint.Skin.Processes.Absorption;

/// <summary>A film of product in the air of a room.</summary>
public static class Film
{
    private const double GasConstant = 8.314462618, SkinTemperature = 305.15, WaterMass = 0.018015;

    /// <summary>Thickness that a watery film loses in a time, m/s (A16): kg (vs - va)/rho, vapour over skin less that of the room.</summary>
    public static T DryingSpeed<T>(in AbsorptionParameters<T> p)
        where T : struct, IReal<T> =>
        p.AirExchange * p.VapourDeficit / p.WaterDensity;

    /// <summary>
    /// Flux of a volatile solute into the air over its free concentration, m/s (A17): kg (18/M)^(1/3) pv M/(R T S); air takes heavier vapours more slowly
    /// (Dancik 2013). Zero without a vapour pressure or a solubility.
    /// </summary>
    public static T Evaporation<T>(in AbsorptionParameters<T> p, Solute solute)
        where T : struct, IReal<T> =>
        solute.VapourPressure == 0 || double.IsInfinity(solute.Solubility)
            ? 0 * p.AirExchange
            : Scalar.Exp(Scalar.Log(WaterMass / solute.MolarMass).Value / 3).Value
                * (solute.VapourPressure * solute.MolarMass / (GasConstant * SkinTemperature * solute.Solubility)) * p.AirExchange;
}
