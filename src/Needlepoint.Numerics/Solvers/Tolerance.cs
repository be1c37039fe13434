namespace Needlepoint.Numerics.Solvers;

/// <summary>
/// How large the error of one step may be. A step is accepted when the root mean square over the unknowns of error / (absolute + relative |y|) is
/// below one.
/// </summary>
public sealed class Tolerance
{
    readonly double[] absolute;

    /// <summary>One absolute tolerance for all unknowns, for states that are scaled alike.</summary>
    /// <param name="relative">Pure number.</param>
    /// <param name="absolute">In the unit of the unknowns.</param>
    public Tolerance(double relative, double absolute)
        : this(relative, [absolute])
    {
    }

    /// <summary>An absolute tolerance for each unknown.</summary>
    /// <param name="relative">Pure number.</param>
    /// <param name="absolute">In the unit of each unknown.</param>
    /// <exception cref="ArgumentException">A tolerance is not positive and finite.</exception>
    public Tolerance(double relative, ReadOnlySpan<double> absolute)
    {
        foreach (double value in (ReadOnlySpan<double>)[relative, .. absolute])
            if (!(value > 0 && double.IsFinite(value)))
                throw new ArgumentException(FormattableString.Invariant(
                    $"NP-N002 tolerance {value} is not allowed; every tolerance must be positive and finite, for instance relative 1e-6."));
        Relative = relative;
        this.absolute = absolute.ToArray();
    }

    /// <summary>Relative tolerance (pure number).</summary>
    public double Relative { get; }

    /// <summary>The absolute tolerance of each of <paramref name="count"/> unknowns.</summary>
    /// <exception cref="ArgumentException">The tolerance was made for another number of unknowns.</exception>
    internal double[] AbsoluteFor(int count)
    {
        if (absolute.Length == count)
            return absolute;
        if (absolute.Length == 1)
            return [.. Enumerable.Repeat(absolute[0], count)];
        throw new ArgumentException($"NP-N003 the tolerance has {absolute.Length} absolute values and the equations {count} unknowns; give one or {count}.");
    }
}
