using System.Globalization;

namespace Needlepoint.Numerics.Numbers;

/// <summary>An equation joined quantities whose dimensions do not fit; the message names both. A fault of the equation, never of the user.</summary>
public sealed class DimensionException : Exception
{
    private DimensionException(string message)
        : base(message)
    {
    }

    /// <summary>Sum, difference or comparison of unlike dimensions.</summary>
    /// <param name="operation">What joined them, such as "+".</param>
    /// <param name="left">Dimension on the left.</param>
    /// <param name="right">Dimension on the right.</param>
    internal static DimensionException Unlike(string operation, Dimension left, Dimension right) => new(
        $"NP-N101 an equation takes \"{operation}\" of a quantity in {left} and one in {right}; both sides need one dimension. "
        + "Look for a missing factor, or a parameter with the wrong unit.");

    /// <summary>A function that needs a pure number got a quantity.</summary>
    /// <param name="function">The function, such as "exp".</param>
    /// <param name="actual">Dimension of its argument.</param>
    internal static DimensionException NotPure(string function, Dimension actual) => new(
        $"NP-N102 an equation takes {function} of a quantity in {actual}; it needs a pure number (1). Divide by a reference quantity first.");

    /// <summary>A power that leaves no dimension with a name.</summary>
    /// <param name="dimension">Dimension of the base.</param>
    /// <param name="exponent">The power.</param>
    internal static DimensionException UnnamablePower(Dimension dimension, double exponent) => new(string.Create(
        CultureInfo.InvariantCulture,
        $"NP-N103 an equation takes a quantity in {dimension} to the power {exponent}; only multiples of 1/60 keep a dimension. ")
        + "Divide by a reference quantity first.");
}
