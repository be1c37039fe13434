using Needlepoint.Inference.Results;

namespace Needlepoint.Reports.Words;

/// <summary>What a report answers first.</summary>
public enum Leading
{
    /// <summary>What is seen and felt of the needles: scars, lines, texture; in a short run the first days.</summary>
    Needling,

    /// <summary>Melasma.</summary>
    Melasma,

    /// <summary>Hair of the scalp.</summary>
    Hair,

    /// <summary>Dull skin: glow in its parts.</summary>
    Glow,

    /// <summary>The risk of dark marks.</summary>
    Marks,
}

/// <summary>Finds what a report answers first: what the person came for, where the run has numbers for it.</summary>
public static class LeadingOf
{
    /// <summary>The topic. A stated fear of dark marks goes before all, since it decides whether to treat; then the first concern that has an outcome.</summary>
    public static Leading Run(RunResult result)
    {
        if (result.Concerns.Contains("hyperpigmentation") && result.Single(OutcomeIds.MarkRisk) is not null) return Leading.Marks;
        foreach (string concern in result.Concerns)
        {
            switch (concern)
            {
                case "melasma" when result.Curve(OutcomeIds.Melasma) is not null: return Leading.Melasma;
                case "hair_loss" or "hair" when result.Curve(OutcomeIds.HairDensity) is not null: return Leading.Hair;
                case "dullness" when GlowParts.Of(result).Count > 0: return Leading.Glow;
                case "acne_scars" or "surgical_scar" or "striae" or "wrinkles": return Leading.Needling;
                default: continue;
            }
        }
        return result.Curve(OutcomeIds.HairDensity) is not null ? Leading.Hair : Leading.Needling;
    }
}
