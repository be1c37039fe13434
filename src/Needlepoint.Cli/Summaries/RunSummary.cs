using System.Globalization;
using Needlepoint.Cli.Terminals;
using Needlepoint.Inference.Results;
using Needlepoint.Reports.Charts;
using Needlepoint.Reports.Words;

namespace Needlepoint.Cli.Summaries;

/// <summary>A run in the terminal: the answer, tables with interval bars, warnings.</summary>
public sealed class RunSummary
{

    private readonly Terminal _terminal;
    private readonly RunResult _result;
    private readonly CurveChoice _curves;
    private readonly bool _person;
    private readonly int _width;

    private RunSummary(Terminal terminal, RunResult result)
    {
        _terminal = terminal;
        _result = Presented.Of(result);
        _curves = CurveChoice.Of(_result);
        _person = result.Identity.ParameterSets == 1;
        _width = terminal.Width;
    }

    /// <summary>Prints all but the paths of the written files.</summary>
    public static void Print(Terminal terminal, RunResult result)
    {
        var summary = new RunSummary(terminal, result);
        summary.Answer();
        summary.Outcomes();
        if (summary._curves.Slow.Count == 0) summary.FirstDays();
        summary.OtherCurves();
        summary.Products();
        summary.Remarks();
    }

    /// <summary>Prints who made the numbers.</summary>
    public static void PrintIdentity(Terminal terminal, RunIdentity identity, TimeSpan elapsed)
    {
        string sets = identity.ParameterSets == 1 ? "1 central set" : string.Create(CultureInfo.InvariantCulture, $"{identity.ParameterSets:#,0} parameter sets");
        string line = string.Create(CultureInfo.InvariantCulture, $"{sets}, seed {identity.Seed}, ensemble {identity.Ensemble}, {elapsed.TotalSeconds:0.0} s");
        terminal.Line(new StyledLine().Add(line, Tone.Quiet).Add("   fingerprint ", Tone.Quiet).Add(identity.Fingerprint, Tone.Quiet));
    }

    private void Answer()
    {
        Statement statement = Statement.Of(_result);
        string title = $"{_result.CourseFile}   {_result.CourseLine}";
        if (title.Length <= _width)
        {
            _terminal.Line(title, Tone.Quiet);
        }
        else
        {
            _terminal.Paragraph(_result.CourseFile, 0, Tone.Quiet);
            _terminal.Paragraph(_result.CourseLine, 0, Tone.Quiet);
        }
        _terminal.Line();
        foreach (AbsorptionResult product in _result.Absorption.Where(product => product.Verdict is { IsBlocked: true }))
        {
            AbsorptionSummary.Verdict(_terminal, product);
            _terminal.Line();
        }
        _terminal.Paragraph(statement.First, 2, Tone.Strong);
        _terminal.Paragraph(statement.Second, 2);
        _terminal.Line();
    }

    private void Products()
    {
        if (_result.Absorption.Count == 0) return;
        _terminal.Line("Products", Tone.Strong);
        foreach (AbsorptionResult product in _result.Absorption)
        {
            bool blocked = product.Verdict is { IsBlocked: true };
            string sign = blocked ? "x " : "  ";
            bool isOnly = _result.Absorption.Count(other => other.Product == product.Product && other.AppliedHours == product.AppliedHours) == 1;
            string substance = isOnly && product.Product.Contains(product.Substance, StringComparison.OrdinalIgnoreCase) ? "" : $", {product.Substance}";
            foreach (string line in Labels.Wrap($"{AbsorptionWords.Applied(product)}{substance}: {AbsorptionWords.Short(product)}", _width - 4))
            {
                _terminal.Line(new StyledLine().Add("  ").Add(sign, Tone.Wrong).Add(line));
                sign = "  ";
            }
        }
        _terminal.Paragraph("needlepoint absorb PRODUCT tells one of them in full.", 2, Tone.Quiet);
        _terminal.Line();
    }

    private void Outcomes()
    {
        bool isLong = _curves.Slow.Count > 0;
        var groups = OutcomeTable.Of(_result, _curves).Where(group => !isLong || group.Readings.Any(reading => reading.Source.Shape == ObservableShape.Curve || !IsOfTheSkinItself(reading))).ToArray();
        var table = new ReadingTable(_terminal, [.. groups.SelectMany(group => group.Readings)], _person, "untreated");
        foreach (var (heading, readings) in groups)
        {
            table.Print(heading, readings);
            if (readings[0].Source.IsSlow) Months();
        }
    }

    // In a long course the skin at rest stands in the report only.
    private static bool IsOfTheSkinItself(Reading reading) => reading.Untreated is double untreated && untreated == reading.Values.Centre;

