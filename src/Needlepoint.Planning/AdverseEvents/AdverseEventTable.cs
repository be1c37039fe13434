using Needlepoint.Courses;
using Needlepoint.Courses.Devices;
using Needlepoint.Courses.People;

namespace Needlepoint.Planning.AdverseEvents;

/// <summary>How near a source is to a course.</summary>
public enum AdverseEventFit
{
    /// <summary>Plain needles in people of the same skin type among others.</summary>
    SameSkin,

    /// <summary>Plain needles in people of other skin types, or of types that the source does not say.</summary>
    OtherSkin,

    /// <summary>Not plain needles, or not needles alone.</summary>
    Apart,
}

/// <summary>An event of a source, as a row of a table.</summary>
/// <param name="Source">Who counted it.</param>
/// <param name="Event">The event.</param>
/// <param name="Fit">How near it is to the course.</param>
public sealed record AdverseEventRow(AdverseEventSource Source, AdverseEvent Event, AdverseEventFit Fit);

/// <summary>What was reported to go wrong, in the order to read it. Published counts alone: nothing here is predicted.</summary>
public sealed class AdverseEventTable
{
    private AdverseEventTable(IReadOnlyList<AdverseEventRow> rows, SkinType? type) => (Rows, Type) = (rows, type);

    /// <summary>No row.</summary>
    public static AdverseEventTable Empty { get; } = new([], null);

    /// <summary>Skin type that it is seen from; null for no one in particular.</summary>
    public SkinType? Type { get; }

    /// <summary>
    /// The rows: plain needles in skin like this first, then plain needles in other skin, then what is not plain needling; within each by what went wrong,
    /// rows with a share before counts and counts before mere mentions, the largest study first.
    /// </summary>
    public IReadOnlyList<AdverseEventRow> Rows { get; }

    /// <summary>What was reported, seen from a course; empty without needles.</summary>
    /// <param name="library">The sources.</param>
    /// <param name="course">The course.</param>
    public static AdverseEventTable For(AdverseEventLibrary library, Course course)
    {
        ArgumentNullException.ThrowIfNull(course);
        return course.Treatment.Device.Kind == DeviceKind.None ? Empty : Of(library, course.Person.SkinType);
    }

    /// <summary>What was reported, seen from a skin type.</summary>
    /// <param name="library">The sources.</param>
    /// <param name="type">Skin type; null for no one in particular.</param>
    public static AdverseEventTable Of(AdverseEventLibrary library, SkinType? type)
    {
        ArgumentNullException.ThrowIfNull(library);
        return new(
        [
            .. library.All.SelectMany(source => source.Events.Select(one => new AdverseEventRow(source, one, FitOf(source, type))))
                .OrderBy(row => row.Fit).ThenBy(row => row.Event.Kind).ThenBy(row => row.Event.Interval is null).ThenBy(row => row.Event.Count is null)
                .ThenByDescending(row => row.Event.People ?? row.Event.Count),
        ], type);
    }

    private static AdverseEventFit FitOf(AdverseEventSource source, SkinType? type) =>
        source.Device != DeviceClass.Needle ? AdverseEventFit.Apart
        : type is { } known && source.SkinTypes.Contains(known) ? AdverseEventFit.SameSkin : AdverseEventFit.OtherSkin;
}
