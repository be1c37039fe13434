using System.Net.Mime;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using Needlepoint.Evidence.Problems;
using Needlepoint.Studio.Hosting;

namespace Needlepoint.Studio.Api;

/// <summary>Tells why a question cannot be read, in the words of the description: where, what stands there, what may.</summary>
internal static partial class Unreadable
{
    /// <summary>Keeps a question until it is answered, in memory alone, so that a value of it can be said again; refuses what is not UTF-8.</summary>
    public static Task GuardAsync(HttpContext context, RequestDelegate next)
    {
        HttpRequest request = context.Request;
        if (!request.HasJsonContentType()) return next(context);
        if (MediaTypeHeaderValue.TryParse(request.ContentType, out MediaTypeHeaderValue? type) && type.Charset.HasValue
            && !HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase))
        {
            return ProblemAnswer.WriteAsync(context, StatusCodes.Status415UnsupportedMediaType,
                ApiProblems.NoType(request.ContentType, [$"{MediaTypeNames.Application.Json}; charset=utf-8"]));
        }

        request.EnableBuffering((int)Listening.LargestBody);
        return next(context);
    }

    /// <summary>Why.</summary>
    public static async Task<Problem> WhyAsync(HttpContext context, BadHttpRequestException bad)
    {
        if (Parameter().Match(bad.Message) is { Success: true } parameter)
        {
            return ApiProblems.NotReadable(
                $"{parameter.Groups["name"]}={Checked.Shortened(parameter.Groups["value"].Value)}", WordOf(parameter.Groups["type"].Value), "send it so, or leave it out");
        }

        if (context.Features.Get<IExceptionHandlerFeature>()?.Endpoint?.Metadata.GetMetadata<IAcceptsMetadata>()?.RequestType is not { } question
            || !context.Request.Body.CanSeek)
        {
            return ApiProblems.NotReadable("a question that breaks off", "a whole question as /openapi/v1.json describes it", "send it again");
        }

        JsonTypeInfo type = context.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions.GetTypeInfo(question);
        if (context.Request.Body.Length == 0) return ApiProblems.NotReadable("an empty body", KindOf(type), "send the question as JSON");
        context.Request.Body.Position = 0;
        try
        {
            using JsonDocument body =
                await JsonDocument.ParseAsync(context.Request.Body, new() { AllowDuplicateProperties = false }, context.RequestAborted);
            return Found(type, body.RootElement, (bad.InnerException as JsonException)?.Path ?? "$");
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            // A name that stands there twice, or holds half a character, has no place.
            string place = broken is JsonException { LineNumber: { } line, BytePositionInLine: { } column }
                ? FormattableString.Invariant($"line {line + 1}, byte {column + 1}: ") : "";
            return ApiProblems.NotReadable(place + Place().Replace(broken.Message, ""), "JSON (RFC 8259) in UTF-8, every name of an object once", "mend it there");
        }
    }

    // Goes down the path, in the question and in its description.
    private static Problem Found(JsonTypeInfo type, JsonElement value, string path)
    {
        string at = "";
        foreach (Match step in Step().Matches(path))
        {
            string name = step.Groups["name"].Value;
            if (step.Groups["index"] is { Success: true } index)
            {
                at += step.Value;
                (type, value) = (type.Options.GetTypeInfo(type.ElementType!), value[int.Parse(index.ValueSpan)]);
            }
            else if (type.Properties.FirstOrDefault(property => property.Name == name) is { } known)
            {
                at += at.Length == 0 ? name : $".{name}";
                (type, value) = (type.Options.GetTypeInfo(known.PropertyType), value.GetProperty(name));
            }
            else
            {
                string[] names = [.. type.Properties.Select(property => property.Name)];
                return ApiProblems.NotReadable(Within(at, $"the name {Checked.Shortened(name)}"), $"the names {string.Join(", ", names)}",
                    Nearest.Name(name, names) is { } near ? $"did you mean {near}?" : "leave it out");
            }
        }

        string kind = KindOf(type);
        string[] missing = [.. Missing(type, value)];
        if (missing.Length > 0) return ApiProblems.NotReadable(Within(at, $"without {string.Join(", ", missing)}"), kind, $"add {missing[0]}");
        string given = Checked.Shortened(Encoding.UTF8.GetString(JsonMarshal.GetRawUtf8Value(value)));
        return ApiProblems.NotReadable(Within(at, given), kind, at.Length == 0 ? "send the question as JSON" : $"send {kind}");
    }

    private static string Within(string at, string given) => at.Length == 0 ? given : $"{at}: {given}";

    private static IEnumerable<string> Missing(JsonTypeInfo type, JsonElement value) => value.ValueKind == JsonValueKind.Object
        ? type.Properties.Where(property => property.IsRequired && !value.TryGetProperty(property.Name, out _)).Select(property => property.Name) : [];

    private static string KindOf(JsonTypeInfo type) => type.Kind switch
    {
        JsonTypeInfoKind.Object => $"an object with the names {string.Join(", ", type.Properties.Select(property => property.Name))}",
        JsonTypeInfoKind.Enumerable => $"a list, each of it {KindOf(type.Options.GetTypeInfo(type.ElementType!))}",
        _ => WordOf((Nullable.GetUnderlyingType(type.Type) ?? type.Type).Name),
    };

    private static string WordOf(string type) => type switch
    {
        nameof(String) => "a text",
        nameof(Boolean) or "Nullable<bool>" or "bool" => "true or false",
        nameof(DateOnly) => "a day of the calendar, as \"2026-03-02\"",
        nameof(UInt64) => FormattableString.Invariant($"a whole number from 0 to {ulong.MaxValue}"),
        nameof(Int32) or "Nullable<int>" or "int" => FormattableString.Invariant($"a whole number, at most {int.MaxValue}"),
        nameof(Double) => "a number",
        _ => "a value as /openapi/v1.json describes it",
    };

    [GeneratedRegex("""^Failed to bind parameter "(?<type>.+) (?<name>\S+)" from "(?<value>.*)"\.$""", RegexOptions.Singleline)]
    private static partial Regex Parameter();

    [GeneratedRegex(@"\.(?<name>[^.\[]+)|\[(?<index>\d+)\]|\['(?<name>.*?)'\]", RegexOptions.Singleline)]
    private static partial Regex Step();

    [GeneratedRegex(@"\s*LineNumber:.*$", RegexOptions.Singleline)]
    private static partial Regex Place();
}
