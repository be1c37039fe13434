using System.Globalization;
using System.Text.RegularExpressions;
using Needlepoint.Courses.Devices;
using Needlepoint.Courses.Substances;
using Needlepoint.Evidence.Problems;

namespace Needlepoint.Courses.Tests.Substances;

public sealed partial class SubstanceCatalogueTests
{
    private static readonly SubstanceCatalogue s_catalogue = Repository.Catalogue.Substances;

    public static TheoryData<string> Ids => [.. s_catalogue.Ids];

    [Fact]
    public void There_are_at_least_thirty_six_substances() =>
        Assert.True(s_catalogue.Substances.Count >= 36, $"{s_catalogue.Substances.Count}");

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_value_of_a_substance_has_its_source(string id)
    {
        Substance substance = Get(id);
        Dictionary<string, bool> values = new()
        {
            ["molar_mass"] = true,
            ["log_kow"] = substance.LogKow is not null,
            ["acid_pka"] = substance.AcidPka.Count > 0,
            ["base_pka"] = substance.BasePka.Count > 0,
            ["water_solubility"] = substance.WaterSolubility is not null,
            ["vapour_pressure"] = substance.VapourPressure is not null,
            ["usual_strength"] = substance.UsualStrength is not null,
            ["disposition"] = substance.Disposition is not null,
            ["safety"] = substance.Safety.Length > 0,
        };
        foreach (SubstanceEffect effect in substance.Effects)
            values[$"effects.{effect.Id}"] = true;
        Assert.Equal(values.Where(pair => pair.Value).Select(pair => pair.Key).Order(StringComparer.Ordinal),
            substance.Sources.Keys.Order(StringComparer.Ordinal));
        Assert.All(substance.Sources, source => Assert.True(source.Value.Where.Length >= 5, source.Key));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_substance_tells_its_safety_and_only_large_ones_have_no_partition(string id)
    {
        Substance substance = Get(id);
        Assert.NotEmpty(substance.Safety);
        Assert.Equal(substance.Family == SubstanceFamily.Small, substance.LogKow is not null);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_body_clears_its_volume_within_minutes_to_days(string id)
    {
        if (Get(id).Disposition is { } disposition)
            Assert.InRange(disposition.VolumeOfDistribution / disposition.Clearance, 300, 3 * 86400);
    }

    [Fact]
    public void The_reference_page_counts_how_sources_were_read()
    {
        IEnumerable<DeviceSource> sources = s_catalogue.Substances.SelectMany(substance => substance.Sources.Values);
        string page = File.ReadAllText(Repository.Folder("docs", "reference", "substance-format.md"));
        Dictionary<string, int> told = CountPattern().Matches(page).ToDictionary(
            match => match.Groups[1].Value, match => int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture));
        Assert.Equal(sources.CountBy(source => source.Access).OrderBy(pair => pair.Key, StringComparer.Ordinal),
            told.OrderBy(pair => pair.Key, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("molar_mass: 176 g/mol", "NP-C003")]
    [InlineData("molar_mass: {value: 176 g/mol}", "NP-C046")]
    [InlineData("molar_mass: {value: 176 g/mol, where: a paper, access: rumour}", "NP-C010")]
    [InlineData("molar_mass: {value: 176 g/mol, assumed: x}\nlog_kow: {value: two, assumed: x}", "NP-C011")]
    [InlineData("molar_mass: {value: 176 g/mol, assumed: x}\nacid_pka: {value: [4.2, 116], assumed: x}", "NP-C012")]
    [InlineData("molar_mass: {value: 176 g/mol, assumed: x}\nusual_strength: {value: {from: 5 %, to: 2 %}, assumed: x}", "NP-C038")]
    [InlineData("molar_mass: {value: 176 g/mol, assumed: x}\neffects: [{id: beauty}]", "NP-C010")]
    [InlineData("molar_mass: {value: 176 g/mol, assumed: x}\ndisposition: {volume: 1 L/kg, clearance: 1 L/h/kg}", "NP-C046")]
    public void What_is_wrong_in_a_file_is_told(string text, string code)
    {
        ProblemList problems = [];
        SubstanceCatalogue read = SubstanceCatalogue.Read(
            new Dictionary<string, string> { ["x.yaml"] = $"id: x\nname: x\nrole: x\n{text}" }, problems);
        Assert.Empty(read.Ids);
        Assert.Contains(problems, problem => problem.Code == code);
    }

    private static Substance Get(string id)
    {
        Assert.True(s_catalogue.TryGet(id, out Substance? substance));
        return substance;
    }

    [GeneratedRegex(@"^\| (full-text|abstract|secondary|memory|assumed) \| (\d+) \|", RegexOptions.Multiline)]
    private static partial Regex CountPattern();
}
