using System.CommandLine;

namespace Needlepoint.Cli.Commands;

/// <summary>The verb <c>protocols</c>: its options and its help.</summary>
internal sealed class ProtocolsVerb
{
    private readonly Argument<string?> _id = new("ID") { Description = "A ready course; all of them if not given.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string?> _write = new("--write") { Description = "Write it as a course file to edit, with a comment at each value that is only opinion. Never replaces a file.", HelpName = "FILE" };

    /// <summary>The verb.</summary>
    public ProtocolsVerb(Func<ParseResult, CommandContext> context)
    {
        Command = new Command("protocols",
            "Ready courses by indication and site, from trials, labels and practice texts, each with its source.\n\n"
            + "  needlepoint protocols                                      all of them\n"
            + "  needlepoint protocols acne-scars-cheek                     one in full, opinion marked\n"
            + "  needlepoint protocols acne-scars-cheek --write my.yaml     a course file to edit\n"
            + "  needlepoint run --protocol acne-scars-cheek                run it with its typical person\n"
            + "  needlepoint run me.yaml --protocol acne-scars-cheek        run it with your own\n\n"
            + "Exit codes: 0 done, 2 the command line is wrong, or a file cannot be written.")
        {
            _id, _write,
        };
        Command.SetAction((parsed, _) => ProtocolsCommand.Invoke(context(parsed), parsed.GetValue(_id), parsed.GetValue(_write)));
    }

    /// <summary>The verb.</summary>
    public Command Command { get; }
}
