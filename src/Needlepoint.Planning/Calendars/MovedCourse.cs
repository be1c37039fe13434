using Needlepoint.Courses;

namespace Needlepoint.Planning.Calendars;

/// <summary>
/// A course whose first session is moved to another day. What was said to lie so long before the old day lies longer before a later one, so that waiting shows in
/// a new screening; what was said of the day itself, as what is planned, moves with it.
/// </summary>
public static class MovedCourse
{
    private const double Day = 86400;

    /// <summary>
    /// The course with another first day; null when the new day lies before something that the answers tell of: nobody can say what would be then.
    /// </summary>
    public static Course? To(Course course, DateOnly firstSession)
    {
        ArgumentNullException.ThrowIfNull(course);
        double by = course.Screening.FirstSession is { } from ? (firstSession.DayNumber - from.DayNumber) * Day : 0;
        double[] ago = [.. course.Screening.Last.Values, .. course.Person.TakenMedicines.Where(medicine => medicine.Stopped is not null).Select(medicine => medicine.Stopped!.Value)];
        if (ago.Any(time => time + by < 0)) return null;
        return course with
        {
            Person = course.Person with { TakenMedicines = [.. course.Person.TakenMedicines.Select(medicine => medicine with { Stopped = medicine.Stopped + by })] },
            Screening = course.Screening with { FirstSession = firstSession, Last = course.Screening.Last.ToDictionary(one => one.Key, one => one.Value + by) },
        };
    }
}
