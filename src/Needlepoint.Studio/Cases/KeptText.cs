using System.Text;
using System.Text.RegularExpressions;
using Needlepoint.Evidence.Problems;
using Needlepoint.Evidence.Yaml;

namespace Needlepoint.Studio.Cases;

/// <summary>What texts can be kept, so that they come back as they went, and hold no identities.</summary>
internal static partial class KeptText
{
    /// <summary>Letters of a note at most.</summary>
    public const int LongestNote = 500;

    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>What is wrong with the text of a course; null when it can be kept, whether or not it can be run.</summary>
    public static Problem? Course(string text)
    {
        if (text.Length > YamlLimits.Course.Bytes || (IsWhole(text) && s_strict.GetByteCount(text) > YamlLimits.Course.Bytes))
            return CaseProblems.Text("the course", $"{text.Length:N0} letters", $"at most {YamlLimits.Course.Bytes >> 20} MiB");
        if (text.AsSpan().Trim().IsEmpty)
            return CaseProblems.Text("an empty course", "nothing", "the text of a course, finished or not");
        return IsWhole(text) ? null : CaseProblems.Text("the course", "characters without a meaning", "Unicode text without the character zero");
    }

    /// <summary>What is wrong with a note; null when it can be kept.</summary>
    public static Problem? Note(string note, string what = "the note") => Short(note, what)
        ?? (Address().Match(note) is { Success: true } address ? CaseProblems.Identity(what, address.Value)
            : Telephone().Match(note) is { Success: true } number ? CaseProblems.Identity(what, number.Value.Trim())
            : null);

    /// <summary>What is wrong with a short text that may name somebody who works here; null when it can be kept.</summary>
    public static Problem? Short(string text, string what) =>
        text.Length > LongestNote ? CaseProblems.Text(what, $"{text.Length:N0} letters", $"at most {LongestNote} letters")
            : IsWhole(text) ? null : CaseProblems.Text(what, "characters without a meaning", "Unicode text without the character zero");

    // A lone half of a pair would come back as something else, and PostgreSQL keeps no zero.
    private static bool IsWhole(string text)
    {
        if (text.Contains('\0', StringComparison.Ordinal))
            return false;
        for (int index = 0; index < text.Length; index++)
        {
            if (!char.IsSurrogate(text[index]))
                continue;
            if (index + 1 == text.Length || !char.IsSurrogatePair(text[index], text[index + 1]))
                return false;
            index++;
        }

        return true;
    }

    [GeneratedRegex(@"[^\s@<>]{1,64}@[^\s@<>]{1,128}\.[^\s@<>]{2,24}")]
    private static partial Regex Address();

    [GeneratedRegex(@"(?<!\w)\+\d[\d ()/-]{7,20}\d")]
    private static partial Regex Telephone();
}
