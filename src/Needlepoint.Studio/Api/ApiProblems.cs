using System.Globalization;
using Needlepoint.Evidence.Problems;

namespace Needlepoint.Studio.Api;

/// <summary>Problems with questions over HTTP: NP-T026 to NP-T036 and NP-T070 to NP-T073.</summary>
internal static class ApiProblems
{
    /// <summary>Too many questions.</summary>
    public static Problem TooMany(int waitSeconds) => new("NP-T026", "too many questions at once")
    {
        Allowed = "fewer at a time; the header Retry-After says how long to wait",
        Fix = $"ask again in {waitSeconds.ToString(CultureInfo.InvariantCulture)} s",
    };

    /// <summary>Too much.</summary>
    /// <param name="bytes">How much; null where it was not said before.</param>
    /// <param name="most">Most bytes.</param>
    public static Problem TooLarge(long? bytes, long most) => new("NP-T027", "the question is too large")
    {
        Given = bytes is { } given ? FormattableString.Invariant($"{given} bytes") : $"more than {Size(most)}",
        Allowed = $"at most {Size(most)}",
        Fix = "send one course, one study or one case, not a collection of them, and leave out what the model does not read",
    };

    /// <summary>Nothing stands at the address.</summary>
    public static Problem NoAddress(string path) => new("NP-T028", "nothing stands at this address")
    {
        Given = path,
        Allowed = "the addresses of /openapi/v1.json",
        Fix = "check the address and its version, /api/v1",
    };

    /// <summary>Something stands at the address, for another method.</summary>
    public static Problem NoMethod(string method, string path, string allowed) => new("NP-T028", "this address does not answer this method")
    {
        Given = $"{method} {path}",
        Allowed = allowed,
        Fix = "ask with a method that the address answers; /openapi/v1.json describes it",
    };

    /// <summary>Content of a type that the address does not read.</summary>
    public static Problem NoType(string? given, IReadOnlyList<string> types) => new("NP-T029", "the question cannot be read")
    {
        Given = string.IsNullOrEmpty(given) ? "no Content-Type" : $"Content-Type: {given}",
        Allowed = string.Join(" or ", types),
        Fix = $"Content-Type: {types[0]}",
    };

    /// <summary>Not JSON, or not of the shape.</summary>
    public static Problem NotReadable(string given, string allowed, string fix) => new("NP-T029", "the question cannot be read")
    {
        Given = given,
        Allowed = allowed,
        Fix = fix,
    };

    /// <summary>A value beyond its range.</summary>
    public static Problem OutOfRange(string field, string given, string allowed, string fix) => new("NP-T030", $"{field} is out of range")
    {
        Given = $"{field}: {given}",
        Allowed = allowed,
        Fix = fix,
    };

    /// <summary>Nothing has this name.</summary>
    public static Problem Unknown(string what, string given, IEnumerable<string> names) => new("NP-T031", $"no {what} has this name")
    {
        Given = given,
        Allowed = $"a name of the list of every {what}",
        Fix = Nearest.Name(given, names) is { } near ? $"did you mean {near}?" : "ask for the list",
    };

    /// <summary>The version that the change is based on is not said.</summary>
    public static Problem NoVersion(string? given) => new("NP-T032", "the version that the change is based on is missing")
    {
        Given = given,
        Allowed = "the header If-Match with the ETag of the version that was read, \"7\"",
        Fix = "read the case, and send its ETag with the change",
    };

    /// <summary>Somebody else was faster.</summary>
    public static Problem Changed(int basedOn, int latest, string by) => new("NP-T033", "somebody else has saved this case meanwhile")
    {
        Given = $"based on version {basedOn.ToString(CultureInfo.InvariantCulture)}; the latest is {latest.ToString(CultureInfo.InvariantCulture)}, by {by}",
        Allowed = "a change that is based on the latest version",
        Fix = "read the latest version, bring both together, save with its ETag",
    };

    /// <summary>Nobody signed in.</summary>
    public static Problem NotSignedIn() => new("NP-T034", "this needs an account")
    {
        Allowed = "the header Authorization: Bearer TOKEN with a token of an account",
        Fix = "sign in and make a token on the page of the account",
    };

    /// <summary>The account may not.</summary>
    public static Problem NotAllowed(string what) => new("NP-T035", "this account may not do that")
    {
        Given = what,
        Allowed = "an account with another role",
        Fix = "ask an administrator of this studio",
    };

    /// <summary>As many long questions wait as may.</summary>
    public static Problem Busy() => new("NP-T070", "the studio is busy with the questions of programs")
    {
        Allowed = "as many waiting questions as the setting api-waiting says; the header Retry-After says when to ask again",
        Fix = $"ask again in {BusyException.WaitSeconds.ToString(CultureInfo.InvariantCulture)} s, and wait for one answer before the next question",
    };

    /// <summary>Nothing moves the outcome that could be told.</summary>
    public static Problem NoSpread(string observable, IEnumerable<string> names) => new("NP-T071", "what moves this outcome cannot be told")
    {
        Given = Checked.Shortened(observable),
        Allowed = "an outcome of the skin in this course in which its members differ",
        Fix = Nearest.Name(observable, names) is { } near && near != observable ? $"did you mean {near}?" : "choose another outcome or moment of the run",
    };

    /// <summary>The address names another study than the text.</summary>
    public static Problem OtherId(string address, string said) => new("NP-T072", "the study has another id than its address")
    {
        Given = $"{said}, sent to {address}",
        Allowed = "the id that the study itself says",
        Fix = $"send it to {said}, or change its id",
    };

    /// <summary>The database is on a server.</summary>
    public static Problem BackupsElsewhere() => new("NP-T073", "the database server makes the backups")
    {
        Given = "cases on a PostgreSQL server",
        Allowed = "backups by the studio where the cases are in its data folder",
        Fix = "use pg_dump on the server",
    };

    /// <summary>The program itself failed.</summary>
    public static Problem Internal(string trace) => new("NP-T036", "the studio failed where it should not")
    {
        Given = $"trace {trace}",
        Fix = "please report it with the question; the log of the studio holds the trace",
    };

    private static string Size(long bytes) =>
        bytes % (1 << 20) == 0 ? FormattableString.Invariant($"{bytes >> 20} MiB") : FormattableString.Invariant($"{bytes / 1_000_000} MB");
}
