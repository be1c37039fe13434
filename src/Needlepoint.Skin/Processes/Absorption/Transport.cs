namespace Needlepoint.Skin.Processes.Absorption;

/// <summary>A layer that a solute passes. In it K dc/dt = div(K D grad c) - K k c, with c the free concentration in water in balance with it.</summary>
/// <param name="Name">Stratum corneum, viable epidermis, papillary dermis, reticular dermis; in a test any.</param>
/// <param name="Thickness">h, m.</param>
/// <param name="Storage">K, amount held per volume over c, 1.</param>
/// <param name="Diffusivity">D of all that is held, m2/s.</param>
/// <param name="BloodClearance">k to the capillaries at the rest flow, 1/s.</param>
/// <param name="LymphClearance">k to the lymph, 1/s.</param>
public sealed record TransportLayer(
    string Name, double Thickness, double Storage, double Diffusivity, double BloodClearance = 0, double LymphClearance = 0);

/// <summary>Channels of one kind, each in the middle of its unit cell.</summary>
/// <param name="Radius">a, m.</param>
/// <param name="Depth">L below the stratum corneum, m; at least 0.</param>
/// <param name="Density">n, 1/m2.</param>
public sealed record TransportChannels(double Radius, double Depth, double Density);

/// <summary>What lies on the skin from a moment on.</summary>
public sealed record Donor
{
    /// <summary>Start, s.</summary>
    public required double Start { get; init; }

    /// <summary>Concentration of the solute in the film at the start, dissolved and solid, kg/m3.</summary>
    public required double Concentration { get; init; }

    /// <summary>Thickness of the film at the start, m.</summary>
    public required double Film { get; init; }

    /// <summary>Whether the donor never gets weaker, as a well-filled diffusion cell; its film then tells nothing.</summary>
    public bool IsInfinite { get; init; }

    /// <summary>Concentration in the film over that in water in balance with it, 1.</summary>
    public double Partition { get; init; } = 1;

    /// <summary>Cap of the free concentration, kg/m3: solubility in water; infinite without one. What is beyond it lies in the film as a solid.</summary>
    public double Solubility { get; init; } = double.PositiveInfinity;

    /// <summary>Thickness that the film loses in a time by drying, m/s.</summary>
    public double DryingSpeed { get; init; }

    /// <summary>Thickness of the film that does not dry, m.</summary>
    public double DryFilm { get; init; }

    /// <summary>Flux of the solute into the air over its free concentration in the film, m/s.</summary>
    public double Evaporation { get; init; }

    /// <summary>Moment at which what is left is washed off, s; infinite when it stays.</summary>
    public double End { get; init; } = double.PositiveInfinity;

    /// <summary>Amount that needles carry with them along their track, kg/m2 of skin, out of <see cref="Amount"/>; no more than lies there.</summary>
    public double CarriedIn { get; init; }

    /// <summary>When they do, s; at the <see cref="Start"/> unless the donor lay on the skin before the needles came.</summary>
    public double? CarriedAt { get; init; }

    /// <summary>Amount that is put on, kg/m2 of skin; infinite for a donor that never gets weaker.</summary>
    public double Amount => IsInfinite ? double.PositiveInfinity : Concentration * Film;
}

/// <summary>One unit cell, one solute, one parameter set: everything that the transport solver needs. SI units.</summary>
public sealed record TransportProblem
{
    /// <summary>Layers from the surface down. The first one is the stratum corneum where <see cref="HasStratumCorneum"/>.</summary>
    public required IReadOnlyList<TransportLayer> Layers { get; init; }

    /// <summary>Whether the first layer is the stratum corneum, which channels pass without giving to it; else the surface is a face with <see cref="SurfacePermeability"/>.</summary>
    public bool HasStratumCorneum { get; init; }

    /// <summary>P of the surface outside the channels, m/s; infinite for a bare surface in contact with the donor.</summary>
    public double SurfacePermeability { get; init; } = double.PositiveInfinity;

    /// <summary>P of the shunt (follicles) from the donor to the first layer below the stratum corneum, m/s.</summary>
    public double ShuntPermeability { get; init; }

    /// <summary>Channels; null for intact skin.</summary>
    public TransportChannels? Channels { get; init; }

    /// <summary>k_w(t), transfer coefficient from the donor to the wall of a channel, m/s; infinite for an open hole full of donor.</summary>
    public Func<double, double> WallPermeability { get; init; } = _ => double.PositiveInfinity;

