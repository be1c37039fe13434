using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Needlepoint.Numerics.Tests.Support;

/// <summary>A digest of doubles by their bits; every NaN counts as one.</summary>
public sealed class BitDigest : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public void Add(double value)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, Bits.Of(value));
        _hash.AppendData(bytes);
    }

    /// <summary>The digest of all that was added, as hexadecimal text.</summary>
    public string Text() => Convert.ToHexString(_hash.GetCurrentHash());

    public void Dispose() => _hash.Dispose();
}
