using System.Globalization;
using Needlepoint.Evidence.Units;

namespace Needlepoint.Planning.Predicates;

/// <summary>Facts as people write them: "100 days", "1.6 mm", "61 g", "type V".</summary>
public static class FactText
{
    private const double Minute = 60;
    private const double Hour = 60 * Minute;
    private const double Day = 24 * Hour;
    private const double Year = 365.25 * Day;

    /// <summary>A value in words; what is not known is said to be so: "an unknown time".</summary>
    public static string Of(FactType type, FactValue value)
    {
        ArgumentNullException.ThrowIfNull(type);
        return type.Shape switch
        {
            FactShape.Flag => value.Flag switch { Truth.Yes => "yes", Truth.No => "no", _ => "not known" },
            FactShape.Word => value.Word is { } word ? type.WordTexts.GetValueOrDefault(word) ?? word.Replace('-', ' ') : "not known",
            _ => double.IsNaN(value.Number) ? Unknown(type.Kind!) : Number(type, value.Number),
        };
    }

    /// <summary>The end of a range: "no limit" where there is none.</summary>
    internal static string Limit(FactType type, double limit) => double.IsInfinity(limit) ? "no limit" : Number(type, limit);

    /// <summary>A time in the unit that people use for it: minutes, hours up to two days, then days, and whole years.</summary>
    /// <param name="time">Time, s; infinite for never.</param>
    public static string Time(double time)
    {
        double size = Math.Abs(time);
        return size switch
        {
            double.PositiveInfinity => "never",
            0 => "0 hours",
            < Minute => Counted(time, 1, "second"),
            < Hour => Counted(time, Minute, "minute"),
            < 2 * Day when size != Day => Counted(time, Hour, "hour"),
            >= Year when size % Year == 0 => Counted(time, Year, "year"),
            < 3 * Year => Counted(time, Day, "day"),
            _ => Counted(time, Year, "year"),
        };
    }

    private static string Number(FactType type, double number)
    {
        QuantityKind kind = type.Kind!;
        if (kind == QuantityKind.Time)
            return Time(number);
        if (double.IsInfinity(number))
            return "without limit";
        if (kind == QuantityKind.PureNumber)
            return type is { Least: 0, Most: 1 } ? $"{Digits(number * 100)} %" : Digits(number);
        // The first unit is the one that people use for it; smaller ones are for what would be less than a hundredth of it.
        IReadOnlyList<string> units = kind == QuantityKind.Mass ? ["g", "mg", "ug"] : kind.Units;
        Quantity quantity = new(number, kind.Dimension, "");
        return number == 0 || Math.Abs(quantity.In(units[0])) >= 0.01 ? quantity.Write(Unit.Parse(units[0])) : quantity.Write(units);
    }

    private static string Counted(double time, double unit, string name)
    {
        string number = Digits(time / unit);
        return number == "1" ? $"1 {name}" : $"{number} {name}s";
    }

    // Whole numbers in full, others to three digits.
    private static string Digits(double number) => Math.Abs(number) >= 100 && Math.Abs(number) < 1e9
        ? Math.Round(number, MidpointRounding.AwayFromZero).ToString(CultureInfo.InvariantCulture)
        : NumberText.Write(number);

    private static string Unknown(QuantityKind kind) => kind == QuantityKind.PureNumber ? "an unknown number"
        : $"an unknown {kind.Name[(kind.Name.IndexOf(' ', StringComparison.Ordinal) + 1)..]}";
}
