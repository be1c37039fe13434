using Needlepoint.Courses.Reading;
using Needlepoint.Evidence.Problems;
using Needlepoint.Evidence.Yaml;

namespace Needlepoint.Courses.Conditions;

/// <summary>Reads one condition of <c>data/conditions</c>.</summary>
internal static class ConditionReader
{
    /// <summary>The condition, or null when something in it is wrong.</summary>
    internal static Condition? Read(FieldReader fields)
    {
        int errorsBefore = fields.Problems.ErrorCount;
        string? id = fields.IdOfWords();
        string? name = fields.Sentence("name", required: true);
        string? question = fields.Sentence("question", required: true);
        IReadOnlyList<string> synonyms = fields.Words("synonyms", allowed: null);
        List<string> codes = [];
        foreach (string code in fields.Texts("codes"))
            if (DiseaseCode.TryRead(code, out _))
                codes.Add(code);
            else
                fields.Report("codes", ProblemCode.Of(CodeFamily.Course, ReadingRule.KnownName), $"'{FieldReading.Short(code)}' is not a code of ICD-10", code,
                    "a letter, two digits, and what follows the dot: E11, D55.0", "write the code as ICD-10 does");
        bool isOfArea = fields.Flag("area") ?? false;
        IReadOnlyList<string> implies = fields.Words("implies", allowed: null);
        fields.Finish();
        return fields.Problems.ErrorCount > errorsBefore || id is null || name is null || question is null ? null : new Condition
        {
            Id = id,
            Name = name,
            Question = question,
            Synonyms = synonyms,
            Codes = codes,
            IsOfArea = isOfArea,
            Implies = implies,
        };
    }
}
