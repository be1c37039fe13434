using System.Diagnostics.CodeAnalysis;

namespace Needlepoint.Courses.Conditions;

/// <summary>A code of ICD-10 (WHO): a letter, two digits, and up to four more signs, with or without the dot.</summary>
internal static class DiseaseCode
{
    private const int MostSigns = 7;

    /// <summary>The code in capitals without its dot, so that a code starts with the code that it is part of.</summary>
    internal static bool TryRead(string text, [NotNullWhen(true)] out string? bare)
    {
        string trimmed = text.Trim().ToUpperInvariant();
        bare = trimmed.Length > 3 && trimmed[3] == '.' ? trimmed.Remove(3, 1) : trimmed;
        bool isCode = bare.Length is >= 3 and <= MostSigns && trimmed[^1] != '.'
            && char.IsAsciiLetterUpper(bare[0]) && char.IsAsciiDigit(bare[1]) && char.IsAsciiDigit(bare[2]) && bare.All(char.IsAsciiLetterOrDigit);
        if (!isCode)
            bare = null;
        return isCode;
    }
}
