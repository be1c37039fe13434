using Needlepoint.Courses;
using Needlepoint.Courses.Reading;
using Needlepoint.Evidence.Data;
using Needlepoint.Evidence.Problems;
using Needlepoint.Inference;
using Needlepoint.Inference.Results;
using Needlepoint.Inference.Running;

namespace Needlepoint.Planning.Tests.Suitability;

/// <summary>Small runs of courses, each computed once for all tests.</summary>
internal static class PredictedRuns
{
    private static readonly ModelData s_model = ModelData.Load(DataSource.BuiltIn, []) ?? throw new InvalidOperationException("the built-in data");
    private static readonly Dictionary<string, RunResult> s_runs = [];
    private static readonly Lock s_lock = new();

    /// <summary>Everything that a course may name.</summary>
    internal static Catalogue Catalogue => s_model.Catalogue;

    /// <summary>A course of a pen on a cheek.</summary>
    /// <param name="course">Further lines of the map <c>course</c>, with two blanks before each.</param>
    /// <param name="length">Needle length.</param>
    /// <param name="type">Skin type.</param>
    /// <param name="rest">Further lines of the file.</param>
    internal static string Pen(string course = "", string length = "1 mm", string type = "III", string rest = "") =>
        $"person: {{age: 40, sex: female, skin_type: {type}, site: cheek}}\ncourse:\n  device: pen-12-needles\n  needle_length: {length}\n  passes: 4\n{course}\n{rest}";

    /// <summary>The course of a text.</summary>
    internal static Course Course(string text)
    {
        ProblemList problems = [];
        return CourseReader.Read(text, "course.yaml", Catalogue, problems) ?? throw new InvalidOperationException(ProblemText.Format(problems));
    }

    /// <summary>What a run of 25 sets says of a course.</summary>
    internal static RunResult Run(string text, int sets = 25)
    {
        lock (s_lock)
        {
            string key = $"{sets} {text}";
            if (!s_runs.TryGetValue(key, out RunResult? result))
                s_runs.Add(key, result = new CourseRunner(s_model).Run(Course(text), [], new() { Sets = sets }));
            return result;
        }
    }
}
