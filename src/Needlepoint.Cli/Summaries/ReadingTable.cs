using System.Globalization;
using Needlepoint.Cli.Terminals;
using Needlepoint.Inference.Results;
using Needlepoint.Reports.Charts;
using Needlepoint.Reports.Words;

namespace Needlepoint.Cli.Summaries;

/// <summary>Readings as a table: unit, centre, bar of the interval, the twin beside it, and how studies bear on it. Below its width, two lines a reading.</summary>
internal sealed class ReadingTable
{
    /// <summary>Least width with bars.</summary>
    public const int BarsFrom = 80;

    /// <summary>Least width with a column for the twin.</summary>
    public const int TwinFrom = 96;

    private const int TableFrom = 72, WideLabel = 28, NarrowLabel = 24;

    private readonly Terminal _terminal;
    private readonly bool _person;
    private readonly string _twin;
    private readonly int _width;
    private readonly Layout _layout;

    /// <summary>Lays out columns that hold all of the readings.</summary>
    /// <param name="terminal">Where to print.</param>
    /// <param name="readings">Every reading of every group.</param>
    /// <param name="person">One central run: no intervals.</param>
    /// <param name="twin">Name of what stands beside: "untreated".</param>
    public ReadingTable(Terminal terminal, IReadOnlyCollection<Reading> readings, bool person, string twin)
    {
        _terminal = terminal;
        _person = person;
        _twin = twin;
        _width = terminal.Width;
        _layout = LayoutOf(readings);
    }

    /// <summary>Prints a group and an empty line.</summary>
    public void Print(string heading, IReadOnlyList<Reading> readings)
    {
        Heading(heading);
        foreach (Reading reading in readings)
        {
            if (_width < TableFrom) Stacked(reading);
            else Row(reading);
        }
        _terminal.Line();
    }

    private Layout LayoutOf(IReadOnlyCollection<Reading> readings)
    {
        int label = Math.Min(readings.Max(reading => (int?)reading.Label.Length) ?? 0, _width >= TwinFrom ? WideLabel : NarrowLabel);
        int unit = 2 + label + 2;
        int centre = unit + Math.Max(7, readings.Max(reading => (int?)reading.Unit.Length) ?? 0) + 8;
        int low = _person ? centre : centre + 7;
        bool twin = _width >= TwinFrom && readings.Any(reading => reading.Untreated is not null);
        const int high = 8, tested = 10;
        int twinWidth = twin ? 11 : 0;
        int bar = _width < BarsFrom || _person ? 0 : Math.Clamp(_width - low - 4 - high - twinWidth - tested, 6, 18);
        return new Layout(label, unit, centre, low, bar, bar > 0 ? low + bar + 4 : low + 4, twin ? _width - tested : 0);
    }

    private void Heading(string group)
    {
        if (_width < TableFrom)
        {
            _terminal.Line(group, Tone.Strong);
            return;
        }
        var line = new StyledLine().Add(group, Tone.Strong).Right("centre", _layout.Centre, Tone.Quiet);
        if (!_person) line.Add("   ").Add("nine in ten", Tone.Quiet);
        if (_layout.Twin > 0) line.Right(_twin, _layout.Twin, Tone.Quiet);
        _terminal.Line(line.Right("tested", _width, Tone.Quiet));
    }

    private void Row(Reading reading)
    {
        var lines = Labels.Wrap(reading.Label, _layout.Label);
        var line = new StyledLine().Add("  " + lines[0]).To(_layout.Unit).Add(reading.Unit, Tone.Quiet).Right(reading.Centre, _layout.Centre, Tone.Strong);
        if (!_person)
        {
            line.Right(reading.Low, _layout.Low);
            if (_layout.Bar == 0) line.Add(" to ").Add(reading.High);
            else line.Add("  ").Add(reading.HasInterval ? Bar.Interval(reading.Values, _layout.Bar) : new string(' ', _layout.Bar), Tone.Treated).To(_layout.High).Add(reading.High);
        }
        if (_layout.Twin > 0) line.Right(reading.UntreatedText, _layout.Twin, Tone.Quiet);
        Tested tested = reading.Source.Tested;
        _terminal.Line(line.Right(Score(tested), _width, tested.Studies == 0 ? Tone.Warning : Tone.Plain));
        foreach (string rest in lines.Skip(1)) _terminal.Line("    " + rest);
        if (!reading.Source.IsSlow || reading.Source.Term is not string term) return;
        foreach (string rest in Labels.Wrap(term, _layout.Label - 2)) _terminal.Line("    " + rest, Tone.Quiet);
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

    /// <summary>Columns: label width, start of the unit, end of the centre, end of the low number, bar width, start of the high number, end of the twin's number (0: none).</summary>
    private readonly record struct Layout(int Label, int Unit, int Centre, int Low, int Bar, int High, int Twin);
}
