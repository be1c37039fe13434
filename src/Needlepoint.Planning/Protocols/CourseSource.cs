using Needlepoint.Courses;
using Needlepoint.Courses.Reading;
using Needlepoint.Evidence.Problems;
using Needlepoint.Evidence.Yaml;
using Needlepoint.Inference.Results;

namespace Needlepoint.Planning.Protocols;

/// <summary>A course, and the ready course that it is or that its treatment is from.</summary>
/// <param name="Course">The course.</param>
/// <param name="Protocol">The ready course; null for a course that a file says in full.</param>
public sealed record SourcedCourse(Course Course, RunProtocol? Protocol);

/// <summary>
/// Where a course comes from: a file; a ready course with its own typical person; or a file that says the person and a ready course that says what is done.
/// </summary>
/// <param name="File">Path of the file; null for none.</param>
/// <param name="Protocol">Id of a ready course; null for none.</param>
public sealed record CourseSource(string? File, string? Protocol)
{
    /// <summary>The text of the course, where it does not lie in a file: <see cref="File"/> is then only its name in messages.</summary>
    public string? Text { get; init; }

    private const string CourseKey = "course", Horizon = "horizon", Screening = "screening";

    /// <summary>Reads it. The course's file is what stands behind a verb of the command line to name it again: <c>me.yaml --protocol acne-scars-cheek</c>.</summary>
    /// <param name="catalogue">What courses may name.</param>
    /// <param name="protocols">Gives the ready courses; asked only where one is named.</param>
    /// <param name="problems">Receives errors and warnings.</param>
    /// <param name="mode">How strictly the course is read.</param>
    /// <returns>The course, or null when there is an error.</returns>
    public SourcedCourse? Read(Catalogue catalogue, Func<ProtocolLibrary> protocols, ProblemList problems, ReadingMode mode = ReadingMode.Course)
    {
        ArgumentNullException.ThrowIfNull(protocols);
        ArgumentNullException.ThrowIfNull(problems);
        if (Protocol is null && File is not null)
            return (Text is null ? CourseReader.ReadFile(File, catalogue, problems, mode) : CourseReader.Read(Text, File, catalogue, problems, mode)) is { } own ? new(own, null) : null;
        if (Problem(protocols()) is { } problem)
        {
            problems.Add(problem);
            return null;
        }

        Protocol protocol = protocols().Find(Protocol!)!;
        if (File is null)
            return CourseReader.Read(protocol.Text, $"--protocol {protocol.Id}", catalogue, problems) is { } typical ? new(typical, Told(protocol, isTypical: true)) : null;
        YamlMap? said = Text is null ? YamlReader.ReadFile(File, CodeFamily.Course, problems) : YamlReader.Read(File, Text, CodeFamily.Course, problems);
        return said is { } map && Merged(map, protocol, catalogue, problems) is { } course
            ? new(course, Told(protocol, isTypical: false)) : null;
    }

    /// <summary>What is wrong with the question itself, whatever the file says; null when nothing is.</summary>
    /// <param name="protocols">The ready courses.</param>
    public Problem? Problem(ProtocolLibrary protocols)
    {
        ArgumentNullException.ThrowIfNull(protocols);
        if (File is null && Protocol is null)
            return new Problem(PracticeCodes.NothingToRun, "neither a course file nor a ready course is named")
            {
                Allowed = "a course file, --protocol with the name of a ready course, or both",
                Fix = "needlepoint run examples/first-session.yaml, or needlepoint run --protocol acne-scars-cheek",
            };
        return Protocol is null || protocols.Find(Protocol) is not null ? null : Unknown(Protocol, protocols);
    }

