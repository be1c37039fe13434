using Needlepoint.Inference.Results;
using Needlepoint.Reports.Charts;
using Needlepoint.Reports.Words;
using Needlepoint.Studio.Cases;

namespace Needlepoint.Studio.Course;

/// <summary>What was done to the person of a case and what was measured, as lanes draw it.</summary>
/// <param name="DoneHours">Sessions that were done, hours from the first one.</param>
/// <param name="Measured">What was measured, in the form to show.</param>
public sealed record CaseTimeline(IReadOnlyList<double> DoneHours, IReadOnlyList<MeasuredPoint> Measured)
{
    /// <summary>Nothing was recorded.</summary>
    public static CaseTimeline Empty { get; } = new([], []);

    /// <summary>The records of a case.</summary>
    /// <param name="store">Where it is kept.</param>
    /// <param name="name">Its name.</param>
    /// <param name="result">The run that they are shown with, in the form to show.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<CaseTimeline> OfAsync(ICaseStore store, string name, RunResult result, CancellationToken cancellation)
    {
        IReadOnlyList<CaseRecord> records = await store.RecordsAsync(name, cancellation);
        return new([.. records.OfType<CaseRecord.Session>().Select(session => session.HoursFromFirstSession)],
            [.. records.OfType<CaseRecord.Measurement>().Select(measured => new MeasuredPoint(measured.Observable, measured.HoursFromFirstSession, InForm(measured, result)))]);
    }

    private static double InForm(CaseRecord.Measurement measured, RunResult result) =>
        result.Curve(measured.Observable) is { Unit: Presented.Change } ? Presented.Percent(measured.Value) : measured.Value;
}
