using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Parameters;
using Needlepoint.Skin.Tissue;

namespace Needlepoint.Skin.Processes.Perfusion;

/// <summary>Parameters of perfusion, SI units; meaning and source of each in <c>data/parameters/perfusion.yaml</c>.</summary>
public struct PerfusionParameters<T>
    where T : struct, IReal<T>
{
    /// <summary>kS, sprouting of vessels at the signal of a full wound, 1/s.</summary>
    public T SproutingRate;

    /// <summary>b0, vessels that can sprout into tissue without any, over healthy, 1.</summary>
    public T Ingrowth;

    /// <summary>Bmax, density at which sprouting stops, over healthy, 1.</summary>
    public T VesselCeiling;

    /// <summary>kB, return of the density to the healthy one, 1/s.</summary>
    public T VesselReturn;

    /// <summary>Share of the vessels lost where a needle went, 1.</summary>
    public T VesselLoss;

    /// <summary>Tw, repair signal at the peak of a full wound, kg/m3.</summary>
    public T WoundSignal;

    /// <summary>Signal of platelets where blood filled the tissue, kg/m3.</summary>
    public T PlateletSignal;

    /// <summary>Clearance of that signal, 1/s.</summary>
    public T PlateletClearance;

    /// <summary>Loss of fibrin without macrophages, 1/s.</summary>
    public T FibrinLoss;

    /// <summary>Loss of fibrin to the macrophages of a full wound, 1/s.</summary>
    public T FibrinUptake;

    /// <summary>Q0, blood flow of the site at rest, m3/(kg s).</summary>
    public T RestFlow;

    /// <summary>beta, exponent of blood content with flow, 1.</summary>
    public T BloodExponent;

    /// <summary>f0, blood in the dermis at rest, share of its volume, 1.</summary>
    public T RestBlood;

    /// <summary>a* per root of the share of blood, 1.</summary>
    public T RednessGain;

    /// <summary>kL, share of the fluid that the lymph takes away in a time at rest, 1/s.</summary>
    public T LymphClearance;

    /// <summary>Net filtration pressure at rest, Pa.</summary>
    public T FiltrationPressure;

    /// <summary>Share of fluid added per rise of its pressure, 1/Pa.</summary>
    public T Compliance;

    /// <summary>Interstitial less lymphatic pressure at rest, Pa.</summary>
    public T DrainagePressure;

    /// <summary>sigma0, reflection of protein by vessel walls at rest, 1.</summary>
    public T Reflection;

    /// <summary>Rise of the walls' conductance per dilation, 1.</summary>
    public T LeakGain;

    /// <summary>Fall of the reflection per dilation, 1.</summary>
    public T ReflectionFall;

    /// <summary>Rise of capillary pressure in fully dilated vessels, Pa.</summary>
    public T CapillaryRise;

    /// <summary>Colloid osmotic pressure of plasma, Pa.</summary>
    public T PlasmaColloid;

    /// <summary>Colloid osmotic pressure of interstitial fluid at rest, Pa.</summary>
    public T InterstitialColloid;

    /// <summary>e, exponent of colloid osmotic pressure with concentration, 1.</summary>
    public T ColloidExponent;

    /// <summary>M, oxygen consumption per volume of skin, 1/s.</summary>
    public T OxygenConsumption;

    /// <summary>D alpha, permeability of living skin to oxygen, m2/(s Pa).</summary>
    public T OxygenPermeability;

    /// <summary>Permeability of the stratum corneum to oxygen over that of living skin, 1.</summary>
    public T StratumCorneumShare;

    /// <summary>Oxygen pressure of the air at the surface, Pa.</summary>
    public T AirOxygen;

    /// <summary>Oxygen pressure of arterial blood, Pa.</summary>
    public T ArterialOxygen;

    /// <summary>Oxygen pressure at half saturation of blood, Pa.</summary>
    public T HalfSaturation;

    /// <summary>Hill exponent of that saturation, 1.</summary>
    public T HillExponent;

    /// <summary>Oxygen volume that a volume of blood can carry, 1.</summary>
    public T OxygenCapacity;

    /// <summary>Density of skin, kg/m3.</summary>
    public T TissueDensity;

    /// <summary>The parameters by their ids, for a site.</summary>
    public static PerfusionParameters<T> From(IParameterSource<T> source, Site site) => new()
    {
        SproutingRate = source["perfusion.sprouting_rate"],
        Ingrowth = source["perfusion.vessel_ingrowth"],
        VesselCeiling = source["perfusion.vessel_ceiling"],
        VesselReturn = source["perfusion.vessel_return"],
        VesselLoss = source["perfusion.vessel_loss"],
        WoundSignal = source["perfusion.wound_signal"],
        PlateletSignal = source["perfusion.platelet_signal"],
        PlateletClearance = source["perfusion.platelet_clearance"],
        FibrinLoss = source["perfusion.fibrin_loss"],
        FibrinUptake = source["perfusion.fibrin_uptake"],
        RestFlow = source["perfusion.rest_flow"] * SiteRatio(source, site),
        BloodExponent = source["perfusion.blood_exponent"],
        RestBlood = source["perfusion.rest_blood"],
        RednessGain = source["perfusion.redness_gain"],
        LymphClearance = source["irritation.lymph_clearance_rate"],
        FiltrationPressure = source["perfusion.filtration_pressure"],
        Compliance = source["perfusion.compliance"],
        DrainagePressure = source["perfusion.drainage_pressure"],
        Reflection = source["perfusion.reflection"],
        LeakGain = source["perfusion.leak_gain"],
        ReflectionFall = source["perfusion.reflection_fall"],
        CapillaryRise = source["perfusion.capillary_rise"],
        PlasmaColloid = source["perfusion.plasma_colloid_pressure"],
        InterstitialColloid = source["perfusion.interstitial_colloid_pressure"],
        ColloidExponent = source["perfusion.colloid_exponent"],
        OxygenConsumption = source["perfusion.oxygen_consumption"],
        OxygenPermeability = source["perfusion.oxygen_diffusivity"] * source["perfusion.oxygen_solubility"],
        StratumCorneumShare = source["perfusion.stratum_corneum_share"],
        AirOxygen = source["perfusion.air_oxygen"],
        ArterialOxygen = source["perfusion.arterial_oxygen"],
        HalfSaturation = source["perfusion.half_saturation"],
        HillExponent = source["perfusion.hill_exponent"],
        OxygenCapacity = source["perfusion.oxygen_capacity"],
        TissueDensity = source["perfusion.tissue_density"],
    };

    // Measured on the leg, and as ratios of face and hand to the foot; every other site has the flow of the leg.
    private static T SiteRatio(IParameterSource<T> source, Site site) => site switch
    {
        <= Site.Scalp => source["perfusion.face_flow_ratio"],
        Site.BackOfHand or Site.Palm => source["perfusion.hand_flow_ratio"],
        _ => T.Of(1),
    };
}
