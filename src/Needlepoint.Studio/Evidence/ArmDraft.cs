using System.Globalization;
using System.Text;

namespace Needlepoint.Studio.Evidence;

/// <summary>An arm of a study as a form holds it.</summary>
public sealed class ArmDraft
{
    /// <summary>Name of the arm.</summary>
    public string Id { get; set; } = "";

    /// <summary>Device: a name of <c>data/devices</c>, or <c>none</c>.</summary>
    public string Device { get; set; } = "pen-12-needles";

    /// <summary>Needle length with unit.</summary>
    public string NeedleLength { get; set; } = "";

    /// <summary>Passes.</summary>
    public string Passes { get; set; } = "";

    /// <summary>Number of sessions.</summary>
    public string Sessions { get; set; } = "";

    /// <summary>Interval between sessions with unit.</summary>
    public string Every { get; set; } = "";

    internal void Write(StringBuilder text)
    {
        string length = Device == "none" ? "" : StudyDraft.Plain(NeedleLength), passes = Device == "none" ? "" : StudyDraft.Plain(Passes);
        string course = string.Join(", ", StudyDraft.Said(
            ("device", Device), ("needle_length", length), ("passes", passes), ("sessions", StudyDraft.Plain(Sessions)), ("every", StudyDraft.Plain(Every))));
        text.Append(CultureInfo.InvariantCulture, $"  - id: {StudyDraft.Plain(Id)}\n    course: {{{course}}}\n");
    }
}
