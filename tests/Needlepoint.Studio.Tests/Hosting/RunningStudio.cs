using System.Net.Http.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Needlepoint.Studio.Hosting;
using Needlepoint.Studio.Tests.Storage;

namespace Needlepoint.Studio.Tests.Hosting;

/// <summary>A studio that listens to a free port of this machine, over a folder of its own.</summary>
public class RunningStudio : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    public RunningStudio() : this([]) { }

    protected RunningStudio(string[] settings) => Settings = settings;

    /// <summary>What it was told beside port and folder.</summary>
    protected string[] Settings { get; }

    internal string Folder => _folder.Path;

    internal WebApplication Host { get; private set; } = null!;

    internal Uri Address { get; private set; } = null!;

    internal HttpClient Client { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        // Tests ask more often than a client may; those of the limits say them again.
        Host = StudioHost.Build(["--port=0", $"--data={_folder.Path}", "--api-burst=100000", .. Settings]);
        await Host.StartAsync();
        Address = new(Host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        Client = NewClient();
    }

    /// <summary>Ends it and starts it again over the same folder.</summary>
    internal async Task RestartAsync()
    {
        Client.Dispose();
        await Host.StopAsync();
        await Host.DisposeAsync();
        await InitializeAsync();
    }

    internal HttpClient NewClient() => new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Address };

    internal Task<HttpResponseMessage> PostAsync(string path, object question) => Client.PostAsJsonAsync(path, question, TestContext.Current.CancellationToken);

    public virtual async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Host.DisposeAsync();
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }
}

/// <summary>A studio that lets programs ask little, and none of them wait.</summary>
public sealed class StudioWithFewPlaces() : RunningStudio(["--api-burst=3", "--api-per-second=1", "--api-waiting=0"]);
