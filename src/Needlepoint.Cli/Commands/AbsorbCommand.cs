using Needlepoint.Cli.Summaries;
using Needlepoint.Cli.Terminals;
using Needlepoint.Engine.Absorption;
using Needlepoint.Evidence.Problems;
using Needlepoint.Inference.Results;
using Needlepoint.Reports.Documents;

namespace Needlepoint.Cli.Commands;

/// <summary>What <c>needlepoint absorb</c> was asked.</summary>
/// <param name="Request">Product, needles, person, times.</param>
/// <param name="Json">One JSON document on standard output and nothing else.</param>
/// <param name="Folder">Folder for report and data; null for none.</param>
public sealed record AbsorbOptions(AbsorbRequest Request, bool Json, string? Folder);

/// <summary><c>needlepoint absorb</c>: what gets in of a product.</summary>
public static class AbsorbCommand
{
    /// <summary>Does it.</summary>
    public static async Task<int> Invoke(CommandContext context, AbsorbOptions options, CancellationToken cancellation)
    {
        if (Contradiction(options.Request) is Problem contradiction) return context.Refuse(contradiction, ExitCode.Usage);
        AbsorptionFiles? files = options.Folder is null ? null : new AbsorptionFiles(options.Folder, options.Request.Product);
        if (files is not null && OutputFolder.Obstacle(options.Folder!, files.InTheWay) is Problem obstacle)
            return context.Refuse(obstacle, ExitCode.Usage);

        long start = context.Clock.GetTimestamp();
        IReadOnlyList<AbsorptionResult> results;
        using (var progress = new ProgressLine(context.Terminal, "Solving", context.Clock))
            results = context.Engine.Absorb(options.Request, progress, cancellation);
        TimeSpan elapsed = context.Clock.GetElapsedTime(start);
        string command = AbsorbText.Line(options.Request);
        if (options.Json) context.Document(stream => AbsorptionJson.Write(results, command, stream));
        else foreach (AbsorptionResult result in results) AbsorptionSummary.Print(context.Terminal, result);
        Problem? failed = files is null ? null
            : await OutputFolder.Write(() => files.WriteAsync(results, command, cancellation), files.DataFolder).ConfigureAwait(false);
        if (failed is not null) return context.Refuse(failed, ExitCode.Usage);
        if (!options.Json) Close(context.Terminal, results, files, elapsed);
        return ExitCode.Done;
    }

    private static Problem? Contradiction(AbsorbRequest request)
    {
        string? needles = request switch
        {
            { Device: not null } => "--device",
            { Needle: not null } => "--needle",
            { Passes: not null } => "--passes",
            { Density: not null } => "--density",
            _ => null,
        };
        if (request.IsIntact && needles is not null) return UsageProblems.Contradiction("--intact", needles, "intact skin has no needles");
        if (request.IsIntact && request.After is not null) return UsageProblems.Contradiction("--intact", "--after", "times run from the needles");
        if (request.Passes is not null && request.Density is not null)
            return UsageProblems.Contradiction("--passes", "--density", "holes are counted, or follow from the passes");
        return !request.IsIntact && needles is null ? UsageProblems.NoNeedles() : null;
    }

    private static void Close(Terminal terminal, IReadOnlyList<AbsorptionResult> results, AbsorptionFiles? files, TimeSpan elapsed)
    {
        if (files is null) terminal.Line("A report with a picture of the skin around a channel, and the data: the same line with --out DIR", Tone.Quiet);
        else OutputFolder.Tell(terminal, files.Report, files.DataFolder, AbsorptionFiles.DataFiles);
        RunSummary.PrintIdentity(terminal, results[0].Identity, elapsed);
        terminal.Line($"Why a number? needlepoint explain {results[0].Observables[0].Id}", Tone.Quiet);
    }
}
