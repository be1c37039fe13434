using Needlepoint.Numerics.Numbers;

namespace Needlepoint.Inference.IntactSkin;

/// <summary>One published measurement: what passed, how fast, who measured it.</summary>
public sealed record MeasuredPermeability
{
    // cm/h in m/s.
    private const double CentimetrePerHour = 1e-2 / 3600;

    /// <summary>Number of the row in the published table.</summary>
    public required int Row { get; init; }

    /// <summary>Name of the compound as published.</summary>
    public required string Compound { get; init; }

    /// <summary>
    /// Its structure as SMILES, without the counter-ion or the water of a crystal: rows with one structure are one compound.
    /// </summary>
    public required string Structure { get; init; }

    /// <summary>Publication that measured it: the laboratory.</summary>
    public required string Laboratory { get; init; }

    /// <summary>log10 of the octanol / water partition, 1.</summary>
    public required double LogKow { get; init; }

    /// <summary>Molar mass, kg/mol.</summary>
    public required double MolarMass { get; init; }

    /// <summary>Hydrogen-bond donors, count.</summary>
    public required double Donors { get; init; }

    /// <summary>Hydrogen-bond acceptors, count.</summary>
    public required double Acceptors { get; init; }

    /// <summary>Temperature of the experiment, K.</summary>
    public required double Temperature { get; init; }

    /// <summary>log10 of the steady permeability in cm/h, 1.</summary>
    public required double LogPermeability { get; init; }

    /// <summary>Whether it belongs to the source that is shown apart and never fitted.</summary>
    public bool IsApart => Laboratory == PermeabilityTable.ShownApart;

    /// <summary>log10 in cm/h of a permeability in m/s.</summary>
    public static double LogOf(double permeability) => Scalar.Log(permeability / CentimetrePerHour).Value / LogOfTen;

    /// <summary>ln 10.</summary>
    internal const double LogOfTen = 2.302585092994046;
}
