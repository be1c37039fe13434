using Needlepoint.Cli.Summaries;
using Needlepoint.Evidence.Problems;
using Needlepoint.Planning;
using Needlepoint.Planning.Protocols;

namespace Needlepoint.Cli.Commands;

/// <summary><c>needlepoint protocols</c>: ready courses as a table, in full, or as a file to edit.</summary>
public static class ProtocolsCommand
{
    /// <summary>Does it.</summary>
    /// <param name="context">What every command works with.</param>
    /// <param name="id">A ready course; null for all.</param>
    /// <param name="file">File to write it to; null to print it.</param>
    public static async Task<int> Invoke(CommandContext context, string? id, string? file)
    {
        ProtocolLibrary library = context.Engine.Protocols;
        if (id is null && file is null)
        {
            ProtocolSummary.PrintTable(context.Terminal, library);
            return ExitCode.Done;
        }
        if (id is null) return context.Refuse(UsageProblems.CommandLine("--write needs the name of a ready course", "protocols"), ExitCode.Usage);
        if (library.Find(id) is not Protocol protocol) return context.Refuse(CourseSource.Unknown(id, library), ExitCode.Usage);
        if (file is null)
        {
            ProtocolSummary.Print(context.Terminal, protocol);
            return ExitCode.Done;
        }
        if (await Write(file, ProtocolText.CourseFile(protocol)).ConfigureAwait(false) is Problem problem) return context.Refuse(problem, ExitCode.Usage);
        context.Terminal.Line($"Written   {file}    {protocol.Title}");
        context.Terminal.Line($"Edit the person and what else differs, then: needlepoint run {file}", Terminals.Tone.Quiet);
        return ExitCode.Done;
    }

    // The file is made by the same step that finds it missing, so that none that comes between is lost.
    private static async Task<Problem?> Write(string path, string text)
    {
        try
        {
            var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
            await using (stream.ConfigureAwait(false)) await stream.WriteAsync(System.Text.Encoding.UTF8.GetBytes(text)).ConfigureAwait(false);
            return null;
        }
        catch (IOException) when (File.Exists(path))
        {
            return new Problem(PracticeCodes.FileIsThere, "the file is there already") { Given = path, Allowed = "a name that is not in use", Fix = "choose another name: --write FILE" };
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return UsageProblems.CannotWrite(path, exception.Message);
        }
    }
}
