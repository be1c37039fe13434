using System.Globalization;
using Needlepoint.Cli.Terminals;
using Needlepoint.Inference.Results;
using Needlepoint.Reports.Charts;
using Needlepoint.Reports.Words;

namespace Needlepoint.Cli.Summaries;

/// <summary>Predicted against measured in the terminal. Validation and calibration never share a count.</summary>
public sealed class QualificationText
{
    private const int MostMisses = 10, BarsFrom = 90, TableFrom = 78;

    private readonly Terminal _terminal;
    private readonly QualificationResult _result;
    private readonly int _width;

    private QualificationText(Terminal terminal, QualificationResult result)
    {
        _terminal = terminal;
        _result = result;
        _width = terminal.Width;
    }

    /// <summary>Prints all but the paths of the written files.</summary>
    public static void Print(Terminal terminal, QualificationResult result)
    {
        var text = new QualificationText(terminal, result);
        text.Answer();
        text.Table();
        text.Misses();
        text.Apart();
    }

    private void Answer()
    {
        QualificationSummary all = QualificationSummary.Overall(_result, EvidenceUse.Validation);
        _terminal.Paragraph(Invariant($"{Count(all.Studies, "study", "studies")} not tuned on, {all.Values} measured values, ensemble {_result.Identity.Ensemble}, {_result.Identity.Version}"), 0, Tone.Quiet);
        _terminal.Line();
        if (all.Values == 0)
        {
            _terminal.Line("  No study here has a value that the model was not tuned on and can predict.", Tone.Strong);
            _terminal.Line();
            return;
        }
        string first = Invariant($"{all.ValuesMeetingBar} of {all.Values} values fell inside their 90\u00A0% interval or within 1.5-fold ({Percent(all.ValuesMeetingBar, all.Values)} %; the bar is {100 * QualificationSummary.Bar:0}\u00A0%).");
        string second = Invariant($"{all.StudiesInside} of {all.Studies} studies and {all.ValuesInside} of {all.Values} values inside ({Percent(all.ValuesInside, all.Values)} %; expected 90\u00A0%). ")
            + Accuracy(all);
        _terminal.Paragraph(first, 2, Tone.Strong);
        _terminal.Paragraph(second, 2);
        if (_result.OwnStudies)
            _terminal.Paragraph("These studies were not used for tuning and stay on this machine.", 2);
        _terminal.Line();
    }

    private static string Accuracy(QualificationSummary all)
    {
        if (all.TypicalFold is not double fold) return "";
        string bias = all.Bias is double value
            ? Invariant($"; bias {Signed(value)} ({(value < 0 ? "predicts too little" : "predicts too much")})")
            : "";
        return Invariant($"Typical error {fold:0.00}x; {100 * all.WithinTwofold:0} % of values within twofold{bias}.");
    }

    private void Table()
    {
        var summaries = QualificationSummary.PerClass(_result, EvidenceUse.Validation);
        if (summaries.Count == 0) return;
        if (_width < TableFrom)
        {
            foreach (QualificationSummary summary in summaries) Stacked(summary);
            _terminal.Line();
            return;
        }
        bool bars = _width >= BarsFrom;
        int label = Math.Clamp(summaries.Max(summary => summary.Class.Length), 7, bars ? 28 : 22);
        int studies = label + 9, values = studies + 8, inside = values + 12, barsEnd = bars ? inside + 12 : inside;
        int close = bars ? barsEnd + 7 : barsEnd, twofold = close + 7, error = twofold + 8, bias = error + 7, verdict = bias + 2;
        _terminal.Line(new StyledLine().Add("outcome", Tone.Quiet).Right("studies", studies, Tone.Quiet).Right("values", values, Tone.Quiet).Right("inside 90 %", inside + 1, Tone.Quiet)
            .To(bars ? barsEnd : 0).Add(bars ? "   1.5x" : "", Tone.Quiet).Right("2x", twofold, Tone.Quiet).Right("error", error, Tone.Quiet).Right("bias", bias, Tone.Quiet).To(verdict).Add("verdict", Tone.Quiet));
        foreach (QualificationSummary summary in summaries)
        {
            var names = Labels.Wrap(summary.Class, label);
            var line = new StyledLine().Add(names[0]).Right(Number(summary.Studies), studies).Right(Number(summary.Values), values)
                .Right(Invariant($"{summary.ValuesInside} of {summary.Values}"), inside);
            if (bars) line.Add("  ").Add(Bar.Share((double)summary.ValuesInside / summary.Values, 10), Tone.Treated);
            if (bars) line.Right(Share(summary.WithinClose), close);
            line.Right(Share(summary.WithinTwofold), twofold)
                .Right(summary.TypicalFold is double fold ? Invariant($"{fold:0.00}x") : "", error).Right(summary.Bias is double b ? Signed(b) : "", bias).To(verdict);
            _terminal.Line(Judged(line, summary.Verdict));
            foreach (string rest in names.Skip(1)) _terminal.Line("  " + rest);
        }
        _terminal.Line();
    }

