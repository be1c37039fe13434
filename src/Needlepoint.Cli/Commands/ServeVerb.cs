using System.CommandLine;
using System.Globalization;

namespace Needlepoint.Cli.Commands;

/// <summary>The verb <c>serve</c>: its options and its help.</summary>
internal sealed class ServeVerb
{
    private readonly Option<int?> _port = new("--port") { Description = "Port to listen at; 5200 if not given, 0 takes any that is free.", HelpName = "N" };
    private readonly Option<bool> _noBrowser = new("--no-browser") { Description = "Do not open a browser." };
    private readonly Option<string?> _data = Text("--data", "DIR", "Folder of the cases and their backups; one of your own account if not given.");
    private readonly Option<string?> _database = Text("--database", "CONNECTION", "Keep cases in PostgreSQL: its connection string. The environment variable database does the same, and is not seen by other programs.");
    private readonly Option<string?> _restore = Text("--restore", "FILE", "Put a backup in the place of the cases before starting, a path or the name of one in the data folder; what was there is kept beside it.");
    private readonly Option<string?> _listen = Text("--listen", "ADDRESS", "Address to listen at, 0.0.0.0 for all; this machine alone if not given. Needs --sign-in.");
    private readonly Option<string?> _host = Text("--host", "NAME", "Name under which browsers ask for this server; several with commas.");
    private readonly Option<bool> _signIn = new("--sign-in") { Description = "People sign in, with roles. At the first start a code for the first administrator is printed." };
    private readonly Option<string?> _certificate = Text("--certificate", "FILE", "Certificate of this server, PEM or PFX.");
    private readonly Option<string?> _certificateKey = Text("--certificate-key", "FILE", "Key of the certificate, PEM.");
    private readonly Option<bool> _behindProxy = new("--behind-proxy") { Description = "A proxy in front of the studio encrypts." };

    /// <summary>The verb.</summary>
    public ServeVerb(Func<ParseResult, CommandContext> context)
    {
        Command = new Command("serve",
            "The studio in the browser: see a course, plan it, keep cases.\n\n"
            + "  needlepoint serve\n"
            + "  needlepoint serve --port 8080 --data my-practice --no-browser\n"
            + "  needlepoint serve --listen 0.0.0.0 --sign-in --host studio.example.org --certificate server.pem --certificate-key server-key.pem\n\n"
            + "Only this machine can reach it unless --sign-in is given. Ctrl-C ends it; what was saved is on the disk.\n"
            + "Exit codes: 0 ended, 2 the command line is wrong, the port is taken or the folder cannot be written.")
        {
            _port, _noBrowser, _data, _database, _restore, _listen, _host, _signIn, _certificate, _certificateKey, _behindProxy,
        };
        Command.SetAction((parsed, cancellation) => ServeCommand.Invoke(context(parsed), Arguments(parsed), parsed.GetValue(_database), cancellation));
    }

    /// <summary>The verb.</summary>
    public Command Command { get; }

    /// <summary>The settings of the studio that the options say.</summary>
    private List<string> Arguments(ParseResult parsed)
    {
        List<string> arguments = [];
        Add(arguments, "port", parsed.GetValue(_port)?.ToString(CultureInfo.InvariantCulture));
        Add(arguments, "data", parsed.GetValue(_data) is { } data ? Path.GetFullPath(data) : null);
        // A path, or the name of a file among the backups: the studio knows them, and starts in this folder.
        Add(arguments, "restore", parsed.GetValue(_restore));
        Add(arguments, "listen", parsed.GetValue(_listen));
        Add(arguments, "host", parsed.GetValue(_host));
        Add(arguments, "certificate", parsed.GetValue(_certificate));
        Add(arguments, "certificate-key", parsed.GetValue(_certificateKey));
        Add(arguments, "sign-in", parsed.GetValue(_signIn) ? "true" : null);
        Add(arguments, "behind-proxy", parsed.GetValue(_behindProxy) ? "true" : null);
        Add(arguments, "open-browser", parsed.GetValue(_noBrowser) ? null : "true");
        return arguments;
    }

    private static void Add(List<string> arguments, string key, string? value)
    {
        if (value is { Length: > 0 }) arguments.Add($"--{key}={value}");
    }

    private static Option<string?> Text(string name, string value, string description) => new(name) { Description = description, HelpName = value };
}
