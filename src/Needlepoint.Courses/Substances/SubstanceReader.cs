using Needlepoint.Courses.Devices;
using Needlepoint.Courses.Reading;
using Needlepoint.Evidence.Problems;
using Needlepoint.Evidence.Units;
using Needlepoint.Evidence.Yaml;

namespace Needlepoint.Courses.Substances;

/// <summary>Reads a substance, from its file in the catalogue or as described in a course.</summary>
public static class SubstanceReader
{
    private const string Described = "described in the file";
    private const double LowestPka = 0;
    private const double HighestPka = 14;

    private static readonly QuantityRule s_molarMass = QuantityRule.Between(QuantityKind.MolarMass, "10 g/mol", "1e9 g/mol");
    private static readonly QuantityRule s_solubility = QuantityRule.Between(QuantityKind.MassConcentration, "1e-12 g/L", "3000 g/L");
    private static readonly QuantityRule s_vapourPressure = QuantityRule.Between(QuantityKind.Pressure, "0 Pa", "100 kPa");
    private static readonly QuantityRule s_share = QuantityRule.Between(QuantityKind.PureNumber, "0 %", "100 %");
    private static readonly QuantityRule s_concentration = QuantityRule.Between(QuantityKind.MassConcentration, "1e-9 ug/L", "1000 g/L");
    private static readonly QuantityRule s_volume = QuantityRule.Between(QuantityKind.VolumePerMass, "0.01 L/kg", "1000 L/kg");
    private static readonly QuantityRule s_clearance = QuantityRule.Between(QuantityKind.ClearancePerMass, "1e-5 L/h/kg", "1000 L/h/kg");

    /// <summary>Reads a file of the catalogue, in which every value has its source.</summary>
    /// <param name="map">The file.</param>
    /// <param name="expectedId">File name without <c>.yaml</c>.</param>
    /// <param name="problems">Receives what is wrong.</param>
    /// <returns>The substance, or null when something is wrong.</returns>
    public static Substance? ReadFile(YamlMap map, string expectedId, ProblemList problems)
    {
        FieldReader fields = new(map, problems);
        int errorsBefore = problems.ErrorCount;
        fields.IdOfFile(expectedId);
        string? name = fields.Sentence("name", required: true);
        string? role = fields.Sentence("role", required: true);
        Substance? substance = ReadValues(new CatalogueValues(fields, isSourced: true), expectedId, name ?? "", role ?? "");
        fields.Finish();
        return problems.ErrorCount == errorsBefore ? substance : null;
    }

    /// <summary>Reads a substance that a course or study describes; its values need no source there.</summary>
    /// <returns>The substance, or null when something is wrong.</returns>
    public static Substance? ReadDescribed(YamlMap map, ProblemList problems)
    {
        FieldReader fields = new(map, problems);
        int errorsBefore = problems.ErrorCount;
        string? name = fields.Sentence("name");
        string role = fields.Sentence("role") ?? "";
        Substance? substance = ReadValues(
            new CatalogueValues(fields, isSourced: false), name is null ? Described : FieldReading.Folded(name),
            name ?? "a substance " + Described, role);
        fields.Finish();
        return problems.ErrorCount == errorsBefore ? substance : null;
    }

    private static Substance? ReadValues(CatalogueValues values, string id, string name, string role)
    {
        SubstanceFamily family = values.Fields.Word("family", Vocabulary.SubstanceFamilies) ?? SubstanceFamily.Small;
        double? molarMass = values.Quantity("molar_mass", s_molarMass, required: true);
        Substance substance = new()
        {
            Id = id,
            Name = name,
            Role = role,
            Family = family,
            MolarMass = molarMass ?? 0,
            LogKow = values.Number("log_kow", -15, 25),
            AcidPka = values.Numbers("acid_pka", LowestPka, HighestPka),
            BasePka = values.Numbers("base_pka", LowestPka, HighestPka),
            WaterSolubility = values.Quantity("water_solubility", s_solubility),
            VapourPressure = values.Quantity("vapour_pressure", s_vapourPressure),
            UsualStrength = values.Read("usual_strength", required: false, ReadStrength),
            Effects = ReadEffects(values),
            Disposition = ReadDisposition(values),
            Safety = values.Sentence("safety") ?? "",
        };
        return molarMass is null ? null : substance with { Sources = values.Sources };
    }

    private static (double Low, double High)? ReadStrength(FieldReader fields, string key, bool required)
    {
        if (fields.Section(key, required) is not { } range)
            return null;
        Quantity? from = range.Quantity("from", s_share, required: true);
        Quantity? to = range.Quantity("to", s_share, required: true);
        range.Finish();
        if (from is not { } low || to is not { } high)
            return null;
        if (low.Value <= high.Value)
            return (low.Value, high.Value);
        range.Report("to", CourseCodes.EndsBeforeStart, "the range ends before it starts", $"from {low} to {high}",
            "a strength of at least from", "exchange from and to");
        return null;
    }

    private static IReadOnlyList<SubstanceEffect> ReadEffects(CatalogueValues values)
    {
        List<SubstanceEffect> effects = [];
        foreach (FieldReader section in values.Fields.Sections("effects"))
        {
            string? id = section.Choice("id", Vocabulary.Effects, required: true);
            string? words = section.Sentence("words", required: true);
            string? layer = section.Choice("layer", Vocabulary.SkinLayers, required: true);
            Quantity? half = section.Quantity("half_concentration", s_concentration, required: true);
            DeviceSource source = values.SourceOf(section, $"effects.{id}");
            section.Finish();
            if (id is not null && words is not null && layer is not null && half is { } concentration)
                effects.Add(new SubstanceEffect(id, words, layer, concentration.Value, source));
        }

        return effects;
    }

    private static Disposition? ReadDisposition(CatalogueValues values)
    {
        if (values.Fields.Section("disposition") is not { } section)
            return null;
        Quantity? volume = section.Quantity("volume", s_volume, required: true);
        Quantity? clearance = section.Quantity("clearance", s_clearance, required: true);
        Quantity? toxic = section.Quantity("toxic", s_concentration);
        DeviceSource source = values.SourceOf(section, "disposition");
        section.Finish();
        return volume is { } spread && clearance is { } cleared
            ? new Disposition(spread.Value, cleared.Value, toxic?.Value, source)
            : null;
    }
}
