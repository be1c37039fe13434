using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Needlepoint.Numerics.Numbers;

namespace Needlepoint.Numerics.Solvers;

/// <summary>
/// Factors of J - c I, one matrix per lane, by the list of multiply-adds in a plan. L is stored negated and the pivots as negated reciprocals, so that
/// every term of both substitutions is one fused multiply-add.
/// </summary>
sealed class SparseFactors<T>(EliminationPlan plan)
    where T : struct, ILane<T>
{
    readonly AlignedVector<T> factors = new(plan.FactorEntries);

    /// <summary>Factors J - c I.</summary>
    /// <param name="jacobian">J in the plan's compact storage, followed by one zero that stands for every entry that fills in.</param>
    /// <param name="shift">c of each lane.</param>
    public void Factor(ReadOnlySpan<T> jacobian, T shift)
    {
        ref T values = ref MemoryMarshal.GetReference(factors.Span);
        ref T sources = ref MemoryMarshal.GetReference(jacobian);
        ref int program = ref MemoryMarshal.GetArrayDataReference(plan.FactorProgram);
        ref int end = ref Unsafe.Add(ref program, plan.FactorProgram.Length);
        T minusOne = T.Of(-1);
        while (Unsafe.IsAddressLessThan(ref program, ref end))
        {
            int lower = program, upper = Unsafe.Add(ref program, 1);
            program = ref Unsafe.Add(ref program, 2);
            for (; lower > 0; lower--)
            {
                T sum = Unsafe.Add(ref sources, Unsafe.Add(ref program, 1));
                T pivot = Unsafe.Add(ref values, Unsafe.Add(ref program, 2));
                ref T target = ref Unsafe.Add(ref values, program);
                program = ref Unsafe.Add(ref program, 3);
                target = Accumulate(ref program, ref values, sum) * pivot;
                program = ref Unsafe.Add(ref program, 1 + 2 * program);
            }
            {
                T sum = Unsafe.Add(ref sources, Unsafe.Add(ref program, 1)) - shift;
                ref T target = ref Unsafe.Add(ref values, program);
                program = ref Unsafe.Add(ref program, 2);
                target = minusOne / Accumulate(ref program, ref values, sum);
                program = ref Unsafe.Add(ref program, 1 + 2 * program);
            }
            for (; upper > 0; upper--)
            {
                T sum = Unsafe.Add(ref sources, Unsafe.Add(ref program, 1));
                ref T target = ref Unsafe.Add(ref values, program);
                program = ref Unsafe.Add(ref program, 2);
                target = Accumulate(ref program, ref values, sum);
                program = ref Unsafe.Add(ref program, 1 + 2 * program);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static T Accumulate(ref int terms, ref T values, T sum)
    {
        int count = terms;
        ref int pair = ref Unsafe.Add(ref terms, 1);
        for (; count > 0; count--)
        {
            sum = T.MultiplyAdd(Unsafe.Add(ref values, pair), Unsafe.Add(ref values, Unsafe.Add(ref pair, 1)), sum);
            pair = ref Unsafe.Add(ref pair, 2);
        }
        return sum;
    }

    /// <summary>Replaces b by the solution x of (c I - J) x = b.</summary>
    public void Solve(Span<T> vector)
    {
        ref T values = ref MemoryMarshal.GetReference(factors.Span);
        ref T x = ref MemoryMarshal.GetReference(vector);
        ref int program = ref MemoryMarshal.GetArrayDataReference(plan.ForwardProgram);
        ref int end = ref Unsafe.Add(ref program, plan.ForwardProgram.Length);
        while (Unsafe.IsAddressLessThan(ref program, ref end))
        {
            ref T target = ref Unsafe.Add(ref x, program);
            target = Substitute(ref program, ref values, ref x, target);
            int count = Unsafe.Add(ref program, 1);
            values = ref Unsafe.Add(ref values, count);
            program = ref Unsafe.Add(ref program, 2 + count);
        }
        program = ref MemoryMarshal.GetArrayDataReference(plan.BackwardProgram);
        end = ref Unsafe.Add(ref program, plan.BackwardProgram.Length);
        while (Unsafe.IsAddressLessThan(ref program, ref end))
        {
            ref T target = ref Unsafe.Add(ref x, program);
            int count = Unsafe.Add(ref program, 1);
            target = Substitute(ref program, ref values, ref x, target) * Unsafe.Add(ref values, count);
            values = ref Unsafe.Add(ref values, count + 1);
            program = ref Unsafe.Add(ref program, 2 + count);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static T Substitute(ref int row, ref T values, ref T x, T sum)
    {
        int count = Unsafe.Add(ref row, 1);
        ref int columns = ref Unsafe.Add(ref row, 2);
        for (int term = 0; term < count; term++)
            sum = T.MultiplyAdd(Unsafe.Add(ref values, term), Unsafe.Add(ref x, Unsafe.Add(ref columns, term)), sum);
        return sum;
    }
}
