using Needlepoint.Cli.Composition;
using Needlepoint.Cli.Summaries;

namespace Needlepoint.Cli.Commands;

/// <summary><c>needlepoint explain</c>: what stands behind a name.</summary>
public static class ExplainCommand
{
    /// <summary>Does it: one name, or without a name the list of all.</summary>
    public static int Invoke(CommandContext context, string? name)
    {
        var explanations = context.Engine.Explanations();
        if (name is null)
        {
            ExplanationText.PrintList(context.Terminal, explanations);
            return ExitCode.Done;
        }
        Explanation? found = explanations.FirstOrDefault(explanation => string.Equals(explanation.Name, name.Trim(), StringComparison.OrdinalIgnoreCase));
        if (found is null) return context.Refuse(UsageProblems.UnknownName(name, [.. explanations.Select(explanation => explanation.Name)]), ExitCode.Usage);
        ExplanationText.Print(context.Terminal, found);
        return ExitCode.Done;
    }
}
