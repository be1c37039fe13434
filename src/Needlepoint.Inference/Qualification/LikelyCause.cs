using Needlepoint.Evidence.Studies;

namespace Needlepoint.Inference.Qualification;

/// <summary>
/// Why a value is missed, as far as the entry and the structure of the model tell: the doubts that were written down when the study was entered, else
/// what the class is known to lack; species; unstated inputs.
/// </summary>
internal static class LikelyCause
{
    public static string Of(ValueCase value, double predicted)
    {
        List<string> causes = [];
        Measurement m = value.Measurement;
        if (value.Study.Notes.Length > 0)
            causes.Add(value.Study.Notes.Trim().TrimEnd('.'));
        else if (value.Class.KnownGap.Length > 0)
            causes.Add(value.Class.KnownGap);
        if (!StudyError.IsHuman(m.Species))
            causes.Add($"measured on {m.Species}, predicted for people");
        if (m.Species == "human-ex-vivo")
            causes.Add("excised skin neither bleeds nor repairs and is stretched differently");
        if (!double.IsFinite(predicted) || predicted == 0)
            causes.Add("the signal starts below the level that is called open, or never reaches it");
        if (m.Arm.Assumed.Count > 0)
            causes.Add($"the source does not state {string.Join(", ", m.Arm.Assumed)}");
        if (m.Access is "memory" or "secondary")
            causes.Add(m.Access == "memory" ? "the number was entered from memory" : "the number was read second-hand");
        return string.Join("; ", causes);
    }
}
