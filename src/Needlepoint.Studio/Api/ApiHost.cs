using Needlepoint.Evidence.Problems;
using Needlepoint.Studio.Hosting;

namespace Needlepoint.Studio.Api;

/// <summary>Puts the HTTP interface together: version 1 under <c>/api/v1</c>, described by <c>/openapi/v1.json</c>.</summary>
internal static class ApiHost
{
    /// <summary>Where it stands.</summary>
    public const string Root = "/api/v1";

    /// <summary>Adds what it needs.</summary>
    /// <exception cref="InputException">A setting cannot be used.</exception>
    public static void AddApi(this IServiceCollection services, IConfiguration configuration)
    {
        ApiSettings settings = ApiSettings.Read(configuration);
        services.AddSingleton(settings);
        services.AddSingleton<ApiWork>();
        services.AddExceptionHandler<ApiFaults>();
        services.ConfigureHttpJsonOptions(options => Json.Set(options.SerializerOptions));
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.AddApiLimits(settings);
        services.AddApiDescription();
    }

    /// <summary>Turns what goes wrong behind it into problems.</summary>
    public static void UseApiFaults(this WebApplication studio) => studio.UseWhen(context => context.Request.Path.StartsWithSegments("/api"), api =>
    {
        api.UseExceptionHandler(_ => { });
        api.UseStatusCodePages(page => EmptyAnswers.FillAsync(page.HttpContext));
        api.Use(Unreadable.GuardAsync);
    });

    /// <summary>Adds its addresses.</summary>
    public static void MapApi(this WebApplication studio)
    {
        RouteGroupBuilder api = studio.MapGroup(Root).RequireAuthorization().RequireRateLimiting(ApiLimits.Policy).DisableAntiforgery();
        ((IEndpointConventionBuilder)api).Add(AnswerHead);
        RunEndpoints.Map(api);
        PlanEndpoints.Map(api);
        AbsorptionEndpoints.Map(api);
        LibraryEndpoints.Map(api);
        EvidenceEndpoints.Map(api);
        OwnStudyEndpoints.Map(api);
        CaseEndpoints.Map(api);
        CaseFileEndpoints.Map(api);
        BackupEndpoints.Map(api);
        studio.MapOpenApi().AllowAnonymous();
    }

    // What is answered to GET is answered to HEAD as well, by the same code; the server leaves the content out.
    private static void AnswerHead(EndpointBuilder address)
    {
        if (address.Metadata.OfType<IHttpMethodMetadata>().LastOrDefault() is { HttpMethods: ["GET"] })
            address.Metadata.Add(new HttpMethodMetadata([HttpMethods.Get, HttpMethods.Head]));
    }
}
