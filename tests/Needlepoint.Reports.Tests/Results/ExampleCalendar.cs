using Needlepoint.Courses;
using Needlepoint.Courses.Reading;
using Needlepoint.Courses.Screening;
using Needlepoint.Evidence.Data;
using Needlepoint.Evidence.Problems;
using Needlepoint.Inference.Results;
using Needlepoint.Planning.Calendars;
using Needlepoint.Planning.Predicates;
using Needlepoint.Planning.Rules;
using Needlepoint.Planning.Suitability;
using Needlepoint.Reports.Plans;

namespace Needlepoint.Reports.Tests;

/// <summary>Calendars of a year of scars, with rules made by hand: what clinics ask for before and after a session.</summary>
public static class ExampleCalendar
{
    private const double Day = 86400;

    private const string Text =
        "person: {age: 34, sex: female, skin_type: III, site: cheek}\nconcerns: {acne_scars: {kind: rolling, goodman_baron: 14, grade: 3}}\n"
        + "course: {device: pen-12-needles, needle_length: 1.5 mm, passes: 6, sessions: 4, every: 4 weeks}\nhorizon: 12 months\n";

    private static readonly Lazy<Catalogue> s_catalogue = new(() => Catalogue.Load(DataSource.BuiltIn, []));

    /// <summary>Day of the first session of every dated example.</summary>
    public static DateOnly Start { get; } = new(2026, 12, 1);

    /// <summary>Moment at which every example is written.</summary>
    public static DateTimeOffset Written { get; } = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    /// <summary>The rules.</summary>
    public static IReadOnlyList<SuitabilityRule> Rules { get; } =
    [
        Care("pre-care", "NP-S095", -28, 0, "Gentle cleanser, moisturiser and sunscreen SPF 50 every day.") with { Strength = EvidenceStrength.Consensus },
        Care("tanning", "NP-S091", -14, 0, "No tanning."),
        Care("waxing", "NP-S081", -7, 0, "No waxing."),
        Care("actives-before", "NP-S084", -5, 0, "Leave out cosmetic retinoids and acids; keep a prescribed one unless its prescriber agrees.", topic: "actives"),
        Care("glide", "NP-S096", 0, 1, "Only the gel you were given.", "Sunscreen and mineral make-up are fine."),
        Care("sport", "NP-S098", 0, 3, "No hard exercise, sauna or swimming.", "Sport and sauna again."),
        Care("actives-after", "NP-S094", 0, 7, "No retinoids, acids or vitamin C.", "Retinoid and acid creams again; a prescribed one if its prescriber agrees.", "actives"),
        Care("antiviral", "NP-S012", -1, 7, "Take the antiviral that was prescribed.") with { Calendar = new(-Day, 7 * Day, "Take the antiviral that was prescribed.") { OnlyWhenFound = true } },
    ];

    /// <summary>The course.</summary>
    /// <param name="start">Day of the first session; null for none.</param>
    /// <param name="planned">What is planned beside it.</param>
    public static Course Course(DateOnly? start, params PlannedEvent[] planned)
    {
        Course course = CourseReader.Read(Text, "scars.yaml", s_catalogue.Value, []) ?? throw new InvalidOperationException("the example course");
        return course with { Screening = course.Screening with { FirstSession = start, Planned = planned } };
    }

    /// <summary>A screening in which nothing stands against a course.</summary>
    public static Screening Clear(Course course, params Finding[] findings) => new()
    {
        CourseFile = course.File,
        CourseLine = course.Line,
        FirstSession = course.Screening.FirstSession,
        Findings = findings,
        Questions = [],
        UnknownMedicines = [],
        Clear = [],
        Waiting = [],
        NotPredicted = [],
        RefusedDecisions = [],
    };

    /// <summary>A finding that asks for something and clears after some days.</summary>
    public static Finding Against(RuleAction action, double clearsAfterDays, string plain = "You stopped a strong acne medicine not long ago. A doctor should decide when to start.") =>
        new(ExampleScreening.Isotretinoin with { Action = action, Plain = plain }, "isotretinoin stopped 100 days ago", action) { ClearsAfter = clearsAfterDays * Day, Plain = plain };

