using System.Globalization;
using Needlepoint.Courses;
using Needlepoint.Courses.Devices;
using Needlepoint.Inference.Qualification;
using Needlepoint.Inference.Results;
using Needlepoint.Skin.Tissue;

namespace Needlepoint.Inference.Running;

/// <summary>Where a course leaves what studies measured: by outcome, the site, the kind of device and the needle length.</summary>
public static class EvidenceLimits
{
    private const double Day = 86400;
    private const int MostSessions = 6;
    private const double LongestWatch = 366 * Day, ShortestInterval = 14 * Day, BarrierBack = 7 * Day;

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

    /// <summary>Outcomes that no study measured with such needles on such a site.</summary>
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

    /// <summary>A series of sessions that nobody's skin was followed through while it healed: more, closer or longer than any.</summary>
    public static IEnumerable<RunWarning> OfSchedule(Course course)
    {
        (int sessions, double interval) = (course.Treatment.Sessions, course.Treatment.Interval);
        if (sessions > MostSessions)
            yield return new("NP-W104", $"The course has {sessions} sessions: what more than {MostSessions} add to healing lies outside the studies, but for one open series that has scores alone.", null);
        if (sessions > 1 && interval < BarrierBack)
            yield return new(
                "NP-W107", string.Create(CultureInfo.InvariantCulture, $"With sessions {interval / Day:0.#} days apart each wounds a barrier that need not be back: redness and leak add up, each session adds less collagen, and more of it is collagen III."), null);
        else if (sessions > 1 && interval < ShortestInterval * (1 - 1e-9))
            yield return new(
                "NP-W105", string.Create(CultureInfo.InvariantCulture, $"With sessions {interval / Day:0.#} days apart the repair signal of one is still up at the next; no study compared intervals under 14 days."), null);
        if (course.Horizon > LongestWatch)
            yield return new("NP-W106", "The skin is followed beyond 12 months: no study of healing looked that late, and none with an untreated side beyond 6 months.", null);
    }

    /// <summary>
    /// Collagen under a product of daily use: its substances are known by a published concentration, which the matrix does not read. A retinoid is known to the matrix
    /// by its strength and months of use.
    /// </summary>
    public static IEnumerable<RunWarning> OfDailyActives(Course course) =>
        course.Treatment.Products.Where(use => use.IsDaily)
            .SelectMany(use => use.Product.Actives.Select(active => active.Substance))
            .Where(substance => substance.Effects.Any(effect => effect.Id == "collagen")).DistinctBy(substance => substance.Id)
            .Select(substance => new RunWarning(
                "NP-W131", $"What {substance.Name} in daily use does to collagen is not computed from its concentration; for a retinoid write new_habits: {{retinoid: {{strength: 0.05 %}}}}, as tretinoin.", null));

    /// <summary>Loss of hair of a kind that the model does not tell of.</summary>
    public static IEnumerable<RunWarning> OfHair(Course course)
    {
        if (course.Concerns.HasAlopeciaAreata)
            yield return new("NP-W130", "Hair in alopecia areata is not predicted: the model has no immune attack on hair. In trials a steroid works, and needling alone does little.", null);
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
