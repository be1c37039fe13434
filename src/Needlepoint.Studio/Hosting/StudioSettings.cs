using System.Globalization;
using System.Net;
using Needlepoint.Evidence.Problems;

namespace Needlepoint.Studio.Hosting;

/// <summary>Where the studio listens and who may come, as the command line, the environment and <c>appsettings.json</c> say it.</summary>
public sealed record StudioSettings
{
    /// <summary>Port where none is said.</summary>
    public const int DefaultPort = 5200;

    /// <summary>Address to listen at.</summary>
    public IPAddress Listen { get; init; } = IPAddress.Loopback;

    /// <summary>Port; 0 for any that is free.</summary>
    public int Port { get; init; } = DefaultPort;

    /// <summary>Names under which browsers may ask, beside those of the machine itself.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>Whether people sign in.</summary>
    public bool HasSignIn { get; init; }

    /// <summary>Whether a proxy in front encrypts.</summary>
    public bool IsBehindProxy { get; init; }

    /// <summary>File of the certificate; null for none.</summary>
    public string? Certificate { get; init; }

    /// <summary>File of the key of the certificate; null where the certificate's file holds it.</summary>
    public string? CertificateKey { get; init; }

    /// <summary>Whether to open the browser once it runs.</summary>
    public bool OpensBrowser { get; init; }

    /// <summary>Whether to end when standard input ends: so it never outlives the program that started it.</summary>
    public bool EndsWithInput { get; init; }

    /// <summary>Whether only this machine can reach it; a proxy in front brings others.</summary>
    public bool IsLocal => IPAddress.IsLoopback(Listen) && !IsBehindProxy;

    /// <summary>Whether every browser reaches it encrypted.</summary>
    public bool IsEncrypted => Certificate is not null || IsBehindProxy;

    /// <summary>Names that the Host header of a request may carry: a page of another name that points here is turned away.</summary>
    public IReadOnlyList<string> AllowedHosts => IsLocal ? ["localhost", "127.0.0.1", "[::1]", .. Hosts] : Hosts.Count > 0 ? Hosts : [Listen.ToString()];

    /// <summary>Reads the settings and holds them to the rules of listening.</summary>
    /// <exception cref="InputException">Something cannot be used.</exception>
    public static StudioSettings Read(IConfiguration configuration)
    {
        ProblemList problems = [];
        if (configuration.GetSection("Kestrel:Endpoints").Exists()) problems.Add(HostingProblems.OtherEndpoints());
        (IPAddress listen, int port) = Place(configuration, problems);
        StudioSettings settings = new()
        {
            Listen = listen,
            Port = port,
            Hosts = (configuration["host"] ?? "").Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            HasSignIn = Switch(configuration, "sign-in", problems),
            IsBehindProxy = Switch(configuration, "behind-proxy", problems),
            Certificate = Text(configuration, "certificate"),
            CertificateKey = Text(configuration, "certificate-key"),
            OpensBrowser = Switch(configuration, "open-browser", problems),
            EndsWithInput = Switch(configuration, "end-with-input", problems),
        };
        if (!settings.IsLocal && !settings.HasSignIn) problems.Add(HostingProblems.NoSignIn(settings.IsBehindProxy ? "--behind-proxy" : $"--listen {listen}"));
        else if (!settings.IsLocal && !settings.IsEncrypted) problems.Add(HostingProblems.NotEncrypted(listen));
        else if (!settings.IsLocal && settings.Hosts.Count == 0 && (settings.IsBehindProxy || IsAny(listen))) problems.Add(HostingProblems.NoHost(listen));
        problems.ThrowIfErrors();
        return settings;
    }

    private static (IPAddress Listen, int Port) Place(IConfiguration configuration, ProblemList problems)
    {
        string listen = Text(configuration, "listen") ?? "127.0.0.1", port = Text(configuration, "port") ?? DefaultPort.ToString(CultureInfo.InvariantCulture);
        if (Text(configuration, "urls") is { } url)
        {
            if (!Uri.TryCreate(url.Replace("*", "0.0.0.0", StringComparison.Ordinal).Replace("+", "0.0.0.0", StringComparison.Ordinal), UriKind.Absolute, out Uri? address))
                problems.Add(HostingProblems.NotAnAddress("--urls", url));
            else (listen, port) = (address.Host, address.Port.ToString(CultureInfo.InvariantCulture));
        }
        if (listen == "localhost") listen = "127.0.0.1";
        if (!IPAddress.TryParse(listen, out IPAddress? ip)) problems.Add(HostingProblems.NotAnAddress("--listen", listen));
        if (!ushort.TryParse(port, CultureInfo.InvariantCulture, out ushort number)) problems.Add(HostingProblems.NotAPort(port));
        return (ip ?? IPAddress.Loopback, number);
    }

    private static bool IsAny(IPAddress address) => address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any);

    private static string? Text(IConfiguration configuration, string key) => configuration[key] is { Length: > 0 } text ? text : null;

    private static bool Switch(IConfiguration configuration, string key, ProblemList problems)
    {
        if (Text(configuration, key) is not { } said) return false;
        if (!bool.TryParse(said, out bool value)) problems.Add(HostingProblems.NotASwitch(key, said));
        return value;
    }
}
