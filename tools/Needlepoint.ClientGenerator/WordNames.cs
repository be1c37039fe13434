using NJsonSchema;
using NJsonSchema.CodeGeneration;
using NSwag;
using NSwag.CodeGeneration;

namespace Needlepoint.ClientGenerator;

/// <summary>Names as C# has them: <c>parameter_sets</c> is the property <c>ParameterSets</c>, <c>If-Match</c> the parameter <c>ifMatch</c>.</summary>
internal sealed class WordNames : IPropertyNameGenerator, IParameterNameGenerator, IEnumNameGenerator
{
    private static readonly char[] s_between = ['_', '-'];

    /// <inheritdoc/>
    public string Generate(JsonSchemaProperty property) => Joined(property.Name);

    /// <inheritdoc/>
    public string Generate(OpenApiParameter parameter, IEnumerable<OpenApiParameter> allParameters)
    {
        if (parameter.Kind == OpenApiParameterKind.Body) return parameter.IsBinaryBodyParameter ? "file" : "question";
        string name = Joined(parameter.Name);
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    /// <inheritdoc/>
    public string Generate(int index, string? name, object? value, JsonSchema schema) => Joined(name ?? $"value_{index}");

    private static string Joined(string name) =>
        string.Concat(name.Split(s_between, StringSplitOptions.RemoveEmptyEntries).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}
