using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Parameters;
using Needlepoint.Skin.Tissue;

namespace Needlepoint.Skin.Processes.Barrier;

/// <summary>Parameters of the barrier, SI units; meaning and source of each in <c>data/parameters/barrier.yaml</c>.</summary>
public struct BarrierParameters<T>
    where T : struct, IReal<T>
{
    /// <summary>Jw, water loss of skin without epidermis, kg/(m2 s).</summary>
    public T BareWaterLoss;

    /// <summary>k2, slow mending of a stripped barrier, 1/s.</summary>
    public T SlowRepairRate;

    /// <summary>Share of the barrier that one tape strip takes, skin types I to III, 1.</summary>
    public T StripShare;

    /// <summary>Strips that skin types V and VI need over types I to III, 1.</summary>
    public T DarkSkinCohesion;

    /// <summary>Strips needed at 82 years over 30, 1.</summary>
    public T AgedCohesion;

    /// <summary>Share of the barrier that one pass of a blade takes, 1.</summary>
    public T DermaplaningShare;

    /// <summary>lambda, sources of keratinocytes inside a wound, 1/m2.</summary>
    public T KeratinocyteSources;

    /// <summary>This person's mending time over the usual one, 1.</summary>
    public T PersonFactor;

    /// <summary>Water in the stratum corneum at rest, kg/m3.</summary>
    public T RestWaterContent;

    /// <summary>Thickness of wet over dry stratum corneum, 1.</summary>
    public T SwellingRatio;

    /// <summary>Density of water, kg/m3.</summary>
    public T WaterDensity;

    /// <summary>Rate at which excess water leaves an uncovered surface, 1/s.</summary>
    public T WaterReleaseRate;

    /// <summary>TEWL up to which strips are counted, kg/(m2 s).</summary>
    public T StrippedWaterLoss;

    /// <summary>End of the Corneometer's scale, arbitrary units.</summary>
    public T HydrationCeiling;

    /// <summary>The parameters by their ids.</summary>
    public static BarrierParameters<T> From(IParameterSource<T> source) => new()
    {
        BareWaterLoss = source["barrier.bare_water_loss"],
        SlowRepairRate = source["barrier.slow_repair_rate"],
        StripShare = source["barrier.strip_share"],
        DarkSkinCohesion = source["barrier.dark_skin_cohesion"],
        AgedCohesion = source["barrier.aged_cohesion"],
        DermaplaningShare = source["barrier.dermaplaning_share"],
        KeratinocyteSources = source["barrier.keratinocyte_sources"],
        PersonFactor = source["barrier.person_repair_time"],
        RestWaterContent = source["barrier.rest_water_content"],
        SwellingRatio = source["barrier.swelling_ratio"],
        WaterDensity = source["barrier.water_density"],
        WaterReleaseRate = source["barrier.water_release_rate"],
        StrippedWaterLoss = source["barrier.stripped_water_loss"],
        HydrationCeiling = source["barrier.hydration_ceiling"],
    };

    /// <summary>The parameters of a person: slow mending takes the mending time; what it shares with channels is slowed there.</summary>
    public readonly BarrierParameters<T> For(in Modifiers<T> person)
    {
        BarrierParameters<T> own = this;
        own.SlowRepairRate = SlowRepairRate / person.MendingTime;
        return own;
    }
}
