using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Processes.Sun;

namespace Needlepoint.Skin.Processes.Pigment;

/// <summary>Constants of one person's pigment.</summary>
public struct PigmentRates<T>
    where T : struct, IReal<T>
{
    /// <summary>r = N/Te, compartments over the mean transit at rest, 1/s.</summary>
    public T Pace;

    /// <summary>Transit through the stratum corneum at rest, forearm, s.</summary>
    public T CorneumTransit;

    /// <summary>Time in the living epidermis, forearm, s.</summary>
    public T LivingTransit;

    /// <summary>Share of usual production driven by sunburning light, 1.</summary>
    public T UltravioletShare;

    /// <summary>Share driven by short visible light, 1.</summary>
    public T VisibleShare;

    /// <summary>h = D50/D0, dose of half effect over the usual dose, 1.</summary>
    public T HalfDose;

    /// <summary>f, 1.</summary>
    public T Potency;

    /// <summary>k, 1/s.</summary>
    public T MachineryLoss;

    /// <summary>1/tauY, 1/s.</summary>
    public T MachineryReturn;

    /// <summary>Emax, 1.</summary>
    public T Ceiling;

    /// <summary>r Emax, 1.</summary>
    public T HealthyCeiling;

    /// <summary>1/tauA, 1/s.</summary>
    public T ActivationPace;

    /// <summary>1 over the macrophages of a full-thickness wound at their peak, 1/s.</summary>
    public T Inflammation;

    /// <summary>m, 1.</summary>
    public T MarkProduction;

    /// <summary>d, 1.</summary>
    public T DroppedShare;

    /// <summary>1/tauB, 1/s.</summary>
    public T DroppedFading;

    /// <summary>Melanin at the start of the run, by the habits before it.</summary>
    public MelaninChain<T> Start;

    /// <summary>The constants (G1); what the skin starts with is added by <see cref="Pigment.InBalance"/>.</summary>
    /// <param name="p">Parameters.</param>
    /// <param name="sun">Parameters of the sun.</param>
    /// <param name="corneumTransit">Transit through the stratum corneum at rest (E5), s.</param>
    /// <param name="woundMacrophages">Macrophages of a full-thickness wound at their peak, s.</param>
    public static PigmentRates<T> Of(in PigmentParameters<T> p, in SunParameters<T> sun, T corneumTransit, T woundMacrophages) => new()
    {
        Pace = T.Of(Melanin.Compartments) / (p.SiteTransit * (corneumTransit + p.LivingTransit)),
        CorneumTransit = corneumTransit,
        LivingTransit = p.LivingTransit,
        UltravioletShare = p.LightShare * (1 - p.VisibleShare),
        VisibleShare = p.LightShare * p.VisibleShare,
        HalfDose = p.HalfDose / sun.UsualDose,
        Potency = p.Potency,
        MachineryLoss = p.MachineryLoss,
        MachineryReturn = T.Of(1) / p.MachineryReturnTime,
        Ceiling = p.Ceiling,
        HealthyCeiling = p.HealthyResponse * p.Ceiling,
        ActivationPace = T.Of(1) / p.ActivationTime,
        Inflammation = T.Of(1) / woundMacrophages,
        MarkProduction = p.MarkProduction,
        DroppedShare = p.DroppedShare,
        DroppedFading = T.Of(1) / p.DroppedFadingTime,
        Start = Melanin.Even(T.Of(1)),
    };
}
