using Needlepoint.Numerics.Numbers;

namespace Needlepoint.Skin.Processes.Absorption;

/// <summary>How one solute moves and stays in one person's skin: what layers and channels of a transport problem need.</summary>
public struct SoluteInSkin<T>
    where T : struct, IReal<T>
{
    /// <summary>D, diffusivity in water of the tissue, m2/s.</summary>
    public T FreeDiffusivity;

    /// <summary>K, amount held in living tissue per volume over the free concentration, 1.</summary>
    public T TissueStorage;

    /// <summary>Diffusivity of all that is held there, m2/s.</summary>
    public T TissueDiffusivity;

    /// <summary>Clearance of all that is held to the blood at rest, 1/s.</summary>
    public T BloodClearance;

    /// <summary>Clearance of all that is held to the lymph, 1/s.</summary>
    public T LymphClearance;

    /// <summary>Permeability of the intact surface full of water, without its follicles, m/s.</summary>
    public T HydratedSurface;

    /// <summary>The same in air, m/s.</summary>
    public T SurfaceInAir;

    /// <summary>Permeability of the follicles of the site while they are wet, m/s.</summary>
    public T Follicles;

    /// <summary>What is left of it in air, 1.</summary>
    public T FolliclesInAir;

    /// <summary>Amount held in stratum corneum full of water over the free concentration, 1.</summary>
    public T HydratedStorage;

    /// <summary>The same in air, 1.</summary>
    public T StorageInAir;

    /// <summary>Transfer to the wall of a fresh channel times its radius, m2/s.</summary>
    public T WallTimesRadius;

    /// <summary>What the laws say of a solute.</summary>
    /// <param name="p">Parameters of the person and site.</param>
    /// <param name="solute">The solute.</param>
    /// <param name="molarMass">Its molar mass, kg/mol.</param>
    /// <param name="vehiclePh">pH of the vehicle: a charged solute does not take the lipid path.</param>
    public static SoluteInSkin<T> Of(in AbsorptionParameters<T> p, Solute solute, T molarMass, double vehiclePh)
    {
        T free = Solutes.FreeDiffusivity(p, molarMass);
        T radius = Solutes.Radius(p, molarMass, solute.IsChain);
        T binding = Solutes.Binding(p, solute);
        double inAir = Microstructure.InAirShare(solute);
        bool isLarge = solute.LogKow is null;
        T polar = Permeability.PolarPath(p.Intact, molarMass) * (isLarge ? Solutes.Hindrance(radius / p.SurfacePore) : T.Of(1));
        T lipid = isLarge ? 0 * polar : Permeability.LipidPath(p.Intact, T.Of(solute.LogKow!.Value), molarMass);
        T intact = isLarge ? polar : Permeability.Intact(p.Intact, T.Of(solute.LogKow!.Value), molarMass, T.Of(Solutes.NeutralShare(solute, vehiclePh)));
        T surface = p.Person * (intact - p.FollicleShare * polar);
        T wall = Clearance.Wall(p, free, radius, Solutes.NeutralShare(solute, Solutes.TissuePh) * lipid);
        return new()
        {
            FreeDiffusivity = free,
            TissueStorage = p.WaterShare * binding,
            TissueDiffusivity = Solutes.HeldDiffusivity(p, solute, free, binding),
            BloodClearance = Clearance.Blood(p, wall, p.RestFlow) / (p.WaterShare * binding),
            LymphClearance = p.LymphClearance / binding,
            HydratedSurface = surface,
            SurfaceInAir = p.Person * (inAir * (intact - polar) + p.DryPolarShare * (polar - p.FollicleShare * polar)),
            FolliclesInAir = p.DryPolarShare,
            Follicles = p.FollicleShare * p.FollicleRatio * polar,
            HydratedStorage = Microstructure.Partition(solute, isHydrated: true) * p.StratumCorneumPartition,
            StorageInAir = Microstructure.Partition(solute, isHydrated: false) * p.StratumCorneumPartition,
            WallTimesRadius = Lumen.FreshWall(p, free, radius, T.Of(1), solute.Slowing),
        };
    }
}
