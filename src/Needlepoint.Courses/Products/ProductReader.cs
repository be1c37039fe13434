using Needlepoint.Courses.Reading;
using Needlepoint.Courses.Substances;
using Needlepoint.Evidence.Problems;
using Needlepoint.Evidence.Units;
using Needlepoint.Evidence.Yaml;

namespace Needlepoint.Courses.Products;

/// <summary>Reads a product, from its file in the catalogue or as described in a course.</summary>
public static class ProductReader
{
    /// <summary>What one puts on where nothing is known: 2 mg/cm2, as sunscreens are tested (ISO 24444). Film, m.</summary>
    public const double UsualFilm = 20e-6;

    private const string Described = "described in the file";
    private const double MostPartition = 1e20;

    private static readonly QuantityRule s_share = QuantityRule.Between(QuantityKind.PureNumber, "0 %", "100 %");
    private static readonly QuantityRule s_film = QuantityRule.Between(QuantityKind.Length, "1 um", "2 cm");
    private static readonly QuantityRule s_density = QuantityRule.Between(QuantityKind.MassConcentration, "500 g/L", "3000 g/L");
    private static readonly QuantityRule s_concentration = QuantityRule.Between(QuantityKind.MassConcentration, "0 g/L", "1000 g/L");

    /// <summary>Reads a file of the catalogue, in which every value has its source.</summary>
    /// <param name="map">The file.</param>
    /// <param name="expectedId">File name without <c>.yaml</c>.</param>
    /// <param name="substances">Substances that it may carry.</param>
    /// <param name="problems">Receives what is wrong.</param>
    /// <returns>The product, or null when something is wrong.</returns>
    public static Product? ReadFile(YamlMap map, string expectedId, SubstanceCatalogue substances, ProblemList problems)
    {
        ArgumentNullException.ThrowIfNull(substances);
        FieldReader fields = new(map, problems);
        int errorsBefore = problems.ErrorCount;
        fields.IdOfFile(expectedId);
        string? name = fields.Sentence("name", required: true);
        Product? product = ReadValues(new CatalogueValues(fields, isSourced: true), expectedId, substances);
        fields.Finish();
        return problems.ErrorCount == errorsBefore ? product! with { Name = name! } : null;
    }

    /// <summary>Reads a product that a course or study describes; its values need no source there.</summary>
    /// <returns>The product, or null when something is wrong.</returns>
    public static Product? ReadDescribed(YamlMap map, SubstanceCatalogue substances, ProblemList problems)
    {
        ArgumentNullException.ThrowIfNull(substances);
        FieldReader fields = new(map, problems);
        int errorsBefore = problems.ErrorCount;
        string? name = fields.Sentence("name");
        Product? product = ReadValues(new CatalogueValues(fields, isSourced: false), Described, substances);
        fields.Finish();
        if (problems.ErrorCount > errorsBefore)
            return null;
        return product! with { Name = name ?? $"{Vocabulary.WordOf(Vocabulary.ProductForms, product.Form)} {Described}" };
    }

    private static Product? ReadValues(CatalogueValues values, string id, SubstanceCatalogue substances)
    {
        ProductForm? form = values.Fields.Word("form", Vocabulary.ProductForms, required: true);
        double density = values.Quantity("density", s_density) ?? 1000;
        ProductActive[] actives = ReadActives(values, density, substances);
        (OpenChannelUse use, string reason) = ReadOpenChannels(values);
        Product product = new()
        {
            Id = id,
            Name = id,
            Form = form ?? ProductForm.Solution,
            Actives = actives,
            Ph = values.Number("ph", 0, 14) ?? 7,
            VolatileShare = values.Quantity("volatile_share", s_share) ?? UsualVolatileShare(form, actives),
            FilmThickness = values.Quantity("film", s_film) ?? UsualFilm,
            Density = density,
            VehiclePartition = ReadPartition(values, actives),
            Slowing = values.Number("slowing", 1, 1e6) ?? 1,
            Covers = values.Flag("covers") ?? form is ProductForm.Patch or ProductForm.SheetMask,
            OpenChannels = use,
            OpenChannelReason = reason,
        };
        return form is null ? null : product with { Sources = values.Sources };
    }