    /// <summary>The calendar of a course.</summary>
    public static CourseCalendar Of(Course course, params Finding[] findings) => CourseCalendar.Of(course, Clear(course, findings), RuleLibrary.Of(Rules));

    /// <summary>The plan of a course, with a year made by formulas.</summary>
    public static PlanPage Plan(Course course, RunResult? result, params Finding[] findings) => PlanWords.Page(course, Of(course, findings), result, new DateOnly(2026, 11, 23));

    /// <summary>A plan as long as texts can make it: many reasons, long advice, a name of other alphabets that tries to be markup.</summary>
    public static PlanPage Longest()
    {
        string words = string.Concat(Enumerable.Repeat(" and even more words about it that nobody needs", 12));
        SuitabilityRule[] rules =
        [
            .. Rules.Select(rule => rule with { Calendar = rule.Calendar! with { Text = rule.Calendar.Text + words, Again = rule.Calendar.Again.Length > 0 ? rule.Calendar.Again + words : "" } }),
            .. Enumerable.Range(1, 20).Select(i => Care($"more-{i}", $"NP-S9{i:00}", -20 - i, 0, $"More advice {i}{words}.", "")),
            .. Enumerable.Range(1, 20).Select(i => Care($"later-{i}", $"NP-S8{i:00}", 0, 4 + i, $"Later advice {i}{words}.", $"Again {i}{words}.")),
        ];
        Course course = Course(Start) with { File = "Имя-名前-שם <script>alert(1)</script> & \"x\" " + new string('w', 80) + ".yaml" };
        course = course with { Concerns = course.Concerns with { HasWrinkles = true, HasStriae = true, Others = ["<b>glow</b>", "texture" + words] } };
        Finding[] findings = [.. Enumerable.Range(0, 9).Select(i => Against(RuleAction.Block, double.PositiveInfinity, $"<b>{i}</b>{words}."))];
        CourseCalendar calendar = CourseCalendar.Of(course, Clear(course, findings), RuleLibrary.Of(rules));
        return PlanWords.Page(course, calendar, Year(), new DateOnly(2026, 11, 23));
    }

    /// <summary>A year whose redness has a level that others see.</summary>
    public static RunResult Year(int sets = 200)
    {
        RunResult year = ExampleCourse.Result(sets);
        double[] hours = [.. Enumerable.Range(0, 200).Select(i => (double)i)];
        double[] Fall(double slower) => [.. hours.Select(hour => 3 * Math.Exp(-hour / (8 * slower)))];
        Observable redness = year.Observables.First(one => one.Shape == ObservableShape.Curve && !one.IsSlow) with
        {
            Id = "vasodilation_relative", Label = "Dilation of the vessels", TimeHours = hours, Central = Fall(1), P05 = Fall(0.5), P25 = Fall(0.8), P75 = Fall(1.3), P95 = Fall(2),
            Untreated = [.. hours.Select(_ => 0.0)], Threshold = new(0.15, "red to the eye above"),
        };
        return year with { Observables = [.. year.Observables.Where(one => one.Id != redness.Id), redness] };
    }

    private static SuitabilityRule Care(string id, string code, double from, double to, string text, string again = "", string topic = "") => new()
    {
        Id = id,
        Code = code,
        Title = id,
        Kind = RuleKind.Timing,
        Action = RuleAction.Warn,
        Subject = RuleSubject.Care,
        When = null,
        Advice = text,
        Plain = text,
        Rationale = "Care sheets.",
        Strength = EvidenceStrength.Opinion,
        Sources = [new("sheet", "Care sheet of a clinic", "https://example.org/care", "secondary", null)],
        Place = new Place("rules.yaml", 1, 1, "- id: " + id, 2),
        Calendar = new(from * Day, to * Day, text) { Again = again, Topic = topic },
    };
}
