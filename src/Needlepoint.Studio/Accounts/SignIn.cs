using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using Needlepoint.Studio.Api;
using Needlepoint.Studio.Hosting;
using Needlepoint.Studio.Storage;

namespace Needlepoint.Studio.Accounts;

/// <summary>How people and programs sign in: people with name and password and a cookie, programs with a token.</summary>
internal static class SignIn
{
    private const string Gate = "Gate", Page = "/account/sign-in";
    private const int ShortestPassword = 12, MostTries = 5;
    private static readonly TimeSpan s_pause = TimeSpan.FromMinutes(15), s_stay = TimeSpan.FromHours(10);

    /// <summary>Adds it.</summary>
    public static void AddSignIn(this IServiceCollection services, StudioSettings settings)
    {
        services.AddSingleton<AccessTokens>();
        services.AddSingleton<SignInTries>();
        services.AddScoped<AuthenticationStateProvider, AccountStillOpen>();
        services.AddIdentityCore<Account>(options =>
        {
            // Length is what makes a password hard to guess; rules about its characters make it hard to remember.
            PasswordOptions password = options.Password;
            (password.RequiredLength, password.RequiredUniqueChars) = (ShortestPassword, 5);
            password.RequireDigit = password.RequireLowercase = password.RequireUppercase = password.RequireNonAlphanumeric = false;
            (options.Lockout.MaxFailedAccessAttempts, options.Lockout.DefaultLockoutTimeSpan, options.Lockout.AllowedForNewUsers) = (MostTries, s_pause, true);
        }).AddRoles<IdentityRole>().AddEntityFrameworkStores<StudioDatabase>().AddSignInManager().AddDefaultTokenProviders();
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = AccountStillOpen.Every);
        services.AddAntiforgery(options => (options.Cookie.Name, options.Cookie.SecurePolicy) = ("needlepoint-form", CookieSecurePolicy.SameAsRequest));
        services.AddAuthentication(Gate)
            .AddPolicyScheme(Gate, null, options => options.ForwardDefaultSelector = context =>
                TokenAuthentication.IsCarriedBy(context) ? TokenAuthentication.Name : IdentityConstants.ApplicationScheme)
            .AddScheme<AuthenticationSchemeOptions, TokenAuthentication>(TokenAuthentication.Name, options =>
            {
                options.ForwardChallenge = options.ForwardForbid = IdentityConstants.ApplicationScheme;
            })
            .AddIdentityCookies();
        services.ConfigureApplicationCookie(options =>
        {
            (options.LoginPath, options.AccessDeniedPath, options.ExpireTimeSpan, options.SlidingExpiration) = (Page, "/account/refused", s_stay, true);
            // The prefix makes browsers hold a cookie to this very server, encrypted.
            options.Cookie.Name = settings.IsEncrypted ? "__Host-needlepoint" : "needlepoint";
            (options.Cookie.HttpOnly, options.Cookie.SameSite) = (true, SameSiteMode.Lax);
            options.Cookie.SecurePolicy = settings.IsEncrypted ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
            options.Events.OnRedirectToLogin = context => IsOfProgram(context.HttpContext)
                ? ProblemAnswer.WriteAsync(context.HttpContext, StatusCodes.Status401Unauthorized, ApiProblems.NotSignedIn()) : Redirect(context);
            options.Events.OnRedirectToAccessDenied = context => IsOfProgram(context.HttpContext)
                ? ProblemAnswer.WriteAsync(context.HttpContext, StatusCodes.Status403Forbidden, ApiProblems.NotAllowed($"{context.Request.Method} {context.Request.Path}")) : Redirect(context);
        });
    }

    private static bool IsOfProgram(HttpContext context) => context.Request.Path.StartsWithSegments("/api") || context.Request.Path.StartsWithSegments("/_blazor");

    private static Task Redirect(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.Redirect(context.RedirectUri);
        return Task.CompletedTask;
    }
}
