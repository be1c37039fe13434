using System.Diagnostics.CodeAnalysis;
using Needlepoint.Evidence.Problems;
using Needlepoint.Numerics.Numbers;

namespace Needlepoint.Evidence.Units;

/// <summary>A value with its dimension, and the text it was read from.</summary>
/// <param name="Value">SI value.</param>
/// <param name="Dimension">What it measures.</param>
/// <param name="Text">As it was written.</param>
public readonly record struct Quantity(double Value, Dimension Dimension, string Text)
{
    /// <summary>Reads "1.5 mm", "225 /cm2", "30 %", "2 h 30 min" or a pure number.</summary>
    public static bool TryParse(string text, out Quantity quantity, [NotNullWhen(false)] out TextFault? fault)
    {
        ArgumentNullException.ThrowIfNull(text);
        string trimmed = text.Trim();
        quantity = default;
        double sum = 0;
        Dimension? dimension = null;
        foreach (string term in Terms(trimmed))
        {
            if (!TryParseTerm(term, out double value, out Unit? unit, out fault))
                return false;
            if (dimension is { } first && (first != unit.Dimension || unit.Offset != 0))
            {
                fault = new TextFault(ReadingRule.UnitOfRightKind, "the parts of the sum measure different things",
                    "parts of one kind, such as 2 h 30 min");
                return false;
            }

            dimension = unit.Dimension;
            sum += unit.ToSi(value);
        }

        if (!double.IsFinite(sum))
        {
            fault = new TextFault(ReadingRule.InRange,
                $"'{NumberText.Short(trimmed)}' is larger than any number that can be computed with", "at most 1.7e308 in SI units");
            return false;
        }

        fault = null;
        quantity = new Quantity(sum, dimension ?? Dimension.Pure, trimmed);
        return true;
    }

    /// <summary>Reads a quantity that is known to be right, for constants in code.</summary>
    /// <exception cref="FormatException">The text is not a quantity.</exception>
    public static Quantity Parse(string text) =>
        TryParse(text, out Quantity quantity, out TextFault? fault) ? quantity : throw new FormatException($"{text}: {fault.Title}");

    /// <summary>How many of the given units this is.</summary>
    /// <exception cref="ArgumentException">The unit measures something else.</exception>
    public double In(Unit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        if (unit.Dimension != Dimension)
            throw new ArgumentException($"{unit.Symbol} is {unit.Dimension}, the quantity is {Dimension}", nameof(unit));
        return unit.FromSi(Value);
    }

    /// <summary>How many of the given units this is; the unit is a constant of the code.</summary>
    /// <exception cref="FormatException">The text is not a unit.</exception>
    public double In(string unit) => In(Unit.Parse(unit));

    /// <summary>Printed in a unit of choice: "1.5 mm".</summary>
    /// <param name="unit">A unit of the same dimension.</param>
    /// <param name="digits">Significant digits, 1 to 17; 17 keeps every bit of the number.</param>
    public string Write(Unit unit, int digits = 3)
    {
        string number = NumberText.Write(In(unit), digits);
        return unit.Symbol == "1" ? number : $"{number} {unit.Symbol}";
    }

    /// <summary>Printed in the unit of the list that makes the number easiest to read: at least 1, and as small as possible.</summary>
    public string Write(IReadOnlyList<string> units, int digits = 3)
    {
        ArgumentNullException.ThrowIfNull(units);
        Unit[] candidates = [.. units.Select(Unit.Parse)];
        Quantity self = this;
        Unit best = candidates.Where(unit => Math.Abs(self.In(unit)) >= 1).MinBy(unit => Math.Abs(self.In(unit)))
            ?? candidates.MaxBy(unit => Math.Abs(self.In(unit)))
            ?? throw new ArgumentException("at least one unit is needed", nameof(units));
        return Write(Value == 0 ? candidates[0] : best, digits);
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static bool TryParseTerm(string term, out double value, [NotNullWhen(true)] out Unit? unit,
        [NotNullWhen(false)] out TextFault? fault)
    {
        unit = null;
        int length = NumberText.PrefixLength(term);
        if (!NumberText.TryParsePrefix(term, length, out value, out fault))
            return false;
        string rest = term[length..].Trim();
        if (rest.Length == 0)
        {
            unit = Unit.One;
            return true;
        }

        return Unit.TryParse(rest, out unit, out fault);
    }

    /// <summary>
    /// "2 h 30 min" is two terms: a new one starts at a digit that follows a blank and a letter. Units with such digits need '/'.
    /// </summary>
    private static IEnumerable<string> Terms(string text)
    {
        int from = 0;
        for (int i = 2; i < text.Length; i++)
        {
            bool starts = char.IsAsciiDigit(text[i]) && char.IsWhiteSpace(text[i - 1]) && char.IsLetter(text[i - 2]);
            if (!starts || text[from..i].TrimEnd().EndsWith("per", StringComparison.Ordinal))
                continue;
            yield return text[from..i].TrimEnd();
            from = i;
        }

        yield return text[from..];
    }
}
