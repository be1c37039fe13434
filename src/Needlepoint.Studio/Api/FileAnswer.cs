using System.Net.Mime;
using System.Text;

namespace Needlepoint.Studio.Api;

/// <summary>Answers that are files: to be saved under a name, with the type of what is in them.</summary>
internal static class FileAnswer
{
    /// <summary>A file.</summary>
    /// <param name="bytes">What is in it.</param>
    /// <param name="mediaType">Type of its content.</param>
    /// <param name="name">Name to save it under; letters, digits, hyphens and points.</param>
    public static IResult Of(byte[] bytes, string mediaType, string name) => TypedResults.File(bytes, mediaType, name);

    /// <summary>A file of text.</summary>
    public static IResult Of(string text, string mediaType, string name) => Of(Encoding.UTF8.GetBytes(text), mediaType, name);

    /// <summary>Says in the description that an operation answers with a file.</summary>
    public static RouteHandlerBuilder ProducesFile(this RouteHandlerBuilder operation, string mediaType = MediaTypeNames.Application.Octet, params string[] others) =>
        operation.Produces<Stream>(StatusCodes.Status200OK, mediaType, others);
}
