using System.Text.RegularExpressions;
using Needlepoint.Courses;
using Needlepoint.Courses.Reading;
using Needlepoint.Evidence.Problems;
using Needlepoint.Evidence.Yaml;
using Needlepoint.Planning.Rules;

namespace Needlepoint.Planning.Protocols;

/// <summary>
/// Reads a ready course. Every value of its course must be either given by a source or said to be an opinion, so that what a trial did not report never
/// passes for what it reported.
/// </summary>
internal static partial class ProtocolReader
{
    private const string CourseKey = "course", Screening = "screening", Planned = "planned";

    /// <summary>The ready course in a file; null when something in it is wrong.</summary>
    /// <param name="map">The outermost map.</param>
    /// <param name="expectedId">Name of the file.</param>
    /// <param name="catalogue">What courses may name.</param>
    /// <param name="problems">Receives what is wrong; warnings about the course are those of any course and are told when it is used.</param>
    public static Protocol? Read(YamlMap map, string expectedId, Catalogue catalogue, ProblemList problems)
    {
        int errors = problems.ErrorCount;
        FieldReader fields = new(map, problems);
        string? id = fields.Text("id", required: true);
        if (id is not null && !IdOfWords().IsMatch(id))
            fields.Report("id", EvidenceCode.BadId, "an id is made of lower-case words", null, "such as acne-scars-cheek", "use a-z, 0-9 and '-'");
        else if (id is not null && id != expectedId)
            fields.Report("id", PracticeCodes.IdOfFile, "the id is not the name of the file", id, expectedId, $"write id: {expectedId}, or rename the file");
        string? indication = fields.Choice("indication", PracticeVocabulary.Indications, required: true);
        string? site = fields.Text("site", required: true);
        string? title = fields.Text("title", required: true);
        EvidenceStrength? strength = fields.Choice("strength", PracticeVocabulary.Strengths, required: true);
        string? reported = fields.Text("reported", required: true);
        IReadOnlyList<RuleSource> sources = [.. fields.Sections("sources", required: true).Select(SourceReader.Read).OfType<RuleSource>()];
        IReadOnlyList<string> given = fields.Texts("given");
        IReadOnlyList<ProtocolOpinion> opinions = [.. fields.Sections("opinion").Select(Opinion).OfType<ProtocolOpinion>()];
        FieldReader? course = fields.Section(CourseKey, required: true);
        fields.Finish();
        if (course is null || Course(fields, course.Map, catalogue, problems) is not { } read)
            return null;
        CheckWhoSays(fields, course.Map, given, opinions);
        CheckScreening(course);
        if (problems.ErrorCount > errors || id is null || indication is null || site is null || title is null || strength is not { } found || reported is null)
            return null;
        return new()
        {
            Id = id,
            Indication = indication,
            Site = site,
            Title = title,
            Strength = found,
            Reported = reported.Trim(),
            Sources = sources,
            Given = given,
            Opinions = opinions,
            Course = read.Course,
            Map = read.Map,
            Place = map.Place,
        };
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex IdOfWords();

    private static ProtocolOpinion? Opinion(FieldReader fields)
    {
        string? key = fields.Text("key", required: true), who = fields.Text("who", required: true), says = fields.Text("says", required: true);
        fields.Finish();
        return key is null || who is null || says is null ? null : new(key, who, says);
    }

    /// <summary>The course as a file of its own; problems are those at its place in this file.</summary>
    private static (Course Course, YamlMap Map)? Course(FieldReader fields, YamlMap map, Catalogue catalogue, ProblemList problems)
    {
        ProblemList found = [];
        Course? inPlace = CourseReader.Read(map, catalogue, found);
        problems.AddRange(found.Where(problem => problem.Severity == Severity.Error));
        if (inPlace is null)
            return null;
        if (TextOf(map) is not { } text || YamlReader.Read(map.Source.File, text, CodeFamily.Course, []) is not { } alone
            || CourseReader.Read(alone, catalogue, []) is not { } course || course.Line != inPlace.Line)
        {
            fields.Report(
                CourseKey, PracticeCodes.CourseLast, "the course does not stand last, in lines of its own", "course", "course: as the last key, its content in the lines below",
                "move course to the end of the file, and write it without braces");
            return null;
        }

        return (course, alone);
    }

    /// <summary>The lines of a map to the end of the file, moved to the left; null when something else stands below it.</summary>
    private static string? TextOf(YamlMap map)
    {
        int indent = map.Column - 1;
        List<string> lines = [];
        foreach (string line in map.Source.Lines.Skip(map.Line - 1))
        {
            if (line.AsSpan(0, Math.Min(indent, line.Length)).Trim().Length > 0)
                return null;
            lines.Add(line.Length > indent ? line[indent..] : "");
        }

        return string.Join('\n', lines).TrimEnd() + "\n";
    }

    private static void CheckWhoSays(FieldReader fields, YamlMap course, IReadOnlyList<string> given, IReadOnlyList<ProtocolOpinion> opinions)
    {
        string[] keys = [.. Keys(course)], said = [.. given, .. opinions.Select(opinion => opinion.Key)];
        foreach (string key in said.Where(key => !keys.Any(one => Covers(key, one))))
            fields.Report(
                given.Contains(key) ? "given" : "opinion", PracticeCodes.KeyNotThere, $"the course has no {key}", key, string.Join(", ", keys),
                Nearest.Name(key, keys) is { } near ? $"did you mean {near}?" : "name a key of the course, or remove it here");
        foreach ((string key, int times) in keys.Select(key => (key, said.Count(one => Covers(one, key)))).Where(pair => pair.Item2 != 1))
            fields.Report(
                times == 0 ? CourseKey : "opinion", PracticeCodes.WhoSaysIt, times == 0 ? $"it is not said who gives {key}" : $"{key} is told of more than once", key,
                "each value of the course once: under given, or under opinion with who says it", times == 0 ? $"add {key} to given or to opinion" : "keep one of them");
    }

    /// <summary>Keys of a course one by one: those of its sections with the section before them, and horizon.</summary>
    private static IEnumerable<string> Keys(YamlMap course) => course.Entries.SelectMany(
        section => section.Value is YamlMap map ? map.Entries.Select(entry => $"{section.Key.Text}.{entry.Key.Text}") : [section.Key.Text]);

    private static bool Covers(string said, string key) => key == said || key.StartsWith(said + ".", StringComparison.Ordinal);

    // A ready course may plan what belongs to it; whether a person may be treated only the person can answer.
    private static void CheckScreening(FieldReader course)
    {
        if (!course.Map.TryGet(Screening, out YamlEntry? entry) || entry.Value is not YamlMap answers)
            return;
        foreach (YamlEntry answer in answers.Entries.Where(answer => answer.Key.Text != Planned))
            course.Report(
                Screening, PracticeCodes.AnswersForPerson, "a ready course cannot answer for the person", answer.Key.Text, "screening with planned alone",
                $"remove {answer.Key.Text}");
    }
}
