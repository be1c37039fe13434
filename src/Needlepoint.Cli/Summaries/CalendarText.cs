using Needlepoint.Cli.Terminals;
using Needlepoint.Planning.Calendars;
using Needlepoint.Planning.Predicates;
using Needlepoint.Planning.Rules;
using Needlepoint.Planning.Suitability;
using Needlepoint.Reports.Charts;
using Needlepoint.Reports.Plans;
using Needlepoint.Reports.Words;

namespace Needlepoint.Cli.Summaries;

/// <summary>A calendar in the terminal: the verdict, then the days with what is to be done and who says so.</summary>
public static class CalendarText
{
    private const int DateColumn = 2, TextColumn = 29, WideFrom = 80, NarrowColumn = 4, SayColumn = 32;

    /// <summary>Prints it.</summary>
    public static void Print(Terminal terminal, CourseCalendar calendar, Screening screening)
    {
        string title = $"{Path.GetFileName(screening.CourseFile)}   {calendar.CourseLine}";
        if (title.Length <= terminal.Width) terminal.Line(title, Tone.Quiet);
        else terminal.Paragraph(title, 0, Tone.Quiet);
        terminal.Line();
        VerdictSentence verdict = ScreeningWords.Verdict(screening)[0];
        string sign = screening.Strictest is { } strictest and >= RuleAction.Warn ? SuitabilityWords.Sign(strictest) : screening.IsCleared ? "+" : ".";
        terminal.Paragraph($"{sign} {verdict.Lead.ToUpperInvariant()}{verdict.More}", DateColumn, Tone.Strong);
        string start = Start(calendar);
        if (start.Length > 0) terminal.Paragraph(start, DateColumn + 2);
        terminal.Line();
        bool wide = terminal.Width >= WideFrom;
        string last = "";
        foreach (CalendarEntry entry in calendar.Entries)
        {
            string date = CalendarWords.Span(calendar, entry);
            Print(terminal, entry, date == last && wide ? "" : date, wide);
            last = date;
        }
        terminal.Line();
        terminal.Paragraph(ScreeningWords.KeepMedicines);
    }

    private static void Print(Terminal terminal, CalendarEntry entry, string date, bool wide)
    {
        int column = wide ? TextColumn : NarrowColumn;
        string says = CalendarWords.WhoSays(entry);
        // What is opinion only is marked where it stands, not in a legend.
        bool short_ = wide && terminal.Width - column - entry.Text.Length - 3 >= says.Length;
        StyledLine line = new StyledLine().To(DateColumn).Add(date, entry.Kind == EntryKind.Session ? Tone.Strong : Tone.Quiet);
        if (!wide)
        {
            terminal.Line(line);
            line = new StyledLine();
        }
        IReadOnlyList<string> texts = Labels.Wrap(entry.Text, terminal.Width - column);
        for (int i = 0; i < texts.Count; i++)
        {
            line.To(column).Add(texts[i], ToneOf(entry));
            if (i == texts.Count - 1 && short_ && says.Length > 0) line.Add("   ").Add(says, Tone.Quiet);
            terminal.Line(line);
            line = new StyledLine();
        }
        if (!short_ && says.Length > 0) terminal.Paragraph(says, wide ? SayColumn : NarrowColumn + 2, Tone.Quiet);
        foreach (CalendarConflict conflict in entry.Conflicts)
        {
            string who = conflict.Rule is { } rule ? $" ({rule.Code}, {SuitabilityWords.Behind(rule)})" : "";
            terminal.Paragraph($"{SuitabilityWords.Sign(conflict.Action)} {SuitabilityWords.Word(conflict.Action).ToUpperInvariant()}  {conflict.Text}{who}", wide ? SayColumn : NarrowColumn + 2, Tone.Warning);
        }
    }

    private static Tone ToneOf(CalendarEntry entry) => entry.Kind is EntryKind.Session or EntryKind.EarliestStart ? Tone.Strong : Tone.Plain;

    private static string Start(CourseCalendar calendar)
    {
        if (calendar.MayStart) return calendar.Clashes.Any() ? "It may start; what is marked below clashes later and must be moved first." : "";
        string time = calendar.Passing.Count == 0 ? ""
            : calendar.EarliestStart is { } day ? $"Waiting times end on {ScreeningWords.Date(day)}: needlepoint calendar ... --start {day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)}."
            : $"Waiting times end {FactText.Time(calendar.EarliestDelay)} after the planned start.";
        string stays = calendar.NotPassing.Count == 0 ? "" : $"Waiting alone does not settle {string.Join(", ", calendar.NotPassing.Select(finding => finding.Rule.Code).Distinct())}.";
        return $"The days below are not a promise: not to start yet. {time} {stays}".Replace("  ", " ", StringComparison.Ordinal).TrimEnd();
    }
}
