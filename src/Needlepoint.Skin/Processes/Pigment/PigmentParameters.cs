using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Parameters;
using Needlepoint.Skin.Tissue;

namespace Needlepoint.Skin.Processes.Pigment;

/// <summary>Parameters of pigment, SI units; meaning and source of each in <c>data/parameters/pigment.yaml</c>.</summary>
public struct PigmentParameters<T>
    where T : struct, IReal<T>
{
    /// <summary>Time of melanin in the living epidermis, s.</summary>
    public T LivingTransit;

    /// <summary>Transit of this site over that of the forearm, 1.</summary>
    public T SiteTransit;

    /// <summary>sS, share of the production of usual skin that its light drives, 1.</summary>
    public T LightShare;

    /// <summary>Share of short visible light in that, 1.</summary>
    public T VisibleShare;

    /// <summary>D50, dose of half effect, W/m2.</summary>
    public T HalfDose;

    /// <summary>f, effect in skin over that in the assay of the half-effect concentration, 1.</summary>
    public T Potency;

    /// <summary>k, fastest loss of machinery under actives, 1/s.</summary>
    public T MachineryLoss;

    /// <summary>tauY, return of machinery, s.</summary>
    public T MachineryReturnTime;

    /// <summary>Emax, share of the production of a lesion that actives can stop, 1.</summary>
    public T Ceiling;

    /// <summary>r, answer of healthy skin to actives over that of a lesion, 1.</summary>
    public T HealthyResponse;

    /// <summary>tauA, time in which melanocytes follow inflammation, s.</summary>
    public T ActivationTime;

    /// <summary>m, production of a mark over usual at the activation of a full-thickness wound, 1.</summary>
    public T MarkProduction;

    /// <summary>d, share of a mark's melanin that drops into the dermis, 1.</summary>
    public T DroppedShare;

    /// <summary>tauB, time in which that fades, s.</summary>
    public T DroppedFadingTime;

    /// <summary>The parameters by their ids, for a site.</summary>
    public static PigmentParameters<T> From(IParameterSource<T> source, Site site) => new()
    {
        LivingTransit = source["pigment.living_transit_time"],
        SiteTransit = site < Site.Neck ? source["pigment.face_transit_ratio"] : T.Of(1),
        LightShare = source["pigment.light_share"],
        VisibleShare = source["pigment.visible_share"],
        HalfDose = source["pigment.half_dose"],
        Potency = source["pigment.potency"],
        MachineryLoss = source["pigment.machinery_loss_rate"],
        MachineryReturnTime = source["pigment.machinery_return_time"],
        Ceiling = source["pigment.inhibition_ceiling"],
        HealthyResponse = source["pigment.healthy_response"],
        ActivationTime = source["pigment.activation_time"],
        MarkProduction = source["pigment.mark_production"],
        DroppedShare = source["pigment.dropped_share"],
        DroppedFadingTime = source["pigment.dropped_fading_time"],
    };
}
