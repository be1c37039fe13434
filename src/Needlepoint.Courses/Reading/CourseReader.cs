using Needlepoint.Courses.People;
using Needlepoint.Courses.Screening;
using Needlepoint.Courses.Treatments;
using Needlepoint.Evidence.Problems;
using Needlepoint.Evidence.Studies;
using Needlepoint.Evidence.Units;
using Needlepoint.Evidence.Yaml;

namespace Needlepoint.Courses.Reading;

/// <summary>
/// Reads a course: from a file that a user wrote, or from an arm of a study. Everything that is wrong is reported at once, with its place.
/// Whatever the text is, the outcome is a course or a problem, never an exception. Thread-safe.
/// </summary>
public static class CourseReader
{
    private const double Day = 86400;
    private const double DefaultDaysAfterLastSession = 14;

    // Trials of daily habits followed people for years (Hughes et al. 2013, Ann Intern Med 158:781: 4.5 years); the model's own ageing is slow.
    private static readonly QuantityRule s_horizon = QuantityRule.Between(QuantityKind.Time, "1 h", "10 years");

    /// <summary>Reads a course file.</summary>
    /// <param name="path">Path of the file.</param>
    /// <param name="catalogue">Devices, substances and products that it may name.</param>
    /// <param name="problems">Receives errors and warnings.</param>
    /// <param name="mode">What it is read for: to be run, or only to be screened.</param>
    /// <returns>The course, or null when there is an error.</returns>
    public static Course? ReadFile(string path, Catalogue catalogue, ProblemList problems, ReadingMode mode = ReadingMode.Course) =>
        YamlReader.ReadFile(path, CodeFamily.Course, problems) is { } map ? Read(map, catalogue, problems, mode) : null;

    /// <summary>Reads a course from its text.</summary>
    /// <param name="text">Text of the file.</param>
    /// <param name="file">Name to show in messages.</param>
    /// <param name="catalogue">Devices, substances and products that it may name.</param>
    /// <param name="problems">Receives errors and warnings.</param>
    /// <param name="mode">What it is read for: to be run, or only to be screened.</param>
    /// <returns>The course, or null when there is an error.</returns>
    public static Course? Read(string text, string file, Catalogue catalogue, ProblemList problems, ReadingMode mode = ReadingMode.Course) =>
        YamlReader.Read(file, text, CodeFamily.Course, problems) is { } map ? Read(map, catalogue, problems, mode) : null;

    /// <summary>Reads a course from the outermost map of its file.</summary>
    /// <returns>The course, or null when there is an error.</returns>
    public static Course? Read(YamlMap map, Catalogue catalogue, ProblemList problems, ReadingMode mode = ReadingMode.Course)
    {
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(problems);
        int errorsBefore = problems.ErrorCount;
        Understanding understood = new();
        FieldReader file = new(map, problems);
        FieldReader? people = file.Section("person", required: true);
        Person? person = people is null ? null : PersonReader.Read(people, mode, catalogue, understood);
        FieldReader? concerns = file.Section("concerns");
        Concerns wishes = concerns is null ? Concerns.None : ConcernsReader.Read(concerns, person, mode, understood);
        FieldReader? habits = file.Section("habits");
        person = WithHabits(person, habits, catalogue, understood);
        FieldReader? laterHabits = file.Section("new_habits");
        Habits? newHabits = laterHabits is null ? null : HabitsReader.ReadNew(laterHabits, person, catalogue, understood);
        FieldReader? course = file.Section("course", required: true);
        Treatment? treatment = course is null ? null : TreatmentReader.Read(course, person, catalogue, mode, understood);
        double? horizon = ReadHorizon(file, treatment, understood);
        FieldReader? screening = file.Section("screening");
        ScreeningAnswers answers = ScreeningReader.Read(screening, people, person, wishes, catalogue, understood);
        file.Finish(Homes(("person", people), ("course", course), ("habits", habits), ("concerns", concerns), ("screening", screening)));
        if (person is null || treatment is null || horizon is null || problems.ErrorCount > errorsBefore)
            return null;
        WarnOfUnused(map, understood, problems);
        return Build(map.Source, person, wishes, newHabits, treatment, horizon.Value, understood) with { Screening = answers };
    }

