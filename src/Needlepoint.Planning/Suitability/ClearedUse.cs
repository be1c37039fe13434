using Needlepoint.Courses;
using Needlepoint.Courses.Devices;

namespace Needlepoint.Planning.Suitability;

/// <summary>A course beside what its device is cleared for: by what the person came for and the site, where these are cleared; else by all clearances of the device.</summary>
public static class ClearedUse
{
    /// <summary>Whether the skin type lies outside a clearance that the course falls under; a device of which none is recorded has none to lie outside of.</summary>
    public static bool IsTypeOutside(Course course)
    {
        ArgumentNullException.ThrowIfNull(course);
        return !Of(course).All(use => use.Any(clearance => clearance.SkinTypes.Contains(course.Person.SkinType)));
    }

    /// <summary>Needle length up to which the device is cleared for this use, m; of several uses the least. Null where it is not known.</summary>
    public static double? Length(Course course)
    {
        ArgumentNullException.ThrowIfNull(course);
        return Of(course) is { Length: > 0 } uses ? uses.Min(use => use.Max(clearance => clearance.Depth)) : course.Treatment.Device.ClearedDepth?.Depth;
    }

    // The clearances of each use that the person came for.
    private static IGrouping<Indication, Clearance>[] Of(Course course)
    {
        IReadOnlyList<Clearance> all = course.Treatment.Device.Clearances;
        Clearance[] here = [.. all.Where(clearance => clearance.Sites.Contains(course.Person.Site))];
        Clearance[] wanted = [.. here.Where(clearance => IsWanted(course, clearance.Indication))];
        IReadOnlyList<Clearance> binding = wanted.Length > 0 ? wanted : here.Length > 0 ? here : all;
        return [.. binding.GroupBy(clearance => clearance.Indication)];
    }

    private static bool IsWanted(Course course, Indication indication) => indication switch
    {
        Indication.Wrinkles => course.Concerns.HasWrinkles,
        Indication.AcneScars => course.Concerns.AcneScars is not null,
        Indication.SurgicalScar => course.Concerns.HasSurgicalScar,
        _ => false,
    };
}
