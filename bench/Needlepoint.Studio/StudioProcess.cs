using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Needlepoint.Studio.Bench;

/// <summary>A studio of its own, on a free port and with a folder that is deleted afterwards.</summary>
internal sealed class StudioProcess : IDisposable
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("needlepoint-bench-");
    private readonly Process _process;

    private StudioProcess(string program)
    {
        int port = FreePort();
        Address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}");
        ProcessStartInfo start = new("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string argument in (string[])[program, "--urls", Address, "--data", _data.FullName])
            start.ArgumentList.Add(argument);
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, _) => { };
        _process.ErrorDataReceived += (_, line) => Console.Error.WriteLine(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public string Address { get; }

    /// <summary>Memory of the process that is in use, MB.</summary>
    public double WorkingSet
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1e6;
        }
    }

    public double ProcessorSeconds => _process.TotalProcessorTime.TotalSeconds;

    /// <summary>Starts it and waits until it answers.</summary>
    public static async Task<StudioProcess> StartAsync(string program)
    {
        StudioProcess studio = new(program);
        using HttpClient client = new();
        for (int attempt = 0; attempt < 240 && !studio._process.HasExited; attempt++)
        {
            try
            {
                if ((await client.GetAsync(new Uri(studio.Address))).IsSuccessStatusCode)
                    return studio;
            }
            catch (HttpRequestException)
            {
                // It is not listening yet.
            }

            await Task.Delay(500);
        }

        studio.Dispose();
        throw new TimeoutException($"{program} does not answer: is it the built studio, needlepoint-studio.dll?");
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        _data.Delete(recursive: true);
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
