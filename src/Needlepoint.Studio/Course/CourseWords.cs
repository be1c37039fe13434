using System.Globalization;
using Needlepoint.Courses.Medicines;

namespace Needlepoint.Studio.Course;

/// <summary>Values of a course as its text and its sliders write them.</summary>
public static class CourseWords
{
    /// <summary>"1.5 mm".</summary>
    public static string Millimetres(double value) => string.Create(CultureInfo.InvariantCulture, $"{value:0.###} mm");

    /// <summary>"6".</summary>
    public static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>"4 weeks", "20 d".</summary>
    public static string Days(double days)
    {
        double weeks = days / 7;
        return weeks == Math.Round(weeks) ? string.Create(CultureInfo.InvariantCulture, $"{weeks:0} week{(weeks == 1 ? "" : "s")}")
            : string.Create(CultureInfo.InvariantCulture, $"{days:0.##} d");
    }

    /// <summary>"isotretinoin, stopped 100 d".</summary>
    public static string Medicine(TakenMedicine medicine) =>
        medicine.Stopped is { } stopped ? $"{medicine.Said}, stopped {Days(Math.Round(stopped / 86400, 1))}" : medicine.Said;
}
