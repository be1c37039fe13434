using System.Globalization;
using Needlepoint.Cli.Terminals;
using Needlepoint.Engine;
using Needlepoint.Inference.Calibration;

namespace Needlepoint.Cli.Commands;

/// <summary><c>needlepoint calibrate</c>: fits the parameters to calibration studies and writes the new ensemble with its record into the data.</summary>
public static class CalibrateCommand
{
    private const int IdColumn = 2, PriorColumn = 46, BestColumn = 62, KnownColumn = 76;

    /// <summary>Blocks that can be fitted alone.</summary>
    public static IReadOnlyList<string> Blocks { get; } = [.. CalibrationBlock.All.Select(block => block.Name)];

    /// <summary>Does it.</summary>
    public static int Invoke(CommandContext context, CalibrateRequest request, CancellationToken cancellation)
    {
        if (request.Only.FirstOrDefault(name => !Blocks.Contains(name)) is { } unknown)
            return context.Refuse(UsageProblems.UnknownBlock(unknown, Blocks), ExitCode.Usage);
        CalibrationReport report;
        using (var progress = new ProgressLine(context.Terminal, "Fitting", context.Clock))
            report = context.Engine.Calibrate(request, progress, cancellation);
        Print(context.Terminal, report);
        try
        {
            foreach ((string path, string text) in report.Files)
            {
                string file = Path.Combine(request.DataFolder, path);
                File.WriteAllText(file, text);
                context.Terminal.Line(new StyledLine().Add("Written").To(10).Add(file));
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return context.Refuse(UsageProblems.CannotWrite(request.DataFolder, exception.Message), ExitCode.Usage);
        }

        context.Terminal.Line("Next: needlepoint qualify --out docs/qualification, and the old and new lines into CHANGELOG.md", Tone.Quiet);
        return report.Converged ? ExitCode.Done : ExitCode.Numerics;
    }

    private static void Print(Terminal terminal, CalibrationReport report)
    {
        string end = report.Converged ? "converged" : "did not converge: raise the limit of steps";
        terminal.Line(string.Create(CultureInfo.InvariantCulture, $"{report.Values} values of calibration studies, cost {report.Cost:0.00}, {end}."), Tone.Strong);
        if (report.Kept.Length > 0)
            terminal.Line(report.Kept, Tone.Quiet);
        terminal.Line();
        terminal.Line(new StyledLine().To(IdColumn).Add("parameter", Tone.Quiet).Right("prior", PriorColumn, Tone.Quiet)
            .Right("best", BestColumn, Tone.Quiet).Right("spread left", KnownColumn, Tone.Quiet));
        foreach (FittedValue value in report.Fitted)
            terminal.Line(new StyledLine().To(IdColumn).Add(value.Id).Right(value.Prior, PriorColumn).Right(value.Best, BestColumn)
                .Right(value.SpreadLeft.ToString("0 %", CultureInfo.InvariantCulture), KnownColumn));
        terminal.Line();
    }
}
