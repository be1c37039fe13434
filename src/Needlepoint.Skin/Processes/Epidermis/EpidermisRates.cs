using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Tissue;

namespace Needlepoint.Skin.Processes.Epidermis;

/// <summary>Constants of one person's epidermis.</summary>
public struct EpidermisRates<T>
    where T : struct, IReal<T>
{
    /// <summary>kG, 1/s.</summary>
    public T GrowthFactorTurnover;

    /// <summary>KG, 1.</summary>
    public T HalfGrowthFactors;

    /// <summary>pA, 1.</summary>
    public T AcuteProliferation;

    /// <summary>KE, 1.</summary>
    public T HalfPapillaryGain;

    /// <summary>Emax, 1.</summary>
    public T ThicknessCeiling;

    /// <summary>1/tau, 1/s.</summary>
    public T Turnover;

    /// <summary>Transit through the stratum corneum of this person at rest, s.</summary>
    public T RestTransit;

    /// <summary>The constants (E5): transit t35 (t60/t35)^((age - 35)/25) by age.</summary>
    public static EpidermisRates<T> Of(in EpidermisParameters<T> p, Subject subject) => new()
    {
        GrowthFactorTurnover = p.GrowthFactorTurnover,
        HalfGrowthFactors = p.HalfGrowthFactors,
        AcuteProliferation = p.AcuteProliferation,
        HalfPapillaryGain = p.HalfPapillaryGain,
        ThicknessCeiling = p.ThicknessCeiling,
        Turnover = T.Of(1) / p.TurnoverTime,
        RestTransit = p.TransitAt35 * T.Pow(p.TransitAt60 / p.TransitAt35, (subject.AgeYears - 35) / 25),
    };
}
