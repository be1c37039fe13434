using Needlepoint.Courses.Products;
using Needlepoint.Courses.Treatments;
using Needlepoint.Evidence.Units;
using Needlepoint.Evidence.Yaml;

namespace Needlepoint.Courses.Reading;

/// <summary>Reads the list <c>products</c>: what is put on the skin, when, and how much.</summary>
internal static class ProductUseReader
{
    private const double LeastPerDay = 0.1;
    private const double MostPerDay = 12;
    private const double DaySeconds = 86400;
    private const double Rounding = 1e-9;

    private static readonly QuantityRule s_time = QuantityRule.Between(QuantityKind.Time, "-24 h", "90 d");
    // Daily use counts from the first session and lasts as long as a course may be followed.
    private static readonly QuantityRule s_timeOfDaily = QuantityRule.Between(QuantityKind.Time, "0 h", "10 years") with
    {
        BelowTitle = "is before the first session, from which daily use counts",
    };

    private static readonly QuantityRule s_film = QuantityRule.Between(QuantityKind.Length, "1 um", "2 mm") with
    {
        AboveTitle = "is thicker than any film that stays on the skin",
        BelowTitle = "is thinner than any film that one puts on",
        Note = "20 um is 2 mg/cm2",
    };

    private static readonly QuantityRule s_amount = QuantityRule.Between(QuantityKind.MassPerArea, "0.1 mg/cm2", "200 mg/cm2") with
    {
        AboveTitle = "is more than stays on the skin",
        BelowTitle = "is less than one puts on",
        Note = "a usual layer is 2 mg/cm2",
    };

    private static readonly QuantityRule s_share = QuantityRule.Between(QuantityKind.PureNumber, "0 %", "100 %");

    // Donors of diffusion cells stand centimetres high.
    private static readonly QuantityRule s_filmOfStudies = QuantityRule.Between(QuantityKind.Length, "0.1 um", "5 cm");
    private static readonly QuantityRule s_amountOfStudies = QuantityRule.Between(QuantityKind.MassPerArea, "0.01 mg/cm2", "5000 mg/cm2");

    internal static IReadOnlyList<ProductUse> Read(FieldReader fields, Catalogue catalogue, ReadingMode mode) =>
        [.. fields.Sections("products").Select(item => ReadUse(item, catalogue, mode)).OfType<ProductUse>()];

    private static ProductUse? ReadUse(FieldReader item, Catalogue catalogue, ReadingMode mode)
    {
        Product? product = ReadProduct(item, catalogue);
        double? perDay = item.Number("per_day", LeastPerDay, MostPerDay);
        bool isDaily = item.Has("per_day");
        TimeWindow? window = ReadWindow(item, isDaily ? s_timeOfDaily : s_time);
        Quantity? film = item.Quantity("film", mode == ReadingMode.Study ? s_filmOfStudies : s_film);
        Quantity? amount = item.Quantity("amount", mode == ReadingMode.Study ? s_amountOfStudies : s_amount);
        Quantity? inNeedles = item.Quantity("in_needles", s_share);
        bool? covered = item.Flag("covered");
        bool infinite = item.Flag("infinite") ?? false;
        item.Finish();
        if (film is not null && amount is not null)
            item.Report(
                "amount", CourseCodes.FilmAndAmount, "film and amount say the same thing twice", given: $"film {film} and amount {amount}",
                allowed: "one of the two", fix: "remove one of the two");
        if (perDay is { } times)
            CheckDaily(item, times, window, infinite, inNeedles);
        if (infinite && mode != ReadingMode.Study)
            TreatmentRules.WarnResearch(item, "infinite", "a donor that never runs low is meant for research", "infinite: true");
        return product is null || window is null || (isDaily && perDay is null) ? null : new ProductUse(product, window.Value)
        {
            FilmThickness = film?.Value ?? (amount is { } mass ? mass.Value / product.Density : product.FilmThickness),
            IsCovered = covered ?? product.Covers,
            IsInfinite = infinite,
            InNeedles = inNeedles?.Value ?? 0,
            PerDay = perDay ?? 0,
        };
    }

    private static void CheckDaily(FieldReader item, double perDay, TimeWindow? window, bool infinite, Quantity? inNeedles)
    {
        foreach (string key in (string[])["infinite", "in_needles"])
            if (key == "infinite" ? infinite : inNeedles is { Value: > 0 })
                item.Report(
                    key, CourseCodes.DailyUse, $"{key} cannot be said of a product that is put on day by day",
                    given: $"{key} with per_day", allowed: $"per_day without {key}", fix: $"remove {key}, or per_day");
        double between = DaySeconds / perDay;
        if (window is { } span && span.To - span.From < between * (1 - Rounding))
            item.Report(
                "per_day", CourseCodes.DailyUse, "the product is off again before it is put on once more",
                given: $"per_day {NumberText.Write(perDay)} from {Understanding.Write(span.From, QuantityKind.Time)} to {Understanding.Write(span.To, QuantityKind.Time)}",
                allowed: $"a span of at least {Understanding.Write(between, QuantityKind.Time)}",
                fix: "end it later, or remove per_day: without it the product is put on once at each session");
    }

    private static Product? ReadProduct(FieldReader item, Catalogue catalogue)
    {
        if (item.Node("product", required: true) is not { } node)
            return null;
        if (node is YamlMap map)
            return ProductReader.ReadDescribed(map, catalogue.Substances, item.Problems);
        if (item.Values.Text(node, "product") is not { } name)
            return null;
        if (catalogue.Products.TryGet(name, out Product? product))
            return product;
        item.Values.Choice(node, "product", catalogue.Products.Ids);
        return null;
    }

    /// <summary>A span that may begin before the needles; without an end the product is left on.</summary>
    private static TimeWindow? ReadWindow(FieldReader item, QuantityRule time)
    {
        Quantity? from = item.Quantity("from", time);
        Quantity? to = item.Quantity("to", time);
        if ((from is null && item.Has("from")) || (to is null && item.Has("to")))
            return null;
        double start = from?.Value ?? 0;
        if (to is not { } end)
            return new TimeWindow(start, double.PositiveInfinity);
        if (start < end.Value)
            return new TimeWindow(start, end.Value);
        item.Report(
            "to", CourseCodes.EndsBeforeStart, "the product is taken off before it is put on", $"from {from?.Text ?? "0 h"} to {end}",
            "a time later than from",
            start > end.Value && from is not null ? $"did you mean from {end} to {from}?" : "write a later end, or an earlier from");
        return null;
    }
}
