using Needlepoint.Cli.Terminals;
using Needlepoint.Inference.Results;
using Needlepoint.Reports.Charts;
using Needlepoint.Reports.Words;

namespace Needlepoint.Cli.Summaries;

/// <summary>Curves in rows, moments in columns: the centre, nine in ten below it, and the untreated skin below that.</summary>
internal sealed class MomentText(Terminal terminal, bool person)
{
    private const int Cell = 11;

    private readonly int _width = terminal.Width;

    /// <summary>Whether a third line tells the untreated skin.</summary>
    public bool HasTwin { get; init; }

    /// <summary>Whether the first column tells the skin before the course.</summary>
    public bool HasBefore { get; init; }

    /// <summary>Prints the curves and an empty line; nothing when there is none.</summary>
    public void Print(string heading, IReadOnlyList<Observable> curves, IReadOnlyList<double> moments, Func<double, string> name)
    {
        if (curves.Count == 0) return;
        int label = HasTwin && _width >= ReadingTable.TwinFrom ? 34 : _width >= ReadingTable.BarsFrom ? 23 : _width >= 60 ? 20 : 16;
        int before = HasBefore ? 1 : 0;
        double[] told = Thinned(moments, Math.Max(HasBefore ? 1 : 2, (_width - label) / Cell - before));
        var head = new StyledLine().Add(person ? heading : heading + (_width >= 60 ? " (nine in ten)" : ""), Tone.Strong);
        if (HasBefore) head.Right("before", label + Cell, Tone.Quiet);
        for (int i = 0; i < told.Length; i++) head.Right(name(told[i]), label + Cell * (i + 1 + before), Tone.Quiet);
        terminal.Line(head);
        foreach (Observable curve in curves) Rows(curve, told, label);
        terminal.Line();
    }

    private void Rows(Observable curve, double[] moments, int label)
    {
        Figures figures = OutcomeIds.IsColour(curve.Id) ? Figures.For(1, 1, 1) : Landmarks.FiguresOf(curve);
        // Name and unit stand in the first column, numbers beside them line by line.
        (string Text, Tone Tone)[] texts =
        [
            .. Labels.Wrap(curve.Label, label - 4).Select((text, i) => ((i == 0 ? "  " : "    ") + text, Tone.Plain)),
            .. Labels.Wrap(curve.IsSlow || HasBefore ? Units.TermOf(curve) : Units.Shown(curve.Unit), label - 6).Select(text => ("    " + text, Tone.Quiet)),
        ];
        var lines = texts.Select(text => new StyledLine().Add(text.Text, text.Tone)).ToList();
        int rows = 1 + (person ? 0 : 1) + (HasTwin ? 1 : 0);
        while (lines.Count < rows) lines.Add(new StyledLine());
        int end = label;
        if (HasBefore) lines[0].Right(curve.Untreated.Length > 0 ? figures.Centre(curve.Untreated[0]) : "", end += Cell, Tone.Quiet);
        foreach (double moment in moments)
        {
            end += Cell;
            if (Landmarks.At(curve, moment) is not var (middle, low, high, untreated)) continue;
            lines[0].Right(figures.Centre(middle), end, Tone.Strong);
            var (from, to) = (figures.Low(low), figures.High(high));
            if (!person && from != to) lines[1].Right(from + (from.StartsWith('\u2212') || curve.Unit == Presented.Change ? ".." : "-") + to, end, Tone.Quiet);
            if (HasTwin && untreated is double twin) lines[rows - 1].Right("untr. " + figures.Centre(twin), end, Tone.Quiet);
        }
        foreach (StyledLine line in lines) terminal.Line(line);
    }

    private static double[] Thinned(IReadOnlyList<double> moments, int most)
    {
        if (moments.Count <= most) return [.. moments];
        if (most == 1) return [moments[^1]];
        return [.. Enumerable.Range(0, most).Select(i => moments[(int)Math.Round((double)i * (moments.Count - 1) / (most - 1))])];
    }
}
