using System.Text;
using Needlepoint.Engine;
using Needlepoint.Inference.Results;
using Needlepoint.Planning.Suitability;
using Needlepoint.Reports.Documents;
using Needlepoint.Reports.Html;
using Needlepoint.Reports.Patches;

namespace Needlepoint.Studio.Runs;

/// <summary>A run as files to take along, those that the command line writes. Pictures of the skin are painted where previews go first.</summary>
public sealed class RunArchive(IEngine engine, LongWork work, TimeProvider clock)
{
    /// <summary>The report, tables, the document and the pictures in one ZIP file.</summary>
    public async Task<byte[]> ZipAsync(RunResult result, CancellationToken cancellation) =>
        await RunFiles.ZipAsync(result, Screened(result), await PicturesAsync(result, cancellation), engine.AdverseEvents(result), cancellation);

    /// <summary>The report alone, one page of HTML that needs nothing else, UTF-8.</summary>
    public async Task<byte[]> ReportAsync(RunResult result, CancellationToken cancellation) =>
        Encoding.UTF8.GetBytes(HtmlReport.Write(result, await PicturesAsync(result, cancellation), Screened(result), engine.AdverseEvents(result)));

    private Task<PatchSeries?> PicturesAsync(RunResult result, CancellationToken cancellation) => work.DoAsync(_ => engine.Draw(result), cancellation);

    private Screening Screened(RunResult result) => engine.Screen(result, DateOnly.FromDateTime(clock.GetLocalNow().DateTime));
}
