using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Graphics.Operations.General;
using UglyToad.PdfPig.Graphics.Operations.PathConstruction;
using UglyToad.PdfPig.Graphics.Operations.PathPainting;
using UglyToad.PdfPig.Writer;

namespace Needlepoint.Reports.Plans;

/// <summary>A sheet of A4 in a PDF, drawn on in pixels of CSS from its upper left corner, as the page is.</summary>
internal sealed class PdfSheet : IDisposable
{
    /// <summary>Width, px.</summary>
    public const double Width = 794;

    /// <summary>Height, px.</summary>
    public const double Height = 1123;

    // A circle of four Bézier curves: 4/3 (sqrt 2 - 1).
    private const double PointsPerPixel = 0.75, Circle = 0.5522847498;

    private readonly PdfDocumentBuilder _document = new();
    private readonly PdfPageBuilder _page;

    /// <summary>An empty sheet.</summary>
    /// <param name="title">Title of the document.</param>
    public PdfSheet(string title)
    {
        _document.DocumentInformation.Title = title;
        _document.DocumentInformation.Producer = "Needlepoint";
        _page = _document.AddPage(PageSize.A4);
        Letters = new(_document, _page);
    }

    /// <summary>Its fonts.</summary>
    public PdfLetters Letters { get; }

    /// <summary>The document: the same drawing gives the same bytes.</summary>
    public byte[] Build()
    {
        byte[] document = _document.Build();
        // The library puts a random identity of two names of 32 figures behind /ID: it is made of the content instead.
        int at = document.AsSpan().LastIndexOf("/ID"u8);
        if (at < 0) return document;
        byte[] name = Encoding.ASCII.GetBytes(Convert.ToHexString(SHA256.HashData(document.AsSpan(0, at))));
        for (int i = at + 3, figure = 0; i < document.Length && document[i] != ']'; i++)
            if (char.IsAsciiHexDigit((char)document[i])) document[i] = name[figure++ % 32];
        return document;
    }

    /// <inheritdoc/>
    public void Dispose() => _document.Dispose();

    /// <summary>One line of text, its base line at <paramref name="y"/>.</summary>
    public void Text(string text, double x, double y, Face face, double size, string colour, double anchor = 0)
    {
        string shown = Letters.Shown(text, face);
        if (shown.Trim().Length == 0) return;
        Fill(colour);
        _page.AddText(shown, size * PointsPerPixel, At(x - anchor * Letters.Width(shown, face, size), y), Letters.Font(face));
    }

    /// <summary>A straight line.</summary>
    public void Line(double x1, double y1, double x2, double y2, double width, string colour, double dash = 0)
    {
        Stroke(colour);
        if (dash > 0) Add(new SetLineDashPattern([PointsPerPixel, dash * PointsPerPixel], 0));
        _page.DrawLine(At(x1, y1), At(x2, y2), width * PointsPerPixel);
        if (dash > 0) Add(new SetLineDashPattern([], 0));
    }

    /// <summary>A line through points, or the area inside them.</summary>
    public void Path(IReadOnlyList<(double X, double Y)> points, double width, string colour, bool fill)
    {
        if (points.Count < 2) return;
        if (fill) Fill(colour);
        else Stroke(colour);
        if (!fill) Add(new SetLineWidth(width * PointsPerPixel));
        Begin(points[0]);
        foreach (var point in points.Skip(1)) Add(new AppendStraightLineSegment(At(point.X, point.Y).X, At(point.X, point.Y).Y));
        if (fill) Add(CloseSubpath.Value);
        Add(fill ? FillPathNonZeroWinding.Value : StrokePath.Value);
    }

    /// <summary>A disc with an edge.</summary>
    public void Disc(double x, double y, double radius, string fill, string edge, double width)
    {
        Fill(fill);
        Stroke(edge);
        Add(new SetLineWidth(width * PointsPerPixel));
        Rounded(x - radius, y - radius, 2 * radius, 2 * radius, radius);
        Add(FillPathNonZeroWindingAndStroke.Value);
    }

    /// <summary>A box with round corners and an edge.</summary>
    public void Box(double x, double y, double width, double height, double radius, string fill, string edge, double line)
    {
        Fill(fill);
        Stroke(edge);
        Add(new SetLineWidth(line * PointsPerPixel));
        Rounded(x, y, width, height, radius);
        Add(FillPathNonZeroWindingAndStroke.Value);
    }

    private void Rounded(double x, double y, double width, double height, double r)
    {
        double k = r * (1 - Circle);
        Begin((x + r, y));
        To(x + width - r, y);
        Bend(x + width - k, y, x + width, y + k, x + width, y + r);
        To(x + width, y + height - r);
        Bend(x + width, y + height - k, x + width - k, y + height, x + width - r, y + height);
        To(x + r, y + height);
        Bend(x + k, y + height, x, y + height - k, x, y + height - r);
        To(x, y + r);
        Bend(x, y + k, x + k, y, x + r, y);
        Add(CloseSubpath.Value);
    }

    private void Begin((double X, double Y) point) => Add(new BeginNewSubpath(At(point.X, point.Y).X, At(point.X, point.Y).Y));

    private void To(double x, double y) => Add(new AppendStraightLineSegment(At(x, y).X, At(x, y).Y));

    private void Bend(double x1, double y1, double x2, double y2, double x3, double y3)
    {
        PdfPoint first = At(x1, y1), second = At(x2, y2), end = At(x3, y3);
        Add(new AppendDualControlPointBezierCurve(first.X, first.Y, second.X, second.Y, end.X, end.Y));
    }

    private void Add(IGraphicsStateOperation operation) => _page.CurrentStream.Operations.Add(operation);

    private void Fill(string colour) => _page.SetTextAndFillColor(Part(colour, 1), Part(colour, 3), Part(colour, 5));

    private void Stroke(string colour) => _page.SetStrokeColor(Part(colour, 1), Part(colour, 3), Part(colour, 5));

    private static byte Part(string colour, int at) => byte.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private PdfPoint At(double x, double y) => new(x * PointsPerPixel, (Height - y) * PointsPerPixel);
}
