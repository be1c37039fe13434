using System.Globalization;
using System.Threading.RateLimiting;
using Needlepoint.Studio.Hosting;

namespace Needlepoint.Studio.Api;

/// <summary>How often one client may ask: an account, or an address where nobody signs in.</summary>
internal static class ApiLimits
{
    /// <summary>Policy of the whole interface.</summary>
    public const string Policy = "api";

    private const int Wait = 1;

    /// <summary>Adds them.</summary>
    public static void AddApiLimits(this IServiceCollection services, ApiSettings settings) => services.AddRateLimiter(limiter =>
    {
        limiter.AddPolicy(Policy, context => RateLimitPartition.GetTokenBucketLimiter(Client(context), _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = settings.Burst,
            TokensPerPeriod = settings.PerSecond,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            QueueLimit = 0,
        }));
        limiter.OnRejected = async (rejected, _) =>
        {
            int wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out TimeSpan after) ? Math.Max(Wait, (int)Math.Ceiling(after.TotalSeconds)) : Wait;
            rejected.HttpContext.Response.Headers.RetryAfter = wait.ToString(CultureInfo.InvariantCulture);
            await ProblemAnswer.WriteAsync(rejected.HttpContext, StatusCodes.Status429TooManyRequests, ApiProblems.TooMany(wait));
        };
    });

    /// <summary>Who asks.</summary>
    public static string Client(HttpContext context) =>
        context.User.Identity is { IsAuthenticated: true, Name: { } name } && name != Accounts.LocalAuthentication.User ? $"account {name}"
            : $"address {context.Connection.RemoteIpAddress}";
}
