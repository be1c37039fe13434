using System.IO.Compression;
using Needlepoint.Evidence.Problems;

namespace Needlepoint.Studio.Cases;

/// <summary>Reads what Export of a case made. Takes one document out of a ZIP file and nothing else: no other entry is read, and no name in it becomes a path.</summary>
public static class CaseImport
{
    /// <summary>Bytes of a file at most.</summary>
    public const int Largest = 20_000_000;

    private const int LargestDocument = 80_000_000;

    /// <summary>Reads a ZIP file or the document itself.</summary>
    /// <exception cref="InputException">It is neither, or too large.</exception>
    public static async Task<CaseFile> ReadAsync(Stream upload, CancellationToken cancellation)
    {
        byte[] bytes = await ReadWholeAsync(upload, Largest, cancellation);
        return bytes is not [(byte)'P', (byte)'K', ..] ? CaseFile.Read(WithoutMark(bytes)) : CaseFile.Read(WithoutMark(await DocumentAsync(bytes, cancellation)));
    }

    private static async Task<byte[]> DocumentAsync(byte[] zip, CancellationToken cancellation)
    {
        try
        {
            using ZipArchive archive = new(new MemoryStream(zip), ZipArchiveMode.Read);
            ZipArchiveEntry entry = archive.GetEntry(CaseFile.FileName) ?? throw new InputException([CaseProblems.NoExport($"a ZIP file without {CaseFile.FileName}")]);
            await using Stream document = await entry.OpenAsync(cancellation);
            // What the archive says of its sizes may be a lie: bytes are counted as they come.
            return await ReadWholeAsync(document, LargestDocument, cancellation);
        }
        catch (InvalidDataException)
        {
            throw new InputException([CaseProblems.NoExport("a damaged ZIP file")]);
        }
    }

    private static async Task<byte[]> ReadWholeAsync(Stream source, int most, CancellationToken cancellation)
    {
        using MemoryStream whole = new();
        byte[] part = new byte[81920];
        for (int read; (read = await source.ReadAsync(part, cancellation)) > 0;)
        {
            if (whole.Length + read > most)
                throw new InputException([CaseProblems.NoExport($"more than {most / 1_000_000} MB")]);
            whole.Write(part, 0, read);
        }

        return whole.ToArray();
    }

    private static ReadOnlySpan<byte> WithoutMark(byte[] bytes) => bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes.AsSpan(3) : bytes;
}
