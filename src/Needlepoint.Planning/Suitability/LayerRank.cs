using Needlepoint.Planning.Rules;

namespace Needlepoint.Planning.Suitability;

/// <summary>How firm the ground is on which rules stand, for the order of findings and questions.</summary>
internal static class LayerRank
{
    /// <summary>0 for the firmest.</summary>
    internal static int Rank(this RuleLayer layer) => layer switch
    {
        RuleLayer.LabelOrLaw => 0,
        RuleLayer.Evidence => 1,
        RuleLayer.Unconfirmed => 2,
        RuleLayer.Prediction => 3,
        _ => 4,
    };
}
