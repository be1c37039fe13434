using System.Globalization;

namespace Needlepoint.Reports.Plans;

/// <summary>The one-page plan as a PDF: the same page as <see cref="PlanHtml"/>, for those without a browser at hand.</summary>
public static class PlanPdf
{
    // Browsers space lines and boxes a little wider than the PDF, px.
    private const double Spare = 72;

    // The page tries these sizes of letters, the largest first.
    private static readonly double[] s_sizes = [1, 0.96, 0.92, 0.88, 0.84, 0.8, 0.76, 0.72, 0.68];

    /// <summary>The document.</summary>
    public static byte[] Write(PlanPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        using PdfSheet sheet = new($"Microneedling plan, {page.Case}");
        new PlanDrawing(sheet, page).Draw();
        return sheet.Build();
    }

    /// <summary>Smallest letters that can still be read, against the usual.</summary>
    internal static double Smallest => s_sizes[^1];

    /// <summary>Largest size of letters with which everything stays on one page; null where none does.</summary>
    internal static double? SizeThatFits(PlanPage page)
    {
        foreach (double size in s_sizes)
        {
            using PdfSheet sheet = new("");
            if (new PlanDrawing(sheet, page with { Size = size }).Draw() <= PlanDrawing.Bottom - Spare) return size;
        }
        return null;
    }
}

/// <summary>Draws a plan on a sheet, from the top to the bottom.</summary>
internal sealed class PlanDrawing(PdfSheet sheet, PlanPage page)
{
    /// <summary>Lowest pixel that may be drawn on.</summary>
    public const double Bottom = PdfSheet.Height - 30;

    private const string Ink = "#182023", Second = "#445056", Third = "#5E696E", Rule = "#E1DED7", Control = "#7C8487", Accent = "#0A5A80", Treated = "#0B6AA2",
        Half = "#9CC6E0", Nine = "#D5E7F2", Edge = "#4B8FBC", Block = "#A01E2C", BlockSoft = "#FAE5E5", White = "#FFFFFF";

    private const double Left = 52, Right = 742, Between = 34, Column = (Right - Left - Between) / 2, SecondColumn = Left + Column + Between;

    private readonly double _size = page.Size;
    private double _y = 44;

    /// <summary>Draws it; returns how far down it reaches with nothing pushed to the bottom, px.</summary>
    public double Draw()
    {
        Head();
        if (page.NotYet is { } not) NotToStart(not);
        Timeline();
        if (page.Expect is not null || page.Redness is not null) Expectations();
        Care();
        CallBox();
        Signatures();
        return Foot();
    }

    private void Head()
    {
        Mark(Left, 45);
        sheet.Text("Needlepoint", Left + 34, 61, Face.Serif, 15, Ink);
        sheet.Text($"{page.Case} · {page.Made.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}", Right, 60, Face.Plain, 12.5, Second, anchor: 1);
        sheet.Line(Left, 82, Right, 82, 1, Rule);
        _y = 82 + 18;
        sheet.Text("Your microneedling plan", Left, _y + 31, Face.Serif, 30, Ink);
        _y += 44;
        Paragraph(page.Subject, Left, Right - Left, Face.Plain, 16, Second);
        _y += 12 * _size;
    }

    private void Mark(double x, double y)
    {
        (double X, double Y)[] At(params (double X, double Y)[] points) => [.. points.Select(point => (x + point.X, y + point.Y))];
        sheet.Path(At((1.5, 9.5), (6.5, 9.4)), 1.7, Ink, fill: false);
        sheet.Path(At((9.2, 9.4), (14.8, 9.4)), 1.7, Ink, fill: false);
        sheet.Path(At((17.5, 9.4), (22.5, 9.5)), 1.7, Ink, fill: false);
        sheet.Path(At((6.6, 9.4), (8, 17), (9.3, 9.4)), 1.7, Treated, fill: false);
        sheet.Path(At((14.8, 9.4), (16, 17), (17.4, 9.4)), 1.7, Treated, fill: false);
        sheet.Path(At((8, 1.5), (8, 5.5)), 1.7, Ink, fill: false);
        sheet.Path(At((16, 1.5), (16, 5.5)), 1.7, Ink, fill: false);
    }

