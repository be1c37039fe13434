using Needlepoint.Inference.Results;

namespace Needlepoint.Engine.Studies;

/// <summary>A class of outcomes with all that was measured of it.</summary>
/// <param name="Name">Name as qualification pages have it: "water loss (TEWL)".</param>
/// <param name="Address">The same for an address: "water-loss-tewl".</param>
/// <param name="Values">Every value, of all uses.</param>
/// <param name="Untuned">Summary over studies of people that the model was not tuned on; null when there is none.</param>
public sealed record EvidenceClass(string Name, string Address, IReadOnlyList<QualifiedValue> Values, QualificationSummary? Untuned)
{
    /// <summary>Number of studies of any use.</summary>
    public int Studies => Values.Select(value => value.StudyId).Distinct().Count();

    /// <summary>A class of values.</summary>
    public static EvidenceClass Of(string name, IReadOnlyList<QualifiedValue> values) =>
        new(name, AddressOf(name), values, values.Any(value => value.Use == EvidenceUse.Validation) ? QualificationSummary.Over(name, [.. values.Where(value => value.Use == EvidenceUse.Validation)]) : null);

    private static string AddressOf(string name) => string.Join('-', name.ToLowerInvariant().Split([' ', '(', ')', ','], StringSplitOptions.RemoveEmptyEntries));
}
