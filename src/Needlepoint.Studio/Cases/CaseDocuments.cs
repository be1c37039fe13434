using System.Globalization;
using System.Text;
using Needlepoint.Reports.Documents;
using Needlepoint.Reports.Html;
using Needlepoint.Reports.Plans;

namespace Needlepoint.Studio.Cases;

/// <summary>A file that a case can be written as.</summary>
/// <typeparam name="T">What it is written from.</typeparam>
/// <param name="FileName">Its name among the files of the case.</param>
/// <param name="MediaType">Type of its content.</param>
/// <param name="Write">Writes it.</param>
internal sealed record CaseDocument<T>(string FileName, string MediaType, Action<T, Stream> Write);

/// <summary>The files that a case can be written as.</summary>
internal static class CaseDocuments
{
    private const string Csv = "text/csv; charset=utf-8", Html = "text/html; charset=utf-8", Yaml = "application/yaml; charset=utf-8", Json = "application/json";

    /// <summary>What is kept of the case.</summary>
    public static IReadOnlyList<CaseDocument<KeptCase>> Kept { get; } =
    [
        new(CaseFile.FileName, Json, (kept, file) => file.Write(CaseFile.Of(kept.History, kept.Records).ToJson())),
        new("course.yaml", Yaml, (kept, file) => file.Write(Encoding.UTF8.GetBytes(kept.History[0].CourseText))),
        new("versions.csv", Csv, (kept, file) => Text(file, text => WriteVersions(text, kept.History))),
        new("records.csv", Csv, (kept, file) => Text(file, text => WriteRecords(text, kept.Records))),
    ];

    /// <summary>What the model says of its latest course.</summary>
    public static IReadOnlyList<CaseDocument<CaseAnswer>> OfAnswer { get; } =
    [
        new("report.html", Html, (answer, file) => Text(file, text => text.Write(HtmlReport.Write(answer.Result, answer.Drawn, answer.Screening,
            answer.AdverseEvents)))),
        new("outcomes.csv", Csv, (answer, file) => Text(file, text => CsvResult.WriteOutcomes(answer.Result, text))),
        new("trajectories.csv", Csv, (answer, file) => Text(file, text => CsvResult.WriteTrajectories(answer.Result, text))),
        new("result.json", Json, (answer, file) => JsonResult.Write(answer.Result, file, answer.Screening, answer.AdverseEvents)),
        new("plan.pdf", "application/pdf", (answer, file) => file.Write(PlanPdf.Write(answer.Plan))),
        new("plan.html", Html, (answer, file) => Text(file, text => text.Write(PlanHtml.Write(answer.Plan)))),
    ];

    /// <summary>The names of all files.</summary>
    public static IEnumerable<string> Names => Kept.Select(document => document.FileName).Concat(OfAnswer.Select(document => document.FileName));

    /// <summary>Writes text in the way of all our files: UTF-8 without a mark, lines that end in a line feed.</summary>
    public static void Text(Stream file, Action<TextWriter> write)
    {
        using StreamWriter text = new(file, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        write(text);
    }

    private static void WriteVersions(TextWriter text, IReadOnlyList<CaseVersion> history)
    {
        CsvTable.WriteRow(text, ["version", "at_utc", "by", "note"]);
        foreach (CaseVersion version in history.OrderBy(version => version.Version))
            CsvTable.WriteRow(text,
            [
                version.Version.ToString(CultureInfo.InvariantCulture), version.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
                version.By, version.Note,
            ]);
    }

    private static void WriteRecords(TextWriter text, IReadOnlyList<CaseRecord> records)
    {
        CsvTable.WriteRow(text, ["day", "hours_from_first_session", "kind", "session_as_done", "outcome", "value", "note", "by"]);
        foreach (CaseRecord record in records)
        {
            (CaseRecord.Session? session, CaseRecord.Measurement? measurement) = (record as CaseRecord.Session, record as CaseRecord.Measurement);
            CsvTable.WriteRow(text,
            [
                record.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), record.HoursFromFirstSession.ToString("R", CultureInfo.InvariantCulture),
                session is null ? "measurement" : "session", session?.AsDone ?? "", measurement?.Observable ?? "",
                measurement?.Value.ToString("R", CultureInfo.InvariantCulture) ?? "", record.Note, record.By,
            ]);
        }
    }
}

/// <summary>What is kept of a case.</summary>
/// <param name="History">Versions, the latest first; at least one.</param>
/// <param name="Records">Records in the order of time.</param>
internal sealed record KeptCase(IReadOnlyList<CaseVersion> History, IReadOnlyList<CaseRecord> Records);
