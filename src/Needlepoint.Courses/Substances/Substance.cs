using Needlepoint.Courses.Devices;

namespace Needlepoint.Courses.Substances;

/// <summary>How large molecules of a substance are built: it sets their size in water.</summary>
public enum SubstanceFamily
{
    /// <summary>A small molecule.</summary>
    Small,

    /// <summary>A folded protein.</summary>
    Protein,

    /// <summary>A chain of sugars, such as hyaluronic acid or dextran.</summary>
    Polysaccharide,

    /// <summary>A solid particle, such as a pigment: a dense ball that does not dissolve.</summary>
    Particle,
}

/// <summary>A concentration in a layer of the skin at which an effect is half of its largest.</summary>
/// <param name="Id">What it does: <c>anaesthesia</c>, <c>collagen</c>, <c>melanin</c>, <c>hair</c>, <c>inflammation</c>.</param>
/// <param name="Words">In plain words: "numbs nerve endings".</param>
/// <param name="Layer">Where it acts: <c>viable-epidermis</c>, <c>papillary-dermis</c> or <c>dermis</c>.</param>
/// <param name="HalfConcentration">Free concentration in tissue water at half of the largest effect, kg/m3.</param>
/// <param name="Source">Where it was read.</param>
public sealed record SubstanceEffect(string Id, string Words, string Layer, double HalfConcentration, DeviceSource Source);

/// <summary>What the body does with a substance once it is in the blood: one well-mixed compartment.</summary>
/// <param name="VolumeOfDistribution">Volume per body weight, m3/kg.</param>
/// <param name="Clearance">Plasma clearance per body weight, m3/(kg s).</param>
/// <param name="ToxicConcentration">Plasma concentration from which harm is reported, kg/m3; null when none is known.</param>
/// <param name="Source">Where they were read.</param>
public sealed record Disposition(double VolumeOfDistribution, double Clearance, double? ToxicConcentration, DeviceSource Source);

/// <summary>A substance that products carry. SI units; values that its file does not know are null.</summary>
public sealed record Substance
{
    /// <summary>Name of its file in <c>data/substances</c>: <c>l-ascorbic-acid</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Common name: <c>L-ascorbic acid (vitamin C)</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What it is used for, in plain words.</summary>
    public required string Role { get; init; }

    /// <summary>How large molecules are built.</summary>
    public SubstanceFamily Family { get; init; }

    /// <summary>Molar mass, kg/mol.</summary>
    public required double MolarMass { get; init; }

    /// <summary>log10 of the octanol / water partition of the neutral form; null for large molecules, which no lipid takes up.</summary>
    public double? LogKow { get; init; }

    /// <summary>pKa of its acid groups that matter between pH 2 and 10, ascending.</summary>
    public IReadOnlyList<double> AcidPka { get; init; } = [];

    /// <summary>pKa of its base groups that matter between pH 2 and 10, ascending.</summary>
    public IReadOnlyList<double> BasePka { get; init; } = [];

    /// <summary>Solubility in water of the form that products carry, kg/m3; null when it mixes with water.</summary>
    public double? WaterSolubility { get; init; }

    /// <summary>Vapour pressure at skin temperature, Pa; null for what does not evaporate.</summary>
    public double? VapourPressure { get; init; }

    /// <summary>Usual strength in products: lower and upper mass share, 1; null when there is none.</summary>
    public (double Low, double High)? UsualStrength { get; init; }

    /// <summary>Effects with a published concentration.</summary>
    public IReadOnlyList<SubstanceEffect> Effects { get; init; } = [];

    /// <summary>What the body does with it; null when not known.</summary>
    public Disposition? Disposition { get; init; }

    /// <summary>What is known of it on needled skin, in sentences with their source.</summary>
    public string Safety { get; init; } = "";

    /// <summary>Where each value was read, by key of the file.</summary>
    public IReadOnlyDictionary<string, DeviceSource> Sources { get; init; } = new Dictionary<string, DeviceSource>();
}
