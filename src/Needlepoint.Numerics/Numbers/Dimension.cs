using System.Globalization;
using System.Text;

namespace Needlepoint.Numerics.Numbers;

/// <summary>The physical dimension of a quantity: its exponents of the five base units used here. A pure number has none.</summary>
/// <param name="Kilogram">Exponent of mass.</param>
/// <param name="Metre">Exponent of length.</param>
/// <param name="Second">Exponent of time.</param>
/// <param name="Kelvin">Exponent of temperature.</param>
/// <param name="Mole">Exponent of amount of substance.</param>
public readonly record struct Dimension(double Kilogram, double Metre, double Second, double Kelvin = 0, double Mole = 0)
{
    /// <summary>A pure number.</summary>
    public static Dimension None => default;

    /// <summary>Mass, kg.</summary>
    public static Dimension Mass => new(1, 0, 0);

    /// <summary>Length, m.</summary>
    public static Dimension Length => new(0, 1, 0);

    /// <summary>Time, s.</summary>
    public static Dimension Time => new(0, 0, 1);

    /// <summary>Temperature, K.</summary>
    public static Dimension Temperature => new(0, 0, 0, 1);

    /// <summary>Amount of substance, mol.</summary>
    public static Dimension Amount => new(0, 0, 0, 0, 1);

    /// <summary>True for a pure number.</summary>
    public bool IsNone => this == default;

    /// <summary>Dimension of a product.</summary>
    public static Dimension operator *(Dimension a, Dimension b) =>
        new(a.Kilogram + b.Kilogram, a.Metre + b.Metre, a.Second + b.Second, a.Kelvin + b.Kelvin, a.Mole + b.Mole);

    /// <summary>Dimension of a quotient.</summary>
    public static Dimension operator /(Dimension a, Dimension b) =>
        new(a.Kilogram - b.Kilogram, a.Metre - b.Metre, a.Second - b.Second, a.Kelvin - b.Kelvin, a.Mole - b.Mole);

    /// <summary>Dimension of a power; exponents are kept to six decimals, so that the cube of a cube root is exact again.</summary>
    public Dimension Pow(double exponent) => new(
        Rounded(Kilogram * exponent), Rounded(Metre * exponent), Rounded(Second * exponent),
        Rounded(Kelvin * exponent), Rounded(Mole * exponent));

    /// <summary>Written as base units, "kg m^-2 s^-1"; a pure number is "1".</summary>
    public override string ToString()
    {
        StringBuilder text = new();
        Append(text, "kg", Kilogram);
        Append(text, "m", Metre);
        Append(text, "s", Second);
        Append(text, "K", Kelvin);
        Append(text, "mol", Mole);
        return text.Length == 0 ? "1" : text.ToString();
    }

    // Adding zero turns -0 into 0, so that equal dimensions are also printed alike.
    private static double Rounded(double exponent) => Math.Round(exponent, 6) + 0.0;

    private static void Append(StringBuilder text, string unit, double exponent)
    {
        if (exponent == 0)
            return;
        if (text.Length > 0)
            text.Append(' ');
        text.Append(unit);
        if (exponent != 1)
            text.Append(CultureInfo.InvariantCulture, $"^{exponent}");
    }
}
