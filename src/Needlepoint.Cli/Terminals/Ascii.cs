using System.Text;

namespace Needlepoint.Cli.Terminals;

/// <summary>Plain letters for terminals that show no others.</summary>
public static class Ascii
{
    /// <summary>Replaces what has an ASCII counterpart of the same width, and everything else by a question mark.</summary>
    public static string Of(string text)
    {
        if (System.Text.Ascii.IsValid(text)) return text;
        var plain = new StringBuilder(text.Length);
        foreach (char c in text) plain.Append(c < 128 ? c : Counterpart(c));
        return plain.ToString();
    }

    private static char Counterpart(char c) => c switch
    {
        '\u00B5' or '\u03BC' => 'u',
        '\u00B2' => '2',
        '\u00B3' => '3',
        '\u2212' or '\u2013' or '\u2014' or '\u2500' => '-',
        '\u2501' => '=',
        '\u2503' => '|',
        '\u00A0' or '\u202F' => ' ',
        '\u00B7' => '.',
        '\u00D7' => 'x',
        '\u2018' or '\u2019' => '\'',
        '\u201C' or '\u201D' => '"',
        _ => '?',
    };
}
