using Needlepoint.Numerics.Numbers;

namespace Needlepoint.Skin.Processes.Remodelling;

/// <summary>What is behind the lasting change of what is seen; all zero in untreated skin.</summary>
public struct RemodellingState<T>
    where T : struct, IReal<T>
{
    /// <summary>r, remodelling done in the depth of a scar, over the dose that gives 63 % of the most that scars gain, 1.</summary>
    public T Dose;

    /// <summary>G, share of the depth of a boxcar scar that has come up, 1.</summary>
    public T Relief;

    /// <summary>K, gain of matrix in the upper dermis that has settled enough to be seen and felt, over healthy, 1.</summary>
    public T SettledGain;

    /// <summary>B, what a rater who knows of the treatment expects: 1 right after a session, 1.</summary>
    public T Expectation;
}
