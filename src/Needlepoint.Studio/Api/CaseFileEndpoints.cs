using System.Net.Mime;
using Microsoft.AspNetCore.Mvc;
using Needlepoint.Studio.Accounts;
using Needlepoint.Studio.Cases;

namespace Needlepoint.Studio.Api;

/// <summary>Files of cases over HTTP: export and import.</summary>
internal static class CaseFileEndpoints
{
    private const string Zip = "application/zip";

    /// <summary>Adds them.</summary>
    public static void Map(RouteGroupBuilder api)
    {
        RouteGroupBuilder cases = api.MapGroup("/cases").WithTags("Cases");
        cases.MapGet("/export", ExportAllAsync).WithName("ExportCases").ProducesFile(Zip);
        cases.MapPost("/import", ImportAsync).WithName("ImportCase").Accepts<Stream>(Zip, MediaTypeNames.Application.Octet)
            .Produces<CaseVersion>(StatusCodes.Status201Created).WithMetadata(new RequestSizeLimitAttribute(CaseImport.Largest + 1L)).RequireAuthorization(nameof(Permission.Write));
        cases.MapGet("/{name}/export", ExportAsync).WithName("ExportCase").ProducesFile(Zip);
        cases.MapGet("/{name}/files/{file}", FileAsync).WithName("CaseFile").ProducesFile();
    }

    /// <summary>All cases in a ZIP file, a folder each, without reports. Export of one case has its report too.</summary>
    internal static async Task<IResult> ExportAllAsync(CaseExport export, ICurrentUser user, ApiWork work, CancellationToken cancellation) =>
        FileAnswer.Of(await work.HoldAsync(() => export.AllAsync(user.Name, cancellation), cancellation), Zip, "cases.zip");

    /// <summary>A case in a ZIP file: versions as YAML, tables as CSV, report, results, the plan as PDF, and case.json, for import.</summary>
    /// <param name="name">Pseudonym of the case.</param>
    /// <param name="cases">The cases.</param>
    /// <param name="export">Writes it.</param>
    /// <param name="user">Who acts.</param>
    /// <param name="work">Gives it its turn.</param>
    /// <param name="cancellation">Gives up.</param>
    internal static async Task<IResult> ExportAsync(string name, ICaseStore cases, CaseExport export, ICurrentUser user, ApiWork work, CancellationToken cancellation)
    {
        await CaseEndpoints.ThereAsync(cases, name, cancellation);
        return FileAnswer.Of(await work.HoldAsync(() => export.OneAsync(name, user.Name, cancellation), cancellation), Zip, $"{name}.zip");
    }

    /// <summary>One file of a case.</summary>
    /// <remarks>case.json, course.yaml, versions.csv, records.csv, report.html, outcomes.csv, trajectories.csv, result.json, plan.pdf or plan.html.</remarks>
    /// <param name="name">Pseudonym of the case.</param>
    /// <param name="file">Name of the file.</param>
    /// <param name="cases">The cases.</param>
    /// <param name="export">Writes it.</param>
    /// <param name="user">Who acts.</param>
    /// <param name="work">Gives it its turn.</param>
    /// <param name="cancellation">Gives up.</param>
    internal static async Task<IResult> FileAsync(string name, string file, ICaseStore cases, CaseExport export, ICurrentUser user, ApiWork work,
        CancellationToken cancellation)
    {
        await CaseEndpoints.ThereAsync(cases, name, cancellation);
        (byte[] Bytes, string MediaType) written = await work.HoldAsync(() => export.FileAsync(name, file, user.Name, cancellation), cancellation)
            ?? throw new NotFoundException(ApiProblems.Unknown("file of a case", Checked.Shortened(file), CaseDocuments.Names));
        return FileAnswer.Of(written.Bytes, written.MediaType, $"{name}-{file}");
    }

    /// <summary>Begins a case from an export: the ZIP file of a case, or the case.json in it; at most 20 MB. All its versions and records come along.</summary>
    /// <param name="request">The file is its body.</param>
    /// <param name="name">Pseudonym here; that of the file where it is left out.</param>
    /// <param name="cases">The cases.</param>
    /// <param name="user">Who acts.</param>
    /// <param name="context">The request.</param>
    /// <param name="cancellation">Gives up.</param>
    internal static async Task<IResult> ImportAsync(Stream request, string? name, ICaseStore cases, ICurrentUser user, HttpContext context,
        CancellationToken cancellation)
    {
        CaseFile file = await CaseImport.ReadAsync(request, cancellation);
        return CaseEndpoints.Began(await cases.ImportAsync(name ?? file.Name, file, user.Name, cancellation), context);
    }
}
