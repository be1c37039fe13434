using Needlepoint.Cli.Terminals;
using Needlepoint.Inference.Results;
using Needlepoint.Reports.Charts;
using Needlepoint.Reports.Words;

namespace Needlepoint.Cli.Summaries;

/// <summary>What gets in, in the terminal: the verdict, the answer, the ways of putting the product on side by side, where it is and when.</summary>
public sealed class AbsorptionSummary
{
    private const int BarsFrom = 80, StackedBelow = 60, GainRoom = 18;

    private static readonly double[] s_moments = [1.0 / 6, 0.5, 1, 2, 4, 8, 12, 24, 48, 72, 168];

    private readonly Terminal _terminal;
    private readonly AbsorptionResult _result;
    private readonly AmountUnit _unit;
    private readonly bool _person;
    private readonly int _width;

    private AbsorptionSummary(Terminal terminal, AbsorptionResult result)
    {
        _terminal = terminal;
        _result = result;
        _unit = AmountUnit.For(result.Arms[0].Delivered.Central);
        _person = result.Identity.ParameterSets == 1;
        _width = terminal.Width;
    }

    // Room for an interval of the gain beside the bars.
    private bool IsWide => _width >= ReadingTable.TwinFrom;

    /// <summary>Prints everything about one substance of a product.</summary>
    public static void Print(Terminal terminal, AbsorptionResult result)
    {
        var summary = new AbsorptionSummary(terminal, result);
        summary.Answer();
        summary.Ways();
        summary.Places();
        summary.Times();
        summary.Numbers();
        summary.Effects();
        summary.Remarks();
    }

    /// <summary>Prints whether the product may be on while channels are open, and what to do instead.</summary>
    public static void Verdict(Terminal terminal, AbsorptionResult result)
    {
        if (result.Verdict is not { } verdict) return;
        const int column = 12;
        string sign = verdict.IsBlocked ? "x BLOCKED" : "+ CLEAR";
        Tone tone = verdict.IsBlocked ? Tone.Wrong : Tone.Clear;
        string fact = $"{AbsorptionWords.Applied(result)}: {AbsorptionWords.Open(verdict)}";
        foreach (string line in Labels.Wrap(fact, terminal.Width - column))
        {
            terminal.Line(new StyledLine().Add(sign, tone).To(column).Add(line));
            sign = "";
        }
        Said("why", verdict.Reason);
        Said(verdict.IsBlocked ? "instead" : "note", AbsorptionWords.Advice(verdict));

        void Said(string label, string text)
        {
            foreach (string line in Labels.Wrap(text, terminal.Width - column - 9))
            {
                terminal.Line(new StyledLine().To(column).Add(label, Tone.Quiet).To(column + 9).Add(line));
                label = "";
            }
        }
    }

    private void Answer()
    {
        Statement statement = AbsorptionWords.Answer(_result);
        string title = $"{_result.ProductId}   {_result.Line}";
        if (title.Length <= _width)
        {
            _terminal.Line(title, Tone.Quiet);
        }
        else
        {
            _terminal.Paragraph(_result.ProductId, 0, Tone.Quiet);
            _terminal.Paragraph(_result.Line, 0, Tone.Quiet);
        }
        _terminal.Line();
        if (_result.Verdict is not null)
        {
            Verdict(_terminal, _result);
            _terminal.Line();
        }
        _terminal.Paragraph(statement.First, 2, Tone.Strong);
        _terminal.Paragraph(statement.Second, 2);
        _terminal.Line();
    }

