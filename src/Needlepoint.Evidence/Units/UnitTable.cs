using Needlepoint.Numerics.Numbers;

namespace Needlepoint.Evidence.Units;

/// <summary>Every simple unit that a file may use; compound units are built of these.</summary>
public static class UnitTable
{
    /// <summary>A mean month: a twelfth of 365.25 days.</summary>
    public const double DaysPerMonth = 30.4375;

    private static readonly Dimension s_force = Dimension.Mass * Dimension.Length / Dimension.Time.Power(2);
    private static readonly Dimension s_pressure = s_force / Dimension.Length.Power(2);
    private static readonly Dimension s_energy = s_force * Dimension.Length;
    private static readonly Dimension s_volume = Dimension.Length.Power(3);
    private static readonly Dimension s_concentration = Dimension.Amount / s_volume;

    /// <summary>The units, each with the spellings that are understood; the first spelling is printed.</summary>
    public static IReadOnlyList<(Unit Unit, string[] Spellings)> All { get; } =
    [
        Row(Dimension.Pure, 1, 1, "1"),
        Row(Dimension.Pure, 1, 100, "%", "percent"),
        Row(Dimension.Pure, 1, 1e6, "ppm"),
        Row(Dimension.Pure, 1, 1, "AU", "au", "a.u."),
        Row(Dimension.Pure, 1, 1, "points", "point", "score", "grade", "0 to 10"),
        Row(Dimension.Pure, 1, 1, "count", "counts", "strips", "strip", "passes", "pass", "strokes", "stroke", "holes", "hole", "needles",
            "needle", "portions", "portion"),
        Row(Dimension.Pure, 1, 1, "fold", "ratio", "fraction"),
        Row(Dimension.Pure, Math.PI, 180, "deg", "degree", "degrees", "°"),

        Row(Dimension.Length, 1, 1, "m", "metre", "metres", "meter", "meters"),
        Row(Dimension.Length, 1, 1e2, "cm", "centimetre", "centimetres", "centimeter", "centimeters"),
        Row(Dimension.Length, 1, 1e3, "mm", "millimetre", "millimetres", "millimeter", "millimeters"),
        Row(Dimension.Length, 1, 1e6, "um", "µm", "μm", "micron", "microns", "micrometre", "micrometres", "micrometer", "micrometers"),
        Row(Dimension.Length, 1, 1e9, "nm", "nanometre", "nanometres", "nanometer", "nanometers"),

        Row(Dimension.Mass, 1, 1, "kg", "kilogram", "kilograms"),
        Row(Dimension.Mass, 1, 1e3, "g", "gram", "grams"),
        Row(Dimension.Mass, 1, 1e6, "mg", "milligram", "milligrams"),
        Row(Dimension.Mass, 1, 1e9, "ug", "µg", "μg", "mcg", "microgram", "micrograms"),
        Row(Dimension.Mass, 1, 1e12, "ng", "nanogram", "nanograms"),
        Row(Dimension.Mass, 1, 1e15, "pg", "picogram", "picograms"),

        Row(Dimension.Time, 1, 1e3, "ms", "millisecond", "milliseconds"),
        Row(Dimension.Time, 1, 1, "s", "sec", "second", "seconds"),
        Row(Dimension.Time, 60, 1, "min", "mins", "minute", "minutes"),
        Row(Dimension.Time, 3600, 1, "h", "hr", "hrs", "hour", "hours"),
        Row(Dimension.Time, 86400, 1, "d", "day", "days"),
        Row(Dimension.Time, 604800, 1, "weeks", "week", "wk", "wks"),
        Row(Dimension.Time, DaysPerMonth * 86400, 1, "months", "month", "mo"),
        Row(Dimension.Time, 365.25 * 86400, 1, "years", "year", "yr", "yrs", "y"),

        Row(Dimension.Pure / Dimension.Time, 1, 1, "Hz", "hertz"),
        Row(Dimension.Pure / Dimension.Time, 1, 60, "rpm", "spm"),

        Row(s_force, 1, 1, "N", "newton", "newtons"),
        Row(s_force, 1, 1e3, "mN"),
        Row(s_force, 1, 1e6, "uN", "µN", "μN"),
        Row(s_pressure, 1, 1, "Pa", "pascal"),
        Row(s_pressure, 1e3, 1, "kPa"),
        Row(s_pressure, 1e6, 1, "MPa"),
        Row(s_pressure, 1e9, 1, "GPa"),
        Row(s_pressure, 133.322387415, 1, "mmHg"),
        Row(s_energy, 1, 1, "J", "joule", "joules"),
        Row(s_energy, 1, 1e3, "mJ"),
        Row(s_energy / Dimension.Length.Power(2), 100, 1, "SED"),
        Row(s_energy / Dimension.Time, 1, 1, "W", "watt", "watts"),
        Row(s_energy / Dimension.Time, 1, 1e3, "mW"),

        Row(s_volume, 1, 1e3, "L", "l", "litre", "litres", "liter", "liters"),
        Row(s_volume, 1, 1e6, "mL", "ml", "millilitre", "millilitres", "milliliter", "milliliters"),
        Row(s_volume, 1, 1e9, "uL", "ul", "µL", "μL", "µl", "μl", "microlitre", "microlitres", "microliter", "microliters"),

        Row(Dimension.Amount, 1, 1, "mol", "mole", "moles"),
        Row(Dimension.Amount, 1, 1e3, "mmol"),
        Row(Dimension.Amount, 1, 1e6, "umol", "µmol", "μmol"),
        Row(Dimension.Amount, 1, 1e9, "nmol"),
        Row(s_concentration, 1e3, 1, "M"),
        Row(s_concentration, 1, 1, "mM"),
        Row(s_concentration, 1, 1e3, "uM", "µM", "μM"),
        Row(s_concentration, 1, 1e6, "nM"),
        Row(Dimension.Mass / Dimension.Amount, 1, 1e3, "Da", "dalton", "daltons"),
        Row(Dimension.Mass / Dimension.Amount, 1, 1, "kDa"),

        Row(Dimension.Temperature, 1, 1, "K", "kelvin"),
        (new Unit("°C", Dimension.Temperature, 1, 1, 273.15), ["°C", "degC", "celsius"]),
    ];

    private static readonly Dictionary<string, Unit> s_bySpelling =
        All.SelectMany(row => row.Spellings, (row, spelling) => KeyValuePair.Create(spelling, row.Unit)).ToDictionary(StringComparer.Ordinal);

    /// <summary>Every spelling of every unit.</summary>
    public static IEnumerable<string> Spellings => s_bySpelling.Keys;

    /// <summary>The unit of a spelling, or null. Capitals matter (mN, MPa), except in words such as Weeks.</summary>
    public static Unit? Find(string spelling)
    {
        if (s_bySpelling.TryGetValue(spelling, out Unit? unit))
            return unit;
        bool isWord = spelling.Length >= 3 && char.IsAsciiLetterUpper(spelling[0]);
        return isWord && s_bySpelling.TryGetValue(spelling.ToLowerInvariant(), out unit) ? unit : null;
    }

    private static (Unit Unit, string[] Spellings) Row(Dimension dimension, double multiplier, double divisor, params string[] spellings) =>
        (new Unit(spellings[0], dimension, multiplier, divisor), spellings);
}
