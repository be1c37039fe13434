using System.Globalization;
using System.Text;
using Needlepoint.Inference.Results;

namespace Needlepoint.Reports.Documents;

/// <summary>The page of the law of intact skin: predicted against measured, with what is predicted left out of the fit.</summary>
public static class PermeabilityMarkdown
{
    private const int WorstShown = 12;

    /// <summary>The result in one sentence or two.</summary>
    public static string Sentence(PermeabilityRecord record)
    {
        string met = record.Bars.All(bar => bar.IsMet) ? "All bars are met." : $"Not met: {string.Join("; ", record.Bars.Where(bar => !bar.IsMet).Select(bar => bar.What))}.";
        return Text($"Permeability of {record.Compounds.Count} compounds in {record.Rows.Count(row => !row.IsApart)} measurements, each predicted by a law that has not seen its compound: root mean square error {record.Error:0.00} of log10, {100 * record.Coverage:0} % inside 90 % intervals. {met}");
    }

    /// <summary>The page.</summary>
    public static string Write(PermeabilityRecord record)
    {
        StringBuilder page = new();
        void Line(string line) => page.Append(line).Append('\n');
        Line("# Permeability of intact skin, predicted against measured\n");
        Line($"Written by `needlepoint qualify`, fingerprint {record.Fingerprint}.\n");
        Line($"**{Sentence(record)}**\n");
        Line("The table calibrates, so nothing here is validation: what is predicted is left out of the fit, by compound, by family of like compounds, by laboratory. Rules, data and sources: "
            + "`data/evidence/permeability/README.md`; law and fit: `docs/theory/permeability.md`. Errors are of log10 Kp, predicted less measured.\n");
        Line("![Predicted against measured, compounds left out](permeability.svg)\n");
        Bars(Line, record);
        Line("## By class\n");
        Scores(Line, record.Scores);
        Line(Text($"Errors with compounds left out split into {record.Parts.Compounds:0.00} between compounds, {record.Parts.Laboratories:0.00} between laboratories and {record.Parts.Rows:0.00} between rows (log10, crossed maximum likelihood)."));
        Line(Text($"Intervals as wide as for compounds hold {100 * record.FamilyCoverage:0} % of the rows when families are left out.\n"));
        Families(Line, record);
        Worst(Line, record);
        Coefficients(Line, record);
        if (record.Apart.Count > 0)
        {
            Line("## Shown apart\n");
            Line(Text($"{record.Rows.Count(row => row.IsApart)} rows of Ellison et al. 2020 look like thin layers alone. No fit uses them; compounds that stand among the other rows too are left out there. {record.Rows.Count(row => row.IsApart && row.IsInside)} lie inside their interval.\n"));
            Scores(Line, record.Apart);
        }

        Line("Every row with its predictions: [permeability.csv](permeability.csv).");
        return page.ToString();
    }

    private static void Bars(Action<string> line, PermeabilityRecord record)
    {
        line("## Bars\n");
        line("| what | bar | reached | met |\n|---|---|---:|---|");
        foreach (PermeabilityBar bar in record.Bars)
            line(Text($"| {bar.What} | {(bar.Low is { } low ? Text($"{low:0.00} to {bar.High:0.00}") : Text($"at most {bar.High:0.00}"))} | {bar.Reached:0.000} | {(bar.IsMet ? "yes" : "**no**")} |"));
        line("");
    }

    private static void Scores(Action<string> line, IReadOnlyList<PermeabilityScore> scores)
    {
        string[] classes = [.. scores.Select(score => score.Class).Distinct()];
        line($"| bias / RMSE | {string.Join(" | ", classes.Select(name => Text($"{name} ({scores.First(score => score.Class == name).Rows} rows)")))} | by compound: RMSE, within tenfold |");
        line($"|---|{string.Concat(classes.Select(_ => "---:|"))}---:|");
        foreach (var model in scores.GroupBy(score => score.Model))
        {
            PermeabilityScore all = model.First();
            line(Text($"| {model.Key} | {string.Join(" | ", classes.Select(name => Cell(model.FirstOrDefault(score => score.Class == name))))} | {all.CompoundError:0.00}, {100 * all.WithinTenfold:0} % |"));
        }

        line("");
    }

