using System.Globalization;
using Needlepoint.Inference.Results;
using Needlepoint.Reports.Html;
using Needlepoint.Reports.Words;

namespace Needlepoint.Reports.Charts;

/// <summary>What the two lines of a lane are called.</summary>
/// <param name="Treated">The solid one.</param>
/// <param name="Untreated">The dashed one.</param>
/// <param name="Dashed">What the dashed one is, in words.</param>
public sealed record LaneWords(string Treated, string Untreated, string Dashed)
{
    /// <summary>The words of a course.</summary>
    public static LaneWords OfCourse { get; } = new("treated", "untreated", "the same skin untreated");
}

/// <summary>Outcomes stacked on one set of time panels, so that a vertical line is one moment in all of them.</summary>
public sealed class Lanes
{
    private const double LabelGap = 14;
    private const double FlatShare = 0.02;
    private const double LowPlot = 66, TallPlot = 112;

    // Of the top of a lane: a line that stays lower than that all the time needs powers of ten to be seen.
    private const double FaintShare = 0.03;
    private const double MostDecades = 5;

    // Units of CIELAB or degrees.
    private const double LeastColourSpan = 8;

    // Of the span of the lines: so far a measured value may stretch the scale, lest the lines lie flat.
    private const double MostStretch = 3;

    // Of a letter of a mark, in units of the drawing.
    private const double LetterWidth = 7.25;

    private readonly RunResult _result;
    private readonly IReadOnlyList<Observable> _curves;
    private readonly Clock _clock;
    private readonly bool _person;

    /// <summary>Prepares curves of a run.</summary>
    /// <param name="result">The run.</param>
    /// <param name="curves">The curves, from top to bottom.</param>
    /// <param name="clock">The time axis.</param>
    public Lanes(RunResult result, IReadOnlyList<Observable> curves, Clock clock)
    {
        _result = result;
        _curves = curves;
        _clock = clock;
        _person = result.Identity.ParameterSets == 1;
    }

    /// <summary>What the lines are called.</summary>
    public LaneWords Words { get; init; } = LaneWords.OfCourse;

    /// <summary>A name that no other lanes of a page have.</summary>
    public string Key { get; init; } = "";

    /// <summary>Whether a lane in which a line would be too faint counts in powers of ten.</summary>
    public bool MayCountInPowers { get; init; }

    /// <summary>Where the names of lanes lead that ask why; null for no such links.</summary>
    public Func<string, string>? WhyAddress { get; init; }

    // What can be followed must not stand in a picture: it would not be heard.
    private string Role => WhyAddress is null ? "img" : "group";

    /// <summary>What was measured on this person, drawn over the curves.</summary>
    public IReadOnlyList<MeasuredPoint> Measured { get; init; } = [];

    /// <summary>Sessions that were done on this person, hours from the first one; marked over the planned ones.</summary>
    public IReadOnlyList<double> DoneHours { get; init; } = [];

    /// <summary>The panels of the wide drawing, in its units.</summary>
    public IReadOnlyList<TimePanel> WidePanels => _clock.Over(_clock.IsWhole ? 196 : 156, 902, 12);

    /// <summary>Upper edge, lower edge and height of the wide drawing, in its units.</summary>
    public (double Top, double Bottom, double Height) WideSpan => (HeadRoom(52) - 8, Wide(out double end)[^1], end);

    /// <summary>True when there are curves to draw.</summary>
    public bool Any => _curves.Count > 0;

    /// <summary>The time axis.</summary>
    public Clock Clock => _clock;

    /// <summary>The panel to show first on a narrow page: the year if there is one, else the first day.</summary>
    public int OpeningPanel => _clock.EndHours > 3 * Moments.Month ? _clock.Count - 1 : 0;

    /// <summary>Words for the chart as a whole.</summary>
    public string Message =>
        $"{string.Join(", ", _curves.Select(curve => curve.Label))} over {Moments.Duration(_clock.EndHours)}"
        + (_person ? "" : ", with bands for half of people and nine in ten")
        + (_curves.Any(curve => curve.Untreated.Length > 0) ? "; dashed: " + Words.Dashed : "");

