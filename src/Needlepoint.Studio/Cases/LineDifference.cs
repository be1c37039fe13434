namespace Needlepoint.Studio.Cases;

/// <summary>Lines that stand in a text or have gone from it.</summary>
/// <param name="Kind">Where the line stands.</param>
/// <param name="Text">The line.</param>
public readonly record struct DifferenceLine(DifferenceKind Kind, string Text);

/// <summary>Where a line stands.</summary>
public enum DifferenceKind
{
    /// <summary>In both texts.</summary>
    Both,

    /// <summary>Only in the earlier one.</summary>
    Gone,

    /// <summary>Only in the later one.</summary>
    New,
}

/// <summary>What differs between two texts, line by line.</summary>
public static class LineDifference
{
    // Beyond this product of changed lines the search costs more than it tells: all of it counts as replaced.
    private const long MostCells = 4_000_000;

    /// <summary>Lines of a text; its last line end is no line of its own.</summary>
    public static string[] Lines(string text) => text.Length == 0 ? [] : (text.EndsWith('\n') ? text[..^1] : text).Split('\n');

    /// <summary>The lines of both texts in order, those that have gone before those that are new.</summary>
    public static IReadOnlyList<DifferenceLine> Of(string earlier, string later)
    {
        string[] before = Lines(earlier), after = Lines(later);
        int[] partner = Partners(before, after);
        List<DifferenceLine> lines = [];
        int next = 0;
        for (int index = 0; index < before.Length; index++)
        {
            if (partner[index] < 0)
            {
                lines.Add(new(DifferenceKind.Gone, before[index]));
                continue;
            }

            for (; next < partner[index]; next++)
                lines.Add(new(DifferenceKind.New, after[next]));
            lines.Add(new(DifferenceKind.Both, before[index]));
            next++;
        }

        lines.AddRange(after[next..].Select(line => new DifferenceLine(DifferenceKind.New, line)));
        return lines;
    }

    /// <summary>For each line of a text the line of the other that it is the same as, in order on both sides; −1 for one without.</summary>
    internal static int[] Partners(string[] before, string[] after)
    {
        int[] partner = new int[before.Length];
        Array.Fill(partner, -1);
        int start = 0, end = 0;
        while (start < before.Length && start < after.Length && before[start] == after[start])
            partner[start] = start++;
        while (end < before.Length - start && end < after.Length - start && before[^(end + 1)] == after[^(end + 1)])
        {
            end++;
            partner[^end] = after.Length - end;
        }

        int rows = before.Length - start - end, columns = after.Length - start - end;
        if ((long)rows * columns is 0 or > MostCells)
            return partner;
        // Length of the longest common part of what remains from each pair of lines.
        int[,] common = new int[rows + 1, columns + 1];
        for (int row = rows - 1; row >= 0; row--)
            for (int column = columns - 1; column >= 0; column--)
                common[row, column] = before[start + row] == after[start + column]
                    ? common[row + 1, column + 1] + 1 : Math.Max(common[row + 1, column], common[row, column + 1]);
        for (int row = 0, column = 0; row < rows && column < columns;)
        {
            if (before[start + row] == after[start + column])
                partner[start + row++] = start + column++;
            else if (common[row + 1, column] >= common[row, column + 1])
                row++;
            else
                column++;
        }

        return partner;
    }
}
