using Needlepoint.Evidence.Problems;

namespace Needlepoint.Studio.Hosting;

/// <summary>Turns away what the page of another site asks through this person's browser: changes, and connections that stay open.</summary>
internal static class OriginGuard
{
    /// <summary>Compares the site that a browser says it asks for with the one that is asked.</summary>
    public static void UseOriginGuard(this WebApplication studio) => studio.Use((context, next) =>
    {
        HttpRequest request = context.Request;
        bool onlyReads = (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) && !context.WebSockets.IsWebSocketRequest;
        string origin = request.Headers.Origin.ToString();
        if (onlyReads || origin.Length == 0 || string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase)) return next(context);
        return ProblemAnswer.WriteAsync(context, StatusCodes.Status403Forbidden, new Problem("NP-T025", "the page of another site asked for this")
        {
            Given = $"Origin: {origin}",
            Allowed = "requests of the studio's own pages, and of programs, which send no Origin",
            Fix = "ask from the studio itself",
        });
    });
}
