namespace Needlepoint.Numerics.Solvers;

/// <summary>
/// The order in which unknowns are eliminated along the diagonal, and the pattern of the factors that follows from it.
/// </summary>
/// <remarks>
/// Next is the unknown with the least Markowitz product (row entries - 1)(column entries - 1); H. M. Markowitz, Management Science 3 (1957) 255.
/// Among equals the one that has waited for the fewest others, so that independent parts advance side by side and short chains of dependence remain.
/// </remarks>
sealed class EliminationOrder
{
    readonly int[] levels;

    EliminationOrder(int[] levels, int[][] lower, int[][] upper) => (this.levels, Lower, Upper) = (levels, lower, upper);

    /// <summary>
    /// The unknowns in an order of work for factors and forward substitution: those that waited for fewer others first, so that neighbours in the
    /// list are independent, and rows of one length together, so that the processor guesses the ends of their loops.
    /// </summary>
    public IEnumerable<int> Forward =>
        Enumerable.Range(0, levels.Length).OrderBy(unknown => (levels[unknown], Lower[unknown].Length, Upper[unknown].Length, unknown));

    /// <summary>The same for backward substitution.</summary>
    public IEnumerable<int> Backward =>
        Enumerable.Range(0, levels.Length).OrderBy(unknown => (-levels[unknown], Upper[unknown].Length, unknown));

    /// <summary>For each unknown: the unknowns left of the diagonal in its row, in the order of elimination.</summary>
    public int[][] Lower { get; }

    /// <summary>For each unknown: the unknowns right of the diagonal in its row, in the order of elimination.</summary>
    public int[][] Upper { get; }

    public static EliminationOrder Of(SparsityPattern pattern)
    {
        int count = pattern.Count;
        HashSet<int>[] rows = [.. Enumerable.Range(0, count).Select(_ => new HashSet<int>())];
        HashSet<int>[] columns = [.. Enumerable.Range(0, count).Select(_ => new HashSet<int>())];
        for (int row = 0; row < count; row++)
            foreach (int column in pattern.Row(row))
            {
                rows[row].Add(column);
                columns[column].Add(row);
            }

        var position = new int[count];
        var levels = new int[count];
        var lower = new List<int>[count];
        var upper = new int[count][];
        for (int unknown = 0; unknown < count; unknown++)
            lower[unknown] = [];
        List<int> waiting = [.. Enumerable.Range(0, count)];
        for (int step = 0; step < count; step++)
        {
            int pivot = waiting.MinBy(unknown => ((long)(rows[unknown].Count - 1) * (columns[unknown].Count - 1), levels[unknown], unknown));
            waiting.Remove(pivot);
            position[pivot] = step;
            rows[pivot].Remove(pivot);
            columns[pivot].Remove(pivot);
            upper[pivot] = [.. rows[pivot]];
            foreach (int row in columns[pivot])
            {
                lower[row].Add(pivot);
                rows[row].Remove(pivot);
                rows[row].UnionWith(rows[pivot]);
                levels[row] = Math.Max(levels[row], levels[pivot] + 1);
            }
            foreach (int column in rows[pivot])
            {
                columns[column].Remove(pivot);
                columns[column].UnionWith(columns[pivot]);
                levels[column] = Math.Max(levels[column], levels[pivot] + 1);
            }
        }
        return new EliminationOrder(
            levels,
            [.. lower.Select(row => row.OrderBy(unknown => position[unknown]).ToArray())],
            [.. upper.Select(row => row.OrderBy(unknown => position[unknown]).ToArray())]);
    }
}