    private void FirstDays() => OverTime("Over time", _curves.Fast, Landmarks.Until(_result.HorizonHours), Landmarks.Name, withTwin: false);

    // A score stands beside the same score by a rater who knows.
    private void Months() => OverTime(
        "By month", [.. _curves.Slow.SelectMany(curve => new[] { curve, CurveChoice.OpenTwin(_result, curve) }).OfType<Observable>()],
        Landmarks.Months(_result.HorizonHours), Landmarks.MonthName, withTwin: true);

    private void OverTime(string heading, IReadOnlyList<Observable> curves, IReadOnlyList<double> moments, Func<double, string> name, bool withTwin)
    {
        if (curves.Count == 0) return;
        const int cell = 11;
        int label = withTwin && _width >= ReadingTable.TwinFrom ? 34 : _width >= ReadingTable.BarsFrom ? 23 : _width >= 60 ? 20 : 16;
        double[] told = Thinned(moments, Math.Max(2, (_width - label) / cell));
        string[] names = [.. told.Select(name)];
        var head = new StyledLine().Add(_person ? heading : heading + (_width >= 60 ? " (nine in ten)" : ""), Tone.Strong);
        for (int i = 0; i < told.Length; i++) head.Right(names[i], label + cell * (i + 1), Tone.Quiet);
        _terminal.Line(head);
        foreach (Observable curve in curves) CurveRows(curve, told, label, cell, withTwin);
        _terminal.Line();
    }

    private void CurveRows(Observable curve, double[] moments, int label, int cell, bool withTwin)
    {
        Figures figures = Landmarks.FiguresOf(curve);
        // Name and unit stand in the first column, numbers beside them line by line.
        (string Text, Tone Tone)[] texts =
        [
            .. Labels.Wrap(curve.Label, label - 4).Select((text, i) => ((i == 0 ? "  " : "    ") + text, Tone.Plain)),
            .. Labels.Wrap(curve.IsSlow ? Units.TermOf(curve) : Units.Shown(curve.Unit), label - 6).Select(text => ("    " + text, Tone.Quiet)),
        ];
        var lines = texts.Select(text => new StyledLine().Add(text.Text, text.Tone)).ToList();
        int rows = 1 + (_person ? 0 : 1) + (withTwin ? 1 : 0);
        while (lines.Count < rows) lines.Add(new StyledLine());
        for (int i = 0; i < moments.Length; i++)
        {
            if (Landmarks.At(curve, moments[i]) is not var (middle, low, high, untreated)) continue;
            int end = label + cell * (i + 1);
            lines[0].Right(figures.Centre(middle), end, Tone.Strong);
            var (from, to) = (figures.Low(low), figures.High(high));
            if (!_person && from != to) lines[1].Right(from + (from.StartsWith('\u2212') || curve.Unit == Presented.Change ? ".." : "-") + to, end, Tone.Quiet);
            if (withTwin && untreated is double twin) lines[rows - 1].Right("untr. " + figures.Centre(twin), end, Tone.Quiet);
        }
        foreach (StyledLine line in lines) _terminal.Line(line);
    }

    private void OtherCurves()
    {
        if (_curves.Others.Count == 0) return;
        string example = _curves.Others.FirstOrDefault(curve => curve.IsSlow)?.Id ?? _curves.Others[0].Id;
        _terminal.Paragraph(string.Create(CultureInfo.InvariantCulture, $"{_curves.Others.Count} more curves are in the report and the data; one of them here: --chart {example}"), 2, Tone.Quiet);
        _terminal.Line();
    }

    private static double[] Thinned(IReadOnlyList<double> moments, int most)
    {
        if (moments.Count <= most) return [.. moments];
        return [.. Enumerable.Range(0, most).Select(i => moments[(int)Math.Round((double)i * (moments.Count - 1) / (most - 1))])];
    }

    private void Remarks()
    {
        if (_result.Observables.Any(observable => observable.Tested.Studies > 0))
            _terminal.Paragraph("tested: studies the model was not tuned to, inside the 90\u00A0% interval of all.", 2, Tone.Quiet);
        foreach (RunWarning warning in _result.Warnings)
            Remark($"{Sentences.Of(warning)} {warning.Code}");
        foreach (string failure in _result.Failures) Remark(failure);
        if (_result.Warnings.Count + _result.Failures.Count > 0 || _result.Observables.Count > 0) _terminal.Line();
    }

    private void Remark(string sentence)
    {
        string sign = "! ";
        foreach (string line in Labels.Wrap(sentence, _width - 4))
        {
            _terminal.Line(new StyledLine().Add("  ").Add(sign, Tone.Warning).Add(line));
            sign = "  ";
        }
    }
}
