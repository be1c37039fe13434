namespace Needlepoint.Studio.Hosting;

/// <summary>What a page may load: only what the studio itself serves, nothing inline.</summary>
internal static class ContentSecurityPolicy
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'self'; frame-ancestors 'none'";

    /// <summary>Sends the policy, and what else tells browsers to be careful, with every answer: also with one that a failure has begun anew.</summary>
    public static void UseContentSecurityPolicy(this WebApplication studio) => studio.Use((context, next) =>
    {
        context.Response.OnStarting(() =>
        {
            IHeaderDictionary headers = context.Response.Headers;
            headers.ContentSecurityPolicy = Policy;
            headers.XContentTypeOptions = "nosniff";
            headers.XFrameOptions = "DENY";
            // Other sites are told nothing. A stricter policy would also make browsers hide the origin of our own forms, which the guard asks for.
            headers["Referrer-Policy"] = "same-origin";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
            // Cases, runs and backups are for who asked, and lie in no cache on the way or in the browser.
            if (context.Request.Path.StartsWithSegments("/api")) headers.CacheControl = "no-store";
            return Task.CompletedTask;
        });
        return next(context);
    });
}
