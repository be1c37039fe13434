using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace Needlepoint.Studio.Accounts;

/// <summary>
/// How often one address may try a password or a code, whatever the name: locking an account stops who guesses at one, this stops who guesses at all of them.
/// </summary>
internal sealed class SignInTries : IDisposable
{
    /// <summary>Tries at once.</summary>
    public const int AtOnce = 20;

    private const int NetworkBytes = 8;
    private static readonly TimeSpan s_oneMore = TimeSpan.FromSeconds(15);

    private readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.Create<string, string>(client =>
        RateLimitPartition.GetTokenBucketLimiter(client, _ => new() { TokenLimit = AtOnce, TokensPerPeriod = 1, ReplenishmentPeriod = s_oneMore }));

    /// <summary>Counts a try; where there were too many, answers the request with the status and the wait, and returns what to tell.</summary>
    public string? Refuse(HttpContext context)
    {
        using RateLimitLease lease = _limiter.AttemptAcquire(ClientOf(context.Connection.RemoteIpAddress));
        if (lease.IsAcquired) return null;
        int wait = (int)Math.Ceiling((lease.TryGetMetadata(MetadataName.RetryAfter, out TimeSpan after) && after > TimeSpan.Zero ? after : s_oneMore).TotalSeconds);
        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        context.Response.Headers.RetryAfter = wait.ToString(CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"There were too many tries from this address. The next one is open in {wait}\u00A0s. Nothing was changed.");
    }

    /// <inheritdoc/>
    public void Dispose() => _limiter.Dispose();

    // Whoever has an address of version 6 has the whole network around it.
    private static string ClientOf(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, NetworkBytes)),
        _ => address.ToString(),
    };
}
