using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Needlepoint.Studio.Hosting;

namespace Needlepoint.Studio.Accounts;

/// <summary>Puts together who acts and what they may do.</summary>
internal static class AccountServices
{
    /// <summary>Policy of what an account without any role may have: its own page.</summary>
    public const string SignedIn = "SignedIn";

    /// <summary>Adds the current user and the policies, one for each <see cref="Permission"/>. What asks for nothing asks for <see cref="Permission.Read"/>.</summary>
    public static void AddAccounts(this IServiceCollection services, StudioSettings settings)
    {
        services.AddScoped<CurrentUser>();
        services.AddScoped<ICurrentUser>(scope => scope.GetRequiredService<CurrentUser>());
        services.AddScoped<CircuitHandler, CurrentUserOfConnection>();
        services.AddCascadingAuthenticationState();
        services.AddSingleton<SetupCode>();
        if (settings.HasSignIn) services.AddSignIn(settings);
        else services.AddAuthentication(LocalAuthentication.Name).AddScheme<AuthenticationSchemeOptions, LocalAuthentication>(LocalAuthentication.Name, null);
        services.AddAuthorization(options =>
        {
            foreach (Permission permission in Enum.GetValues<Permission>())
                options.AddPolicy(permission.ToString(), policy => policy.RequireRole(Roles.ThatMay(permission)));
            options.AddPolicy(SignedIn, policy => policy.RequireAuthenticatedUser());
            options.DefaultPolicy = options.GetPolicy(nameof(Permission.Read))!;
            options.FallbackPolicy = options.DefaultPolicy;
        });
    }

    /// <summary>Finds out who acts, tells it to the services of the request, and refuses what they may not do.</summary>
    public static void UseAccounts(this WebApplication studio, StudioSettings settings)
    {
        if (!settings.HasSignIn) studio.UseWhen(context => context.Request.Path.StartsWithSegments("/account"), pages => pages.Run(context =>
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }));
        studio.UseAuthentication();
        studio.Use((context, next) =>
        {
            context.RequestServices.GetRequiredService<CurrentUser>().Become(context.User);
            return next(context);
        });
        studio.UseAuthorization();
    }
}
