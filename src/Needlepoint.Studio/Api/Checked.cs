using System.Globalization;
using System.Text.Json;
using Needlepoint.Evidence.Problems;

namespace Needlepoint.Studio.Api;

/// <summary>Holds questions to their limits before the engine sees them.</summary>
internal static class Checked
{
    /// <summary>Name of the text of a course in messages.</summary>
    public const string CourseFile = "course.yaml";

    // Ten years.
    private const double MostHours = 87_600;

    /// <summary>Checks a course.</summary>
    /// <exception cref="InputException">Beyond the limits.</exception>
    public static void Course(CourseQuestion question)
    {
        Sets(question.Sets);
        Text("course", question.Course);
        Name("protocol", question.Protocol);
    }

    /// <summary>Checks a number of parameter sets.</summary>
    /// <exception cref="InputException">Beyond the limits.</exception>
    public static void Sets(int sets)
    {
        if (sets is < CourseQuestion.FewestSets or > CourseQuestion.MostSets)
            Refuse("sets", sets.ToString(CultureInfo.InvariantCulture), $"{CourseQuestion.FewestSets} to {CourseQuestion.MostSets}; the command line runs more",
                "sets: 200");
    }

    /// <summary>Checks a text of a course or a study.</summary>
    /// <exception cref="InputException">Beyond the limits.</exception>
    public static void Text(string field, string? text)
    {
        if (text is { Length: > CourseQuestion.LongestText })
            Refuse(field, $"{text.Length.ToString(CultureInfo.InvariantCulture)} characters",
                $"at most {CourseQuestion.LongestText.ToString(CultureInfo.InvariantCulture)} characters", "leave out what the model does not read");
    }

    /// <summary>Checks a name: nothing that could be a path reaches a file.</summary>
    /// <exception cref="InputException">Not a name.</exception>
    public static void Name(string field, string? name)
    {
        if (name is not null && (name.Length is 0 or > 200 || name.Any(c => !char.IsLetterOrDigit(c) && c is not ('-' or '_' or ' ' or ','))))
            Refuse(field, name, "letters, digits, '-', '_' and blanks", "use a name of the lists");
    }

    /// <summary>Checks the id of a study, which also names its file.</summary>
    /// <exception cref="InputException">Not an id.</exception>
    public static void Id(string field, string id)
    {
        if (id.Length is 0 or > 80 || id.Any(c => !char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c != '-'))
            Refuse(field, id, "small letters a to z, digits and hyphens, at most 80", "id: smith-2024-forearm");
    }

    /// <summary>Checks a quantity in words.</summary>
    /// <exception cref="InputException">Too long for one.</exception>
    public static void Quantity(string field, string? text)
    {
        if (text is { Length: > 40 }) Refuse(field, text[..40] + "...", "a number with its unit, at most 40 characters", "write it as 0.5 mm");
    }

    /// <summary>Checks a moment.</summary>
    /// <exception cref="InputException">Not a moment of a course.</exception>
    public static void Hours(string field, double hours)
    {
        if (!(hours is >= 0 and <= MostHours))
            Refuse(field, hours.ToString(CultureInfo.InvariantCulture), $"0 to {MostHours.ToString(CultureInfo.InvariantCulture)} h", $"{field}: 24");
    }

    /// <summary>Checks a word of a list; null for none said.</summary>
    /// <exception cref="InputException">Not of the list.</exception>
    public static string? OneOf(string field, string? given, IEnumerable<string> words)
    {
        if (string.IsNullOrEmpty(given)) return null;
        string[] known = [.. words.Where(word => word.Length > 0)];
        if (!known.Contains(given, StringComparer.Ordinal)) Refuse(field, Shortened(given), string.Join(", ", known), $"{field}={Nearest.Name(given, known) ?? known[0]}");
        return given;
    }

    /// <summary>Checks a word of a list, written as in documents; null for none said.</summary>
    /// <exception cref="InputException">Not of the list.</exception>
    public static T? OneOf<T>(string field, string? given)
        where T : struct, Enum
    {
        Dictionary<string, T> words = Enum.GetValues<T>().ToDictionary(value => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString()), StringComparer.Ordinal);
        return OneOf(field, given, words.Keys) is { } word ? words[word] : null;
    }

    /// <summary>What was given, short enough to be said again.</summary>
    public static string Shortened(string given) => given.Length > 60 ? given[..60] + "..." : given;

    private static void Refuse(string field, string given, string allowed, string fix) =>
        throw new InputException([ApiProblems.OutOfRange(field, given, allowed, fix)]);
}
