using System.Text.Json.Serialization.Metadata;
using Microsoft.OpenApi;
using Needlepoint.Studio.Hosting;

namespace Needlepoint.Studio.Api;

/// <summary>The description of the HTTP interface, in the OpenAPI format, from the code.</summary>
internal static class ApiDescription
{
    private const string Token = "token";

    /// <summary>Adds it.</summary>
    public static void AddApiDescription(this IServiceCollection services) => services.AddOpenApi("v1", options =>
    {
        options.AddDocumentTransformer((document, context, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "Needlepoint studio",
                Version = "v1",
                Description = "An open simulator of microneedled skin. Courses and studies are sent as the YAML of their files; answers are the documents of the command line. "
                    + "Errors are problem details (RFC 9457) with a stable code, what was given, what is allowed and what to do.",
                License = new OpenApiLicense { Name = "Apache-2.0", Identifier = "Apache-2.0" },
            };
            document.Servers = [];
            document.AddComponent(Token, new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                Description = "A token of an account, where people sign in. Where nobody does, none is needed.",
            });
            document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Token, document)] = [] }, []];
            return Task.CompletedTask;
        });
        // HEAD is answered like GET, and needs no operation of its own.
        options.ShouldInclude = address => address.HttpMethod != HttpMethods.Head;
        // Answers leave out what is null: a reader must not ask for it.
        options.AddSchemaTransformer((schema, context, _) =>
        {
            foreach (JsonPropertyInfo property in context.JsonTypeInfo.Properties.Where(property => property.IsGetNullable))
                schema.Required?.Remove(property.Name);
            return Task.CompletedTask;
        });
        options.AddOperationTransformer(async (operation, context, cancellation) =>
        {
            OpenApiSchema schema = await context.GetOrCreateSchemaAsync(typeof(ProblemAnswer), null, cancellation);
            context.Document?.AddComponent(nameof(ProblemAnswer), schema);
            // Comments on services of a handler would stand there.
            if (operation.RequestBody is { } body) body.Description = null;
            operation.Responses ??= [];
            operation.Responses["default"] = new OpenApiResponse
            {
                Description = "A problem: what is wrong, and what to do.",
                Content = new Dictionary<string, OpenApiMediaType> { [ProblemAnswer.ContentType] = new() { Schema = new OpenApiSchemaReference(nameof(ProblemAnswer), context.Document) } },
            };
        });
    });
}