    // The ways of putting it on share one scale, on which every tenfold is as wide.
    private void Ways()
    {
        string heading = $"Into living skin by {AbsorptionWords.Span(_result.EndHours)}, {_unit.Name}";
        int label = _width < BarsFrom ? 20 : 36, centre = label + 8, low = centre + (_person ? 0 : 9);
        int bar = _width < BarsFrom || _person ? 0 : Math.Clamp(_width - low - 12 - (IsWide ? GainRoom : 7), 8, 26);
        int high = low + 2 + bar + (bar > 0 ? 2 : 3);
        var head = new StyledLine().Add(_width < BarsFrom ? $"By {AbsorptionWords.Span(_result.EndHours)}, {_unit.Name}" : heading, Tone.Strong).Right("centre", centre, Tone.Quiet);
        bool stacked = _width < StackedBelow;
        if (!_person && !stacked) head.Add("   ").Add("nine in ten", Tone.Quiet);
        _terminal.Line(head.Right(IsWide ? "against intact" : "gain", _width, Tone.Quiet));
        Interval[] amounts = [.. _result.Arms.Select(arm => _unit.Of(arm.Delivered))];
        double least = amounts.Select(amount => amount.P05).Where(value => value > 0).DefaultIfEmpty(1).Min();
        double most = amounts.Max(amount => amount.P95);
        for (int i = 0; i < amounts.Length; i++)
        {
            AbsorptionArm arm = _result.Arms[i];
            var (middle, from, to) = AmountUnit.Printed(amounts[i]);
            var line = new StyledLine().Add((i == 0 ? "> " : "  ") + arm.Name, i == 0 ? Tone.Strong : Tone.Plain).Right(middle, centre, Tone.Strong);
            if (!_person && !stacked)
            {
                line.Right(from, low);
                if (bar > 0) line.Add("  ").Add(Bar.OnScale(amounts[i], least, most, bar), Tone.Treated).To(high).Add(to);
                else line.Add(" to ").Add(to);
            }
            _terminal.Line(line.Right(Gain(arm), _width, Tone.Quiet));
            if (!_person && stacked) _terminal.Line(new StyledLine().Right($"{from} to {to}", centre, Tone.Quiet));
        }
        if (bar > 0) _terminal.Line("  > as asked. Bars share a scale on which every tenfold is as wide.", Tone.Quiet);
        _terminal.Line();
    }

    private string Gain(AbsorptionArm arm)
    {
        if (AbsorptionWords.IsIntact(arm) || !double.IsFinite(arm.Enhancement.Central)) return "";
        string centre = AmountUnit.Printed(arm.Enhancement).Centre + " x", full = $"{centre} ({AmountUnit.Span(arm.Enhancement, "-")})";
        return !IsWide || _person || full.Length > GainRoom ? centre : full;
    }

    // Rows are places, columns the ways of putting it on; where they do not fit, the table goes on below.
    private void Places()
    {
        (string Name, Func<AbsorptionArm, Interval> Of)[] rows =
        [
            ("stratum corneum", arm => _unit.Of(arm.StratumCorneum)),
            ("living epidermis", arm => _unit.Of(arm.Epidermis)),
            ("dermis", arm => _unit.Of(arm.Dermis)),
            ($"gone to {_result.Beyond}", arm => _unit.Of(arm.Out)), ($"highest flux out, {_unit.Name}/h", arm => _unit.Of(arm.PeakFlux)),
            ("lag of that flux, h", arm => arm.LagHours), ("share of what is put on, %", arm => arm.DosePercent),
        ];
        int label = _width >= ReadingTable.TwinFrom ? 36 : _width >= BarsFrom ? 24 : 18;
        int cell = _width >= ReadingTable.TwinFrom ? 16 : _width >= 60 ? 14 : 11;
        int most = Math.Max(1, (_width - label) / cell);
        for (int first = 0; first < _result.Arms.Count; first += most)
        {
            AbsorptionArm[] arms = [.. _result.Arms.Skip(first).Take(most)];
            Head($"Where it is after {AbsorptionWords.Span(_result.EndHours)}, {_unit.Name}", label, cell, [.. arms.Select(arm => arm.Name)]);
            foreach (var (name, of) in rows.Where(row => _result.Arms.Any(arm => double.IsFinite(row.Of(arm).Central))))
                Cells(Labels.Wrap(name, label - 4), label, cell, [.. arms.Select(of)]);
            _terminal.Line();
        }
    }

    private void Head(string heading, int label, int cell, string[] names)
    {
        var lines = Labels.Wrap(heading, label - 1);
        var parts = names.Select(name => Labels.Wrap(name, cell - 2)).ToArray();
        int rows = Math.Max(lines.Count, parts.Max(part => part.Count));
        for (int row = 0; row < rows; row++)
        {
            var line = new StyledLine().Add(row < lines.Count ? lines[row] : "", Tone.Strong);
            for (int i = 0; i < parts.Length; i++)
            {
                int place = row - (rows - parts[i].Count);
                if (place >= 0) line.Right(parts[i][place], label + cell * (i + 1), Tone.Quiet);
            }
            _terminal.Line(line);
        }
    }

