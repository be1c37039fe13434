using System.Text.RegularExpressions;
using Needlepoint.Courses.People;
using Needlepoint.Evidence.Data;
using Needlepoint.Evidence.Problems;
using Needlepoint.Evidence.Yaml;
using Needlepoint.Planning.Protocols;
using Needlepoint.Planning.Rules;
using CourseWords = Needlepoint.Courses.Reading.Vocabulary;

namespace Needlepoint.Planning.AdverseEvents;

/// <summary>The sources of <c>data/adverse-events</c>, in the order of the files. Immutable.</summary>
public sealed partial class AdverseEventLibrary
{
    private const string Folder = "adverse-events";
    private static readonly string[] s_units = ["people", "procedures", "reviews"];

    private AdverseEventLibrary(IReadOnlyList<AdverseEventSource> all) => All = all;

    /// <summary>Every source.</summary>
    public IReadOnlyList<AdverseEventSource> All { get; }

    /// <summary>The source of an id, or null.</summary>
    public AdverseEventSource? Find(string id) => All.FirstOrDefault(source => source.Id == id);

    /// <summary>Reads them.</summary>
    /// <param name="data">The data.</param>
    /// <param name="problems">Receives what is wrong; a source with an error is left out.</param>
    public static AdverseEventLibrary Load(DataSource data, ProblemList problems)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(problems);
        List<AdverseEventSource> sources = [];
        foreach (string path in data.List(Folder, ".yaml"))
            foreach (YamlNode node in data.ReadList(path, CodeFamily.Evidence, problems)?.Items ?? [])
            {
                if (new ValueReader(problems).Map(node, "a source") is not { } map)
                    continue;
                FieldReader fields = new(map, problems);
                if (Read(fields) is not { } source)
                    continue;
                if (sources.Any(other => other.Id == source.Id))
                    fields.Report("id", PracticeCodes.Twice, $"the source {source.Id} stands twice", null, "each id once", "remove one of the two, or rename it");
                else
                    sources.Add(source);
            }

        return new AdverseEventLibrary(sources);
    }

    private static AdverseEventSource? Read(FieldReader fields)
    {
        int errors = fields.Problems.ErrorCount;
        string? id = fields.Text("id", required: true);
        if (id is not null && !IdOfWords().IsMatch(id))
            fields.Report("id", EvidenceCode.BadId, "an id is made of lower-case words", null, "such as dogra-2014-marks", "use a-z, 0-9 and '-'");
        DeviceClass? device = fields.Choice("device", AdverseEventVocabulary.Devices, required: true);
        string? means = fields.Text("means", required: true), people = fields.Text("people", required: true);
        IReadOnlyList<SkinType> types = [.. (fields.List("skin_types")?.Items ?? []).Select(node => fields.Values.Choice(node, "skin_types", [.. CourseWords.SkinTypes.Keys]))
            .OfType<string>().Select(word => CourseWords.SkinTypes[word])];
        IReadOnlyList<AdverseEvent> events = [.. fields.Sections("events", required: true).Select(Event).OfType<AdverseEvent>()];
        string course = fields.Text("time_course") ?? "";
        EvidenceStrength? strength = fields.Choice("strength", PracticeVocabulary.Strengths, required: true);
        RuleSource? source = SourceReader.ReadKeys(fields, id, fields.Text("note")?.Trim());
        fields.Finish();
        if (fields.Problems.ErrorCount > errors || id is null || device is not { } found || means is null || people is null || strength is not { } strong || source is null)
            return null;
        return new()
        {
            Id = id,
            Device = found,
            DeviceWords = means,
            People = people,
            SkinTypes = types,
            Events = events,
            TimeCourse = course.Trim(),
            Strength = strong,
            Source = source,
            Place = fields.Map.Place,
        };
    }

    private static AdverseEvent? Event(FieldReader fields)
    {
        AdverseEventKind? kind = fields.Choice("event", AdverseEventVocabulary.Kinds, required: true);
        string? words = fields.Text("words", required: true);
        int? count = fields.Integer("count", 0, 1_000_000), people = fields.Integer("of", 1, 1_000_000);
        double? percent = fields.Number("quoted_percent", 0, 100);
        string per = fields.Choice("per", s_units) ?? s_units[0];
        fields.Finish();
        if (count > people)
            fields.Report("count", PracticeCodes.MoreThanAll, "more had the event than there were", $"{count} of {people}", $"0 to {people}", "correct count or of");
        else if (people is not null && !fields.Map.TryGet("count", out _))
            fields.Report("of", PracticeCodes.ShareBesideCount, "it is said how many there were and not how many had it", null, "count and of, or neither", "add count, or remove of");
        else if (percent is not null && count is not null)
            fields.Report(
                "quoted_percent", PracticeCodes.ShareBesideCount, "a quoted share stands beside a count", null, "count and of, from which the share follows; or quoted_percent alone",
                "remove quoted_percent");
        else if (kind is { } found && words is not null)
            return new(found, words, count, people, per, percent / 100);
        return null;
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex IdOfWords();
}
