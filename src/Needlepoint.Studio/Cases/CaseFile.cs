using System.Text.Json;
using System.Text.Json.Serialization;
using Needlepoint.Evidence.Problems;

namespace Needlepoint.Studio.Cases;

/// <summary>A case as a document: what an export holds and an import reads.</summary>
/// <param name="Format">Kind of document and its version.</param>
/// <param name="Name">Pseudonym.</param>
/// <param name="Versions">Versions, the first first.</param>
/// <param name="Records">Records in the order of time.</param>
public sealed record CaseFile(string Format, string Name, IReadOnlyList<CaseFile.VersionEntry> Versions, IReadOnlyList<CaseFile.RecordEntry> Records)
{
    /// <summary>What <see cref="Format"/> says.</summary>
    public const string ThisFormat = "needlepoint-case-1";

    /// <summary>Name of the document among exported files.</summary>
    public const string FileName = "case.json";

    private const int MostParts = 10_000;

    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        MaxDepth = 8,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>A version.</summary>
    public sealed record VersionEntry(int Version, DateTimeOffset At, string By, string Note, string Course);

    /// <summary>A record: a session, or a measurement with its outcome and value.</summary>
    public sealed record RecordEntry(DateOnly Day, double HoursFromFirstSession, string Note, string? AsDone = null, string? Observable = null, double? Value = null)
    {
        /// <summary>The record.</summary>
        public CaseRecord ToRecord() => Observable is { } observable
            ? new CaseRecord.Measurement(Day, HoursFromFirstSession, Note, observable, Value ?? double.NaN)
            : new CaseRecord.Session(Day, HoursFromFirstSession, Note, AsDone ?? "");
    }

    /// <summary>The document of a case.</summary>
    public static CaseFile Of(IReadOnlyList<CaseVersion> history, IReadOnlyList<CaseRecord> records) => new(
        ThisFormat, history[0].Name,
        [.. history.OrderBy(version => version.Version).Select(version => new VersionEntry(version.Version, version.At, version.By, version.Note, version.CourseText))],
        [.. records.Select(record => new RecordEntry(
            record.Day, record.HoursFromFirstSession, record.Note,
            (record as CaseRecord.Session)?.AsDone, (record as CaseRecord.Measurement)?.Observable, (record as CaseRecord.Measurement)?.Value))]);

    /// <summary>The document as text.</summary>
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, s_json);

    /// <summary>Reads a document and everything in it.</summary>
    /// <exception cref="InputException">It is no case, or something in it cannot be kept.</exception>
    public static CaseFile Read(ReadOnlySpan<byte> json)
    {
        CaseFile file;
        try
        {
            file = JsonSerializer.Deserialize<CaseFile>(json, s_json) ?? throw new InputException([CaseProblems.NoExport("it is empty")]);
        }
        catch (JsonException exception)
        {
            throw new InputException([CaseProblems.NoExport(exception.Path is { Length: > 1 } path ? $"{FileName}, at {path}" : $"{FileName} cannot be read")]);
        }

        file.Check().ThrowIfErrors();
        return file;
    }

    private ProblemList Check()
    {
        ProblemList problems = [];
        if (Format != ThisFormat)
            problems.Add(CaseProblems.NoExport($"its format is {(Format.Length > 40 ? Format[..40] : Format)}"));
        if (Versions.Count is 0 or > MostParts || Records.Count > MostParts || Versions.Where((version, index) => version is null || version.Version != index + 1).Any() || Records.Contains(null!))
            problems.Add(CaseProblems.NoExport("its versions are not numbered from 1 without gaps"));
        if (problems.HasErrors)
            return problems;
        foreach (Problem? problem in Versions.SelectMany(version => new[] { KeptText.Course(version.Course), KeptText.Note(version.Note), KeptText.Short(version.By, "the name of who saved") }))
            if (problem is not null)
                problems.Add(problem);
        foreach (RecordEntry record in Records)
            problems.AddRange(CaseRecords.Check(record.ToRecord()));
        return problems;
    }
}
