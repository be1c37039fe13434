using Needlepoint.Courses.Devices;
using Needlepoint.Courses.Reading;
using Needlepoint.Evidence.Problems;

namespace Needlepoint.Courses.Tests.Devices;

public sealed class HeatTests
{
    [Theory]
    [InlineData("morpheus8")]
    [InlineData("Fractional laser")]
    [InlineData("RF needles")]
    [InlineData("heat")]
    public void A_device_that_heats_is_read_to_be_screened_and_refused_to_be_run(string name)
    {
        ProblemList ofScreening = [], ofRun = [];
        Course? course = Read(name, "needle_length: 2 mm", ReadingMode.Screening, ofScreening);
        Assert.Equal(0, ofScreening.ErrorCount);
        Assert.Equal(DeviceKind.Heat, course!.Treatment.Device.Kind);
        Assert.Equal("heat", Vocabulary.WordOf(course.Treatment.Device.Kind));
        Assert.Contains($"{name} (heat)", course.Line, StringComparison.Ordinal);
        Assert.Null(Read(name, "needle_length: 2 mm", ReadingMode.Course, ofRun));
        Assert.Contains(ofRun, problem => problem.Code == "NP-C031");
    }

    [Fact]
    public void A_laser_needs_no_needle_length()
    {
        ProblemList problems = [];
        Assert.NotNull(Read("co2 laser", "sessions: 1", ReadingMode.Screening, problems));
        Assert.Equal(0, problems.ErrorCount);
    }

    [Fact]
    public void Screening_is_as_strict_as_a_run_about_all_else()
    {
        ProblemList problems = [];
        Assert.Null(Read("pen-12-needles", "passes: 4", ReadingMode.Screening, problems));
        Assert.Contains(problems, problem => problem.Code == "NP-C008" && problem.Title.Contains("needle_length", StringComparison.Ordinal));
    }

    private static Course? Read(string device, string rest, ReadingMode mode, ProblemList problems) => CourseReader.Read(
        $"person: {{age: 40, sex: female, skin_type: III, site: cheek}}\ncourse:\n  device: {device}\n  {rest}", "x.yaml", Repository.Catalogue, problems, mode);
}
