using Needlepoint.Reports.Charts;

namespace Needlepoint.Reports.Html;

/// <summary>Lanes as a page shows them: all panels side by side where there is room, else one panel at a time behind a switch.</summary>
internal static class LaneGroup
{
    /// <summary>Draws them.</summary>
    /// <param name="page">The page.</param>
    /// <param name="lanes">The lanes.</param>
    /// <param name="name">A name that no other group of the page has.</param>
    public static void Draw(Markup page, Lanes lanes, string name)
    {
        lanes.DrawWide(page);
        page.Literal("<div class=\"lanes-narrow\">");
        int panels = lanes.Clock.Count;
        for (int i = 0; i < panels; i++)
        {
            string chosen = i == lanes.OpeningPanel ? " checked" : "";
            page.Add($"<input class=\"choice c{i}\" type=\"radio\" name=\"panel-{name}\" id=\"{name}{i}\"{chosen}>");
        }
        if (panels > 1)
        {
            page.Literal("<div class=\"switch\">");
            for (int i = 0; i < panels; i++) page.Add($"<label class=\"l{i}\" for=\"{name}{i}\">{lanes.Clock.Panel(i, 0, 1).Name}</label>");
            page.Literal("</div>");
        }
        for (int i = 0; i < panels; i++) lanes.DrawNarrow(page, i);
        page.Literal("</div>");
    }
}
