using System.Globalization;
using Needlepoint.Cli.Terminals;
using Needlepoint.Planning.Predicates;
using Needlepoint.Planning.Rules;
using Needlepoint.Planning.Suitability;
using Needlepoint.Reports.Charts;
using Needlepoint.Reports.Words;

namespace Needlepoint.Cli.Summaries;

/// <summary>How much of a screening is printed.</summary>
/// <param name="Clear">Also every rule that does not apply, with its sources.</param>
/// <param name="Questions">Every open question instead of the most decisive.</param>
public sealed record ScreeningDetail(bool Clear, bool Questions);

/// <summary>A screening in the terminal: the verdict, what stands against the treatment and who says so, when it clears, what is still to be asked.</summary>
public sealed class ScreeningText
{
    private const int WideFrom = 80, TableFrom = 100, WideColumn = 17, NarrowColumn = 4, LabelRoom = 9, FirstQuestions = 8;

    private readonly Terminal _terminal;
    private readonly Screening _screening;
    private readonly ScreeningDetail _detail;
    private readonly bool _isWide;
    private readonly int _column;

    private ScreeningText(Terminal terminal, Screening screening, ScreeningDetail detail)
    {
        (_terminal, _screening, _detail) = (terminal, screening, detail);
        _isWide = terminal.Width >= WideFrom;
        _column = _isWide ? WideColumn : NarrowColumn;
    }

    /// <summary>Prints everything that <c>needlepoint screen</c> tells.</summary>
    public static void Print(Terminal terminal, Screening screening, ScreeningDetail detail)
    {
        var text = new ScreeningText(terminal, screening, detail);
        text.Heading();
        foreach (Finding finding in screening.Findings) text.Print(finding);
        text.Counts();
        text.Unknown();
        text.Questions();
        text.Unasked();
        text.Unpredicted();
        text.Refused();
        if (detail.Clear) text.All();
        terminal.Paragraph(ScreeningWords.KeepMedicines);
    }

    /// <summary>Prints the few lines that stand above the answer of a run.</summary>
    public static void PrintShort(Terminal terminal, Screening screening)
    {
        if (screening.Asked == 0) return;
        var text = new ScreeningText(terminal, screening, new(Clear: false, Questions: false));
        const string label = "Suitability  ";
        IReadOnlyList<string> counts = Labels.Wrap(SuitabilityWords.Counts(screening), terminal.Width - label.Length);
        terminal.Line(new StyledLine().Add(label, Tone.Strong).Add(counts[0], Tone.Quiet));
        foreach (string line in counts.Skip(1)) terminal.Line(new StyledLine().To(label.Length).Add(line, Tone.Quiet));
        text.Hanging($"{ScreeningWords.Verdict(screening)[0].Lead}.", 2, 2, Tone.Strong);
        foreach (var (finding, others) in SuitabilityWords.Short(screening).Where(pair => pair.Finding.Action > RuleAction.Note)) text.Short(finding, others);
        text.Unsettled();
        terminal.Line();
    }

    private void Heading()
    {
        string checkedRules = string.Create(CultureInfo.InvariantCulture, $"{_screening.Asked - _screening.NotPredicted.Count} rules of {_screening.Asked} checked");
        string title = $"{Path.GetFileName(_screening.CourseFile)}   {_screening.CourseLine}";
        if (title.Length + 6 + checkedRules.Length <= _terminal.Width)
        {
            _terminal.Line(new StyledLine().Add($"{title}      {checkedRules}", Tone.Quiet));
        }
        else
        {
            if (title.Length <= _terminal.Width) _terminal.Line(title, Tone.Quiet);
            else _terminal.Paragraph(title, 0, Tone.Quiet);
            _terminal.Paragraph(checkedRules, 0, Tone.Quiet);
        }
        _terminal.Line();
        string sign = _screening.Strictest is { } strictest ? SuitabilityWords.Sign(strictest) : _screening.IsCleared ? "+" : ".";
        bool isFirst = true;
        foreach (VerdictSentence sentence in ScreeningWords.Verdict(_screening))
        {
            string text = isFirst ? sentence.Lead.ToUpperInvariant() + sentence.More : sentence.ToString();
            foreach (string line in Labels.Wrap(text, _terminal.Width - 4))
            {
                _terminal.Line(new StyledLine().Add("  ").Add(sign, ToneOf(_screening.Strictest)).To(4).Add(line, isFirst ? Tone.Strong : Tone.Plain));
                sign = "";
            }
            isFirst = false;
        }
        _terminal.Paragraph("A professional confirms; the program never does.", 4, Tone.Quiet);
        _terminal.Line();
    }

