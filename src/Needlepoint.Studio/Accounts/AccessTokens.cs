using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Needlepoint.Studio.Storage;
using Needlepoint.Studio.Storage.Rows;

namespace Needlepoint.Studio.Accounts;

/// <summary>Tokens with which programs act for an account. A token is shown once; the studio keeps its hash.</summary>
public sealed class AccessTokens(IDbContextFactory<StudioDatabase> databases, TimeProvider clock)
{
    private const string Start = "needlepoint_";
    private const int Bytes = 32, LongestName = 60, Days = 365, Most = 20;

    /// <summary>Tokens of an account that are still of use.</summary>
    public async Task<IReadOnlyList<AccessTokenRow>> ListAsync(string accountId, CancellationToken cancellation)
    {
        await using StudioDatabase database = databases.CreateDbContext();
        return [.. (await database.AccessTokens.Where(row => row.AccountId == accountId).OrderBy(row => row.Id).AsNoTracking().ToListAsync(cancellation)).Where(row => row.Ends > clock.GetUtcNow())];
    }

    /// <summary>Makes one for a year; null when the account has as many as it may.</summary>
    public async Task<string?> MakeAsync(string accountId, string name, CancellationToken cancellation)
    {
        if ((await ListAsync(accountId, cancellation)).Count >= Most) return null;
        string token = Start + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes));
        string words = name.Trim();
        await using StudioDatabase database = databases.CreateDbContext();
        database.AccessTokens.Add(new AccessTokenRow
        {
            AccountId = accountId,
            Name = words.Length == 0 ? "program" : words[..Math.Min(words.Length, LongestName)],
            Hash = HashOf(token),
            Made = clock.GetUtcNow(),
            Ends = clock.GetUtcNow().AddDays(Days),
        });
        await database.SaveChangesAsync(cancellation);
        return token;
    }

    /// <summary>Takes one back.</summary>
    public async Task RevokeAsync(string accountId, long id, CancellationToken cancellation)
    {
        await using StudioDatabase database = databases.CreateDbContext();
        await database.AccessTokens.Where(row => row.Id == id && row.AccountId == accountId).ExecuteDeleteAsync(cancellation);
    }

    /// <summary>Takes all of an account back.</summary>
    public async Task RevokeAllAsync(string accountId, CancellationToken cancellation)
    {
        await using StudioDatabase database = databases.CreateDbContext();
        await database.AccessTokens.Where(row => row.AccountId == accountId).ExecuteDeleteAsync(cancellation);
    }

    /// <summary>Id of the account that a token acts for; null where it is none, or none any more.</summary>
    public async Task<string?> AccountOfAsync(string token, CancellationToken cancellation)
    {
        if (token.Length != Start.Length + (2 * Bytes) || !token.StartsWith(Start, StringComparison.Ordinal)) return null;
        string hash = HashOf(token);
        await using StudioDatabase database = databases.CreateDbContext();
        AccessTokenRow? row = await database.AccessTokens.AsNoTracking().SingleOrDefaultAsync(one => one.Hash == hash, cancellation);
        return row is not null && row.Ends > clock.GetUtcNow() ? row.AccountId : null;
    }

    private static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
