using Needlepoint.Planning.AdverseEvents;
using Needlepoint.Reports.Words;

namespace Needlepoint.Reports.Html;

/// <summary>What was reported to go wrong: events, who, which device, how many of how many with their 95 % interval, and who says it.</summary>
public static class AdverseEventSection
{
    // Width of a bar from 0 to 100 %, px.
    private const double Width = 120, Least = 1.5;

    /// <summary>Name of its place on the page.</summary>
    public const string Anchor = "reported";

    /// <summary>Draws it; nothing where there is no row. Counts after plain needles stand open; the rest is folded away.</summary>
    public static void Draw(Markup page, AdverseEventTable? table)
    {
        if (table is not { Rows.Count: > 0 }) return;
        page.Add($"<section class=\"long\" id=\"{Anchor}\"><h2>{AdverseEventWords.Title}</h2><p class=\"ink2\">{AdverseEventWords.Apart}</p>");
        AdverseEventRow[] plain = [.. table.Rows.Where(row => row.Fit != AdverseEventFit.Apart)];
        Rows(page, table, [.. plain.Where(row => row.Event.Count is not null)]);
        Folded(page, table, "Plain needles, told without a number", [.. plain.Where(row => row.Event.Count is null)]);
        Folded(page, table, AdverseEventWords.Heading(table, AdverseEventFit.Apart), [.. table.Rows.Except(plain)]);
        page.Literal("<p class=\"caption\">Bar: 0 to 100 %, the 95 % interval of the share after Wilson; the line is the share. Why an event? <code>needlepoint explain adverse-events</code>.</p></section>");
    }

    private static void Folded(Markup page, AdverseEventTable table, string heading, IReadOnlyList<AdverseEventRow> rows)
    {
        if (rows.Count == 0) return;
        page.Add($"<details><summary>{heading} ({rows.Count} rows)</summary>");
        Rows(page, table, rows);
        page.Literal("</details>");
    }

    private static void Rows(Markup page, AdverseEventTable table, IReadOnlyList<AdverseEventRow> rows)
    {
        if (rows.Count == 0) return;
        page.Literal("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"What was reported, a table\"><table class=\"reported\"><thead><tr><th>Event</th><th>Who</th><th>Device</th><th>How many</th><th>Share, 95 % interval</th><th>Source, and how it was read</th></tr></thead><tbody>");
        foreach (var group in rows.GroupBy(row => row.Fit))
        {
            if (group.Key != AdverseEventFit.Apart) page.Add($"<tr><th colspan=\"6\" scope=\"rowgroup\">{AdverseEventWords.Heading(table, group.Key)}</th></tr>");
            foreach (AdverseEventRow row in group) Row(page, row);
        }
        page.Literal("</tbody></table></div>");
    }

    private static void Row(Markup page, AdverseEventRow row)
    {
        AdverseEvent one = row.Event;
        page.Add($"<tr><td><b>{AdverseEventVocabulary.TitleOf(one.Kind)}</b><br><span class=\"small ink2\">{one.Words}</span></td><td class=\"small\">{row.Source.People}</td>");
        string kind = row.Fit == AdverseEventFit.Apart ? $"{AdverseEventVocabulary.TitleOf(row.Source.Device)}: " : "";
        page.Add($"<td class=\"small\"><span class=\"tw\">{kind}</span>{row.Source.DeviceWords}</td>");
        page.Add($"<td class=\"small\">{AdverseEventWords.Counts(one)}</td><td>");
        if (one is { Share: { } share, Interval: { } interval })
        {
            double from = Width * interval.Low, width = Math.Max(Width * (interval.High - interval.Low), Least), at = Math.Clamp(Width * share, Least / 2, Width - (Least / 2));
            page.Add($"<span class=\"nb\">{AdverseEventWords.Share(one)}</span><svg viewBox=\"0 0 {Width} 12\" width=\"{Width}\" height=\"12\" aria-hidden=\"true\"><path d=\"M0 6H{Width}\" class=\"axis\"/><rect x=\"{from}\" y=\"2.5\" width=\"{width}\" height=\"7\" class=\"fu\"/><path d=\"M{at} 0V12\" class=\"mark\"/></svg>");
        }
        page.Add($"</td><td class=\"small\">{AdverseEventWords.Source(row.Source)}");
        if (AdverseEventWords.Notes(row.Source) is { Length: > 0 } notes) page.Add($"<br><span class=\"mute\">{notes}</span>");
        page.Literal("</td></tr>");
    }
}
