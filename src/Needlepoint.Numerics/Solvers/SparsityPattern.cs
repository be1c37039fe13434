namespace Needlepoint.Numerics.Solvers;

/// <summary>Where a square matrix may differ from zero. Immutable, so that any number of threads may share it.</summary>
public sealed class SparsityPattern
{
    readonly int[][] columns;

    SparsityPattern(int[][] columns) => this.columns = columns;

    /// <summary>Rows (and columns) of the matrix.</summary>
    public int Count => columns.Length;

    /// <summary>Entries that may differ from zero.</summary>
    public int Entries => columns.Sum(row => row.Length);

    /// <summary>The columns of one row, ascending.</summary>
    public ReadOnlySpan<int> Row(int row) => columns[row];

    /// <summary>Whether an entry may differ from zero.</summary>
    public bool Contains(int row, int column) => Array.BinarySearch(columns[row], column) >= 0;

    /// <summary>The pattern with these columns in each row; the diagonal is always added, since every method here factors a matrix that has one.</summary>
    /// <exception cref="ArgumentException">A column lies outside the matrix.</exception>
    public static SparsityPattern Of(IReadOnlyList<IEnumerable<int>> rows)
    {
        int[][] columns = [.. rows.Select((row, index) => row.Append(index).Distinct().Order().ToArray())];
        for (int row = 0; row < columns.Length; row++)
            if (columns[row][0] < 0 || columns[row][^1] >= columns.Length)
                throw new ArgumentException($"NP-N001 row {row} names a column outside 0 to {columns.Length - 1}; give columns of a square matrix.", nameof(rows));
        return new SparsityPattern(columns);
    }

    /// <summary>A group for each column, such that no two columns of one group meet in a row: one directional derivative yields them all.</summary>
    /// <remarks>Greedy, by decreasing number of rivals; Curtis, Powell and Reid, J. Inst. Math. Appl. 13 (1974) 117.</remarks>
    public int[] ColourColumns()
    {
        HashSet<int>[] rivals = [.. Enumerable.Range(0, Count).Select(_ => new HashSet<int>())];
        foreach (int[] row in columns)
            foreach (int column in row)
                rivals[column].UnionWith(row);
        int[] byRivals = [.. Enumerable.Range(0, Count).OrderByDescending(column => rivals[column].Count)];
        int[] inOrder = [.. Enumerable.Range(0, Count)];
        int[] first = Greedy(inOrder, rivals), second = Greedy(byRivals, rivals);
        return first.Max() <= second.Max() ? first : second;
    }

    static int[] Greedy(int[] order, HashSet<int>[] rivals)
    {
        var colours = new int[order.Length];
        Array.Fill(colours, -1);
        foreach (int column in order)
        {
            HashSet<int> taken = [.. rivals[column].Select(rival => colours[rival])];
            colours[column] = Enumerable.Range(0, order.Length).First(colour => !taken.Contains(colour));
        }
        return colours;
    }
}
