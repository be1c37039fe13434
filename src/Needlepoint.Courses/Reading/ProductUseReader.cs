using Needlepoint.Courses.Products;
using Needlepoint.Courses.Treatments;
using Needlepoint.Evidence.Units;
using Needlepoint.Evidence.Yaml;

namespace Needlepoint.Courses.Reading;

/// <summary>Reads the list <c>products</c>: what is put on the skin, when, and how much.</summary>
internal static class ProductUseReader
{
    private static readonly QuantityRule s_time = QuantityRule.Between(QuantityKind.Time, "-24 h", "90 d");
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
        TimeWindow? window = ReadWindow(item);
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
        if (infinite && mode == ReadingMode.Course)
            TreatmentRules.WarnResearch(item, "infinite", "a donor that never runs low is meant for research", "infinite: true");
        return product is null || window is null ? null : new ProductUse(product, window.Value)
        {
            FilmThickness = film?.Value ?? (amount is { } mass ? mass.Value / product.Density : product.FilmThickness),
            IsCovered = covered ?? product.Covers,
            IsInfinite = infinite,
            InNeedles = inNeedles?.Value ?? 0,
        };
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
    private static TimeWindow? ReadWindow(FieldReader item)
    {
        Quantity? from = item.Quantity("from", s_time);
        Quantity? to = item.Quantity("to", s_time);
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
