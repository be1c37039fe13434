using System.Globalization;
using Needlepoint.Evidence.Problems;
using Needlepoint.Studio.Hosting;

namespace Needlepoint.Studio.Api;

/// <summary>How much programs may ask, as the command line, the environment and <c>appsettings.json</c> say it.</summary>
public sealed record ApiSettings
{
    private const int Most = 100_000;

    /// <summary>Questions that one client may ask in a row: <c>api-burst</c>.</summary>
    public int Burst { get; init; } = 120;

    /// <summary>Questions that one client may ask each second after that: <c>api-per-second</c>.</summary>
    public int PerSecond { get; init; } = 20;

    /// <summary>Long questions of all clients that may wait for their turn: <c>api-waiting</c>.</summary>
    public int Waiting { get; init; } = 32;

    /// <summary>Reads the settings.</summary>
    /// <exception cref="InputException">Something is no number, or out of range.</exception>
    public static ApiSettings Read(IConfiguration configuration)
    {
        ApiSettings usual = new();
        ProblemList problems = [];
        ApiSettings read = new()
        {
            Burst = Number(configuration, "api-burst", 1, usual.Burst, problems),
            PerSecond = Number(configuration, "api-per-second", 1, usual.PerSecond, problems),
            Waiting = Number(configuration, "api-waiting", 0, usual.Waiting, problems),
        };
        problems.ThrowIfErrors();
        return read;
    }

    private static int Number(IConfiguration configuration, string key, int fewest, int usual, ProblemList problems)
    {
        if (configuration[key] is not { Length: > 0 } said) return usual;
        if (int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= fewest && number <= Most) return number;
        problems.Add(HostingProblems.NotANumber(key, said, fewest, Most, usual));
        return usual;
    }
}
