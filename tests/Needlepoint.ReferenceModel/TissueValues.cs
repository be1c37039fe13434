namespace Needlepoint.ReferenceModel;

/// <summary>
/// The numbers of the healing tissue, in days, centimetres and ng/mL, with the symbols of the equations. The values that stand here are the
/// recommended set of the worked trial of these equations.
/// </summary>
public sealed record TissueValues
{
    /// <summary>kD: clearance of damage and alarm, 1/d.</summary>
    public double DamageClearance { get; init; } = 0.873;

    /// <summary>kP: activation of the vessel wall, 1/d.</summary>
    public double VesselActivation { get; init; } = 2.19;

    /// <summary>muN: loss of neutrophils, 1/d.</summary>
    public double NeutrophilLoss { get; init; } = 1.53;

    /// <summary>k1: loss of early macrophages, 1/d.</summary>
    public double EarlyMacrophageLoss { get; init; } = 0.956;

    /// <summary>k2: loss of late macrophages, 1/d.</summary>
    public double LateMacrophageLoss { get; init; } = 0.269;

    /// <summary>q: share of early macrophages that become late ones, 1.</summary>
    public double MacrophageSwitch { get; init; } = 0.84;

    /// <summary>wM1: repair signal made by an early macrophage over that of a late one, 1.</summary>
    public double EarlyMacrophageSignal { get; init; } = 0.3;

    /// <summary>b: repair signal per macrophage-day, ng/mL/d. At this value the signal of a full-thickness wound peaks at 5 ng/mL.</summary>
    public double SignalPerMacrophage { get; init; } = 9.555;

    /// <summary>K: repair signal at half occupancy, ng/mL.</summary>
    public double HalfOccupancy { get; init; } = 1.1;

    /// <summary>kF: return of fibroblasts to their number at rest, 1/d.</summary>
    public double FibroblastReturn { get; init; } = 0.035;

    /// <summary>rF: division of occupied fibroblasts, 1/d.</summary>
    public double FibroblastDivision { get; init; } = 0.809;

    /// <summary>Fmax: number at which crowding stops division, 1.</summary>
    public double FibroblastCrowding { get; init; } = 3.33;

    /// <summary>kFM: conversion of occupied fibroblasts to myofibroblasts, 1/d.</summary>
    public double Conversion { get; init; } = 0.449;

    /// <summary>muMf: loss of myofibroblasts, 1/d.</summary>
    public double MyofibroblastLoss { get; init; } = 0.282;

    /// <summary>kA: priming of occupied fibroblasts, 1/d.</summary>
    public double Priming { get; init; } = 0.126;

    /// <summary>tauA: how long a fibroblast stays primed, d.</summary>
    public double Memory { get; init; } = 44.5;

    /// <summary>sA: extra synthesis of a primed fibroblast, 1.</summary>
    public double PrimedSynthesis { get; init; } = 10.4;

    /// <summary>cI: suppression of synthesis by recruitment, 1.</summary>
    public double Suppression { get; init; } = 4.99;

    /// <summary>h: how much less a fibroblast makes in denser matrix, 1.</summary>
    public double Crowding { get; init; }

    /// <summary>g: filling of lost matrix, 1/d.</summary>
    public double Filling { get; init; } = 0.0664;

    /// <summary>kR: loss of young matrix, 1/d.</summary>
    public double YoungLoss { get; init; } = 0.0185;

    /// <summary>rho: share of young matrix that becomes stable, 1.</summary>
    public double Maturing { get; init; } = 0.775;

    /// <summary>tauP: turnover of stable papillary matrix, d.</summary>
    public double PapillaryTurnover { get; init; } = 581;

    /// <summary>kZr: loss of stable reticular matrix, 1/d.</summary>
    public double ReticularLoss { get; init; } = 1.27e-4;

    /// <summary>kN: stable matrix that ageing skin loses beyond its turnover, 1/d.</summary>
    public double NetLoss { get; init; }

    /// <summary>wc: width of the collar of bruised tissue around a needle, cm.</summary>
    public double Collar { get; init; } = 0.00366;

    /// <summary>c: width of the collar over the radius of the path, 1; the trial had none, the simulator has only this.</summary>
    public double CollarRatio { get; init; }

    /// <summary>ell: how far a signal spreads, cm.</summary>
    public double Spread { get; init; } = 0.0156;

    /// <summary>lamC: matrix lost in a needled core, 1.</summary>
    public double MatrixLost { get; init; } = 0.238;

    /// <summary>lamF: fibroblasts lost in a needled core, 1.</summary>
    public double FibroblastsLost { get; init; } = 0.414;

    /// <summary>Matrix and fibroblasts lost in ablated tissue, 1.</summary>
    public double AblationLoss { get; init; } = 0.95;

    /// <summary>Depth of the wounded layer below the junction of epidermis and dermis, cm.</summary>
    public double WoundedDepth { get; init; } = 0.035;

    /// <summary>Depth below the junction to which a scar is remodelled, cm.</summary>
    public double ScarDepth { get; init; } = 0.075;

    /// <summary>y3: type III share of young matrix, 1.</summary>
    public double TypeThreeOfYoung { get; init; } = 0.6;

    /// <summary>Type III share of the whole healthy dermis, 1.</summary>
    public double TypeThreeAtRest { get; init; } = 0.20;

    /// <summary>Smax: ceiling of the relief of a scar, 1.</summary>
    public double ReliefCeiling { get; init; } = 0.477;

    /// <summary>R0: remodelling that gives 63 % of it, d.</summary>
    public double ReliefScale { get; init; } = 136;

    /// <summary>tauV: lag of what is seen behind what is remodelled, d.</summary>
    public double ReliefLag { get; init; } = 81.1;

    /// <summary>Emax: ceiling of the gain of the epidermis, 1.</summary>
    public double EpidermisCeiling { get; init; } = 0.60;

    /// <summary>KE: papillary gain at half that ceiling, 1.</summary>
    public double EpidermisHalf { get; init; } = 0.186;

    /// <summary>tauE: turnover of the epidermis, d.</summary>
    public double EpidermisTurnover { get; init; } = 28;
}
