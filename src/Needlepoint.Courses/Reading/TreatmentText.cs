using Needlepoint.Courses.Treatments;
using Needlepoint.Evidence.Units;

namespace Needlepoint.Courses.Reading;

/// <summary>What the map <c>course</c> says, each value by itself; null for what it leaves out.</summary>
internal sealed record TreatmentText
{
    internal required Quantity? NeedleLength { get; init; }

    internal required double? Passes { get; init; }

    internal required Quantity? Density { get; init; }

    internal required Quantity? Area { get; init; }

    internal required int? Sessions { get; init; }

    internal required Quantity? Interval { get; init; }

    internal required Anaesthetic? Anaesthetic { get; init; }

    internal required TimeWindow? Cover { get; init; }

    internal required AntiInflammatory? AntiInflammatory { get; init; }

    internal required SurfacePreparation? Before { get; init; }

    internal required IReadOnlyList<ProductUse> Products { get; init; }

    /// <summary>Everything that starts again with each session, with its key.</summary>
    internal IEnumerable<(string Key, TimeWindow Window)> Windows =>
    [
        .. Cover is { } cover ? [("cover", cover)] : Array.Empty<(string, TimeWindow)>(),
        .. AntiInflammatory is { } use ? [("anti_inflammatory", use.Window)] : Array.Empty<(string, TimeWindow)>(),
        .. Products.Where(product => product.Window is not null).Select(product => ("products", product.Window!.Value)),
    ];
}
