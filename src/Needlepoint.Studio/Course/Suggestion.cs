using System.Globalization;
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
    private const string Weight = "person.weight";
    private const double KilogramsPerPound = 0.45359237;

    // All else that a course says is of a person, and not for the program to choose.
    private static readonly string[] s_plan = ["course", "horizon"];

    /// <summary>
    /// The value that a message names: the nearest word, the value that it says to write, or the nearer end of the range; null where it names none,
    /// and where it is only an example of what somebody may know of a person.
    /// </summary>
    public static Suggestion? Of(Problem problem, string path)
    {
        string fix = problem.Fix ?? "";
        if (path == Weight && Pounds().Match(problem.Given ?? "") is { Success: true } pounds) return InKilograms(pounds.Groups["number"].Value);
        if (Meant().Match(fix) is { Success: true } meant && !fix.Contains(':', StringComparison.Ordinal)) return Use(path, meant.Groups["value"].Value);
        if (Write().Match(fix) is { Success: true } write)
        {
            string key = write.Groups["key"].Value, value = write.Groups["value"].Value;
            if (!IsPlan(path) && !IsMeant(path, value, problem.Given ?? "")) return null;
            string parent = path.Contains('.', StringComparison.Ordinal) ? path[..path.LastIndexOf('.')] : "";
            return path.EndsWith("." + key, StringComparison.Ordinal) || path == key ? Use(path, value)
                : new(parent.Length == 0 ? key : $"{parent}.{key}", value, $"add {key.Replace('_', ' ')}: {value}");
        }
        if (!IsPlan(path) || Range().Match(problem.Allowed ?? "") is not { Success: true } range || !Quantity.TryParse(range.Groups["low"].Value, out Quantity low, out _)) return null;
        // A plain number is told with what it counts: "18 to 100 years".
        string most = range.Groups[low.Text.Contains(' ', StringComparison.Ordinal) ? "high" : "number"].Value;
        if (!Quantity.TryParse(most, out Quantity high, out _) || !Quantity.TryParse(problem.Given ?? "", out Quantity given, out _)) return null;
        if (given.Dimension != low.Dimension || high.Dimension != low.Dimension) return null;
        return given.Value < low.Value ? Use(path, low.Text) : given.Value > high.Value ? Use(path, high.Text) : null;
    }

    private static bool IsPlan(string path) => s_plan.Contains(path.Split('.')[0]);

    // Of a person only what was said in another way is offered: its own numbers, or the word that stands for a word.
    private static bool IsMeant(string path, string value, string given)
    {
        string[] numbers = [.. Numbers().Matches(value).Select(match => match.Value)];
        return numbers.Length > 0 ? numbers.All(Numbers().Matches(given).Select(match => match.Value).Contains) : path.StartsWith("person.", StringComparison.Ordinal);
    }

    private static Suggestion? InKilograms(string pounds) =>
        double.TryParse(pounds, CultureInfo.InvariantCulture, out double number)
            ? Use(Weight, string.Create(CultureInfo.InvariantCulture, $"{number * KilogramsPerPound:0.0} kg")) : null;

    private static Suggestion Use(string path, string value) => new(path, value, $"use {value}");

    [GeneratedRegex(@"did you mean (?<value>[^?:]+)\?", RegexOptions.ExplicitCapture)]
    private static partial Regex Meant();

    [GeneratedRegex(@"^(write|add) (?<key>[a-z_]+): (?<value>[^,;]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Write();

    [GeneratedRegex(@"^(?<low>-?[\d.]+( [^ ]+)?) to (?<high>(?<number>-?[\d.]+)( [^ ,;]+)?)", RegexOptions.ExplicitCapture)]
    private static partial Regex Range();

    [GeneratedRegex(@"^(?<number>\d+(\.\d+)?) ?(lbs?|pounds?)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Pounds();

    [GeneratedRegex(@"\d+(\.\d+)?", RegexOptions.ExplicitCapture)]
    private static partial Regex Numbers();
}
