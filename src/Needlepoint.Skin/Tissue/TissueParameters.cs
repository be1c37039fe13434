using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Parameters;

namespace Needlepoint.Skin.Tissue;

/// <summary>Parameters of signals in tissue, SI units; meaning and source of each in <c>data/parameters/tissue.yaml</c>.</summary>
public struct TissueParameters<T>
    where T : struct, IReal<T>
{
    /// <summary>Diffusivity of a signal molecule, m2/s.</summary>
    public T SignalDiffusivity;

    /// <summary>Clearance that, with the diffusivity, sets the width of the halo, 1/s.</summary>
    public T SignalClearance;

    /// <summary>The parameters by their ids.</summary>
    public static TissueParameters<T> From(IParameterSource<T> source) => new()
    {
        SignalDiffusivity = source["tissue.signal_diffusivity"],
        SignalClearance = source["tissue.signal_clearance"],
    };

    /// <summary>Width of the halo, sqrt(D/mu), m.</summary>
    public readonly T HaloWidth => T.Sqrt(SignalDiffusivity / SignalClearance);
}
