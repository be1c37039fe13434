namespace Needlepoint.Numerics.Random;

/// <summary>
/// Philox 4x64-10, a counter-based generator: a keyed bijection of the counter, so that any draw can be had without the draws before it.
/// Salmon, Moraes, Dror and Shaw 2011, doi 10.1145/2063384.2063405.
/// </summary>
public static class Philox
{
    private const ulong Multiplier0 = 0xD2E7470EE14C6C93;
    private const ulong Multiplier1 = 0xCA5A826395121157;
    private const ulong Weyl0 = 0x9E3779B97F4A7C15;
    private const ulong Weyl1 = 0xBB67AE8584CAA73B;
    private const int Rounds = 10;

    /// <summary>The four random words that belong to a counter under a key.</summary>
    public static (ulong Word0, ulong Word1, ulong Word2, ulong Word3) Block(
        (ulong Word0, ulong Word1, ulong Word2, ulong Word3) counter, (ulong Word0, ulong Word1) key)
    {
        for (int round = 0; round < Rounds; round++)
        {
            ulong high0 = Math.BigMul(Multiplier0, counter.Word0, out ulong low0);
            ulong high1 = Math.BigMul(Multiplier1, counter.Word2, out ulong low1);
            counter = (high1 ^ counter.Word1 ^ key.Word0, low1, high0 ^ counter.Word3 ^ key.Word1, low0);
            key = (key.Word0 + Weyl0, key.Word1 + Weyl1);
        }
        return counter;
    }
}
