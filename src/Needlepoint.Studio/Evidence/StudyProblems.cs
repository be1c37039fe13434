using System.Globalization;
using Needlepoint.Evidence.Problems;

namespace Needlepoint.Studio.Evidence;

/// <summary>What can be wrong with a study that somebody adds, beside what the study format says.</summary>
internal static class StudyProblems
{
    /// <summary>Code of a role that an added study cannot have.</summary>
    public const string OnlyTests = "NP-T051";

    /// <summary>The id cannot name a file.</summary>
    public static Problem Name(string id) => new("NP-T050", "the id of the study cannot be the name of a file")
    {
        Given = id.Length == 0 ? "no id" : id[..Math.Min(id.Length, 80)],
        Allowed = "small letters, digits and hyphens, at most 80, with a letter or digit first",
        Fix = "write an id such as silva-2024-pen-depth",
    };

    /// <summary>The program has a study of that id.</summary>
    public static Problem Taken(string id) => new("NP-T052", "a study of that id ships with the program")
    {
        Given = id,
        Allowed = "an id of its own",
        Fix = "give it another id, such as " + id + "-b",
    };

    /// <summary>The text is too long.</summary>
    public static Problem TooLong(int length) => new("NP-T053", "the text of the study is too long")
    {
        Given = string.Create(CultureInfo.InvariantCulture, $"{length} characters"),
        Allowed = string.Create(CultureInfo.InvariantCulture, $"{OwnStudies.LongestText} characters"),
        Fix = "leave out what the model cannot predict, or split it into several studies",
    };

    /// <summary>The file went away while it was read.</summary>
    public static Problem NotRead(string reason) => new("NP-T080", "the file of the study could not be read")
    {
        Given = reason,
        Allowed = "a text file that stays where it is while it is read",
        Fix = "choose it again, or paste its text",
    };

    /// <summary>The study cannot be kept.</summary>
    public static Problem NotKept(string reason) => new("NP-T054", "the study could not be kept")
    {
        Given = reason,
        Allowed = "a data folder that can be written, with room",
        Fix = "check the folder, or download the study as YAML",
    };
}
