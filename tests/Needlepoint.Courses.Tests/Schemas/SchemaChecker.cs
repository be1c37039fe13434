using System.Text.Json;
using System.Text.RegularExpressions;
using Needlepoint.Evidence.Units;
using Needlepoint.Evidence.Yaml;

namespace Needlepoint.Courses.Tests.Schemas;

/// <summary>Checks YAML against the keywords of JSON Schema 2020-12 that our schemas use, and refuses a schema with any other
/// keyword.</summary>
internal static class SchemaChecker
{
    private static readonly string[] s_annotations = ["$schema", "$id", "title", "description", "examples", "default"];

    /// <summary>What does not fit, each with its path; empty when all is well.</summary>
    internal static IReadOnlyList<string> Check(JsonElement schema, YamlNode node, string path = "")
    {
        List<string> faults = [];
        foreach (JsonProperty keyword in schema.EnumerateObject())
        {
            if (s_annotations.Contains(keyword.Name))
                continue;
            if (Fault(keyword, schema, node, path, faults) is { } fault)
                faults.Add($"{path}: {fault}");
        }

        return faults;
    }

    private static string? Fault(JsonProperty keyword, JsonElement schema, YamlNode node, string path, List<string> faults)
    {
        JsonElement value = keyword.Value;
        switch (keyword.Name)
        {
            case "type":
                return IsOf(value.GetString()!, node) ? null : $"is not of type {value}";
            case "enum":
                return value.EnumerateArray().Any(item => item.GetString() == (node as YamlScalar)?.Text) ? null
                    : "is not one of the enumeration";
            case "pattern":
                return node is YamlScalar text && Regex.IsMatch(text.Text, value.GetString()!) ? null : $"does not match {value}";
            case "minLength":
                return node is YamlScalar scalar && scalar.Text.Length >= value.GetInt32() ? null : "is too short";
            case "minimum":
                return Number(node) >= value.GetDouble() ? null : $"is below {value}";
            case "exclusiveMinimum":
                return Number(node) > value.GetDouble() ? null : $"is not above {value}";
            case "maximum":
                return Number(node) <= value.GetDouble() ? null : $"is above {value}";
            case "minItems":
                return node is YamlList list && list.Items.Count >= value.GetInt32() ? null : "has too few items";
            case "required":
                string[] missing = [.. value.EnumerateArray().Select(key => key.GetString()!).Where(key => node is not YamlMap map
                    || !map.TryGet(key, out _))];
                return missing.Length == 0 ? null : $"lacks {string.Join(", ", missing)}";
            case "items":
                foreach ((int index, YamlNode item) in (node as YamlList)?.Items.Index() ?? [])
                    faults.AddRange(Check(value, item, $"{path}/{index}"));
                return null;
            case "properties":
                foreach (JsonProperty property in value.EnumerateObject())
                    if (node is YamlMap with && with.TryGet(property.Name, out YamlEntry? entry))
                        faults.AddRange(Check(property.Value, entry.Value, $"{path}/{property.Name}"));
                return null;
            case "additionalProperties":
                foreach (YamlEntry other in (node as YamlMap)?.Entries ?? [])
                    if (!schema.TryGetProperty("properties", out JsonElement known) || !known.TryGetProperty(other.Key.Text, out _))
                        faults.AddRange(value.ValueKind == JsonValueKind.False ? [$"{path}: {other.Key.Text} is not a property"]
                            : Check(value, other.Value, $"{path}/{other.Key.Text}"));
                return null;
            case "oneOf":
                int fitting = value.EnumerateArray().Count(option => Check(option, node, path).Count == 0);
                return fitting == 1 ? null : $"fits {fitting} of the alternatives";
            case "allOf":
                foreach (JsonElement part in value.EnumerateArray())
                    faults.AddRange(Check(part, node, path));
                return null;
            default:
                return $"the schema has a keyword that this test does not know: {keyword.Name}";
        }
    }

    private static bool IsOf(string type, YamlNode node) => type switch
    {
        "object" => node is YamlMap,
        "array" => node is YamlList,
        "number" => Number(node) is not null,
        "integer" => Number(node) is { } number && number == Math.Floor(number),
        "boolean" => node is YamlScalar { IsQuoted: false, Text: "true" or "false" },
        "string" => node is YamlScalar && Number(node) is null,
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "not a type of JSON"),
    };

    private static double? Number(YamlNode node) =>
        node is YamlScalar { IsQuoted: false } scalar && NumberText.TryParse(scalar.Text, out double value, out _) ? value : null;
}