    /// <summary>Flow of blood over rest at a time: it multiplies every clearance to the capillaries.</summary>
    public Func<double, double> BloodFlow { get; init; } = _ => 1;

    /// <summary>
    /// Conductance of the stratum corneum at a time over that of its layer: less when it dries, more when it is covered. What it holds stays that of the layer.
    /// </summary>
    public Func<double, double> StratumCorneumConductance { get; init; } = _ => 1;

    /// <summary>Conductance of the shunt at a time over <see cref="ShuntPermeability"/>: less when its openings dry.</summary>
    public Func<double, double> ShuntConductance { get; init; } = _ => 1;

    /// <summary>Moments beside starts and ends of donors at which the functions above jump, s: the needles come, say. Time steps start anew there.</summary>
    public IReadOnlyList<double> Changes { get; init; } = [];

    /// <summary>Whether the bottom is a perfect sink (receptor of a diffusion cell); otherwise nothing passes it.</summary>
    public bool HasSink { get; init; }

    /// <summary>What is put on, in order of time; each ends before the next starts.</summary>
    public required IReadOnlyList<Donor> Donors { get; init; }

    /// <summary>Free concentration at the start in each layer, kg/m3; empty for none.</summary>
    public IReadOnlyList<double> Initial { get; init; } = [];
}

/// <summary>How finely to solve.</summary>
/// <param name="Rings">Rings of the unit cell, with channels; 1 without.</param>
/// <param name="Layers">Cells over the depth, all layers together.</param>
/// <param name="StepsPerDecade">Time steps for each tenfold of the time since the latest change.</param>
/// <param name="IsReduced">Whether rings are few and their exchange follows the logarithmic profile between them.</param>
public sealed record TransportGrid(int Rings, int Layers, int StepsPerDecade, bool IsReduced)
{
    /// <summary>The full solution.</summary>
    public static TransportGrid Full { get; } = new(80, 120, 8, false);

    /// <summary>The parallel-pathway form for ensembles and planning.</summary>
    public static TransportGrid Reduced { get; } = new(5, 20, 8, true);
}

/// <summary>Where the solute is at the asked moments, kg per m2 of skin; all but the names are arrays over the moments.</summary>
public sealed class TransportRun
{
    /// <summary>Moments, s.</summary>
    public required double[] Times { get; init; }

    /// <summary>Left in the film, solid and dissolved.</summary>
    public required double[] Vehicle { get; init; }

    /// <summary>Evaporated.</summary>
    public required double[] Evaporated { get; init; }

    /// <summary>Washed off.</summary>
    public required double[] Washed { get; init; }

    /// <summary>In each layer: a row per layer.</summary>
    public required double[][] InLayer { get; init; }

    /// <summary>Mean free concentration in each layer, kg/m3: a row per layer.</summary>
    public required double[][] FreeInLayer { get; init; }

    /// <summary>Taken by the capillaries.</summary>
    public required double[] Blood { get; init; }

    /// <summary>Taken by the lymph.</summary>
    public required double[] Lymph { get; init; }

    /// <summary>Gone through the bottom.</summary>
    public required double[] Receptor { get; init; }

    /// <summary>Entered through the surface outside the channels.</summary>
    public required double[] ThroughSurface { get; init; }

    /// <summary>Entered through channels, what needles carried in included.</summary>
    public required double[] ThroughChannels { get; init; }

    /// <summary>Entered through the shunt.</summary>
    public required double[] ThroughShunt { get; init; }

    /// <summary>Flux out of the skin into blood, lymph and receptor, kg/(m2 s).</summary>
    public required double[] OutFlux { get; init; }

    /// <summary>The unit cell at the moments whose fields were asked for.</summary>
    public required IReadOnlyList<TransportField> Fields { get; init; }
}

/// <summary>Concentrations in the unit cell at one moment.</summary>
/// <param name="Time">Moment, s.</param>
/// <param name="RadialEdges">Edges of the rings, m; from 0 to the radius of the cell.</param>
/// <param name="DepthEdges">Edges of the layers of cells, m from the surface.</param>
/// <param name="Free">Free concentration, kg/m3: a row per depth; not a number inside a channel.</param>
/// <param name="Donor">Free concentration in the donor and so in the channel, kg/m3.</param>
public sealed record TransportField(double Time, double[] RadialEdges, double[] DepthEdges, double[][] Free, double Donor);
