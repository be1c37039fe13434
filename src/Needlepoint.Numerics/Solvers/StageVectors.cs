using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Needlepoint.Numerics.Numbers;

namespace Needlepoint.Numerics.Solvers;

/// <summary>
/// Passes over whole state vectors. One person's neighbouring unknowns fill a register four at a time, several people fill it by themselves; each
/// unknown sees the same operations in the same order either way. Lengths are multiples of four.
/// </summary>
static class StageVectors
{
    /// <summary>Unknowns that one pass takes at a time.</summary>
    public const int Pack = 4;

    /// <summary>A length that holds <paramref name="count"/> unknowns and is a multiple of <see cref="Pack"/>.</summary>
    public static int Padded(int count) => (count + Pack - 1) / Pack * Pack;

    /// <summary>point = start + sum a_j u_j and carried = sum c_j u_j over increments that follow one another.</summary>
    public static void Combine<T>(
        ReadOnlySpan<T> start, ReadOnlySpan<T> increments, ReadOnlySpan<double> a, ReadOnlySpan<T> c, Span<T> point, Span<T> carried)
        where T : struct, ILane<T>
    {
        if (typeof(T) == typeof(Scalar))
        {
            Span<Lanes4> broadcast = stackalloc Lanes4[c.Length];
            for (int term = 0; term < c.Length; term++)
                broadcast[term] = Lanes4.Of(T.Get(c[term], 0));
            CombinePacked(Packed(start), Packed(increments), a, broadcast, Packed(point), Packed(carried));
        }
        else
        {
            CombinePacked(start, increments, a, c, point, carried);
        }
    }

    static void CombinePacked<P>(
        ReadOnlySpan<P> start, ReadOnlySpan<P> increments, ReadOnlySpan<double> a, ReadOnlySpan<P> c, Span<P> point, Span<P> carried)
        where P : struct, ILane<P>
    {
        int length = start.Length, taken = a.Length % 2 == 1 ? 1 : 2;
        if (taken == 1)
            First(start, increments[..length], P.Of(a[0]), c[0], point, carried);
        else
            FirstTwo(start, increments[..length], increments.Slice(length, length), P.Of(a[0]), P.Of(a[1]), c[0], c[1], point, carried);
        for (int term = taken; term < a.Length; term += 2)
            NextTwo(
                increments.Slice(term * length, length), increments.Slice((term + 1) * length, length),
                P.Of(a[term]), P.Of(a[term + 1]), c[term], c[term + 1], point, carried);
    }

    static void First<P>(ReadOnlySpan<P> start, ReadOnlySpan<P> u, P a, P c, Span<P> point, Span<P> carried)
        where P : struct, ILane<P>
    {
        u = u[..start.Length];
        point = point[..start.Length];
        carried = carried[..start.Length];
        for (int i = 0; i < start.Length; i++)
        {
            point[i] = P.MultiplyAdd(a, u[i], start[i]);
            carried[i] = c * u[i];
        }
    }

    static void FirstTwo<P>(ReadOnlySpan<P> start, ReadOnlySpan<P> u, ReadOnlySpan<P> v, P au, P av, P cu, P cv, Span<P> point, Span<P> carried)
        where P : struct, ILane<P>
    {
        u = u[..start.Length];
        v = v[..start.Length];
        point = point[..start.Length];
        carried = carried[..start.Length];
        for (int i = 0; i < start.Length; i++)
        {
            point[i] = P.MultiplyAdd(av, v[i], P.MultiplyAdd(au, u[i], start[i]));
            carried[i] = P.MultiplyAdd(cv, v[i], cu * u[i]);
        }
    }

    static void NextTwo<P>(ReadOnlySpan<P> u, ReadOnlySpan<P> v, P au, P av, P cu, P cv, Span<P> point, Span<P> carried)
        where P : struct, ILane<P>
    {
        v = v[..u.Length];
        point = point[..u.Length];
        carried = carried[..u.Length];
        for (int i = 0; i < u.Length; i++)
        {
            point[i] = P.MultiplyAdd(av, v[i], P.MultiplyAdd(au, u[i], point[i]));
            carried[i] = P.MultiplyAdd(cv, v[i], P.MultiplyAdd(cu, u[i], carried[i]));
        }
    }

