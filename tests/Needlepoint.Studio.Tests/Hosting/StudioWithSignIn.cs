using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Needlepoint.Studio.Accounts;

namespace Needlepoint.Studio.Tests.Hosting;

/// <summary>A studio in which people sign in.</summary>
public class StudioWithSignIn : RunningStudio
{
    /// <summary>Password of every account.</summary>
    internal const string Password = "correct horse battery";

    public StudioWithSignIn() : this([]) { }

    protected StudioWithSignIn(string[] settings) : base(["--sign-in=true", .. settings]) { }

    /// <summary>Makes an account.</summary>
    internal async Task<Account> MakeAsync(string name, params string[] roles)
    {
        using IServiceScope scope = Host.Services.CreateScope();
        UserManager<Account> accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        Account account = new() { UserName = name };
        Assert.True((await accounts.CreateAsync(account, Password)).Succeeded);
        Assert.True((await accounts.AddToRolesAsync(account, roles)).Succeeded);
        return account;
    }

    /// <summary>Changes an account, as an administrator would.</summary>
    internal async Task ChangeAsync(string name, Func<UserManager<Account>, Account, Task> change)
    {
        using IServiceScope scope = Host.Services.CreateScope();
        UserManager<Account> accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        await change(accounts, (await accounts.FindByNameAsync(name))!);
    }

    /// <summary>A program that carries a token of a new account.</summary>
    internal async Task<HttpClient> ProgramOfAsync(string name, params string[] roles)
    {
        Account account = await MakeAsync(name, roles);
        HttpClient client = NewClient();
        client.DefaultRequestHeaders.Authorization = new("Bearer", (await Host.Services.GetRequiredService<AccessTokens>().MakeAsync(account.Id, "test", TestContext.Current.CancellationToken))!);
        return client;
    }
}
