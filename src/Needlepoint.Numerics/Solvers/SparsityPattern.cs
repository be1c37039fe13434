using Needlepoint.Numerics.Random;

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
                throw new ArgumentException($"NP-N008 row {row} names a column outside 0 to {columns.Length - 1}; give columns of a square matrix.", nameof(rows));
        return new SparsityPattern(columns);
    }

    /// <summary>A group for each column, such that no two columns of one group meet in a row: one directional derivative yields them all.</summary>
    /// <remarks>
    /// Greedy colouring (Curtis, Powell and Reid, J. Inst. Math. Appl. 13 (1974) 117), improved by taking whole groups in another order again and
    /// again, which never needs more of them (J. Culberson, Iterated greedy graph coloring, Univ. of Alberta TR 92-07, 1992).
    /// </remarks>
    public int[] ColourColumns()
    {
        var rivals = new HashSet<int>[Count];
        for (int column = 0; column < Count; column++)
            rivals[column] = [];
        foreach (int[] row in columns)
            foreach (int column in row)
                rivals[column].UnionWith(row);
        int[][] rivalLists = [.. rivals.Select(set => set.ToArray())];
        int[] colours = Greedy([.. Enumerable.Range(0, Count).OrderByDescending(column => rivals[column].Count)], rivalLists);
        RandomStream random = new(1, 0, "order of colour groups");
        for (int round = 0; round < ImprovementRounds; round++)
        {
            var rank = new ulong[colours.Max() + 1];
            for (int group = 0; group < rank.Length; group++)
                rank[group] = random.NextBits();
            colours = Greedy([.. Enumerable.Range(0, Count).OrderBy(column => rank[colours[column]])], rivalLists);
        }
        return colours;
    }

    const int ImprovementRounds = 50;

    static int[] Greedy(int[] order, int[][] rivals)
    {
        var colours = new int[order.Length];
        Array.Fill(colours, -1);
        var takenBy = new int[order.Length + 1];
        Array.Fill(takenBy, -1);
        foreach (int column in order)
        {
            foreach (int rival in rivals[column])
                if (colours[rival] >= 0)
                    takenBy[colours[rival]] = column;
            int colour = 0;
            while (takenBy[colour] == column)
                colour++;
            colours[column] = colour;
        }
        return colours;
    }
}