    // Watery forms are water and what they carry; creams and oils keep what their file says.
    private static double UsualVolatileShare(ProductForm? form, IEnumerable<ProductActive> actives) =>
        form is ProductForm.Solution or ProductForm.Serum or ProductForm.Gel or ProductForm.SheetMask
            ? Math.Max(0, 1 - actives.Sum(active => active.MassShare))
            : 0;

    private static ProductActive[] ReadActives(CatalogueValues values, double density, SubstanceCatalogue substances)
    {
        List<ProductActive> actives = [];
        foreach (FieldReader section in values.Fields.Sections("actives"))
        {
            Substance? substance = ReadSubstance(section, substances);
            double? share = ReadStrength(section, density);
            if (values.IsSourced)
                values.SourceOf(section, $"actives.{substance?.Id}");
            section.Finish();
            if (substance is not null && actives.Any(active => active.Substance.Id == substance.Id))
                section.Report(
                    "substance", CourseCodes.ActiveTwice, $"the product carries {substance.Name} twice", given: substance.Id,
                    allowed: "each substance once",
                    fix: "add the strengths up in one line; give substances described in place a name each");
            else if (substance is not null && share is { } strength)
                actives.Add(new ProductActive(substance, strength));
        }

        if (actives.Sum(active => active.MassShare) > 1)
            values.Fields.Report(
                "actives", CourseCodes.MoreThanWhole, "the strengths add up to more than the whole product",
                given: string.Join(", ", actives.Select(active => $"{100 * active.MassShare:0.###} %")),
                allowed: "strengths that add up to at most 100 %", fix: "correct the strengths");
        return [.. actives];
    }

    private static Substance? ReadSubstance(FieldReader section, SubstanceCatalogue substances)
    {
        if (section.Node("substance", required: true) is not { } node)
            return null;
        if (node is YamlMap map)
            return SubstanceReader.ReadDescribed(map, section.Problems);
        if (section.Values.Text(node, "substance") is not { } name)
            return null;
        if (substances.TryGet(name, out Substance? substance))
            return substance;
        section.Values.Choice(node, "substance", substances.Ids);
        return null;
    }

    /// <summary>A mass share, or a mass per volume as donors of experiments are given.</summary>
    private static double? ReadStrength(FieldReader section, double density) =>
        section.Node("strength") is YamlScalar text && Quantity.TryParse(text.Text, out Quantity given, out _)
            && given.Dimension == QuantityKind.MassConcentration.Dimension
            ? section.Quantity("strength", s_concentration) is { } concentration ? concentration.Value / density : null
            : section.Quantity("strength", s_share, required: true)?.Value;

    private static IReadOnlyDictionary<string, double> ReadPartition(CatalogueValues values, IReadOnlyList<ProductActive> actives)
    {
        Dictionary<string, double> partition = [];
        if (values.Fields.Section("vehicle_partition") is not { } section)
            return partition;
        CatalogueValues each = new(section, values.IsSourced);
        foreach (ProductActive active in actives)
            if (each.Number(active.Substance.Id, 1 / MostPartition, MostPartition) is { } ratio)
                partition[active.Substance.Id] = ratio;
        section.Finish();
        values.Add("vehicle_partition.", each.Sources);
        return partition;
    }

    private static (OpenChannelUse Use, string Reason) ReadOpenChannels(CatalogueValues values)
    {
        if (!values.IsSourced)
            return (
                values.Fields.Word("open_channels", Vocabulary.OpenChannelUses) ?? OpenChannelUse.WaitUntilClosed,
                "as described in the file");
        if (values.Fields.Section("open_channels", required: true) is not { } section)
            return default;
        OpenChannelUse? use = section.Word("value", Vocabulary.OpenChannelUses, required: true);
        string? reason = section.Sentence("reason", required: true);
        values.SourceOf(section, "open_channels");
        section.Finish();
        return (use ?? OpenChannelUse.WaitUntilClosed, reason ?? "");
    }
}
