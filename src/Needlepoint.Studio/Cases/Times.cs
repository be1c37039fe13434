using System.Globalization;

namespace Needlepoint.Studio.Cases;

/// <summary>Days and times as pages of cases show them: in the time of the machine that keeps them.</summary>
internal static class Times
{
    /// <summary>"2 March 2026, 14:05".</summary>
    public static string Of(DateTimeOffset time) => time.ToLocalTime().ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture).Replace(' ', '\u00A0');

    /// <summary>"2 March 2026".</summary>
    public static string Of(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture).Replace(' ', '\u00A0');
}
