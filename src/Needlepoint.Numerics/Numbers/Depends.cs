using System.Numerics;

namespace Needlepoint.Numerics.Numbers;

/// <summary>
/// Which inputs reach a result by a slope: running the equations once over this kind gives the pattern of their Jacobian.
/// What an <see cref="IfLess"/> compares has no slope and does not count. Any number of inputs; combining allocates, so not for stepping.
/// </summary>
/// <typeparam name="T">The kind that parameters come in; its values reach nothing.</typeparam>
public readonly struct Depends<T> : IReal<Depends<T>>, ILift<T, Depends<T>>
    where T : struct
{
    private readonly ulong[]? _bits;

    private Depends(ulong[]? bits) => _bits = bits;

    /// <summary>The input with this index, from 0.</summary>
    public static Depends<T> On(int input)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(input);
        ulong[] bits = new ulong[input / 64 + 1];
        bits[input / 64] = 1UL << (input % 64);
        return new(bits);
    }

    /// <summary>Whether the input with this index reaches the result.</summary>
    public bool Contains(int input) => _bits is not null && input / 64 < _bits.Length && (_bits[input / 64] >> (input % 64) & 1) != 0;

    /// <summary>How many inputs reach the result.</summary>
    public int Count
    {
        get
        {
            int count = 0;
            foreach (ulong word in _bits ?? [])
                count += BitOperations.PopCount(word);
            return count;
        }
    }

    /// <summary>The inputs that reach the result, ascending.</summary>
    public IEnumerable<int> Inputs()
    {
        for (int input = 0; input < 64 * (_bits?.Length ?? 0); input++)
        {
            if (Contains(input))
                yield return input;
        }
    }

    /// <summary>A pure number: no input.</summary>
    public static Depends<T> Of(double value) => default;

    /// <summary>A parameter: no input.</summary>
    public static Depends<T> From(T value) => default;

    /// <inheritdoc/>
    public static Depends<T> operator +(Depends<T> a, Depends<T> b) => Union(a, b);

    /// <inheritdoc/>
    public static Depends<T> operator -(Depends<T> a, Depends<T> b) => Union(a, b);

    /// <inheritdoc/>
    public static Depends<T> operator *(Depends<T> a, Depends<T> b) => Union(a, b);

    /// <inheritdoc/>
    public static Depends<T> operator /(Depends<T> a, Depends<T> b) => Union(a, b);

    /// <inheritdoc/>
    public static Depends<T> operator -(Depends<T> a) => a;

    /// <inheritdoc/>
    public static Depends<T> operator *(double a, Depends<T> b) => b;

    /// <inheritdoc/>
    public static Depends<T> operator +(double a, Depends<T> b) => b;

    /// <inheritdoc/>
    public static Depends<T> operator -(double a, Depends<T> b) => b;

    /// <inheritdoc/>
    public static Depends<T> Exp(Depends<T> x) => x;

    /// <inheritdoc/>
    public static Depends<T> Log(Depends<T> x) => x;

    /// <inheritdoc/>
    public static Depends<T> ExpMinusOne(Depends<T> x) => x;

    /// <inheritdoc/>
    public static Depends<T> LogOnePlus(Depends<T> x) => x;

    /// <inheritdoc/>
    public static Depends<T> Tanh(Depends<T> x) => x;

    /// <inheritdoc/>
    public static Depends<T> Sqrt(Depends<T> x) => x;

    /// <inheritdoc/>
    public static Depends<T> Pow(Depends<T> x, double exponent) => x;

    /// <inheritdoc/>
    public static Depends<T> Pow(Depends<T> x, Depends<T> exponent) => Union(x, exponent);

    /// <summary>Both sides count, since either may be chosen; the comparison does not.</summary>
    public static Depends<T> IfLess(Depends<T> a, Depends<T> b, Depends<T> whenLess, Depends<T> otherwise) => Union(whenLess, otherwise);

    private static Depends<T> Union(Depends<T> a, Depends<T> b)
    {
        if (a._bits is null || ReferenceEquals(a._bits, b._bits))
            return b;
        if (b._bits is null)
            return a;
        (ulong[] longer, ulong[] shorter) = a._bits.Length >= b._bits.Length ? (a._bits, b._bits) : (b._bits, a._bits);
        ulong[] union = [.. longer];
        for (int word = 0; word < shorter.Length; word++)
            union[word] |= shorter[word];
        return new(union);
    }
}
