using System.CommandLine;
using System.CommandLine.Parsing;

namespace Needlepoint.Cli.Commands;

/// <summary>The verb <c>screen</c>: its options and its help.</summary>
internal sealed class ScreenVerb
{
    private readonly Argument<string?> _course = new("COURSE.yaml")
    {
        Description = "The course file, with what was answered in person: and screening:. With --protocol it may be left out.",
        Arity = ArgumentArity.ZeroOrOne,
    };
    private readonly Option<string?> _protocol = new("--protocol") { Description = "A ready course says what is done: needlepoint protocols lists them.", HelpName = "ID" };
    private readonly Option<bool> _all = new("--all") { Description = "Also every rule that does not apply, with its sources." };
    private readonly Option<bool> _questions = new("--questions") { Description = "Every open question, not only the most decisive." };
    private readonly Option<bool> _plain = new("--plain") { Description = "In plain language, for the person." };
    private readonly Option<bool> _noModel = new("--no-model") { Description = "Do not run the model: fast; rules that need its predictions are said to be not checked." };
    private readonly Option<string[]> _decide = Many(Decide, "RULE", "Decide otherwise than a rule, by its code or name; --reason must follow.");
    private readonly Option<string[]> _reason = Many(Reason, "TEXT", "Why; recorded with the decision.");
    private readonly Option<string[]> _by = Many(By, "ROLE", "Role of who decided: dermatologist.");
    private readonly Option<ulong> _seed;
    private readonly Option<int> _sets;
    private readonly Option<bool> _json = new("--json") { Description = "One JSON document on standard output and nothing else." };

    internal const string Decide = "--decide", Reason = "--reason", By = "--by";

    /// <summary>The verb with the options that it shares with others.</summary>
    public ScreenVerb(Option<ulong> seed, Option<int> sets, Func<ParseResult, CommandContext> context)
    {
        (_seed, _sets) = (seed, sets);
        Command = new Command("screen",
            "May this person be treated, now, like this: what stands against it, who says so and how strong that is, what to do instead, what is still to be asked.\n\n"
            + "  needlepoint screen my-course.yaml\n"
            + "  needlepoint screen my-course.yaml --plain              in plain language, for the person\n"
            + "  needlepoint screen my-course.yaml --all --no-model     every rule with its sources, without a run\n"
            + "  needlepoint screen my-course.yaml --decide NP-S031 --reason \"low dose, stopped in June\" --by dermatologist\n\n"
            + "A missing answer is never taken for no. A decision is recorded; both positions stay shown. No rule tells anyone to stop a prescribed medicine.\n"
            + "Exit codes: 0 done, 1 the course is wrong, 2 the command line is wrong, 3 something is blocked, 4 the numerical method failed, 130 cancelled.")
        {
            _course, _protocol, _all, _questions, _plain, _noModel, _decide, _reason, _by, _sets, _seed, _json,
        };
        Command.SetAction((parsed, cancellation) => Task.FromResult(ScreenCommand.Invoke(context(parsed), Options(parsed), cancellation)));
    }

    /// <summary>The verb.</summary>
    public Command Command { get; }

    private ScreenOptions Options(ParseResult parsed) => new(parsed.GetValue(_course) ?? "", parsed.GetValue(_seed), parsed.GetValue(_noModel) ? 0 : parsed.GetValue(_sets))
    {
        Detail = new(parsed.GetValue(_all), parsed.GetValue(_questions)),
        Protocol = parsed.GetValue(_protocol),
        Plain = parsed.GetValue(_plain),
        Json = parsed.GetValue(_json),
        Said = [.. Pairs(parsed.Tokens)],
    };

    // A reason and a role belong to the decision before them: the order of the words counts, not their number.
    private static IEnumerable<(string Option, string Value)> Pairs(IReadOnlyList<Token> tokens)
    {
        string? option = null;
        foreach (Token token in tokens)
        {
            if (token.Type == TokenType.Option) option = token.Value;
            else if (option is Decide or Reason or By) yield return (option, token.Value);
            if (token.Type != TokenType.Option) option = null;
        }
    }

    private static Option<string[]> Many(string name, string value, string description) => new(name)
    {
        Description = description,
        HelpName = value,
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
    };
}
