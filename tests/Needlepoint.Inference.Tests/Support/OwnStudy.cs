using Needlepoint.Evidence.Problems;
using Needlepoint.Evidence.Studies;
using Needlepoint.Inference.Qualification;
using Needlepoint.Inference.Results;

namespace Needlepoint.Inference.Tests.Support;

/// <summary>A study of a test, qualified as a user would qualify a folder of their own.</summary>
internal static class OwnStudy
{
    /// <summary>The values of a study whose arms can all be run.</summary>
    public static QualifiedValue[] Predict(string text, int sets)
    {
        QualificationResult result = Qualify(text, sets);
        Assert.Empty(result.Failures);
        return [.. result.Values];
    }

    /// <summary>The result of qualifying a study.</summary>
    public static QualificationResult Qualify(string text, int sets)
    {
        string folder = Directory.CreateTempSubdirectory("needlepoint-studies").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "doe-2030.yaml"), text);
            ProblemList problems = [];
            StudyLibrary library = StudyLibrary.LoadFolder(folder, problems, Qualifier.DimensionOf);
            Assert.False(problems.HasErrors, ProblemText.Format(problems));
            return new Qualifier(Shipped.Model).Run(library, folder, ownStudies: true, new() { Sets = sets }, cancellation: TestContext.Current.CancellationToken).Result;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
