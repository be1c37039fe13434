using System.Globalization;
using Needlepoint.Courses;
using Needlepoint.Courses.People;
using Needlepoint.Courses.Reading;
using Needlepoint.Inference.Results;
using Needlepoint.Planning.Calendars;
using Needlepoint.Planning.Rules;
using Needlepoint.Planning.Suitability;
using Needlepoint.Reports.Words;

namespace Needlepoint.Reports.Plans;

/// <summary>The words of the plan that a person takes home.</summary>
public static class PlanWords
{
    private const double Day = 86400, Week = 7 * Day;
    private const int MostReasons = 3, LongestReason = 200, LongestSubject = 160, LongestAdvice = 130;
    private const double LongestLead = 28 * Day;

    // Rows and letters of a row that the page takes; where they do not fit on it, the next.
    private static readonly (int Rows, int Letters)[] s_room = [(10, 220), (10, 160), (9, 130), (7, 80), (5, 60)];

    private static readonly string[] s_numbers = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve"];

    /// <summary>Signs of what can go wrong after needling: infection, herpes, granuloma, and marks of needles or pigment.</summary>
    public static IReadOnlyList<string> Signs { get; } =
    [
        "redness or pain that grows after day 2", "blisters, pus, or fever", "tingling or a cold sore",
        "firm bumps, days or weeks later", "marks in lines or a grid", "brown or pale patches",
    ];

    /// <summary>What holds for every plan, whatever its rules say.</summary>
    public static PlanRow Medicines { get; } = new("Any time", "Prescribed medicines: keep taking them. Ask before you stop one.");

    /// <summary>Puts the page together.</summary>
    /// <param name="course">The course.</param>
    /// <param name="calendar">Its calendar.</param>
    /// <param name="result">A run of it; null for a page without predictions.</param>
    /// <param name="made">Day on which the page is made.</param>
    public static PlanPage Page(Course course, CourseCalendar calendar, RunResult? result, DateOnly made)
    {
        ArgumentNullException.ThrowIfNull(course);
        ArgumentNullException.ThrowIfNull(calendar);
        TwentyPeople? expect = result is null ? null : TwentyPeople.Of(result);
        RednessAfter? redness = result is null ? null : RednessAfter.Of(result);
        PlanPage page = new()
        {
            Case = Short(calendar.Name, 40),
            Made = made,
            Subject = Subject(course),
            NotYet = Reasons(calendar),
            Timeline = PlanTimeline.Of(calendar, calendar.MayStart),
            StartLine = StartLine(course, calendar),
            Expect = expect,
            Redness = redness,
            Before = [],
            After = [],
            Foot = Foot(result, expect),
        };
        // Where a course must not start yet, what to do counts for more than what to expect of it.
        PlanPage[] pages = page.NotYet is null ? [page] : [page, page with { Expect = null, Redness = null }];
        foreach (var room in s_room)
        {
            foreach (PlanPage tried in pages)
            {
                page = tried with { Before = Before(calendar, room), After = After(calendar, room) };
                if (PlanPdf.SizeThatFits(page) is { } size) return page with { Size = size };
            }
        }
        return page with { Size = PlanPdf.Smallest };
    }

    /// <summary>"Rolling acne scars on the cheek. Four sessions, four weeks apart."</summary>
    internal static string Subject(Course course)
    {
        string[] wishes = [.. Wishes(course.Concerns)];
        string what = wishes.Length == 0 ? "Microneedling" : Capital(string.Join(", ", wishes.Take(3)));
        string site = Vocabulary.WordOf(Vocabulary.Sites, course.Person.Site).Replace('-', ' ');
        int sessions = course.Treatment.Sessions;
        string count = sessions < s_numbers.Length ? s_numbers[sessions] : sessions.ToString(CultureInfo.InvariantCulture);
        what = Short(what, LongestSubject);
        return sessions == 1 ? $"{what}, {site}. One session." : $"{what}, {site}. {count} sessions, {InWords(TimeWords.Length(course.Treatment.Interval))} apart.";
    }

    // "four weeks" for "4 weeks", as in the sentence before it.
    private static string InWords(string length) =>
        length.Split(' ') is [var number, var unit] && int.TryParse(number, CultureInfo.InvariantCulture, out int count) && count > 0 && count < s_numbers.Length
            ? $"{s_numbers[count].ToLowerInvariant()} {unit}" : length;

