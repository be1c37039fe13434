using Needlepoint.Courses.Reading;
using Needlepoint.Engine;

namespace Needlepoint.Studio.Cases;

/// <summary>Tells a course in one line, for lists.</summary>
public sealed class CourseLines(LocalEngine engine)
{
    /// <summary>Stands for a text that cannot be run as it is.</summary>
    public const string Unfinished = "unfinished: cannot be run as it is";

    /// <summary>The course in one line.</summary>
    public string Of(string courseText)
    {
        Courses.Course? course = CourseReader.Read(courseText, "course.yaml", engine.Model.Catalogue, []);
        return course?.Line ?? Unfinished;
    }
}