    /// <summary>No ready course has this name.</summary>
    public static Problem Unknown(string given, ProtocolLibrary protocols)
    {
        ArgumentNullException.ThrowIfNull(given);
        ArgumentNullException.ThrowIfNull(protocols);
        string[] ids = [.. protocols.All.Select(protocol => protocol.Id)];
        RefusedProtocol? refused = protocols.Refused.FirstOrDefault(one => one.Id == given.Trim());
        return new Problem(PracticeCodes.UnknownProtocol, refused is null ? "no ready course has this name" : "this record is not a ready course")
        {
            Given = given,
            Allowed = string.Join(", ", ids),
            Fix = refused is not null ? refused.Reason : Nearest.Name(given, ids) is { } near ? $"did you mean {near}?" : "needlepoint protocols lists them all",
        };
    }

    private Course? Merged(YamlMap map, Protocol protocol, Catalogue catalogue, ProblemList problems)
    {
        if (map.TryGet(CourseKey, out YamlEntry? own))
        {
            problems.Add(new Problem(PracticeCodes.TwoCourses, "the file has a course of its own, and a ready course is named")
            {
                Place = own.Key.Place,
                Given = $"course: in the file, and --protocol {protocol.Id}",
                Allowed = "one of the two",
                Fix = "remove course from the file to use the ready course, or leave out --protocol to use the file's own",
            });
            return null;
        }

        YamlMap needed = protocol.Map.Only(CourseKey, Horizon, Screening), merged = map.OverAll(needed);
        if (CourseReader.Read(merged, catalogue, problems) is not { } course)
            return null;
        if (course.Person.Site != protocol.Course.Person.Site)
            WarnOfSite(course, protocol, problems);
        return course with { File = $"{File} --protocol {protocol.Id}", Text = Written(map, merged, course, protocol, catalogue) };
    }

    // Whoever reads the text again must find the same course: the lines of both below one another, or all of it written anew where they do not fit.
    private static string Written(YamlMap map, YamlMap merged, Course course, Protocol protocol, Catalogue catalogue)
    {
        string[] added = [.. merged.Entries.Select(entry => entry.Key.Text).Where(key => !map.TryGet(key, out _))];
        string below = $"{map.Source.Text.TrimEnd()}\n\n# From the ready course {protocol.Id}:\n{ProtocolText.Part(protocol, added)}";
        return CourseReader.Read(below, map.Source.File, catalogue, []) is { } again && again.Understood.SequenceEqual(course.Understood) && SamePlans(again, course)
            ? below : $"# {map.Source.File} with the ready course {protocol.Id}\n{CourseLines.Write(merged)}";
    }

    private static bool SamePlans(Course one, Course other) => one.Screening.Planned.SequenceEqual(other.Screening.Planned);

    private static void WarnOfSite(Course course, Protocol protocol, ProblemList problems)
    {
        string site = Vocabulary.WordOf(Vocabulary.Sites, course.Person.Site);
        problems.Add(new Problem(PracticeCodes.OtherSite, "the ready course is for another site")
        {
            Given = $"{site}; {protocol.Id} is for {protocol.Site}",
            Allowed = $"{Vocabulary.WordOf(Vocabulary.Sites, protocol.Course.Person.Site)}, as its source has it",
            Fix = "check the needle length for this site, or choose another ready course: needlepoint protocols",
            Severity = Severity.Warning,
        });
    }

    private static RunProtocol Told(Protocol protocol, bool isTypical) => new()
    {
        Id = protocol.Id,
        Title = protocol.Title,
        Strength = PracticeVocabulary.WordOf(protocol.Strength),
        Reported = protocol.Reported,
        Sources = [.. protocol.Sources.Select(source => $"{source.Citation} ({PracticeVocabulary.HowRead(source.Access)})")],
        Opinions = [.. protocol.Opinions.Where(opinion => isTypical || IsOfTreatment(opinion.Key)).Select(opinion => new RunOpinion(opinion.Key, opinion.Who, opinion.Says))],
        IsTypicalPerson = isTypical,
    };

    // With a person of one's own, what was assumed of the typical one does not matter.
    private static bool IsOfTreatment(string key) => key.Split('.')[0] is CourseKey or Horizon or Screening;
}
