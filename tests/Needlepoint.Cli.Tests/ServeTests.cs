using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Reflection;

namespace Needlepoint.Cli.Tests;

/// <summary>The studio started by the program beside which it lies, as people start it.</summary>
public sealed class ServeTests
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task It_serves_pages_with_their_styles_until_it_is_told_to_end(string signal)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such signals.");
        using Folder folder = new();
        using Process program = Start("--port", "0", "--data", folder.Path);
        string told = (await program.StandardOutput.ReadLineAsync(Cancellation).AsTask().WaitAsync(s_patience, Cancellation))!;
        Assert.StartsWith("Needlepoint studio   http://127.0.0.1:", told, StringComparison.Ordinal);
        using HttpClient client = new() { BaseAddress = new(told.Split(' ', StringSplitOptions.RemoveEmptyEntries)[2]) };
        string[] paths = ["/help", "/needlepoint.css", "/needlepoint-studio.styles.css", "/theme.js", "/_framework/blazor.web.js", "/Components/Frame/ReconnectNotice.razor.js"];
        foreach (string path in paths)
        {
            using HttpResponseMessage answer = await client.GetAsync(path, Cancellation);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{path} answers {answer.StatusCode}");
        }
        using (Process kill = Process.Start("kill", ["-" + signal, program.Id.ToString(CultureInfo.InvariantCulture)])) await kill.WaitForExitAsync(Cancellation);
        await program.WaitForExitAsync(Cancellation).WaitAsync(s_patience, Cancellation);
        Assert.Equal((0, ""), (program.ExitCode, await program.StandardError.ReadToEndAsync(Cancellation)));
        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync("/help", Cancellation));
    }

    [Fact]
    public async Task A_port_that_is_taken_is_told()
    {
        using Folder folder = new();
        using TcpListener other = new(IPAddress.Loopback, 0);
        other.Start();
        string port = ((IPEndPoint)other.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
        (int code, string error) = await RefusedAsync("--port", port, "--data", folder.Path);
        Assert.Equal(ExitCode.Usage, code);
        Assert.Contains("NP-T023", error, StringComparison.Ordinal);
        Assert.Contains(port, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_told()
    {
        using Folder folder = new();
        await File.WriteAllTextAsync(folder["file"], "", Cancellation);
        (int code, string error) = await RefusedAsync("--port", "0", "--data", folder["file"]);
        Assert.Equal(ExitCode.Usage, code);
        Assert.Contains("NP-T010", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_backup_that_is_not_there_is_told_by_the_name_that_was_given()
    {
        using Folder folder = new();
        (int code, string error) = await RefusedAsync("--port", "0", "--data", folder.Path, "--restore", "needlepoint-2026-03-02T080000Z.db");
        Assert.Equal(ExitCode.Usage, code);
        Assert.Contains("NP-T011", error, StringComparison.Ordinal);
        Assert.Contains("given    needlepoint-2026-03-02T080000Z.db", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_does_not_listen_to_others_without_sign_in()
    {
        using Folder folder = new();
        (int code, string error) = await RefusedAsync("--port", "0", "--data", folder.Path, "--listen", "0.0.0.0");
        Assert.Equal(ExitCode.Usage, code);
        Assert.Contains("NP-T020", error, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Error)> RefusedAsync(params string[] arguments)
    {
        using Process program = Start(arguments);
        string error = await program.StandardError.ReadToEndAsync(Cancellation).WaitAsync(s_patience, Cancellation);
        await program.WaitForExitAsync(Cancellation);
        return (program.ExitCode, error);
    }

    private static Process Start(params string[] arguments)
    {
        string path = typeof(ServeTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(data => data.Key == "Program").Value!;
        ProcessStartInfo start = new("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetTempPath() };
        foreach (string argument in (string[])[path, "serve", "--no-browser", .. arguments]) start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }
}
