using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Parameters;

namespace Needlepoint.Skin.Processes.Irritation;

/// <summary>Parameters of irritation, SI units; meaning and source of each in <c>data/parameters/irritation.yaml</c>.</summary>
public struct IrritationParameters<T>
    where T : struct, IReal<T>
{
    /// <summary>tau1, decay of the axon reflex, s.</summary>
    public T AxonReflexTime;

    /// <summary>A1, axon reflex at the reference injury, 1.</summary>
    public T AxonReflexSize;

    /// <summary>tau2, decay of the inflammatory dilation, s.</summary>
    public T InflammationTime;

    /// <summary>A2, inflammatory dilation at the reference injury, 1.</summary>
    public T InflammationSize;

    /// <summary>Dilation below which redness is no longer seen, 1.</summary>
    public T VisibleDilation;

    /// <summary>Dilation below which perfusion is back, 1.</summary>
    public T MeasurableDilation;

    /// <summary>Highest perfusion over rest by laser speckle, 1.</summary>
    public T SpeckleCeiling;

    /// <summary>Highest perfusion over rest by laser Doppler, 1.</summary>
    public T DopplerCeiling;

    /// <summary>Highest rise of the erythema index, arbitrary units.</summary>
    public T ErythemaCeiling;

    /// <summary>This person's dilation over the usual one, 1.</summary>
    public T PersonDilation;

    /// <summary>This person's inflammation time over the usual one, 1.</summary>
    public T PersonInflammationTime;

    /// <summary>Channels per area of the reference injury, 1/m2.</summary>
    public T ReferenceDensity;

    /// <summary>Needle length of the reference injury, m.</summary>
    public T ReferenceNeedleLength;

    /// <summary>Needle width of the reference injury, m.</summary>
    public T ReferenceNeedleWidth;

    /// <summary>Epidermis at the reference injury, m.</summary>
    public T ReferenceEpidermis;

    /// <summary>pV, pain odds at the reference length and number with cream on intact skin, 1.</summary>
    public T PainOdds;

    /// <summary>Needle length of those odds, m.</summary>
    public T PainNeedleLength;

    /// <summary>Needles felt at once at those odds, 1.</summary>
    public T PainNeedles;

    /// <summary>nL, pain exponent of length, 1.</summary>
    public T PainLengthExponent;

    /// <summary>nN, pain exponent of number, 1.</summary>
    public T PainNumberExponent;

    /// <summary>Odds without anaesthetic over those with cream, 1.</summary>
    public T BarePainOdds;

    /// <summary>Odds with cream through channels over those with cream, 1.</summary>
    public T ChannelCreamPainOdds;

    /// <summary>c26, pain of one short needle over that of a 26 G needle, 1.</summary>
    public T NeedlePainShare;

    /// <summary>Length of that short needle, m.</summary>
    public T NeedlePainLength;

    /// <summary>Share of a drum's needles that touch the skin at once, 1.</summary>
    public T RollerContactShare;

    /// <summary>Most needles for which the number law was measured, 1.</summary>
    public T MostNeedlesFelt;

    /// <summary>The parameters by their ids.</summary>
    public static IrritationParameters<T> From(IParameterSource<T> source) => new()
    {
        AxonReflexTime = source["irritation.axon_reflex_time"],
        AxonReflexSize = source["irritation.axon_reflex_size"],
        InflammationTime = source["irritation.inflammation_time"],
        InflammationSize = source["irritation.inflammation_size"],
        VisibleDilation = source["irritation.visible_dilation"],
        MeasurableDilation = source["irritation.measurable_dilation"],
        SpeckleCeiling = source["irritation.speckle_ceiling"],
        DopplerCeiling = source["irritation.doppler_ceiling"],
        ErythemaCeiling = source["irritation.erythema_ceiling"],
        PersonDilation = source["irritation.person_dilation"],
        PersonInflammationTime = source["irritation.person_inflammation_time"],
        ReferenceDensity = source["irritation.reference_density"],
        ReferenceNeedleLength = source["irritation.reference_needle_length"],
        ReferenceNeedleWidth = source["irritation.reference_needle_width"],
        ReferenceEpidermis = source["irritation.reference_epidermis"],
        PainOdds = source["irritation.pain_odds"],
        PainNeedleLength = source["irritation.pain_needle_length"],
        PainNeedles = source["irritation.pain_needles"],
        PainLengthExponent = source["irritation.pain_length_exponent"],
        PainNumberExponent = source["irritation.pain_number_exponent"],
        BarePainOdds = source["irritation.bare_pain_odds"],
        ChannelCreamPainOdds = source["irritation.channel_cream_pain_odds"],
        NeedlePainShare = source["irritation.needle_pain_share"],
        NeedlePainLength = source["irritation.needle_pain_length"],
        RollerContactShare = source["irritation.roller_contact_share"],
        MostNeedlesFelt = source["irritation.most_needles_felt"],
    };
}