    /// <summary>Reads an arm of a study with the same words; what the study does not report takes a default.</summary>
    /// <param name="arm">The arm, with what holds for the whole study filled in.</param>
    /// <param name="catalogue">Devices, substances and products that it may name.</param>
    /// <param name="problems">Receives errors.</param>
    /// <returns>The course, followed for 14 days after its last session, or null when there is an error.</returns>
    public static Course? ReadArm(Arm arm, Catalogue catalogue, ProblemList problems)
    {
        ArgumentNullException.ThrowIfNull(arm);
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(problems);
        Understanding understood = new();
        int errorsBefore = problems.ErrorCount;
        YamlMap people = arm.Person ?? arm.Course.Source.EmptyMap();
        Person? person = PersonReader.Read(new FieldReader(people, problems), ReadingMode.Study, catalogue, understood);
        Concerns wishes = arm.Concerns is { } concerns ? ConcernsReader.Read(new FieldReader(concerns, problems), person, ReadingMode.Study, understood) : Concerns.None;
        person = WithHabits(person, arm.Habits is { } habits ? new FieldReader(habits, problems) : null, catalogue, understood);
        Habits? newHabits = arm.NewHabits is { } later ? HabitsReader.ReadNew(new FieldReader(later, problems), person, catalogue, understood) : null;
        Treatment? treatment = TreatmentReader.Read(new FieldReader(arm.Course, problems), person, catalogue, ReadingMode.Study, understood);
        return person is null || treatment is null || problems.ErrorCount > errorsBefore ? null
            : Build(arm.Course.Source, person, wishes, newHabits, treatment, DefaultHorizon(treatment), understood);
    }

    private static Person? WithHabits(Person? person, FieldReader? fields, Catalogue catalogue, Understanding understood)
    {
        if (fields is null)
            return person;
        Habits habits = HabitsReader.Read(fields, person, catalogue, understood);
        return person is null ? null : person with { Habits = habits };
    }

    /// <summary>Which map the keys of the maps below belong to.</summary>
    private static Dictionary<string, string> Homes(params ReadOnlySpan<(string Name, FieldReader? Fields)> maps)
    {
        Dictionary<string, string> homes = [];
        foreach ((string name, FieldReader? fields) in maps)
            foreach (string key in fields?.AskedKeys ?? [])
                homes.TryAdd(key, name);
        return homes;
    }

    private static double? ReadHorizon(FieldReader file, Treatment? treatment, Understanding understood)
    {
        Quantity? horizon = file.Quantity("horizon", s_horizon);
        if (treatment is null)
            return null;
        double last = treatment.SessionTimes.Last();
        if (horizon is { } said && said.Value <= last)
        {
            file.Report(
                "horizon", CourseCodes.HorizonTooShort, "the skin is followed for less time than the sessions take",
                allowed: $"more than {Understanding.Write(last, QuantityKind.Time)}, when the last session is",
                fix: "lengthen the horizon, or plan fewer sessions");
            return null;
        }

        if (file.Has("horizon") && horizon is null)
            return null;
        double value = horizon?.Value ?? DefaultHorizon(treatment);
        if (FirstBeyond(treatment, value) is { } late)
        {
            file.Report(
                "horizon", CourseCodes.BeginsAfterEnd, $"{late.Name} begins when the skin is no longer followed",
                given: $"{late.Name} from {Understanding.Write(late.Start, QuantityKind.Time)}, followed for {Understanding.Write(value, QuantityKind.Time)}",
                allowed: $"a horizon of more than {Understanding.Write(late.Start, QuantityKind.Time)}", fix: "lengthen the horizon, or begin earlier");
            return null;
        }

        understood.Add("Followed for", horizon?.Text, Understanding.Write(value, QuantityKind.Time));
        return value;
    }

    /// <summary>The first of dermaplaning and daily products that the skin is no longer followed through; null when all begin in time.</summary>
    private static (string Name, double Start)? FirstBeyond(Treatment treatment, double horizon)
    {
        IEnumerable<(string Name, double Start)> starts =
        [
            .. treatment.Dermaplanings.Select(day => ("dermaplaning", day)),
            .. treatment.Products.Where(use => use.PerDay > 0).Select(use => (use.Product.Id, use.Window.From)),
        ];
        return starts.Where(start => start.Start >= horizon).Cast<(string, double)?>().FirstOrDefault();
    }

    private static double DefaultHorizon(Treatment treatment) => treatment.SessionTimes.Last() + (DefaultDaysAfterLastSession * Day);

    private static void WarnOfUnused(YamlMap map, Understanding understood, ProblemList problems)
    {
        if (understood.NotUsed.Count == 0)
            return;
        problems.Add(new Problem(CourseCodes.NotUsed, "some of what the course says changes no result in this version")
        {
            Place = map.Place,
            Given = string.Join(", ", understood.NotUsed.Distinct()),
            Fix = "nothing: it was read and checked, and is not yet computed with",
            Severity = Severity.Warning,
        });
    }

    private static Course Build(
        SourceText source, Person person, Concerns concerns, Habits? newHabits, Treatment treatment, double horizon, Understanding understood) => new()
    {
        File = source.File,
        Text = source.Text,
        Person = person,
        Concerns = concerns,
        NewHabits = newHabits,
        Treatment = treatment,
        Horizon = horizon,
        Understood = understood.Values,
        Line = CourseLine.Write(person, concerns, treatment),
    };
}
