namespace Needlepoint.Cli.Terminals;

/// <summary>One line in pieces, laid out by columns.</summary>
public sealed class StyledLine
{
    private readonly List<(string Text, Tone Tone)> _pieces = [];

    /// <summary>Columns so far.</summary>
    public int Length { get; private set; }

    /// <summary>Appends text.</summary>
    public StyledLine Add(string text, Tone tone = Tone.Plain)
    {
        if (text.Length == 0) return this;
        string printable = Printable(text);
        _pieces.Add((printable, tone));
        Length += printable.Length;
        return this;
    }

    /// <summary>Appends spaces up to a column; at least one if the line is already there.</summary>
    public StyledLine To(int column)
    {
        if (column == 0) return this;
        return Add(new string(' ', Math.Max(column - Length, Length > 0 ? 1 : 0)));
    }

    /// <summary>Appends text that ends before a column.</summary>
    public StyledLine Right(string text, int column, Tone tone = Tone.Plain) => To(column - text.Length).Add(text, tone);

    /// <summary>The pieces without spaces at the end of the line.</summary>
    public IEnumerable<(string Text, Tone Tone)> Trimmed()
    {
        int last = _pieces.FindLastIndex(piece => piece.Text.AsSpan().TrimEnd().Length > 0);
        for (int i = 0; i <= last; i++) yield return i == last ? (_pieces[i].Text.TrimEnd(), _pieces[i].Tone) : _pieces[i];
    }

    // A name from a file must not steer the terminal.
    private static string Printable(string text) =>
        text.Any(char.IsControl) ? string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)) : text;
}
