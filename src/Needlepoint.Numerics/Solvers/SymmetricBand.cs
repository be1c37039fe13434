using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Needlepoint.Numerics.Solvers;

/// <summary>
/// A symmetric positive definite matrix of small bandwidth, and its factors L D L^T (no pivots are needed). Only the lower triangle is kept, column by
/// column; each column reaches as far down as the pattern and its fill need. Every entry is made by the same fused operations in the same order
/// whatever the processor offers, so that the bits are the same everywhere. Not thread-safe.
/// </summary>
public sealed class SymmetricBand
{
    private const int Lanes = 4;

    private readonly int[] _reach;
    private readonly int _stride;
    private readonly double[] _columns;
    private readonly double[] _inverse;
    private readonly double[] _work;

    /// <summary>A matrix of zeros.</summary>
    /// <param name="reach">For each column how many entries below the diagonal it may fill: 0 for the last column, and no column ends above its neighbour on the left.</param>
    /// <exception cref="ArgumentException">A column ends below the matrix, or above the column before it.</exception>
    public SymmetricBand(ReadOnlySpan<int> reach)
    {
        int widest = 0;
        for (int j = 0; j < reach.Length; j++)
        {
            if (reach[j] < 0 || j + reach[j] >= reach.Length || (j > 0 && j + reach[j] < j - 1 + reach[j - 1]))
                throw new ArgumentException(FormattableString.Invariant($"Column {j} of {reach.Length} cannot reach {reach[j]} entries down."), nameof(reach));
            widest = Math.Max(widest, reach[j]);
        }

        _reach = reach.ToArray();
// Zeros behind every column let all work go in whole vectors.
        _stride = (widest + (2 * Lanes)) / Lanes * Lanes;
        _columns = new double[(_stride * reach.Length) + Lanes];
        _inverse = new double[reach.Length];
        _work = new double[reach.Length + Lanes + 1];
    }

    /// <summary>Number of rows.</summary>
    public int Order => _reach.Length;

    /// <summary>Sets every entry to zero.</summary>
    public void Clear() => Array.Clear(_columns);

    /// <summary>An entry on or below the diagonal, before the matrix is factored.</summary>
    public ref double this[int row, int column] => ref _columns[(column * _stride) + row - column];

    /// <summary>Replaces the matrix by its factors. Two columns are taken at a time, so that what is below them is read and written half as often.</summary>
    /// <returns>False when the matrix is not positive definite.</returns>
    public bool Factor()
    {
        for (int j = 0; j < Order; j += 2)
        {
            ref double first = ref Column(j);
            if (!Invert(j, first))
                return false;
            if (j + 1 == Order)
                break;
            ref double second = ref Column(j + 1);
            if (_reach[j] > 0)
                Subtract(Unsafe.Add(ref first, 1) * _inverse[j], ref Unsafe.Add(ref first, 1), ref second, _reach[j]);
            if (!Invert(j + 1, second))
                return false;
            for (int k = 1; k <= _reach[j + 1]; k++)
            {
                ref double ofFirst = ref Unsafe.Add(ref first, k + 1), ofSecond = ref Unsafe.Add(ref second, k);
                int length = _reach[j + 1] + 1 - k;
                if (k + 1 <= _reach[j])
                    Subtract(ofFirst * _inverse[j], ref ofFirst, ofSecond * _inverse[j + 1], ref ofSecond, ref Column(j + 1 + k), length);
                else
                    Subtract(ofSecond * _inverse[j + 1], ref ofSecond, ref Column(j + 1 + k), length);
            }
        }

        for (int j = 0; j < Order; j++)
            Scale(_inverse[j], ref Unsafe.Add(ref Column(j), 1), _reach[j]);
        return true;
    }

    /// <summary>Solves with the factors, in place.</summary>
    /// <param name="vector">Right side; receives the solution.</param>
    public void Solve(Span<double> vector)
    {
        if (vector.Length != Order)
            throw new ArgumentException("The right side has another length than the matrix.", nameof(vector));
        vector.CopyTo(_work);
        _work.AsSpan(Order).Clear();
        ref double x = ref MemoryMarshal.GetArrayDataReference(_work);
        for (int j = 0; j < Order; j++)
            Subtract(_work[j], ref Unsafe.Add(ref Column(j), 1), ref Unsafe.Add(ref x, j + 1), _reach[j]);
        for (int j = Order - 1; j >= 0; j--)
            _work[j] = (_work[j] * _inverse[j]) - Dot(ref Unsafe.Add(ref Column(j), 1), ref Unsafe.Add(ref x, j + 1), _reach[j]);
        _work.AsSpan(0, Order).CopyTo(vector);
    }

    private ref double Column(int column) => ref _columns[column * _stride];

    private bool Invert(int column, double diagonal)
    {
        _inverse[column] = 1 / diagonal;
        return diagonal > 0 && double.IsFinite(diagonal);
    }

    // target -= factor x source; what lies behind the length is zero in the source, up to a whole vector.
    private static void Subtract(double factor, ref double source, ref double target, int length)
    {
        Vector256<double> minus = Vector256.Create(-factor);
        for (nuint i = 0; i < (nuint)length; i += Lanes)
            Vector256.FusedMultiplyAdd(minus, Vector256.LoadUnsafe(ref source, i), Vector256.LoadUnsafe(ref target, i)).StoreUnsafe(ref target, i);
    }

    private static void Subtract(double factor, ref double source, double otherFactor, ref double other, ref double target, int length)
    {
        Vector256<double> minus = Vector256.Create(-factor), otherMinus = Vector256.Create(-otherFactor);
        for (nuint i = 0; i < (nuint)length; i += Lanes)
        {
            Vector256<double> once = Vector256.FusedMultiplyAdd(minus, Vector256.LoadUnsafe(ref source, i), Vector256.LoadUnsafe(ref target, i));
            Vector256.FusedMultiplyAdd(otherMinus, Vector256.LoadUnsafe(ref other, i), once).StoreUnsafe(ref target, i);
        }
    }

    private static void Scale(double factor, ref double target, int length)
    {
        Vector256<double> by = Vector256.Create(factor);
        for (nuint i = 0; i < (nuint)length; i += Lanes)
            (by * Vector256.LoadUnsafe(ref target, i)).StoreUnsafe(ref target, i);
    }

    private static double Dot(ref double left, ref double right, int length)
    {
        Vector256<double> sum = Vector256<double>.Zero;
        for (nuint i = 0; i < (nuint)length; i += Lanes)
            sum = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref left, i), Vector256.LoadUnsafe(ref right, i), sum);
        return sum[0] + sum[1] + (sum[2] + sum[3]);
    }
}
