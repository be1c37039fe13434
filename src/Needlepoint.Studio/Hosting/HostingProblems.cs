using System.Globalization;
using System.Net;
using Needlepoint.Evidence.Problems;

namespace Needlepoint.Studio.Hosting;

/// <summary>Problems with where the studio listens and how it starts: NP-T020 to NP-T024, and NP-T074.</summary>
public static class HostingProblems
{
    /// <summary>Others could reach a studio in which nobody signs in.</summary>
    public static Problem NoSignIn(string given) => new("NP-T020", "other machines could reach the studio, and nobody signs in")
    {
        Given = given,
        Allowed = "an address of this machine alone, 127.0.0.1 or ::1; any other address, and a proxy, with --sign-in",
        Fix = "leave it out, or add --sign-in",
    };

    /// <summary>Passwords would travel readable.</summary>
    public static Problem NotEncrypted(IPAddress address) => new("NP-T021", "passwords and cases would travel unencrypted")
    {
        Given = $"--listen {address} without a certificate",
        Allowed = "--certificate FILE with the certificate of this server; or --behind-proxy where a proxy in front of it encrypts",
        Fix = "add --certificate FILE.pem --certificate-key KEY.pem, or --behind-proxy",
    };

    /// <summary>The certificate is of no use.</summary>
    public static Problem BadCertificate(string file, string reason) => new("NP-T022", "the certificate cannot be used")
    {
        Given = $"{file}: {reason}",
        Allowed = "a PEM file with --certificate-key KEY.pem, or a PFX file; its password in the environment variable NEEDLEPOINT_CERTIFICATE_PASSWORD",
        Fix = "check both files, that they belong together, and that this account may read them",
    };

    /// <summary>Somebody listens there already.</summary>
    public static Problem PortTaken(IPAddress address, int port) => new("NP-T023", "another program listens at this port, or this account may not")
    {
        Given = $"{address}, port {port.ToString(CultureInfo.InvariantCulture)}",
        Allowed = "an address of this machine and a free port; --port 0 takes any",
        Fix = $"needlepoint serve --port {(port is > 1024 and < 65535 ? port + 1 : StudioSettings.DefaultPort).ToString(CultureInfo.InvariantCulture)}",
    };

    /// <summary>Not an address.</summary>
    public static Problem NotAnAddress(string option, string given) => BadSetting($"{option} is not an address", given, "an IP address: 127.0.0.1, ::1, 0.0.0.0 for every address of this machine", "leave it out to listen to this machine alone");

    /// <summary>Not a port.</summary>
    public static Problem NotAPort(string given) => BadSetting("--port is not a port", given, "0 to 65535; 0 takes any that is free", $"--port {StudioSettings.DefaultPort}");

    /// <summary>Neither true nor false.</summary>
    public static Problem NotASwitch(string key, string given) => BadSetting($"--{key} is neither on nor off", given, "true or false", $"--{key} true");

    /// <summary>Not a number, or out of range.</summary>
    public static Problem NotANumber(string key, string given, int fewest, int most, int usual) =>
        BadSetting($"--{key} is not a number of its range", given, FormattableString.Invariant($"{fewest} to {most}"), FormattableString.Invariant($"leave it out for {usual}"));

    /// <summary>Nobody said under which name it is asked.</summary>
    public static Problem NoHost(IPAddress address) => BadSetting("the name of the server is missing", $"--listen {address}", "--host with the names under which browsers ask for it", "--host studio.example.org");

    /// <summary>The web server was told apart where to listen.</summary>
    public static Problem OtherEndpoints() => BadSetting("the addresses of the studio are set apart from it", "Kestrel:Endpoints in the settings", "--listen, --port and --certificate", "remove Kestrel:Endpoints");

    /// <summary>A word that is no setting.</summary>
    public static Problem NotAnOption(string given, IEnumerable<string> known) =>
        BadSetting("this is no option of the studio", given, string.Join(", ", known.Select(key => $"--{key}")), "leave it out; needlepoint serve --help tells what each is for");

    /// <summary>A setting without its value.</summary>
    public static Problem NoValue(string option) => BadSetting($"{option} has no value", option, "--key value or --key=value; switches take true or false", $"{option}=VALUE");

    /// <summary>Asked under a name that nobody has allowed.</summary>
    public static Problem OtherHost(string asked, IReadOnlyList<string> names) => new("NP-T074", "the studio does not answer under this name")
    {
        Given = $"Host: {asked}",
        Allowed = string.Join(", ", names),
        Fix = "ask under one of these names; or start the studio with --host and the names under which it is asked",
    };

    private static Problem BadSetting(string title, string given, string allowed, string fix) => new("NP-T024", title) { Given = given, Allowed = allowed, Fix = fix };
}