    private void Print(Finding finding)
    {
        SuitabilityRule rule = finding.Rule;
        Title(finding);
        if (finding.Also.Count > 0) Said("also", string.Join(", ", finding.Also));
        if (finding.Decision is { } decision) Decided(finding, decision);
        if (rule.Positions.Count > 1) Positions(finding);
        bool isStrict = finding.Action >= RuleAction.Postpone;
        if (finding.Because.Length > 0) Said("because", finding.Because);
        else if (isStrict) Said("why", rule.Rationale);
        Said("do", rule.Advice);
        if (finding.Instead.Length > 0) Said("instead", finding.Instead);
        Said("behind", SuitabilityWords.Ground(rule), Tone.Quiet);
        if (SuitabilityWords.Sources(rule) is { Length: > 0 } sources) Said("source", sources, Tone.Quiet);
        if (isStrict && rule.Positions.Count < 2 && SuitabilityWords.Clears(_screening, finding.ClearsAfter) is { Length: > 0 } clears) Said("clears", clears);
        _terminal.Line();
    }

    // The line of sign, word, code and what was found; on narrow terminals what was found has its own line.
    private void Title(Finding finding)
    {
        string sign = SuitabilityWords.Sign(finding.Action), word = SuitabilityWords.Word(finding.Action).ToUpperInvariant();
        StyledLine line = new StyledLine().Add($"{sign} {word}", ToneOf(finding.Action));
        if (_isWide)
        {
            line.To(_column).Add(finding.Rule.Code, Tone.Quiet);
            int start = line.Length + 2;
            foreach (string part in Labels.Wrap(Capital(SuitabilityWords.Found(finding)), _terminal.Width - start))
            {
                _terminal.Line(line.To(start).Add(part, Tone.Strong));
                line = new StyledLine();
            }
        }
        else
        {
            _terminal.Line(line.Add($"  {finding.Rule.Code}", Tone.Quiet));
            _terminal.Paragraph(Capital(SuitabilityWords.Found(finding)), 2, Tone.Strong);
        }
    }

    private void Positions(Finding finding)
    {
        SuitabilityRule rule = finding.Rule;
        _terminal.Line(new StyledLine().To(_column).Add("<> AUTHORITIES DISAGREE", Tone.Warning));
        bool isTable = _terminal.Width >= TableFrom;
        foreach (Position position in rule.Positions)
        {
            if (isTable) Row(position, rule.Positions);
            else Hanging($"{position.Says}: {position.Who} ({SuitabilityWords.Behind(position)})", _column + 3, _column + 5);
        }
        if (finding.Decision is not null) return;
        string start = finding.ClearsAfter > 0 ? ScreeningWords.Start(_screening, finding.ClearsAfter) : "";
        string days = _screening.FirstSession is null ? "" : $" ({FactText.Time(finding.ClearsAfter)})";
        string until = start.Length == 0 ? "" : $", earliest start {start}{days}";
        Hanging($"default: the stricter one{until}", _column, _column + 2);
        if (rule.IsOpenToDecision) Hanging($"a professional may decide otherwise: --decide {rule.Code} --reason \"...\"; both stay on file", _column, _column + 2);
    }

    // What they say, who, and how strong and how read: side by side, each in its own column.
    private void Row(Position position, IReadOnlyList<Position> all)
    {
        const int widest = 30;
        int says = Math.Min(widest, all.Max(one => one.Says.Length)), who = Math.Min(widest, all.Max(one => one.Who.Length));
        int first = _column + 3, second = first + says + 2, third = second + who + 2;
        IReadOnlyList<string>[] cells =
        [
            Labels.Wrap(position.Says, says), Labels.Wrap(position.Who, who), Labels.Wrap(SuitabilityWords.Behind(position), _terminal.Width - third),
        ];
        for (int i = 0; i < cells.Max(cell => cell.Count); i++)
        {
            _terminal.Line(new StyledLine().To(first).Add(Cell(0, i)).To(second).Add(Cell(1, i)).To(third).Add(Cell(2, i), Tone.Quiet));
        }

        string Cell(int cell, int line) => line < cells[cell].Count ? cells[cell][line] : "";
    }

