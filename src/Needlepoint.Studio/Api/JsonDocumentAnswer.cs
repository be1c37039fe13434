namespace Needlepoint.Studio.Api;

/// <summary>An answer that is one of the documents that the command line writes too: the same bytes for the same question.</summary>
/// <param name="write">Writes the document as UTF-8.</param>
internal sealed class JsonDocumentAnswer(Action<Stream> write) : IResult
{
    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        using MemoryStream bytes = new();
        write(bytes);
        httpContext.Response.ContentType = "application/json; charset=utf-8";
        httpContext.Response.ContentLength = bytes.Length;
        bytes.Position = 0;
        await bytes.CopyToAsync(httpContext.Response.Body, httpContext.RequestAborted);
    }
}
