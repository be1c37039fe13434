using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing.Template;
using Needlepoint.Evidence.Problems;
using Needlepoint.Studio.Hosting;

namespace Needlepoint.Studio.Api;

/// <summary>Answers of the web server itself that say nothing but their status: nothing at the address, another method, another type, too much.</summary>
internal static class EmptyAnswers
{
    /// <summary>Says what is wrong in such an answer.</summary>
    public static Task FillAsync(HttpContext context)
    {
        int status = context.Response.StatusCode;
        // Files of the program are looked for at every path, so that routing does not know another method from nothing at all.
        if (status is StatusCodes.Status404NotFound or StatusCodes.Status405MethodNotAllowed)
        {
            string[] methods = [.. At(context).SelectMany(MethodsOf).Distinct().Order(StringComparer.Ordinal)];
            status = methods.Length == 0 || methods.Contains(context.Request.Method) ? StatusCodes.Status404NotFound : StatusCodes.Status405MethodNotAllowed;
            context.Response.Headers.Allow = status == StatusCodes.Status404NotFound ? default : string.Join(", ", methods);
        }

        return ProblemOf(context, status) is { } problem ? ProblemAnswer.WriteAsync(context, status, problem) : Task.CompletedTask;
    }

    /// <summary>What such a status means here; null where it means nothing special.</summary>
    public static Problem? ProblemOf(HttpContext context, int status) => status switch
    {
        StatusCodes.Status404NotFound => ApiProblems.NoAddress(context.Request.Path),
        StatusCodes.Status405MethodNotAllowed => ApiProblems.NoMethod(context.Request.Method, context.Request.Path, context.Response.Headers.Allow.ToString()),
        StatusCodes.Status413PayloadTooLarge => ApiProblems.TooLarge(
            context.Request.ContentLength, context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize ?? Listening.LargestBody),
        StatusCodes.Status415UnsupportedMediaType => ApiProblems.NoType(context.Request.ContentType,
            [.. At(context).Where(address => MethodsOf(address).Contains(context.Request.Method))
                .SelectMany(address => address.Metadata.GetMetadata<IAcceptsMetadata>()?.ContentTypes ?? [])]),
        _ => null,
    };

    // What is mapped at the path of the request, for whatever method and type.
    private static IEnumerable<RouteEndpoint> At(HttpContext context) =>
        context.RequestServices.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(address => address.RoutePattern.RawText?.StartsWith(ApiHost.Root, StringComparison.Ordinal) == true
                && new TemplateMatcher(new RouteTemplate(address.RoutePattern), []).TryMatch(context.Request.Path, []));

    private static IReadOnlyList<string> MethodsOf(RouteEndpoint address) => address.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [];
}
