using Needlepoint.Inference.Results;
using Needlepoint.Reports.Words;

namespace Needlepoint.Studio.Why;

/// <summary>The numbers of one outcome of absorption, of every substance and way of putting it on.</summary>
internal static class AbsorptionNumbers
{
    private static readonly Dictionary<string, (Func<AbsorptionArm, Interval> Of, string Unit)> s_numbers = new(StringComparer.Ordinal)
    {
        ["entered_amount_ug_cm2"] = (arm => arm.Delivered, "µg/cm²"),
        ["stratum_corneum_amount_ug_cm2"] = (arm => arm.StratumCorneum, "µg/cm²"),
        ["epidermis_amount_ug_cm2"] = (arm => arm.Epidermis, "µg/cm²"),
        ["dermis_amount_ug_cm2"] = (arm => arm.Dermis, "µg/cm²"),
        ["permeated_amount_ug_cm2"] = (arm => arm.Out, "µg/cm²"),
        ["entered_dose_percent"] = (arm => arm.DosePercent, "%"),
        ["permeation_flux_ug_cm2_h"] = (arm => arm.PeakFlux, "µg/cm²/h"),
        ["permeation_lag_min"] = (arm => Times(60, arm.LagHours), "min"),
    };

    /// <summary>Name and number with its interval; empty for an outcome of another kind.</summary>
    public static IReadOnlyList<(string Name, string Value)> Of(string id, IReadOnlyList<AbsorptionResult> results) =>
        !s_numbers.TryGetValue(id, out (Func<AbsorptionArm, Interval> Of, string Unit) number) ? []
            : [.. results.SelectMany(result => result.Arms.Where(arm => double.IsFinite(number.Of(arm).Central))
                .Select(arm => ($"{result.Product}, {result.Substance}, {arm.Name}", Text(number.Of(arm), number.Unit))))];

    private static Interval Times(double factor, Interval value) => new(factor * value.Central, factor * value.P05, factor * value.P25, factor * value.P75, factor * value.P95);

    private static string Text(Interval value, string unit)
    {
        (string centre, string low, string high) = AmountUnit.Printed(value);
        return $"{centre}\u00A0{unit} (nine in ten {low} to {high})";
    }
}
