using System.Net;
using System.Text;
using Needlepoint.Studio.Hosting;

namespace Needlepoint.Studio.Storage;

/// <summary>The plain page that stands in the place of all others while the database is damaged. It needs neither the database nor a script.</summary>
internal static class DamagePage
{
    /// <summary>
    /// Answers every address with the page, styles and fonts aside, and programs with the problem. Where people sign in it tells nothing of cases: nobody can sign in now.
    /// </summary>
    public static void MapDamagePage(this WebApplication studio, Damage damage, bool hasSignIn)
    {
        IReadOnlyList<Backup> backups = studio.Services.GetRequiredService<Backups>().List();
        foreach (string fault in damage.Faults)
            studio.Logger.LogError("{Code} The database is damaged: {Path}: {Fault}", StorageProblems.DamagedCode, damage.Path, fault);
        studio.Logger.LogError("{Code} The way back: {Command}", StorageProblems.DamagedCode, CommandOf(damage, backups));
        Damage told = hasSignIn ? new(Path.GetFileName(damage.Path), ["The console of the studio tells more."], new Dictionary<string, int>()) : damage;
        byte[] page = Encoding.UTF8.GetBytes(Write(told, backups));
        studio.MapFallback("{**path}", async context =>
        {
            context.Response.Headers.CacheControl = "no-store";
            if (context.Request.Path.StartsWithSegments("/api"))
            {
                await ProblemAnswer.WriteAsync(context, StatusCodes.Status503ServiceUnavailable, StorageProblems.Damaged(told.Path, told.Faults[0]));
                return;
            }
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            context.Response.ContentType = "text/html; charset=utf-8";
            await context.Response.Body.WriteAsync(page);
        }).AllowAnonymous();
    }

    /// <summary>The page.</summary>
    public static string Write(Damage damage, IReadOnlyList<Backup> backups)
    {
        StringBuilder page = new();
        page.Append("<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
            .Append("<title>The database is damaged · Needlepoint</title><link rel=\"stylesheet\" href=\"/needlepoint.css\"><link rel=\"icon\" type=\"image/svg+xml\" href=\"/favicon.svg\"></head>")
            .Append("<body><header class=\"top\"><span class=\"brand\">Needlepoint</span></header><main class=\"page\"><h1>The database is damaged</h1>")
            .Append("<p class=\"say-2\">Not all of the file can be read. Nothing in it was changed, and nothing is written to it.</p>");
        Section(page, "What was found", [Text(damage.Path), .. damage.Faults.Select(Text)]);
        Section(page, "What can still be read", damage.Readable.Count == 0
            ? ["No case can be read from this file."]
            : [$"{Counted(damage.Readable.Count, "case")} with {Counted(damage.Readable.Values.Sum(), "version")}: {Text(string.Join(", ", damage.Readable.Keys.Order(StringComparer.Ordinal).Take(40)))}"]);
        page.Append("<section class=\"grp\"><h2>What to do</h2>");
        page.Append(backups.Count == 0
            ? "<p>There is no backup in the data folder. Stop the studio, keep a copy of the file, and restore a backup that you keep elsewhere"
            : $"<p>Stop the studio and restore the latest backup, of {Day(backups[0].At)}. What was saved after it is lost; the damaged file is kept beside it");
        page.Append($", with this command and the other options that the studio is started with:</p><p><code>{Text(CommandOf(damage, backups))}</code></p>");
        if (backups.Count > 0)
            page.Append($"<p class=\"small mute\">{Counted(backups.Count, "backup")}; the oldest is of {Day(backups[^1].At)}.</p>");

        return page.Append($"<p class=\"small mute\">{StorageProblems.DamagedCode}</p></section></main></body></html>").ToString();
    }

    // A folder that was named has to be named again; told only to who may know it.
    private static string CommandOf(Damage damage, IReadOnlyList<Backup> backups)
    {
        string folder = Path.GetDirectoryName(damage.Path) ?? "";
        string data = folder.Length == 0 || folder == DataFolder.OfThisUser ? "" : $" --data {(folder.Contains(' ') ? $"\"{folder}\"" : folder)}";
        return $"needlepoint serve{data} --restore {(backups.Count == 0 ? "FILE" : backups[0].Name)}";
    }

    private static void Section(StringBuilder page, string heading, IEnumerable<string> lines)
    {
        page.Append($"<section class=\"grp\"><h2>{heading}</h2>");
        foreach (string line in lines)
            page.Append($"<p>{line}</p>");
        page.Append("</section>");
    }

    private static string Counted(int count, string noun) => $"{count} {noun}{(count == 1 ? "" : "s")}";

    private static string Day(DateTimeOffset at) => at.ToUniversalTime().ToString("d MMMM yyyy, HH:mm", System.Globalization.CultureInfo.InvariantCulture) + " UTC";

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
