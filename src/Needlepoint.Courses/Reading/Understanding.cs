using System.Globalization;
using Needlepoint.Evidence.Units;

namespace Needlepoint.Courses.Reading;

/// <summary>Collects the course as understood, line by line. Not thread-safe.</summary>
internal sealed class Understanding
{
    private readonly List<UnderstoodValue> _values = [];
    private readonly List<string> _notUsed = [];

    /// <summary>The lines so far.</summary>
    internal IReadOnlyList<UnderstoodValue> Values => _values;

    /// <summary>What the course says and this version does not use.</summary>
    internal IReadOnlyList<string> NotUsed => _notUsed;

    /// <summary>A value that the course says.</summary>
    internal void Said(string label, string value) => _values.Add(new UnderstoodValue(label, value, IsDefault: false));

    /// <summary>A value that the course leaves out.</summary>
    internal void Default(string label, string value) => _values.Add(new UnderstoodValue(label, value, IsDefault: true));

    /// <summary>A value that the course says or leaves out.</summary>
    internal void Add(string label, string? said, string otherwise)
    {
        if (said is null)
            Default(label, otherwise);
        else
            Said(label, said);
    }

    /// <summary>A value that the course says and that changes no result yet.</summary>
    internal void SaidButNotUsed(string label, string value)
    {
        Said(label, value);
        _notUsed.Add(label.ToLowerInvariant());
    }

    /// <summary>A number as people write it: in the unit that needs no rounding and gives the smallest number from 1 on (14 d as 2 weeks).</summary>
    internal static string Write(double value, QuantityKind kind)
    {
        Quantity quantity = new(value, kind.Dimension, "");
        string[] exact = [.. kind.Units.Where(unit => IsShort(quantity.In(unit)))];
        string text = quantity.Write(exact.Length > 0 ? exact : kind.Units);
        return text is "1 weeks" or "1 months" ? text[..^1] : text;
    }

    private static bool IsShort(double number)
    {
        double rounded = double.Parse(NumberText.Write(number), CultureInfo.InvariantCulture);
        return Math.Abs(rounded - number) <= 1e-9 * Math.Abs(number);
    }
}
