using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Needlepoint.Numerics.Solvers;

/// <summary>Storage that starts on a cache line and never moves, so that no register-wide load crosses two lines.</summary>
sealed class AlignedVector<T>
    where T : struct
{
    const int CacheLine = 64;
    readonly byte[] storage;
    readonly int start;

    public AlignedVector(int count)
    {
        Count = count;
        storage = GC.AllocateArray<byte>(count * Unsafe.SizeOf<T>() + CacheLine, pinned: true);
        nint address = Marshal.UnsafeAddrOfPinnedArrayElement(storage, 0);
        start = (int)((CacheLine - address % CacheLine) % CacheLine);
    }

    public int Count { get; }

    public Span<T> Span => MemoryMarshal.CreateSpan(ref Unsafe.As<byte, T>(ref storage[start]), Count);
}