    private static IEnumerable<string> Wishes(Concerns concerns)
    {
        if (concerns.AcneScars is { } kind) yield return kind == AcneScarKind.Mixed ? "acne scars" : $"{Vocabulary.WordOf(Vocabulary.AcneScarKinds, kind).Replace('-', ' ')} acne scars";
        if (concerns.HasWrinkles) yield return "lines";
        if (concerns.HasStriae) yield return "stretch marks";
        if (concerns.HasSurgicalScar) yield return "a scar";
        if (concerns.HasMelasma) yield return "melasma";
        if (concerns.HasHyperpigmentation) yield return "dark marks";
        if (concerns.HasPhotoageing) yield return "marks of the sun";
        if (concerns.PatternHairLoss is not null || concerns.HasAlopeciaAreata) yield return "hair loss";
        foreach (string other in concerns.Others) yield return other.Replace('_', ' ');
    }

    private static NotYet? Reasons(CourseCalendar calendar)
    {
        if (calendar.MayStart) return null;
        string[] reasons =
        [
            .. calendar.NotPassing.Concat(calendar.Passing).OrderByDescending(finding => finding.Action).Select(Reason),
            .. calendar.UnknownMedicines.Select(medicine => $"We do not know the medicine {Short(medicine, 40)} yet. Ask a doctor or pharmacist what it is."),
            .. calendar.Decisive.Select(question => $"Not answered yet: {question.Question}"),
        ];
        string[] told = [.. reasons.Distinct().Take(MostReasons)];
        int more = reasons.Distinct().Count() - told.Length;
        bool isTimeAlone = calendar.NotPassing.Count == 0 && calendar.Decisive.Count == 0 && calendar.UnknownMedicines.Count == 0;
        string earliest = !isTimeAlone ? ""
            : calendar.EarliestStart is { } day ? $"The waiting times end on {day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}."
            : $"The waiting times end {TimeWords.Length(Math.Ceiling(calendar.EarliestDelay / Day) * Day)} later than planned.";
        return new(more > 0 ? [.. told, more == 1 ? "One more point, in the full report." : $"{more.ToString(CultureInfo.InvariantCulture)} more points, in the full report."] : told, earliest);
    }

    private static string Reason(Finding finding)
    {
        string text = finding.Plain.Length > 0 ? finding.Plain : finding.Rule.Plain.Length > 0 && !finding.Rule.Plain.Contains('{', StringComparison.Ordinal) ? finding.Rule.Plain : Capital(finding.Found) + ".";
        return Short(text, LongestReason);
    }

    private static string StartLine(Course course, CourseCalendar calendar)
    {
        string[] clashes = [.. calendar.Clashes.Select(clash => $"{clash.Entry.Text}: {clash.Conflict.Text}")];
        string clash = clashes.Length == 0 ? "" : $"To be moved first: {Short(string.Join("; ", clashes.Take(2)), 150)}{(clashes.Length > 2 ? " and more" : "")}.";
        if (!calendar.MayStart) return Headlines.Joined("No days are promised here. The line shows how the course would run once it may start.", clash);
        string[] by = [.. course.Screening.Decisions.Select(decision => decision.By).Where(by => by.Length > 0).Distinct()];
        string decided = course.Screening.Decisions.Count == 0 ? "" : $"A professional{(by.Length > 0 ? $" ({Short(string.Join(", ", by), 40)})" : "")} decided on points where the usual advice is to wait; the reasons are on file.";
        string undated = calendar.FirstSession is null ? "The day of the first session is not set yet." : "";
        return Headlines.Joined(clash, undated, decided);
    }

    private static PlanRow[] Before(CourseCalendar calendar, (int Rows, int Letters) room) =>
    [
        .. Grouped(Advice(calendar).Where(advice => advice.IsBefore && -advice.From <= LongestLead).OrderBy(advice => advice.From).Select(advice => (Ahead(-advice.From), advice.Text)), room.Letters)
            .TakeLast(room.Rows),
        .. Grouped(Advice(calendar).Where(advice => advice.IsOnTheDay).Select(advice => ("On the day", advice.Text)), room.Letters),
        Medicines,
    ];

