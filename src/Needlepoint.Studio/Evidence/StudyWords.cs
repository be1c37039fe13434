using Needlepoint.Engine.Studies;

namespace Needlepoint.Studio.Evidence;

/// <summary>What is said of a study's role and of how it was read.</summary>
internal static class StudyWords
{
    /// <summary>The role in two words.</summary>
    public static string Role(StudyEntry entry) => entry.IsContext ? "context" : entry.IsTunedOn ? "tuned on" : "not tuned on";

    /// <summary>Why it has that role.</summary>
    public static string Why(StudyEntry entry)
    {
        string learnt = entry.LearntBy.Count == 0 ? "" : $" The calibration of {string.Join(", ", entry.LearntBy)} learnt from it.";
        return entry switch
        {
            { IsContext: true } => "It has no number that the model predicts; what it found is kept for the reader.",
            { IsTunedOn: true } => $"Its cohort, {entry.Study.Cohort}, was drawn to calibrate before anything was tuned; it is never counted as a success.{learnt}",
            { Study.FoundLater: true } => "It was found after the roles were drawn, and such a study only ever tests.",
            _ => $"Its cohort, {entry.Study.Cohort}, was drawn to test before anything was tuned.",
        };
    }

    /// <summary>How the source was read.</summary>
    public static string Access(string access) => access switch
    {
        "full-text" => "full text",
        "abstract" => "abstract only",
        "secondary" => "second-hand",
        "memory" => "from memory",
        _ => access,
    };
}
