using Needlepoint.Evidence.Problems;
using Needlepoint.Evidence.Yaml;

namespace Needlepoint.Planning.Predicates;

/// <summary>The text of a YAML value whose characters know where they stand in the file, also in quotes and over several lines.</summary>
/// <remarks>
/// The reader of YAML keeps the place of a value only. White space apart, the characters of a value stand in the file in their order, so each is found again by
/// walking along both; where that fails, as after an escape in quotes, the place is the start of the value.
/// </remarks>
internal sealed class PlacedText(YamlScalar node)
{
    internal string Text => node.Text;

    /// <summary>Where a part of the text stands.</summary>
    internal Place At(int start, int length)
    {
        (int row, int column) = (node.Line - 1, node.Column - 1);
        IReadOnlyList<string> lines = node.Source.Lines;
        if (row < 0 || row >= lines.Count)
            return node.Place;
        if (node.IsQuoted)
        {
            char opening = column < lines[row].Length ? lines[row][column] : ' ';
            (row, column) = opening is '|' or '>' ? (row + 1, 0) : (row, column + 1);
        }

        for (int i = 0; i <= start && i < Text.Length; i++)
        {
            if (char.IsWhiteSpace(Text[i]))
                continue;
            if (!SkipBlanks(lines, ref row, ref column) || lines[row][column] != Text[i])
                return node.Place;
            if (i == start)
                return node.Source.PlaceAt(row + 1, column + 1, Math.Clamp(length, 1, lines[row].Length - column));
            column++;
        }

        // Behind the last character: what is missing is missing there.
        return row < lines.Count ? node.Source.PlaceAt(row + 1, column + 1) : node.Place;
    }

    private static bool SkipBlanks(IReadOnlyList<string> lines, ref int row, ref int column)
    {
        while (row < lines.Count)
        {
            while (column < lines[row].Length && char.IsWhiteSpace(lines[row][column]))
                column++;
            if (column < lines[row].Length)
                return true;
            (row, column) = (row + 1, 0);
        }

        return false;
    }
}
