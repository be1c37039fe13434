using System.Diagnostics;

namespace Needlepoint.PostgreSql.Tests;

/// <summary>
/// A PostgreSQL server for these tests alone: an own cluster in a temporary folder, reached through a socket in it, gone afterwards. The server refuses to run as
/// root; then it runs as the user postgres that its package makes.
/// </summary>
public sealed class Server : IDisposable
{
    private readonly string _programs = Programs();
    private readonly string _folder;
    private int _databases;

    public Server()
    {
        _folder = Run("mktemp", "-d").Trim();
        Run(Path.Combine(_programs, "initdb"), "-D", Path.Combine(_folder, "data"), "-A", "trust", "-U", "postgres", "-E", "UTF8", "--no-sync");
        Run(Path.Combine(_programs, "pg_ctl"), "-D", Path.Combine(_folder, "data"), "-l", Path.Combine(_folder, "log"), "-w", "-o", $"-F -k {_folder} -c listen_addresses=", "start");
    }

    /// <summary>How to reach a database on the server.</summary>
    public string Connection(string database) => $"Host={_folder};Database={database};Username=postgres;Include Error Detail=true";

    /// <summary>Makes an empty database.</summary>
    /// <returns>Its name.</returns>
    public string NewDatabase()
    {
        string name = $"studio{Interlocked.Increment(ref _databases)}";
        Run(Path.Combine(_programs, "createdb"), "-h", _folder, "-U", "postgres", name);
        return name;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Run(Path.Combine(_programs, "pg_ctl"), "-D", Path.Combine(_folder, "data"), "-m", "immediate", "stop");
        Directory.Delete(_folder, recursive: true);
    }

    private static string Programs()
    {
        string? latest = Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql").OrderDescending().FirstOrDefault() : null;
        return latest is null ? throw new InvalidOperationException("PostgreSQL is not installed; the gate installs it: bash .ci/run") : Path.Combine(latest, "bin");
    }

    private static string Run(string program, params string[] arguments)
    {
        ProcessStartInfo start = Environment.UserName == "root" ? new("runuser", ["-u", "postgres", "--", program, .. arguments]) : new(program, arguments);
        start.WorkingDirectory = Path.GetTempPath();
        (start.RedirectStandardOutput, start.RedirectStandardError) = (true, true);
        // The server goes on with the pipe for errors: it is not read to its end.
        using Process process = Process.Start(start)!;
        string said = program.EndsWith("mktemp", StringComparison.Ordinal) ? process.StandardOutput.ReadToEnd() : "";
        process.WaitForExit();
        return process.ExitCode == 0 ? said : throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {process.StandardError.ReadToEnd()}");
    }
}
