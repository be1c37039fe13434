using Needlepoint.Cli.Composition;
using Needlepoint.Cli.Summaries;

namespace Needlepoint.Cli.Commands;

/// <summary><c>needlepoint explain</c>: what stands behind a name.</summary>
public static class ExplainCommand
{
    /// <summary>Does it: one name, what people say in words, <c>claims</c> for the list of those, or without a name the list of all.</summary>
    public static int Invoke(CommandContext context, string? name)
    {
        var explanations = context.Engine.Explanations();
        if (name is null)
        {
            ExplanationText.PrintList(context.Terminal, explanations);
            return ExitCode.Done;
        }
        if (string.Equals(name.Trim(), "claims", StringComparison.OrdinalIgnoreCase))
        {
            ExplanationText.PrintList(context.Terminal, [.. explanations.Where(explanation => explanation.Kind == ExplanationKind.Claim)]);
            return ExitCode.Done;
        }
        Explanation? found = explanations.FirstOrDefault(explanation => string.Equals(explanation.Name, name.Trim(), StringComparison.OrdinalIgnoreCase));
        if (found is null && ClaimsOf(explanations, name) is { Length: > 0 } claims)
        {
            if (claims.Length == 1) ExplanationText.Print(context.Terminal, claims[0]);
            else ExplanationText.PrintList(context.Terminal, claims);
            return ExitCode.Done;
        }
        if (found is null) return context.Refuse(UsageProblems.UnknownName(name, [.. explanations.Select(explanation => explanation.Name)]), ExitCode.Usage);
        ExplanationText.Print(context.Terminal, found);
        return ExitCode.Done;
    }

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
