using Needlepoint.Evidence.Problems;

namespace Needlepoint.Evidence.Yaml;

/// <summary>The text of one file, cut into lines so that a message can show the place.</summary>
public sealed class SourceText
{
    private readonly string[] _lines;

    /// <summary>Keeps a text; line ends may be LF, CRLF or CR.</summary>
    /// <param name="file">File name as the user gave it.</param>
    /// <param name="text">The whole text, without byte order mark.</param>
    /// <param name="family">Family of the codes of problems in this file.</param>
    public SourceText(string file, string text, CodeFamily family)
    {
        ArgumentNullException.ThrowIfNull(text);
        File = file;
        Text = text;
        Family = family;
        _lines = text.ReplaceLineEndings("\n").Split('\n');
    }

    /// <summary>File name as the user gave it.</summary>
    public string File { get; }

    /// <summary>The whole text.</summary>
    public string Text { get; }

    /// <summary>Family of the codes of problems in this file.</summary>
    public CodeFamily Family { get; }

    /// <summary>Lines without their ends.</summary>
    public IReadOnlyList<string> Lines => _lines;

    /// <summary>A place in this text; line and column count from 1 and are moved into the text if they lie outside.</summary>
    public Place PlaceAt(long line, long column, int length = 1)
    {
        int row = (int)Math.Clamp(line, 1, _lines.Length);
        string shown = _lines[row - 1];
        return new Place(File, row, (int)Math.Clamp(column, 1, shown.Length + 1), shown, Math.Max(1, length));
    }

    /// <summary>A map without entries in this text, to read defaults from.</summary>
    public YamlMap EmptyMap() => new(this, 1, 1, 1, []);
}
