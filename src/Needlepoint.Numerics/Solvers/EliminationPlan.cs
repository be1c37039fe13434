using Needlepoint.Numerics.Numbers;

namespace Needlepoint.Numerics.Solvers;

/// <summary>
/// Everything about solving (J - c I) x = -b that depends on where J may differ from zero and not on its values: the groups of columns that one
/// directional derivative yields, the order of elimination, and the list of multiply-adds. Immutable; made once per model and shared by all threads.
/// </summary>
/// <remarks>
/// There is no pivoting, so that all people in a register follow one path. This is safe when the steps are small enough for c = 1/(h gamma) to
/// dominate, or when J is close to an M-matrix (diffusion, decay, mass exchange), and cannot be promised for others: a vanishing pivot shows as a value
/// that is not finite, and the integrator then tries a shorter step.
/// </remarks>
public sealed class EliminationPlan
{
    EliminationPlan(SparsityPattern pattern)
    {
        Pattern = pattern;
        int[] colours = pattern.ColourColumns();
        Colours = colours.Max() + 1;
        DirectionOf = colours;
        var entries = new List<(int Colour, int Row, int Column)>();
        for (int row = 0; row < pattern.Count; row++)
            foreach (int column in pattern.Row(row))
                entries.Add((colours[column], row, column));
        entries.Sort();
        EntryRows = [.. entries.Select(entry => entry.Row)];
        ColourStarts = [.. Enumerable.Range(0, Colours + 1).Select(colour => entries.Count(entry => entry.Colour < colour))];
        EntryIndex = entries.Select((entry, index) => (entry, index)).ToDictionary(pair => (pair.entry.Row, pair.entry.Column), pair => pair.index);

        EliminationOrder order = EliminationOrder.Of(pattern);
        (ForwardProgram, BackwardProgram, Dictionary<(int Row, int Column), int> places) = Substitution(order);
        FactorEntries = places.Count;
        FactorProgram = Factorisation(order, places, EntryIndex, out int operations);
        Operations = operations;
    }

    /// <summary>Where the Jacobian may differ from zero.</summary>
    public SparsityPattern Pattern { get; }

    /// <summary>Unknowns.</summary>
    public int Count => Pattern.Count;

    /// <summary>Directional derivatives that yield the whole Jacobian.</summary>
    public int Colours { get; }

    /// <summary>Entries of both factors, the diagonal counted once.</summary>
    public int FactorEntries { get; }

    /// <summary>Multiply-adds of one factorisation.</summary>
    public int Operations { get; }

    /// <summary>Entries of the Jacobian in compact storage, ordered by colour, then row.</summary>
    public int JacobianEntries => EntryRows.Length;

    /// <summary>The place of each Jacobian entry in compact storage.</summary>
    internal IReadOnlyDictionary<(int Row, int Column), int> EntryIndex { get; }

    /// <summary>The colour of each column.</summary>
    internal int[] DirectionOf { get; }

    /// <summary>The row of each compact entry.</summary>
    internal int[] EntryRows { get; }

    /// <summary>The first compact entry of each colour, and the end.</summary>
    internal int[] ColourStarts { get; }

    /// <summary>For each row: lower count, upper count; then each entry as target, source, (lower only: pivot,) count and the pairs to multiply.</summary>
    internal int[] FactorProgram { get; }

    /// <summary>For each row with entries left of the diagonal: row, count, columns; its factors follow one another.</summary>
    internal int[] ForwardProgram { get; }

    /// <summary>For each row, last first: row, count, columns; its factors and then its pivot follow one another.</summary>
    internal int[] BackwardProgram { get; }

    /// <summary>The plan for these equations: they run once on numbers that remember what they depend on.</summary>
    public static EliminationPlan From<TLane, TEquations>(TEquations equations)
        where TLane : struct, ILane<TLane>
        where TEquations : IEquations<TLane>
    {
        var state = new Depends<TLane>[equations.Count];
        var rates = new Depends<TLane>[equations.Count];
        for (int unknown = 0; unknown < state.Length; unknown++)
            state[unknown] = Depends<TLane>.On(unknown);
        equations.Rates<Depends<TLane>>(state, rates);
        return From(SparsityPattern.Of([.. rates.Select(rate => rate.Inputs())]));
    }

    /// <summary>The plan for a known pattern.</summary>
    public static EliminationPlan From(SparsityPattern pattern) => new(pattern);

    static (int[] Forward, int[] Backward, Dictionary<(int Row, int Column), int> Places) Substitution(EliminationOrder order)
    {
        var places = new Dictionary<(int Row, int Column), int>();
        var forward = new List<int>();
        foreach (int row in order.Forward)
        {
            if (order.Lower[row].Length == 0)
                continue;
            forward.AddRange([row, order.Lower[row].Length, .. order.Lower[row]]);
            foreach (int column in order.Lower[row])
                places.Add((row, column), places.Count);
        }
        var backward = new List<int>();
        foreach (int row in order.Backward)
        {
            backward.AddRange([row, order.Upper[row].Length, .. order.Upper[row]]);
            foreach (int column in order.Upper[row])
                places.Add((row, column), places.Count);
            places.Add((row, row), places.Count);
        }
        return ([.. forward], [.. backward], places);
    }

    static int[] Factorisation(
        EliminationOrder order, Dictionary<(int Row, int Column), int> places, IReadOnlyDictionary<(int Row, int Column), int> sources, out int operations)
    {
        int zero = sources.Count, total = 0;
        var program = new List<int>();
        void Add(int row, int column, IEnumerable<int> between, bool lower)
        {
            int[] terms = [.. between.Where(middle => places.ContainsKey((middle, column)))];
            program.AddRange([places[(row, column)], sources.GetValueOrDefault((row, column), zero)]);
            if (lower)
                program.Add(places[(column, column)]);
            program.Add(terms.Length);
            foreach (int middle in terms)
                program.AddRange([places[(row, middle)], places[(middle, column)]]);
            total += terms.Length;
        }

        foreach (int row in order.Forward)
        {
            int[] lower = order.Lower[row], upper = order.Upper[row];
            program.AddRange([lower.Length, upper.Length]);
            for (int index = 0; index < lower.Length; index++)
                Add(row, lower[index], lower.Take(index), lower: true);
            Add(row, row, lower, lower: false);
            foreach (int column in upper)
                Add(row, column, lower, lower: false);
        }
        operations = total;
        return [.. program];
    }
}
