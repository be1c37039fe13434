using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Needlepoint.Numerics.Numbers;

namespace Needlepoint.Skin.Parameters;

/// <summary>A struct whose fields are all of one number kind, seen as the vector of its fields in the order of declaration.</summary>
public static class Fields
{
    /// <summary>Number of fields, nested structs and inline arrays counted through.</summary>
    public static int Count<TStruct, T>()
        where TStruct : struct
        where T : struct =>
        Unsafe.SizeOf<TStruct>() / Unsafe.SizeOf<T>();

    /// <summary>The fields as a vector; writing to it writes to the struct.</summary>
    public static Span<T> Of<TStruct, T>(ref TStruct fields)
        where TStruct : struct
        where T : struct =>
        MemoryMarshal.CreateSpan(ref Unsafe.As<TStruct, T>(ref fields), Count<TStruct, T>());

    /// <summary>The fields as a vector to read.</summary>
    public static ReadOnlySpan<T> Read<TStruct, T>(in TStruct fields)
        where TStruct : struct
        where T : struct =>
        MemoryMarshal.CreateReadOnlySpan(in Unsafe.As<TStruct, T>(ref Unsafe.AsRef(in fields)), Count<TStruct, T>());

    /// <summary>The vector as the struct it was made from; both share memory.</summary>
    /// <exception cref="ArgumentException">The vector is shorter than the struct.</exception>
    public static ref TStruct As<TStruct, T>(Span<T> vector)
        where TStruct : struct
        where T : struct
    {
        Require<TStruct, T>(vector.Length);
        return ref Unsafe.As<T, TStruct>(ref MemoryMarshal.GetReference(vector));
    }

    /// <summary>The vector as the struct it was made from, to read.</summary>
    /// <exception cref="ArgumentException">The vector is shorter than the struct.</exception>
    public static ref readonly TStruct As<TStruct, T>(ReadOnlySpan<T> vector)
        where TStruct : struct
        where T : struct
    {
        Require<TStruct, T>(vector.Length);
        return ref Unsafe.As<T, TStruct>(ref MemoryMarshal.GetReference(vector));
    }

    /// <summary>The same struct in a number kind: itself where it is of that kind, or else lifted into the room.</summary>
    public static ref readonly TToStruct In<TFrom, TFromStruct, TTo, TToStruct>(ref TFromStruct from, ref TToStruct room)
        where TFrom : struct
        where TFromStruct : struct
        where TTo : struct, ILift<TFrom, TTo>
        where TToStruct : struct
    {
        if (typeof(TFrom) == typeof(TTo))
            return ref Unsafe.As<TFromStruct, TToStruct>(ref from);
        Lift<TFrom, TFromStruct, TTo, TToStruct>(ref from, out room);
        return ref room;
    }

    /// <summary>The same struct in another number kind, every field a constant there.</summary>
    public static void Lift<TFrom, TFromStruct, TTo, TToStruct>(ref TFromStruct from, out TToStruct to)
        where TFrom : struct
        where TFromStruct : struct
        where TTo : struct, ILift<TFrom, TTo>
        where TToStruct : struct
    {
        Unsafe.SkipInit(out to);
        ReadOnlySpan<TFrom> source = Of<TFromStruct, TFrom>(ref from);
        Span<TTo> target = Of<TToStruct, TTo>(ref to);
        for (int i = 0; i < target.Length; i++)
            target[i] = TTo.From(source[i]);
    }

    private static void Require<TStruct, T>(int length)
        where TStruct : struct
        where T : struct
    {
        if (length < Count<TStruct, T>())
            throw new ArgumentException($"{length} numbers cannot hold {typeof(TStruct).Name}, which has {Count<TStruct, T>()}.");
    }
}