    private static PlanRow[] After(CourseCalendar calendar, (int Rows, int Letters) room) =>
    [
        .. Grouped(Advice(calendar)
            .Where(advice => advice.To > 0)
            .SelectMany(advice => ((double, double, string, string)[])[(Math.Max(advice.From, 0), advice.To, Behind(advice), advice.Text), .. Again(advice)])
            .OrderBy(row => row.Item1).ThenBy(row => row.Item2).Select(row => (row.Item3, row.Item4)), room.Letters).Take(room.Rows + 1),
    ];

    private static IEnumerable<(double, double, string, string)> Again(CalendarAdvice advice) =>
        advice.Again.Length == 0 || !double.IsFinite(advice.To) || advice.To <= 0 ? [] : [(advice.To, advice.To, DayName(advice.To), advice.Again)];

    private static IEnumerable<CalendarAdvice> Advice(CourseCalendar calendar) =>
        calendar.Entries.Where(entry => entry.Kind is EntryKind.Preparation or EntryKind.Aftercare).Select(entry => entry.Rule!).Distinct().Select(rule => rule.Calendar!);

    private static IEnumerable<PlanRow> Grouped(IEnumerable<(string When, string What)> rows, int letters) =>
        rows.GroupBy(row => row.When).Select(group => new PlanRow(group.Key, Whole([.. group.Select(row => row.What).Distinct()], letters)));

    // An advice is told whole or not at all: half a sentence about a medicine would say another thing.
    private static string Whole(IReadOnlyList<string> advice, int letters)
    {
        string told = Short(advice[0], Math.Max(letters, LongestAdvice));
        int next = 1;
        while (next < advice.Count && told.Length + 1 + advice[next].Length <= letters) told += " " + advice[next++];
        return next == advice.Count ? told : told + " More in the calendar.";
    }

    private static string Ahead(double time) => time == Day ? "The day before" : time < Day ? TimeWords.Length(time) : time == Week ? "1 week" : TimeWords.Length(time);

    private static string Behind(CalendarAdvice advice) =>
        advice.From > 0 ? $"From {DayName(advice.From).ToLowerInvariant()}"
        : !double.IsFinite(advice.To) ? "From then on"
        : advice.To < Day ? $"First {TimeWords.Length(advice.To)}"
        : advice.To == Day ? "First day"
        : $"First {TimeWords.Length(advice.To)}";

    private static string DayName(double time) => time < Day ? $"Hour {(time / 3600).ToString("0", CultureInfo.InvariantCulture)}" : $"Day {(time / Day).ToString("0", CultureInfo.InvariantCulture)}";

    private static string Foot(RunResult? result, TwentyPeople? expect)
    {
        const string Advice = "This page explains a plan that a professional must check; it is not advice by itself.";
        if (result is null) return $"{Advice} No forecast was made for it.";
        string risk = RiskWords.Of(result) is { } marks ? $"{Capital(RiskWords.People(marks))} like you get lasting dark marks{RiskWords.Estimates(marks)}." : "";
        Tested? tested = expect?.Tested ?? result.Single("redness_duration_h")?.Tested;
        string of = expect is null ? "redness" : expect.What;
        string record = tested is null ? "" : tested.Studies == 0
            ? $"No study that the model was not tuned to has tested its forecast of {of}: read it as a guess with a mechanism."
            : $"The forecast of {of} comes from a model tested on {tested.Studies.ToString(CultureInfo.InvariantCulture)} {(tested.Studies == 1 ? "study" : "studies")} it was not tuned to; {tested.Inside.ToString(CultureInfo.InvariantCulture)} fell inside its range.";
        return Headlines.Joined(risk, Advice, record, "Studies and equations: ask for the full report.");
    }

    /// <summary>Text cut at a word, with an ellipsis, when it is longer than so many characters.</summary>
    internal static string Short(string text, int most)
    {
        string line = text.ReplaceLineEndings(" ").Trim();
        if (line.Length <= most) return line;
        int cut = line.LastIndexOf(' ', most - 1, most / 3);
        int end = cut > 0 ? cut : char.IsHighSurrogate(line[most - 2]) ? most - 2 : most - 1;
        return line[..end].TrimEnd(',', ';', ' ') + "…";
    }

    private static string Capital(string text) => text.Length == 0 ? "" : char.ToUpperInvariant(text[0]) + text[1..];
}