    private void NotToStart(NotYet not)
    {
        const double pad = 20;
        double width = Right - Left - 2 * pad, top = _y;
        string[] points = [.. not.Reasons, .. not.Earliest.Length > 0 ? (string[])[not.Earliest] : []];
        double height = 14 + Line(16) + 5 + points.Sum(point => sheet.Letters.Lines(point, Face.Plain, 14 * _size, width - 16).Count * Line(14) + 4) + 10;
        sheet.Box(Left, top, Right - Left, height, 8, BlockSoft, Block, 2);
        _y = top + 14;
        Stop(Left + pad, _y + 0.5 * Line(16) - 8);
        Paragraph("Not to start yet", Left + pad + 24, width - 24, Face.Bold, 16, Block);
        _y += 5;
        foreach (string point in points) Point(point, Left + pad, width, 14);
        _y = top + height + 14 * _size;
    }

    private void Timeline()
    {
        PlanTimeline line = page.Timeline;
        double middle = _y + 40;
        sheet.Line(Left + PlanTimeline.Radius, middle, Left + line.Marks[^1].X, middle, 1.5, Control);
        foreach (TimelineMark mark in line.Marks)
        {
            double x = Left + mark.X;
            if (mark.Number == 0) sheet.Disc(x, middle, 7, White, Ink, 2);
            else sheet.Disc(x, middle, line.IsCrowded ? 5 : PlanTimeline.Radius, Accent, Accent, 0.5);
            if (mark.Number > 0 && !line.IsCrowded) sheet.Text(mark.Number.ToString(CultureInfo.InvariantCulture), x, middle + 4.5, Face.Bold, 13, White, anchor: 0.5);
            if (mark.Label.Length > 0) sheet.Text(mark.Label, Left + mark.LabelX, middle + (mark.IsAbove ? -22 : 30), Face.Plain, 12.5, Ink, anchor: 0.5);
        }
        _y = middle + 44;
        if (page.StartLine.Length > 0) Paragraph(page.StartLine, Left, Right - Left, Face.Plain, 13, Second);
        _y += 12 * _size;
    }

    private void Expectations()
    {
        Section();
        double top = _y, low = _y;
        double x = Left;
        if (page.Expect is { } twenty)
        {
            Twenty(twenty, x);
            low = _y;
            x = SecondColumn;
        }
        if (page.Redness is { } redness)
        {
            _y = top;
            Redness(redness, x);
        }
        _y = Math.Max(low, _y) + 18 * _size;
    }

    private void Twenty(TwentyPeople twenty, double x)
    {
        Heading($"What to expect {twenty.When}: {twenty.What}", x);
        for (int i = 0; i < 20; i++)
        {
            double cx = x + 10 + i % 10 * 26, cy = _y + 12 + i / 10 * 26;
            if (i < twenty.Little) sheet.Disc(cx, cy, 8.2, White, Second, 1.6);
            else if (i < twenty.Little + twenty.Some) sheet.Disc(cx, cy, 9, Half, Edge, 1);
            else sheet.Disc(cx, cy, 9, Treated, Treated, 1);
        }
        _y += 62;
        foreach (var (name, edge, count, words) in PlanHtml.Legend(twenty))
        {
            sheet.Disc(x + 6.5, _y + 0.5 * Line(13), 6, name switch { "as-before" => White, "some" => Half, _ => Treated }, edge ? Second : Edge, 1.2);
            string number = $"{count} of 20";
            double baseline = _y + 0.5 * Line(13) + 0.36 * 13 * _size;
            sheet.Text(number, x + 22, baseline, Face.Bold, 13 * _size, Ink);
            sheet.Text(words, x + 22 + sheet.Letters.Width(number, Face.Bold, 13 * _size), baseline, Face.Plain, 13 * _size, Ink);
            _y += Line(13) + 3;
        }
        _y += 5;
        Paragraph(PlanHtml.Spread, x, Column, Face.Plain, 13, Second);
    }

    private void Redness(RednessAfter redness, double x)
    {
        const double height = 112, labels = 20;
        Heading("Redness after each session", x);
        double left = x + 10, right = x + Column - 6, top = _y, bottom = _y + height;
        double X(double hours) => left + (right - left) * hours / redness.EndHours;
        double Y(double value) => bottom - (bottom - top) * Math.Max(value, 0) / redness.Top;
        (double, double)[] Points(double[] values) => [.. redness.Hours.Zip(values, (hours, value) => (X(hours), Y(value)))];
        if (redness.High.Length > 0) sheet.Path([.. Points(redness.High), .. Points(redness.Low).Reverse()], 0, Nine, fill: true);
        sheet.Path(Points(redness.Middle), 2.4, Treated, fill: false);
        sheet.Line(left, Y(redness.Seen), right, Y(redness.Seen), 1, Second, dash: 3);
        sheet.Text(PlanHtml.NotSeen, right, Y(redness.Seen) - 6, Face.Plain, 12, Ink, anchor: 1);
        sheet.Line(left, bottom, right, bottom, 1, Control);
        foreach (var (hours, label) in PlanHtml.Ticks(redness))
        {
            sheet.Line(X(hours), bottom, X(hours), bottom + 4, 1, Control);
            sheet.Text(label, X(hours), bottom + 18, Face.Plain, 12, Second, anchor: hours == 0 ? 0 : hours == redness.EndHours ? 1 : 0.5);
        }
        _y = bottom + labels + 8;
        Paragraph(PlanHtml.RednessNote(redness), x, Column, Face.Plain, 13, Second);
    }

