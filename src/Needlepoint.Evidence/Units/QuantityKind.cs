using Needlepoint.Numerics.Numbers;

namespace Needlepoint.Evidence.Units;

/// <summary>A kind of quantity as people speak of it, for messages and for printing.</summary>
/// <param name="Name">With its article: "a time".</param>
/// <param name="Dimension">What it measures.</param>
/// <param name="Units">Units to show and to print in, the commonest first.</param>
/// <param name="Example">A quantity as people write it: "4 weeks".</param>
public sealed record QuantityKind(string Name, Dimension Dimension, IReadOnlyList<string> Units, string Example)
{
    /// <summary>Time.</summary>
    public static QuantityKind Time { get; } = new("a time", Dimension.Time, ["h", "min", "d", "weeks", "months"], "6 h");

    /// <summary>Length.</summary>
    public static QuantityKind Length { get; } = new("a length", Dimension.Length, ["mm", "um", "cm"], "1.5 mm");

    /// <summary>Mass.</summary>
    public static QuantityKind Mass { get; } = new("a mass", Dimension.Mass, ["kg", "g", "mg", "ug"], "62 kg");

    /// <summary>Area.</summary>
    public static QuantityKind Area { get; } = new("an area", Dimension.Length.Power(2), ["cm2", "mm2"], "100 cm2");

    /// <summary>Volume.</summary>
    public static QuantityKind Volume { get; } = new("a volume", Dimension.Length.Power(3), ["mL", "uL", "L"], "2 mL");

    /// <summary>Things per area.</summary>
    public static QuantityKind CountPerArea { get; } = new("a number per area", Dimension.Length.Power(-2), ["/cm2", "/mm2"], "225 /cm2");

    /// <summary>Things per time.</summary>
    public static QuantityKind Rate { get; } = new("a rate", Dimension.Time.Power(-1), ["/s", "/min", "/h", "/d"], "90 /s");

    /// <summary>Speed.</summary>
    public static QuantityKind Speed { get; } = new("a speed", Dimension.Length / Dimension.Time, ["mm/s", "cm/s", "m/s"], "20 mm/s");

    /// <summary>Mass lost per area and time, as transepidermal water loss is given.</summary>
    public static QuantityKind MassFlux { get; } =
        new("a mass per area and time", Dimension.Mass / Dimension.Length.Power(2) / Dimension.Time, ["g/m2/h"], "9.7 g/m2/h");

    /// <summary>Area per time: diffusion.</summary>
    public static QuantityKind Diffusivity { get; } = new("an area per time", Dimension.Length.Power(2) / Dimension.Time,
        ["cm2/s", "cm2/d", "um2/s"], "2 cm2/d");

    /// <summary>Force.</summary>
    public static QuantityKind Force { get; } = new("a force", Dimension.Mass * Dimension.Length / Dimension.Time.Power(2), ["N", "mN"],
        "60 mN");

    /// <summary>Force per length: toughness of a cut edge.</summary>
    public static QuantityKind ForcePerLength { get; } = new("a force per length", Dimension.Mass / Dimension.Time.Power(2),
        ["N/mm", "N/m"], "0.77 N/mm");

    /// <summary>Pressure or stiffness.</summary>
    public static QuantityKind Pressure { get; } =
        new("a pressure", Dimension.Mass / Dimension.Length / Dimension.Time.Power(2), ["kPa", "MPa", "Pa", "mmHg"], "20 kPa");

    /// <summary>Temperature.</summary>
    public static QuantityKind Temperature { get; } = new("a temperature", Dimension.Temperature, ["°C", "K"], "32 °C");

    /// <summary>Amount of substance per volume.</summary>
    public static QuantityKind Concentration { get; } = new("a concentration", Dimension.Amount / Dimension.Length.Power(3),
        ["mM", "uM", "nM"], "2 mM");

    /// <summary>Mass per amount of substance.</summary>
    public static QuantityKind MolarMass { get; } = new("a molar mass", Dimension.Mass / Dimension.Amount, ["g/mol", "kDa"], "176.1 g/mol");

    /// <summary>Mass per volume: of a solute, or density.</summary>
    public static QuantityKind MassConcentration { get; } = new("a mass per volume", Dimension.Mass / Dimension.Length.Power(3),
        ["g/L", "mg/L", "ug/L", "ng/L"], "21 g/L");

    /// <summary>Mass per area, as of a film.</summary>
    public static QuantityKind MassPerArea { get; } = new("a mass per area", Dimension.Mass / Dimension.Length.Power(2),
        ["mg/cm2", "ug/cm2"], "2 mg/cm2");

    /// <summary>Volume per mass of body.</summary>
    public static QuantityKind VolumePerMass { get; } = new("a volume per body weight", Dimension.Length.Power(3) / Dimension.Mass,
        ["L/kg", "mL/kg"], "1.3 L/kg");

    /// <summary>Volume cleared per time and mass of body.</summary>
    public static QuantityKind ClearancePerMass { get; } = new("a clearance per body weight",
        Dimension.Length.Power(3) / Dimension.Mass / Dimension.Time, ["L/h/kg", "mL/h/kg"], "0.6 L/h/kg");

    /// <summary>A pure number, as a share or in percent.</summary>
    public static QuantityKind PureNumber { get; } = new("a pure number", Dimension.Pure, ["1", "%"], "30 %");

    private static readonly QuantityKind[] s_all =
    [
        Time, Length, Mass, Area, Volume, CountPerArea, Rate, Speed, MassFlux, Diffusivity, Force, ForcePerLength, Pressure, Temperature,
        Concentration, MolarMass, MassConcentration, MassPerArea, VolumePerMass, ClearancePerMass, PureNumber,
    ];

    /// <summary>The kind of a dimension; a dimension without a name of its own is called by its base units.</summary>
    public static QuantityKind Of(Dimension dimension) =>
        Array.Find(s_all, kind => kind.Dimension == dimension)
        ?? new QuantityKind($"a quantity in {dimension}", dimension, [dimension.ToString()], $"1 {dimension}");

    /// <summary>"a time with a unit: h, min, d": what a message shows as allowed.</summary>
    public string AllowedText => Dimension.IsPure ? "a pure number, such as 0.3 or 30 %" : $"{Name} with a unit: {string.Join(", ", Units)}";
}
