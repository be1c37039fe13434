using Needlepoint.Inference.Results;

namespace Needlepoint.Studio.Evidence;

/// <summary>The order in which values are shown.</summary>
internal static class ValueOrder
{
    /// <summary>Missed before inside, and the farther off the earlier.</summary>
    public static IEnumerable<QualifiedValue> WorstFirst(this IEnumerable<QualifiedValue> values) =>
        values.OrderBy(value => value.Inside).ThenByDescending(value => value.FoldError ?? double.MaxValue).ThenBy(value => value.StudyId, StringComparer.Ordinal);
}
