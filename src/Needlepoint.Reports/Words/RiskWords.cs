using System.Globalization;
using Needlepoint.Inference.Results;

namespace Needlepoint.Reports.Words;

/// <summary>The risk of dark marks after inflammation in plain words.</summary>
public static class RiskWords
{
    // Below it a risk is called very unlikely and stands in the table only, %.
    private const double Mentioned = 5;

    /// <summary>The risk as a reading; null when a run has none.</summary>
    public static Reading? Of(RunResult result) => result.Single(OutcomeIds.MarkRisk) is { } risk && double.IsFinite(risk.Central[0]) ? Reading.Of(risk) : null;

    /// <summary>True where the risk is high enough to be said at once.</summary>
    public static bool IsMentioned(RunResult result) => Of(result) is { } risk && risk.Values.Centre >= Mentioned;

    /// <summary>"about 12 of 100 people".</summary>
    public static string People(Reading risk) => $"about {InHundred(risk.Values.Centre)} of 100 people";

    /// <summary>"Risk of dark marks: about 12 of 100 people like this one (nine in ten estimates: 3 to 31)."</summary>
    public static string Sentence(Reading risk) => $"Risk of dark marks: {People(risk)} like this one{Estimates(risk)}.";

    /// <summary>" (nine in ten estimates: 3 to 31)"; empty for one central run.</summary>
    public static string Estimates(Reading risk) =>
        risk.HasInterval ? $" (nine in ten estimates: {Low(risk.Values.P05)} to {High(risk.Values.P95)})" : "";

    /// <summary>"It would be 3 on skin type III and 9 once the acne is calm.": what drives the risk; empty for a small one.</summary>
    public static string Drivers(RunResult result) => result.MarkDrivers.Count == 0 ? ""
        : $"It would be {GlowParts.And([.. result.MarkDrivers.Select(driver => $"{InHundred(driver.Percent)} {driver.Words}")])}. Whether longer needles leave more marks was never measured.";

    /// <summary>"12", "0.4": people in a hundred.</summary>
    public static string InHundred(double percent) => Number(percent < 1 ? Math.Round(percent, 1) : Math.Round(percent));

    private static string Low(double percent) => Number(percent < 1 ? Math.Floor(10 * percent) / 10 : Math.Floor(percent));

    private static string High(double percent) => Number(percent < 1 ? Math.Ceiling(10 * percent) / 10 : Math.Ceiling(percent));

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
