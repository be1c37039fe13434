using System.Globalization;
using Needlepoint.Cli.Summaries;
using Needlepoint.Cli.Terminals;
using Needlepoint.Engine;
using Needlepoint.Evidence.Problems;
using Needlepoint.Reports.Documents;
using Needlepoint.Reports.Plans;

namespace Needlepoint.Cli.Commands;

/// <summary>What <c>needlepoint calendar</c> was asked.</summary>
/// <param name="CoursePath">Path of the course file as given; empty for a ready course alone.</param>
/// <param name="Seed">Seed of all random streams.</param>
/// <param name="Sets">Number of parameter sets behind the forecast; 0 to leave it out.</param>
public sealed record CalendarOptions(string CoursePath, ulong Seed, int Sets)
{
    /// <summary>Id of a ready course; null for what the file says.</summary>
    public string? Protocol { get; init; }

    /// <summary>Day of the first session as written; null for that of the course.</summary>
    public string? Start { get; init; }

    /// <summary>Folder for the files; null for the default.</summary>
    public string? Folder { get; init; }

    /// <summary>One JSON document on standard output and nothing else.</summary>
    public bool Json { get; init; }
}

/// <summary><c>needlepoint calendar</c>: the days of a course, the file for a calendar program and the page for the person.</summary>
public static class CalendarCommand
{
    private const int EarliestYear = 2000, LatestYear = 2200;

    /// <summary>Does it.</summary>
    public static async Task<int> Invoke(CommandContext context, CalendarOptions options, CancellationToken cancellation)
    {
        DateOnly? start = null;
        if (options.Start is { } said)
        {
            if (!DateOnly.TryParseExact(said.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) || day.Year is < EarliestYear or >= LatestYear)
                return context.Refuse(UsageProblems.NotADay(said, context.Today.AddDays(14)), ExitCode.Usage);
            start = day;
        }
        var request = new CalendarRequest(options.CoursePath, start, options.Seed, options.Sets, context.Today) { Protocol = options.Protocol };
        if (request.Problem(context.Engine) is Problem unclear) return context.Refuse(unclear, ExitCode.Usage);
        // A document for another program comes without files, unless a folder is named.
        PlanFiles? files = options.Json && options.Folder is null ? null : new PlanFiles(options.Folder ?? "", request.Name);
        if (files is not null && OutputFolder.Obstacle(options.Folder ?? "", files.InTheWay) is Problem obstacle) return context.Refuse(obstacle, ExitCode.Usage);

        CalendarReport report;
        using (var progress = new ProgressLine(context.Terminal, "Planning", context.Clock))
            report = context.Engine.Calendar(request, progress, cancellation);
        if (options.Json) context.Document(stream => CalendarJson.Write(report.Calendar, report.Screening, stream));
        else CalendarText.Print(context.Terminal, report.Calendar, report.Screening);
        if (files is not null && await OutputFolder.Write(() => files.WriteAsync(report.Calendar, report.Plan, context.Clock.GetUtcNow()), files.Page).ConfigureAwait(false) is Problem failed)
            return context.Refuse(failed, ExitCode.Usage);
        if (!options.Json) Close(context.Terminal, report, files!);
        if (!report.Screening.IsBlocked) return ExitCode.Done;
        if (!options.Json) context.Terminal.Line("Exit 3: something is blocked. The files say 'Not to start yet'.");
        return ExitCode.Blocked;
    }

    private static void Close(Terminal terminal, CalendarReport report, PlanFiles files)
    {
        const int column = 10;
        (string Path, string What)[] written =
        [
            .. report.Calendar.FirstSession is null ? [] : new[] { (files.Calendar, "opens in any calendar program") },
            (files.Page, "one page for the person, to read or print"), (files.Pdf, "the same page as PDF"),
        ];
        int wide = column + written.Max(file => file.Path.Length) + 4;
        for (int i = 0; i < written.Length; i++)
            terminal.Line(new StyledLine().Add(i == 0 ? "Written" : "").To(column).Add(written[i].Path).To(wide).Add(written[i].What, Tone.Quiet));
        foreach (Problem warning in report.Warnings)
            terminal.Error.Write(terminal.Shown($"! {warning.Code}  {warning.Title}{(warning.Given is null ? "" : $": {warning.Given}")}{(warning.Fix is null ? "" : $"\n   fix      {warning.Fix}")}\n"));
    }
}
