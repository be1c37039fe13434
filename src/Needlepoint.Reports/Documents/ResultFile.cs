using System.IO.Compression;
using System.Text;

namespace Needlepoint.Reports.Documents;

/// <summary>A file of an answer: its name, and how it is written.</summary>
/// <param name="Name">Name of the file.</param>
/// <param name="WriteAsync">Writes it; the stream stays open.</param>
public sealed record ResultFile(string Name, Func<Stream, CancellationToken, Task> WriteAsync)
{
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>A file of bytes.</summary>
    public static ResultFile Of(string name, Action<Stream> write) => new(name, (stream, _) =>
    {
        write(stream);
        return Task.CompletedTask;
    });

    /// <summary>A file of text, UTF-8 without a mark.</summary>
    public static ResultFile OfText(string name, Action<TextWriter> write) => Of(name, stream =>
    {
        using StreamWriter writer = new(stream, s_utf8, bufferSize: 1 << 16, leaveOpen: true);
        write(writer);
    });

    /// <summary>Files in one ZIP file.</summary>
    /// <param name="files">The files, each written when its turn comes.</param>
    /// <param name="cancellation">Stops between files.</param>
    public static async Task<byte[]> ZipAsync(IEnumerable<ResultFile> files, CancellationToken cancellation)
    {
        using MemoryStream zipped = new();
        using (ZipArchive zip = new(zipped, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (ResultFile file in files)
            {
                // Some formats look back while they write; an entry of a ZIP file cannot.
                using MemoryStream written = new();
                await file.WriteAsync(written, cancellation).ConfigureAwait(false);
                using Stream entry = zip.CreateEntry(file.Name).Open();
                written.WriteTo(entry);
            }
        }

        return zipped.ToArray();
    }
}
