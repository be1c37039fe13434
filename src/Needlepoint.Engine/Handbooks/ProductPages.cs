using Needlepoint.Courses.Products;
using Needlepoint.Evidence.Units;
using Vocabulary = Needlepoint.Courses.Reading.Vocabulary;

namespace Needlepoint.Engine.Handbooks;

/// <summary>What is known of a product, each value with its source.</summary>
internal static class ProductPages
{
    /// <summary>The explanation of a product.</summary>
    public static Explanation Of(Product product)
    {
        List<(string, string)> facts = [("form", Vocabulary.WordOf(Vocabulary.ProductForms, product.Form).Replace('-', ' '))];
        facts.AddRange(product.Actives.Select((active, i) => (i == 0 ? "carries" : "", SubstancePages.Sourced(
            $"{active.Substance.Id} {SubstancePages.Percent(active.MassShare)}", product.Sources, $"actives.{active.Substance.Id}"))));
        if (product.Actives.Count == 0) facts.Add(("carries", "nothing that is computed"));
        facts.Add(("pH", Sourced(NumberText.Write(product.Ph), "ph")));
        facts.Add(("dries away", Sourced(SubstancePages.Percent(product.VolatileShare), "volatile_share")));
        facts.Add(("film", Sourced(
            $"{SubstancePages.Write(product.FilmThickness, QuantityKind.Length)}, {SubstancePages.Write(product.FilmThickness * product.Density, QuantityKind.MassPerArea)}", "film")));
        facts.AddRange(product.VehiclePartition.Select((pair, i) => (i == 0 ? "held back" : "", Sourced(
            $"{pair.Key}: {NumberText.Write(pair.Value)} times as much in it as in water", $"vehicle_partition.{pair.Key}"))));
        if (product.Slowing > 1) facts.Add(("slowing", Sourced($"{NumberText.Write(product.Slowing)} times slower than in water", "slowing")));
        facts.Add(("covers", Sourced(product.Covers ? "yes" : "no", "covers")));
        facts.Add(("open channels", Sourced($"{Words(product.OpenChannels)} {product.OpenChannelReason}", "open_channels")));
        return new Explanation(product.Id, ExplanationKind.Product, product.Name, facts,
            ["Amounts in each layer of the skin and in the blood, intact and needled: needlepoint absorb."]);

        string Sourced(string value, string key) => SubstancePages.Sourced(value, product.Sources, key);
    }

    private static string Words(OpenChannelUse use) => use switch
    {
        OpenChannelUse.MadeForIt => "Made for them.",
        OpenChannelUse.HarmReported => "Not while they are open; harm is reported.",
        _ => "Not while they are open.",
    };
}