    /// <summary>All panels side by side, 1028 units wide.</summary>
    public void DrawWide(Markup svg)
    {
        (int nameRoom, int termRoom) = NameRoom;
        var panels = WidePanels;
        double[] tops = Wide(out double end);
        double bottom = tops[^1];
        string pattern = "outside-wide-" + (_clock.IsWhole ? "whole" : "panels") + Key;
        svg.Add($"<svg class=\"wide\" viewBox=\"0 0 1028 {end}\" role=\"{Role}\" aria-label=\"{Message}\">");
        Pattern(svg, pattern);
        foreach (TimePanel panel in panels)
        {
            if (!_clock.IsWhole) svg.Add($"<text x=\"{panel.X.Start}\" y=\"13\" class=\"t13b\">{panel.Name}</text>");
            TimeAxis(svg, panel, bottom + 4);
        }
        if (_result.SessionHours.Count > 0) svg.Literal("<text x=\"0\" y=\"33\" class=\"t12\">Session</text>");
        for (int i = 0; i < _curves.Count; i++)
        {
            WideName(svg, _curves[i], tops[i], nameRoom, termRoom);
            Lane(svg, _curves[i], panels, tops[i], Plot(i), pattern, labelsAt: 908);
        }
        MarkSessions(svg, panels, [(37, bottom)]);
        svg.Literal("</svg>");
    }

    private (int Name, int Term) NameRoom => _clock.IsWhole ? (20, 26) : (15, 19);

    // Upper edges of the wide lanes, and as the last entry the lower edge of the last of them.
    private double[] Wide(out double end)
    {
        double[] tops = new double[_curves.Count + 1];
        tops[0] = HeadRoom(52);
        for (int i = 0; i < _curves.Count; i++)
        {
            double names = 16 * Labels.Wrap(_curves[i].Label, NameRoom.Name).Count + 15 * Labels.Wrap(Units.TermOf(_curves[i]), NameRoom.Term).Count;
            tops[i + 1] = tops[i] + Math.Max(Plot(i) + 26, names + (HasWhy ? 28 : 12));
        }
        double bottom = _curves.Count == 0 ? tops[0] : tops[_curves.Count - 1] + Plot(_curves.Count - 1);
        end = Math.Max(bottom + 30, tops[^1]);
        tops[^1] = bottom;
        return tops;
    }

    private bool HasWhy => WhyAddress is not null;

    /// <summary>One panel with its lanes below each other, 358 units wide, for a phone.</summary>
    public void DrawNarrow(Markup svg, int panelIndex)
    {
        const double plot = 74;
        double top = HeadRoom(44);
        TimePanel panel = _clock.Panel(panelIndex, 42, 350);
        string pattern = "outside-" + panel.Key + Key;
        var heads = _curves.Select(curve => (Name: Labels.Wrap(curve.Label, 44), Term: Labels.Wrap(Units.TermOf(curve), 56))).ToArray();
        double[] tops = new double[_curves.Count + 1];
        tops[0] = top;
        double Head(int i) => 17 * heads[i].Name.Count + 15 * heads[i].Term.Count + 8;
        for (int i = 0; i < _curves.Count; i++) tops[i + 1] = tops[i] + Head(i) + plot + 28;
        (double Top, double Bottom)[] plots = [.. _curves.Select((_, i) => (tops[i] + Head(i), tops[i] + Head(i) + plot))];
        string place = _clock.IsWhole ? "only" : string.Create(CultureInfo.InvariantCulture, $"n{panelIndex}");
        svg.Add($"<svg class=\"phone {place}\" viewBox=\"0 0 358 {tops[^1]}\" role=\"{Role}\" aria-label=\"{panel.Name}: {Message}\">");
        Pattern(svg, pattern);
        for (int i = 0; i < _curves.Count; i++)
        {
            double line = tops[i] - 5;
            foreach (string text in heads[i].Name) svg.Add($"<text x=\"0\" y=\"{line += 17}\" class=\"t14b\">{text}</text>");
            foreach (string text in heads[i].Term) svg.Add($"<text x=\"0\" y=\"{line += 15}\" class=\"t12\">{text}</text>");
            Lane(svg, _curves[i], [panel], plots[i].Top, plot, pattern, labelsAt: null);
            TimeAxis(svg, panel, plots[i].Bottom + 2);
        }
        MarkSessions(svg, [panel], plots);
        svg.Literal("</svg>");
    }

