using Needlepoint.Inference.Results;

namespace Needlepoint.Studio.Why;

/// <summary>What gets in as the page about absorption shows it at the moment, so that "why?" tells the same numbers.</summary>
public sealed class ShownAbsorption
{
    /// <summary>The results on the page; empty where it shows none, and the open course counts.</summary>
    public IReadOnlyList<AbsorptionResult> Results { get; set; } = [];
}
