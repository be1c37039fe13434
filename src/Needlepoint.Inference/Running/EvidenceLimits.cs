using System.Globalization;
using Needlepoint.Courses;
using Needlepoint.Courses.Devices;
using Needlepoint.Inference.Qualification;
using Needlepoint.Inference.Results;
using Needlepoint.Skin.Tissue;

namespace Needlepoint.Inference.Running;

/// <summary>Where a course leaves what studies measured: by outcome, the site, the kind of device and the needle length.</summary>
internal static class EvidenceLimits
{
    // The outcomes that people read first; for each the words of the sentence.
    private static readonly (string Observable, string Words)[] s_watched =
    [
        ("needle_reach_um", "how deep needles reach"),
        ("channel_density_per_cm2", "holes per area"),
        ("channel_closure_impedance_h", "closing of channels"),
        ("tewl_g_m2_h", "water loss after needling"),
        ("redness_duration_h", "how long redness lasts"),
        ("pain_vas_0_10", "pain"),
    ];

    public static IEnumerable<RunWarning> Of(Course course, TestedTable tested)
    {
        if (course.Treatment.Device.Kind == DeviceKind.None)
            yield break;
        string site = SkinCourse.SubjectOf(course.Person).Site.Name();
        string kind = course.Treatment.Device.Kind.ToString().ToLowerInvariant();
        double length = course.Treatment.NeedleLength * 1000;
        foreach ((string observable, string words) in s_watched)
        {
            TestedRow[] needled = [.. tested.Of(observable).Where(row => row.NeedleLengthMm > 0)];
            if (needled.Length == 0)
            {
                yield return new("NP-W101", $"No study with needles measured {words}: read it as a guess with a mechanism.", null);
                continue;
            }

            List<string> gaps = [];
            if (!needled.Any(row => row.Kind == kind))
                gaps.Add($"with a {kind} (only {List(needled.Select(row => row.Kind))})");
            if (!needled.Any(row => row.Site == site))
                gaps.Add($"on the {site} (only {List(needled.Select(row => row.Site))})");
            double longest = needled.Max(row => row.NeedleLengthMm), shortest = needled.Min(row => row.NeedleLengthMm);
            if (length > longest * 1.001 || length < shortest * 0.999)
                gaps.Add(string.Create(CultureInfo.InvariantCulture, $"at {length:0.##} mm (only {(longest > shortest ? $"{shortest:0.##} to " : "")}{longest:0.##} mm)"));
            if (gaps.Count > 0)
                yield return new("NP-W102", $"No study measured {words} {string.Join(", nor ", gaps)}.", null);
        }
    }

    /// <summary>The needle goes through the whole skin of the site, where the model has no tissue.</summary>
    public static IEnumerable<RunWarning> OfDepth(IReadOnlyList<Observable> observables)
    {
        double Central(string id) => observables.FirstOrDefault(observable => observable.Id == id)?.Central[0] ?? double.NaN;
        double reach = Central("needle_reach_um") / 1000, skin = (Central("epidermis_thickness_um") + Central("dermis_thickness_um")) / 1000;
        if (reach > skin)
            yield return new(
                "NP-W103", string.Create(CultureInfo.InvariantCulture, $"The needle reaches {reach:0.0#} mm, deeper than this skin ({skin:0.0#} mm): below the dermis the model has no tissue."), null);
    }

    private static string List(IEnumerable<string> words) => string.Join(", ", words.Distinct().Order(StringComparer.Ordinal));
}
