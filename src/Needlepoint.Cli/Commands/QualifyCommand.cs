using Needlepoint.Cli.Summaries;
using Needlepoint.Cli.Terminals;
using Needlepoint.Engine;
using Needlepoint.Evidence.Problems;
using Needlepoint.Inference.Results;
using Needlepoint.Reports.Documents;

namespace Needlepoint.Cli.Commands;

/// <summary>What <c>needlepoint qualify</c> was asked.</summary>
/// <param name="Request">Studies, seed and sets.</param>
/// <param name="Json">One JSON document on standard output and nothing else.</param>
/// <param name="Folder">Folder for the pages; null for the default.</param>
public sealed record QualifyOptions(QualifyRequest Request, bool Json, string? Folder);

/// <summary><c>needlepoint qualify</c>: predicts every study and compares.</summary>
public static class QualifyCommand
{
    private const string DefaultFolder = "qualification";

    /// <summary>Does it.</summary>
    public static int Invoke(CommandContext context, QualifyOptions options, CancellationToken cancellation)
    {
        string? folder = options.Folder ?? (options.Json ? null : DefaultFolder);
        if (folder is not null && QualificationFiles.InTheWay(folder) is string path) return context.Refuse(UsageProblems.InTheWay(path), ExitCode.Usage);

        QualificationResult result;
        using (var progress = new ProgressLine(context.Terminal, "Predicting", context.Clock))
            result = context.Engine.Qualify(options.Request, progress, cancellation);
        if (options.Json) context.Document(stream => QualificationJson.Write(result, stream));
        else QualificationText.Print(context.Terminal, result);
        if (folder is not null && Write(result, folder) is Problem failed) return context.Refuse(failed, ExitCode.Usage);
        if (folder is not null && !options.Json)
            context.Terminal.Line(new StyledLine().Add("Written").To(11).Add(folder + Path.DirectorySeparatorChar).Add("   ").Add(string.Join("  ", QualificationFiles.Names), Tone.Quiet));

        QualificationSummary all = QualificationSummary.Overall(result, EvidenceUse.Validation);
        if (all.Verdict != Verdict.Poor) return ExitCode.Done;
        if (!options.Json)
            context.Terminal.Line(FormattableString.Invariant($"Exit 5: {all.ValuesMeetingBar} of {all.Values} values meet the bar; {100 * QualificationSummary.Bar:0} % are needed."));
        return ExitCode.Qualification;
    }

    private static Problem? Write(QualificationResult result, string folder)
    {
        try
        {
            QualificationFiles.Write(result, folder);
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return UsageProblems.CannotWrite(folder, exception.Message);
        }
    }
}
