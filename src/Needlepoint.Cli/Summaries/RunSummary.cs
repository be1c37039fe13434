using System.Globalization;
using Needlepoint.Cli.Terminals;
using Needlepoint.Inference.Results;
using Needlepoint.Planning.Suitability;
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
    /// <param name="terminal">Where to print.</param>
    /// <param name="result">The run.</param>
    /// <param name="screening">Whether the person may be treated, which stands above the answer.</param>
    public static void Print(Terminal terminal, RunResult result, Screening screening)
    {
        var summary = new RunSummary(terminal, result);
        summary.Heading();
        ProtocolSummary.PrintShort(terminal, result.Protocol);
        ScreeningText.PrintShort(terminal, screening);
        summary.Answer(screening);
        var concerns = new ConcernText(terminal, summary._result);
        concerns.Glow();
        summary.Outcomes();
        if (summary._curves.Slow.Count == 0) summary.FirstDays();
        summary.OtherCurves();
        concerns.Habits();
        concerns.Claims();
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

    private void Heading()
    {
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
    }

    private void Answer(Screening screening)
    {
        Statement statement = Statement.Of(_result);
        foreach (AbsorptionResult product in SuitabilityWords.BlocksProduct(screening) ? [] : _result.BlockedProducts)
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
        bool isToldByMonth = false;
        foreach (var (heading, readings) in groups)
        {
            table.Print(heading, readings);
            if (isToldByMonth || !readings[0].Source.IsSlow) continue;
            Months();
            isToldByMonth = true;
        }
    }

    // In a long course the skin at rest stands in the report only.
    private static bool IsOfTheSkinItself(Reading reading) => reading.Untreated is double untreated && untreated == reading.Values.Centre;

    private void FirstDays() => new MomentText(_terminal, _person).Print("Over time", _curves.Fast, Landmarks.Until(_result.HorizonHours), Landmarks.Name);

    // A score stands beside the same score by a rater who knows.
    private void Months() => new MomentText(_terminal, _person) { HasTwin = true }.Print(
        "By month", [.. _curves.Slow.SelectMany(curve => new[] { curve, CurveChoice.OpenTwin(_result, curve) }).OfType<Observable>()],
        Landmarks.Months(_result.HorizonHours), Landmarks.MonthName);

    private void OtherCurves()
    {
        if (_curves.Others.Count == 0) return;
        string example = _curves.Others.FirstOrDefault(curve => curve.IsSlow)?.Id ?? _curves.Others[0].Id;
        _terminal.Paragraph(string.Create(CultureInfo.InvariantCulture, $"{_curves.Others.Count} more curves are in the report and the data; one of them here: --chart {example}"), 2, Tone.Quiet);
        _terminal.Line();
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