    private static string Cell(PermeabilityScore? score) => score is null ? "" : Text($"{Signed(score.Bias)} / {score.Error:0.00}");

    private static void Families(Action<string> line, PermeabilityRecord record)
    {
        line("## Families left out\n");
        line("| family | rows | log Kow | molar mass | some of its compounds | bias / RMSE without it |\n|---:|---:|---:|---:|---|---:|");
        foreach (var family in record.Rows.Where(row => !row.IsApart).GroupBy(row => row.Family).OrderBy(family => family.Key))
        {
            double[] errors = [.. family.Select(row => row.FamilyOut - row.Measured)];
            string[] names = [.. family.GroupBy(row => row.Compound.ToLowerInvariant()).OrderByDescending(group => group.Count()).Select(group => CellText(group.First().Compound)).Take(4)];
            line(Text($"| {family.Key} | {errors.Length} | {Tenths(family.Average(row => row.LogKow))} | {family.Average(row => row.MolarMass):0} | {string.Join(", ", names)} | {Signed(errors.Average())} / {Math.Sqrt(errors.Average(error => error * error)):0.00} |"));
        }

        line("");
    }

    private static void Worst(Action<string> line, PermeabilityRecord record)
    {
        line($"## The {WorstShown} compounds that are farthest off\n");
        line("| compound | rows | log Kow | molar mass | mean error, left out |\n|---|---:|---:|---:|---:|");
        foreach (PermeabilityCompound compound in record.Compounds.Take(WorstShown))
            line(Text($"| {CellText(compound.Name)} | {compound.Rows} | {Tenths(compound.LogKow)} | {compound.MolarMass:0} | {Signed(compound.Error)} |"));
        line("");
    }

    private static void Coefficients(Action<string> line, PermeabilityRecord record)
    {
        line("## Coefficients\n");
        if (record.Coefficients.Count == 0)
        {
            line("The ensemble does not hold them yet; `needlepoint calibrate` fits them.\n");
            return;
        }

        line($"| parameter | before | fitted | factor of one standard deviation | {string.Join(" | ", record.Coefficients.SkipLast(1).Select(c => $"with {Short(c)}"))} |");
        line($"|---|---:|---:|---:|{string.Concat(record.Coefficients.SkipLast(1).Select(_ => "---:|"))}");
        foreach (PermeabilityCoefficient c in record.Coefficients)
        {
            string correlations = string.Concat(record.Coefficients.SkipLast(1).Select((_, j) => j < c.Correlations.Count ? $" {Signed(c.Correlations[j])} |" : " |"));
            string unit = c.Unit == "1" ? "" : " " + c.Unit;
            line($"| `{c.Id}` | {Digits(c.Prior)}{unit} | {Digits(c.Best)}{unit} | {Text($"{c.Factor:0.00}")} |{correlations}");
        }

        line("\nThe last columns are correlations of the logarithms. Fitted on all rows but those shown apart; covariance from tables drawn compound by compound.\n");
    }

    private static string Short(PermeabilityCoefficient coefficient) => coefficient.Id[(coefficient.Id.IndexOf('.', StringComparison.Ordinal) + 1)..].Replace('_', ' ');

    private static string Digits(double value) => value.ToString("G3", CultureInfo.InvariantCulture);

    private static string Signed(double value) => value.ToString("+0.00;\u22120.00;0.00", CultureInfo.InvariantCulture);

    private static string Tenths(double value) => value.ToString("0.0;\u22120.0;0.0", CultureInfo.InvariantCulture);

    private static string CellText(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
