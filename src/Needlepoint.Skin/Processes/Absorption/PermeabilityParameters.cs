using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Parameters;

namespace Needlepoint.Skin.Processes.Absorption;

/// <summary>
/// Parameters of the permeability of intact skin, SI units; meaning and source of each in <c>data/parameters/permeability.yaml</c>.
/// </summary>
public struct PermeabilityParameters<T>
    where T : struct, IReal<T>
{
    /// <summary>P of the lipid path at log Kow 0 and the reference mass, m/s.</summary>
    public T LipidPath;

    /// <summary>b, rise of the logarithm of the lipid path with that of Kow, 1.</summary>
    public T PartitionExponent;

    /// <summary>s, fall of log10 of the lipid path and its limit with the root of the relative mass, 1.</summary>
    public T SizeDecay;

    /// <summary>P of the polar path at the reference mass, m/s.</summary>
    public T PolarPath;

    /// <summary>P that the lipid path lets through at most, at the reference mass, m/s.</summary>
    public T Limit;

    /// <summary>Molar mass that the values belong to, kg/mol.</summary>
    public T ReferenceMass;

    /// <summary>The parameters by their ids.</summary>
    public static PermeabilityParameters<T> From(IParameterSource<T> source) => new()
    {
        LipidPath = source["permeability.lipid_path"],
        PartitionExponent = source["permeability.partition_exponent"],
        SizeDecay = source["permeability.size_decay"],
        PolarPath = source["permeability.polar_path"],
        Limit = source["permeability.limit"],
        ReferenceMass = source["permeability.reference_mass"],
    };
}
