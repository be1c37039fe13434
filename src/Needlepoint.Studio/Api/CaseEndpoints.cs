using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using Needlepoint.Evidence.Problems;
using Needlepoint.Studio.Accounts;
using Needlepoint.Studio.Cases;
using Needlepoint.Studio.Hosting;

namespace Needlepoint.Studio.Api;

/// <summary>Cases over HTTP. A change says with <c>If-Match</c> which version it is based on: nobody's edit is lost unseen.</summary>
internal static class CaseEndpoints
{
    /// <summary>Adds them.</summary>
    public static void Map(RouteGroupBuilder api)
    {
        RouteGroupBuilder cases = api.MapGroup("/cases").WithTags("Cases");
        cases.MapGet("", List).WithName("Cases");
        cases.MapPost("", CreateAsync).WithName("CreateCase").Produces<CaseVersion>(StatusCodes.Status201Created).RequireAuthorization(nameof(Permission.Write));
        cases.MapGet("/{name}", FindAsync).WithName("Case").Produces<CaseVersion>();
        cases.MapPut("/{name}", SaveAsync).WithName("SaveCase").Produces<CaseVersion>()
            .RequireAuthorization(nameof(Permission.Write));
        cases.MapDelete("/{name}", DeleteAsync).WithName("DeleteCase").Produces(StatusCodes.Status204NoContent).RequireAuthorization(nameof(Permission.Write));
        cases.MapGet("/{name}/versions", HistoryAsync).WithName("CaseVersions");
        cases.MapGet("/{name}/versions/{version:int}", VersionAsync).WithName("CaseVersion").Produces<CaseVersion>();
        cases.MapGet("/{name}/events", EventsAsync).WithName("CaseEvents");
        cases.MapGet("/{name}/records", RecordsAsync).WithName("CaseRecords");
        cases.MapPost("/{name}/records", RecordAsync).WithName("RecordCase").Produces(StatusCodes.Status204NoContent).RequireAuthorization(nameof(Permission.Write));
        cases.MapDelete("/{name}/records/{record:long}", WithdrawAsync).WithName("WithdrawRecord").Produces(StatusCodes.Status204NoContent).RequireAuthorization(nameof(Permission.Write));
    }

    /// <summary>All cases, the latest changed first.</summary>
    internal static Task<IReadOnlyList<CaseSummary>> List(ICaseStore cases, CancellationToken cancellation) => cases.ListAsync(cancellation);

    /// <summary>Begins a case.</summary>
    internal static async Task<IResult> CreateAsync(NewCase question, ICaseStore cases, ICurrentUser user, HttpContext context, CancellationToken cancellation) =>
        Began(await cases.CreateAsync(question.Name, question.Course, user.Name, cancellation), context);

    /// <summary>The latest version of a case. Its ETag is what a change is based on.</summary>
    /// <param name="cases">The cases.</param>
    /// <param name="name">Pseudonym of the case.</param>
    /// <param name="context">The request.</param>
    /// <param name="cancellation">Gives up.</param>
    internal static async Task<IResult> FindAsync(ICaseStore cases, string name, HttpContext context, CancellationToken cancellation)
    {
        CaseVersion version = await ThereAsync(cases, name, cancellation);
        return Tagged(context, version, TypedResults.Ok(version));
    }

    /// <summary>Adds a version. The header If-Match names the version that it is based on; when somebody else has saved meanwhile, nothing is written.</summary>
    /// <param name="name">Pseudonym of the case.</param>
    /// <param name="ifMatch">ETag of the version that the change is based on.</param>
    /// <param name="question">The course.</param>
    /// <param name="cases">The cases.</param>
    /// <param name="user">Who acts.</param>
    /// <param name="context">The request.</param>
    /// <param name="cancellation">Gives up.</param>
    internal static async Task<IResult> SaveAsync(
        string name, [FromHeader(Name = "If-Match"), Description("ETag of the version that the change is based on.")] string? ifMatch, ChangedCase question,
        ICaseStore cases, ICurrentUser user, HttpContext context, CancellationToken cancellation)
    {
        if (VersionOf(ifMatch) is not int basedOn) return Problem(StatusCodes.Status428PreconditionRequired, ApiProblems.NoVersion(ifMatch));
        await ThereAsync(cases, name, cancellation);
        SaveOutcome outcome = await cases.SaveAsync(name, basedOn, question.Course, question.Note, user.Name, cancellation);
        return outcome is SaveOutcome.Saved { Version: { } version } ? Tagged(context, version, TypedResults.Ok(version)) : Refused(outcome, basedOn, context);
    }

