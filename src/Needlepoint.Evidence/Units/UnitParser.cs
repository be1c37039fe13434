using System.Diagnostics.CodeAnalysis;
using Needlepoint.Evidence.Problems;
using Needlepoint.Numerics.Numbers;

namespace Needlepoint.Evidence.Units;

/// <summary>
/// Reads compound units. Factors are joined by '/', '*', '·', a blank or "per"; each may have a power (m2, m^2, m², h-1, h^-1);
/// brackets group a denominator. A '/' holds for the next factor only; a blank after it would be ambiguous and is refused.
/// </summary>
internal ref struct UnitParser
{
    private const int LongestUnit = 60;
    private const int LargestPower = 6;

    private readonly ReadOnlySpan<char> _text;
    private int _position;
    private TextFault? _fault;

    private UnitParser(ReadOnlySpan<char> text) => _text = text;

    internal static bool TryParse(string text, [NotNullWhen(true)] out Unit? unit, [NotNullWhen(false)] out TextFault? fault)
    {
        ArgumentNullException.ThrowIfNull(text);
        string trimmed = text.Trim();
        unit = UnitTable.Find(trimmed);
        fault = null;
        if (unit is not null)
            return true;
        if (trimmed.Length is 0 or > LongestUnit)
        {
            fault = trimmed.Length == 0
                ? new TextFault(ReadingRule.UnitGiven, "a unit is missing", "for a pure number write 1 or %")
                : new TextFault(ReadingRule.KnownUnit, $"the unit '{NumberText.Short(trimmed)}' is not known");
            return false;
        }

        UnitParser parser = new(trimmed);
        Unit? product = parser.Product(closing: '\0');
        fault = parser._fault;
        unit = fault is null && product is not null ? product with { Symbol = Tidied(trimmed) } : null;
        if (unit is null)
            fault ??= new TextFault(ReadingRule.KnownUnit, $"the unit '{NumberText.Short(trimmed)}' is not known");
        return unit is not null;
    }

    private Unit? Product(char closing)
    {
        Unit product = Unit.One;
        bool afterSlash = false;
        bool any = false;
        while (true)
        {
            bool blank = SkipBlanks();
            if (_position == _text.Length || _text[_position] == closing)
                break;
            char c = _text[_position];
            bool divide = c == '/' || TryWord("per");
            bool joined = divide || c is '*' or '·' or '⋅' or '×';
            if (c == '/' || (joined && !divide))
                _position++;
            if (any && !joined && !blank)
                return Unknown();
            if (afterSlash && !divide)
                return Fail(ReadingRule.KnownUnit, $"the unit '{_text}' can be read in two ways",
                    "one '/' before each factor below the line: g/m2/h");

            SkipBlanks();
            if (Factor() is not { } factor)
                return null;
            if ((factor.Offset != 0 || product.Offset != 0) && (any || divide))
                return Fail(ReadingRule.KnownUnit, "°C cannot be part of a compound unit", "K in compound units");
            product = !any && !divide ? factor : Combined(product, factor, divide ? -1 : 1);
            afterSlash |= divide;
            any = true;
        }

        return any ? product : Unknown();
    }

    private Unit? Factor()
    {
        if (_position < _text.Length && _text[_position] == '(')
        {
            // One level is all that units need, and it bounds the recursion.
            if (_text[.._position].Contains('('))
                return Unknown();
            _position++;
            Unit? inner = Product(closing: ')');
            if (inner is null || _position == _text.Length)
                return Unknown();
            _position++;
            return Raised(inner, Power());
        }

        int from = _position;
        if (_position < _text.Length && _text[_position] == '1')
            _position++;
        else
            while (_position < _text.Length && IsSymbol(_text[_position]))
                _position++;
        string symbol = _text[from.._position].ToString();
        if (symbol.Length == 0)
            return Unknown();
        if (UnitTable.Find(symbol) is not { } unit)
        {
            string? nearest = Nearest.Name(symbol, UnitTable.Spellings);
            return Fail(ReadingRule.KnownUnit, $"the unit '{NumberText.Short(symbol)}' is not known", null,
                nearest is null ? null : $"did you mean {nearest}?");
        }

        return Raised(unit, symbol == "1" ? 1 : Power());
    }

    private Unit? Raised(Unit unit, int power)
    {
        if (power == 0)
            return Unknown();
        if (power != 1 && unit.Offset != 0)
            return Fail(ReadingRule.KnownUnit, "°C cannot be part of a compound unit", "K in compound units");
        return power == 1 ? unit : Combined(Unit.One, unit, power);
    }

    private static Unit Combined(Unit left, Unit right, int power)
    {
        double multiplier = Scalar.Pow(power > 0 ? right.Multiplier : right.Divisor, Math.Abs(power)).Value;
        double divisor = Scalar.Pow(power > 0 ? right.Divisor : right.Multiplier, Math.Abs(power)).Value;
        return new Unit("", left.Dimension * right.Dimension.Power(power), left.Multiplier * multiplier, left.Divisor * divisor);
    }

    /// <summary>The power written after a symbol; 1 when none is written, 0 when it is not a small whole number.</summary>
    private int Power()
    {
        bool caret = _position < _text.Length && _text[_position] == '^';
        if (caret)
            _position++;
        bool negative = _position < _text.Length && _text[_position] is '-' or '\u2212' or '⁻';
        if (negative)
            _position++;
        int from = _position;
        int power = 0;
        while (_position < _text.Length && DigitOf(_text[_position]) is int digit and >= 0)
        {
            power = Math.Min((power * 10) + digit, 100);
            _position++;
        }

        if (_position == from)
            return caret || negative ? 0 : 1;
        if (power > LargestPower)
            return 0;
        return negative ? -power : power;
    }

    private static int DigitOf(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        '¹' => 1,
        '²' => 2,
        '³' => 3,
        >= '⁴' and <= '⁹' => c - '⁰',
        '⁰' => 0,
        _ => -1,
    };

    private static bool IsSymbol(char c) => char.IsLetter(c) || c is '%' or '°' or 'µ' or 'μ';

    private bool SkipBlanks()
    {
        int from = _position;
        while (_position < _text.Length && char.IsWhiteSpace(_text[_position]))
            _position++;
        return _position > from;
    }

    private bool TryWord(string word)
    {
        ReadOnlySpan<char> rest = _text[_position..];
        if (!rest.StartsWith(word) || rest.Length == word.Length || char.IsLetter(rest[word.Length]))
            return false;
        _position += word.Length;
        return true;
    }

    private Unit? Unknown() => Fail(ReadingRule.KnownUnit, $"the unit '{_text}' is not known");

    private Unit? Fail(ReadingRule rule, string title, string? allowed = null, string? fix = null)
    {
        _fault ??= new TextFault(rule, title, allowed, fix);
        return null;
    }

    private static string Tidied(string text) => text.Replace('μ', 'µ');
}
