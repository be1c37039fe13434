using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Parameters;

namespace Needlepoint.Skin.Processes.Epidermis;

/// <summary>Parameters of the epidermis, SI units; meaning and source of each in <c>data/parameters/epidermis.yaml</c>.</summary>
public struct EpidermisParameters<T>
    where T : struct, IReal<T>
{
    /// <summary>kG, turnover of the growth factors of wounding, 1/s.</summary>
    public T GrowthFactorTurnover;

    /// <summary>KG, growth factors at half of their effect, 1 in a full-thickness wound.</summary>
    public T HalfGrowthFactors;

    /// <summary>pA, proliferation that growth factors of wounding add at most, over rest, 1.</summary>
    public T AcuteProliferation;

    /// <summary>KE, gain of papillary collagen at half of its effect, 1.</summary>
    public T HalfPapillaryGain;

    /// <summary>Emax, gain in thickness that is never passed, 1.</summary>
    public T ThicknessCeiling;

    /// <summary>tau, turnover of the living epidermis, s.</summary>
    public T TurnoverTime;

    /// <summary>Transit through the stratum corneum at 35 years, s.</summary>
    public T TransitAt35;

    /// <summary>Transit through the stratum corneum at 60 years, s.</summary>
    public T TransitAt60;

    /// <summary>The parameters by their ids.</summary>
    public static EpidermisParameters<T> From(IParameterSource<T> source) => new()
    {
        GrowthFactorTurnover = source["epidermis.growth_factor_turnover"],
        HalfGrowthFactors = source["epidermis.half_growth_factors"],
        AcuteProliferation = source["epidermis.acute_proliferation"],
        HalfPapillaryGain = source["epidermis.half_papillary_gain"],
        ThicknessCeiling = source["epidermis.thickness_ceiling"],
        TurnoverTime = source["epidermis.turnover_time"],
        TransitAt35 = source["epidermis.transit_at_35"],
        TransitAt60 = source["epidermis.transit_at_60"],
    };
}