    /// <summary>Deletes a case with all its versions and records. With the header If-Match only while the version that it names is the latest.</summary>
    /// <param name="name">Pseudonym of the case.</param>
    /// <param name="backups">Whether it is taken out of the backups too.</param>
    /// <param name="ifMatch">ETag of the version that was read; left out, any version is deleted.</param>
    /// <param name="cases">The cases.</param>
    /// <param name="copies">The backups.</param>
    /// <param name="user">Who acts.</param>
    /// <param name="context">The request.</param>
    /// <param name="cancellation">Gives up.</param>
    internal static async Task<IResult> DeleteAsync(
        string name, bool? backups,
        [FromHeader(Name = "If-Match"), Description("ETag of the version that was read; left out, any version is deleted.")] string? ifMatch,
        ICaseStore cases, GuardedBackups copies, ICurrentUser user, HttpContext context, CancellationToken cancellation)
    {
        CaseVersion latest = await ThereAsync(cases, name, cancellation);
        if (ifMatch is not (null or "*"))
        {
            if (VersionOf(ifMatch) is not int basedOn) return Problem(StatusCodes.Status428PreconditionRequired, ApiProblems.NoVersion(ifMatch));
            if (basedOn != latest.Version) return Outdated(basedOn, latest, context);
        }

        await cases.DeleteAsync(name, user.Name, cancellation);
        if (backups == true && copies.IsPossible) await copies.ForgetAsync(name, cancellation);
        return TypedResults.NoContent();
    }

    /// <summary>Every version of a case, the latest first.</summary>
    /// <param name="cases">The cases.</param>
    /// <param name="name">Pseudonym of the case.</param>
    /// <param name="cancellation">Gives up.</param>
    internal static async Task<IReadOnlyList<CaseVersion>> HistoryAsync(ICaseStore cases, string name, CancellationToken cancellation)
    {
        await ThereAsync(cases, name, cancellation);
        return await cases.HistoryAsync(name, cancellation);
    }

    /// <summary>A version of a case.</summary>
    /// <param name="cases">The cases.</param>
    /// <param name="name">Pseudonym of the case.</param>
    /// <param name="version">Number of the version, from 1.</param>
    /// <param name="cancellation">Gives up.</param>
    internal static async Task<IResult> VersionAsync(ICaseStore cases, string name, int version, CancellationToken cancellation)
    {
        await ThereAsync(cases, name, cancellation);
        return await cases.FindAsync(name, version, cancellation) is { } found
            ? TypedResults.Ok(found) : throw new NotFoundException(CaseProblems.NoPart(name, FormattableString.Invariant($"version {version}")));
    }

    /// <summary>Who did what to a case, and when; the latest first.</summary>
    /// <param name="cases">The cases.</param>
    /// <param name="name">Pseudonym of the case.</param>
    /// <param name="cancellation">Gives up.</param>
    internal static async Task<IReadOnlyList<CaseEvent>> EventsAsync(ICaseStore cases, string name, CancellationToken cancellation)
    {
        await ThereAsync(cases, name, cancellation);
        return await cases.EventsAsync(name, cancellation);
    }

    /// <summary>What was recorded of a case: sessions that were done, measurements that were taken.</summary>
    /// <param name="cases">The cases.</param>
    /// <param name="name">Pseudonym of the case.</param>
    /// <param name="cancellation">Gives up.</param>
    internal static async Task<IReadOnlyList<RecordAnswer>> RecordsAsync(ICaseStore cases, string name, CancellationToken cancellation)
    {
        await ThereAsync(cases, name, cancellation);
        return [.. (await cases.RecordsAsync(name, cancellation)).Select(RecordAnswer.Of)];
    }

    /// <summary>Records a session or a measurement.</summary>
    /// <param name="name">Pseudonym of the case.</param>
    /// <param name="question">What was done or measured.</param>
    /// <param name="cases">The cases.</param>
    /// <param name="user">Who acts.</param>
    /// <param name="cancellation">Gives up.</param>
    internal static async Task<IResult> RecordAsync(string name, NewRecord question, ICaseStore cases, ICurrentUser user, CancellationToken cancellation)
    {
        await ThereAsync(cases, name, cancellation);
        await cases.RecordAsync(name, question.Record(), user.Name, cancellation);
        return TypedResults.NoContent();
    }

    /// <summary>Withdraws a record that was a mistake.</summary>
    /// <param name="name">Pseudonym of the case.</param>
    /// <param name="record">Number of the record.</param>
    /// <param name="cases">The cases.</param>
    /// <param name="user">Who acts.</param>
    /// <param name="cancellation">Gives up.</param>
    internal static async Task<IResult> WithdrawAsync(string name, long record, ICaseStore cases, ICurrentUser user, CancellationToken cancellation)
    {
        await ThereAsync(cases, name, cancellation);
        await cases.WithdrawAsync(name, record, user.Name, cancellation);
        return TypedResults.NoContent();
    }

    /// <summary>The answer to a case that begins.</summary>
    internal static IResult Began(SaveOutcome outcome, HttpContext context) =>
        outcome is SaveOutcome.Saved { Version: { } version } ? Tagged(context, version, TypedResults.Created($"{ApiHost.Root}/cases/{version.Name}", version))
            : Refused(outcome, 0, context);

