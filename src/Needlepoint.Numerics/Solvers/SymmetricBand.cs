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
    private const int Lanes = 4, Panel = 4;

    private readonly int[] _reach;
    private readonly int _stride;
    private readonly double[] _columns;
    private readonly double[] _inverse;
    private readonly double[] _work;
    private readonly double[] _otherWork;

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
        // Zeros behind every column let all work go in whole vectors, and let a panel share its last row.
        _stride = (widest + (4 * Lanes)) / Lanes * Lanes;
        _columns = new double[(_stride * reach.Length) + (2 * Lanes)];
        _inverse = new double[reach.Length];
        _work = new double[reach.Length + (3 * Lanes)];
        _otherWork = new double[_work.Length];
    }

    /// <summary>Number of rows.</summary>
    public int Order => _reach.Length;

    /// <summary>Sets every entry to zero.</summary>
    public void Clear() => Array.Clear(_columns);

    /// <summary>An entry on or below the diagonal, before the matrix is factored.</summary>
    public ref double this[int row, int column] => ref _columns[(column * _stride) + row - column];

    /// <summary>
    /// Replaces the matrix by its factors. Four columns are finished at a time and then taken off two later columns at once, so that each number read
    /// or written serves several operations.
    /// </summary>
    /// <returns>False when the matrix is not positive definite.</returns>
    public bool Factor()
    {
        int j = 0;
        for (; j + Panel <= Order; j += Panel)
        {
            if (!FactorPanel(j))
                return false;
            int last = j + Panel - 1 + _reach[j + Panel - 1];
            int target = j + Panel;
            for (; target < last; target += 2)
                SubtractPanel(j, target, last);
            if (target == last)
                Subtract(j, Panel, target);
            for (int column = j; column < j + Panel; column++)
                Scale(_inverse[column], ref Unsafe.Add(ref Column(column), 1), _reach[column]);
        }

        int rest = j;
        for (; j < Order; j++)
        {
            Subtract(rest, j - rest, j);
            if (!Invert(j))
                return false;
        }

        for (int column = rest; column < Order; column++)
            Scale(_inverse[column], ref Unsafe.Add(ref Column(column), 1), _reach[column]);
        return true;
    }

    /// <summary>Solves with the factors, in place.</summary>
    /// <param name="vector">Right side; receives the solution.</param>
    public void Solve(Span<double> vector)
    {
        if (vector.Length != Order)
            throw new ArgumentException("The right side has another length than the matrix.", nameof(vector));
        ref double x = ref Working(_work, vector);
        for (int j = 0; j < Order; j++)
            Subtract(_work[j], ref Unsafe.Add(ref Column(j), 1), ref Unsafe.Add(ref x, j + 1), _reach[j]);
        for (int j = Order - 1; j >= 0; j--)
            _work[j] = (_work[j] * _inverse[j]) - Dot(ref Unsafe.Add(ref Column(j), 1), ref Unsafe.Add(ref x, j + 1), _reach[j]);
        _work.AsSpan(0, Order).CopyTo(vector);
    }

    /// <summary>Solves for two right sides in one pass over the factors; each gets the bits that it gets alone.</summary>
    /// <param name="vector">Right side; receives the solution.</param>
    /// <param name="other">Another.</param>
    public void Solve(Span<double> vector, Span<double> other)
    {
        if (vector.Length != Order || other.Length != Order)
            throw new ArgumentException("A right side has another length than the matrix.", nameof(vector));
        ref double x = ref Working(_work, vector);
        ref double y = ref Working(_otherWork, other);
        for (int j = 0; j < Order; j++)
        {
            ref double column = ref Unsafe.Add(ref Column(j), 1);
            Subtract(_work[j], ref column, ref Unsafe.Add(ref x, j + 1), _reach[j]);
            Subtract(_otherWork[j], ref column, ref Unsafe.Add(ref y, j + 1), _reach[j]);
        }

        for (int j = Order - 1; j >= 0; j--)
        {
            ref double column = ref Unsafe.Add(ref Column(j), 1);
            _work[j] = (_work[j] * _inverse[j]) - Dot(ref column, ref Unsafe.Add(ref x, j + 1), _reach[j]);
            _otherWork[j] = (_otherWork[j] * _inverse[j]) - Dot(ref column, ref Unsafe.Add(ref y, j + 1), _reach[j]);
        }

        _work.AsSpan(0, Order).CopyTo(vector);
        _otherWork.AsSpan(0, Order).CopyTo(other);
    }

    private static ref double Working(double[] work, ReadOnlySpan<double> vector)
    {
        vector.CopyTo(work);
        work.AsSpan(vector.Length).Clear();
        return ref MemoryMarshal.GetArrayDataReference(work);
    }

    private ref double Column(int column) => ref _columns[column * _stride];

    private bool Invert(int column)
    {
        double diagonal = Column(column);
        _inverse[column] = 1 / diagonal;
        return diagonal > 0 && double.IsFinite(diagonal);
    }

    private bool FactorPanel(int first)
    {
        for (int column = 0; column < Panel; column++)
        {
            Subtract(first, column, first + column);
            if (!Invert(first + column))
                return false;
        }

        return true;
    }

    // Takes some columns, which are finished but not scaled, off a later one.
    private void Subtract(int first, int count, int target)
    {
        for (int column = first; column < first + count; column++)
        {
            ref double source = ref Unsafe.Add(ref Column(column), target - column);
            if (target - column <= _reach[column])
                Subtract(source * _inverse[column], ref source, ref Column(target), column + _reach[column] + 1 - target);
        }
    }

    // Takes a panel off two neighbours: the diagonal of the left one, then both row by row.
    private void SubtractPanel(int first, int target, int last)
    {
        ref double a = ref Unsafe.Add(ref Column(first), target - first);
        ref double b = ref Unsafe.Add(ref Column(first + 1), target - first - 1);
        ref double c = ref Unsafe.Add(ref Column(first + 2), target - first - 2);
        ref double d = ref Unsafe.Add(ref Column(first + 3), target - first - 3);
        double ofA = -_inverse[first], ofB = -_inverse[first + 1], ofC = -_inverse[first + 2], ofD = -_inverse[first + 3];
        ref double left = ref Column(target);
        ref double right = ref Column(target + 1);
        left = left + (ofA * a * a) + (ofB * b * b) + (ofC * c * c) + (ofD * d * d);
        Vector256<double> leftA = Vector256.Create(ofA * a), leftB = Vector256.Create(ofB * b);
        Vector256<double> leftC = Vector256.Create(ofC * c), leftD = Vector256.Create(ofD * d);
        Vector256<double> rightA = Vector256.Create(ofA * Unsafe.Add(ref a, 1)), rightB = Vector256.Create(ofB * Unsafe.Add(ref b, 1));
        Vector256<double> rightC = Vector256.Create(ofC * Unsafe.Add(ref c, 1)), rightD = Vector256.Create(ofD * Unsafe.Add(ref d, 1));
        for (nuint row = 1; row <= (nuint)(last - target); row += Lanes)
        {
            Vector256<double> atLeft = Vector256.LoadUnsafe(ref left, row), atRight = Vector256.LoadUnsafe(ref right, row - 1);
            Vector256<double> source = Vector256.LoadUnsafe(ref a, row);
            atLeft = Vector256.FusedMultiplyAdd(leftA, source, atLeft);
            atRight = Vector256.FusedMultiplyAdd(rightA, source, atRight);
            source = Vector256.LoadUnsafe(ref b, row);
            atLeft = Vector256.FusedMultiplyAdd(leftB, source, atLeft);
            atRight = Vector256.FusedMultiplyAdd(rightB, source, atRight);
            source = Vector256.LoadUnsafe(ref c, row);
            atLeft = Vector256.FusedMultiplyAdd(leftC, source, atLeft);
            atRight = Vector256.FusedMultiplyAdd(rightC, source, atRight);
            source = Vector256.LoadUnsafe(ref d, row);
            Vector256.FusedMultiplyAdd(leftD, source, atLeft).StoreUnsafe(ref left, row);
            Vector256.FusedMultiplyAdd(rightD, source, atRight).StoreUnsafe(ref right, row - 1);
        }
    }

    // target -= factor x source; what lies behind the length is zero in the source, up to a whole vector.
    private static void Subtract(double factor, ref double source, ref double target, int length)
    {
        Vector256<double> minus = Vector256.Create(-factor);
        for (nuint i = 0; i < (nuint)length; i += Lanes)
            Vector256.FusedMultiplyAdd(minus, Vector256.LoadUnsafe(ref source, i), Vector256.LoadUnsafe(ref target, i)).StoreUnsafe(ref target, i);
    }

    private static void Scale(double factor, ref double target, int length)
    {
        Vector256<double> by = Vector256.Create(factor);
        for (nuint i = 0; i < (nuint)length; i += Lanes)
            (by * Vector256.LoadUnsafe(ref target, i)).StoreUnsafe(ref target, i);
    }

    // Two sums side by side, for each waits for its last term.
    private static double Dot(ref double left, ref double right, int length)
    {
        Vector256<double> even = Vector256<double>.Zero, odd = Vector256<double>.Zero;
        for (nuint i = 0; i < (nuint)length; i += 2 * Lanes)
        {
            even = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref left, i), Vector256.LoadUnsafe(ref right, i), even);
            odd = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref left, i + Lanes), Vector256.LoadUnsafe(ref right, i + Lanes), odd);
        }

        Vector256<double> sum = even + odd;
        return sum[0] + sum[1] + (sum[2] + sum[3]);
    }
}
