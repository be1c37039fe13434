using Needlepoint.Engine;
using Needlepoint.Evidence.Problems;
using Needlepoint.Studio.Absorb;
using Needlepoint.Studio.Accounts;
using Needlepoint.Studio.Api;
using Needlepoint.Studio.Cases;
using Needlepoint.Studio.Components;
using Needlepoint.Studio.Course;
using Needlepoint.Studio.Evidence;
using Needlepoint.Studio.Runs;
using Needlepoint.Studio.Skin;
using Needlepoint.Studio.Storage;
using Needlepoint.Studio.Suitability;
using Needlepoint.Studio.Why;

namespace Needlepoint.Studio.Hosting;

/// <summary>Puts the studio together: services, the way of a request, pages.</summary>
public static class StudioHost
{
    /// <summary>A studio that is ready to run.</summary>
    /// <param name="arguments">Settings as <c>--key value</c>; the same keys are read from the environment and from <c>appsettings.json</c>.</param>
    /// <exception cref="InputException">The data folder or the database cannot be used.</exception>
    public static WebApplication Build(string[] arguments)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = arguments,
            ApplicationName = typeof(StudioHost).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            // Whatever a developer's machine is set to: people see no inside of a failure.
            EnvironmentName = Environments.Production,
        });
        StudioSettings settings = StudioSettings.Read(builder.Configuration);
        builder.ListenAt(settings);
        builder.Logging.KeepQuiet();
        builder.WebHost.UseStaticWebAssets();
        builder.Services.AddSingleton(settings);
        builder.Services.AddRazorComponents().AddInteractiveServerComponents().AddHubOptions(hub => hub.MaximumReceiveMessageSize = Listening.LargestMessage);
        builder.Services.AddSingleton<LocalEngine>();
        builder.Services.AddSingleton<IEngine>(services => services.GetRequiredService<LocalEngine>());
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<LongWork>();
        builder.Services.AddSingleton<ICourseRuns, CourseRuns>();
        if (builder.Configuration.GetValue("warm-up", defaultValue: true)) builder.Services.AddHostedService<WarmUp>();
        builder.Services.AddScoped<Workspace>();
        builder.Services.AddSingleton<CourseSpreads>();
        builder.Services.AddScoped<ShownAbsorption>();
        builder.Services.AddSingleton<OwnStudies>();
        builder.Services.AddScoped<GuardedStudies>();
        builder.Services.AddStorage(builder.Configuration);
        builder.Services.AddSingleton<CourseLines>();
        builder.Services.AddScoped<CaseExport>();
        builder.Services.AddSingleton<CaseStore>();
        builder.Services.AddSingleton<DoctorDecisions>();
        builder.Services.AddScoped<ICaseStore, GuardedCaseStore>();
        builder.Services.AddScoped<GuardedBackups>();
        builder.Services.AddScoped<CourseForm>();
        builder.Services.AddSingleton<SkinFilms>();
        builder.Services.AddSingleton<PatchGallery>();
        builder.Services.AddSingleton<RunArchive>();
        builder.Services.AddAccounts(settings);
        builder.Services.AddApi(builder.Configuration);
        builder.Services.AddSingleton<StudiedTask>();
        builder.Services.AddScoped<AnswerDesk>();
        builder.Services.AddSingleton<AbsorbRuns>();
        builder.Services.AddScoped<AbsorbDesk>();

        WebApplication studio = builder.Build();
        if (settings.IsBehindProxy) studio.UseForwardedHeaders();
        studio.UseContentSecurityPolicy();
        studio.UseHostGuard(settings);
        // Of localhost and its like nothing is said: other programs of this machine answer there too, unencrypted.
        if (settings.Certificate is not null) studio.UseHsts();
        studio.UseStatusPages();
        studio.UseApiFaults();
        studio.UseOriginGuard();
        studio.UseAccounts(settings);
        studio.UseRateLimiter();
        studio.UseAntiforgery();
        studio.MapStaticAssets().AllowAnonymous();
        if (studio.Services.GetRequiredService<StorageState>().Damage is { } damage)
        {
            studio.MapDamagePage(damage, settings.HasSignIn);
            return studio;
        }

        studio.MapPatches();
        studio.MapApi();
        studio.MapEvidenceFiles();
        studio.MapBackupFiles();
        // The policy below says whom pages may be framed by: nobody.
        studio.MapRazorComponents<App>().AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null);
        return studio;
    }
}
