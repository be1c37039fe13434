using System.Diagnostics;
using System.Net.Sockets;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Needlepoint.Evidence.Problems;
using Needlepoint.Studio.Accounts;
using Needlepoint.Studio.Storage;

namespace Needlepoint.Studio.Hosting;

/// <summary>The studio as a program: starts, says where it is, runs until it is told to end.</summary>
internal static class StudioProcess
{
    private const int Done = 0, Refused = 2;

    /// <summary>Runs it and returns the exit code.</summary>
    public static async Task<int> RunAsync(string[] arguments)
    {
        try
        {
            StudioOptions.Check(arguments);
            await using WebApplication studio = StudioHost.Build(arguments);
            StudioSettings settings = studio.Services.GetRequiredService<StudioSettings>();
            try
            {
                await studio.StartAsync();
            }
            catch (Exception exception) when (exception is IOException or SocketException)
            {
                throw new InputException([HostingProblems.PortTaken(settings.Listen, settings.Port)]);
            }
            string address = AddressOf(studio, settings);
            Console.WriteLine($"Needlepoint studio   {address}   Ctrl-C ends it");
            if (settings.HasSignIn && studio.Services.GetRequiredService<StorageState>().Damage is null && await FirstAccounts.CodeAsync(studio.Services) is { } code)
                Console.WriteLine($"First administrator  {address}/account/setup   code {code}");
            if (settings.OpensBrowser) OpenBrowser(address);
            if (settings.EndsWithInput) _ = EndWithInputAsync(studio.Lifetime);
            await studio.WaitForShutdownAsync();
            return Done;
        }
        catch (InputException exception)
        {
            foreach (Problem problem in exception.Problems) await Console.Error.WriteLineAsync(ProblemText.FormatOne(problem));
            await Console.Error.WriteLineAsync($"needlepoint explain {exception.Problems[0].Code}");
            return Refused;
        }
    }

    private static string AddressOf(WebApplication studio, StudioSettings settings)
    {
        string bound = studio.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return settings.IsLocal || settings.Hosts.Count == 0 ? bound
            : settings.IsBehindProxy ? $"{bound} for the proxy of {settings.Hosts[0]}" : $"https://{settings.Hosts[0]}:{new Uri(bound).Port}";
    }

    private static void OpenBrowser(string address)
    {
        try
        {
            using Process? browser = Process.Start(new ProcessStartInfo(address) { UseShellExecute = true });
        }
        catch (Exception exception) when (exception is System.ComponentModel.Win32Exception or PlatformNotSupportedException)
        {
            // No browser here: the address stands above.
        }
    }

    private static async Task EndWithInputAsync(IHostApplicationLifetime lifetime)
    {
        using Stream input = Console.OpenStandardInput();
        byte[] any = new byte[16];
        while (await input.ReadAsync(any) > 0)
        {
            // What is typed is of no meaning; only the end counts.
        }
        lifetime.StopApplication();
    }
}
