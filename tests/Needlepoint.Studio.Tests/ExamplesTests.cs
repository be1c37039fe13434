using Needlepoint.Courses.Reading;
using Needlepoint.Engine;
using Needlepoint.Evidence.Problems;
using Needlepoint.Studio.Course;

namespace Needlepoint.Studio.Tests;

public sealed class ExamplesTests
{
    [Fact]
    public void Every_example_has_a_name_a_title_and_a_text_that_reads()
    {
        LocalEngine engine = new();
        Assert.NotNull(Examples.Find(Examples.First));
        Assert.All(Examples.All, example =>
        {
            ProblemList problems = [];
            Assert.NotNull(CourseReader.Read(example.Text, example.Name, engine.Model.Catalogue, problems, ReadingMode.Screening));
            Assert.Equal(0, problems.ErrorCount);
            Assert.NotEmpty(example.Title);
        });
    }

    [Fact]
    public void Studies_cover_usual_needle_lengths_of_pens_and_no_more_than_were_used()
    {
        StudiedValues studied = StudiedValues.Of(new LocalEngine().Model);
        (double from, double to)? lengths = studied.NeedleLengths(Courses.Devices.DeviceKind.Pen);
        Assert.NotNull(lengths);
        Assert.InRange(1e-3, lengths.Value.from, lengths.Value.to);
        Assert.True(lengths.Value.to < 13e-3);
        Assert.NotNull(studied.Sessions(Courses.Devices.DeviceKind.Roller));
    }
}
