using System.Globalization;
using System.Text;

namespace Needlepoint.Studio.Evidence;

/// <summary>A measured number as a form holds it.</summary>
public sealed class MeasurementDraft
{
    /// <summary>Id of the outcome.</summary>
    public string Observable { get; set; } = "tewl_g_m2_h";

    /// <summary>Arm it was measured in.</summary>
    public string Arm { get; set; } = "";

    /// <summary>When, with unit; empty for a single number.</summary>
    public string At { get; set; } = "";

    /// <summary>How it is reported.</summary>
    public string As { get; set; } = "value";

    /// <summary>The other arm of a ratio or difference.</summary>
    public string OfArm { get; set; } = "";

    /// <summary>The number.</summary>
    public string Value { get; set; } = "";

    /// <summary>Its unit; empty for a pure number.</summary>
    public string Unit { get; set; } = "";

    /// <summary>What is printed behind it.</summary>
    public string Spread { get; set; } = "unknown";

    /// <summary>The spread: one number, or two ends.</summary>
    public string SpreadValue { get; set; } = "";

    /// <summary>People, or samples.</summary>
    public string Count { get; set; } = "";

    /// <summary>Page, table or figure.</summary>
    public string Where { get; set; } = "";

    /// <summary>Whether it is compared with another arm.</summary>
    public bool Compares => As is "ratio-to-arm" or "change-against-arm";

    internal void Write(StringBuilder text)
    {
        string[] ends = SpreadValue.Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries);
        string spread = Spread == "unknown" ? "{kind: unknown}"
            : $"{{kind: {Spread}, value: {(ends.Length == 1 ? StudyDraft.Plain(ends[0]) : $"[{string.Join(", ", ends.Where(end => end != "to").Select(StudyDraft.Plain))}]")}}}";
        (string Key, string Value)[] fields =
        [
            ("observable", Observable), ("arm", StudyDraft.Plain(Arm)), ("at", StudyDraft.Plain(At)), ("as", As == "value" ? "" : As), ("of_arm", Compares ? StudyDraft.Plain(OfArm) : ""), ("value", Number(Value)),
            ("unit", StudyDraft.Quoted(Unit.Trim().Length == 0 ? "1" : Unit)), ("spread", spread), ("n", StudyDraft.Plain(Count)), ("where", StudyDraft.Quoted(Where)),
        ];
        string start = "  - ";
        foreach (string field in StudyDraft.Said(fields))
        {
            text.Append(CultureInfo.InvariantCulture, $"{start}{field}\n");
            start = "    ";
        }
    }

    // A minus is typed in two ways.
    private static string Number(string typed)
    {
        string value = typed.Trim().Replace('\u2212', '-');
        return double.TryParse(value, CultureInfo.InvariantCulture, out _) ? value : StudyDraft.Plain(value);
    }
}
