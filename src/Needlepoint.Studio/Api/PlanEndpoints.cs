using Needlepoint.Courses.Screening;
using Needlepoint.Engine;
using Needlepoint.Evidence.Problems;
using Needlepoint.Planning.Calendars;
using Needlepoint.Reports.Documents;
using Needlepoint.Reports.Plans;

namespace Needlepoint.Studio.Api;

/// <summary>Screenings, calendars and plans over HTTP.</summary>
internal static class PlanEndpoints
{
    /// <summary>Adds them.</summary>
    public static void Map(RouteGroupBuilder api)
    {
        RouteGroupBuilder course = api.MapGroup("").WithTags("Course");
        course.MapPost("/screenings", ScreenAsync).WithName("Screen").Produces<ScreeningDocument>();
        course.MapPost("/calendars", CalendarAsync).WithName("Calendar").Produces<CalendarDocument>();
        course.MapPost("/calendars/ics", CalendarFileAsync).WithName("CalendarFile").ProducesFile("text/calendar");
        course.MapPost("/plans/pdf", PlanPdfAsync).WithName("PlanPdf").ProducesFile("application/pdf");
        course.MapPost("/plans/html", PlanHtmlAsync).WithName("PlanHtml").ProducesFile("text/html");
    }

    /// <summary>Asks every rule of a course: may this person be treated, now, like this.</summary>
    internal static async Task<IResult> ScreenAsync(ScreeningQuestion question, IEngine engine, ApiWork work, TimeProvider clock, CancellationToken cancellation)
    {
        Checked.Course(question);
        ScreenRequest request = new(FileOf(question), question.Seed, question.Predict ? question.Sets : 0, question.Today ?? Today(clock),
            [.. question.Decisions.Select(decision => new RecordedDecision(decision.Rule, decision.Reason, decision.By))])
        { Text = question.Course, Protocol = question.Protocol };
        ScreenReport report = await work.RunAsync(workers => engine.Screen(request with { Workers = workers }, ApiWork.Unheard, cancellation), cancellation);
        return new JsonDocumentAnswer(stream => ScreeningJson.Write(report.Screening, stream));
    }

    /// <summary>The days of a course: sessions, what to do and leave out around them, what stands against a start.</summary>
    internal static async Task<IResult> CalendarAsync(CalendarQuestion question, IEngine engine, ApiWork work, TimeProvider clock, CancellationToken cancellation)
    {
        CalendarReport report = await ReportAsync(question, engine, work, clock, cancellation);
        return new JsonDocumentAnswer(stream => CalendarJson.Write(report.Calendar, report.Screening, stream));
    }

    /// <summary>The days of a course as a file that calendar programs open, iCalendar. It needs a day of the first session, in the course or in start.</summary>
    internal static async Task<IResult> CalendarFileAsync(CalendarQuestion question, IEngine engine, ApiWork work, TimeProvider clock, CancellationToken cancellation)
    {
        CalendarReport report = await ReportAsync(question, engine, work, clock, cancellation);
        return report.Calendar.FirstSession is null ? throw new InputException([CalendarProblems.NoFirstSession(Today(clock).AddDays(14))])
            : FileAnswer.Of(CalendarFile.Write(report.Calendar, clock.GetUtcNow()), "text/calendar; charset=utf-8", "calendar.ics");
    }

    /// <summary>The plan on one page for the person, PDF.</summary>
    internal static async Task<IResult> PlanPdfAsync(CalendarQuestion question, IEngine engine, ApiWork work, TimeProvider clock, CancellationToken cancellation) =>
        FileAnswer.Of(PlanPdf.Write((await ReportAsync(question, engine, work, clock, cancellation)).Plan), "application/pdf", "plan.pdf");

    /// <summary>The plan on one page for the person, HTML.</summary>
    internal static async Task<IResult> PlanHtmlAsync(CalendarQuestion question, IEngine engine, ApiWork work, TimeProvider clock, CancellationToken cancellation) =>
        FileAnswer.Of(PlanHtml.Write((await ReportAsync(question, engine, work, clock, cancellation)).Plan), "text/html; charset=utf-8", "plan.html");

    private static Task<CalendarReport> ReportAsync(CalendarQuestion question, IEngine engine, ApiWork work, TimeProvider clock, CancellationToken cancellation)
    {
        Checked.Course(question);
        CalendarRequest request = new(FileOf(question), question.Start, question.Seed, question.Predict ? question.Sets : 0, Today(clock))
        { Text = question.Course, Protocol = question.Protocol };
        return work.RunAsync(workers => engine.Calendar(request with { Workers = workers }, ApiWork.Unheard, cancellation), cancellation);
    }

    private static string FileOf(CourseQuestion question) => question.Course is null ? "" : Checked.CourseFile;

    private static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
}
