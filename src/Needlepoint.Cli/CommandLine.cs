using System.CommandLine;
using Needlepoint.Cli.Commands;
using Needlepoint.Cli.Terminals;
using Needlepoint.Engine;
using Needlepoint.Evidence.Problems;

namespace Needlepoint.Cli;

/// <summary>The verbs of <c>needlepoint</c>, their options and help.</summary>
public sealed class CommandLine
{
    // The studio closes its files before it ends.
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);

    private const int DefaultSets = 200, MostSets = 100_000;

    private readonly IEngine _engine;
    private readonly Terminal _terminal;
    private readonly TimeProvider _clock;
    private readonly RootCommand _root;
    private readonly Option<bool> _noColour = new("--no-color") { Description = "No escape codes. NO_COLOR does the same.", Recursive = true };
    private readonly Option<bool> _trace = new("--trace") { Description = "Show where in the program a failure happened.", Recursive = true };

    /// <summary>Puts the commands together.</summary>
    public CommandLine(IEngine engine, Terminal terminal, TimeProvider clock)
    {
        _engine = engine;
        _terminal = terminal;
        _clock = clock;
        _root = new RootCommand(
            "Needlepoint: an open simulator of microneedled skin.\n\n"
            + "A course file says whose skin it is and what is done to it; needlepoint tells what happens, how sure that is, and on what evidence.\n\n"
            + "  needlepoint serve                      the studio in the browser\n"
            + "  needlepoint run first-session.yaml     run a course\n"
            + "  needlepoint screen my-course.yaml      may this person be treated, now, like this\n"
            + "  needlepoint protocols                  ready courses from trials and practice\n"
            + "  needlepoint absorb vitamin-c-15-serum --needle 0.5mm --passes 4     what gets in of a product\n"
            + "  needlepoint qualify                    predicted against measured, study by study\n"
            + "  needlepoint explain tewl_g_m2_h        what stands behind a number\n")
        {
            _noColour,
            _trace,
            Run(),
            new ServeVerb(Context).Command,
            new ScreenVerb(Seed(), Sets(), Context).Command,
            new CalendarVerb(Seed(), Sets(), Json(), Context).Command,
            new ProtocolsVerb(Context).Command,
            new AbsorbVerb(Seed(), Sets(), Json(), Context).Command,
            Qualify(),
            Calibrate(),
            Explain(),
        };
    }

    /// <summary>Runs a command line and returns the exit code.</summary>
    public async Task<int> InvokeAsync(IReadOnlyList<string> arguments, CancellationToken cancellation = default)
    {
        ParseResult parsed = _root.Parse(AbsorbVerb.Joined(arguments));
        CommandContext context = Context(parsed);
        if (parsed.Errors.Count > 0)
        {
            string verb = parsed.CommandResult.Command is RootCommand ? "" : parsed.CommandResult.Command.Name;
            return context.Refuse(UsageProblems.CommandLine(parsed.Errors[0].Message, verb), ExitCode.Usage);
        }
        try
        {
            var streams = new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = s_patience, Output = _terminal.Output, Error = _terminal.Error };
            return await parsed.InvokeAsync(streams, cancellation).ConfigureAwait(false);
        }
        catch (InputException exception)
        {
            context.Tell(exception.Problems);
            return ExitCode.Input;
        }
        catch (OperationCanceledException)
        {
            _terminal.Error.Write("Cancelled. Nothing was written.\n");
            return ExitCode.Cancelled;
        }
        catch (Exception exception)
        {
            if (parsed.GetValue(_trace)) _terminal.Error.Write(exception + "\n");
            return context.Refuse(UsageProblems.Internal(exception), ExitCode.Numerics);
        }
    }

    private CommandContext Context(ParseResult parsed) =>
        new(_engine, parsed.GetResult(_noColour) is { Implicit: false } ? _terminal.WithoutColour() : _terminal, _clock);

    private Command Run()
    {
        var course = new Argument<string?>("COURSE.yaml")
        {
            Description = "The course file. examples/first-session.yaml is one to copy. With --protocol: who the person is; may be left out.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var protocol = new Option<string?>("--protocol") { Description = "A ready course says what is done: needlepoint protocols lists them.", HelpName = "ID" };
        var seed = Seed();
        var sets = Sets();
        var person = new Option<bool>("--person") { Description = "One central parameter set: fast, but without intervals." };
        var json = Json();
        var folder = new Option<string?>("--out") { Description = "Folder for the report and the data; here if not given.", HelpName = "DIR" };
        var noReport = new Option<bool>("--no-report") { Description = "Write the data but no HTML report." };
        var noPictures = new Option<bool>("--no-pictures") { Description = "Do not draw the skin." };
        var chart = new Option<string?>("--chart") { Description = "Draw a curve in the terminal, for example tewl_g_m2_h.", HelpName = "ID" };
        var command = new Command("run",
            "Run a course: the answer in the terminal, an HTML report, the data as CSV, Parquet and JSON, and pictures of the skin.\n\n"
            + "  needlepoint run examples/first-session.yaml\n"
            + "  needlepoint run my-course.yaml --chart erythema_index_rise_au\n"
            + "  needlepoint run my-course.yaml --json > result.json\n"
            + "  needlepoint run --protocol acne-scars-cheek             a ready course with its typical person\n"
            + "  needlepoint run me.yaml --protocol acne-scars-cheek     a ready course for your own person\n\n"
            + "Writes my-course.html and the folder my-course/. The same course, seed and sets give the same numbers to the last bit.\n"
            + "Exit codes: 0 done, 1 the course is wrong, 2 the command line is wrong, 3 blocked by a suitability rule, 4 the numerical method failed, 130 cancelled.")
        {
            course, protocol, seed, sets, person, json, folder, noReport, noPictures, chart,
        };
        command.SetAction((parsed, cancellation) =>
        {
            int count = parsed.GetValue(person) ? 1 : parsed.GetValue(sets);
            var request = new RunRequest(parsed.GetValue(course) ?? "", parsed.GetValue(seed), count) { Protocol = parsed.GetValue(protocol) };
            var options = new RunOptions(request, parsed.GetValue(json), parsed.GetValue(folder), !parsed.GetValue(noReport), !parsed.GetValue(noPictures), parsed.GetValue(chart));
            return RunCommand.Invoke(Context(parsed), options, cancellation);
        });
        return command;
    }

    private Command Qualify()
    {
        var studies = new Argument<string?>("DIR")
        {
            Description = "A folder of studies in the format of docs/reference/study-format.md; the studies that come with the program if not given.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var seed = Seed();
        var sets = Sets();
        var json = Json();
        var folder = new Option<string?>("--out") { Description = "Folder for the pages; qualification/ if not given.", HelpName = "DIR" };
        var command = new Command("qualify",
            "Predict every study and compare with what was measured, the misses included.\n\n"
            + "  needlepoint qualify                    the studies that come with the program\n"
            + "  needlepoint qualify my-studies/        your own; they stay on this machine\n\n"
            + "Studies that the model was tuned on are never counted with the others.\n"
            + "Exit codes: 0 done, 1 a study file is wrong, 2 the command line is wrong, 5 fewer than 75 % of the values meet the bar, 130 cancelled.")
        {
            studies, seed, sets, json, folder,
        };
        command.SetAction((parsed, cancellation) =>
        {
            var request = new QualifyRequest(parsed.GetValue(studies), parsed.GetValue(seed), parsed.GetValue(sets));
            var options = new QualifyOptions(request, parsed.GetValue(json), parsed.GetValue(folder));
            return Task.FromResult(QualifyCommand.Invoke(Context(parsed), options, cancellation));
        });
        return command;
    }

    private Command Calibrate()
    {
        var data = new Option<string>("--data")
        {
            Description = "The data folder to read and to write; the repository's if not given.",
            HelpName = "DIR",
            DefaultValueFactory = _ => "data",
        };
        var name = new Option<string?>("--name") { Description = "Name of the new ensemble; year and month, and the blocks of --only, if not given.", HelpName = "NAME" };
        var only = new Option<string?>("--only")
        {
            Description = $"Fit these blocks alone, with commas between them: {string.Join(", ", CalibrateCommand.Blocks)}. All other numbers of the present ensemble stay to the bit.",
            HelpName = "BLOCKS",
        };
        var command = new Command("calibrate",
            "Fit the parameters to the calibration studies, and to no others; write the new ensemble and the record of its tests into the data folder.\n\n"
            + "  needlepoint calibrate --data data\n"
            + "  needlepoint calibrate --data data --only pigment,hair\n\n"
            + "For those who change the model or the evidence. Everything anew takes an hour or more on two cores; blocks alone take minutes, and the prediction of all studies that follows as long again.\n"
            + "Exit codes: 0 done, 1 the data are wrong, 2 the command line is wrong, 4 the fit did not converge, 130 cancelled.")
        {
            data, name, only,
        };
        command.SetAction((parsed, cancellation) =>
        {
            DateOnly today = DateOnly.FromDateTime(_clock.GetUtcNow().UtcDateTime);
            string[] blocks = [.. (parsed.GetValue(only) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()];
            string run = parsed.GetValue(name) ?? string.Join('-', blocks.Prepend(today.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture)));
            return Task.FromResult(CalibrateCommand.Invoke(Context(parsed), new(parsed.GetRequiredValue(data), run, today, blocks), cancellation));
        });
        return command;
    }

    private Command Explain()
    {
        var name = new Argument<string?>("NAME")
        {
            Description = "An outcome, a parameter, a study, a suitability rule, a condition, a medicine, something people say, or a code; rules for all rules, claims for all that people say. Without a name: everything.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command("explain",
            "Tell what stands behind a name: unit, value, equation, source, what to do.\n\n"
            + "  needlepoint explain tewl_g_m2_h\n"
            + "  needlepoint explain NP-C012\n"
            + "  needlepoint explain \"eight glasses\"\n"
            + "  needlepoint explain NP-S031            a suitability rule; rules for all of them\n"
            + "  needlepoint explain warfarin           a medicine or a condition, by any of its names\n"
            + "  needlepoint explain claims\n")
        {
            name,
        };
        command.SetAction(parsed => ExplainCommand.Invoke(Context(parsed), parsed.GetValue(name)));
        return command;
    }

    private static Option<ulong> Seed() => new("--seed")
    {
        Description = "Seed of the random streams.",
        HelpName = "N",
        DefaultValueFactory = _ => 1,
    };

    private static Option<bool> Json() => new("--json")
    {
        Description = "One JSON document on standard output and nothing else; files only with --out.",
    };

    private static Option<int> Sets()
    {
        var option = new Option<int>("--sets")
        {
            Description = "Parameter sets behind the intervals.",
            HelpName = "N",
            DefaultValueFactory = _ => DefaultSets,
        };
        option.Validators.Add(result =>
        {
            if (result.Errors.Any() || result.Tokens.Count == 0) return;
            int value = result.GetValueOrDefault<int>();
            if (value is < 2 or > MostSets) result.AddError(FormattableString.Invariant($"--sets {value}: allowed are 2 to {MostSets} sets; with fewer there is no interval"));
        });
        return option;
    }
}
