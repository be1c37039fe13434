using Needlepoint.Numerics.Elementary;
using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Tissue;

namespace Needlepoint.Skin.Processes.Sun;

/// <summary>How much sunburning light falls on the skin in a day, by latitude, season and habits, and what a sunscreen leaves of it.</summary>
public static class Sun
{
    private const double Day = 86400;

    // Earth: tilt of its axis, days of its year, and the day on which its declination is 0 going up (Cooper 1969, Solar Energy 12:333).
    private const double Tilt = 23.45 * Math.PI / 180, Year = 365, Equinox = 81;

    // Midpoints of half a day: an error below 1e-4 of the integral.
    private const int Midpoints = 24;

    /// <summary>delta, declination of the sun, rad (S1): tilt sin(2 pi (n - 81)/365).</summary>
    /// <param name="day">n, day of the year, 1 on the first of January; any number.</param>
    public static double Declination(double day) => Tilt * Angles.Sine(2 * Math.PI * (day - Equinox) / Year);

    /// <summary>mu, cosine of the zenith angle, 1 (S2): sin phi sin delta + cos phi cos delta cos h.</summary>
    /// <param name="latitude">phi, degrees; negative in the south.</param>
    /// <param name="day">Day of the year.</param>
    /// <param name="hourAngle">h, rad, 0 at noon.</param>
    public static double CosineOfZenith(double latitude, double day, double hourAngle)
    {
        double phi = latitude * Math.PI / 180, delta = Declination(day);
        return Angles.Sine(phi) * Angles.Sine(delta) + Angles.Cosine(phi) * Angles.Cosine(delta) * Angles.Cosine(hourAngle);
    }

    /// <summary>Hour angle at which the sun sets, rad (S3): 0 in the polar night, pi in the polar day.</summary>
    public static double Sunset(double latitude, double day)
    {
        double phi = latitude * Math.PI / 180, delta = Declination(day);
        double across = Angles.Cosine(phi) * Angles.Cosine(delta), along = -Angles.Sine(phi) * Angles.Sine(delta);
        return across > 0 ? Angles.OfCosine(along / across) : along < 0 ? Math.PI : 0;
    }

    /// <summary>Length of the day, s (S3).</summary>
    public static double DayLength(double latitude, double day) => Sunset(latitude, day) / Math.PI * Day;

    /// <summary>
    /// Share of a day with the sun overhead that would give the same dose, 1 (S4): mean of mu^p over the day, 0 while the sun is down.
    /// </summary>
    public static T OverheadShare<T>(double latitude, double day, T exponent)
        where T : struct, IReal<T>
    {
        double sunset = Sunset(latitude, day);
        T sum = T.Of(0);
        for (int i = 0; i < Midpoints; i++)
        {
            double cosine = CosineOfZenith(latitude, day, (i + 0.5) / Midpoints * sunset);
            if (cosine > 0)
                sum += T.Pow(T.Of(cosine), exponent);
        }
        return sunset / (Math.PI * Midpoints) * sum;
    }

    /// <summary>
    /// Dose that falls on the skin of a site in a day over the usual dose of exposed skin, 1 (S5, S6): E0 q c s min(1, t/L)/D0; what is usual where no sun
    /// is said.
    /// </summary>
    /// <param name="p">Parameters.</param>
    /// <param name="habit">Where and how long outdoors; null for what is usual.</param>
    /// <param name="time">Time of the run, s.</param>
    public static T Falling<T>(in SunParameters<T> p, SunHabit? habit, double time)
        where T : struct, IReal<T>
    {
        if (habit is null)
            return p.SiteRatio;
        double day = habit.DayOfYear + time / Day;
        double light = DayLength(habit.Latitude, day);
        double outdoors = light > 0 ? Math.Min(1, habit.Outdoors / light) : 0;
        T ground = p.OverheadIrradiance * OverheadShare(habit.Latitude, day, p.ElevationExponent);
        return outdoors * (ground * p.CloudShare * p.SiteShare / p.UsualDose);
    }

    /// <summary>
    /// Share of sunburning light that a sunscreen lets through, mean over days, 1 (S7): 1 - w (1 - F^-q), since its factor falls exponentially with the
    /// amount put on.
    /// </summary>
    /// <param name="appliedShare">q, amount put on over that of the test, 1.</param>
    /// <param name="sunscreen">The sunscreen; null for none.</param>
    public static T UltravioletThrough<T>(T appliedShare, SunscreenHabit? sunscreen)
        where T : struct, IReal<T> =>
        sunscreen is null
            ? T.Of(1)
            : 1 - sunscreen.ShareOfDays * (1 - T.Exp(-(Scalar.Log(sunscreen.ProtectionFactor).Value * appliedShare)));

    /// <summary>Share of short visible light that it lets through, 1 (S8): 1 - w (1 - tau^q) of a tinted one, all of any other.</summary>
    public static T VisibleThrough<T>(in SunParameters<T> p, SunscreenHabit? sunscreen)
        where T : struct, IReal<T> =>
        sunscreen is { FiltersVisible: true }
            ? 1 - sunscreen.ShareOfDays * (1 - T.Pow(p.TintedThrough, p.AppliedShare))
            : T.Of(1);
}
