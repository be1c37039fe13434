using CsCheck;
using Needlepoint.Numerics.Numbers;
using Needlepoint.Numerics.Solvers;

namespace Needlepoint.Numerics.Tests.Solvers;

public sealed class EliminationTests
{
    /// <summary>Random patterns of 1 to 24 unknowns, from almost empty to almost full.</summary>
    static readonly Gen<(SparsityPattern Pattern, double[,] Values, double[] Right)> Systems =
        from count in Gen.Int[1, 24]
        from density in Gen.Double[0.02, 0.7]
        from chosen in Gen.Double[0, 1].Array[count * count]
        from values in Gen.Double[-1, 1].Array[count * count]
        from right in Gen.Double[-1, 1].Array[count]
        select Build(count, density, chosen, values, right);

    static (SparsityPattern Pattern, double[,] Values, double[] Right) Build(int count, double density, double[] chosen, double[] values, double[] right)
    {
        var matrix = new double[count, count];
        for (int index = 0; index < values.Length; index++)
            if (chosen[index] < density || index % (count + 1) == 0)
                matrix[index / count, index % count] = values[index];
        SparsityPattern pattern = SparsityPattern.Of(
            [.. Enumerable.Range(0, count).Select(row => Enumerable.Range(0, count).Where(column => matrix[row, column] != 0))]);
        return (pattern, matrix, right);
    }

    [Fact]
    public void Sparse_elimination_solves_what_dense_elimination_solves() => Systems.Sample(system =>
    {
        (SparsityPattern pattern, double[,] values, double[] right) = system;
        EliminationPlan plan = EliminationPlan.From(pattern);
        double shift = 2 * pattern.Count;
        double[] exact = Dense(values, shift, right), alone = Sparse<Scalar>(plan, values, shift, right, 0), lane = Sparse<Lanes4>(plan, values, shift, right, 2);
        for (int row = 0; row < exact.Length; row++)
            Assert.Equal(exact[row], alone[row], 1e-13);
        Assert.Equal(alone, lane);
    });

    [Fact]
    public void Columns_of_one_colour_never_meet_in_a_row() => Systems.Sample(system =>
    {
        int[] colours = system.Pattern.ColourColumns();
        for (int row = 0; row < system.Pattern.Count; row++)
        {
            int[] inRow = [.. system.Pattern.Row(row).ToArray().Select(column => colours[column])];
            Assert.Equal(inRow.Length, inRow.Distinct().Count());
        }
    });

    [Fact]
    public void A_chain_is_eliminated_without_fill()
    {
        const int Count = 50;
        SparsityPattern chain = SparsityPattern.Of([.. Enumerable.Range(0, Count).Select(row =>
            new[] { row - 1, row, row + 1 }.Where(column => column is >= 0 and < Count))]);
        EliminationPlan plan = EliminationPlan.From(chain);
        Assert.Equal(chain.Entries, plan.FactorEntries);
        Assert.Equal(3, plan.Colours);
        Assert.Equal(Count - 1, plan.Operations);
    }

    [Fact]
    public void An_arrow_is_eliminated_from_its_tips()
    {
        const int Count = 40;
        SparsityPattern arrow = SparsityPattern.Of([.. Enumerable.Range(0, Count).Select(row =>
            row == 0 ? Enumerable.Range(0, Count) : (IEnumerable<int>)[0, row])]);
        Assert.Equal(arrow.Entries, EliminationPlan.From(arrow).FactorEntries);
    }

    [Fact]
    public void The_pattern_of_equations_is_that_of_their_derivatives()
    {
        SparsityPattern pattern = EliminationPlan.From<Scalar, Ignition<Scalar>>(new Ignition<Scalar>(1)).Pattern;
        int[][] expected = [[0, 1], [0, 1], [1, 2, 3], [0, 3], [2, 4]];
        for (int row = 0; row < expected.Length; row++)
            Assert.Equal(expected[row], pattern.Row(row).ToArray());
    }

