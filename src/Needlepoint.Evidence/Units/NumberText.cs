using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Needlepoint.Evidence.Problems;

namespace Needlepoint.Evidence.Units;

/// <summary>Reads and writes numbers: decimal point, digits 0 to 9, no thousands separator, always finite.</summary>
public static class NumberText
{
    private const string Plain = "a number with a decimal point, such as 1.5 or 2e-3";

    /// <summary>Reads a whole text as a number.</summary>
    /// <returns>True when the text is a finite number; otherwise <paramref name="fault"/> says what is wrong.</returns>
    public static bool TryParse(string text, out double value, [NotNullWhen(false)] out TextFault? fault)
    {
        ArgumentNullException.ThrowIfNull(text);
        string trimmed = text.Trim();
        int length = PrefixLength(trimmed);
        if (length == trimmed.Length)
            return TryParsePrefix(trimmed, length, out value, out fault);
        if (length == 0)
            return TryParsePrefix(trimmed, 0, out value, out fault);
        value = 0;
        string rest = trimmed[length..].Trim();
        fault = new TextFault(ReadingRule.ReadableNumber, $"a plain number is expected, without '{Short(rest)}'", Plain,
            $"write {trimmed[..length].Trim()}");
        return false;
    }

    /// <summary>Significant digits that people want to read, without exponent where it can be avoided: 1.5, 0.0123, 12300.</summary>
    /// <param name="value">Any finite number.</param>
    /// <param name="digits">Significant digits, 1 to 17; 17 keeps every bit.</param>
    public static string Write(double value, int digits = 3)
    {
        if (digits >= 17)
            return value.ToString("R", CultureInfo.InvariantCulture);
        if (value == 0)
            return "0";
        string rounded = value.ToString("E" + (digits - 1).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        double shown = double.Parse(rounded, CultureInfo.InvariantCulture);
        double size = Math.Abs(shown);
        return size is >= 1e-4 and < 1e9
            ? shown.ToString("0.##################", CultureInfo.InvariantCulture)
            : shown.ToString("0.################e+0", CultureInfo.InvariantCulture);
    }

    /// <summary>How many leading characters of a text are meant as a number (they may still be wrong: "1,5").</summary>
    internal static int PrefixLength(string text)
    {
        int i = 0;
        if (i < text.Length && text[i] is '+' or '-' or '\u2212')
            i++;
        int digitsFrom = i;
        while (i < text.Length && (char.IsDigit(text[i]) || text[i] is '.' or ',' or '_' or '\''))
            i++;
        if (!text.AsSpan(digitsFrom, i - digitsFrom).ContainsAnyDigit())
            return 0;
        if (i < text.Length && text[i] is 'e' or 'E')
        {
            int j = i + 1;
            if (j < text.Length && text[j] is '+' or '-' or '\u2212')
                j++;
            int exponentFrom = j;
            while (j < text.Length && char.IsDigit(text[j]))
                j++;
            if (j > exponentFrom)
                i = j;
        }

        return i;
    }

    /// <summary>Reads the first <paramref name="length"/> characters as a number; the rest of the text is used in the advice only.</summary>
    internal static bool TryParsePrefix(string text, int length, out double value, [NotNullWhen(false)] out TextFault? fault)
    {
        value = 0;
        string number = text[..length].Replace('\u2212', '-');
        string rest = text[length..];
        if (length == 0)
        {
            fault = NamesNoFiniteNumber(text)
                ? new(ReadingRule.FiniteNumber, $"'{Short(text)}' is not a finite number", Plain, "leave the line out if the value is not known")
                : new(ReadingRule.ReadableNumber, $"'{Short(text)}' is not a number", Plain);
            return false;
        }

        if (number.Any(c => c > 127))
        {
            string latin = string.Concat(number.Select(
                c => c > 127 ? char.GetNumericValue(c).ToString(CultureInfo.InvariantCulture) : c.ToString()));
            fault = new(ReadingRule.ReadableNumber, "the digits are of another alphabet", "the digits 0 to 9", $"write {latin}{rest}");
            return false;
        }

        if (number.Contains(',', StringComparison.Ordinal) || number.Contains('_', StringComparison.Ordinal)
            || number.Contains('\'', StringComparison.Ordinal))
        {
            fault = new(ReadingRule.ReadableNumber, "a comma or another separator stands in the number", Plain, SeparatorFix(number, rest));
            return false;
        }

        if (!double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out value))
        {
            fault = new(ReadingRule.ReadableNumber, $"'{Short(number)}' is not a number", Plain);
            return false;
        }

        if (!double.IsFinite(value))
        {
            value = 0;
            fault = new(ReadingRule.InRange, $"'{Short(number)}' is larger than any number that can be computed with",
                "at most 1.7e308 in size");
            return false;
        }

        fault = null;
        return true;
    }

    internal static string Short(string text) => text.Length <= 40 ? text : text[..37] + "...";

    private static bool NamesNoFiniteNumber(string text)
    {
        string word = text.TrimStart('+', '-', '\u2212', '.').ToLowerInvariant();
        return word.StartsWith("nan", StringComparison.Ordinal) || word.StartsWith("inf", StringComparison.Ordinal) || word.StartsWith('\u221e');
    }

    private static string SeparatorFix(string number, string rest)
    {
        string[] groups = number.Split(',', '_', '\'');
        string joined = string.Concat(groups);
        bool thousands = groups.Length > 1 && groups.Skip(1).All(group => group.Length >= 3 && group[..3].All(char.IsAsciiDigit));
        bool oneComma = groups.Length == 2 && number.Contains(',', StringComparison.Ordinal) && !number.Contains('.', StringComparison.Ordinal);
        string point = $"{groups[0]}.{(groups.Length > 1 ? groups[1] : "")}{rest}";
        return (thousands, oneComma) switch
        {
            (true, true) => $"write {joined}{rest}, or {point} if a decimal comma was meant",
            (_, true) => $"write {point}",
            _ => $"write {joined}{rest}",
        };
    }

    private static bool ContainsAnyDigit(this ReadOnlySpan<char> text)
    {
        foreach (char c in text)
            if (char.IsDigit(c))
                return true;
        return false;
    }
}
