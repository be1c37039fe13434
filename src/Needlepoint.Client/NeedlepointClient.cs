using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Needlepoint.Client;

/// <summary>
/// Asks a Needlepoint studio over HTTP. A method for every operation of its description, docs/reference/openapi.json, is generated from it; what stands here are the
/// answers that tell how far they are. Thread-safe.
/// </summary>
public partial class NeedlepointClient
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(10);

    /// <summary>A client of a studio, with a connection of its own.</summary>
    /// <param name="studio">Where the studio is: <c>http://127.0.0.1:5200</c>.</param>
    /// <param name="token">Token of an account, where people sign in; null where nobody does.</param>
    public static NeedlepointClient At(Uri studio, string? token = null)
    {
        // Owned by the client for as long as the program asks: it is not disposed of between questions.
        HttpClient connection = new() { BaseAddress = studio, Timeout = s_patience };
        if (token is not null) connection.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return new NeedlepointClient(connection);
    }

    // What is not said is left out: the studio has its own usual values. Words of lists are written as in its documents.
    static partial void UpdateJsonSerializerSettings(JsonSerializerOptions settings)
    {
        settings.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        settings.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower));
    }
}
