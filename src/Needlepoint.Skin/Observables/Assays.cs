using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Processes.Healing;

namespace Needlepoint.Skin.Observables;

/// <summary>
/// Collagen as a biopsy tells it. Each assay sees another layer and another thing: none of them is "the collagen" (healing-and-outcomes, 4.1), and no
/// percentage means anything without layer, assay and time.
/// </summary>
public static class Assays
{
    /// <summary>
    /// Procollagen messenger over rest, wounded layer, 1 (O1): 1 + gRNA (S - 1), at least 0. The message rises more than what is made from it.
    /// </summary>
    public static T ProcollagenMessenger<T>(in ReadingParameters<T> p, in TissueSignals<T> signals)
        where T : struct, IReal<T> =>
        T.Max(T.Of(0), 1 + p.MessengerGain * (signals.SynthesisWounded - T.Of(1)));

    /// <summary>Procollagen protein over rest, wounded layer, 1 (O2): synthesis.</summary>
    public static T ProcollagenProtein<T>(in TissueSignals<T> signals)
        where T : struct, IReal<T> => signals.SynthesisWounded;

    /// <summary>
    /// Area stained as collagen in the papillary dermis over its own start, trichrome, 1 (O3): content of the layer. A stain that saturates would need
    /// more matrix for the same area.
    /// </summary>
    public static T PapillaryArea<T>(in TissueSignals<T> signals)
        where T : struct, IReal<T> => signals.ContentPapillary;

    /// <summary>Hydroxyproline of the whole dermis over its own start, 1 (O4): content of all layers.</summary>
    public static T Hydroxyproline<T>(in TissueSignals<T> signals)
        where T : struct, IReal<T> => signals.ContentBulk;
}
