using System.Globalization;
using System.Text.RegularExpressions;
using Needlepoint.Evidence.Problems;

namespace Needlepoint.Studio.Cases;

/// <summary>Names of cases: short, plain in an address and as a file, and without anything that tells who the person is.</summary>
public static partial class Pseudonym
{
    /// <summary>Letters at most.</summary>
    public const int Longest = 40;

    private static readonly string[] s_dates = ["yyyyMMdd", "ddMMyyyy", "MMddyyyy", "yyMMdd", "ddMMyy", "MMddyy"];

    /// <summary>What is wrong with a name; null when it can be used.</summary>
    /// <param name="name">The name as given.</param>
    /// <param name="taken">Names of cases; for the suggestion.</param>
    public static Problem? Check(string name, IEnumerable<string> taken)
    {
        ArgumentNullException.ThrowIfNull(name);
        string? why = name.Contains('@', StringComparison.Ordinal) ? "an e-mail address tells who the person is"
            : HoldsDate(name) ? "a date in the name may be a date of birth"
            : !Shape().IsMatch(name) || name.Length > Longest ? "this cannot be the name of a case"
            : !name.Any(char.IsAsciiDigit) ? "a name without a digit may be the name of a person"
            : null;
        return why is null ? null : CaseProblems.Name(name, why, Next(taken));
    }

    /// <summary>The next free name of the kind <c>case-014</c>.</summary>
    public static string Next(IEnumerable<string> taken)
    {
        int last = taken.Select(name => Numbered().Match(name)).Where(match => match.Success)
            .Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)).DefaultIfEmpty(0).Max();
        // Some numbers of six digits and more read as a date.
        for (int number = last + 1; ; number++)
            if (string.Create(CultureInfo.InvariantCulture, $"case-{number:000}") is var name && !HoldsDate(name))
                return name;
    }

    // A date is one however it is cut: 1984-03-12, 12-3-84, 19840312.
    private static bool HoldsDate(string name) =>
        Numbers().Matches(name).Any(run => s_dates.Any(format => IsDate(run.Value, format)))
        || CutDate().Matches(name).Any(cut => s_dates.Any(format => IsDate(string.Concat(cut.Groups.Values.Skip(1).Select(part => part.Value.PadLeft(2, '0'))), format)));

    private static bool IsDate(string digits, string format) =>
        DateOnly.TryParseExact(digits, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) && day.Year is > 1900 and < 2100;

    [GeneratedRegex(@"^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\z", RegexOptions.NonBacktracking)]
    private static partial Regex Shape();

    [GeneratedRegex(@"^case-(\d{1,9})\z")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Numbers();

    [GeneratedRegex(@"(?<!\d)(\d{1,4})[^a-z0-9](\d{1,2})[^a-z0-9](\d{1,4})(?!\d)")]
    private static partial Regex CutDate();
}
