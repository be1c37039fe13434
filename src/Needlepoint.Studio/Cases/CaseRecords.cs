using System.Globalization;
using Needlepoint.Evidence.Problems;
using Needlepoint.Skin.Observables;
using Needlepoint.Studio.Storage.Rows;

namespace Needlepoint.Studio.Cases;

/// <summary>Records between the database and the pages, and what can be recorded.</summary>
internal static class CaseRecords
{
    /// <summary>Farthest from the first session that a record may lie, hours.</summary>
    public const double MostHours = 10 * 365.25 * 24;

    private static readonly DateOnly s_first = new(2000, 1, 1), s_last = new(2099, 12, 31);

    /// <summary>What is wrong with a record; empty when nothing is.</summary>
    public static ProblemList Check(CaseRecord record)
    {
        ProblemList problems = [];
        if (record.Day < s_first || record.Day > s_last)
            problems.Add(CaseProblems.Record("this day", record.Day.ToString("O", CultureInfo.InvariantCulture), "a day from 2000 to 2099"));
        if (!(Math.Abs(record.HoursFromFirstSession) <= MostHours))
            problems.Add(TooFar(record.HoursFromFirstSession));
        if (KeptText.Note(record.Note) is { } note)
            problems.Add(note);
        if (record is CaseRecord.Session session && KeptText.Note(session.AsDone, "the session") is { } asDone)
            problems.Add(asDone);
        if (record is CaseRecord.Measurement measurement)
            CheckValue(measurement, problems);
        return problems;
    }

    /// <summary>The time of a record lies too far from the first session.</summary>
    public static Problem TooFar(double hours) =>
        CaseProblems.Record("this time", $"{Number(hours)} h from the first session", "at most ten years before or after the first session");

    /// <summary>A record for the database.</summary>
    public static RecordRow Row(CaseRecord record, string by, DateTimeOffset at) => new()
    {
        Day = record.Day,
        HoursFromFirstSession = record.HoursFromFirstSession,
        Note = record.Note,
        AsDone = (record as CaseRecord.Session)?.AsDone,
        Observable = (record as CaseRecord.Measurement)?.Observable,
        Value = (record as CaseRecord.Measurement)?.Value,
        By = by,
        At = at,
    };

    /// <summary>A record from the database.</summary>
    public static CaseRecord Of(RecordRow row) => row.Observable is { } observable
        ? new CaseRecord.Measurement(row.Day, row.HoursFromFirstSession, row.Note, observable, row.Value ?? double.NaN) { Id = row.Id, By = row.By }
        : new CaseRecord.Session(row.Day, row.HoursFromFirstSession, row.Note, row.AsDone ?? "") { Id = row.Id, By = row.By };

    private static void CheckValue(CaseRecord.Measurement measurement, ProblemList problems)
    {
        string[] known = [.. SkinObservables.All.Select(observable => observable.Id)];
        if (!known.Contains(measurement.Observable))
        {
            string? near = Nearest.Name(measurement.Observable, known);
            problems.Add(CaseProblems.Record("this outcome",
                measurement.Observable.Length > 60 ? measurement.Observable[..60] : measurement.Observable, near ?? "an outcome of the model"));
        }

        // No instrument reads more; a slip of the keyboard does.
        if (!(Math.Abs(measurement.Value) <= 1e6))
            problems.Add(CaseProblems.Record("this value", Number(measurement.Value), "a number between −1,000,000 and 1,000,000"));
    }

    private static string Number(double value) => double.IsNaN(value) ? "not a number" : value.ToString("G6", CultureInfo.InvariantCulture);
}
