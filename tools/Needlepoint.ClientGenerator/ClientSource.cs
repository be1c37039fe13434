using NJsonSchema;
using NJsonSchema.CodeGeneration.CSharp;
using NSwag;
using NSwag.CodeGeneration.CSharp;

namespace Needlepoint.ClientGenerator;

/// <summary>Writes the C# of a client from the description of the HTTP interface.</summary>
internal static class ClientSource
{
    // Answers of these are read step by step, by hand.
    private static readonly string[] s_streams = ["StreamRun", "StreamAbsorb", "StreamQualify"];

    /// <summary>The source.</summary>
    /// <param name="description">The description, OpenAPI as JSON.</param>
    public static async Task<string> OfAsync(string description)
    {
        OpenApiDocument document = await OpenApiDocument.FromJsonAsync(description);
        // The generator knows a file that is sent by its own schema, not by one that it is referred to.
        foreach (OpenApiMediaType sent in document.Operations.SelectMany(operation => operation.Operation.RequestBody?.Content.Values ?? []))
            if (sent.Schema?.ActualSchema.IsBinary == true)
                sent.Schema = new JsonSchema { Type = JsonObjectType.String, Format = JsonFormatStrings.Binary };
        WordNames names = new();
        CSharpClientGeneratorSettings settings = new()
        {
            ClassName = "NeedlepointClient",
            ExceptionClass = "NeedlepointException",
            ExcludedOperationIds = s_streams,
            ParameterNameGenerator = names,
            UseBaseUrl = false,
            DisposeHttpClient = false,
            GenerateOptionalParameters = true,
            ParameterDateFormat = "yyyy-MM-dd",
            ResponseArrayType = "System.Collections.Generic.IReadOnlyList",
            CSharpGeneratorSettings =
            {
                Namespace = "Needlepoint.Client",
                JsonLibrary = CSharpJsonLibrary.SystemTextJson,
                ClassStyle = CSharpClassStyle.Poco,
                GenerateNullableReferenceTypes = true,
                GenerateOptionalPropertiesAsNullable = true,
                GenerateDataAnnotations = false,
                PropertyNameGenerator = names,
                EnumNameGenerator = names,
                // What is not said is the studio's to choose.
                GenerateDefaultValues = false,
                ExcludedTypeNames = ["JsonElement"],
                AnyType = "System.Text.Json.JsonElement",
                ArrayType = "System.Collections.Generic.IReadOnlyList",
                ArrayInstanceType = "System.Collections.Generic.List",
                DictionaryType = "System.Collections.Generic.IReadOnlyDictionary",
                DictionaryInstanceType = "System.Collections.Generic.Dictionary",
                DateType = "System.DateOnly",
                DateTimeType = "System.DateTimeOffset",
            },
        };
        settings.AdditionalNamespaceUsages = ["System.Text.Json"];
        return new CSharpClientGenerator(document, settings).GenerateFile();
    }
}
