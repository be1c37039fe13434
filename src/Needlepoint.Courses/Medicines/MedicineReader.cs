using Needlepoint.Courses.Devices;
using Needlepoint.Courses.Reading;
using Needlepoint.Evidence.Yaml;

namespace Needlepoint.Courses.Medicines;

/// <summary>Reads one entry of <c>data/medicines</c>.</summary>
internal static class MedicineReader
{
    /// <summary>A class, or null when something in it is wrong.</summary>
    internal static MedicineClass? ReadClass(FieldReader fields)
    {
        int errorsBefore = fields.Problems.ErrorCount;
        string? id = fields.IdOfWords();
        string? name = fields.Sentence("name", required: true);
        string? question = fields.Sentence("question", required: true);
        IReadOnlyList<string> synonyms = fields.Words("synonyms", allowed: null);
        DeviceSource? source = fields.Source(fields, "id");
        fields.Finish();
        return fields.Problems.ErrorCount > errorsBefore || id is null || name is null || question is null || source is null ? null
            : new MedicineClass { Id = id, Name = name, Question = question, Synonyms = synonyms, Source = source };
    }

    /// <summary>A medicine, or null when something in it is wrong.</summary>
    /// <param name="fields">Its map.</param>
    /// <param name="classes">Ids of the classes that there are.</param>
    internal static Medicine? Read(FieldReader fields, IReadOnlyCollection<string> classes)
    {
        int errorsBefore = fields.Problems.ErrorCount;
        string? id = fields.IdOfWords();
        string? name = fields.Sentence("name", required: true);
        IReadOnlyList<string> own = fields.Words("classes", classes);
        IReadOnlyList<string> contains = fields.Words("contains", allowed: null);
        IReadOnlyList<string> brands = fields.Words("brands", allowed: null);
        IReadOnlyList<string> synonyms = fields.Words("synonyms", allowed: null);
        fields.Finish();
        return fields.Problems.ErrorCount > errorsBefore || id is null || name is null ? null
            : new Medicine { Id = id, Name = name, Classes = own, Contains = contains, Brands = brands, Synonyms = synonyms };
    }
}
