using System.Runtime.CompilerServices;
using Needlepoint.Courses;
using Needlepoint.Courses.Reading;
using Needlepoint.Evidence.Data;
using Needlepoint.Evidence.Problems;
using Needlepoint.Planning.Rules;
using Needlepoint.Planning.Suitability;

namespace Needlepoint.Planning.Tests.Screenings;

/// <summary>The catalogue and the rules of the repository, read once.</summary>
internal static class World
{
    private static readonly DataSource s_data = DataSource.Folder(Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", "..", "..", "data")));

    internal static Catalogue Catalogue { get; } = Loaded(problems => Catalogue.Load(s_data, problems));

    internal static RuleLibrary Rules { get; } = Loaded(problems => RuleLibrary.Load(s_data, FactCatalogue.Of(Catalogue), problems));

    internal static Screener Screener { get; } = new(Rules, Catalogue);

    /// <summary>Folder of the courses with what is expected of them.</summary>
    internal static string Corpus { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", "Corpus"));

    /// <summary>Reads a course that must be right.</summary>
    internal static Course Read(string text, string file = "course.yaml")
    {
        Course? course = TryRead(text, file, out ProblemList problems);
        Assert.False(problems.HasErrors, ProblemText.Format(problems) + text);
        return course!;
    }

    /// <summary>Reads a course that may contradict itself.</summary>
    internal static Course? TryRead(string text, string file, out ProblemList problems)
    {
        problems = [];
        return CourseReader.Read(text, file, Catalogue, problems, ReadingMode.Screening);
    }

    private static T Loaded<T>(Func<ProblemList, T> load)
    {
        ProblemList problems = [];
        T loaded = load(problems);
        Assert.False(problems.HasErrors, ProblemText.Format(problems));
        return loaded;
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
