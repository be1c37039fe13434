using System.Globalization;
using Needlepoint.Cli.Terminals;
using Needlepoint.Inference.Results;
using Needlepoint.Reports.Charts;
using Needlepoint.Reports.Words;

namespace Needlepoint.Cli.Summaries;

/// <summary>A run in the terminal: the answer, tables with interval bars, warnings.</summary>
public sealed class RunSummary
{
    private const int BarsFrom = 80, TableFrom = 72, UntreatedFrom = 96, WideLabel = 28, NarrowLabel = 24;

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
        summary.Remarks();
    }

    /// <summary>Prints who made the numbers.</summary>
    public static void PrintIdentity(Terminal terminal, RunResult result, TimeSpan elapsed)
    {
        RunIdentity identity = result.Identity;
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
        _terminal.Paragraph(statement.First, 2, Tone.Strong);
        _terminal.Paragraph(statement.Second, 2);
        _terminal.Line();
    }

    private void Outcomes()
    {
        bool isLong = _curves.Slow.Count > 0;
        var groups = OutcomeTable.Of(_result, _curves).Where(group => !isLong || group.Readings.Any(reading => reading.Source.Shape == ObservableShape.Curve || !IsOfTheSkinItself(reading))).ToArray();
        Layout layout = LayoutOf([.. groups.SelectMany(group => group.Readings)]);
        foreach (var (heading, readings) in groups)
        {
            Heading(heading, layout);
            foreach (Reading reading in readings)
            {
                if (_width < TableFrom) Stacked(reading);
                else Row(reading, layout);
            }
            _terminal.Line();
            if (readings[0].Source.IsSlow) Months();
        }
    }

    // In a long course the skin at rest stands in the report only.
    private static bool IsOfTheSkinItself(Reading reading) => reading.Untreated is double untreated && untreated == reading.Values.Centre;

    private Layout LayoutOf(Reading[] readings)
    {
        int label = Math.Min(readings.Max(reading => (int?)reading.Label.Length) ?? 0, _width >= UntreatedFrom ? WideLabel : NarrowLabel);
        int unit = 2 + label + 2;
        int centre = unit + Math.Max(7, readings.Max(reading => (int?)reading.Unit.Length) ?? 0) + 8;
        int low = _person ? centre : centre + 7;
        bool untreated = _width >= UntreatedFrom && readings.Any(reading => reading.Untreated is not null);
        const int high = 8, tested = 10;
        int untreatedWidth = untreated ? 11 : 0;
        int bar = _width < BarsFrom || _person ? 0 : Math.Clamp(_width - low - 4 - high - untreatedWidth - tested, 6, 18);
        return new Layout(label, unit, centre, low, bar, bar > 0 ? low + bar + 4 : low + 4, untreated ? _width - tested : 0);
    }

    private void Heading(string group, Layout layout)
    {
        if (_width < TableFrom)
        {
            _terminal.Line(group, Tone.Strong);
            return;
        }
        var line = new StyledLine().Add(group, Tone.Strong).Right("centre", layout.Centre, Tone.Quiet);
        if (!_person) line.Add("   ").Add("nine in ten", Tone.Quiet);
        if (layout.Untreated > 0) line.Right("untreated", layout.Untreated, Tone.Quiet);
        _terminal.Line(line.Right("tested", _width, Tone.Quiet));
    }

    private void Row(Reading reading, Layout layout)
    {
        var lines = Labels.Wrap(reading.Label, layout.Label);
        var line = new StyledLine().Add("  " + lines[0]).To(layout.Unit).Add(reading.Unit, Tone.Quiet).Right(reading.Centre, layout.Centre, Tone.Strong);
        if (!_person)
        {
            line.Right(reading.Low, layout.Low);
            if (layout.Bar == 0) line.Add(" to ").Add(reading.High);
            else line.Add("  ").Add(reading.HasInterval ? Bar.Interval(reading.Values, layout.Bar) : new string(' ', layout.Bar), Tone.Treated).To(layout.High).Add(reading.High);
        }
        if (layout.Untreated > 0) line.Right(reading.UntreatedText, layout.Untreated, Tone.Quiet);
        Tested tested = reading.Source.Tested;
        _terminal.Line(line.Right(Score(tested), _width, tested.Studies == 0 ? Tone.Warning : Tone.Plain));
        foreach (string rest in lines.Skip(1)) _terminal.Line("    " + rest);
        if (!reading.Source.IsSlow || reading.Source.Term is not string term) return;
        foreach (string rest in Labels.Wrap(term, layout.Label - 2)) _terminal.Line("    " + rest, Tone.Quiet);
    }

    private void Stacked(Reading reading)
    {
        string term = reading.Source.IsSlow ? Units.TermOf(reading.Source) : reading.Unit;
        _terminal.Paragraph(term.Length == 0 ? reading.Label : $"{reading.Label}, {term}", 2);
        var numbers = new StyledLine().Right(reading.Centre, 11, Tone.Strong);
        if (!_person) numbers.Add($"   {reading.Low} to {reading.High}");
        Tested tested = reading.Source.Tested;
        _terminal.Line(numbers.Right(Score(tested), _width, tested.Studies == 0 ? Tone.Warning : Tone.Plain));
    }

    private static string Score(Tested tested) =>
        tested.Studies == 0 ? "untested" : string.Create(CultureInfo.InvariantCulture, $"{tested.Inside} of {tested.Studies}");

    private void FirstDays() => OverTime("Over time", _curves.Fast, Landmarks.Until(_result.HorizonHours), Landmarks.Name, withTwin: false);

    // A score stands beside the same score by a rater who knows.
    private void Months() => OverTime(
        "By month", [.. _curves.Slow.SelectMany(curve => new[] { curve, CurveChoice.OpenTwin(_result, curve) }).OfType<Observable>()],
        Landmarks.Months(_result.HorizonHours), Landmarks.MonthName, withTwin: true);

    private void OverTime(string heading, IReadOnlyList<Observable> curves, IReadOnlyList<double> moments, Func<double, string> name, bool withTwin)
    {
        if (curves.Count == 0) return;
        const int cell = 11;
        int label = withTwin && _width >= UntreatedFrom ? 34 : _width >= BarsFrom ? 23 : _width >= 60 ? 20 : 16;
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

    /// <summary>Columns: label width, start of the unit, end of the centre, end of the low number, bar width, start of the high number, end of the untreated number (0: none).</summary>
    private readonly record struct Layout(int Label, int Unit, int Centre, int Low, int Bar, int High, int Untreated);
}
