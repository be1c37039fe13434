using Needlepoint.Courses.Devices;
using Needlepoint.Evidence.Problems;

namespace Needlepoint.Courses.Tests.Devices;

public sealed class DeviceCatalogueTests
{
    private static readonly DeviceCatalogue s_catalogue = Repository.Catalogue.Devices;

    public static TheoryData<string> Ids => [.. s_catalogue.Ids];

    [Fact]
    public void There_are_at_least_ten_devices_besides_the_generic_ones() =>
        Assert.True(s_catalogue.Devices.Count(device => !device.IsGeneric) >= 10);

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_completed_device_has_what_its_kind_computes_with(string id)
    {
        Assert.True(s_catalogue.TryGet(id, out Device? own));
        Device device = s_catalogue.Complete(own);
        Assert.NotNull(device.Needles);
        Assert.NotNull(device.TipDiameter);

        // Rollers of one make have needles of many lengths: where their width is not known, the length tells it.
        Assert.True(device.BaseWidth is not null || device.Kind == DeviceKind.Roller);
        bool complete = device.Kind switch
        {
            DeviceKind.Roller => device is { DrumDiameter: not null, DrumWidth: not null },
            DeviceKind.Pen => device is { Rate: not null, HeadArea: not null, HandSpeed: not null },
            DeviceKind.Stamp or DeviceKind.Patch => device.HeadArea is not null,
            DeviceKind.Needle => device.InsertionSpeed is not null,
            _ => false,
        };
        Assert.True(complete);
        Assert.False(device.TipDiameter >= device.BaseWidth);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_value_of_a_device_has_its_source(string id)
    {
        Assert.True(s_catalogue.TryGet(id, out Device? device));
        Dictionary<string, object?> values = new()
        {
            ["needles"] = device.Needles,
            ["base_width"] = device.BaseWidth,
            ["base_length"] = device.BaseLength,
            ["tip_diameter"] = device.TipDiameter,
            ["protrusion_accuracy"] = device.ProtrusionAccuracy,
            ["drum_diameter"] = device.DrumDiameter,
            ["drum_width"] = device.DrumWidth,
            ["rate"] = device.Rate,
            ["head_area"] = device.HeadArea,
            ["hand_speed"] = device.HandSpeed,
            ["insertion_speed"] = device.InsertionSpeed,
            ["cleared_depth"] = device.ClearedDepth,
            ["needle_lengths"] = device.NeedleLengths,
        };
        Assert.Equal(values.Where(pair => pair.Value is not null).Select(pair => pair.Key).Order(StringComparer.Ordinal),
            device.Sources.Keys.Order(StringComparer.Ordinal));
        Assert.All(device.Sources.Values, source => Assert.True(source.Where.Length > 10, source.Where));
    }

    [Theory]
    [InlineData("Dermaroller MF8")]
    [InlineData("DERMAROLLER_MF8")]
    [InlineData("dermaroller-mf8")]
    public void A_device_is_found_however_its_name_is_written(string name) => Assert.True(s_catalogue.TryGet(name, out _));

    [Fact]
    public void A_value_without_source_is_refused() =>
        Assert.Contains(Read("id: x\nname: x\nkind: pen\nneedles: {value: 12}"), problem => problem.Code == "NP-C046");

    [Fact]
    public void An_id_that_is_not_the_file_name_is_refused() =>
        Assert.Contains(Read("id: y\nname: x\nkind: pen"), problem => problem.Code == "NP-C047");

    [Fact]
    public void A_kind_without_a_generic_device_is_refused_and_so_are_two()
    {
        Assert.Equal(5, Read("id: x\nname: x\nkind: pen").Count(problem => problem.Code == "NP-C048"));
        ProblemList problems = [];
        string generic = "name: x\nkind: pen\ngeneric: true\n";
        DeviceCatalogue.Read(new Dictionary<string, string> { ["x.yaml"] = generic + "id: x", ["y.yaml"] = generic + "id: y" }, problems);
        Assert.Contains(problems, problem => problem is { Code: "NP-C048", Given: "x, y" });
    }

    private static ProblemList Read(string text)
    {
        ProblemList problems = [];
        DeviceCatalogue.Read(new Dictionary<string, string> { ["x.yaml"] = text }, problems);
        return problems;
    }
}
