using System.ComponentModel;
using System.Diagnostics;
using Needlepoint.Evidence.Problems;

namespace Needlepoint.Cli.Commands;

/// <summary><c>needlepoint serve</c>: starts the studio that lies beside this program, and ends with it.</summary>
public static class ServeCommand
{
    private const string Folder = "studio", Program = "needlepoint-studio";
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(8);

    /// <summary>Does it.</summary>
    /// <param name="context">What every command works with.</param>
    /// <param name="arguments">Settings of the studio.</param>
    /// <param name="database">Connection string of the cases; null for their file.</param>
    /// <param name="cancellation">Given by Ctrl-C or by the system: the studio ends in good order.</param>
    public static async Task<int> Invoke(CommandContext context, IReadOnlyList<string> arguments, string? database, CancellationToken cancellation)
    {
        string folder = Path.Combine(AppContext.BaseDirectory, Folder);
        if (!File.Exists(Path.Combine(folder, Program + ".dll"))) return context.Refuse(NotThere(folder), ExitCode.Usage);
        using Process studio = new() { StartInfo = Start(folder, arguments) };
        // Arguments of a program can be read by everyone on the machine, its environment cannot.
        if (database is not null) studio.StartInfo.Environment["database"] = database;
        try
        {
            studio.Start();
        }
        catch (Win32Exception exception)
        {
            return context.Refuse(CannotStart(exception.Message), ExitCode.Usage);
        }
        try
        {
            await studio.WaitForExitAsync(cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            await End(studio).ConfigureAwait(false);
        }
        return studio.ExitCode;
    }

    // The studio is not compiled ahead of time: without a program of its own it is run by the one that runs this.
    private static ProcessStartInfo Start(string folder, IReadOnlyList<string> arguments)
    {
        string own = Path.Combine(folder, OperatingSystem.IsWindows() ? Program + ".exe" : Program), library = Path.Combine(folder, Program + ".dll");
        string? host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH")
            ?? (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? Environment.ProcessPath : null);
        // The studio ends when its standard input does: so also when this program is stopped without a word.
        ProcessStartInfo start = new(host ?? (File.Exists(own) ? own : "dotnet")) { RedirectStandardInput = true };
        if (start.FileName != own) start.ArgumentList.Add(library);
        foreach (string argument in arguments) start.ArgumentList.Add(argument);
        start.ArgumentList.Add("--end-with-input=true");
        return start;
    }

    private static async Task End(Process studio)
    {
        studio.StandardInput.Close();
        using CancellationTokenSource patience = new(s_patience);
        try
        {
            await studio.WaitForExitAsync(patience.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            studio.Kill(entireProcessTree: true);
            await studio.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
        }
    }

    private static Problem NotThere(string folder) => new("NP-U025", "the studio does not lie beside this program")
    {
        Given = folder,
        Allowed = $"the folder {Folder} of the same release, beside needlepoint",
        Fix = "unpack the release again, or build the program anew",
    };

    private static Problem CannotStart(string reason) => new("NP-U026", "the studio cannot be started")
    {
        Given = reason,
        Allowed = "a machine with the ASP.NET Core runtime 10",
        Fix = "install the ASP.NET Core runtime 10 and try again",
    };
}
