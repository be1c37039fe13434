namespace Needlepoint.Numerics.Numbers;

/// <summary>
/// One or several plain real numbers side by side: what a solver may use beyond <see cref="IReal{T}"/>.
/// Every operation works on each lane alone and rounds as IEEE 754 says, so a lane's bits never depend on its neighbours.
/// Only solvers may call the members that return <see langword="bool"/>; equations see <see cref="IReal{T}"/>.
/// </summary>
public interface ILane<T> : IReal<T>, ILift<T, T>
    where T : struct, ILane<T>
{
    /// <summary>How many numbers stand side by side.</summary>
    static abstract int Width { get; }

    /// <summary>The number in one lane, 0 up to <see cref="Width"/> - 1.</summary>
    static abstract double Get(T x, int lane);

    /// <summary><paramref name="x"/> with the number of one lane replaced.</summary>
    static abstract T With(T x, int lane, double value);

    /// <summary>Magnitude.</summary>
    static abstract T Abs(T x);

    /// <summary>a * b + c with one rounding.</summary>
    static abstract T MultiplyAdd(T a, T b, T c);

    /// <summary>c - a * b with one rounding.</summary>
    static abstract T NegativeMultiplyAdd(T a, T b, T c);

    /// <summary>True when a &lt; b in every lane; NaN is never less.</summary>
    static abstract bool AllLess(T a, T b);

    /// <summary>True when a &lt; b in at least one lane.</summary>
    static abstract bool AnyLess(T a, T b);

    /// <summary>True when no lane is infinite or NaN.</summary>
    static virtual bool AllFinite(T x) => T.AllLess(T.Abs(x), T.Of(double.PositiveInfinity));

    /// <summary>The largest number of all lanes; NaN if a lane is NaN.</summary>
    static virtual double MaxLane(T x)
    {
        double largest = T.Get(x, 0);
        for (int lane = 1; lane < T.Width; lane++)
            largest = Math.Max(largest, T.Get(x, lane));
        return largest;
    }

    /// <summary>The smallest number of all lanes; NaN if a lane is NaN.</summary>
    static virtual double MinLane(T x)
    {
        double smallest = T.Get(x, 0);
        for (int lane = 1; lane < T.Width; lane++)
            smallest = Math.Min(smallest, T.Get(x, lane));
        return smallest;
    }
}
