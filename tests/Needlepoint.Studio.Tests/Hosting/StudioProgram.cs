using System.Diagnostics;
using System.Text;

namespace Needlepoint.Studio.Tests.Hosting;

/// <summary>The studio as a program of its own, as people start it.</summary>
internal sealed class StudioProgram : IDisposable
{
    private const string Told = "Needlepoint studio";

    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);
    private readonly Process _process;
    private readonly StringBuilder _said = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Starts it at a free port.</summary>
    public StudioProgram(params string[] arguments)
    {
        _process = new() { StartInfo = new("dotnet") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true } };
        foreach (string argument in (string[])[Path.Combine(AppContext.BaseDirectory, "needlepoint-studio.dll"), "--port=0", "--warm-up=false", "--end-with-input=true", .. arguments])
            _process.StartInfo.ArgumentList.Add(argument);
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        _ = _process.WaitForExitAsync().ContinueWith(_ => _address.TrySetException(new InvalidOperationException($"The studio has ended:\n{Said}")), TaskScheduler.Default);
    }

    /// <summary>Everything that it wrote.</summary>
    public string Said
    {
        get { lock (_said) return _said.ToString(); }
    }

    /// <summary>Waits until it says where it is.</summary>
    public async Task<HttpClient> ClientAsync() => new() { BaseAddress = await _address.Task.WaitAsync(s_patience) };

    /// <summary>Ends it in good order.</summary>
    /// <returns>Its exit code.</returns>
    public Task<int> EndAsync()
    {
        _process.StandardInput.Close();
        return EndedAsync();
    }

    /// <summary>Waits until it has ended by itself.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> EndedAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(s_patience);
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }

    private void Hear(string? line)
    {
        lock (_said) _said.AppendLine(line);
        if (line is not null && line.StartsWith(Told, StringComparison.Ordinal)) _address.TrySetResult(new(line[Told.Length..].Trim().Split(' ')[0]));
    }
}
