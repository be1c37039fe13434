using System.Globalization;
using System.Numerics;

namespace Needlepoint.Numerics.Numbers;

/// <summary>
/// The physical dimension of a quantity: powers of kg, m, s, K and mol. Powers are kept in sixtieths, so that roots up to the sixth
/// (and their products) stay exact; the default value is a pure number.
/// </summary>
public readonly record struct Dimension :
    IMultiplyOperators<Dimension, Dimension, Dimension>, IDivisionOperators<Dimension, Dimension, Dimension>
{
    private const int Whole = 60;

    private readonly int _mass, _length, _time, _temperature, _amount;

    private Dimension(int mass, int length, int time, int temperature, int amount) =>
        (_mass, _length, _time, _temperature, _amount) = (mass, length, time, temperature, amount);

    /// <summary>No dimension: a pure number.</summary>
    public static Dimension Pure => default;

    /// <summary>kg.</summary>
    public static Dimension Mass => new(Whole, 0, 0, 0, 0);

    /// <summary>m.</summary>
    public static Dimension Length => new(0, Whole, 0, 0, 0);

    /// <summary>s.</summary>
    public static Dimension Time => new(0, 0, Whole, 0, 0);

    /// <summary>K.</summary>
    public static Dimension Temperature => new(0, 0, 0, Whole, 0);

    /// <summary>mol.</summary>
    public static Dimension Amount => new(0, 0, 0, 0, Whole);

    /// <summary>kg m s^-2 (newton).</summary>
    public static Dimension Force => new(Whole, Whole, -2 * Whole, 0, 0);

    /// <summary>kg m^-1 s^-2 (pascal).</summary>
    public static Dimension Pressure => new(Whole, -Whole, -2 * Whole, 0, 0);

    /// <summary>Whether this is a pure number.</summary>
    public bool IsPure => this == default;

    /// <summary>Dimension of a product.</summary>
    public static Dimension operator *(Dimension a, Dimension b) => new(
        a._mass + b._mass,
        a._length + b._length,
        a._time + b._time,
        a._temperature + b._temperature,
        a._amount + b._amount);

    /// <summary>Dimension of a quotient.</summary>
    public static Dimension operator /(Dimension a, Dimension b) => a * b.Power(-1);

    /// <summary>Dimension of a power.</summary>
    /// <param name="exponent">A multiple of 1/60, unless this is a pure number.</param>
    /// <exception cref="DimensionException">The power has no dimension that can be named, such as metre to the power 0.37.</exception>
    public Dimension Power(double exponent)
    {
        if (IsPure)
            return default;
        return new(Scaled(_mass, exponent), Scaled(_length, exponent), Scaled(_time, exponent),
            Scaled(_temperature, exponent), Scaled(_amount, exponent));
    }

    /// <summary>"kg m^-2 s^-1"; "1" for a pure number; a broken power as "m^(1/2)".</summary>
    public override string ToString()
    {
        List<string> factors = [];
        Add("kg", _mass);
        Add("m", _length);
        Add("s", _time);
        Add("K", _temperature);
        Add("mol", _amount);
        return factors.Count == 0 ? "1" : string.Join(' ', factors);

        void Add(string unit, int power)
        {
            if (power == 0)
                return;
            int divisor = (int)BigInteger.GreatestCommonDivisor(power, Whole);
            factors.Add((power / divisor, Whole / divisor) switch
            {
                (1, 1) => unit,
                (int whole, 1) => string.Create(CultureInfo.InvariantCulture, $"{unit}^{whole}"),
                (int above, int below) => string.Create(CultureInfo.InvariantCulture, $"{unit}^({above}/{below})"),
            });
        }
    }

    private int Scaled(int power, double exponent)
    {
        double scaled = power * exponent;
        double nearest = Math.Round(scaled);
        if (Math.Abs(scaled - nearest) > 1e-9 || !(Math.Abs(scaled) < int.MaxValue))
            throw DimensionException.UnnamablePower(this, exponent);
        return (int)nearest;
    }
}
