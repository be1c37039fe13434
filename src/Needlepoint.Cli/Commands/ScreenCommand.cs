using Needlepoint.Cli.Summaries;
using Needlepoint.Cli.Terminals;
using Needlepoint.Courses.Screening;
using Needlepoint.Engine;
using Needlepoint.Evidence.Problems;
using Needlepoint.Planning.Rules;
using Needlepoint.Planning.Suitability;
using Needlepoint.Reports.Documents;

namespace Needlepoint.Cli.Commands;

/// <summary>What <c>needlepoint screen</c> was asked.</summary>
/// <param name="CoursePath">Path of the course file as given; empty for none.</param>
/// <param name="Seed">Seed of all random streams.</param>
/// <param name="Sets">Number of parameter sets behind the predictions; 0 to leave predictions out.</param>
public sealed record ScreenOptions(string CoursePath, ulong Seed, int Sets)
{
    /// <summary>How much is printed.</summary>
    public ScreeningDetail Detail { get; init; } = new(Clear: false, Questions: false);

    /// <summary>Name of a ready course; null for none.</summary>
    public string? Protocol { get; init; }

    /// <summary>In plain language, for the person.</summary>
    public bool Plain { get; init; }

    /// <summary>One JSON document on standard output and nothing else.</summary>
    public bool Json { get; init; }

    /// <summary>The options of decisions in the order in which they were written.</summary>
    public IReadOnlyList<(string Option, string Value)> Said { get; init; } = [];
}

/// <summary><c>needlepoint screen</c>: may this person be treated, now, like this.</summary>
public static class ScreenCommand
{
    /// <summary>Does it.</summary>
    public static int Invoke(CommandContext context, ScreenOptions options, CancellationToken cancellation)
    {
        if (options.Plain && (options.Detail.Clear || options.Json))
            return context.Refuse(UsageProblems.Contradiction("--plain", options.Json ? "--json" : "--all", "the plain text is for the person"), ExitCode.Usage);
        if (Decisions(context.Engine, options.Said, out IReadOnlyList<RecordedDecision> decisions) is Problem refused) return context.Refuse(refused, ExitCode.Usage);

        var request = new ScreenRequest(options.CoursePath, options.Seed, options.Sets, context.Today, decisions) { Protocol = options.Protocol };
        if (request.Problem(context.Engine) is Problem unclear) return context.Refuse(unclear, ExitCode.Usage);
        ScreenReport report;
        using (var progress = new ProgressLine(context.Terminal, "Screening", context.Clock))
            report = context.Engine.Screen(request, progress, cancellation);
        Screening screening = report.Screening;
        if (options.Json) context.Document(stream => ScreeningJson.Write(screening, stream));
        else if (options.Plain) PlainScreening.Print(context.Terminal, screening);
        else ScreeningText.Print(context.Terminal, screening, options.Detail);
        if (!options.Json) Warn(context.Terminal, report.Warnings.Where(warning => !screening.UnknownMedicines.Contains(warning.Given ?? "")));
        if (!screening.IsBlocked) return ExitCode.Done;
        if (!options.Json && !options.Plain) context.Terminal.Line("Exit 3: blocked items remain.");
        return ExitCode.Blocked;
    }

    private static Problem? Decisions(IEngine engine, IReadOnlyList<(string Option, string Value)> said, out IReadOnlyList<RecordedDecision> decisions)
    {
        var taken = new List<RecordedDecision>();
        decisions = taken;
        foreach ((string option, string value) in said)
        {
            if (option == ScreenVerb.Decide)
            {
                IReadOnlyList<SuitabilityRule> rules = engine.Rules;
                SuitabilityRule? rule = rules.FirstOrDefault(one => string.Equals(one.Code, value.Trim(), StringComparison.OrdinalIgnoreCase) || string.Equals(one.Id, value.Trim(), StringComparison.OrdinalIgnoreCase));
                if (rule is null) return UsageProblems.UnknownRule(value, [.. rules.Select(one => one.Code), .. rules.Select(one => one.Id)]);
                if (!rule.IsOpenToDecision) return UsageProblems.ClosedRule(rule.Code, rule.Title);
                if (taken.Any(decision => decision.Rule == rule.Code)) return UsageProblems.DecidedTwice(rule.Code);
                taken.Add(new(rule.Code, "", ""));
            }
            else if (taken.Count == 0)
            {
                return UsageProblems.NothingDecided(option);
            }
            else
            {
                taken[^1] = option == ScreenVerb.Reason ? taken[^1] with { Reason = value.Trim() } : taken[^1] with { By = value.Trim() };
            }
        }
        return taken.Find(decision => decision.Reason.Length == 0) is { } bare ? UsageProblems.NoReason(bare.Rule) : null;
    }

    // A medicine that nobody knows is told with the findings.
    private static void Warn(Terminal terminal, IEnumerable<Problem> warnings)
    {
        foreach (Problem warning in warnings)
            terminal.Error.Write(terminal.Shown($"! {warning.Code}  {warning.Title}{(warning.Given is null ? "" : $": {warning.Given}")}\n"));
    }
}
