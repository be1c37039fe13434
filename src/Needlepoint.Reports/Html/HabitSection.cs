using Needlepoint.Inference.Results;
using Needlepoint.Reports.Words;

namespace Needlepoint.Reports.Html;

/// <summary>What each habit that the course says does: effect, size and delay, or that no effect was shown.</summary>
internal static class HabitSection
{
    /// <summary>Draws it; nothing where no habit is said.</summary>
    public static void Draw(Markup page, RunResult result)
    {
        if (result.Habits.Count == 0) return;
        page.Literal("<section id=\"habits\"><h2>What the habits do</h2><div class=\"scroll\"><table><thead><tr><th>Habit</th><th>What it moves, at the end</th><th>How soon</th><th>From</th></tr></thead><tbody>");
        foreach (HabitEffect habit in result.Habits)
        {
            page.Add($"<tr><td><b>{habit.Said}</b><br><span class=\"small mute\">{HabitWords.Since(habit)}</span></td>");
            IReadOnlyList<HabitChange> told = HabitWords.Told(habit);
            if (told.Count == 0) page.Add($"<td class=\"ink2\">{HabitWords.Nothing(result, habit)}</td><td></td>");
            else Changes(page, told);
            page.Add($"<td class=\"small mute\">{string.Join(", ", habit.Sources)}</td></tr>");
        }
        page.Literal("</tbody></table></div><p class=\"caption\">Each habit alone: the same skin with it and without it, nothing else changed. <code>needlepoint explain NAME</code> tells more of a source.</p></section>");
    }

    private static void Changes(Markup page, IReadOnlyList<HabitChange> changes)
    {
        page.Literal("<td>");
        foreach (HabitChange change in changes) page.Add($"<div>{HabitWords.Of(change)}</div>");
        page.Literal("</td><td class=\"small\">");
        foreach (HabitChange change in changes) page.Add($"<div>{HabitWords.Delay(change)}</div>");
        page.Literal("</td>");
    }
}