    private void Cells(IReadOnlyList<string> names, int label, int cell, Interval[] values)
    {
        var lines = names.Select((name, i) => new StyledLine().Add((i == 0 ? "  " : "    ") + name)).ToList();
        for (int i = 0; i < values.Length; i++)
        {
            if (double.IsNaN(values[i].Central)) continue;
            int end = label + cell * (i + 1);
            var (centre, low, high) = AmountUnit.Printed(values[i]);
            Line(0).Right(centre, end, Tone.Strong);
            if (_person || low == high) continue;
            // An interval that is wider than its column stands on two lines.
            string interval = $"{low}-{high}";
            Line(1).Right(interval.Length < cell ? interval : low + "-", end, Tone.Quiet);
            if (interval.Length >= cell) Line(2).Right(high, end, Tone.Quiet);
        }
        foreach (StyledLine line in lines) _terminal.Line(line);

        StyledLine Line(int row)
        {
            while (lines.Count <= row) lines.Add(new StyledLine());
            return lines[row];
        }
    }

    private void Times()
    {
        Observable[] curves = [.. AbsorptionCurves.Of(_result)];
        if (curves.Length == 0) return;
        int label = _width >= BarsFrom ? 28 : 18, cell = _width >= BarsFrom ? 12 : 11;
        double[] moments = [.. s_moments.Where(hours => hours < 0.9 * _result.EndHours), _result.EndHours];
        int most = Math.Max(2, (_width - label) / cell);
        if (moments.Length > most)
            moments = [.. Enumerable.Range(0, most).Select(i => moments[(int)Math.Round((double)i * (moments.Length - 1) / (most - 1))])];
        bool twins = curves.Any(curve => curve.Untreated.Length > 0);
        Head($"Over time, {_result.Arms[0].Name}", label, cell, [.. moments.Select(AbsorptionWords.Span)]);
        foreach (Observable curve in curves)
        {
            AmountUnit unit = AbsorptionCurves.UnitOf(curve, out string name);
            string[] names = [.. Labels.Wrap(curve.Label, label - 4), .. Labels.Wrap(name, label - 4)];
            Cells(names, label, cell, [.. moments.Select(hours => unit.Of(AbsorptionCurves.At(curve, hours)))]);
            if (!twins || curve.Untreated.Length == 0) continue;
            var line = new StyledLine().Add("    intact", Tone.Quiet);
            for (int i = 0; i < moments.Length; i++)
            {
                double twin = unit.PerMicrogram * Curve.Value(curve.TimeHours, curve.Untreated, Math.Min(moments[i], curve.TimeHours[^1]));
                if (double.IsFinite(twin)) line.Right(AmountUnit.Printed(new(twin, twin, twin, twin, twin)).Centre, label + cell * (i + 1), Tone.Quiet);
            }
            _terminal.Line(line);
        }
        _terminal.Line();
    }

    private void Numbers()
    {
        Reading[] readings =
        [
            .. _result.Observables.Where(observable => observable.Shape == ObservableShape.Single).Select(number => AbsorptionCurves.ReadAt(number, 0)),
            .. _result.Observables.Where(AbsorptionCurves.IsAmount).Select(curve => AbsorptionCurves.ReadAt(curve, _result.EndHours)),
        ];
        if (readings.Length == 0) return;
        new ReadingTable(_terminal, readings, _person, "intact").Print($"Numbers, {_result.Arms[0].Name}", readings);
    }

    private void Effects()
    {
        if (_result.Effects.Count > 0) _terminal.Line("What it does there", Tone.Strong);
        foreach (AbsorptionEffect effect in _result.Effects)
        {
            _terminal.Paragraph(effect.Words, 2);
            _terminal.Paragraph(AbsorptionWords.Effect(effect), 4);
            _terminal.Paragraph(effect.Source, 4, Tone.Quiet);
        }
        if (AbsorptionWords.Plasma(_result) is string plasma)
        {
            _terminal.Line("In the blood", Tone.Strong);
            _terminal.Paragraph(plasma, 2);
            _terminal.Line();
        }
        else if (_result.Effects.Count > 0)
        {
            _terminal.Line();
        }
    }

    private void Remarks()
    {
        _terminal.Paragraph("tested: studies the model was not tuned to, inside the 90\u00A0% interval of all.", 2, Tone.Quiet);
        _terminal.Paragraph(AbsorptionWords.RestsOn(_result), 2, Tone.Quiet);
        foreach (RunWarning warning in _result.Warnings)
        {
            string sign = "! ";
            foreach (string line in Labels.Wrap($"{Sentences.Of(warning)} {warning.Code}", _width - 4))
            {
                _terminal.Line(new StyledLine().Add("  ").Add(sign, Tone.Warning).Add(line));
                sign = "  ";
            }
        }
        _terminal.Line();
    }
}
