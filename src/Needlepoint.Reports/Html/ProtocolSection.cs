using Needlepoint.Inference.Results;
using Needlepoint.Reports.Words;

namespace Needlepoint.Reports.Html;

/// <summary>The ready course that a run is about: its source, what was reported there, and what in it is only opinion.</summary>
internal static class ProtocolSection
{
    /// <summary>Draws it; nothing for a course that its file says in full.</summary>
    public static void Draw(Markup page, RunProtocol? protocol)
    {
        if (protocol is null) return;
        page.Add($"<section class=\"long\" id=\"protocol\"><h2>The ready course</h2><p><b>{protocol.Title}</b> <span class=\"mono small mute\">{protocol.Id}</span></p>");
        if (protocol.IsTypicalPerson) page.Add($"<p class=\"note\">{ProtocolWords.Typical}</p>");
        page.Add($"<dl class=\"kv\"><dt>Behind it</dt><dd>{ProtocolWords.Behind(protocol.Strength)}</dd><dt>Reported there</dt><dd>{protocol.Reported}</dd>");
        foreach (string source in protocol.Sources) page.Add($"<dt>Source</dt><dd>{source}</dd>");
        page.Literal("</dl>");
        if (protocol.Opinions.Count > 0)
        {
            page.Add($"<details><summary>{ProtocolWords.NotFromSource(protocol)}</summary><dl class=\"kv\">");
            foreach (RunOpinion opinion in protocol.Opinions) page.Add($"<dt><code>{opinion.Key}</code></dt><dd><b>{opinion.Who}:</b> {opinion.Says}</dd>");
            page.Literal("</dl></details>");
        }
        page.Literal("</section>");
    }
}
