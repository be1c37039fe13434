using Needlepoint.Evidence.Problems;
using Needlepoint.Skin.Observables;

namespace Needlepoint.Cli.Commands;

/// <summary>Problems with the command line and with the files to write: NP-U.</summary>
public static class UsageProblems
{
    /// <summary>The command line cannot be understood.</summary>
    public static Problem CommandLine(string message, string verb) => new("NP-U001", message.TrimEnd('.'))
    {
        Fix = $"see needlepoint {(verb.Length > 0 ? verb + " " : "")}--help",
    };

    /// <summary>A file would be overwritten that this program did not write.</summary>
    public static Problem InTheWay(string path) => new("NP-U002", "a file is in the way that needlepoint did not write")
    {
        Given = path,
        Allowed = "a new name, or a file from an earlier run",
        Fix = "move the file, or name another folder: --out DIR",
    };

    /// <summary>The output cannot be written.</summary>
    public static Problem CannotWrite(string path, string reason) => new("NP-U003", "the output cannot be written")
    {
        Given = $"{path}: {reason}",
        Allowed = "a folder in which you may write",
        Fix = "name another folder: --out DIR",
    };

    /// <summary>No curve has this name.</summary>
    public static Problem UnknownChart(string given, IReadOnlyCollection<string> allowed) => CollagenReadings.AsksForAny(given) ? Collagen(given) : new("NP-U004", "there is no curve with this name")
    {
        Given = given,
        Allowed = string.Join(", ", allowed),
        Fix = Suggestion(given, allowed, "--chart "),
    };

    /// <summary>Nothing has this name.</summary>
    public static Problem UnknownName(string given, IReadOnlyCollection<string> allowed) => CollagenReadings.AsksForAny(given) ? Collagen(given) : new("NP-U005", "nothing has this name")
    {
        Given = given,
        Allowed = "an outcome, a parameter, a study, a suitability rule, a condition, a medicine, something people say, or a code",
        Fix = Suggestion(given, allowed, "needlepoint explain "),
    };

    /// <summary>Collagen is asked for without saying where and how it is measured.</summary>
    public static Problem Collagen(string given) => new("NP-U006", "collagen means nothing without layer, assay and time")
    {
        Given = given,
        Allowed = string.Join("; ", CollagenReadings.All.Select(reading => $"{reading.Id} ({reading.Layer}, {reading.Assay}, {reading.Time})")),
        Fix = "ask for one of these: needlepoint explain, or --chart, and the name",
    };

    /// <summary>Two options cannot both hold.</summary>
    public static Problem Contradiction(string one, string other, string why) => new("NP-U007", $"{one} and {other} contradict each other")
    {
        Given = $"{one} with {other}",
        Allowed = $"one of them: {why}",
        Fix = $"leave out {one} or {other}",
    };

    /// <summary>Nothing says how the skin is needled.</summary>
    public static Problem NoNeedles() => new("NP-U008", "nothing says whether and how the skin is needled")
    {
        Allowed = "--device, --needle, and --passes or --density; or --intact for skin without needles",
        Fix = "needlepoint absorb PRODUCT --needle 0.5mm --passes 4",
    };

    /// <summary>No block of parameters that is fitted apart has this name.</summary>
    public static Problem UnknownBlock(string given, IReadOnlyCollection<string> blocks) => new("NP-U012", "no block of parameters has this name")
    {
        Given = given,
        Allowed = string.Join(", ", blocks),
        Fix = $"needlepoint calibrate --only {Nearest.Name(given, blocks) ?? blocks.First()}",
    };

    /// <summary>A day that is none.</summary>
    public static Problem NotADay(string given, DateOnly example) => new("NP-U017", "--start is not a day of the calendar")
    {
        Given = given,
        Allowed = "year-month-day, 2000-01-01 to 2199-12-31",
        Fix = $"--start {example.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)}",
    };

    /// <summary>A decision without a reason.</summary>
    public static Problem NoReason(string rule) => new("NP-U020", "a decision needs a reason")
    {
        Given = $"--decide {rule}",
        Allowed = "--reason after it: a decision is recorded with why it was taken",
        Fix = $"--decide {rule} --reason \"...\"",
    };

    /// <summary>No rule has this code or name.</summary>
    public static Problem UnknownRule(string given, IReadOnlyCollection<string> rules) => new("NP-U021", "no rule has this code or name")
    {
        Given = given,
        Allowed = "a code or a name of needlepoint explain rules",
        Fix = Suggestion(given, rules, "--decide "),
    };

    /// <summary>A rule that leaves nothing to decide.</summary>
    public static Problem ClosedRule(string code, string title) => new("NP-U022", "this rule is not open to a decision")
    {
        Given = $"{code}: {title}",
        Allowed = "rules that warn, ask to wait or ask for a doctor, and those where authorities disagree",
        Fix = $"needlepoint explain {code} tells what can be done instead",
    };

    /// <summary>A reason or a role without a decision before it.</summary>
    public static Problem NothingDecided(string option) => new("NP-U023", "nothing is decided that this belongs to")
    {
        Given = option,
        Allowed = $"{option} after the --decide that it belongs to",
        Fix = "--decide RULE --reason \"...\" --by ROLE",
    };

    /// <summary>Two decisions about one rule.</summary>
    public static Problem DecidedTwice(string code) => new("NP-U024", "a rule is decided twice")
    {
        Given = $"--decide {code}, two times",
        Allowed = "one decision about a rule",
        Fix = "leave out one of them",
    };

    /// <summary>The program itself failed.</summary>
    public static Problem Internal(Exception exception) => new("NP-N900", "the program failed where it should not")
    {
        Given = $"{exception.GetType().Name}: {exception.Message}",
        Fix = "please report it with the course file; --trace shows where",
    };

    private static string Suggestion(string given, IReadOnlyCollection<string> allowed, string start)
    {
        const int Most = 5;
        if (Nearest.Name(given, allowed) is string name) return $"did you mean {start}{name}?";
        string[] holding = given.Length < 3 ? [] : [.. allowed.Where(known => known.Contains(given, StringComparison.OrdinalIgnoreCase)).Take(Most)];
        return holding.Length == 0 ? "needlepoint explain lists all names" : $"names that hold it: {string.Join(", ", holding)}";
    }
}
