using System.Globalization;
using System.IO.Compression;
using System.Text;
using Needlepoint.Engine;
using Needlepoint.Evidence.Problems;
using Needlepoint.Studio.Runs;

namespace Needlepoint.Studio.Cases;

/// <summary>Writes cases as files that other programs read: the courses, tables, the report, the plan for the person, and a document that can be imported
/// again.</summary>
public sealed class CaseExport(ICaseStore cases, ICourseRuns runs, IEngine engine, LongWork work, TimeProvider clock)
{
    /// <summary>A case in a ZIP file; with the report and the plan where its latest course can be run.</summary>
    /// <exception cref="InputException">There is no such case.</exception>
    public async Task<byte[]> OneAsync(string name, string by, CancellationToken cancellation)
    {
        KeptCase kept = await KeptAsync(name, cancellation);
        using MemoryStream file = new();
        using (ZipArchive zip = new(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            WriteKept(zip, "", kept);
            await WriteAnswerAsync(zip, kept, cancellation);
        }

        await cases.NoteExportAsync(name, by, cancellation);
        return file.ToArray();
    }

    /// <summary>All cases in a ZIP file, a folder each; without reports, each of which takes a run.</summary>
    public async Task<byte[]> AllAsync(string by, CancellationToken cancellation)
    {
        using MemoryStream file = new();
        using (ZipArchive zip = new(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (CaseSummary summary in await cases.ListAsync(cancellation))
            {
                WriteKept(zip, summary.Name + "/", await KeptAsync(summary.Name, cancellation));
                await cases.NoteExportAsync(summary.Name, by, cancellation);
            }
        }

        return file.ToArray();
    }

    /// <summary>One file of a case with the type of its content; null for a name that is none.</summary>
    /// <param name="name">Pseudonym of the case.</param>
    /// <param name="file">Name of the file.</param>
    /// <param name="by">Who takes it.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="InputException">There is no such case, or its course cannot be run.</exception>
    public async Task<(byte[] Bytes, string MediaType)?> FileAsync(string name, string file, string by, CancellationToken cancellation)
    {
        KeptCase kept = await KeptAsync(name, cancellation);
        (byte[], string)? written = null;
        if (CaseDocuments.Kept.FirstOrDefault(document => document.FileName == file) is { } ofCase)
            written = (Written(ofCase, kept), ofCase.MediaType);
        else if (CaseDocuments.OfAnswer.FirstOrDefault(document => document.FileName == file) is { } ofAnswer)
            written = ((await WrittenAsync([ofAnswer], kept, cancellation))[0], ofAnswer.MediaType);
        if (written is not null)
            await cases.NoteExportAsync(name, by, cancellation);
        return written;
    }

    private async Task<KeptCase> KeptAsync(string name, CancellationToken cancellation)
    {
        IReadOnlyList<CaseVersion> history = await cases.HistoryAsync(name, cancellation);
        return history.Count == 0 ? throw new InputException([CaseProblems.NoCase(name)]) : new(history, await cases.RecordsAsync(name, cancellation));
    }

    private static void WriteKept(ZipArchive zip, string folder, KeptCase kept)
    {
        foreach (CaseDocument<KeptCase> document in CaseDocuments.Kept)
            Add(zip, folder + document.FileName, Written(document, kept));
        foreach (CaseVersion version in kept.History)
            Add(zip, string.Create(CultureInfo.InvariantCulture, $"{folder}versions/{version.Version:0000}.yaml"), Encoding.UTF8.GetBytes(version.CourseText));
    }

    private async Task WriteAnswerAsync(ZipArchive zip, KeptCase kept, CancellationToken cancellation)
    {
        try
        {
            byte[][] written = await WrittenAsync(CaseDocuments.OfAnswer, kept, cancellation);
            foreach ((CaseDocument<CaseAnswer> document, byte[] bytes) in CaseDocuments.OfAnswer.Zip(written))
                Add(zip, document.FileName, bytes);
        }
        catch (InputException exception)
        {
            // A course that is not finished is exported all the same, with what it lacks.
            Add(zip, "not-run.txt", Encoding.UTF8.GetBytes(ProblemText.Format(exception.Problems)));
        }
    }

    // The report paints pictures: it is written where previews go first.
    private async Task<byte[][]> WrittenAsync(IReadOnlyList<CaseDocument<CaseAnswer>> documents, KeptCase kept, CancellationToken cancellation)
    {
        CaseVersion latest = kept.History[0];
        CaseAnswer answer = new(latest.Name, await runs.RunAsync(latest.CourseText, null, cancellation), engine, DateOnly.FromDateTime(clock.GetLocalNow().DateTime));
        return await work.DoAsync(_ => documents.Select(document => Written(document, answer)).ToArray(), cancellation);
    }

    private static byte[] Written<T>(CaseDocument<T> document, T source)
    {
        using MemoryStream file = new();
        document.Write(source, file);
        return file.ToArray();
    }

    private static void Add(ZipArchive zip, string name, byte[] bytes)
    {
        using Stream entry = zip.CreateEntry(name).Open();
        entry.Write(bytes);
    }
}
