using Needlepoint.Courses;
using Needlepoint.Inference.Absorption;
using Needlepoint.Inference.Ensembles;
using Needlepoint.Inference.Hair;

namespace Needlepoint.Inference.Qualification;

/// <summary>Runs the arms of studies: the skin, and what products do in it.</summary>
internal sealed class StudyRunner(ModelData model, Workers workers)
{
    private readonly AbsorptionRunner _products = new(model);
    private HairRunner? _hair;

    /// <summary>Follows the skin.</summary>
    public EnsembleRunner Skin { get; } = new(model.Space) { Workers = workers };

    /// <summary>Follows substances.</summary>
    public AbsorptionSolver Absorption { get; } = new(model.Space) { Workers = workers };

    /// <summary>Follows hair: the mean of a group of people.</summary>
    public HairRunner Hair => _hair ??= new(model.Space)
    {
        Workers = workers,
        Follicles = HeldSkin is null ? HairRunner.OfGroup : 4 * HairRunner.OfGroup,
        HasOneChance = HeldSkin is not null,
    };

    /// <summary>What the products of an arm do to melanin and hair, in the set in the middle; what was solved before is not solved again.</summary>
    public ProductEffects ExposuresOf(Course course, CancellationToken cancellation) => _products.ExposuresOf(course, cancellation);

    /// <summary>All parameters.</summary>
    public ParameterSpace Space => model.Space;

    /// <summary>The set whose skin holds for all sets where substances or hair are followed, as in a fit that moves no parameter of the skin; null for each its own. Hair has the same chance in all sets then.</summary>
    public ParameterSet? HeldSkin { get; init; }

    /// <summary>Seed of the errors of laws for single substances; null for none.</summary>
    public ulong? Seed { get; init; }
}
