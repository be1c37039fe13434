using System.Globalization;
using System.Text;

namespace Needlepoint.Studio.Evidence;

/// <summary>A study as a form holds it: texts as typed. It writes a study file; the reader of study files judges it.</summary>
public sealed class StudyDraft
{
    /// <summary>Id of the study.</summary>
    public string Id { get; set; } = "";

    /// <summary>Authors, title, journal, year.</summary>
    public string Citation { get; set; } = "";

    /// <summary>Digital object identifier; empty for none.</summary>
    public string Doi { get; set; } = "";

    /// <summary>How it was read.</summary>
    public string Access { get; set; } = "full-text";

    /// <summary>Measured on.</summary>
    public string Species { get; set; } = "human";

    /// <summary>What was done, in words.</summary>
    public string Design { get; set; } = "";

    /// <summary>Mean age in years; empty when not stated.</summary>
    public string Age { get; set; } = "";

    /// <summary>Sex; empty when not stated.</summary>
    public string Sex { get; set; } = "";

    /// <summary>Fitzpatrick type; empty when not stated.</summary>
    public string SkinType { get; set; } = "";

    /// <summary>Site on the body; empty when not stated.</summary>
    public string Site { get; set; } = "";

    /// <summary>Groups of people.</summary>
    public List<ArmDraft> Arms { get; } = [new() { Id = "needled" }];

    /// <summary>What was measured.</summary>
    public List<MeasurementDraft> Measurements { get; } = [new() { Arm = "needled" }];

    /// <summary>The study file.</summary>
    public string Write()
    {
        StringBuilder text = new();
        void Line(string key, string value) => text.Append(CultureInfo.InvariantCulture, $"{key}: {value}\n");
        Line("id", Plain(Id));
        Line("citation", Quoted(Citation));
        if (Doi.Length > 0) Line("doi", Quoted(Doi));
        Line("access", Access);
        Line("species", Species);
        Line("cohort", Plain(Id));
        Line("role", "validation");
        if (Design.Length > 0) Line("design", Quoted(Design));
        string[] person = [.. Said(("age", Plain(Age)), ("sex", Sex), ("skin_type", SkinType), ("site", Plain(Site)))];
        if (person.Length > 0) Line("person", $"{{{string.Join(", ", person)}}}");
        text.Append("arms:\n");
        foreach (ArmDraft arm in Arms) arm.Write(text);
        text.Append("measurements:\n");
        foreach (MeasurementDraft measurement in Measurements) measurement.Write(text);
        return text.ToString();
    }

    internal static IEnumerable<string> Said(params (string Key, string Value)[] fields) =>
        fields.Where(field => field.Value.Length > 0).Select(field => $"{field.Key}: {field.Value}");

    /// <summary>A number, a unit or a name as typed; quoted where YAML would take it for something else.</summary>
    internal static string Plain(string typed) =>
        typed.Trim() is var value && value.Length > 0 && value.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or ' ' or '/' or '_') && value[0] != '-' ? value : value.Length == 0 ? "" : Quoted(value);

    internal static string Quoted(string typed)
    {
        StringBuilder text = new("\"");
        foreach (char c in typed.Trim())
        {
            if (c is '"' or '\\') text.Append('\\').Append(c);
            else text.Append(char.IsControl(c) ? ' ' : c);
        }

        return text.Append('"').ToString();
    }
}
