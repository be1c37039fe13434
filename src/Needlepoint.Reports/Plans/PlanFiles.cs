using Needlepoint.Planning.Calendars;
using Needlepoint.Reports.Documents;

namespace Needlepoint.Reports.Plans;

/// <summary>Where the files of a plan go: three files named after the course.</summary>
public sealed class PlanFiles
{
    private const string CalendarStart = "BEGIN:VCALENDAR\r\nPRODID:" + CalendarFile.Product;
    private const string PdfStart = "%PDF-", PdfProducer = "Needlepoint";

    private readonly string _folder;

    /// <summary>Names the files of a course inside a folder.</summary>
    public PlanFiles(string folder, string courseFile)
    {
        string name = Path.GetFileNameWithoutExtension(courseFile);
        _folder = folder;
        Calendar = Path.Combine(folder, name + "-calendar.ics");
        Page = Path.Combine(folder, name + "-plan.html");
        Pdf = Path.Combine(folder, name + "-plan.pdf");
    }

    /// <summary>Path of the calendar.</summary>
    public string Calendar { get; }

    /// <summary>Path of the plan as a page.</summary>
    public string Page { get; }

    /// <summary>Path of the plan as a PDF.</summary>
    public string Pdf { get; }

    /// <summary>Path of a file that is in the way and was not written by this program; null when all may be written.</summary>
    /// <exception cref="IOException">A file could not be looked at.</exception>
    public string? InTheWay() => ((string?[])
    [
        Foreign(Calendar, text => text.StartsWith(CalendarStart, StringComparison.Ordinal)),
        Foreign(Page, text => text.StartsWith(PlanHtml.Mark, StringComparison.Ordinal)),
        Foreign(Pdf, text => text.StartsWith(PdfStart, StringComparison.Ordinal) && text.Contains(PdfProducer, StringComparison.Ordinal)),
    ]).FirstOrDefault(path => path is not null);

    /// <summary>Writes the files. A file is complete or absent; without a first day there is no calendar.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="written">Moment of writing.</param>
    /// <exception cref="IOException">A file could not be written.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be written.</exception>
    public async Task WriteAsync(CourseCalendar calendar, PlanPage plan, DateTimeOffset written)
    {
        if (calendar.FirstSession is not null) await WholeFile.WriteAsync(_folder, ResultFile.OfText(Path.GetFileName(Calendar), writer => writer.Write(CalendarFile.Write(calendar, written)))).ConfigureAwait(false);
        await WholeFile.WriteAsync(_folder, ResultFile.OfText(Path.GetFileName(Page), writer => writer.Write(PlanHtml.Write(plan)))).ConfigureAwait(false);
        await WholeFile.WriteAsync(_folder, ResultFile.Of(Path.GetFileName(Pdf), stream => stream.Write(PlanPdf.Write(plan)))).ConfigureAwait(false);
    }

    private static string? Foreign(string path, Func<string, bool> isOurs)
    {
        if (Directory.Exists(path)) return path;
        return !File.Exists(path) || isOurs(File.ReadAllText(path, System.Text.Encoding.Latin1)) ? null : path;
    }
}
