using Needlepoint.Courses.Treatments;

namespace Needlepoint.Planning.Suitability;

/// <summary>When products of a course lie on the skin, counted from its sessions.</summary>
internal static class ProductTimes
{
    private const double Day = 86400;

    // Moments closer than this share of the time between two applications are one moment.
    private const double SameMoment = 1e-9;

    /// <summary>Time from the needles of each session to a product that is put on at the sessions, s: 0 while they needle, infinite when it is off before.</summary>
    internal static double AfterNeedles(ProductUse use) => use.Window.From >= 0 ? use.Window.From : use.Window.To > 0 ? 0 : double.PositiveInfinity;

    /// <summary>Time from a session to the first application of daily use after it, s; infinite when it has ended.</summary>
    internal static double DailyAfter(ProductUse use, double session)
    {
        double period = Day / use.PerDay;
        double number = Math.Max(0, Math.Ceiling(((session - use.Window.From) / period) - SameMoment));
        double moment = use.Window.From + (number * period);
        return moment < use.Window.To ? Math.Max(0, moment - session) : double.PositiveInfinity;
    }

    /// <summary>Time from the last application of daily use before a session to the session, s; infinite when there is none.</summary>
    internal static double SinceDaily(ProductUse use, double session)
    {
        double period = Day / use.PerDay;
        double end = Math.Min(session, use.Window.To);
        double number = Math.Ceiling(((end - use.Window.From) / period) - SameMoment) - 1;
        return number < 0 ? double.PositiveInfinity : session - (use.Window.From + (number * period));
    }

    /// <summary>Time from the last application before a session of what is put on at the sessions, s; infinite when there is none.</summary>
    internal static double SinceAtSessions(ProductUse use, Treatment treatment, double session)
    {
        double since = double.PositiveInfinity;
        foreach (double start in treatment.SessionTimes)
            if (start <= session && start + use.Window.From < session)
                since = Math.Min(since, session - (start + use.Window.From));
        return since;
    }
}
