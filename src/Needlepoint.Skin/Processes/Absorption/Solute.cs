namespace Needlepoint.Skin.Processes.Absorption;

/// <summary>What the laws need to know of a substance, SI units.</summary>
public sealed record Solute
{
    /// <summary>Molar mass, kg/mol.</summary>
    public required double MolarMass { get; init; }

    /// <summary>log10 of the octanol / water partition of the neutral form; null for large molecules, which no lipid takes up.</summary>
    public double? LogKow { get; init; }

    /// <summary>pKa of the acid groups.</summary>
    public IReadOnlyList<double> AcidPka { get; init; } = [];

    /// <summary>pKa of the base groups.</summary>
    public IReadOnlyList<double> BasePka { get; init; } = [];

    /// <summary>Solubility in water, kg/m3; infinite for what mixes with it.</summary>
    public double Solubility { get; init; } = double.PositiveInfinity;

    /// <summary>Vapour pressure at skin temperature, Pa; 0 for what does not evaporate.</summary>
    public double VapourPressure { get; init; }

    /// <summary>Whether it is a chain of sugars, wider in water than a protein of its mass.</summary>
    public bool IsChain { get; init; }

    /// <summary>Water over the product that fills a channel, as the solute moves in them, 1.</summary>
    public double Slowing { get; init; } = 1;

    /// <summary>Whether it carries both kinds of groups.</summary>
    public bool IsZwitterion => AcidPka.Count > 0 && BasePka.Count > 0;
}
