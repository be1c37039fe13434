using Needlepoint.Courses;
using Needlepoint.Courses.Reading;
using Needlepoint.Evidence.Data;
using Needlepoint.Evidence.Problems;

namespace Needlepoint.Inference.Tests.Support;

/// <summary>The data and examples of the repository.</summary>
internal static class Shipped
{
    public static string Root { get; } = FindRoot();

    private static readonly Lazy<ModelData> s_model = new(() =>
    {
        ProblemList problems = [];
        return ModelData.Load(DataSource.Folder(Path.Combine(Root, "data")), problems) ?? throw new InputException(problems);
    });

    public static ModelData Model => s_model.Value;

    public static IEnumerable<string> Examples => Directory.EnumerateFiles(Path.Combine(Root, "examples"), "*.yaml").Order(StringComparer.Ordinal);

    public static Course Read(string text)
    {
        ProblemList problems = [];
        return CourseReader.Read(text, "test.yaml", Model.Catalogue, problems) ?? throw new InputException(problems);
    }

    private static string FindRoot()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Needlepoint.slnx")))
            folder = Path.GetDirectoryName(folder);
        return folder ?? throw new InvalidOperationException("The tests run outside the repository.");
    }
}