    [Fact]
    public void Derivatives_agree_with_difference_quotients_and_in_every_width() => Gen.Double[0.1, 2].Array[5].Sample(start =>
    {
        EliminationPlan plan = EliminationPlan.From<Scalar, Ignition<Scalar>>(new Ignition<Scalar>(0.7));
        (double[] rates, double[] entries) = Derivatives<Scalar>(plan, start);
        foreach ((double[] otherRates, double[] otherEntries) in ((double[], double[])[])[Derivatives<Lanes4>(plan, start), Derivatives<Lanes8>(plan, start)])
        {
            Assert.Equal(rates, otherRates);
            Assert.Equal(entries, otherEntries);
        }
        foreach (((int row, int column), int place) in plan.EntryIndex)
        {
            double h = 1e-6;
            double[] up = [.. start], down = [.. start];
            up[column] += h;
            down[column] -= h;
            if ((up[0] < up[1]) != (down[0] < down[1]))
                continue;
            double quotient = (Rates(up)[row] - Rates(down)[row]) / (2 * h);
            Assert.Equal(quotient, entries[place], 1e-6 * (1 + Math.Abs(quotient)));
        }
    });

    static double[] Rates(double[] state)
    {
        Scalar[] y = [.. state.Select(value => new Scalar(value))], f = new Scalar[y.Length];
        new Ignition<Scalar>(0.7).Rates<Scalar>(y, f);
        return [.. f.Select(value => value.Value)];
    }

    static (double[] Rates, double[] Entries) Derivatives<TLane>(EliminationPlan plan, double[] start)
        where TLane : struct, ILane<TLane>
    {
        TLane[] y = [.. start.Select(TLane.Of)], rates = new TLane[y.Length], entries = new TLane[plan.JacobianEntries];
        Jacobian<TLane, Ignition<TLane>>.Of(plan).Evaluate(new Ignition<TLane>(TLane.Of(0.7)), y, rates, entries);
        return ([.. rates.Select(value => TLane.Get(value, 0))], [.. entries.Select(value => TLane.Get(value, 0))]);
    }

    static double[] Sparse<T>(EliminationPlan plan, double[,] values, double shift, double[] right, int lane)
        where T : struct, ILane<T>
    {
        var jacobian = new T[plan.JacobianEntries + 1];
        foreach (((int row, int column), int place) in plan.EntryIndex)
            jacobian[place] = T.With(T.Of(0.5), lane, values[row, column]);
        jacobian[^1] = T.Of(0);
        var factors = new SparseFactors<T>(plan);
        factors.Factor(jacobian, T.Of(shift));
        T[] x = [.. right.Select(T.Of)];
        factors.Solve(x);
        return [.. x.Select(value => T.Get(value, lane))];
    }

    /// <summary>(shift I - J) x = b by Gaussian elimination with row exchanges.</summary>
    static double[] Dense(double[,] values, double shift, double[] right)
    {
        int count = right.Length;
        var a = new double[count, count + 1];
        for (int row = 0; row < count; row++)
        {
            for (int column = 0; column < count; column++)
                a[row, column] = (row == column ? shift : 0) - values[row, column];
            a[row, count] = right[row];
        }
        for (int step = 0; step < count; step++)
        {
            int pivot = Enumerable.Range(step, count - step).MaxBy(row => Math.Abs(a[row, step]));
            for (int column = 0; column <= count; column++)
                (a[step, column], a[pivot, column]) = (a[pivot, column], a[step, column]);
            for (int row = 0; row < count; row++)
            {
                double factor = row == step ? 0 : a[row, step] / a[step, step];
                for (int column = 0; column <= count; column++)
                    a[row, column] -= factor * a[step, column];
            }
        }
        return [.. Enumerable.Range(0, count).Select(row => a[row, count] / a[row, row])];
    }
}
