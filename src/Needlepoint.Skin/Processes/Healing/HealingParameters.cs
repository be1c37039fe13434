using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Parameters;
using Needlepoint.Skin.Tissue;

namespace Needlepoint.Skin.Processes.Healing;

/// <summary>Parameters of healing, SI units; meaning and source of each in <c>data/parameters/healing.yaml</c>.</summary>
public struct HealingParameters<T>
    where T : struct, IReal<T>
{
    /// <summary>kD, clearance of damage, 1/s.</summary>
    public T DamageClearance;

    /// <summary>kP, response of vessel walls to the alarm, 1/s.</summary>
    public T VesselResponse;

    /// <summary>muN, loss of neutrophils, 1/s.</summary>
    public T NeutrophilLoss;

    /// <summary>k1, loss of early macrophages: switch and death, 1/s.</summary>
    public T EarlyMacrophageLoss;

    /// <summary>k2, loss of late macrophages, 1/s.</summary>
    public T LateMacrophageLoss;

    /// <summary>q, share of early macrophages that become late ones, 1.</summary>
    public T SwitchingShare;

    /// <summary>wM1, signal output of an early macrophage over that of a late one, 1.</summary>
    public T EarlyOutput;

    /// <summary>b, repair signal per macrophage number, kg/(m3 s).</summary>
    public T SignalPerMacrophage;

    /// <summary>K, repair signal at half occupancy, kg/m3.</summary>
    public T HalfOccupancy;

    /// <summary>kF, return of the fibroblast number, 1/s.</summary>
    public T FibroblastReturn;

    /// <summary>rF, division of occupied fibroblasts, 1/s.</summary>
    public T FibroblastDivision;

    /// <summary>Fmax, number at which division stops, over healthy, 1.</summary>
    public T Crowding;

    /// <summary>kFM, conversion of occupied fibroblasts to myofibroblasts, 1/s.</summary>
    public T MyofibroblastConversion;

    /// <summary>muMf, loss of myofibroblasts, 1/s.</summary>
    public T MyofibroblastLoss;

    /// <summary>kA, priming of occupied fibroblasts, 1/s.</summary>
    public T Priming;

    /// <summary>tauA, how long a fibroblast stays primed, s.</summary>
    public T MemoryTime;

    /// <summary>sA, extra synthesis of a primed fibroblast, over rest, 1.</summary>
    public T PrimedSynthesis;

    /// <summary>This person's extra synthesis over the usual one, 1.</summary>
    public T PersonResponse;

    /// <summary>cI, suppression of synthesis by recruitment, 1.</summary>
    public T Suppression;

    /// <summary>h, how much less a fibroblast makes in denser matrix, 1.</summary>
    public T MatrixFeedback;

    /// <summary>g, filling of lost matrix by primed fibroblasts, 1/s.</summary>
    public T Filling;

    /// <summary>kR, loss of young matrix: removed or matured, 1/s.</summary>
    public T YoungMatrixLoss;

    /// <summary>rho, share of lost young matrix that becomes stable, 1.</summary>
    public T MaturingShare;

    /// <summary>tauP, turnover of stable papillary matrix, s.</summary>
    public T PapillaryTurnoverTime;

    /// <summary>kZ, loss of stable reticular matrix, 1/s.</summary>
    public T ReticularLoss;

    /// <summary>kN, loss of stable matrix beyond what healthy skin loses and replaces, 1/s; 0 without ageing.</summary>
    public T NetLoss;

    /// <summary>c, width of the collar of bruised tissue over the radius of the path, 1.</summary>
    public T CollarRatio;

    /// <summary>ell, reach of alarm and attractant, m.</summary>
    public T SignalReach;

    /// <summary>lamC, matrix lost where a needle went, 1.</summary>
    public T CoreMatrixLoss;

    /// <summary>lamF, fibroblasts lost where a needle went, 1.</summary>
    public T CoreFibroblastLoss;

    /// <summary>Matrix and fibroblasts lost where tissue was ablated, 1.</summary>
    public T AblatedLoss;

    /// <summary>Matrix left at the base of a full-thickness wound, 1.</summary>
    public T ExcisedMatrixLeft;

    /// <summary>Alarm that is left under an anti-inflammatory medicine, 1.</summary>
    public T MedicatedAlarm;

    /// <summary>Depth below the epidermis over which synthesis is read, m.</summary>
    public T WoundedDepth;

    /// <summary>Depth below the epidermis that a scar's relief follows, m.</summary>
    public T ScarDepth;

    /// <summary>Depth over which what shows through the skin falls e-fold, m.</summary>
    public T SeenDepth;

    /// <summary>The parameters by their ids.</summary>
    public static HealingParameters<T> From(IParameterSource<T> source) => new()
    {
        DamageClearance = source["healing.damage_clearance"],
        VesselResponse = source["healing.vessel_response"],
        NeutrophilLoss = source["healing.neutrophil_loss"],
        EarlyMacrophageLoss = source["healing.early_macrophage_loss"],
        LateMacrophageLoss = source["healing.late_macrophage_loss"],
        SwitchingShare = source["healing.switching_share"],
        EarlyOutput = source["healing.early_output"],
        SignalPerMacrophage = source["healing.signal_per_macrophage"],
        HalfOccupancy = source["healing.half_occupancy"],
        FibroblastReturn = source["healing.fibroblast_return"],
        FibroblastDivision = source["healing.fibroblast_division"],
        Crowding = source["healing.crowding"],
        MyofibroblastConversion = source["healing.myofibroblast_conversion"],
        MyofibroblastLoss = source["healing.myofibroblast_loss"],
        Priming = source["healing.priming"],
        MemoryTime = source["healing.memory_time"],
        PrimedSynthesis = source["healing.primed_synthesis"],
        PersonResponse = source["healing.person_response"],
        Suppression = source["healing.suppression"],
        MatrixFeedback = source["healing.matrix_feedback"],
        Filling = source["healing.filling"],
        YoungMatrixLoss = source["healing.young_matrix_loss"],
        MaturingShare = source["healing.maturing_share"],
        PapillaryTurnoverTime = source["healing.papillary_turnover_time"],
        ReticularLoss = source["healing.reticular_loss"],
        NetLoss = 0 * source["healing.reticular_loss"],
        CollarRatio = source["healing.collar_ratio"],
        SignalReach = source["healing.signal_reach"],
        CoreMatrixLoss = source["healing.core_matrix_loss"],
        CoreFibroblastLoss = source["healing.core_fibroblast_loss"],
        AblatedLoss = source["healing.ablated_loss"],
        ExcisedMatrixLeft = source["healing.excised_matrix_left"],
        MedicatedAlarm = source["healing.medicated_alarm"],
        WoundedDepth = source["healing.wounded_depth"],
        ScarDepth = source["healing.scar_depth"],
        SeenDepth = source["healing.seen_depth"],
    };

    /// <summary>
    /// The parameters of a person (H12): a basal factor slows turnover and leaves what primed fibroblasts add as it is, so that it is a larger multiple
    /// of a lower rest; a wound factor acts on primed fibroblasts alone, where they add and where they fill.
    /// </summary>
    public readonly HealingParameters<T> For(in Modifiers<T> person)
    {
        HealingParameters<T> own = this;
        own.PapillaryTurnoverTime = PapillaryTurnoverTime / (person.BasalSynthesis * person.PapillarySynthesis);
        own.ReticularLoss = ReticularLoss * person.BasalSynthesis;
        own.PrimedSynthesis = PrimedSynthesis * (person.WoundSynthesis / person.BasalSynthesis);
        own.Filling = Filling * person.WoundSynthesis;
        own.NetLoss = person.NetLoss;
        return own;
    }
}