    private static IResult Tagged(HttpContext context, CaseVersion version, IResult answer)
    {
        context.Response.Headers.ETag = Tag(version.Version);
        return answer;
    }

    private static string Tag(int version) => FormattableString.Invariant($"\"{version}\"");

    private static int? VersionOf(string? ifMatch) =>
        EntityTagHeaderValue.TryParse(ifMatch ?? "", out EntityTagHeaderValue? tag) && !tag.IsWeak
        && int.TryParse(tag.Tag.AsSpan().Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out int version) ? version : null;

    private static IResult Refused(SaveOutcome outcome, int basedOn, HttpContext context) =>
        outcome is SaveOutcome.Conflict { Theirs: { } theirs } ? Outdated(basedOn, theirs, context)
            : Problem(StatusCodes.Status422UnprocessableEntity, ((SaveOutcome.Refused)outcome).Problem);

    private static IResult Outdated(int basedOn, CaseVersion theirs, HttpContext context)
    {
        context.Response.Headers.ETag = Tag(theirs.Version);
        return TypedResults.Json(
            ProblemAnswer.Of(ApiProblems.Changed(basedOn, theirs.Version, theirs.By), StatusCodes.Status412PreconditionFailed)
                with { LatestVersion = theirs.Version },
            Json.Options, ProblemAnswer.ContentType, StatusCodes.Status412PreconditionFailed);
    }

    private static IResult Problem(int status, Problem problem) =>
        TypedResults.Json(ProblemAnswer.Of(problem, status), Json.Options, ProblemAnswer.ContentType, status);

    /// <summary>The latest version of a case. What cannot be the name of a case is not asked of the database.</summary>
    /// <exception cref="NotFoundException">There is no such case.</exception>
    internal static async Task<CaseVersion> ThereAsync(ICaseStore cases, string name, CancellationToken cancellation) =>
        Pseudonym.Check(name, []) is null && await cases.FindAsync(name, null, cancellation) is { } latest
            ? latest : throw new NotFoundException(CaseProblems.NoCase(Checked.Shortened(name)));
}

/// <summary>A case to begin.</summary>
/// <param name="Name">Its pseudonym.</param>
/// <param name="Course">The course as a course file says it.</param>
public sealed record NewCase([property: MaxLength(Pseudonym.Longest)] string Name, [property: MaxLength(CourseQuestion.LongestText)] string Course);

/// <summary>A version to add.</summary>
/// <param name="Course">The course as a course file says it.</param>
/// <param name="Note">Why it was changed; may be empty.</param>
public sealed record ChangedCase([property: MaxLength(CourseQuestion.LongestText)] string Course, string Note = "");

/// <summary>What to record: a session as it was done, or a measurement.</summary>
/// <param name="Day">Day of the calendar.</param>
/// <param name="HoursFromFirstSession">Hours from the first session.</param>
/// <param name="Note">In words; may be empty.</param>
/// <param name="AsDone">How the session was done; left out for a measurement.</param>
/// <param name="Observable">Outcome that was measured, by its id; left out for a session.</param>
/// <param name="Value">In the unit of the outcome.</param>
public sealed record NewRecord(DateOnly Day, double HoursFromFirstSession, string Note = "", string? AsDone = null, string? Observable = null, double? Value = null)
{
    /// <summary>The record.</summary>
    /// <exception cref="InputException">Neither one nor the other.</exception>
    internal CaseRecord Record() => (AsDone, Observable, Value) switch
    {
        ({ } asDone, null, null) => new CaseRecord.Session(Day, HoursFromFirstSession, Note, asDone),
        (null, { } observable, { } value) => new CaseRecord.Measurement(Day, HoursFromFirstSession, Note, observable, value),
        _ => throw new InputException([ApiProblems.OutOfRange("the record", "neither a session nor a measurement",
            "as_done for a session; observable and value for a measurement", "leave out the others")]),
    };
}

/// <summary>What was recorded.</summary>
/// <param name="Id">Number of the record.</param>
/// <param name="Day">Day of the calendar.</param>
/// <param name="HoursFromFirstSession">Hours from the first session.</param>
/// <param name="Note">In words; may be empty.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="AsDone">How the session was done; left out for a measurement.</param>
/// <param name="Observable">Outcome that was measured; left out for a session.</param>
/// <param name="Value">In the unit of the outcome.</param>
public sealed record RecordAnswer(long Id, DateOnly Day, double HoursFromFirstSession, string Note, string By, string? AsDone, string? Observable, double? Value)
{
    /// <summary>A record of a case.</summary>
    internal static RecordAnswer Of(CaseRecord record) => new(
        record.Id, record.Day, record.HoursFromFirstSession, record.Note, record.By, (record as CaseRecord.Session)?.AsDone,
        (record as CaseRecord.Measurement)?.Observable, (record as CaseRecord.Measurement)?.Value);
}
