namespace Needlepoint.Studio.Hosting;

/// <summary>What the console hears: warnings and failures, without the texts of courses, passwords or connection strings.</summary>
internal static class QuietLog
{
    /// <summary>Sets the levels; the settings may raise them.</summary>
    public static void KeepQuiet(this ILoggingBuilder logging)
    {
        logging.ClearProviders();
        logging.AddSimpleConsole(console => (console.SingleLine, console.TimestampFormat, console.UseUtcTimestamp) = (true, "yyyy-MM-dd HH:mm:ss'Z' ", true));
        logging.AddFilter(null, LogLevel.Warning);
        // That a port is taken is told in our own words; keys at rest are kept by the mode of their folder.
        logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        // Commands of the database carry cases.
        logging.AddFilter("Microsoft.EntityFrameworkCore.Database.Command", LogLevel.None);
    }
}