    private void Stacked(QualificationSummary summary)
    {
        _terminal.Paragraph(summary.Class, 0, Tone.Strong);
        string numbers = Invariant($"{summary.ValuesInside} of {summary.Values} inside");
        if (summary.TypicalFold is double fold) numbers += Invariant($", error {fold:0.00}x");
        _terminal.Line(Judged(new StyledLine().Add("  " + numbers + "  "), summary.Verdict));
    }

    private void Misses()
    {
        QualifiedValue[] misses = [.. _result.Values.Where(value => value.Use == EvidenceUse.Validation && !value.Inside).OrderByDescending(value => value.FoldError ?? double.MaxValue)];
        if (misses.Length == 0) return;
        _terminal.Line("Misses, worst first", Tone.Strong);
        foreach (QualifiedValue miss in misses.Take(MostMisses))
        {
            _terminal.Line(new StyledLine().Add("  ").Add("x ", Tone.Wrong).Add($"{miss.StudyId}, {miss.Arm}"));
            string what = $"{miss.Observable}{Moment(miss)}{How(miss)}: measured {Stated(miss)}{Figures.Of(miss.Measured)} {miss.Unit}, predicted {Range(miss)}";
            _terminal.Paragraph(what, 4);
            if (miss.LikelyCause.Length > 0)
                _terminal.Paragraph(miss.LikelyCause, 4, Tone.Quiet);
        }
        if (misses.Length > MostMisses) _terminal.Line(Invariant($"  ... {misses.Length - MostMisses} more in the written files"));
        _terminal.Line();
    }

    private void Apart()
    {
        Aside("Tuned on ", EvidenceUse.Calibration, "never counted above");
        Aside("Other skin", EvidenceUse.OtherSpecies, "animals and skin outside the body, never counted above");
        if (_result.ContextStudies.Count > 0)
            _terminal.Paragraph(Invariant($"Context\u00A0\u00A0\u00A0 {Count(_result.ContextStudies.Count, "study", "studies")} without a number that the model predicts"));
        foreach (string failure in _result.Failures)
            _terminal.Paragraph("! " + failure, 0, Tone.Warning);
    }

    private void Aside(string label, EvidenceUse use, string words)
    {
        QualificationSummary all = QualificationSummary.Overall(_result, use);
        if (all.Values == 0) return;
        foreach (string line in Labels.Wrap(Invariant($"{Count(all.Studies, "study", "studies")}, {all.ValuesInside} of {all.Values} values inside: {words}"), _width - 11))
        {
            _terminal.Line(label.PadRight(11) + line);
            label = "";
        }
    }

    private static StyledLine Judged(StyledLine line, Verdict verdict) => verdict switch
    {
        Verdict.Good => line.Add("+ good", Tone.Clear),
        Verdict.Wide => line.Add("! wide", Tone.Warning),
        Verdict.Poor => line.Add("x poor", Tone.Wrong),
        _ => line.Add(". none", Tone.Quiet),
    };

    private static string Moment(QualifiedValue value) => value.AtHours is double hours ? $" at {Moments.Short(hours)}" : "";

    private static string How(QualifiedValue value) => value.As == "value" ? "" : $" as {value.As}";

    private static string Stated(QualifiedValue value) => value.Stat switch
    {
        StatedAs.LowerBound => "at least ",
        StatedAs.UpperBound => "at most ",
        _ => "",
    };

    private static string Range(QualifiedValue value)
    {
        Figures figures = Figures.For(value.Predicted, value.P05, value.P95);
        return $"{figures.Centre(value.Predicted)} ({figures.Low(value.P05)} to {figures.High(value.P95)})";
    }

    private static string Share(double? share) => share is double value ? Invariant($"{100 * value:0} %") : "";

    private static string Signed(double share) => Invariant($"{100 * share:+0;-0;0} %");

    private static string Percent(int part, int whole) => Invariant($"{100.0 * part / whole:0}");

    private static string Count(int number, string one, string many) => Invariant($"{number} {(number == 1 ? one : many)}");

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
