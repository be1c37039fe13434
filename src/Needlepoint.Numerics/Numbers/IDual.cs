namespace Needlepoint.Numerics.Numbers;

/// <summary>A number with slopes: its value and the derivatives of that value in a few directions.</summary>
/// <typeparam name="TSelf">The dual kind itself.</typeparam>
/// <typeparam name="T">The lanes of the value.</typeparam>
public interface IDual<TSelf, T> : IReal<TSelf>, ILift<T, TSelf>
    where T : struct, ILane<T>
    where TSelf : struct, IDual<TSelf, T>
{
    /// <summary>How many slopes one pass carries.</summary>
    static abstract int Directions { get; }

    /// <summary>A variable: <paramref name="value"/> with slope 1 in one direction, 0 up to <see cref="Directions"/> - 1.</summary>
    static abstract TSelf Variable(T value, int direction);

    /// <summary>The value; the same bits as the equation gives without slopes.</summary>
    static abstract T ValueOf(TSelf x);

    /// <summary>The derivative in one direction.</summary>
    static abstract T SlopeOf(TSelf x, int direction);
}
