using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Parameters;

namespace Needlepoint.Skin.Processes.Absorption;

/// <summary>Parameters of absorption, SI units; meaning and source of each in <c>data/parameters/absorption.yaml</c> and <c>permeability.yaml</c>.</summary>
public struct AbsorptionParameters<T>
    where T : struct, IReal<T>
{
    /// <summary>The intact surface.</summary>
    public PermeabilityParameters<T> Intact;

    /// <summary>This person's intact permeability over the usual one, 1.</summary>
    public T Person;

    /// <summary>M0, molar mass that the laws of size are stated for, kg/mol.</summary>
    public T ReferenceMass;

    /// <summary>D0, free diffusivity at that mass, m2/s.</summary>
    public T Diffusivity;

    /// <summary>Its fall with mass, 1.</summary>
    public T DiffusivityExponent;

    /// <summary>Water of living tissue open to solutes, 1.</summary>
    public T WaterShare;

    /// <summary>va, share of that water that albumin enters, 1.</summary>
    public T AlbuminShare;

    /// <summary>vl, lipid over that water, 1.</summary>
    public T LipidShare;

    /// <summary>Db, diffusivity of what is bound, m2/s.</summary>
    public T BoundDiffusivity;

    /// <summary>beta, binding over that of the law, 1.</summary>
    public T Binding;

    /// <summary>S, capillary area per volume, 1/m.</summary>
    public T CapillaryArea;

    /// <summary>chi, pore area over path of the capillary wall, 1/m.</summary>
    public T CapillaryPores;

    /// <summary>rp, radius of those pores, m.</summary>
    public T CapillaryPoreRadius;

    /// <summary>g, capillary wall over stratum corneum for the lipid path, 1.</summary>
    public T CapillaryLipidGain;

    /// <summary>Blood flow of the site at rest per volume of skin, 1/s.</summary>
    public T RestFlow;

    /// <summary>Share of the tissue fluid that the lymph takes away in a time, 1/s.</summary>
    public T LymphClearance;

    /// <summary>Radius of folded and small molecules at M0, m.</summary>
    public T ProteinRadius;

    /// <summary>Its rise with mass, 1.</summary>
    public T ProteinRadiusExponent;

    /// <summary>Radius of chains of sugars at M0, m.</summary>
    public T ChainRadius;

    /// <summary>Its rise with mass, 1.</summary>
    public T ChainRadiusExponent;

    /// <summary>zeta, exchange at the wall of a fresh channel over that of a film of one radius, 1.</summary>
    public T LumenShare;

    /// <summary>t0, s.</summary>
    public T CollapseTime;

    /// <summary>s, 1.</summary>
    public T CollapseExponent;

    /// <summary>rl, radius of the pores of what fills a channel, m.</summary>
    public T LumenPore;

    /// <summary>Partition into stratum corneum over the law's, 1.</summary>
    public T StratumCorneumPartition;

    /// <summary>Thickness of stratum corneum full of water over that in air, 1.</summary>
    public T HydratedSwelling;

    /// <summary>delta, polar path in air over that of skin full of water, 1.</summary>
    public T DryPolarShare;

    /// <summary>rs, radius of the pores of the polar path, m.</summary>
    public T SurfacePore;

    /// <summary>Share of the polar path of trunk and limbs that follicles carry, 1.</summary>
    public T FollicleShare;

    /// <summary>Follicle openings of this site over those of trunk and limbs, 1.</summary>
    public T FollicleRatio;

    /// <summary>Volume that a needle carries in over that of its open channel, 1.</summary>
    public T CarriedShare;

    /// <summary>kg, transfer of water vapour to the air, m/s.</summary>
    public T AirExchange;

    /// <summary>Vapour that the room's air lacks, kg/m3.</summary>
    public T VapourDeficit;

    /// <summary>Density of water and of tissue water, kg/m3.</summary>
    public T WaterDensity;

    /// <summary>The parameters by their ids, for a site with its blood flow.</summary>
    /// <param name="source">Values.</param>
    /// <param name="restFlow">Blood flow of the site at rest per volume of skin, 1/s.</param>
    /// <param name="follicles">How many follicles the site has.</param>
    public static AbsorptionParameters<T> From(IParameterSource<T> source, T restFlow, FollicleRichness follicles) => new()
    {
        Intact = PermeabilityParameters<T>.From(source),
        Person = source["permeability.person"],
        ReferenceMass = source["permeability.reference_mass"],
        Diffusivity = source["absorption.diffusivity"],
        DiffusivityExponent = source["absorption.diffusivity_size_exponent"],
        WaterShare = source["absorption.water_share"],
        AlbuminShare = source["absorption.albumin_share"],
        LipidShare = source["absorption.lipid_share"],
        BoundDiffusivity = source["absorption.bound_diffusivity"],
        Binding = source["absorption.binding"],
        CapillaryArea = source["absorption.capillary_area"],
        CapillaryPores = source["absorption.capillary_pores"],
        CapillaryPoreRadius = source["absorption.capillary_pore_radius"],
        CapillaryLipidGain = source["absorption.capillary_lipid_gain"],
        RestFlow = restFlow,
        LymphClearance = source["irritation.lymph_clearance_rate"],
        ProteinRadius = source["absorption.protein_radius"],
        ProteinRadiusExponent = source["absorption.protein_radius_exponent"],
        ChainRadius = source["absorption.chain_radius"],
        ChainRadiusExponent = source["absorption.chain_radius_exponent"],
        LumenShare = source["absorption.lumen_share"] * source["absorption.device"],
        CollapseTime = source["absorption.collapse_time"],
        CollapseExponent = source["absorption.collapse_exponent"],
        LumenPore = source["absorption.lumen_pore"],
        StratumCorneumPartition = source["absorption.stratum_corneum_partition"],
        HydratedSwelling = source["absorption.hydrated_swelling"],
        DryPolarShare = source["absorption.dry_polar_share"],
        SurfacePore = source["absorption.surface_pore"],
        FollicleShare = source["absorption.follicle_share"],
        FollicleRatio = follicles switch
        {
            FollicleRichness.Face => source["absorption.follicle_face_ratio"],
            FollicleRichness.None => T.Of(0),
            _ => T.Of(1),
        },
        CarriedShare = source["absorption.carried_share"],
        AirExchange = source["absorption.air_exchange"],
        VapourDeficit = source["absorption.vapour_deficit"],
        WaterDensity = source["absorption.water_density"],
    };
}

/// <summary>How many follicles open on a site.</summary>
public enum FollicleRichness
{
    /// <summary>Trunk and limbs.</summary>
    Body,

    /// <summary>Face and scalp.</summary>
    Face,

    /// <summary>Palms: none.</summary>
    None,
}
