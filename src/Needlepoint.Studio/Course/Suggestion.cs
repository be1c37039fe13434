using System.Text.RegularExpressions;
using Needlepoint.Evidence.Problems;
using Needlepoint.Evidence.Units;

namespace Needlepoint.Studio.Course;

/// <summary>A value that would mend a problem, to be set at one press.</summary>
/// <param name="Path">Where to set it.</param>
/// <param name="Value">The value.</param>
/// <param name="Words">Words on the button.</param>
public sealed partial record Suggestion(string Path, string Value, string Words)
{
    /// <summary>The value that a message names: the nearest word, the value that it says to write, or the nearer end of the range; null where it names none.</summary>
    public static Suggestion? Of(Problem problem, string path)
    {
        string fix = problem.Fix ?? "";
        if (Meant().Match(fix) is { Success: true } meant && !fix.Contains(':', StringComparison.Ordinal)) return Use(path, meant.Groups["value"].Value);
        if (Write().Match(fix) is { Success: true } write)
        {
            string key = write.Groups["key"].Value, value = write.Groups["value"].Value;
            string parent = path.Contains('.', StringComparison.Ordinal) ? path[..path.LastIndexOf('.')] : "";
            return path.EndsWith("." + key, StringComparison.Ordinal) || path == key ? Use(path, value)
                : new(parent.Length == 0 ? key : $"{parent}.{key}", value, $"add {key.Replace('_', ' ')}: {value}");
        }
        if (Range().Match(problem.Allowed ?? "") is not { Success: true } range || !Quantity.TryParse(range.Groups["low"].Value, out Quantity low, out _)) return null;
        // A plain number is told with what it counts: "18 to 100 years".
        string most = range.Groups[low.Text.Contains(' ', StringComparison.Ordinal) ? "high" : "number"].Value;
        if (!Quantity.TryParse(most, out Quantity high, out _) || !Quantity.TryParse(problem.Given ?? "", out Quantity given, out _)) return null;
        if (given.Dimension != low.Dimension || high.Dimension != low.Dimension) return null;
        return given.Value < low.Value ? Use(path, low.Text) : given.Value > high.Value ? Use(path, high.Text) : null;
    }

    private static Suggestion Use(string path, string value) => new(path, value, $"use {value}");

    [GeneratedRegex(@"did you mean (?<value>[^?:]+)\?", RegexOptions.ExplicitCapture)]
    private static partial Regex Meant();

    [GeneratedRegex(@"^(write|add) (?<key>[a-z_]+): (?<value>[^,;]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Write();

    [GeneratedRegex(@"^(?<low>-?[\d.]+( [^ ]+)?) to (?<high>(?<number>-?[\d.]+)( [^ ,;]+)?)", RegexOptions.ExplicitCapture)]
    private static partial Regex Range();
}
