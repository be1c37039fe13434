using System.Globalization;
using System.Text;
using Needlepoint.Inference.Qualification;
using Needlepoint.Inference.Results;

namespace Needlepoint.Reports.Documents;

/// <summary>The page of absorption through needled skin: how many values lie within 3-fold, and within 2-fold once a point of their study is known.</summary>
public static class AbsorptionMarkdown
{
    /// <summary>The page; null when no value of absorption was predicted.</summary>
    public static string? Write(QualificationResult result)
    {
        if (AbsorptionRecord.Needled(result) is not { } needled)
            return null;
        StringBuilder text = new();
        text.Append("# Absorption through needled skin\n\n");
        text.Append("Studies that the model was not tuned on, of people, of skin on diffusion cells and of animals alike: the parameters are those of people everywhere. ");
        text.Append("Bounds are left out. A point of a study is known where a shape is measured (an arm against itself at another time), or where the first point of a curve has set its level.\n\n");
        text.Append("| counted | reached | aim | met |\n|---|---:|---:|---|\n");
        Row(text, "values within 3-fold", needled.WithinThreefold, needled.Values, AbsorptionRecord.ThreefoldBar);
        if (needled.Known > 0)
            Row(text, "values within 2-fold once a point is known", needled.KnownWithinTwofold, needled.Known, AbsorptionRecord.TwofoldBar);
        LeftOut(text, result.LeftOut);
        text.Append("\n## By class\n\nIntact skin, where studies measured it beside needled skin, is among them.\n\n");
        text.Append("| outcome | studies | values | within 3-fold | points known | within 2-fold |\n|---|---:|---:|---:|---:|---:|\n");
        foreach (AbsorptionRecord record in AbsorptionRecord.PerClass(result))
            text.Append(CultureInfo.InvariantCulture, $"| {record.Name} | {record.Studies} | {record.Values} | {record.WithinThreefold} | {record.Known} | {record.KnownWithinTwofold} |\n");
        text.Append("\nEvery value stands in [not tuned on](validation.md) or in [other skin](other-species.md).\n");
        return text.ToString();
    }

    // Curves are rare: all that were found are learnt from. Each is judged by a fit that never saw its study.
    private static void LeftOut(StringBuilder text, IReadOnlyList<LeftOutRow> rows)
    {
        if (rows.Count == 0)
            return;
        Row(text, "points of curves within 2-fold, study left out, one point known", rows.Count(row => row.Fold <= 2), rows.Count, AbsorptionRecord.TwofoldBar);
        text.Append("\n## Curves with their study left out\n\n");
        text.Append("All curves through needled skin calibrate. For this table each study was left out of the fit, its level was set by one point of each curve, and the other points were predicted.\n\n");
        text.Append("| study | points | within 2-fold | typical error | worst |\n|---|---:|---:|---:|---:|\n");
        foreach (IGrouping<string, LeftOutRow> study in rows.GroupBy(row => row.Study))
        {
            double[] folds = [.. study.Select(row => row.Fold).Order()];
            text.Append(CultureInfo.InvariantCulture, $"| {study.Key} | {folds.Length} | {folds.Count(fold => fold <= 2)} | {folds[folds.Length / 2]:0.00}x | {folds[^1]:0.0}x |\n");
        }
    }

    private static void Row(StringBuilder text, string what, int within, int of, double aim)
    {
        string reached = of == 0 ? "no value" : string.Create(CultureInfo.InvariantCulture, $"{within} of {of} ({100.0 * within / of:0} %)");
        text.Append(CultureInfo.InvariantCulture, $"| {what} | {reached} | {100 * aim:0} % | {(of > 0 && within >= aim * of ? "yes" : "**no**")} |\n");
    }
}
