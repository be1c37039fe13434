using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using Needlepoint.Courses.Reading;
using Needlepoint.Evidence.Data;
using Needlepoint.Evidence.Problems;
using Needlepoint.Evidence.Yaml;

namespace Needlepoint.Courses.Medicines;

/// <summary>The medicines that a course may name, <c>data/medicines</c>. Immutable.</summary>
public sealed partial class MedicineCatalogue
{
    private const string ClassFile = "classes.yaml";

    // No name with a dose is longer, and the work of finding one is bounded.
    private const int LongestWithDose = 120;

    private readonly WordTable<Medicine> _words = new();
    private readonly WordTable<MedicineClass> _classWords = new();

    private MedicineCatalogue(IReadOnlyList<(MedicineClass Class, FieldReader Fields)> classes, IReadOnlyList<(Medicine Medicine, FieldReader Fields)> read)
    {
        Classes = [.. classes.Select(one => one.Class)];
        foreach ((MedicineClass one, FieldReader fields) in classes)
            foreach (string word in (IEnumerable<string>)[one.Id, one.Name, .. one.Synonyms])
                if (_classWords.Add(word, one) is { } other)
                    fields.ReportTwice(word, other.Id, one.Id);
        Dictionary<string, Medicine> byId = read.Select(one => one.Medicine).DistinctBy(medicine => medicine.Id).ToDictionary(medicine => medicine.Id, StringComparer.Ordinal);
        All = [.. read.Select(one => Combined(one.Medicine, one.Fields, byId))];
        foreach ((Medicine medicine, FieldReader fields) in All.Zip(read, (medicine, one) => (medicine, one.Fields)))
            foreach (string word in (IEnumerable<string>)[medicine.Id, medicine.Name, .. medicine.Brands, .. medicine.Synonyms])
                if (_words.Add(word, medicine) is { } other)
                    fields.ReportTwice(word, other.Id, medicine.Id);
                else if (_classWords.TryGet(word, out MedicineClass? group) && !medicine.Classes.Contains(group.Id))
                    fields.ReportTwice(word, group.Id, medicine.Id);
    }

    /// <summary>Every class, in the order of the file.</summary>
    public IReadOnlyList<MedicineClass> Classes { get; }

    /// <summary>Every medicine.</summary>
    public IReadOnlyList<Medicine> All { get; }

    /// <summary>Reads the medicines of the data.</summary>
    public static MedicineCatalogue Load(DataSource data, ProblemList problems)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(problems);
        IReadOnlyList<string> paths = data.List("medicines", ".yaml");
        IReadOnlyList<(MedicineClass Class, FieldReader)> classes = CatalogueLists.Load<MedicineClass>(data, paths.Where(IsClassFile), MedicineReader.ReadClass, problems);
        string[] ids = [.. classes.Select(one => one.Class.Id)];
        return new(classes, CatalogueLists.Load(data, paths.Where(path => !IsClassFile(path)), fields => MedicineReader.Read(fields, ids), problems));
    }

    /// <summary>Reads medicines from texts.</summary>
    /// <param name="files">File name and text; <c>classes.yaml</c> holds the classes.</param>
    /// <param name="problems">Receives what is wrong; an entry with errors is left out.</param>
    public static MedicineCatalogue Read(IReadOnlyDictionary<string, string> files, ProblemList problems)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(problems);
        ILookup<bool, KeyValuePair<string, string>> sorted = files.ToLookup(file => IsClassFile(file.Key));
        IReadOnlyList<(MedicineClass Class, FieldReader)> classes = CatalogueLists.Read<MedicineClass>(sorted[true].ToDictionary(), MedicineReader.ReadClass, problems);
        string[] ids = [.. classes.Select(one => one.Class.Id)];
        return new(classes, CatalogueLists.Read(sorted[false].ToDictionary(), fields => MedicineReader.Read(fields, ids), problems));
    }

    /// <summary>Finds a medicine by ingredient, synonym or brand; capitals, blanks and underscores do not count, nor does a dose behind it: "Plavix 75 mg".</summary>
    public bool TryGet(string words, [NotNullWhen(true)] out Medicine? medicine)
    {
        ArgumentNullException.ThrowIfNull(words);
        return _words.TryGet(words, out medicine) || _words.TryGet(WithoutDose(words), out medicine);
    }

    /// <summary>Finds a class by id, name or another word for it: "blood thinners".</summary>
    public bool TryGetClass(string words, [NotNullWhen(true)] out MedicineClass? group)
    {
        ArgumentNullException.ThrowIfNull(words);
        return _classWords.TryGet(words, out group);
    }

    /// <summary>The name of a medicine or class that is closest to a text, or null when none is close.</summary>
    public string? NearestWord(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string bare = WithoutDose(text);
        return _words.NearestTo(bare) ?? _classWords.NearestTo(bare);
    }

    private static bool IsClassFile(string path) => path == ClassFile || path.EndsWith("/" + ClassFile, StringComparison.Ordinal);

    /// <summary>A combined medicine has the classes of what it contains.</summary>
    private static Medicine Combined(Medicine medicine, FieldReader fields, Dictionary<string, Medicine> byId)
    {
        foreach (string part in medicine.Contains)
            if (!byId.TryGetValue(part, out Medicine? found) || found.Contains.Count > 0)
                fields.Report(
                    "contains", ProblemCode.Of(CodeFamily.Course, ReadingRule.KnownName), $"contains '{FieldReading.Short(part)}' is not known", part,
                    "the id of a medicine of one ingredient",
                    Nearest.Name(part, byId.Keys.Where(id => id != part)) is { } near ? $"did you mean {near}?" : "add the medicine, or correct the id");
        return medicine with { Classes = [.. medicine.Classes.Concat(medicine.Contains.SelectMany(part => byId.GetValueOrDefault(part)?.Classes ?? [])).Distinct()] };
    }

    private static string WithoutDose(string words) =>
        words.Length <= LongestWithDose && Dose().Match(words) is { Success: true, Index: > 0 } dose ? words[..dose.Index] : words;

    // A number with a unit of a dose and what follows it, or the form of something to swallow.
    [GeneratedRegex(
        @"[\s,](\d[\d.,]*\s*(mg|mcg|ug|\u00b5g|g|ml|iu|units|%)(?!\w).*|(tablets?|capsules?|pills?)\s*)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Dose();
}
