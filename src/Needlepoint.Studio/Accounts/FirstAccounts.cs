using Microsoft.EntityFrameworkCore;
using Needlepoint.Studio.Storage;

namespace Needlepoint.Studio.Accounts;

/// <summary>The start of a studio in which people sign in: while there is no account, whoever reads the console makes the first.</summary>
internal static class FirstAccounts
{
    /// <summary>The code for the first administrator; null where there are accounts.</summary>
    public static async Task<string?> CodeAsync(IServiceProvider services)
    {
        await using StudioDatabase database = await services.GetRequiredService<IDbContextFactory<StudioDatabase>>().CreateDbContextAsync();
        return await database.Users.AnyAsync() ? null : services.GetRequiredService<SetupCode>().Make();
    }
}
