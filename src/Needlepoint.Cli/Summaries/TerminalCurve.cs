using System.Globalization;
using Needlepoint.Cli.Terminals;
using Needlepoint.Inference.Results;
using Needlepoint.Reports.Charts;
using Needlepoint.Reports.Words;

namespace Needlepoint.Cli.Summaries;

/// <summary>A curve made of characters: <c>*</c> centre, <c>:</c> half of people, <c>.</c> nine in ten, <c>-</c> untreated.</summary>
public sealed class TerminalCurve
{
    private const int Rows = 11, Left = 9, LeastRoom = 5;
    private const double StillShare = 0.02;

    private readonly Observable _curve;
    private readonly IReadOnlyList<double> _sessions;
    private readonly double _end;
    private readonly int _columns;
    private readonly Scale _x, _y;

    private TerminalCurve(Observable curve, RunResult result, int width)
    {
        _curve = curve;
        _sessions = result.SessionHours;
        _columns = width - Left - 18;
        double low = Math.Min(0, Least(curve.P05, curve.Untreated)), high = -Least(Negated(curve.P95), Negated(curve.Untreated));
        if (!(high > low)) high = low + 1;
        _end = StillFrom(curve, result.HorizonHours, high - low);
        _x = new Scale(0, _end, 0, _columns - 1);
        _y = new Scale(low, high, Rows - 1, 0);
    }

    /// <summary>Prints the curve until it moves no more.</summary>
    public static void Print(Terminal terminal, RunResult result, Observable curve) =>
        new TerminalCurve(curve, result, terminal.Width).Print(terminal);

    private void Print(Terminal terminal)
    {
        terminal.Paragraph($"{string.Join(", ", new[] { _curve.Label, Units.TermOf(_curve) }.Where(text => text.Length > 0))}; * treated, : half of people, . nine in ten, - untreated", 0, Tone.Strong);
        var grid = Grid();
        var ticks = _y.Ticks(5).ToDictionary(tick => (int)Math.Round(_y.At(tick)), tick => tick);
        string[] ends = Ends();
        for (int row = 0; row < Rows; row++)
        {
            string tick = ticks.TryGetValue(row, out double value) ? value.ToString("#,0.##", CultureInfo.InvariantCulture) : "";
            terminal.Line(new StyledLine().Right(tick, Left - 2, Tone.Quiet).To(Left - 1).Add("|", Tone.Quiet).Add(new string(grid[row]), Tone.Treated).Add("  ").Add(ends[row]));
        }
        terminal.Line(new StyledLine().To(Left - 1).Add("+" + Axis(), Tone.Quiet));
        terminal.Line(new StyledLine().To(Left).Add(TimeLabels(), Tone.Quiet));
        if (_curve.MeasuredUntilHours is double until && until < _end)
            terminal.Paragraph($"! No study measured it later than {Moments.Short(until)}.", 2, Tone.Warning);
        terminal.Line();
    }

    private char[][] Grid()
    {
        var grid = new char[Rows][];
        for (int row = 0; row < Rows; row++) grid[row] = [.. Enumerable.Repeat(' ', _columns)];
        if (HasRoom)
            foreach (int column in SessionColumns)
                for (int row = 0; row < Rows; row++) grid[row][column] = '|';
        for (int column = 0; column < _columns; column++)
        {
            double hours = _end * column / (_columns - 1);
            Fill(grid, column, hours, _curve.P05, _curve.P95, '.');
            Fill(grid, column, hours, _curve.P25, _curve.P75, ':');
            Fill(grid, column, hours, _curve.Untreated, _curve.Untreated, '-');
            Fill(grid, column, hours, _curve.Central, _curve.Central, '*');
        }
        return grid;
    }

    private int[] SessionColumns => [.. _sessions.Where(session => session <= _end).Select(session => (int)Math.Round(_x.At(session)))];

    private bool HasRoom => SessionColumns is var columns && columns.Zip(columns.Skip(1)).All(pair => pair.Second - pair.First >= LeastRoom);

    // Sessions that would fill the picture stand on its lower edge only.
    private string Axis()
    {
        char[] axis = [.. Enumerable.Repeat('-', _columns)];
        if (!HasRoom)
            foreach (int column in SessionColumns) axis[column] = '|';
        return new string(axis);
    }

    private void Fill(char[][] grid, int column, double hours, double[] low, double[] high, char mark)
    {
        double bottom = Curve.Value(_curve.TimeHours, low, hours), top = Curve.Value(_curve.TimeHours, high, hours);
        if (!double.IsFinite(bottom) || !double.IsFinite(top)) return;
        for (int row = RowOf(top); row <= RowOf(bottom); row++) grid[row][column] = mark;
    }

    private int RowOf(double value) => (int)Math.Clamp(Math.Round(_y.At(value)), 0, Rows - 1);

    private string[] Ends()
    {
        var ends = new string[Rows];
        Array.Fill(ends, "");
        void Say(double[] values, string words)
        {
            double value = Curve.Value(_curve.TimeHours, values, _end);
            if (!double.IsFinite(value)) return;
            int row = RowOf(value);
            while (ends[row].Length > 0 && row > 0) row--;
            ends[row] = $"{words} {Landmarks.Said(_curve, value)}";
        }

        Say(_curve.Untreated, "untreated");
        Say(_curve.Central, "treated");
        return ends;
    }

    private string TimeLabels()
    {
        (double unit, string name) = _end switch
        {
            <= 3 => (1.0 / 60, "min"),
            <= 72 => (1.0, "h"),
            <= 5 * Moments.Week => (24.0, "d"),
            <= 4 * Moments.Month => (Moments.Week, "weeks"),
            _ => (Moments.Month, "months"),
        };
        var labels = new StyledLine();
        foreach (double tick in new Scale(0, _end / unit, 0, _columns - 1).Ticks(7))
        {
            string text = tick.ToString("0.##", CultureInfo.InvariantCulture);
            int column = (int)Math.Round(_x.At(tick * unit));
            if (column > 0) labels.To(Math.Max(column - text.Length / 2, labels.Length + 1));
            labels.Add(text);
        }
        return string.Concat(labels.Trimmed().Select(piece => piece.Text)) + " " + name;
    }

    private static double StillFrom(Observable curve, double horizon, double span)
    {
        foreach (double moment in Landmarks.Until(horizon).Where(moment => moment > 0))
        {
            bool still = new[] { curve.P05, curve.Central, curve.P95 }.All(values =>
                Curve.Range(curve.TimeHours, values, moment, horizon) is var (low, high) && high - low <= StillShare * span);
            if (still) return moment;
        }
        return horizon;
    }

    private static double Least(double[] first, double[] second) => first.Concat(second).Where(double.IsFinite).DefaultIfEmpty(0).Min();

    private static double[] Negated(double[] values) => [.. values.Select(value => -value)];
}
