using Needlepoint.Inference.Results;
using Needlepoint.Reports.Charts;
using Needlepoint.Reports.Words;

namespace Needlepoint.Reports.Html;

/// <summary>What gets in, as parts of a page: the products of a course in short, the picture around a channel, the ways of putting a product on.</summary>
public static class ProductSection
{
    // Room for the words below a narrow picture, px.
    private const double LeastFigure = 146;

    /// <summary>The products of a course: a line each, and the picture of the first.</summary>
    public static void Draw(Markup page, IReadOnlyList<AbsorptionResult> products)
    {
        if (products.Count == 0) return;
        page.Literal("<section id=\"products\"><h2>Products</h2><div class=\"scroll\"><table><thead><tr><th>Product</th><th>Substance</th><th>What gets in</th><th>Open channels</th></tr></thead><tbody>");
        foreach (AbsorptionResult product in products)
        {
            page.Add($"<tr><td><b>{AbsorptionWords.Applied(product)}</b></td><td>{product.Substance}</td><td>{AbsorptionWords.Short(product)}</td>");
            if (product.Verdict is { IsBlocked: true }) page.Literal("<td class=\"tb\"><b>blocked</b>, see above</td></tr>");
            else page.Add($"<td>{product.Verdict?.Reason}</td></tr>");
        }
        page.Literal("</tbody></table></div>");
        AbsorptionResult first = products[0];
        if (first.Fields.Count > 0)
        {
            page.Add($"<h3 class=\"sub\">{first.Substance} around a channel</h3>");
            Pictures(page, first);
        }
        page.Literal("<p class=\"small ink2\"><code>needlepoint absorb PRODUCT</code> tells one of them in full.</p></section>");
    }

    /// <summary>The skin around a channel at chosen times, intact skin beside it, and the colours.</summary>
    public static void Pictures(Markup page, AbsorptionResult result)
    {
        var picture = new ConcentrationPicture(result.Fields);
        page.Literal("<p class=\"small mute\">Computed with the central parameter set; to scale, depth in µm. Lines are the borders of the layers.</p><div class=\"cells\">");
        foreach (ConcentrationField field in result.Fields)
        {
            page.Add($"<figure style=\"width:{Math.Max(picture.DrawnWidth(field), LeastFigure)}px\"><h3>{field.Caption}</h3>");
            picture.Draw(page, field);
            page.Add($"<figcaption>{ConcentrationPicture.Said(field)}</figcaption></figure>");
        }
        page.Literal("</div>");
        picture.Scale.Draw(page);
        page.Literal("<div class=\"layers\">");
        foreach (LayerSpan layer in result.Fields[0].Layers)
            page.Add($"<span>{layer.Name}, {Figures.Of(layer.BottomUm - layer.TopUm)} µm</span>");
        page.Literal("</div>");
    }

    /// <summary>The ways of putting it on, side by side.</summary>
    public static void Ways(Markup page, AbsorptionResult result)
    {
        AmountUnit unit = AmountUnit.For(result.Arms[0].Delivered.Central);
        Interval[] amounts = [.. result.Arms.Select(arm => unit.Of(arm.Delivered))];
        double low = amounts.Select(amount => amount.P05).Where(value => value > 0).DefaultIfEmpty(1).Min(), high = amounts.Max(amount => amount.P95);
        (string Head, Func<AbsorptionArm, Interval> Of)[] columns =
        [
            ("Stratum corneum", arm => unit.Of(arm.StratumCorneum)), ("Living epidermis", arm => unit.Of(arm.Epidermis)), ("Dermis", arm => unit.Of(arm.Dermis)),
            ($"Gone to {result.Beyond}", arm => unit.Of(arm.Out)), ("Share of the dose, %", arm => arm.DosePercent), ($"Highest flux, {unit.Name}/h", arm => unit.Of(arm.PeakFlux)),
            ("Lag, h", arm => arm.LagHours), ("Against intact, times", arm => arm.Enhancement),
        ];
        var shown = columns.Where(column => result.Arms.Any(arm => double.IsFinite(column.Of(arm).Central))).ToArray();
        page.Add($"<div class=\"scroll\"><table class=\"ways\"><thead><tr><th>Skin</th><th class=\"r\">Into living skin, {unit.Name}</th><th>Nine in ten</th>");
        foreach (var (head, _) in shown) page.Add($"<th class=\"r\">{head}</th>");
        page.Literal("</tr></thead><tbody>");
        for (int i = 0; i < amounts.Length; i++)
        {
            page.Add($"<tr><td class=\"nb\"><b>{result.Arms[i].Name}</b>{(i == 0 ? ", as asked" : "")}</td>");
            Cell(page, amounts[i]);
            page.Literal("<td>");
            IntervalBar.DrawOnScale(page, amounts[i], low, high);
            page.Literal("</td>");
            foreach (var (_, of) in shown) Cell(page, of(result.Arms[i]));
            page.Literal("</tr>");
        }
        page.Add($"</tbody></table></div><p class=\"caption\">After {AbsorptionWords.Span(result.EndHours)}; amounts in {unit.Name}. Bars share a scale on which every tenfold is as wide.</p>");
    }

    private static void Cell(Markup page, Interval value)
    {
        page.Literal("<td class=\"r nb\">");
        if (!double.IsNaN(value.Central)) page.Add($"<b>{AmountUnit.Printed(value).Centre}</b>");
        if (AbsorptionWords.HasSpread(value)) page.Add($"<br><span class=\"small mute\">{AmountUnit.Span(value)}</span>");
        page.Literal("</td>");
    }
}
