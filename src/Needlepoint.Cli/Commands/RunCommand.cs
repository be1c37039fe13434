using Needlepoint.Cli.Summaries;
using Needlepoint.Cli.Terminals;
using Needlepoint.Engine;
using Needlepoint.Evidence.Problems;
using Needlepoint.Inference.Results;
using Needlepoint.Planning.AdverseEvents;
using Needlepoint.Planning.Suitability;
using Needlepoint.Reports.Documents;
using Needlepoint.Reports.Patches;
using Needlepoint.Reports.Words;

namespace Needlepoint.Cli.Commands;

/// <summary>What <c>needlepoint run</c> was asked.</summary>
/// <param name="Request">Course, seed and sets.</param>
/// <param name="Json">One JSON document on standard output and nothing else.</param>
/// <param name="Folder">Folder for the files; null for the default.</param>
/// <param name="Report">Whether to write the report.</param>
/// <param name="Pictures">Whether to draw the skin.</param>
/// <param name="Chart">Id of a curve to draw in the terminal; null for none.</param>
public sealed record RunOptions(RunRequest Request, bool Json, string? Folder, bool Report, bool Pictures, string? Chart);

/// <summary><c>needlepoint run</c>: runs a course, prints the answer, writes report and data.</summary>
public static class RunCommand
{
    /// <summary>Does it.</summary>
    public static async Task<int> Invoke(CommandContext context, RunOptions options, CancellationToken cancellation)
    {
        if (options.Request.Problem(context.Engine) is Problem unclear) return context.Refuse(unclear, ExitCode.Usage);
        // A document for another program comes without files, unless a folder is named.
        RunFiles? files = options.Json && options.Folder is null ? null : new RunFiles(options.Folder ?? "", options.Request.Name);
        if (files is not null && OutputFolder.Obstacle(options.Folder ?? "", files.InTheWay) is Problem obstacle) return context.Refuse(obstacle, ExitCode.Usage);

        long start = context.Clock.GetTimestamp();
        RunResult result = Run(context, options, cancellation);
        TimeSpan elapsed = context.Clock.GetElapsedTime(start);
        if (result.Observables.Count == 0)
        {
            foreach (string failure in result.Failures) context.Terminal.Error.Write($"x {context.Terminal.Shown(failure)}\n");
            return context.Refuse(new Problem("NP-N001", "no parameter set could be followed to the end"), ExitCode.Numerics);
        }
        Screening screening = context.Engine.Screen(result, context.Today);
        AdverseEventTable events = context.Engine.AdverseEvents(result);
        if (options.Json) context.Document(stream => JsonResult.Write(result, stream, screening, events));
        else RunSummary.Print(context.Terminal, result, screening);
        if (options.Chart is string chart && Draw(context, result, chart) is Problem unknown) return context.Refuse(unknown, ExitCode.Usage);
        PatchSeries? pictures = files is not null && options.Pictures ? context.Engine.Draw(result) : null;
        if (files is not null && await OutputFolder.Write(() => files.WriteAsync(result, screening, options.Report, pictures, events, cancellation), files.DataFolder).ConfigureAwait(false) is Problem failed)
            return context.Refuse(failed, ExitCode.Usage);
        int products = result.BlockedProducts.Count();
        if (!options.Json) Close(context.Terminal, result, files, options, pictures, elapsed);
        if (products == 0 && !screening.IsBlocked) return ExitCode.Done;
        if (!options.Json) context.Terminal.Line("Exit 3: blocked items remain.");
        return ExitCode.Blocked;
    }

    private static RunResult Run(CommandContext context, RunOptions options, CancellationToken cancellation)
    {
        using var progress = new ProgressLine(context.Terminal, "Running", context.Clock);
        return context.Engine.Run(options.Request, progress, cancellation);
    }

    private static Problem? Draw(CommandContext context, RunResult result, string chart)
    {
        string[] curves = [.. result.Observables.Where(observable => observable.Shape == ObservableShape.Curve).Select(observable => observable.Id)];
        Observable? curve = result.Observables.FirstOrDefault(observable => observable.Id == chart && observable.Shape == ObservableShape.Curve);
        if (curve is null) return UsageProblems.UnknownChart(chart, curves);
        TerminalCurve.Print(context.Terminal, result, Presented.Of(curve));
        return null;
    }

    private static void Close(Terminal terminal, RunResult result, RunFiles? files, RunOptions options, PatchSeries? pictures, TimeSpan elapsed)
    {
        if (files is not null) OutputFolder.Tell(terminal, options.Report ? files.Report : null, files.DataFolder, RunFiles.DataFiles);
        if (files is not null && pictures is not null) OutputFolder.TellPictures(terminal, Path.Combine(files.DataFolder, PatchSeries.StripFile));
        RunSummary.PrintIdentity(terminal, result.Identity, elapsed);
        terminal.Line($"Why a number? needlepoint explain {result.Observables[0].Id}", Tone.Quiet);
    }
}
