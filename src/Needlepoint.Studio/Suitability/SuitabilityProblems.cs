using Needlepoint.Evidence.Problems;

namespace Needlepoint.Studio.Suitability;

/// <summary>Problems with answers about suitability: NP-T060 to NP-T063.</summary>
internal static class SuitabilityProblems
{
    /// <summary>The text no longer names the medicine that was asked about.</summary>
    public static Problem NoSuchMedicine(string medicine) => new("NP-T060", "the course does not name this medicine")
    {
        Given = medicine,
        Allowed = "a medicine under person.medicines",
        Fix = "answer the question about medicines first",
    };

    /// <summary>The first session would lie before something that the answers tell of.</summary>
    public static Problem BeforeAnswers(string path, string time) => new("NP-T061", "the answers tell of things after this day")
    {
        Given = $"{path}: {time}",
        Allowed = "a day after everything that screening.last and stopped medicines tell of",
        Fix = "choose a later day, or answer anew how long ago it was",
    };

    /// <summary>The text of the course cannot be read, so that no answer can be written into it.</summary>
    public static Problem NotReadable() => new("NP-T062", "the course cannot be read, so the answer has no place")
    {
        Allowed = "a course without an error in its text",
        Fix = "mend the text of the course first",
    };

    /// <summary>A decision without a reason.</summary>
    public static Problem NoReason() => new("NP-T063", "a decision needs its reason")
    {
        Allowed = "a sentence of at most 1,000 letters",
        Fix = "write why; it is kept with the course",
    };
}
