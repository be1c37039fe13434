using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Processes.Hair;
using Needlepoint.Skin.Simulation;
using Needlepoint.Skin.Tissue;
using Needlepoint.Skin.Treatments;

namespace Needlepoint.Inference.Hair;

/// <summary>Whose hair, and what acts on it from outside.</summary>
/// <param name="Subject">The person.</param>
/// <param name="Lost">Hair lost in a pattern, of all that can be lost that way, 0 to 1; null without such a loss.</param>
/// <param name="Growth">Substances at the follicles: free concentration over that of the half effect, over the whole run.</param>
/// <param name="End">End of the run, s.</param>
public sealed record HairQuestion(Subject Subject, double? Lost, Exposure Growth, double End)
{
    private const double Year = 365.25 * 86400;

    /// <summary>The question of a run; null where no hair is told: off the scalp, and in alopecia areata, whose cause is not in the model.</summary>
    /// <param name="inputs">Person, concerns and end of the run.</param>
    /// <param name="growth">Substances at the follicles.</param>
    public static HairQuestion? Of(SkinInputs inputs, Exposure growth) =>
        inputs.Subject.Site == Site.Scalp && !inputs.Concerns.HasAlopeciaAreata ? new(inputs.Subject, inputs.Concerns.PatternHairLoss, growth, inputs.EndTime) : null;

    /// <summary>Stage of the loss where hair is counted, under a set, 0 to 1; null without a loss.</summary>
    internal double? Stage(in HairParameters<Scalar> p) => Lost is not { } lost ? null : lost == 0 ? 0 : Math.Min(1, HairLaws.Stage<Scalar>(p, lost).Value);

    /// <summary>Follicles per area of this person under a set, 1/m2.</summary>
    internal double Density(in HairParameters<Scalar> p) => HairLaws.Density<Scalar>(p, Subject.AgeYears * Year).Value;
}
