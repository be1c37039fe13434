using System.Diagnostics.CodeAnalysis;
using Needlepoint.Courses.Reading;
using Needlepoint.Evidence.Data;
using Needlepoint.Evidence.Problems;
using Needlepoint.Evidence.Yaml;

namespace Needlepoint.Courses.Conditions;

/// <summary>The conditions that a course may name, <c>data/conditions</c>. Immutable.</summary>
public sealed class ConditionCatalogue
{
    private readonly WordTable<Condition> _words = new();
    private readonly Dictionary<string, Condition> _byCode = new(StringComparer.Ordinal);

    private ConditionCatalogue(IReadOnlyList<(Condition Condition, FieldReader Fields)> read)
    {
        All = [.. read.Select(one => one.Condition)];
        foreach ((Condition condition, FieldReader fields) in read)
            Add(condition, fields);
        foreach ((Condition condition, FieldReader fields) in read)
            foreach (string wider in condition.Implies)
                if (Find(wider) is null || wider == condition.Id || WiderOf(wider).Contains(condition.Id))
                    ReportImplied(condition, wider, fields);
    }

    /// <summary>Every condition, in the order of the files.</summary>
    public IReadOnlyList<Condition> All { get; }

    /// <summary>Reads the conditions of the data.</summary>
    public static ConditionCatalogue Load(DataSource data, ProblemList problems)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(problems);
        return new(CatalogueLists.Load<Condition>(data, data.List("conditions", ".yaml"), ConditionReader.Read, problems));
    }

    /// <summary>Reads conditions from texts.</summary>
    /// <param name="files">File name and text.</param>
    /// <param name="problems">Receives what is wrong; a condition with errors is left out.</param>
    public static ConditionCatalogue Read(IReadOnlyDictionary<string, string> files, ProblemList problems)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(problems);
        return new(CatalogueLists.Read<Condition>(files, ConditionReader.Read, problems));
    }

    /// <summary>Finds a condition by id, name, synonym or code; capitals, blanks and underscores do not count. A code stands for all below it.</summary>
    public bool TryGet(string words, [NotNullWhen(true)] out Condition? condition)
    {
        ArgumentNullException.ThrowIfNull(words);
        if (_words.TryGet(words, out condition))
            return true;
        if (DiseaseCode.TryRead(words, out string? code))
            for (int length = code.Length; length >= 3 && condition is null; length--)
                condition = _byCode.GetValueOrDefault(code[..length]);
        return condition is not null;
    }

    /// <summary>The condition of an id, or null.</summary>
    public Condition? Find(string id) => All.FirstOrDefault(one => one.Id == id);

    /// <summary>The id or word that is closest to a text, or null when none is close.</summary>
    public string? NearestWord(string text) => _words.NearestTo(text);

    /// <summary>Ids of every wider condition that one implies, itself not among them: of <c>systemic-lupus</c> also <c>photosensitive-disease</c>.</summary>
    public IReadOnlyList<string> WiderOf(string id)
    {
        List<string> wider = [];
        Queue<string> open = new([id]);
        while (open.TryDequeue(out string? next))
            foreach (string one in Find(next)?.Implies ?? [])
                if (one != id && !wider.Contains(one))
                {
                    wider.Add(one);
                    open.Enqueue(one);
                }

        return wider;
    }

    /// <summary>Ids of every condition that implies one, itself not among them: of <c>diabetes</c> its types.</summary>
    public IReadOnlyList<string> NarrowerOf(string id) => [.. All.Select(one => one.Id).Where(one => WiderOf(one).Contains(id))];

    private void ReportImplied(Condition condition, string wider, FieldReader fields)
    {
        string? near = Nearest.Name(wider, All.Select(one => one.Id).Where(id => id != wider && id != condition.Id));
        fields.Report(
            "implies", ProblemCode.Of(CodeFamily.Course, ReadingRule.KnownName), $"{condition.Id} cannot imply '{FieldReading.Short(wider)}'", wider,
            "the id of a wider condition", near is null ? "name a condition of the catalogue that is wider" : $"did you mean {near}?");
    }

    private void Add(Condition condition, FieldReader fields)
    {
        foreach (string word in (IEnumerable<string>)[condition.Id, condition.Name, .. condition.Synonyms])
            if (_words.Add(word, condition) is { } other)
                fields.ReportTwice(word, other.Id, condition.Id);
        foreach (string code in condition.Codes)
            if (DiseaseCode.TryRead(code, out string? bare) && !_byCode.TryAdd(bare, condition))
                fields.ReportTwice(code, _byCode[bare].Id, condition.Id);
    }
}
