using Needlepoint.Courses.Treatments;
using Needlepoint.Evidence.Units;

namespace Needlepoint.Courses.Reading;

/// <summary>What the map <c>course</c> says, each value by itself; null for what it leaves out.</summary>
internal sealed record TreatmentText
{
    private const double LongestCover = 90 * 86400.0;

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

    internal required IReadOnlyList<double> Dermaplanings { get; init; }

    internal required IReadOnlyList<ProductUse> Products { get; init; }

    internal required SkinSample? Sample { get; init; }

    /// <summary>
    /// How long covering products keep the treated skin from drying, from the needles on, without a break; null when none does.
    /// A product that is left on covers as long as a cover may last.
    /// </summary>
    internal TimeWindow? CoverOfProducts
    {
        get
        {
            TimeWindow? cover = null;
            IEnumerable<TimeWindow> covered = Products.Where(use => use.IsCovered && use.PerDay == 0 && use.Window.To > 0).Select(use => use.Window);
            foreach (TimeWindow window in covered.OrderBy(window => window.From))
            {
                double to = Math.Min(window.To, Interval?.Value ?? LongestCover);
                if (cover is not { } open)
                    cover = new TimeWindow(Math.Max(0, window.From), to);
                else if (window.From <= open.To)
                    cover = open with { To = Math.Max(open.To, to) };
            }

            return cover;
        }
    }

    /// <summary>Everything that starts again with each session and has an end, with its key.</summary>
    internal IEnumerable<(string Key, TimeWindow Window)> Windows =>
    [
        .. Cover is { } cover ? [("cover", cover)] : Array.Empty<(string, TimeWindow)>(),
        .. AntiInflammatory is { } use ? [("anti_inflammatory", use.Window)] : Array.Empty<(string, TimeWindow)>(),
        .. Products.Where(product => product.IsRemoved && product.PerDay == 0).Select(product => ("products", product.Window)),
    ];
}