    /// <summary>One curve alone, 330 units wide, without its name.</summary>
    public static void DrawAlone(Markup svg, RunResult result, Observable curve, double endHours)
    {
        const double plot = 84, top = 8;
        var lanes = new Lanes(result, [curve], new Clock(endHours, IsWhole: true));
        TimePanel panel = lanes._clock.Panel(0, 42, 322);
        svg.Add($"<svg viewBox=\"0 0 330 {top + plot + 24}\" role=\"img\" aria-label=\"{lanes.Message}\">");
        lanes.Lane(svg, curve, [panel], top, plot, pattern: null, labelsAt: null);
        TimeAxis(svg, panel, top + plot + 2);
        svg.Literal("</svg>");
    }

    // Room for the names of panels and the marks of sessions.
    private double HeadRoom(double full) => _result.SessionHours.Count > 0 ? full : _clock.IsWhole ? 10 : 28;

    // What the person came for stands last and tallest.
    private double Plot(int lane) => lane == _curves.Count - 1 && (_clock.IsWhole || _curves[lane].IsSlow) ? TallPlot : LowPlot;

    private static void Pattern(Markup svg, string id) =>
        svg.Add($"<defs><pattern id=\"{id}\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><path d=\"M0 0V6\" class=\"hatch\"/></pattern></defs>");

    private static void TimeAxis(Markup svg, TimePanel panel, double y)
    {
        svg.Add($"<path d=\"M{panel.X.Start} {y}H{panel.X.End}\" class=\"axis\"/>");
        foreach (var (hours, label) in panel.Ticks)
        {
            double x = panel.X.At(hours);
            string anchor = x - panel.X.Start < 8 ? "start" : panel.X.End - x < 16 ? "end" : "middle";
            svg.Add($"<path d=\"M{x} {y}v4\" class=\"axis\"/><text x=\"{x}\" y=\"{y + 17}\" class=\"t12\" text-anchor=\"{anchor}\">{label}</text>");
        }
    }

    private void WideName(Markup svg, Observable curve, double y, int nameRoom, int termRoom)
    {
        double line = y + 6;
        foreach (string text in Labels.Wrap(curve.Label, nameRoom))
        {
            svg.Add($"<text x=\"0\" y=\"{line}\" class=\"t14b\">{text}</text>");
            line += 16;
        }
        foreach (string text in Labels.Wrap(Units.TermOf(curve), termRoom))
        {
            svg.Add($"<text x=\"0\" y=\"{line}\" class=\"t12\">{text}</text>");
            line += 15;
        }
        if (WhyAddress is { } address)
            svg.Add($"<a href=\"{address(curve.Id)}\" class=\"lane-why\" aria-label=\"Why {curve.Label}?\"><text x=\"0\" y=\"{line + 2}\">why?</text></a>");
    }

    private void MarkSessions(Markup svg, IReadOnlyList<TimePanel> panels, (double Top, double Bottom)[] spans)
    {
        foreach (TimePanel panel in panels)
        {
            SessionMarks.Draw(svg, _result.SessionHours, panel, IsTheirs, spans);
            SessionMarks.DrawDone(svg, DoneHours, panel, IsTheirs, spans);

            bool IsTheirs(double hours) => panels.LastOrDefault(p => hours >= p.FromHours && hours <= p.ToHours) == panel;
        }
    }