    private void Decided(Finding finding, Courses.Screening.RecordedDecision decision)
    {
        string by = decision.By.Length == 0 ? "" : $" by {decision.By}";
        Said("decided", $"{decision.Reason}{by}; the rule itself says {SuitabilityWords.Word(finding.Rule.Action).ToLowerInvariant()}");
    }

    private void Counts()
    {
        if (_screening.Clear.Count > 0)
        {
            string all = _detail.Clear ? "" : "  (--all lists them with sources)";
            _terminal.Line(new StyledLine().Add("+ CLEAR", Tone.Clear).To(_column).Add(Rules(_screening.Clear.Count)).Add(all, Tone.Quiet));
        }
        if (_screening.Care.Count > 0)
        {
            Marked("+ CARE", Tone.Clear, _screening.Care.Count == 1 ? "1 rule holds for everyone, around every session: needlepoint calendar" : $"{Rules(_screening.Care.Count)} hold for everyone, around every session: needlepoint calendar");
        }
        if (_screening.Waiting.Count > 0) _terminal.Line(new StyledLine().Add(". OPEN").To(_column).Add(_screening.Waiting.Count == 1 ? "1 rule waits for an answer" : $"{Rules(_screening.Waiting.Count)} wait for an answer"));
        if (_screening.NotPredicted.Count > 0)
            _terminal.Line(new StyledLine().Add(". NOT CHECKED").To(_column).Add($"{Rules(_screening.NotPredicted.Count)}: {ScreeningWords.Unpredicted(_screening)}"));
        _terminal.Line();
    }

    private void Unknown()
    {
        foreach (string medicine in _screening.UnknownMedicines)
        {
            Marked("! NOT KNOWN", Tone.Warning, $"{medicine}: no rule could be asked about it. Name its ingredient, or its class: person: {{medicines: [{{medicine: {medicine}, class: ...}}]}}");
        }
        if (_screening.UnknownMedicines.Count > 0) _terminal.Line();
    }

    private void Questions()
    {
        if (_screening.Questions.Count == 0) return;
        int shown = _detail.Questions ? _screening.Questions.Count : Math.Min(_screening.Questions.Count, FirstQuestions);
        _terminal.Line("Still to be asked", Tone.Strong);
        _terminal.Paragraph("A missing answer is never taken for no.", 2, Tone.Quiet);
        foreach (OpenQuestion question in _screening.Questions.Take(shown))
        {
            string codes = question.Rules.Count > 3 ? $"{string.Join(", ", question.Rules.Take(3).Select(rule => rule.Code))}, ..." : string.Join(", ", question.Rules.Select(rule => rule.Code));
            string could = $"{SuitabilityWords.Could(question.Strictest)}, {codes}";
            Hanging($"{question.Question}  ({could})", 2, 4);
            Hanging(question.AnsweredBy, 6, 8, Tone.Quiet);
        }
        if (shown < _screening.Questions.Count)
            _terminal.Line(string.Create(CultureInfo.InvariantCulture, $"  and {_screening.Questions.Count - shown} more: --questions"), Tone.Quiet);
        Hanging("all of them asked and denied: screening: {no: [everything-else]}", 2, 4, Tone.Quiet);
        _terminal.Line();
    }

    private void Unasked()
    {
        if (SuitabilityWords.Unasked(_screening) is not { Count: > 0 } rules) return;
        _terminal.Line("Open, and no question asks for it", Tone.Strong);
        foreach (SuitabilityRule rule in rules) Hanging($"{rule.Code}  {rule.Title}", 2, 11);
        _terminal.Line();
    }

    private void Unpredicted()
    {
        if (_screening.NotPredicted.Count == 0) return;
        _terminal.Paragraph($"Not checked; {ScreeningWords.Unpredicted(_screening)}:");
        foreach (SuitabilityRule rule in _screening.NotPredicted) Hanging($"{rule.Code}  {rule.Title}", 2, 11);
        _terminal.Line();
    }

    private void Refused()
    {
        foreach (string sentence in _screening.RefusedDecisions) Marked("! NOT TAKEN", Tone.Warning, sentence);
        if (_screening.RefusedDecisions.Count > 0) _terminal.Line();
    }

    private void All()
    {
        foreach (var layer in _screening.Clear.GroupBy(rule => rule.Layer).OrderBy(group => group.Key))
        {
            _terminal.Line(new StyledLine().Add($"Clear: {SuitabilityWords.Heading(layer.Key)}", Tone.Strong));
            foreach (SuitabilityRule rule in layer)
            {
                Hanging($"{rule.Code}  {rule.Title}", 2, 11);
                foreach (RuleSource source in rule.Sources) Hanging(SuitabilityWords.Source(source), 11, 13, Tone.Quiet);
                if (rule.Confirm is { } confirm) Hanging($"to confirm: {confirm}", 11, 13, Tone.Quiet);
            }
            _terminal.Line();
        }
        List("Care around every session, for everyone", _screening.Care);
        List("Open: an answer is missing", _screening.Waiting);
    }

