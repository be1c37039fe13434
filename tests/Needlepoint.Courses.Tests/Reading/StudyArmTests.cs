using Needlepoint.Courses.Reading;
using Needlepoint.Evidence.Problems;
using Needlepoint.Evidence.Yaml;

namespace Needlepoint.Courses.Tests.Reading;

public sealed class StudyArmTests
{
    [Fact]
    public void Every_arm_of_every_study_is_read_without_an_error()
    {
        ProblemList problems = [];
        int arms = 0;
        foreach (string path in Directory.EnumerateFiles(Repository.Folder("data", "evidence"), "*.yaml").Order(StringComparer.Ordinal))
        {
            if (YamlReader.ReadFile(path, CodeFamily.Evidence, problems) is not { } study || !study.TryGet("arms", out YamlEntry? list)
                || list.Value is not YamlList { Items: var items })
                continue;
            foreach (YamlMap arm in items.OfType<YamlMap>())
            {
                YamlMap[] people = [.. new[] { arm, study }.Select(map => map.TryGet("person", out YamlEntry? person) ? person.Value
                    : null).OfType<YamlMap>()];
                YamlMap course = arm.TryGet("course", out YamlEntry? entry) && entry.Value is YamlMap map ? map : arm.Source.EmptyMap();
                arms++;
                Assert.True(CourseReader.ReadArm(people, course, Repository.Catalogue, problems) is not null || problems.HasErrors);
            }
        }

        Assert.True(arms > 100, $"{arms} arms");
        Assert.True(problems.Count == 0, ProblemText.Format([.. problems.Take(400)]));
    }
}
