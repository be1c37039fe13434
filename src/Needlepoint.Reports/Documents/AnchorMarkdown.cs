using System.Globalization;
using System.Text;
using Needlepoint.Inference.Results;

namespace Needlepoint.Reports.Documents;

/// <summary>The page of the ranges that the model has to meet.</summary>
public static class AnchorMarkdown
{
    /// <summary>The page.</summary>
    public static string Write(IReadOnlyList<AnchorRow> anchors)
    {
        StringBuilder text = new();
        text.Append("# Anchors\n\nRanges that the model has to meet (`data/anchors`). They are not studies and count in no record of predicted against measured.\n\n");
        Table(text, "Learnt from: the fit uses them, and every member of the ensemble lies within", [.. anchors.Where(anchor => anchor.IsLearntFrom)]);
        Table(text, "Shown only: studies behind them validate, so that nothing was fitted to them", [.. anchors.Where(anchor => !anchor.IsLearntFrom)]);
        return text.ToString();
    }

    private static void Table(StringBuilder text, string heading, IReadOnlyList<AnchorRow> anchors)
    {
        text.Append(CultureInfo.InvariantCulture, $"## {heading}\n\n{anchors.Count(anchor => anchor.CentralInside)} of {anchors.Count} hold for the set in the middle.\n\n");
        text.Append("| anchor | what | range | middle | 5 to 95 % of the ensemble | share within | holds | from |\n|---|---|---|---|---|---|---|---|\n");
        foreach (AnchorRow anchor in anchors)
            text.Append(CultureInfo.InvariantCulture, $"| {anchor.Name} | {anchor.Observable} | {Range(anchor)} | {anchor.Central:G3} | {anchor.P05:G3} to {anchor.P95:G3} | {100 * anchor.ShareInside:0} % | {(anchor.CentralInside ? "yes" : "**no**")} | {anchor.Where} |\n");
        text.Append('\n');
    }

    private static string Range(AnchorRow anchor) => (anchor.Low, anchor.High) switch
    {
        ({ } low, { } high) => string.Create(CultureInfo.InvariantCulture, $"{low:G4} to {high:G4} {anchor.Unit}").TrimEnd(),
        ({ } low, null) => string.Create(CultureInfo.InvariantCulture, $"at least {low:G4} {anchor.Unit}").TrimEnd(),
        (null, { } high) => string.Create(CultureInfo.InvariantCulture, $"at most {high:G4} {anchor.Unit}").TrimEnd(),
        _ => "",
    };
}
