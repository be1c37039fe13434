using System.Reflection;
using System.Text.RegularExpressions;

namespace Needlepoint.Cli.Composition;

/// <summary>The numbered equations of the pages of processes and readings, carried inside the program.</summary>
public static partial class EquationPages
{
    private const string Prefix = "processes/";

    private static readonly Lazy<Dictionary<string, string>> s_byNumber = new(() =>
    {
        Assembly program = typeof(EquationPages).Assembly;
        return program.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .SelectMany(name => Read(name[Prefix.Length..].Split('/')[0], Pages.Read(program, name)))
            .ToDictionary(equation => equation.Number, equation => equation.Text, StringComparer.Ordinal);
    });

    /// <summary>The equation of a number, with the process it stands in; null when there is none.</summary>
    public static string? Find(string number) => s_byNumber.Value.GetValueOrDefault(number);

    // Equations stand indented; one line may hold several, and the lines below an equation without a number of their own belong to it.
    private static IEnumerable<(string Number, string Text)> Read(string process, string page)
    {
        string body = page[page.IndexOf("## Equations", StringComparison.Ordinal)..page.IndexOf("## Assumptions", StringComparison.Ordinal)];
        string equations = string.Join("; ", body.Split('\n').Where(line => line.StartsWith("    ", StringComparison.Ordinal)).Select(line => line.Trim()));
        Match[] starts = [.. Numbers().Matches(equations).Cast<Match>()];
        for (int i = 0; i < starts.Length; i++)
        {
            int end = i + 1 < starts.Length ? starts[i + 1].Index : equations.Length;
            string text = Spaces().Replace(equations[(starts[i].Index + starts[i].Length)..end].Trim().TrimEnd(';'), "   ");
            yield return (starts[i].Groups["number"].Value, $"{text}   ({process} {starts[i].Groups["number"].Value})");
        }
    }

    [GeneratedRegex(@"(?<=^|; | {2})(?<number>[A-Z][0-9]{1,2})(?= )")]
    private static partial Regex Numbers();

    [GeneratedRegex(" {3,}")]
    private static partial Regex Spaces();
}
