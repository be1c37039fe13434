using System.Globalization;
using Needlepoint.Inference.Results;

namespace Needlepoint.Reports.Documents;

/// <summary>A run as comma-separated values after RFC 4180: invariant numbers with all their digits, an empty field for none.</summary>
public static class CsvResult
{
    /// <summary>Columns of the long format.</summary>
    public const string TrajectoryHeader = "observable,unit,time_h,central,p05,p25,p75,p95,untreated";

    /// <summary>Columns of the outcomes.</summary>
    public const string OutcomeHeader = "observable,label,unit,central,p05,p25,p75,p95,untreated,studies,studies_inside";

    /// <summary>Every observable, one row per time.</summary>
    public static void WriteTrajectories(RunResult result, TextWriter writer)
    {
        Row(writer, TrajectoryHeader);
        WriteRows(result.Observables, "", writer);
    }

    /// <summary>Rows of the long format, each with the same fields in front.</summary>
    internal static void WriteRows(IReadOnlyList<Observable> observables, string front, TextWriter writer)
    {
        foreach (Observable observable in observables)
        {
            string start = front + Field(observable.Id) + "," + Field(observable.Unit);
            for (int i = 0; i < observable.TimeHours.Length; i++)
                Row(writer, $"{start},{Number(observable.TimeHours[i])},{Numbers(observable, i)}");
        }
    }

    /// <summary>Single numbers, one row each.</summary>
    public static void WriteOutcomes(RunResult result, TextWriter writer)
    {
        Row(writer, OutcomeHeader);
        foreach (Observable observable in result.Observables.Where(o => o.Shape == ObservableShape.Single))
        {
            Row(writer, string.Create(CultureInfo.InvariantCulture,
                $"{Field(observable.Id)},{Field(observable.Label)},{Field(observable.Unit)},{Numbers(observable, 0)},{observable.Tested.Studies},{observable.Tested.Inside}"));
        }
    }

    private static string Numbers(Observable observable, int i) =>
        $"{Number(observable.Central[i])},{Number(observable.P05[i])},{Number(observable.P25[i])},{Number(observable.P75[i])},"
        + $"{Number(observable.P95[i])},{(observable.Untreated.Length > i ? Number(observable.Untreated[i]) : "")}";

    internal static string Number(double value) => double.IsFinite(value) ? value.ToString("R", CultureInfo.InvariantCulture) : "";

    internal static string Field(string text) =>
        text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    internal static void Row(TextWriter writer, string row)
    {
        writer.Write(row);
        writer.Write("\r\n");
    }
}
