using Needlepoint.Evidence.Claims;

namespace Needlepoint.Reports.Html;

/// <summary>What people say about what the course names, and what the studies say to it.</summary>
internal static class ClaimSection
{
    // More than that is folded away.
    private const int Open = 6;

    /// <summary>Draws it; nothing where there is none.</summary>
    public static void Draw(Markup page, IReadOnlyList<Claim> claims)
    {
        if (claims.Count == 0) return;
        page.Literal("<section class=\"long\" id=\"claims\"><h2>What people say</h2><dl class=\"claims\">");
        foreach (Claim claim in claims.Take(Open)) Draw(page, claim);
        page.Literal("</dl>");
        if (claims.Count > Open)
        {
            page.Add($"<details><summary>{claims.Count - Open} more</summary><dl class=\"claims\">");
            foreach (Claim claim in claims.Skip(Open)) Draw(page, claim);
            page.Literal("</dl></details>");
        }
        page.Literal("</section>");
    }

    private static void Draw(Markup page, Claim claim)
    {
        page.Add($"<dt>{claim.Words}</dt><dd><b>{Capital(claim.VerdictText)}.</b> {claim.Answer}");
        if (claim.Sources.Count > 0) page.Add($" <span class=\"small mute\">{string.Join(", ", claim.Sources)}</span>");
        page.Literal("</dd>");
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
