using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Parameters;
using Needlepoint.Skin.Tissue;

namespace Needlepoint.Skin.Processes.Channels;

/// <summary>Parameters of channels, SI units; meaning and source of each in <c>data/parameters/channels.yaml</c>.</summary>
public struct ChannelsParameters<T>
    where T : struct, IReal<T>
{
    /// <summary>k1, fast sealing by lipid secretion, 1/s.</summary>
    public T FastSealingRate;

    /// <summary>kp, slow sealing of a pore, 1/s.</summary>
    public T SlowSealingRate;

    /// <summary>Fast share in skin types I to III, 1.</summary>
    public T FastShareLight;

    /// <summary>Fast share in skin types V and VI, 1.</summary>
    public T FastShareDark;

    /// <summary>Fast share and slow rate at 82 years over those at 30, 1.</summary>
    public T AgedRepair;

    /// <summary>Drying of a channel open to air, 1/s.</summary>
    public T DryingRate;

    /// <summary>Age over which drying slows by e, in units of the span from 30 to 82 years, 1.</summary>
    public T DryingAgeSpan;

    /// <summary>eps, share of the water loss that passes a dry plug, 1.</summary>
    public T DryPlugLeak;

    /// <summary>alpha, water-losing area over area of the mouth for a mouth of the reference width, 1.</summary>
    public T LossArea;

    /// <summary>q: loss of a hole goes with its radius to the power 2 - q; 0 area law, 1 edge law, 1.</summary>
    public T EdgeExponent;

    /// <summary>Mouth for which <see cref="LossArea"/> was measured, m.</summary>
    public T ReferenceMouth;

    /// <summary>t0, lag of keratinocyte migration, s.</summary>
    public T BridgingLag;

    /// <summary>v, speed of the keratinocyte front, m/s.</summary>
    public T FrontSpeed;

    /// <summary>Sealing time of this site over that of the upper arm, 1.</summary>
    public T SiteFactor;

    /// <summary>Slow sealing under a topical anti-inflammatory medicine over that without, 1.</summary>
    public T AntiInflammatoryFactor;

    /// <summary>Slowing by type 1 diabetes, 1.</summary>
    public T DiabetesFactor;

    /// <summary>This person's sealing time over the usual one, 1.</summary>
    public T PersonFactor;

    /// <summary>First excess admittance of the reference array over the smallest that is called open, skin types I to III, 1.</summary>
    public T FirstExcess;

    /// <summary>Channels per area of the reference array, 1/m2.</summary>
    public T ReferenceDensity;

    /// <summary>Needle width of the reference array, m.</summary>
    public T ReferenceNeedleWidth;

    /// <summary>Needle length of the reference array, m.</summary>
    public T ReferenceNeedleLength;

    /// <summary>eta: the intact admittance falls as (strips needed)^-eta, 1.</summary>
    public T IntactAdmittanceExponent;

    /// <summary>Share of the first TEWL excess below which TEWL is called back, 1.</summary>
    public T TewlReturnShare;

    /// <summary>The parameters by their ids.</summary>
    public static ChannelsParameters<T> From(IParameterSource<T> source) => new()
    {
        FastSealingRate = source["channels.fast_sealing_rate"],
        SlowSealingRate = source["channels.slow_sealing_rate"],
        FastShareLight = source["channels.fast_share_light"],
        FastShareDark = source["channels.fast_share_dark"],
        AgedRepair = source["channels.aged_repair"],
        DryingRate = source["channels.drying_rate"],
        DryingAgeSpan = source["channels.drying_age_span"],
        DryPlugLeak = source["channels.dry_plug_leak"],
        LossArea = source["channels.loss_area"],
        EdgeExponent = source["channels.edge_exponent"],
        ReferenceMouth = source["channels.reference_mouth"],
        BridgingLag = source["channels.bridging_lag"],
        FrontSpeed = source["channels.front_speed"],
        SiteFactor = source["channels.site_sealing_time"],
        AntiInflammatoryFactor = source["channels.anti_inflammatory_factor"],
        DiabetesFactor = source["channels.diabetes_factor"],
        PersonFactor = source["channels.person_sealing_time"],
        FirstExcess = source["channels.first_excess"],
        ReferenceDensity = source["channels.reference_density"],
        ReferenceNeedleWidth = source["channels.reference_needle_width"],
        ReferenceNeedleLength = source["channels.reference_needle_length"],
        IntactAdmittanceExponent = source["channels.intact_admittance_exponent"],
        TewlReturnShare = source["channels.tewl_return_share"],
    };

    /// <summary>The parameters of a person: all sealing and bridging takes the mending time, migration its own time beside.</summary>
    public readonly ChannelsParameters<T> For(in Modifiers<T> person)
    {
        ChannelsParameters<T> own = this;
        own.FastSealingRate = FastSealingRate / person.MendingTime;
        own.SlowSealingRate = SlowSealingRate / person.MendingTime;
        own.BridgingLag = BridgingLag * person.MendingTime * person.MigrationTime;
        own.FrontSpeed = FrontSpeed / (person.MendingTime * person.MigrationTime);
        return own;
    }
}
