using System.Globalization;
using System.Text;
using Needlepoint.Evidence.Units;

namespace Needlepoint.Engine.Absorption;

/// <summary>The text of a course out of the options of <c>absorb</c>: the reader of courses then holds them to every rule of courses.</summary>
public static class AbsorbCourse
{
    /// <summary>Name of that text in messages.</summary>
    public const string File = "options of absorb";

    /// <summary>Key of <see cref="Rest"/>: how long to follow.</summary>
    public const string Duration = "for";

    /// <summary>Device where none is named but needles are.</summary>
    public const string DefaultDevice = "pen-12-needles";

    /// <summary>How long to follow where nothing is said.</summary>
    public const string DefaultDuration = "24 h";

    private const double Minute = 60, LeastHorizon = 3600;

    /// <summary>Whose skin it is where nothing is said: key, value, and the name under which a run shows it.</summary>
    public static IReadOnlyList<(string Key, string Value, Func<AbsorbRequest, string?> Said, string Label)> Person { get; } =
    [
        ("age", "35", request => request.Age, "Age"), ("sex", "female", request => request.Sex, "Sex"),
        ("skin_type", "III", request => request.SkinType, "Skin type"), ("site", "cheek", request => request.Site, "Site"),
    ];

    /// <summary>The course, with one product on the skin.</summary>
    /// <param name="request">The options.</param>
    /// <param name="product">The product as a course names it: an id, or a map in its place.</param>
    public static string Text(AbsorbRequest request, string product)
    {
        var text = new StringBuilder("person:\n");
        foreach (var (key, value, said, _) in Person) Line(text, 2, key, said(request) ?? value);
        text.Append("course:\n");
        Line(text, 2, "device", request.IsIntact ? "none" : request.Device ?? DefaultDevice);
        Line(text, 2, "needle_length", request.Needle);
        Line(text, 2, "passes", request.Passes);
        Line(text, 2, "density", request.Density);
        if (request.Excised is not null)
        {
            text.Append("  skin_sample:\n");
            Line(text, 4, "thickness", request.Excised);
        }
        text.Append(CultureInfo.InvariantCulture, $"  products:\n    - product: {product}\n");
        Line(text, 6, "from", request.After ?? "0 h");
        Line(text, 6, "to", request.Wash is null ? null : Sum(request.After, request.Wash));
        Line(text, 6, "film", request.Film);
        if (request.IsCovered) Line(text, 6, "covered", "true");
        Line(text, 0, "horizon", Horizon(request));
        return text.ToString();
    }

    /// <summary>What no course says, as a map of its own: how long to follow.</summary>
    public static string Rest(AbsorbRequest request)
    {
        var text = new StringBuilder();
        Line(text, 0, Duration, request.For ?? DefaultDuration);
        return text.ToString();
    }

    /// <summary>A text between quotation marks, as YAML reads it.</summary>
    internal static string Quoted(string value)
    {
        var quoted = new StringBuilder("\"");
        foreach (char c in value)
        {
            if (char.IsControl(c)) quoted.Append(CultureInfo.InvariantCulture, $"\\x{(int)c:x2}");
            else if (c is '"' or '\\') quoted.Append('\\').Append(c);
            else quoted.Append(c);
        }
        return quoted.Append('"').ToString();
    }

    private static void Line(StringBuilder text, int indent, string key, string? value)
    {
        if (value is null) return;
        bool plain = value.Length > 0 && value.All(c => char.IsAsciiLetterOrDigit(c) || c is ' ' or '.' or '/' or '%' or '-' or '_' or 'µ' or '²')
            && !char.IsWhiteSpace(value[0]) && value[0] is not '%' and not '/' && !value.StartsWith("- ", StringComparison.Ordinal);
        text.Append(' ', indent).Append(key).Append(": ").Append(plain ? value : Quoted(value)).Append('\n');
    }

    // Times of a course run from the needles. What cannot be read is left as it is, so that the reader of courses says why.
    private static string Sum(string? after, string length)
    {
        if (after is null || !TryTime(after, out double start) || !TryTime(length, out double time)) return length;
        return Minutes(start + time);
    }

    private static string? Horizon(AbsorbRequest request)
    {
        if (!TryTime(request.For ?? DefaultDuration, out double length) || !TryTime(request.After ?? "0 h", out double start)) return null;
        return Minutes(Math.Max(LeastHorizon, length + Math.Max(start, 0)));
    }

    private static string Minutes(double seconds) => (seconds / Minute).ToString("0.###", CultureInfo.InvariantCulture) + " min";

    private static bool TryTime(string text, out double seconds)
    {
        bool isTime = Quantity.TryParse(text, out Quantity quantity, out _) && quantity.Dimension == QuantityKind.Time.Dimension;
        seconds = isTime ? quantity.Value : double.NaN;
        return isTime;
    }
}
