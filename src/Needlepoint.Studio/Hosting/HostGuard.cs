using Microsoft.Extensions.Primitives;

namespace Needlepoint.Studio.Hosting;

/// <summary>Turns away requests under a name that is not the studio's: the page of a name that somebody has pointed here could read its answers.</summary>
internal static class HostGuard
{
    /// <summary>Compares the name that is asked for with those of the settings, and tells how to add one.</summary>
    public static void UseHostGuard(this WebApplication studio, StudioSettings settings)
    {
        IList<StringSegment> names = [.. settings.AllowedHosts.Select(name => new StringSegment(new HostString(name).ToUriComponent()))];
        studio.Use((context, next) =>
        {
            string asked = context.Request.Headers.Host.ToString();
            return asked.Length > 0 && HostString.MatchesAny(asked, names) ? next(context)
                : ProblemAnswer.WriteAsync(context, StatusCodes.Status400BadRequest, HostingProblems.OtherHost(asked, settings.AllowedHosts));
        });
    }
}
