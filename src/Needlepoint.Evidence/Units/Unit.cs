using System.Diagnostics.CodeAnalysis;
using Needlepoint.Numerics.Numbers;

namespace Needlepoint.Evidence.Units;

/// <summary>A unit of measurement; SI value = value * <see cref="Multiplier"/> / <see cref="Divisor"/> + <see cref="Offset"/>.</summary>
/// <param name="Symbol">As it is printed.</param>
/// <param name="Dimension">What it measures.</param>
/// <param name="Multiplier">Numerator of the factor to SI; kept apart from the divisor so that 1.5 mm is the double nearest to 0.0015.</param>
/// <param name="Divisor">Denominator of the factor to SI.</param>
/// <param name="Offset">SI value of zero, for °C only.</param>
public sealed record Unit(string Symbol, Dimension Dimension, double Multiplier, double Divisor = 1, double Offset = 0)
{
    /// <summary>A pure number.</summary>
    public static Unit One { get; } = new("1", Dimension.Pure, 1);

    /// <summary>Reads a unit as people write it: mm, g/m2/h, g m^-2 h^-1, /cm², per cm2, 1/h, %.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out Unit? unit, [NotNullWhen(false)] out TextFault? fault) =>
        UnitParser.TryParse(text, out unit, out fault);

    /// <summary>Reads a unit that is known to be right, for constants in code.</summary>
    /// <exception cref="FormatException">The text is not a unit.</exception>
    public static Unit Parse(string text) =>
        TryParse(text, out Unit? unit, out TextFault? fault) ? unit : throw new FormatException(fault.Title);

    /// <summary>SI value of a number of these units.</summary>
    public double ToSi(double value) => (value * Multiplier / Divisor) + Offset;

    /// <summary>How many of these units an SI value is.</summary>
    public double FromSi(double value) => (value - Offset) * Divisor / Multiplier;
}
