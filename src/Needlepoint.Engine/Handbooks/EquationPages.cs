using System.Reflection;
using System.Text.RegularExpressions;

namespace Needlepoint.Engine.Handbooks;

/// <summary>The numbered equations of the pages of processes and readings, carried inside the program.</summary>
public static partial class EquationPages
{
    private const string Prefix = "processes/";

    private static readonly Lazy<Dictionary<string, Equation>> s_byNumber = new(() =>
    {
        Assembly program = typeof(EquationPages).Assembly;
        return program.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .SelectMany(name => Read(name[Prefix.Length..].Split('/')[0], Pages.Read(program, name)))
            .ToDictionary(equation => equation.Number, StringComparer.Ordinal);
    });

    /// <summary>The equation of a number, with the process it stands in; null when there is none.</summary>
    public static string? Find(string number) => Of(number) is { } found ? $"{found.Text}   ({found.Process} {found.Number})" : null;

    /// <summary>The equation of a number; null when there is none.</summary>
    public static Equation? Of(string number) => s_byNumber.Value.GetValueOrDefault(number);

    /// <summary>Paragraphs of a section of the page of a process, such as what it does not model; empty when it has none.</summary>
    /// <param name="process">Name of the process.</param>
    /// <param name="section">Heading of the section.</param>
    public static IReadOnlyList<string> Section(string process, string section)
    {
        Assembly program = typeof(EquationPages).Assembly;
        string name = $"{Prefix}{process}/README.md";
        if (program.GetManifestResourceInfo(name) is null) return [];
        string[] lines = Pages.Read(program, name).Split('\n');
        int start = Array.IndexOf(lines, "## " + section);
        return start < 0 ? [] : Pages.Paragraphs(lines.Skip(start + 1).TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal)));
    }

    // Equations stand indented; one line may hold several, and the lines below an equation without a number of their own belong to it.
    private static IEnumerable<Equation> Read(string process, string page)
    {
        string body = page[page.IndexOf("## Equations", StringComparison.Ordinal)..page.IndexOf("## Assumptions", StringComparison.Ordinal)];
        string equations = string.Join("; ", body.Split('\n').Where(line => line.StartsWith("    ", StringComparison.Ordinal)).Select(line => line.Trim()));
        Match[] starts = [.. Numbers().Matches(equations).Cast<Match>()];
        for (int i = 0; i < starts.Length; i++)
        {
            int end = i + 1 < starts.Length ? starts[i + 1].Index : equations.Length;
            string text = Spaces().Replace(equations[(starts[i].Index + starts[i].Length)..end].Trim().TrimEnd(';'), "   ");
            yield return new(starts[i].Groups["number"].Value, process, text);
        }
    }

    [GeneratedRegex(@"(?<=^|; | {2})(?<number>[A-Z][0-9]{1,2})(?= )")]
    private static partial Regex Numbers();

    [GeneratedRegex(" {3,}")]
    private static partial Regex Spaces();
}

/// <summary>A numbered equation of a process.</summary>
/// <param name="Number">Number in its page: "B3".</param>
/// <param name="Process">Process or page of readings that it stands in.</param>
/// <param name="Text">The equation as the page has it, with the words behind it.</param>
public sealed record Equation(string Number, string Process, string Text);
