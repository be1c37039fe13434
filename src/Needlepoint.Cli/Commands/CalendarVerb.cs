using System.CommandLine;

namespace Needlepoint.Cli.Commands;

/// <summary>The verb <c>calendar</c>: its options and its help.</summary>
internal sealed class CalendarVerb
{
    private readonly Argument<string?> _course = new("COURSE.yaml")
    {
        Description = "The course file, with what was answered in screening:. With --protocol it may be left out.",
        Arity = ArgumentArity.ZeroOrOne,
    };
    private readonly Option<string?> _protocol = new("--protocol") { Description = "A ready course says what is done: needlepoint protocols lists them.", HelpName = "ID" };
    private readonly Option<string?> _start = new("--start") { Description = "Day of the first session instead of that of the course: 2026-12-01.", HelpName = "DATE" };
    private readonly Option<string?> _folder = new("--out") { Description = "Folder for the files; here if not given.", HelpName = "DIR" };
    private readonly Option<bool> _noModel = new("--no-model") { Description = "Do not run the model: fast; the plan then carries no forecast." };
    private readonly Option<ulong> _seed;
    private readonly Option<int> _sets;
    private readonly Option<bool> _json;

    /// <summary>The verb with the options that it shares with others.</summary>
    public CalendarVerb(Option<ulong> seed, Option<int> sets, Option<bool> json, Func<ParseResult, CommandContext> context)
    {
        (_seed, _sets, _json) = (seed, sets, json);
        Command = new Command("calendar",
            "The days of a course: sessions, what to do and leave out around them and who says so, other treatments and what stands against them, checks of the result.\n\n"
            + "  needlepoint calendar my-course.yaml --start 2026-12-01\n"
            + "  needlepoint calendar my-course.yaml --no-model --out plans\n\n"
            + "Writes my-course-calendar.ics for a calendar program, and my-course-plan.html and my-course-plan.pdf: one page for the person.\n"
            + "Where something stands against a start, the files say so at their top and promise no days.\n"
            + "Exit codes: 0 done, 1 the course is wrong, 2 the command line is wrong, 3 something is blocked, 4 the numerical method failed, 130 cancelled.")
        {
            _course, _protocol, _start, _folder, _noModel, _sets, _seed, _json,
        };
        Command.SetAction((parsed, cancellation) => CalendarCommand.Invoke(context(parsed), Options(parsed), cancellation));
    }

    /// <summary>The verb.</summary>
    public Command Command { get; }

    private CalendarOptions Options(ParseResult parsed) => new(parsed.GetValue(_course) ?? "", parsed.GetValue(_seed), parsed.GetValue(_noModel) ? 0 : parsed.GetValue(_sets))
    {
        Protocol = parsed.GetValue(_protocol),
        Start = parsed.GetValue(_start),
        Folder = parsed.GetValue(_folder),
        Json = parsed.GetValue(_json),
    };
}
