using System.Text;
using Needlepoint.Numerics.Numbers;

namespace Needlepoint.Numerics.Random;

/// <summary>
/// Random numbers that belong to one (seed, person, purpose): the same bits on every machine and thread, and untouched by how many
/// draws other persons or purposes take. A value type that moves on with each draw: keep it in a local and pass it by reference.
/// </summary>
public struct RandomStream
{
    private readonly ulong _seed, _person, _purpose, _item;
    private ulong _index;
    private (ulong Word0, ulong Word1, ulong Word2, ulong Word3) _block;

    /// <summary>The stream of a person for a purpose, at its first draw.</summary>
    /// <param name="seed">Seed of the run.</param>
    /// <param name="person">Which person, or which member of an ensemble.</param>
    /// <param name="purpose">What the numbers are for, such as a parameter's id; only its exact text matters.</param>
    public RandomStream(ulong seed, ulong person, string purpose)
    {
        ArgumentException.ThrowIfNullOrEmpty(purpose);
        (_seed, _person, _purpose) = (seed, person, KeyOf(purpose));
    }

    private RandomStream(in RandomStream whole, ulong item) => (_seed, _person, _purpose, _item) = (whole._seed, whole._person, whole._purpose, item);

    /// <summary>The stream of one of many alike things of the person, such as a follicle, at its first draw; that of item 0 is the stream itself.</summary>
    public readonly RandomStream Of(ulong item) => new(this, item);

    /// <summary>The next 64 random bits.</summary>
    public ulong NextBits()
    {
        int word = (int)(_index & 3);
        if (word == 0)
            _block = Philox.Block((_index >> 2, _person, _item, 0), (_seed, _purpose));
        _index++;
        return word switch { 0 => _block.Word0, 1 => _block.Word1, 2 => _block.Word2, _ => _block.Word3 };
    }

    /// <summary>Uniform between 0 and 1, never 0 or 1 themselves: the middle of one of 2^52 equal steps.</summary>
    public double NextUniform() => ((NextBits() >> 12) + 0.5) * (1.0 / (1L << 52));

    /// <summary>Standard normal: mean 0, standard deviation 1.</summary>
    public double NextNormal() => Normal.Quantile(NextUniform());

    /// <summary>Lognormal.</summary>
    /// <param name="median">Median, in the unit of the quantity.</param>
    /// <param name="geometricStandardDeviation">Factor of one standard deviation, 1 or more; a pure number.</param>
    public double NextLognormal(double median, double geometricStandardDeviation) =>
        median * Scalar.Exp(NextNormal() * Scalar.Log(geometricStandardDeviation).Value).Value;

    /// <summary>FNV-1a of the purpose's UTF-8 bytes (Fowler, Noll and Vo), 64 bits.</summary>
    private static ulong KeyOf(string purpose)
    {
        ulong hash = 0xCBF29CE484222325;
        foreach (byte b in Encoding.UTF8.GetBytes(purpose))
            hash = (hash ^ b) * 0x100000001B3;
        return hash;
    }
}