    private void Care()
    {
        Section();
        double top = _y;
        Rows("Before each session", page.Before, Left);
        double low = _y;
        _y = top;
        Rows("After each session", page.After, SecondColumn);
        _y = Math.Max(low, _y) + 14 * _size;
    }

    private void Rows(string heading, IReadOnlyList<PlanRow> rows, double x)
    {
        double label = 92 + 12;
        Heading(heading, x);
        foreach (PlanRow row in rows)
        {
            double top = _y;
            Paragraph(row.When, x, 92, Face.Bold, 14, Ink);
            double low = _y;
            _y = top;
            Paragraph(row.What, x + label, Column - label, Face.Plain, 14, Ink);
            _y = Math.Max(low, _y) + 4 * _size;
        }
    }

    private void CallBox()
    {
        const double pad = 20;
        double top = _y, rows = (page.Signs.Count + 1) / 2, height = 14 + Line(14.5) + 6 + rows * (Line(14.5) + 3) + 10;
        sheet.Box(Left, top, Right - Left, height, 8, White, Block, 2);
        _y = top + 14;
        Stop(Left + pad, _y + 0.5 * Line(14.5) - 8);
        Paragraph("Call us the same day if you see", Left + pad + 24, 400, Face.Bold, 14.5, Block);
        _y += 6;
        double start = _y;
        for (int i = 0; i < page.Signs.Count; i++)
        {
            if (i == (page.Signs.Count + 1) / 2) _y = start;
            Point(page.Signs[i], i < (page.Signs.Count + 1) / 2 ? Left + pad : SecondColumn, Column - pad, 14.5);
        }
        _y = top + height;
    }

    private void Signatures()
    {
        double line = _y + 20 * _size + 26;
        sheet.Text("Who to call", Left, line - 8, Face.Plain, 12.5, Second);
        sheet.Text("Checked by, on", SecondColumn, line - 8, Face.Plain, 12.5, Second);
        sheet.Line(Left, line, Left + Column, line, 1, Control);
        sheet.Line(SecondColumn, line, Right, line, 1, Control);
        _y = line + 14;
    }

    private double Foot()
    {
        double height = sheet.Letters.Lines(page.Foot, Face.Plain, 12 * _size, Right - Left).Count * Line(12), end = _y + height;
        _y = Math.Max(_y, Bottom - height);
        Paragraph(page.Foot, Left, Right - Left, Face.Plain, 12, Third);
        return end;
    }

    private void Section()
    {
        sheet.Line(Left, _y, Right, _y, 1, Rule);
        _y += 18 * _size;
    }

    private void Heading(string text, double x)
    {
        Paragraph(text, x, Column, Face.Bold, 14.5, Ink);
        _y += 6 * _size;
    }

    private void Point(string text, double x, double width, double size)
    {
        sheet.Line(x, _y + 0.5 * Line(size), x + 6, _y + 0.5 * Line(size), 1.5, Second);
        Paragraph(text, x + 16, width - 16, Face.Plain, size, Ink);
        _y += 3;
    }

    private void Paragraph(string text, double x, double width, Face face, double size, string colour)
    {
        foreach (string line in sheet.Letters.Lines(text, face, size * _size, width))
        {
            sheet.Text(line, x, _y + 0.5 * Line(size) + 0.36 * size * _size, face, size * _size, colour);
            _y += Line(size);
        }
    }

    private double Line(double size) => 1.45 * size * _size;

    private void Stop(double x, double y)
    {
        (double X, double Y)[] octagon = [(5.2, 1.4), (10.8, 1.4), (14.6, 5.2), (14.6, 10.8), (10.8, 14.6), (5.2, 14.6), (1.4, 10.8), (1.4, 5.2)];
        sheet.Path([.. octagon.Select(point => (x + point.X, y + point.Y))], 0, Block, fill: true);
        sheet.Line(x + 4.8, y + 8, x + 11.2, y + 8, 2, White);
    }
}
