using Needlepoint.Inference.Results;
using Needlepoint.Reports.Html;
using Needlepoint.Reports.Words;

namespace Needlepoint.Reports.Charts;

/// <summary>
/// Predicted against measured on equal scales: the line "equal", the twofold zone, intervals upright. Filled: not tuned on. Hollow: tuned on, never counted. Red diamond with its name: missed.
/// </summary>
public static class MeasuredChart
{
    private const double Left = 52, Top = 26, Size = 470, Right = Left + Size, Bottom = Top + Size, Width = Right + 12, Height = Bottom + 48;

    // Amounts that span more than this are told by tenfolds.
    private const double WideSpan = 30;

    private const int MostNames = 5, NameHeight = 28;

    /// <summary>Draws values that are reported alike; empty text when none can be drawn.</summary>
    /// <param name="values">Values of one unit and one way of reporting.</param>
    /// <param name="words">What is measured, with its unit: "change, %".</param>
    /// <param name="nameOf">Short name of a study.</param>
    /// <param name="addressOf">Address of the page of a study; null for no links.</param>
    public static string Draw(IReadOnlyList<QualifiedValue> values, string words, Func<string, string> nameOf, Func<string, string>? addressOf = null)
    {
        QualifiedValue[] drawn = [.. values.Where(value => double.IsFinite(value.Measured) && double.IsFinite(value.Predicted))];
        if (drawn.Length == 0) return "";
        (Scale x, Scale y) = Scales(drawn);
        Markup svg = new();
        svg.Add($"<svg viewBox=\"0 0 {Width} {Height}\" class=\"measured\" role=\"group\" aria-label=\"{Message(drawn, words)}\">");
        Zone(svg, drawn, x, y);
        Axes(svg, x, y, words);
        foreach (QualifiedValue value in drawn.OrderBy(Order)) Point(svg, value, x, y, nameOf, addressOf);
        Names(svg, [.. drawn.Where(IsMissed).OrderByDescending(value => value.FoldError ?? double.MaxValue).Take(MostNames)], x, y, nameOf);
        svg.Literal("</svg>");
        return svg.ToString();
    }

    /// <summary>The message of the chart in one sentence.</summary>
    public static string Message(IReadOnlyList<QualifiedValue> values, string words)
    {
        int counted = values.Count(value => value.Use == EvidenceUse.Validation);
        int inside = values.Count(value => value.Use == EvidenceUse.Validation && value.Inside);
        return $"Predicted against measured, {words}: {inside} of {counted} values that the model was not tuned on lie inside their interval; {values.Count(value => value.IsTunedOn)} values that it was tuned on are shown apart.";
    }

    private static bool IsMissed(QualifiedValue value) => value.Use == EvidenceUse.Validation && !value.Inside;

    // Misses stand on top, what counts above what does not.
    private static int Order(QualifiedValue value) => IsMissed(value) ? 2 : value.Use == EvidenceUse.Validation ? 1 : 0;

    private static (Scale X, Scale Y) Scales(QualifiedValue[] values)
    {
        double[] centres = [.. values.SelectMany(value => (double[])[value.Measured, value.Predicted])];
        double[] ends = [.. values.SelectMany(value => (double[])[value.P05, value.P95]).Where(double.IsFinite)];
        double least = centres.Min(), most = centres.Max();
        bool isLog = least > 0 && most / least > WideSpan;
        if (isLog)
        {
            // An interval that reaches far below every centre is cut at the edge of the chart.
            double from = Math.Pow(10, Math.Floor(Math.Log10(least) - 0.15)), to = Math.Pow(10, Math.Ceiling(Math.Log10(most) + 0.15));
            return (new(from, to, Left, Right) { IsLog = true }, new(from, to, Bottom, Top) { IsLog = true });
        }

        double low = Math.Min(0, Math.Max(ends.Prepend(least).Min(), least - Math.Abs(most - least))), high = Math.Max(0, Math.Min(ends.Prepend(most).Max(), Math.Max(2 * most, most + Math.Abs(most - least))));
        if (!(high > low)) high = low + 1;
        double margin = 0.04 * (high - low);
        (low, high) = (low < 0 ? low - margin : 0, high > 0 ? high + margin : 0);
        return (new(low, high, Left, Right), new(low, high, Bottom, Top));
    }