    private void Lane(Markup svg, Observable curve, IReadOnlyList<TimePanel> panels, double top, double height, string? pattern, double? labelsAt)
    {
        var (low, high) = Domain(curve);
        double floor = MayCountInPowers ? Floor(curve, high) : 0;
        var y = new Scale(floor > 0 ? floor : low, high, top + height, top) { IsLog = floor > 0 };
        double left = panels[0].X.Start;
        var ticks = y.Ticks(4);
        foreach (double tick in ticks)
            svg.Add($"<text x=\"{left - 7}\" y=\"{y.At(tick) + 4}\" class=\"t12\" text-anchor=\"end\">{TickText(tick, ticks, y.IsLog)}</text>");
        (string Text, string Style)[] labels = EndLabels(curve, panels[^1], y, labelsAt, out double[] places);
        double[] taken = labelsAt is null ? places : [];
        bool said = false;
        foreach (TimePanel panel in panels)
        {
            foreach (double tick in ticks) svg.Add($"<path d=\"M{panel.X.Start} {y.At(tick)}H{panel.X.End}\" class=\"grid\"/>");
            Series(svg, curve, panel.X, y);
            if (pattern is not null) said |= Outside(svg, curve, panel, y, pattern, !said, taken);
        }
        ThresholdLine(svg, curve, panels, y, taken);
        foreach (TimePanel panel in panels) Stillness(svg, curve, panel, y);
        MeasuredMarks(svg, curve, panels, y);
        for (int i = 0; i < labels.Length; i++)
        {
            string anchor = labelsAt is null ? "end" : "start";
            svg.Add($"<text x=\"{labelsAt ?? panels[^1].X.End - 3}\" y=\"{places[i]}\" class=\"t12b halo {labels[i].Style}\" text-anchor=\"{anchor}\">{labels[i].Text}</text>");
        }
    }

    // What was measured of an outcome on the time that is drawn.
    private MeasuredPoint[] MeasuredOf(Observable curve) =>
        [.. Measured.Where(point => point.ObservableId == curve.Id && double.IsFinite(point.Value) && point.Hours >= 0 && point.Hours <= _clock.EndHours)];

    // A measured value outside the scale stands at its edge and is told; a moment stands in the last panel that holds it, as sessions do.
    private void MeasuredMarks(Markup svg, Observable curve, IReadOnlyList<TimePanel> panels, Scale y)
    {
        MeasuredPoint[] points = MeasuredOf(curve);
        foreach (MeasuredPoint point in points)
        {
            if (panels.LastOrDefault(panel => point.Hours >= panel.FromHours && point.Hours <= panel.ToHours) is not { } panel) continue;
            bool isOff = point.Value < y.From || point.Value > y.To;
            (double x, double height) = (panel.X.At(point.Hours), Math.Clamp(y.At(point.Value), y.End, y.Start));
            svg.Add($"<circle cx=\"{x}\" cy=\"{height}\" r=\"4\" class=\"pt\"/>");
            if (!isOff && point != points[^1]) continue;
            string words = isOff ? $"measured {point.Value.ToString("#,0.####", CultureInfo.InvariantCulture).Replace('-', '\u2212')}" : "measured";
            svg.Add($"<text x=\"{Math.Min(x + 8, panel.X.End - LetterWidth * words.Length)}\" y=\"{Math.Min(height + 16, y.Start - 3)}\" class=\"t12b halo\">{words}</text>");
        }
    }

    private static string TickText(double tick, IReadOnlyList<double> ticks, bool isPower)
    {
        if (isPower) return tick.ToString("#,0.##########", CultureInfo.InvariantCulture);
        double step = ticks.Count > 1 ? ticks[1] - ticks[0] : Math.Max(Math.Abs(tick), 1);
        int decimals = Math.Clamp((int)Math.Ceiling(-Math.Log10(step) - 1e-9), 0, 6);
        string text = tick.ToString("#,0." + new string('0', decimals), CultureInfo.InvariantCulture);
        return text.Replace('-', '\u2212');
    }

