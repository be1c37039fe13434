using Needlepoint.Cli.Terminals;
using Needlepoint.Evidence.Problems;

namespace Needlepoint.Cli.Commands;

/// <summary>Files that a command writes: nothing of somebody else is replaced, and their paths come last.</summary>
internal static class OutputFolder
{
    private const int Column = 10;

    /// <summary>What stops a command from writing, found before it works; null when nothing does.</summary>
    /// <param name="folder">Folder to write to; empty for the current one.</param>
    /// <param name="inTheWay">Path of a file that was not written by this program.</param>
    public static Problem? Obstacle(string folder, Func<string?> inTheWay)
    {
        try
        {
            if (folder.Length > 0) Directory.CreateDirectory(folder);
            return inTheWay() is string path ? UsageProblems.InTheWay(path) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return UsageProblems.CannotWrite(folder, exception.Message);
        }
    }

    /// <summary>Writes; the problem when that fails.</summary>
    public static async Task<Problem?> Write(Func<Task> write, string folder)
    {
        try
        {
            await write().ConfigureAwait(false);
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return UsageProblems.CannotWrite(folder, exception.Message);
        }
    }

    /// <summary>Prints the paths of a report (null for none) and of a folder of data.</summary>
    public static void Tell(Terminal terminal, string? report, string dataFolder, IReadOnlyList<string> dataFiles)
    {
        string folder = dataFolder + Path.DirectorySeparatorChar;
        int column = Column + Math.Max(report?.Length ?? 0, folder.Length) + 4;
        string label = "Written";
        if (report is not null)
        {
            terminal.Line(new StyledLine().Add(label).To(Column).Add(report).To(column).Add("report, opens in any browser", Tone.Quiet));
            label = "";
        }
        terminal.Line(new StyledLine().Add(label).To(Column).Add(folder).To(column).Add(string.Join("  ", dataFiles), Tone.Quiet));
    }

    /// <summary>Prints the path of the strip of pictures; the others lie beside it.</summary>
    public static void TellPictures(Terminal terminal, string strip) =>
        terminal.Line(new StyledLine().Add(new string(' ', Column)).Add(strip).Add("    the skin before and after, drawn; each moment beside it", Tone.Quiet));
}
