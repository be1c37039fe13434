using Needlepoint.Evidence.Yaml;
using Needlepoint.Planning.Rules;

namespace Needlepoint.Planning.Protocols;

/// <summary>Reads where something was read: <c>id</c>, <c>citation</c>, <c>url</c>, <c>access</c>, <c>note</c>.</summary>
internal static class SourceReader
{
    /// <summary>The source in a map of its own; null when something in it is wrong.</summary>
    public static RuleSource? Read(FieldReader fields)
    {
        RuleSource? source = ReadKeys(fields, fields.Text("id", required: true), fields.Text("note"));
        fields.Finish();
        return source;
    }

    /// <summary>The source whose keys stand among others.</summary>
    /// <param name="fields">The map.</param>
    /// <param name="id">Name of the source; null gives null.</param>
    /// <param name="note">What to know of it.</param>
    public static RuleSource? ReadKeys(FieldReader fields, string? id, string? note)
    {
        string? citation = fields.Text("citation", required: true);
        string url = fields.Text("url") ?? "";
        string? access = fields.Choice("access", PracticeVocabulary.Accesses, required: true);
        return id is null || citation is null || access is null ? null : new RuleSource(id, citation, url, access, note);
    }
}
