using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Parameters;

namespace Needlepoint.Skin.Processes.Hair;

/// <summary>Parameters of the follicles of the scalp, SI units; meaning and source of each in <c>data/parameters/hair.yaml</c>.</summary>
public struct HairParameters<T>
    where T : struct, IReal<T>
{
    /// <summary>Follicles per area up to the age at which they begin to thin out, 1/m2.</summary>
    public T FollicleDensity;

    /// <summary>Share of the follicles lost per time beyond that age, 1/s.</summary>
    public T DensityFall;

    /// <summary>That age, s.</summary>
    public T DensityFallAge;

    /// <summary>Mean time of growth of a full-size follicle, s.</summary>
    public T Anagen;

    /// <summary>The same of a fully miniaturised one, s.</summary>
    public T AnagenVellus;

    /// <summary>Mean time of shrinking, s.</summary>
    public T Catagen;

    /// <summary>Mean time of rest with the hair in place, s.</summary>
    public T Telogen;

    /// <summary>Mean time without a hair of a full-size follicle, s.</summary>
    public T Latency;

    /// <summary>The same of a fully miniaturised one, s.</summary>
    public T LatencyVellus;

    /// <summary>Standard deviation of the time of growth over its mean, 1.</summary>
    public T AnagenVariation;

    /// <summary>The same of the other phases, 1.</summary>
    public T RestVariation;

    /// <summary>Mean diameter of the hair of full-size follicles, m.</summary>
    public T Diameter;

    /// <summary>The same of fully miniaturised ones, m.</summary>
    public T DiameterVellus;

    /// <summary>Standard deviation of the diameter between follicles over its mean, 1.</summary>
    public T DiameterVariation;

    /// <summary>Diameter from which trials count a hair, m.</summary>
    public T VellusLimit;

    /// <summary>Growth of the hair of a full-size follicle, m/s.</summary>
    public T GrowthRate;

    /// <summary>Way of a new hair from the bulb to the surface, m.</summary>
    public T EmergenceDepth;

    /// <summary>Power of the share lost over the whole head in the stage where hair is counted, 1.</summary>
    public T CountedPlace;

    /// <summary>Rise of the stage of pattern loss, 1/s.</summary>
    public T LossRate;

    /// <summary>Repair signal at half of the effect of needling, kg/m3.</summary>
    public T NeedlingHalfSignal;

    /// <summary>Stimulus of a full repair signal over that of a full occupancy by minoxidil, 1.</summary>
    public T NeedlingWeight;

    /// <summary>eps, logarithm of the miniaturisation before a full stimulus over that which it leaves, 1.</summary>
    public T Regain;

    /// <summary>By how much a full stimulus hastens the end of rest and latency, 1.</summary>
    public T Exit;

    /// <summary>Time in which the papilla follows what acts on it, s.</summary>
    public T ResponseTime;

    /// <summary>The parameters by their ids.</summary>
    public static HairParameters<T> From(IParameterSource<T> source) => new()
    {
        FollicleDensity = source["hair.follicle_density"],
        DensityFall = source["hair.density_fall"],
        DensityFallAge = source["hair.density_fall_age"],
        Anagen = source["hair.anagen"],
        AnagenVellus = source["hair.anagen_vellus"],
        Catagen = source["hair.catagen"],
        Telogen = source["hair.telogen"],
        Latency = source["hair.latency"],
        LatencyVellus = source["hair.latency_vellus"],
        AnagenVariation = source["hair.anagen_variation"],
        RestVariation = source["hair.rest_variation"],
        Diameter = source["hair.diameter"],
        DiameterVellus = source["hair.diameter_vellus"],
        DiameterVariation = source["hair.diameter_variation"],
        VellusLimit = source["hair.vellus_limit"],
        GrowthRate = source["hair.growth_rate"],
        EmergenceDepth = source["hair.emergence_depth"],
        CountedPlace = source["hair.counted_place"],
        LossRate = source["hair.loss_rate"],
        NeedlingHalfSignal = source["hair.needling_half_signal"],
        NeedlingWeight = source["hair.needling_weight"],
        Regain = source["hair.regain"],
        Exit = source["hair.exit"],
        ResponseTime = source["hair.response_time"],
    };
}
