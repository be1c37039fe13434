using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Tissue;

namespace Needlepoint.Skin.Processes.Healing;

/// <summary>
/// From damage to new matrix: a cascade in which nothing later feeds anything earlier, so that healthy skin is the only rest state whatever the
/// values. Equations and sources: the page of the process.
/// </summary>
public static class Healing
{
    /// <summary>Rates of change of the tissue.</summary>
    public static void Rates<T>(in HealingState<T> state, in HealingRates<T> k, ref HealingState<T> rates)
        where T : struct, IReal<T>
    {
        for (int depth = 0; depth < DepthGrid.Cells; depth++)
            rates.DamageLeft[depth] = -(k.DamageClearance * state.DamageLeft[depth]);
        for (int depth = 0; depth < DepthGrid.DermalCells; depth++)
        {
            ref readonly MatrixTurnover<T> turnover = ref Turnover(k, depth);
            for (int zone = 0; zone < UnitCell.Zones; zone++)
            {
                int place = depth * UnitCell.Zones + zone;
                ref readonly TissueCell<T> cell = ref state.Cells[place];
                ref TissueCell<T> change = ref rates.Cells[place];
                Leukocytes(cell, k, ref change);
                Fibroblasts(cell, k, ref change);
                Matrix(cell, k, turnover, ref change);
            }
        }
    }

    /// <summary>
    /// The linear cascade (H5): dJ = -kD J, dC = kP (J - C), dN = muN (C - N), dM1 = k1 (N - M1), dM2 = k2 (M1 - M2); a medicine lowers the alarm that
    /// the vessels follow.
    /// </summary>
    private static void Leukocytes<T>(in TissueCell<T> cell, in HealingRates<T> k, ref TissueCell<T> change)
        where T : struct, IReal<T>
    {
        change.Alarm = -(k.DamageClearance * cell.Alarm);
        change.Recruitment = k.AlarmResponse * cell.Alarm - k.VesselResponse * cell.Recruitment;
        change.Neutrophils = k.NeutrophilLoss * (cell.Recruitment - cell.Neutrophils);
        change.EarlyMacrophages = k.EarlyMacrophageLoss * (cell.Neutrophils - cell.EarlyMacrophages);
        change.LateMacrophages = k.LateMacrophageLoss * (cell.EarlyMacrophages - cell.LateMacrophages);
    }

    /// <summary>
    /// The finite pool (H7): dF = kF (1 - F) + rF a F (1 - (F + Mf)/Fmax) - kFM a F, dMf = kFM a F - muMf Mf, dA = kA a (1 - A) - A/tauA, with the
    /// occupancy a of H6, the only saturation that sets the amplitude.
    /// </summary>
    private static void Fibroblasts<T>(in TissueCell<T> cell, in HealingRates<T> k, ref TissueCell<T> change)
        where T : struct, IReal<T>
    {
        T occupancy = Occupancy(cell, k);
        T occupied = occupancy * cell.Fibroblasts;
        T room = 1 - (cell.Fibroblasts + cell.Myofibroblasts) * k.Crowding;
        T converted = k.MyofibroblastConversion * occupied;
        change.Fibroblasts = k.FibroblastReturn * (1 - cell.Fibroblasts) + k.FibroblastDivision * occupied * room - converted;
        change.Myofibroblasts = converted - k.MyofibroblastLoss * cell.Myofibroblasts;
        change.Primed = k.Priming * occupancy * (1 - cell.Primed) - k.Forgetting * cell.Primed;
    }

    /// <summary>
    /// Matrix (H9): dY = kR Y* S (1 + h)/(1 + h (Y + Z)) + g A F max(0, 1 - Y - Z) - kR Y, dZ = kZ (Z* Y/Y* - Z) - kN Z, which is
    /// rho kR Y - (kZ + kN) Z written so that healthy skin rests to the bit.
    /// </summary>
    private static void Matrix<T>(in TissueCell<T> cell, in HealingRates<T> k, in MatrixTurnover<T> turnover, ref TissueCell<T> change)
        where T : struct, IReal<T>
    {
        change.YoungMatrix = Production(cell, k, turnover) - k.YoungMatrixLoss * cell.YoungMatrix;
        T balance = turnover.StableLoss * (turnover.HealthyStable * (cell.YoungMatrix / turnover.HealthyYoung) - cell.StableMatrix);
        change.StableMatrix = balance - k.NetLoss * cell.StableMatrix;
    }

    /// <summary>Production of young matrix, 1/s: the first two terms of H9, the first of them driven (Y3).</summary>
    private static T Production<T>(in TissueCell<T> cell, in HealingRates<T> k, in MatrixTurnover<T> turnover)
        where T : struct, IReal<T>
    {
        T content = cell.YoungMatrix + cell.StableMatrix;
        T feedback = (1 + k.MatrixFeedback) / (1 + k.MatrixFeedback * content);
        T basal = k.YoungMatrixLoss * turnover.HealthyYoung * Synthesis(cell, k) * feedback * turnover.Drive;
        return basal + k.Filling * cell.Primed * cell.Fibroblasts * T.Max(T.Of(0), 1 - content);
    }

    /// <summary>a, occupied share of the fibroblasts' receptors, 1 (H6): T/(T + K).</summary>
    public static T Occupancy<T>(in TissueCell<T> cell, in HealingRates<T> k)
        where T : struct, IReal<T>
    {
        T signal = SignalOverHalf(cell, k);
        return signal / (1 + signal);
    }

    /// <summary>T/K, repair signal in units of half occupancy, 1 (H6): T = b (q M2/k2 + wM1 M1/k1).</summary>
    public static T SignalOverHalf<T>(in TissueCell<T> cell, in HealingRates<T> k)
        where T : struct, IReal<T> =>
        k.EarlySignal * cell.EarlyMacrophages + k.LateSignal * cell.LateMacrophages;

    /// <summary>S, synthesis of collagen over rest, 1 (H8): F (1 + sA A)/(1 + cI C).</summary>
    public static T Synthesis<T>(in TissueCell<T> cell, in HealingRates<T> k)
        where T : struct, IReal<T> =>
        cell.Fibroblasts * (1 + k.PrimedSynthesis * cell.Primed) / (1 + k.Suppression * cell.Recruitment);

    /// <summary>Turnover of the matrix at a depth cell of the dermis.</summary>
    public static ref readonly MatrixTurnover<T> Turnover<T>(in HealingRates<T> k, int depth)
        where T : struct, IReal<T>
    {
        if (depth < DepthGrid.PapillaryCells)
            return ref k.Papillary;
        return ref k.Reticular;
    }

    /// <summary>Healthy tissue.</summary>
    public static HealingState<T> Rest<T>(in HealingRates<T> k)
        where T : struct, IReal<T>
    {
        HealingState<T> state = default;
        for (int place = 0; place < DepthGrid.DermalCells * UnitCell.Zones; place++)
        {
            ref readonly MatrixTurnover<T> turnover = ref Turnover(k, place / UnitCell.Zones);
            state.Cells[place].Fibroblasts = T.Of(1);
            state.Cells[place].YoungMatrix = turnover.HealthyYoung;
            state.Cells[place].StableMatrix = turnover.HealthyStable;
        }
        return state;
    }
}
