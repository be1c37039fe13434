using Needlepoint.Cli.Summaries;
using Needlepoint.Engine.Handbooks;

namespace Needlepoint.Cli.Commands;

/// <summary><c>needlepoint explain</c>: what stands behind a name.</summary>
public static class ExplainCommand
{
    private static readonly Dictionary<string, ExplanationKind> s_lists = new(StringComparer.OrdinalIgnoreCase)
    {
        ["claims"] = ExplanationKind.Claim,
        ["rules"] = ExplanationKind.Rule,
        ["conditions"] = ExplanationKind.Condition,
        ["medicines"] = ExplanationKind.Medicine,
    };

    /// <summary>Does it: one name, what people say in words, <c>claims</c>, <c>rules</c>, <c>conditions</c> or <c>medicines</c> for the list of those, or without a name the list of all.</summary>
    public static int Invoke(CommandContext context, string? name)
    {
        var explanations = context.Engine.Explanations();
        if (name is null)
        {
            ExplanationText.PrintList(context.Terminal, explanations);
            return ExitCode.Done;
        }
        if (s_lists.TryGetValue(name.Trim(), out ExplanationKind kind))
        {
            ExplanationText.PrintList(context.Terminal, [.. explanations.Where(explanation => explanation.Kind == kind)]);
            return ExitCode.Done;
        }
        Explanation[] found = Named(explanations, name);
        if (found.Length == 0 && ClaimsOf(explanations, name) is { Length: > 0 } claims)
        {
            if (claims.Length == 1) ExplanationText.Print(context.Terminal, claims[0]);
            else ExplanationText.PrintList(context.Terminal, claims);
            return ExitCode.Done;
        }
        if (found.Length == 0) return context.Refuse(UsageProblems.UnknownName(name, [.. explanations.Select(explanation => explanation.Name), .. explanations.SelectMany(explanation => explanation.Aliases)]), ExitCode.Usage);
        for (int i = 0; i < found.Length; i++)
        {
            if (i > 0) context.Terminal.Line();
            ExplanationText.Print(context.Terminal, found[i]);
        }
        return ExitCode.Done;
    }

    // A name first, then any other word for it; a substance may be a medicine too, and both are told.
    private static Explanation[] Named(IReadOnlyList<Explanation> explanations, string name)
    {
        string wanted = Folded(name);
        Explanation[] byName = [.. explanations.Where(explanation => Folded(explanation.Name) == wanted)];
        return byName.Length > 0 ? byName : [.. explanations.Where(explanation => explanation.Aliases.Any(alias => Folded(alias) == wanted))];
    }

    private static string Folded(string name) => string.Concat(name.Where(c => c is not (' ' or '-' or '_'))).ToUpperInvariant();

    // What people say is asked for in words: the claim with this name, else all that hold every word of it.
    private static Explanation[] ClaimsOf(IReadOnlyList<Explanation> explanations, string name)
    {
        const int Shortest = 4;
        string[] words = name.Split((char[])[' ', '-', '?', '.', ',', '"'], StringSplitOptions.RemoveEmptyEntries);
        Explanation[] claims = [.. explanations.Where(explanation => explanation.Kind == ExplanationKind.Claim)];
        if (Array.Find(claims, claim => string.Equals(claim.Name, string.Join('-', words), StringComparison.OrdinalIgnoreCase)) is { } exact) return [exact];
        string[] telling = [.. words.Where(word => word.Length >= Shortest)];
        return telling.Length == 0 ? [] : [.. claims.Where(claim => telling.All(word => $"{claim.Name} {claim.Title}".Contains(word, StringComparison.OrdinalIgnoreCase)))];
    }
}
