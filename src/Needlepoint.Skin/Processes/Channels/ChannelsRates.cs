using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Tissue;

namespace Needlepoint.Skin.Processes.Channels;

/// <summary>Rate constants of one person's channels while cover and medicine stay as they are.</summary>
public struct ChannelsRates<T>
    where T : struct, IReal<T>
{
    /// <summary>Fast sealing, 1/s.</summary>
    public T FastSealing;

    /// <summary>Slow sealing, 1/s.</summary>
    public T SlowSealing;

    /// <summary>Drying, 1/s.</summary>
    public T Drying;

    /// <summary>Passing from one stage of bridging to the next, 1/s.</summary>
    public T Bridging;

    /// <summary>Share of the water loss that passes a dry plug, 1.</summary>
    public T DryPlugLeak;

    /// <summary>
    /// The constants (C1): age slows sealing and drying, diabetes and the person stretch time, the site stretches slow sealing,
    /// an anti-inflammatory medicine slows it, and only an open channel dries.
    /// </summary>
    /// <param name="p">Parameters.</param>
    /// <param name="subject">Whose skin.</param>
    /// <param name="cover">0 open to air, 1 covered tightly.</param>
    /// <param name="medicated">Whether an anti-inflammatory medicine is on the skin.</param>
    /// <param name="meanMouth">Mean mouth of the channels that are not yet bridged, m.</param>
    public static ChannelsRates<T> Of(in ChannelsParameters<T> p, Subject subject, double cover, bool medicated, T meanMouth)
    {
        T stretch = p.PersonFactor * (subject.HasTypeOneDiabetes ? p.DiabetesFactor : T.Of(1));
        T medicine = medicated ? p.AntiInflammatoryFactor : T.Of(1);
        return new()
        {
            FastSealing = p.FastSealingRate / stretch,
            SlowSealing = p.SlowSealingRate * Channels.AgeFactor(p, subject) * medicine / (stretch * p.SiteFactor),
            Drying = (1 - cover) * (p.DryingRate * T.Exp(-(T.Of(subject.Oldness) / p.DryingAgeSpan))),
            Bridging = T.Of(Channels.BridgingMedianSteps) / (Channels.BridgingMedian(p, meanMouth) * stretch),
            DryPlugLeak = p.DryPlugLeak,
        };
    }
}
