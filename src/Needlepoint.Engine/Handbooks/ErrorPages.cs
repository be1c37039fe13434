using System.Reflection;

namespace Needlepoint.Engine.Handbooks;

/// <summary>The pages of <c>docs/errors</c>, carried inside the program.</summary>
public static class ErrorPages
{
    private const string Prefix = "errors/";

    /// <summary>One explanation per code, in the order of the codes.</summary>
    public static IReadOnlyList<Explanation> All()
    {
        Assembly program = typeof(ErrorPages).Assembly;
        return [.. program.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => Read(name[Prefix.Length..^".md".Length], Pages.Read(program, name)))];
    }

    private static Explanation Read(string code, string page)
    {
        string[] lines = page.Split('\n');
        string title = lines[0].Contains(':', StringComparison.Ordinal) ? lines[0][(lines[0].IndexOf(':', StringComparison.Ordinal) + 1)..].Trim() : code;
        return new Explanation(code, ExplanationKind.Code, title, [], Pages.Paragraphs(lines.Skip(1)));
    }
}