    private void Series(Markup svg, Observable curve, Scale x, Scale y)
    {
        if (!_person)
        {
            svg.Add($"<path class=\"b90\" d=\"{Curve.Band(curve.TimeHours, curve.P05, curve.P95, x, y)}\"/>");
            svg.Add($"<path class=\"be\" d=\"{Curve.Line(curve.TimeHours, curve.P05, x, y)}\"/>");
            svg.Add($"<path class=\"be\" d=\"{Curve.Line(curve.TimeHours, curve.P95, x, y)}\"/>");
            svg.Add($"<path class=\"b50\" d=\"{Curve.Band(curve.TimeHours, curve.P25, curve.P75, x, y)}\"/>");
        }
        svg.Add($"<path class=\"lu\" d=\"{Curve.Line(curve.TimeHours, curve.Untreated, x, y)}\"/>");
        svg.Add($"<path class=\"lt\" d=\"{Curve.Line(curve.TimeHours, curve.Central, x, y)}\"/>");
    }

    private bool Outside(Markup svg, Observable curve, TimePanel panel, Scale y, string pattern, bool inWords, double[] taken)
    {
        if (curve.MeasuredUntilHours is not double until) return false;
        // Slow outcomes are timed from the first session, those of the first days from the latest one.
        double session = curve.IsSlow ? 0 : _result.SessionHours.LastOrDefault(hours => hours <= _clock.EndHours);
        double from = Math.Max(panel.FromHours, until + session);
        if (from >= panel.ToHours) return false;
        double x = panel.X.At(from), width = panel.X.End - x;
        svg.Add($"<rect x=\"{x}\" y=\"{y.End}\" width=\"{width}\" height=\"{y.Start - y.End}\" fill=\"url(#{pattern})\"/>");
        bool say = inWords && width > 105;
        // Where the labels of the lines stand inside the plot, its right end is theirs.
        (double place, string anchor) = taken.Length > 0 ? (x + 4, "start") : (panel.X.End - 4, "end");
        if (say) svg.Add($"<text x=\"{place}\" y=\"{Free([y.End + 11, y.Start - 4, (y.Start + y.End) / 2], taken)}\" class=\"t12i halo\" text-anchor=\"{anchor}\">no study this late</text>");
        return say;
    }

    private static void ThresholdLine(Markup svg, Observable curve, IReadOnlyList<TimePanel> panels, Scale y, double[] taken)
    {
        if (curve.Threshold is not Threshold threshold || threshold.Value < y.From || threshold.Value > y.To) return;
        double height = y.At(threshold.Value);
        foreach (TimePanel panel in panels) svg.Add($"<path d=\"M{panel.X.Start} {height}H{panel.X.End}\" class=\"limit\"/>");
        TimePanel where = panels[Math.Min(1, panels.Count - 1)];
        string words = $"{threshold.Words} {threshold.Value.ToString("#,0.###", CultureInfo.InvariantCulture)}";
        double middle = panels.Count > 1 ? (where.X.Start + where.X.End) / 2 : (2 * where.X.Start + where.X.End) / 3;
        svg.Add($"<text x=\"{middle}\" y=\"{Free([height - 5, height - 5 - LabelGap, height + LabelGap, y.End + 11], taken)}\" class=\"t12 halo\" text-anchor=\"middle\">{words}</text>");
    }

    // The first of several heights at which no label of a line stands; the first of all when none is free.
    private static double Free(double[] heights, double[] taken)
    {
        foreach (double height in heights)
            if (Array.TrueForAll(taken, place => Math.Abs(place - height) >= LabelGap - 1))
                return height;
        return heights[0];
    }

    private static void Stillness(Markup svg, Observable curve, TimePanel panel, Scale y)
    {
        if (y.IsLog || panel.X.End - panel.X.Start < 110) return;
        double room = FlatShare * (y.To - y.From);
        if (!(IsFlat(curve.P05) && IsFlat(curve.P95) && IsFlat(curve.Central))) return;
        double here = Curve.Value(curve.TimeHours, curve.Central, panel.FromHours);
        bool moved = Curve.Range(curve.TimeHours, curve.Central, 0, panel.FromHours) is var (low, high) && high - low > room;
        double line = y.At(here);
        double middle = (y.Start + y.End) / 2;
        double place = Math.Abs(line - middle) > 16 ? middle + 4 : line > middle ? line - 10 : line + 18;
        svg.Add($"<text x=\"{(panel.X.Start + panel.X.End) / 2}\" y=\"{place}\" class=\"t12 halo\" text-anchor=\"middle\">{(moved ? "no more change" : "no change yet")}</text>");

        bool IsFlat(double[] values) =>
            Curve.Range(curve.TimeHours, values, panel.FromHours, panel.ToHours) is var (least, most) && most - least <= room;
    }

