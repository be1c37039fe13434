using System.Globalization;
using System.Text;
using Needlepoint.Inference.Results;
using Needlepoint.Reports.Words;

namespace Needlepoint.Reports.Documents;

/// <summary>The qualification pages: a summary, and every value, apart by what the studies were used for.</summary>
public sealed class QualificationMarkdown
{
    private readonly QualificationResult _result;
    private readonly StringBuilder _text = new();

    private QualificationMarkdown(QualificationResult result) => _result = result;

    /// <summary>The first page: the counts of validation by class, misses, and what is kept apart.</summary>
    public static string Summary(QualificationResult result)
    {
        var page = new QualificationMarkdown(result);
        page.WriteSummary();
        return page._text.ToString();
    }

    /// <summary>Every value of one use, by class.</summary>
    public static string Values(QualificationResult result, EvidenceUse use)
    {
        var page = new QualificationMarkdown(result);
        page.WriteValues(use);
        return page._text.ToString();
    }

    private void WriteSummary()
    {
        QualificationSummary all = QualificationSummary.Overall(_result, EvidenceUse.Validation);
        RunIdentity identity = _result.Identity;
        Line("# Predicted against measured");
        Line("");
        Line(Invariant($"Written by `needlepoint qualify`. Program {identity.Version}, model {Cell(identity.Model)}, ensemble {Cell(identity.Ensemble)}, {identity.ParameterSets} parameter sets, seed {identity.Seed}, fingerprint {Cell(identity.Fingerprint)}."));
        Line("");
        Line(Invariant($"**{all.ValuesMeetingBar} of {all.Values} values that the model was not tuned on lie inside their 90 % interval or within 1.5-fold** (bar {100 * QualificationSummary.Bar:0} %). {all.ValuesInside} of {all.Values} values and {all.StudiesInside} of {all.Studies} studies lie inside."));
        Line("");
        Line("Not tuned on (validation), by class; a study is inside when all its values are:");
        Line("");
        ClassTable(EvidenceUse.Validation);
        Misses();
        if (_result.Permeability is { } permeability)
        {
            Line("## Intact skin");
            Line("");
            Line(PermeabilityMarkdown.Sentence(permeability) + " Rows, classes and figure: [permeability](permeability.md).");
            Line("");
        }

        Line("## Kept apart");
        Line("");
        Line("Never counted above: studies that the model was tuned on, and skin that is not living human skin.");
        Line("");
        Line("Tuned on (calibration):");
        Line("");
        ClassTable(EvidenceUse.Calibration);
        Line("Other skin (animals, and skin outside the body):");
        Line("");
        ClassTable(EvidenceUse.OtherSpecies);
        Line(Invariant($"{_result.ContextStudies.Count} studies have no number that the model predicts and are kept as context: {string.Join(", ", _result.ContextStudies.Select(Cell))}."));
        foreach (string failure in _result.Failures) Line("\n" + Cell(failure));
        Line("");
        Line($"All values: [not tuned on](validation.md), [tuned on](calibration.md), [other skin](other-species.md).{(_result.Anchors.Count > 0 ? " Ranges that the model has to meet: [anchors](anchors.md)." : "")}{(AbsorptionRecord.Needled(_result) is null ? "" : " Absorption through needled skin: [counts](absorption.md).")}");
    }

    private void ClassTable(EvidenceUse use)
    {
        var summaries = QualificationSummary.PerClass(_result, use);
        if (summaries.Count == 0)
        {
            Line("None.");
            Line("");
            return;
        }
        Line("| outcome | studies | inside | values | inside 90 % | within 1.5x | within 2x | typical error | bias | verdict |");
        Line("|---|---:|---:|---:|---:|---:|---:|---:|---:|---|");
        foreach (QualificationSummary summary in summaries)
        {
            string error = summary.TypicalFold is double fold ? Invariant($"{fold:0.00}x") : "";
            string bias = summary.Bias is double value ? Invariant($"{100 * value:+0;-0;0} %") : "";
            string verdict = use == EvidenceUse.Validation ? summary.Verdict.ToString().ToLowerInvariant() : "";
            Line(Invariant($"| {Cell(summary.Class)} | {summary.Studies} | {summary.StudiesInside} | {summary.Values} | {summary.ValuesInside} | {Share(summary.WithinClose)} | {Share(summary.WithinTwofold)} | {error} | {bias} | {verdict} |"));
        }
        Line("");
    }

    private void Misses()
    {
        QualifiedValue[] misses = [.. _result.Values.Where(value => value.Use == EvidenceUse.Validation && !value.Inside).OrderByDescending(value => value.FoldError ?? double.MaxValue)];
        Line(Invariant($"## Misses ({misses.Length})"));
        Line("");
        if (misses.Length == 0)
        {
            Line("None: every value not tuned on lies inside its interval.");
            Line("");
            return;
        }
        ValueHead("likely cause");
        foreach (QualifiedValue miss in misses) ValueRow(miss, miss.LikelyCause);
        Line("");
    }

    private void WriteValues(EvidenceUse use)
    {
        Line(use switch
        {
            EvidenceUse.Validation => "# Values that the model was not tuned on",
            EvidenceUse.Calibration => "# Values that the model was tuned on",
            _ => "# Values from other skin",
        });
        Line("");
        foreach (var group in _result.Values.Where(value => value.Use == use).GroupBy(value => value.Class))
        {
            Line($"## {Cell(group.Key)}");
            Line("");
            ValueHead("assumed inputs");
            foreach (QualifiedValue value in group) ValueRow(value, string.Join(", ", value.Assumed));
            Line("");
        }
    }

    private void ValueHead(string last)
    {
        Line($"| study | arm | observable | at | as | measured | predicted | nine in ten | unit | fold | inside | {last} |");
        Line("|---|---|---|---:|---|---:|---:|---:|---|---:|---|---|");
    }

    private void ValueRow(QualifiedValue value, string last)
    {
        Figures figures = Figures.For(value.Predicted, value.P05, value.P95);
        string bound = value.Stat switch { StatedAs.LowerBound => "at least ", StatedAs.UpperBound => "at most ", _ => "" };
        string at = value.AtHours is double hours ? Moments.Short(hours) : "";
        string fold = value.FoldError is double error ? Invariant($"{error:0.00}") : "";
        Line($"| {Cell(value.StudyId)} | {Cell(value.Arm)} | {Cell(value.Observable)} | {at} | {Cell(value.As)} | {bound}{Figures.Of(value.Measured)} | {figures.Centre(value.Predicted)} | {figures.Low(value.P05)} to {figures.High(value.P95)} | {Cell(value.Unit)} | {fold} | {(value.Inside ? "yes" : "**no**")} | {Cell(last)} |");
    }

    private static string Share(double? share) => share is double value ? Invariant($"{100 * value:0} %") : "";

    // A study file is text by anybody: it must not end a cell or start markup.
    private static string Cell(string text) =>
        text.Replace("\r", " ", StringComparison.Ordinal).Replace("\n", " ", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal);

    private void Line(string line) => _text.Append(line).Append('\n');

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
