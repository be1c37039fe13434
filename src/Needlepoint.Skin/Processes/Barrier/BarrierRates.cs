using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Processes.Channels;
using Needlepoint.Skin.Tissue;

namespace Needlepoint.Skin.Processes.Barrier;

/// <summary>Constants of one person's surface while the cover stays as it is.</summary>
public struct BarrierRates<T>
    where T : struct, IReal<T>
{
    /// <summary>Fast mending, 1/s.</summary>
    public T FastRepair;

    /// <summary>Slow mending, 1/s.</summary>
    public T SlowRepair;

    /// <summary>Share of new or damaged barrier that mends fast, 1.</summary>
    public T FastShare;

    /// <summary>Lag before cells migrate into bare skin, s.</summary>
    public T Lag;

    /// <summary>2 pi lambda v^2: growth from random sources, 1/s2.</summary>
    public T Growth;

    /// <summary>Water loss of skin without epidermis, kg/(m2 s).</summary>
    public T BareLoss;

    /// <summary>Water loss of untouched skin, kg/(m2 s).</summary>
    public T RestLoss;

    /// <summary>Share of evaporation that a cover lets pass, 1.</summary>
    public T Uncovered;

    /// <summary>Water of the whole stratum corneum at rest, kg/m2.</summary>
    public T RestWater;

    /// <summary>Water that the whole stratum corneum can take up beyond that, kg/m2.</summary>
    public T SpareWater;

    /// <summary>Release of excess water, 1/s.</summary>
    public T Release;

    /// <summary>
    /// The constants (B1); a bare surface mends by the fast rate and shares of channels, its slow rate falls with age alike.
    /// </summary>
    /// <param name="p">Parameters.</param>
    /// <param name="channels">Parameters of channels: cell migration, fast sealing, age.</param>
    /// <param name="anatomy">The site.</param>
    /// <param name="subject">Whose skin.</param>
    /// <param name="cover">0 open to air, 1 covered tightly.</param>
    public static BarrierRates<T> Of(
        in BarrierParameters<T> p, in ChannelsParameters<T> channels, in Anatomy<T> anatomy, Subject subject, double cover)
    {
        T slowing = subject.HasTypeOneDiabetes ? channels.DiabetesFactor : T.Of(1);
        T stretch = slowing * p.PersonFactor;
        T speed = channels.FrontSpeed / slowing;
        return new()
        {
            FastRepair = channels.FastSealingRate / stretch,
            SlowRepair = p.SlowRepairRate * Channels.Channels.AgeFactor(channels, subject) / stretch,
            FastShare = Channels.Channels.FastShare(channels, subject),
            Lag = channels.BridgingLag * slowing,
            Growth = 2 * Math.PI * (p.KeratinocyteSources * speed * speed),
            BareLoss = p.BareWaterLoss,
            RestLoss = anatomy.RestWaterLoss,
            Uncovered = T.Of(1 - cover),
            RestWater = anatomy.StratumCorneum * p.RestWaterContent,
            SpareWater = anatomy.StratumCorneum * (p.SwellingRatio - T.Of(1)) * p.WaterDensity,
            Release = p.WaterReleaseRate,
        };
    }
}
