using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace Needlepoint.Studio.Tests.Hosting;

/// <summary>Something that the studio answers, as it has mapped it.</summary>
/// <param name="Path">A path that leads there.</param>
/// <param name="Method">A method that it answers.</param>
/// <param name="Endpoint">What was mapped.</param>
internal sealed record Address(string Path, HttpMethod Method, RouteEndpoint Endpoint)
{
    /// <summary>Whether it is a page.</summary>
    public bool IsPage => Endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is not null;

    /// <summary>Every address, files of the program aside.</summary>
    public static IReadOnlyList<Address> All(WebApplication studio) =>
    [
        .. from endpoint in studio.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
           where endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null
           from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]
           select new Address(PathTo(endpoint.RoutePattern), new(method), endpoint),
    ];

    private static string PathTo(RoutePattern pattern) => "/" + string.Join('/', pattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternSeparatorPart separator => separator.Content,
        RoutePatternParameterPart parameter => ValueOf(parameter),
        _ => throw new InvalidOperationException($"what is {part}?"),
    }))));

    private static string ValueOf(RoutePatternParameterPart parameter)
    {
        string rules = string.Concat(parameter.ParameterPolicies.Select(policy => policy.Content));
        return rules switch
        {
            "" => "anything",
            "int" or "long" => "1",
            _ when rules.StartsWith("regex", StringComparison.Ordinal) => new string('0', 32),
            _ => "file",
        };
    }
}
