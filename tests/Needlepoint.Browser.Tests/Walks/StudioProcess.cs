using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Reflection;
using System.Text;

namespace Needlepoint.Browser.Tests.Walks;

/// <summary>A studio on a free port of this machine, with a data folder of its own that goes with it.</summary>
public sealed class StudioProcess(params string[] settings) : IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(90);
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("needlepoint-studio-");
    private readonly StringBuilder _said = new();
    private readonly int _port = FreePort();
    private Process? _process;

    /// <summary>Where it answers.</summary>
    public Uri Address => new($"http://127.0.0.1:{_port}/");

    /// <summary>The studio of this build, or another one to walk through.</summary>
    private static string Program => Environment.GetEnvironmentVariable("NEEDLEPOINT_STUDIO") is { Length: > 0 } other ? other : Setting("StudioProgram");

    /// <summary>Where it keeps what people entrust to it.</summary>
    public string Data => _data.FullName;

    /// <summary>What it has written to its console.</summary>
    public string Said
    {
        get { lock (_said) return _said.ToString(); }
    }

    /// <summary>Starts it and waits until it answers; after <see cref="Stop"/> it comes back at the same address with the same data.</summary>
    /// <param name="more">Settings for this start alone.</param>
    public async Task StartAsync(params string[] more)
    {
        _process = new() { StartInfo = new("dotnet") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true } };
        foreach (string argument in (string[])[Program, "--urls", Address.AbsoluteUri, "--data", Data, "--end-with-input", "true", .. settings, .. more])
            _process.StartInfo.ArgumentList.Add(argument);
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        using var client = new HttpClient();
        var watch = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                // Whatever the answer is: a studio with a damaged database answers too.
                using HttpResponseMessage answer = await client.GetAsync(new Uri(Address, "help"));
                return;
            }
            catch (HttpRequestException) when (!_process.HasExited && watch.Elapsed < s_patience)
            {
                // Not listening yet.
            }
            if (_process.HasExited || watch.Elapsed > s_patience) throw new InvalidOperationException($"The studio did not start:\n{Said}");
            await Task.Delay(200);
        }
    }

    /// <summary>Ends it at once, as a lost machine would.</summary>
    public void Stop()
    {
        if (_process is null) return;
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
        _process = null;
    }

    /// <summary>Ends it in good order.</summary>
    public async Task EndAsync()
    {
        _process!.StandardInput.Close();
        await _process.WaitForExitAsync();
        Stop();
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Stop();
        _data.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>A path that the build knows.</summary>
    internal static string Setting(string key) =>
        typeof(StudioProcess).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(data => data.Key == key).Value!;

    private void Hear(string? line)
    {
        lock (_said) _said.AppendLine(line);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
