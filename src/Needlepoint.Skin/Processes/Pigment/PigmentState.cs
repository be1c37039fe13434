using Needlepoint.Numerics.Numbers;

namespace Needlepoint.Skin.Processes.Pigment;

/// <summary>Melanin of the epidermis, of a lesion of melasma, and of a mark that inflammation leaves, in units of the content of usual skin.</summary>
public struct PigmentState<T>
    where T : struct, IReal<T>
{
    /// <summary>M, melanin of the epidermis.</summary>
    public MelaninChain<T> Epidermis;

    /// <summary>L, melanin of a lesion beyond that of the skin around, over its own usual excess.</summary>
    public MelaninChain<T> Melasma;

    /// <summary>y, what actives leave of the machinery that makes melanin, 1 without any.</summary>
    public T Machinery;

    /// <summary>A, melanocytes that inflammation activated, 1 in a full-thickness wound.</summary>
    public T Activation;

    /// <summary>K, melanin in the epidermis of a mark beyond that of the skin around.</summary>
    public MelaninChain<T> Mark;

    /// <summary>B, melanin that dropped into the dermis under a mark.</summary>
    public T Dropped;
}
