using Microsoft.AspNetCore.Diagnostics;

namespace Needlepoint.Studio.Hosting;

/// <summary>What is answered where nothing stands: a page for people, nothing but the status for programs.</summary>
internal static class StatusPages
{
    /// <summary>Shows people the page that says so.</summary>
    public static void UseStatusPages(this WebApplication studio)
    {
        studio.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        studio.Use((context, next) =>
        {
            if (context.Request.Path.StartsWithSegments("/api") && context.Features.Get<IStatusCodePagesFeature>() is { } pages) pages.Enabled = false;
            return next(context);
        });
    }
}