    // What is said at the end of the lines, and at which heights.
    private (string Text, string Style)[] EndLabels(Observable curve, TimePanel last, Scale y, double? labelsAt, out double[] places)
    {
        places = [];
        double treated = Curve.Value(curve.TimeHours, curve.Central, last.ToHours);
        double untreated = Curve.Value(curve.TimeHours, curve.Untreated, last.ToHours);
        if (!double.IsFinite(treated)) return [];
        bool twin = double.IsFinite(untreated);
        string Said(double value) => MayCountInPowers ? Figures.Of(value) : Landmarks.Said(curve, value);
        bool same = twin && Said(treated) == Said(untreated);
        (string Text, string Style, double Y)[] labels = same
            ? [($"as {Words.Untreated}, {Said(untreated)}", "tu", y.At(untreated))]
            : twin ? [($"{Words.Treated} {Said(treated)}", "tt", y.At(treated)), ($"{Words.Untreated} {Said(untreated)}", "tu", y.At(untreated))]
            : [(Said(treated), "tt", y.At(treated))];
        double offset = labelsAt is null ? -6 : 4;
        places = Labels.Spread([.. labels.Select(label => label.Y + offset)], LabelGap, y.End + 10, y.Start + 4);
        return [.. labels.Select(label => (label.Text, label.Style))];
    }

    // The power of ten at which a lane starts that counts in powers; 0 where an even scale shows both lines.
    private double Floor(Observable curve, double high)
    {
        double[][] lines = [.. new[] { curve.Untreated, curve.Central }.Where(values => values.Length > 0)];
        double[] tops = [.. lines.Select(values => Curve.Range(curve.TimeHours, values, 0, _clock.EndHours)).OfType<(double Low, double High)>().Select(range => range.High).Where(top => top > 0)];
        if (tops.Length == 0 || tops.Min() >= FaintShare * high) return 0;
        double least = lines.Select(values => Curve.Value(curve.TimeHours, values, _clock.EndHours)).Where(end => end > 0).Append(tops.Min()).Min();
        return Math.Pow(10, Math.Floor(Math.Max(Math.Log10(least) - 0.5, Math.Log10(high) - MostDecades)));
    }

    private (double Low, double High) Domain(Observable curve)
    {
        bool isColour = OutcomeIds.IsColour(curve.Id);
        double low = isColour ? double.PositiveInfinity : 0, high = double.NegativeInfinity;
        foreach (double[] values in new[] { curve.Central, curve.P05, curve.P95, curve.Untreated })
        {
            if (Curve.Range(curve.TimeHours, values, 0, _clock.EndHours) is not var (least, most)) continue;
            low = Math.Min(low, least);
            high = Math.Max(high, most);
        }
        if (curve.Threshold is Threshold threshold) high = Math.Max(high, 1.15 * threshold.Value);
        double[] measured = [.. MeasuredOf(curve).Select(point => point.Value)];
        if (measured.Length > 0 && high >= low)
        {
            double span = isColour ? Math.Max(high - low, LeastColourSpan) : high - low;
            double room = span > 0 ? MostStretch * span : double.PositiveInfinity;
            (low, high) = (Math.Min(low, Math.Max(measured.Min(), low - room)), Math.Max(high, Math.Min(measured.Max(), high + room)));
        }
        if (isColour && high >= low) return Around(low, high);
        if (!(high > low)) high = low + 1;
        return (low, high);
    }

    // Around where the colour lies, wide enough that a difference nobody sees looks like none.
    private static (double Low, double High) Around(double low, double high)
    {
        double room = Math.Max(0.05 * (high - low), (LeastColourSpan - (high - low)) / 2);
        return (low - room, high + room);
    }
}
