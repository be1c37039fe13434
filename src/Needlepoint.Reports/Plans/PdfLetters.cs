using System.Reflection;
using System.Text;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Writer;

namespace Needlepoint.Reports.Plans;

/// <summary>A face of the design in a PDF.</summary>
internal enum Face
{
    /// <summary>Inter, regular.</summary>
    Plain,

    /// <summary>Inter, semi-bold.</summary>
    Bold,

    /// <summary>Source Serif 4, semi-bold.</summary>
    Serif,
}

/// <summary>The fonts of a PDF: what they can show, and how wide it is.</summary>
internal sealed class PdfLetters
{
    // Where a font cannot show a letter it shows this one, and a question mark where it cannot show that either.
    private const char Replacement = '\uFFFD', Question = '?';
    private const double Measured = 1000;

    private static readonly string[] s_files = ["inter-latin-400.ttf", "inter-latin-600.ttf", "serif-latin-600.ttf"];

    private readonly PdfDocumentBuilder.AddedFont[] _fonts;
    private readonly Dictionary<(Face, char), double> _widths = [];
    private readonly PdfPageBuilder _page;

    /// <summary>Adds the fonts to a document.</summary>
    public PdfLetters(PdfDocumentBuilder document, PdfPageBuilder page)
    {
        _page = page;
        _fonts = [.. s_files.Select(file => document.AddTrueTypeFont(Read(file)))];
    }

    /// <summary>The font of a face.</summary>
    public PdfDocumentBuilder.AddedFont Font(Face face) => _fonts[(int)face];

    /// <summary>Text of letters that the face can show.</summary>
    public string Shown(string text, Face face)
    {
        StringBuilder shown = new(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            char letter = rune.IsBmp ? (char)rune.Value : Replacement;
            letter = char.IsWhiteSpace(letter) || letter == '\u00A0' ? ' ' : letter;
            shown.Append(Has(letter, face) ? letter : Has(Replacement, face) ? Replacement : Question);
        }
        return shown.ToString();
    }

    /// <summary>Width of text that the face can show, in the unit of the size.</summary>
    public double Width(string shown, Face face, double size) => shown.Sum(letter => WidthOf(letter, face)) * size / Measured;

    /// <summary>Text broken into lines no wider than a width; a longer word is broken where it must be.</summary>
    public IReadOnlyList<string> Lines(string text, Face face, double size, double width)
    {
        List<string> lines = [];
        string line = "";
        foreach (string word in Shown(text, face).Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(word => Pieces(word, face, size, width)))
        {
            string longer = line.Length == 0 ? word : line + " " + word;
            if (line.Length > 0 && Width(longer, face, size) > width)
            {
                lines.Add(line);
                longer = word;
            }
            line = longer;
        }
        if (line.Length > 0) lines.Add(line);
        return lines;
    }

    private IEnumerable<string> Pieces(string word, Face face, double size, double width)
    {
        int start = 0;
        for (int i = 1; i <= word.Length; i++)
        {
            if (i < word.Length && Width(word[start..(i + 1)], face, size) <= width) continue;
            yield return word[start..i];
            start = i;
        }
    }

    private bool Has(char letter, Face face) => letter == ' ' || !double.IsNaN(WidthOf(letter, face));

    private double WidthOf(char letter, Face face)
    {
        if (_widths.TryGetValue((face, letter), out double width)) return width;
        try
        {
            IReadOnlyList<Letter> letters = _page.MeasureText(letter.ToString(), Measured, PdfPoint.Origin, Font(face));
            width = letters[^1].EndBaseLine.X;
        }
        catch (InvalidOperationException)
        {
            width = double.NaN;
        }
        return _widths[(face, letter)] = width;
    }

    private static byte[] Read(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The program was built without {name}.");
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
