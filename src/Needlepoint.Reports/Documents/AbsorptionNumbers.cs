using Needlepoint.Inference.Results;

namespace Needlepoint.Reports.Documents;

/// <summary>The numbers of one way of putting a product on, with the ids that documents use for them.</summary>
internal static class AbsorptionNumbers
{
    /// <summary>Id that ends in the unit, unit, and the number.</summary>
    public static IReadOnlyList<(string Id, string Unit, Func<AbsorptionArm, Interval> Of)> All { get; } =
    [
        ("delivered_ug_cm2", "ug/cm2", arm => arm.Delivered),
        ("stratum_corneum_ug_cm2", "ug/cm2", arm => arm.StratumCorneum),
        ("epidermis_ug_cm2", "ug/cm2", arm => arm.Epidermis),
        ("dermis_ug_cm2", "ug/cm2", arm => arm.Dermis),
        ("out_ug_cm2", "ug/cm2", arm => arm.Out),
        ("dose_percent", "%", arm => arm.DosePercent),
        ("peak_flux_ug_cm2_h", "ug/cm2/h", arm => arm.PeakFlux),
        ("lag_h", "h", arm => arm.LagHours),
        ("enhancement_ratio", "1", arm => arm.Enhancement),
    ];

    /// <summary>Id of a way of putting it on: <c>needled_covered</c>.</summary>
    public static string IdOf(AbsorptionArm arm) => arm.Name.Replace(", ", "_", StringComparison.Ordinal).Replace(' ', '_');
}
