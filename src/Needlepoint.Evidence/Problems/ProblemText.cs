using System.Globalization;
using System.Text;

namespace Needlepoint.Evidence.Problems;

/// <summary>Lays problems out as plain text; a terminal adds colour afterwards.</summary>
public static class ProblemText
{
    /// <summary>Problems printed in full; the rest are counted.</summary>
    public const int MostShown = 10;

    private const int LabelWidth = 12;
    private const int LongestTitle = 200;
    private const int LongestField = 2000;

    /// <summary>All problems, errors first, at most <see cref="MostShown"/> in full, and a closing line when nothing can be run.</summary>
    /// <param name="problems">The problems in the order found.</param>
    /// <param name="width">Columns of the terminal, 40 or more.</param>
    public static string Format(IReadOnlyCollection<Problem> problems, int width = 100)
    {
        ArgumentNullException.ThrowIfNull(problems);
        StringBuilder text = new();
        Problem[] errors = [.. problems.Where(problem => problem.Severity == Severity.Error)];
        Problem[] warnings = [.. problems.Where(problem => problem.Severity == Severity.Warning)];
        AppendGroup(text, errors, "error", MostShown, width);
        AppendGroup(text, warnings, "warning", Math.Max(0, MostShown - errors.Length), width);
        if (errors.Length > 0)
            text.Append(CultureInfo.InvariantCulture, $"Nothing was run.  needlepoint explain {errors[0].Code}\n");
        return text.ToString();
    }

    /// <summary>One problem: title, place with the line shown, given, allowed, fix; parts that are not known are left out.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="counter">Shown at the right end of the first line, "1 of 2 errors"; may be empty.</param>
    /// <param name="width">Columns of the terminal, 40 or more.</param>
    public static string FormatOne(Problem problem, string counter = "", int width = 100)
    {
        ArgumentNullException.ThrowIfNull(problem);
        StringBuilder text = new();
        width = Math.Max(width, 40);
        char sign = problem.Severity == Severity.Error ? 'x' : '!';
        AppendTitle(text, $"{sign} {problem.Code}  {Printable(Shortened(problem.Title, LongestTitle))}", counter, width);
        if (problem.Place is { } place)
            AppendPlace(text, place, width);
        AppendField(text, "given", problem.Given is { } given ? Shortened(given, LongestTitle) : null, width);
        AppendField(text, "allowed", problem.Allowed, width);
        AppendField(text, "fix", problem.Fix, width);
        return text.ToString();
    }

    private static void AppendGroup(StringBuilder text, Problem[] group, string noun, int most, int width)
    {
        int shown = Math.Min(group.Length, most);
        for (int i = 0; i < shown; i++)
        {
            string counter = group.Length == 1 ? $"1 {noun}" : $"{i + 1} of {group.Length} {noun}s";
            text.Append(FormatOne(group[i], counter, width)).Append('\n');
        }

        int rest = group.Length - shown;
        if (rest > 0)
            text.Append(CultureInfo.InvariantCulture, $"and {rest} more {noun}{(rest == 1 ? "" : "s")}\n\n");
    }

    private static void AppendTitle(StringBuilder text, string title, string counter, int width)
    {
        int gap = width - title.Length - counter.Length;
        if (counter.Length > 0 && gap >= 2)
        {
            text.Append(title).Append(' ', gap).Append(counter).Append('\n');
            return;
        }

        string whole = counter.Length == 0 ? title : $"{title}  ({counter})";
        text.AppendJoin('\n' + new string(' ', LabelWidth), Wrapped(whole, width - LabelWidth)).Append('\n');
    }

    private static void AppendPlace(StringBuilder text, Place place, int width)
    {
        string indent = new(' ', LabelWidth);
        text.Append(CultureInfo.InvariantCulture, $"   place    {Printable(place.File)}, line {place.Line}, column {place.Column}\n");

        string number = place.Line.ToString(CultureInfo.InvariantCulture);
        int room = width - LabelWidth - number.Length - 3;
        (string shown, int start) = Window(Printable(place.SourceLine), place.Column - 1, room);
        int length = Math.Clamp(place.Length, 1, Math.Max(1, shown.Length - start));
        text.Append(indent).Append(number).Append(" | ").Append(shown).Append('\n');
        text.Append(indent).Append(' ', number.Length).Append(" | ").Append(' ', start).Append('^', length).Append('\n');
    }

    /// <summary>The part of a long line around a column, and where the column stands in it.</summary>
    private static (string Shown, int Start) Window(string line, int column, int room)
    {
        column = Math.Clamp(column, 0, line.Length);
        if (line.Length <= room)
            return (line, column);
        int from = Math.Clamp(column - (room / 2), 0, line.Length - room);
        char[] window = line.Substring(from, room).ToCharArray();
        if (from > 0)
            window.AsSpan(0, 3).Fill('.');
        if (from + room < line.Length)
            window.AsSpan(^3..).Fill('.');
        return (new string(window), column - from);
    }

    private static void AppendField(StringBuilder text, string label, string? value, int width)
    {
        if (string.IsNullOrEmpty(value))
            return;
        text.Append("   ").Append(label.PadRight(LabelWidth - 3));
        text.AppendJoin('\n' + new string(' ', LabelWidth), Wrapped(Printable(Shortened(value, LongestField)), width - LabelWidth)).Append('\n');
    }

    private static IEnumerable<string> Wrapped(string value, int room)
    {
        int from = 0;
        while (value.Length - from > room)
        {
            int cut = value.LastIndexOf(' ', from + room, room);
            if (cut <= from)
                cut = from + room;
            yield return value[from..cut].TrimEnd();
            from = cut;
            while (from < value.Length && value[from] == ' ')
                from++;
        }

        yield return value[from..];
    }

    private static string Shortened(string value, int most) => value.Length <= most
        ? value
        : string.Create(CultureInfo.InvariantCulture, $"{value.AsSpan(0, most)}... ({value.Length} characters)");

    /// <summary>Text that cannot steer a terminal: control characters become a space (white space) or '?'.</summary>
    private static string Printable(string value)
    {
        if (!value.Any(MustNotPrint))
            return value;
        return string.Create(value.Length, value, static (span, source) =>
        {
            for (int i = 0; i < span.Length; i++)
                span[i] = source[i] is '\t' or '\n' or '\r' ? ' ' : MustNotPrint(source[i]) ? '?' : source[i];
        });
    }

    // Format characters include the right-to-left override, which would show a line other than it is.
    private static bool MustNotPrint(char c) =>
        char.IsControl(c)
        || char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
