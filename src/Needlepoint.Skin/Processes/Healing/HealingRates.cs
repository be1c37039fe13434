using Needlepoint.Numerics.Numbers;

namespace Needlepoint.Skin.Processes.Healing;

/// <summary>Turnover of the matrix of one depth cell.</summary>
public struct MatrixTurnover<T>
    where T : struct, IReal<T>
{
    /// <summary>Loss of stable matrix, 1/s.</summary>
    public T StableLoss;

    /// <summary>Y*, young matrix of healthy skin, 1.</summary>
    public T HealthyYoung;

    /// <summary>Z*, stable matrix of healthy skin, 1.</summary>
    public T HealthyStable;

    /// <summary>Making of collagen over that at the start, 1 (Y3); 1 unless a retinoid is new.</summary>
    public T Drive;

    /// <summary>
    /// Balance of a layer (H10): Z* = 1/(1 + kZ/(rho kR)), Y* = 1 - Z*; basal synthesis kR Y* is what the layer loses.
    /// </summary>
    public static MatrixTurnover<T> Of(T stableLoss, in HealingParameters<T> p)
    {
        T stable = T.Of(1) / (1 + stableLoss / (p.MaturingShare * p.YoungMatrixLoss));
        return new() { StableLoss = stableLoss, HealthyStable = stable, HealthyYoung = 1 - stable, Drive = T.Of(1) };
    }
}

/// <summary>Constants of one person's healing while medicine and unit cell stay as they are.</summary>
public struct HealingRates<T>
    where T : struct, IReal<T>
{
    /// <summary>kD, 1/s.</summary>
    public T DamageClearance;

    /// <summary>kP, 1/s.</summary>
    public T VesselResponse;

    /// <summary>kP times the alarm left under a medicine, 1/s.</summary>
    public T AlarmResponse;

    /// <summary>muN, 1/s.</summary>
    public T NeutrophilLoss;

    /// <summary>k1, 1/s.</summary>
    public T EarlyMacrophageLoss;

    /// <summary>k2, 1/s.</summary>
    public T LateMacrophageLoss;

    /// <summary>1/k1, number of early macrophages per flow, s.</summary>
    public T EarlyMacrophages;

    /// <summary>q/k2, number of late macrophages per flow, s.</summary>
    public T LateMacrophages;

    /// <summary>b wM1/k1 over K: early macrophages' signal in units of half occupancy, 1.</summary>
    public T EarlySignal;

    /// <summary>b q/k2 over K: late macrophages' signal in units of half occupancy, 1.</summary>
    public T LateSignal;

    /// <summary>K, kg/m3.</summary>
    public T HalfOccupancy;

    /// <summary>kF, 1/s.</summary>
    public T FibroblastReturn;

    /// <summary>rF, 1/s.</summary>
    public T FibroblastDivision;

    /// <summary>1/Fmax, 1.</summary>
    public T Crowding;

    /// <summary>kFM, 1/s.</summary>
    public T MyofibroblastConversion;

    /// <summary>muMf, 1/s.</summary>
    public T MyofibroblastLoss;

    /// <summary>kA, 1/s.</summary>
    public T Priming;

    /// <summary>1/tauA, 1/s.</summary>
    public T Forgetting;

    /// <summary>sA of this person, 1.</summary>
    public T PrimedSynthesis;

    /// <summary>cI, 1.</summary>
    public T Suppression;

    /// <summary>h, 1.</summary>
    public T MatrixFeedback;

    /// <summary>g, 1/s.</summary>
    public T Filling;

    /// <summary>kR, 1/s.</summary>
    public T YoungMatrixLoss;

    /// <summary>kN, 1/s.</summary>
    public T NetLoss;

    /// <summary>Turnover of the papillary dermis.</summary>
    public MatrixTurnover<T> Papillary;

    /// <summary>Turnover of the reticular dermis.</summary>
    public MatrixTurnover<T> Reticular;

    /// <summary>The constants (H5 to H10).</summary>
    public static HealingRates<T> Of(in HealingParameters<T> p, bool isMedicated)
    {
        T late = p.SwitchingShare / p.LateMacrophageLoss;
        T early = T.Of(1) / p.EarlyMacrophageLoss;
        T signal = p.SignalPerMacrophage / p.HalfOccupancy;
        return new()
        {
            DamageClearance = p.DamageClearance,
            VesselResponse = p.VesselResponse,
            AlarmResponse = isMedicated ? p.VesselResponse * p.MedicatedAlarm : p.VesselResponse,
            NeutrophilLoss = p.NeutrophilLoss,
            EarlyMacrophageLoss = p.EarlyMacrophageLoss,
            LateMacrophageLoss = p.LateMacrophageLoss,
            EarlyMacrophages = early,
            LateMacrophages = late,
            EarlySignal = signal * p.EarlyOutput * early,
            LateSignal = signal * late,
            HalfOccupancy = p.HalfOccupancy,
            FibroblastReturn = p.FibroblastReturn,
            FibroblastDivision = p.FibroblastDivision,
            Crowding = T.Of(1) / p.Crowding,
            MyofibroblastConversion = p.MyofibroblastConversion,
            MyofibroblastLoss = p.MyofibroblastLoss,
            Priming = p.Priming,
            Forgetting = T.Of(1) / p.MemoryTime,
            PrimedSynthesis = p.PrimedSynthesis * p.PersonResponse,
            Suppression = p.Suppression,
            MatrixFeedback = p.MatrixFeedback,
            Filling = p.Filling,
            YoungMatrixLoss = p.YoungMatrixLoss,
            NetLoss = p.NetLoss,
            Papillary = MatrixTurnover<T>.Of(T.Of(1) / p.PapillaryTurnoverTime, p),
            Reticular = MatrixTurnover<T>.Of(p.ReticularLoss, p),
        };
    }
}
