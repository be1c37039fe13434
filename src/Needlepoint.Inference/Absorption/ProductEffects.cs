using Needlepoint.Skin.Treatments;

namespace Needlepoint.Inference.Absorption;

/// <summary>What the products of a course do to the skin that the model follows: the other processes read it from the concentration in the tissue.</summary>
/// <param name="Numbness">Share of the nerve endings blocked when the needles come, 0 to 1; null without a numbing product.</param>
/// <param name="Medicated">Spans from the start of each session in which an anti-inflammatory concentration is held, s.</param>
public sealed record ProductEffects(double? Numbness, IReadOnlyList<(double From, double To)> Medicated)
{
    /// <summary>No product does anything.</summary>
    public static ProductEffects None { get; } = new(null, []);

    /// <summary>Spans from the start of the run in which daily use holds an anti-inflammatory concentration, s.</summary>
    public IReadOnlyList<(double From, double To)> MedicatedDaily { get; init; } = [];

    /// <summary>What acts on the making of melanin, over the whole run.</summary>
    public Exposure Melanin { get; init; } = Exposure.None;

    /// <summary>What acts on hair, over the whole run.</summary>
    public Exposure Hair { get; init; } = Exposure.None;
}
