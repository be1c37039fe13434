using Needlepoint.Courses.People;
using Needlepoint.Evidence.Problems;
using Needlepoint.Evidence.Units;
using Needlepoint.Evidence.Yaml;

namespace Needlepoint.Courses.Reading;

/// <summary>
/// Warns of a blade close to needles. No trial studied the two together and no guideline is known; advice to the public ranges from 2 to 42 days. The
/// days here are the cautious end for skin that forgives least, and short for skin that forgives most; they are a convention, and change no result.
/// </summary>
internal static class DermaplaningRules
{
    private const double Day = 86400;
    private const double DaysBefore = 1;
    private const double DaysBeforeOfDelicateSkin = 7;
    private const double DaysAfter = 14;

    internal static void Warn(FieldReader fields, TreatmentText said, Person? person)
    {
        double before = IsDelicate(person) ? DaysBeforeOfDelicateSkin : DaysBefore;
        string allowed = $"at least {Days(before)} before a session{(IsDelicate(person) ? ", for sensitive or dark skin" : "")}, and {Days(DaysAfter)} after one";
        if (said.Before is { DermaplaningPasses: > 0 })
            Report("before", "the blade has thinned the horny layer when the needles come", "dermaplaning just before each session");
        double[] sessions = [.. Enumerable.Range(0, said.Sessions ?? 1).Select(session => session * (said.Interval?.Value ?? 0)).Distinct()];
        string[] close =
        [
            .. said.Dermaplanings.Select(day => (Day: day, Session: Close(day, sessions, before))).Where(pair => pair.Session is not null)
                .Select(pair => $"{Written(pair.Day)}, needled at {Written(pair.Session!.Value)}"),
        ];
        if (close.Length > 0)
            Report("dermaplaning", "dermaplaning comes close to needling", FieldReading.Listed(close));

        void Report(string key, string title, string given) => fields.Report(
            key, CourseCodes.DermaplaningNearNeedling, title, given, allowed,
            "move it away from the sessions; nothing, if this is meant: no study looked at the two together", Severity.Warning);
    }

    private static bool IsDelicate(Person? person) => person is not null && (person.Skin == SkinKind.Sensitive || person.SkinType >= SkinType.V);

    /// <summary>The session that a day of dermaplaning is too close to; null when there is none.</summary>
    private static double? Close(double day, double[] sessions, double before) =>
        sessions.Where(session => session - day < before * Day && day - session < DaysAfter * Day).Cast<double?>().FirstOrDefault();

    private static string Written(double time) => Understanding.Write(time, QuantityKind.Time with { Units = ["d", "weeks", "h"] });

    private static string Days(double days) => $"{NumberText.Write(days)} {(days == 1 ? "day" : "days")}";
}