    private void List(string heading, IReadOnlyList<SuitabilityRule> rules)
    {
        if (rules.Count == 0) return;
        _terminal.Line(heading, Tone.Strong);
        foreach (SuitabilityRule rule in rules) Hanging($"{rule.Code}  {rule.Title}", 2, 11);
        _terminal.Line();
    }

    private void Short(Finding finding, IReadOnlyList<string> others)
    {
        Tone tone = ToneOf(finding.Action);
        string word = $"{SuitabilityWords.Sign(finding.Action)} {SuitabilityWords.Word(finding.Action).ToUpperInvariant()}";
        int column = _isWide ? 20 : 4, room = _terminal.Width - column - 9;
        StyledLine line = new StyledLine().Add("  ").Add(word, tone);
        if (!_isWide)
        {
            _terminal.Line(line.Add($"  {finding.Rule.Code}", Tone.Quiet));
            line = new();
        }
        bool first = true;
        foreach (string part in Labels.Wrap(Capital(SuitabilityWords.Found(finding)), _isWide ? room : _terminal.Width - column))
        {
            line.To(column).Add(part);
            if (first && _isWide) line.Right(finding.Rule.Code, _terminal.Width, Tone.Quiet);
            _terminal.Line(line);
            (line, first) = (new(), false);
        }
        if (others.Count > 0) Said(column, "also", string.Join(", ", others), Tone.Quiet);
        if (finding.Decision is { } decision) Said(column, "decided", decision.Reason);
        if (finding.Action < RuleAction.Postpone && finding.Decision is null) return;
        if (finding.Rule.Positions.Count > 1) Hanging($"<> authorities disagree: {SuitabilityWords.Positions(finding.Rule)}", column, column + 3);
        if (finding.Action != RuleAction.Block) return;
        if (SuitabilityWords.Because(_screening, finding) is { Length: > 0 } because) Said(column, "why", because);
        if (finding.Instead.Length > 0) Said(column, "instead", finding.Instead);
    }

    private void Unsettled()
    {
        if (_screening.UnknownMedicines.Count > 0)
            Hanging($"! Medicines that are not known: {string.Join(", ", _screening.UnknownMedicines)}; no rule could be asked about them.", 2, 4, Tone.Warning);
        if (SuitabilityWords.Unsettled(_screening) is { Length: > 0 } open) Hanging($". {open} needlepoint screen {_screening.CourseFile}", 2, 4);
    }

    private void Marked(string mark, Tone tone, string text)
    {
        foreach (string line in Labels.Wrap(text, _terminal.Width - _column))
        {
            StyledLine styled = new StyledLine().Add(mark, tone);
            if (mark.Length >= _column)
            {
                _terminal.Line(styled);
                styled = new();
            }
            _terminal.Line(styled.To(_column).Add(line));
            mark = "";
        }
    }

    private void Said(string label, string text, Tone tone = Tone.Plain) => Said(_column, label, text, tone);

    private void Said(int column, string label, string text, Tone tone = Tone.Plain)
    {
        foreach (string line in Labels.Wrap(text, _terminal.Width - column - LabelRoom))
        {
            _terminal.Line(new StyledLine().To(column).Add(label, Tone.Quiet).To(column + LabelRoom).Add(line, tone));
            label = "";
        }
    }

    private void Hanging(string text, int column, int next, Tone tone = Tone.Plain)
    {
        foreach (string line in Labels.Wrap(text, _terminal.Width - next))
        {
            _terminal.Line(new StyledLine().To(column).Add(line, tone));
            column = next;
        }
    }

    private static string Rules(int count) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "rule" : "rules")}");

    private static string Capital(string text) => text.Length == 0 ? "" : char.ToUpperInvariant(text[0]) + text[1..];

    private static Tone ToneOf(RuleAction? action) => action switch
    {
        RuleAction.Block => Tone.Wrong,
        RuleAction.DoctorReview => Tone.Review,
        RuleAction.Postpone or RuleAction.Warn => Tone.Warning,
        RuleAction.Note => Tone.Quiet,
        _ => Tone.Clear,
    };
}