    /// <summary>sum = a + b.</summary>
    public static void Sum<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> sum)
        where T : struct, ILane<T>
    {
        if (typeof(T) == typeof(Scalar))
            SumPacked(Packed(a), Packed(b), Packed(sum));
        else
            SumPacked(a, b, sum);
    }

    static void SumPacked<P>(ReadOnlySpan<P> a, ReadOnlySpan<P> b, Span<P> sum)
        where P : struct, ILane<P>
    {
        a = a[..sum.Length];
        b = b[..sum.Length];
        for (int i = 0; i < sum.Length; i++)
            sum[i] = a[i] + b[i];
    }

    /// <summary>Per lane, the mean over the unknowns of the squares of error / (absolute + relative max(|before|, |after|)).</summary>
    public static T MeanSquare<T>(
        ReadOnlySpan<T> error, ReadOnlySpan<T> before, ReadOnlySpan<T> after, ReadOnlySpan<double> absolute, double relative, int count)
        where T : struct, ILane<T>
    {
        if (typeof(T) == typeof(Scalar))
        {
            ReadOnlySpan<Lanes4> e = Packed(error), y = Packed(before), z = Packed(after), floor = MemoryMarshal.Cast<double, Lanes4>(absolute);
            Lanes4 sum = Lanes4.Of(0), slope = Lanes4.Of(relative);
            for (int i = 0; i < e.Length; i++)
                sum = AddSquare(sum, e[i], y[i], z[i], floor[i], slope);
            double total = (Lanes4.Get(sum, 0) + Lanes4.Get(sum, 1)) + (Lanes4.Get(sum, 2) + Lanes4.Get(sum, 3));
            return T.Of(total / count);
        }

        T s0 = T.Of(0), s1 = s0, s2 = s0, s3 = s0, rate = T.Of(relative);
        for (int i = 0; i + Pack <= error.Length; i += Pack)
        {
            s0 = AddSquare(s0, error[i], before[i], after[i], T.Of(absolute[i]), rate);
            s1 = AddSquare(s1, error[i + 1], before[i + 1], after[i + 1], T.Of(absolute[i + 1]), rate);
            s2 = AddSquare(s2, error[i + 2], before[i + 2], after[i + 2], T.Of(absolute[i + 2]), rate);
            s3 = AddSquare(s3, error[i + 3], before[i + 3], after[i + 3], T.Of(absolute[i + 3]), rate);
        }
        return ((s0 + s1) + (s2 + s3)) / T.Of(count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static P AddSquare<P>(P sum, P error, P before, P after, P absolute, P relative)
        where P : struct, ILane<P>
    {
        P scaled = error / P.MultiplyAdd(relative, P.Max(P.Abs(before), P.Abs(after)), absolute);
        return P.MultiplyAdd(scaled, scaled, sum);
    }

    /// <summary>after = before in the lanes where accepted is 0; it is 1 in the others.</summary>
    public static void KeepRejected<T>(ReadOnlySpan<T> before, Span<T> after, T accepted)
        where T : struct, ILane<T>
    {
        T half = T.Of(0.5);
        for (int i = 0; i < after.Length; i++)
            after[i] = T.IfLess(half, accepted, after[i], before[i]);
    }

    /// <summary>Weighted sums of increments: one for each row of weights.</summary>
    public static void Mix<T>(double[][] weights, ReadOnlySpan<T> increments, Span<T> mixed)
        where T : struct, ILane<T>
    {
        int length = mixed.Length / weights.Length;
        for (int row = 0; row < weights.Length; row++)
        {
            if (typeof(T) == typeof(Scalar))
                MixPacked<Lanes4>(weights[row], Packed(increments), Packed(mixed.Slice(row * length, length)));
            else
                MixPacked<T>(weights[row], increments, mixed.Slice(row * length, length));
        }
    }

    static void MixPacked<P>(ReadOnlySpan<double> weights, ReadOnlySpan<P> increments, Span<P> mixed)
        where P : struct, ILane<P>
    {
        mixed.Clear();
        for (int term = 0; term < weights.Length; term++)
        {
            ReadOnlySpan<P> u = increments.Slice(term * mixed.Length, mixed.Length);
            P weight = P.Of(weights[term]);
            for (int i = 0; i < mixed.Length; i++)
                mixed[i] = P.MultiplyAdd(weight, u[i], mixed[i]);
        }
    }

    /// <summary>The continuous solution at the fraction s of the last step (see <see cref="RosenbrockMethod.Dense"/>).</summary>
    public static void Interpolate<T>(ReadOnlySpan<T> before, ReadOnlySpan<T> after, ReadOnlySpan<T> mixed, T s, Span<T> between)
        where T : struct, ILane<T>
    {
        if (typeof(T) == typeof(Scalar))
            InterpolatePacked(Packed(before), Packed(after), Packed(mixed), Lanes4.Of(T.Get(s, 0)), Packed(between));
        else
            InterpolatePacked(before, after, mixed, s, between);
    }

    static void InterpolatePacked<P>(ReadOnlySpan<P> before, ReadOnlySpan<P> after, ReadOnlySpan<P> mixed, P s, Span<P> between)
        where P : struct, ILane<P>
    {
        int length = between.Length, rows = mixed.Length / length;
        P rest = P.Of(1) - s;
        for (int i = 0; i < length; i++)
        {
            P inner = mixed[(rows - 1) * length + i];
            for (int row = rows - 2; row >= 0; row--)
                inner = P.MultiplyAdd(s, inner, mixed[row * length + i]);
            between[i] = P.MultiplyAdd(s, P.MultiplyAdd(rest, inner, after[i]), rest * before[i]);
        }
    }

    static Span<Lanes4> Packed<T>(Span<T> vector)
        where T : struct => MemoryMarshal.Cast<T, Lanes4>(vector);

    static ReadOnlySpan<Lanes4> Packed<T>(ReadOnlySpan<T> vector)
        where T : struct => MemoryMarshal.Cast<T, Lanes4>(vector);
}