    // Values that have no ratio have no twofold zone.
    private static void Zone(Markup svg, QualifiedValue[] values, Scale x, Scale y)
    {
        if (values.Any(value => value.FoldError is not null))
        {
            if (x.IsLog)
                svg.Add($"<path d=\"M{x.At(x.From)} {y.At(x.From)}V{y.At(2 * x.From)}L{x.At(x.To / 2)} {y.At(x.To)}H{x.At(x.To)}V{y.At(x.To / 2)}L{x.At(2 * x.From)} {y.At(x.From)}Z\" class=\"zone\"/>");
            if (!x.IsLog && x.To > 0) Wedge(svg, x.To, x, y);
            if (!x.IsLog && x.From < 0) Wedge(svg, x.From, x, y);
            svg.Add($"<text x=\"{Right - 4}\" y=\"{Bottom - 8}\" class=\"t12 halo\" text-anchor=\"end\">shaded: within twofold</text>");
        }

        svg.Add($"<path d=\"M{x.At(x.From)} {y.At(x.From)}L{x.At(x.To)} {y.At(x.To)}\" class=\"equal\"/>");
        svg.Add($"<text x=\"{Right - 40}\" y=\"{Top + 26}\" class=\"t12i halo\" text-anchor=\"end\">equal</text>");
    }

    private static void Wedge(Markup svg, double end, Scale x, Scale y) =>
        svg.Add($"<path d=\"M{x.At(0)} {y.At(0)}L{x.At(end / 2)} {y.At(end)}L{x.At(end)} {y.At(end)}L{x.At(end)} {y.At(end / 2)}Z\" class=\"zone\"/>");

    private static void Axes(Markup svg, Scale x, Scale y, string words)
    {
        foreach (double tick in y.Ticks(5))
        {
            svg.Add($"<path d=\"M{Left} {y.At(tick)}H{Right}\" class=\"grid\"/>");
            svg.Add($"<text x=\"{Left - 8}\" y=\"{y.At(tick) + 4}\" class=\"t12\" text-anchor=\"end\">{Figures.Of(tick)}</text><text x=\"{x.At(tick)}\" y=\"{Bottom + 20}\" class=\"t12\" text-anchor=\"middle\">{Figures.Of(tick)}</text>");
        }

        svg.Add($"<path d=\"M{Left} {Bottom}H{Right}\" class=\"axis\"/><text x=\"0\" y=\"14\" class=\"t12b\">predicted {words}</text><text x=\"{Right}\" y=\"{Bottom + 40}\" class=\"t12b\" text-anchor=\"end\">measured {words}</text>");
    }

    private static void Point(Markup svg, QualifiedValue value, Scale x, Scale y, Func<string, string> nameOf, Func<string, string>? addressOf)
    {
        double at = x.At(value.Measured), centre = Within(y.At(value.Predicted));
        string kind = IsMissed(value) ? "missed" : value.IsTunedOn ? "tuned" : value.Use == EvidenceUse.OtherSpecies ? "other" : "counted";
        string told = Told(value, nameOf);
        if (addressOf is null) svg.Add($"<g class=\"{kind}\"><title>{told}</title>");
        else svg.Add($"<a href=\"{addressOf(value.StudyId)}\" class=\"{kind}\" aria-label=\"{told}\"><title>{told}</title>");
        svg.Add($"<path d=\"M{at} {Within(End(y, value.P05))}V{Within(End(y, value.P95))}\"/>");
        if (kind == "missed") svg.Add($"<path d=\"M{at} {centre - 6.5}l6.5 6.5l-6.5 6.5l-6.5 -6.5Z\" class=\"mark\"/>");
        else if (kind == "other") svg.Add($"<path d=\"M{at} {centre - 5}l4.6 8.4h-9.2Z\" class=\"mark\"/>");
        else svg.Add($"<circle cx=\"{at}\" cy=\"{centre}\" r=\"4.4\" class=\"mark\"/>");
        svg.Literal(addressOf is null ? "</g>" : "</a>");
    }

    private static double End(Scale y, double value) => double.IsPositiveInfinity(value) ? Top : y.At(value);

    private static double Within(double pixel) => Math.Clamp(pixel, Top, Bottom);

    /// <summary>"Davis et al. 2004: measured 12, predicted 10 (6 to 16), inside".</summary>
    private static string Told(QualifiedValue value, Func<string, string> nameOf)
    {
        (string predicted, string interval) = EvidenceWords.Predicted(value);
        string when = EvidenceWords.When(value);
        return $"{nameOf(value.StudyId)}, {value.Arm}{(when.Length == 0 ? "" : ", " + when)}: measured {EvidenceWords.Measured(value)}, predicted {predicted} ({interval}), {EvidenceWords.Outcome(value)}";
    }

    private static void Names(Markup svg, QualifiedValue[] missed, Scale x, Scale y, Func<string, string> nameOf)
    {
        double[] places = Labels.Spread([.. missed.Select(value => Within(y.At(value.Predicted)))], NameHeight, Top + 12, Bottom - 18);
        for (int i = 0; i < missed.Length; i++)
        {
            double at = x.At(missed[i].Measured);
            bool isLeft = at > Left + (0.7 * Size);
            string anchor = isLeft ? "end" : "start";
            double start = at + (isLeft ? -11 : 11);
            svg.Add($"<text x=\"{start}\" y=\"{places[i]}\" class=\"t12b halo\" text-anchor=\"{anchor}\">{nameOf(missed[i].StudyId)}, missed</text>");
        }
    }
}
