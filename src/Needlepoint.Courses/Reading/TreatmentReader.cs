using Needlepoint.Courses.Devices;
using Needlepoint.Courses.People;
using Needlepoint.Courses.Treatments;
using Needlepoint.Evidence.Units;
using Needlepoint.Evidence.Yaml;

namespace Needlepoint.Courses.Reading;

/// <summary>Reads the map <c>course</c>: values one by one; what must hold between them is in <see cref="TreatmentRules"/>.</summary>
internal static class TreatmentReader
{
    private const int MostSessions = 104;
    private const double MostPasses = 200;

    private static readonly QuantityRule s_needleLength = QuantityRule.Between(QuantityKind.Length, "0.05 mm", "3 mm") with
    {
        AboveTitle = "is longer than anything this model covers",
        BelowTitle = "is shorter than anything this model covers",
        Note = "label cap on the face 1.5 mm: a warning, not an error",
    };

    // Injection needles and deep channels occur in experiments; the processes state how far they hold.
    private static readonly QuantityRule s_needleLengthOfStudies = QuantityRule.Between(QuantityKind.Length, "0.01 mm", "13 mm");

    private static readonly QuantityRule s_density = QuantityRule.Between(QuantityKind.CountPerArea, "0.1 /cm2", "20000 /cm2");
    private static readonly QuantityRule s_area = QuantityRule.Between(QuantityKind.Area, "1 mm2", "10000 cm2");
    private static readonly QuantityRule s_interval = QuantityRule.Between(QuantityKind.Time, "12 h", "24 months");
    private static readonly QuantityRule s_ablationDepth = QuantityRule.Between(QuantityKind.Length, "0.02 mm", "1.5 mm");
    private static readonly QuantityRule s_dermaplaning = QuantityRule.Between(
        QuantityKind.Time with { Units = ["d", "weeks", "months", "h"], Example = "28 d" }, "0 d", "10 years");

    private static readonly QuantityRule s_sample = QuantityRule.Between(QuantityKind.Length, "0.05 mm", "5 mm");
    private static readonly QuantityRule s_strippedLoss = QuantityRule.Between(QuantityKind.MassFlux, "5 g/m2/h", "90 g/m2/h");

    internal static Treatment? Read(FieldReader fields, Person? person, Catalogue catalogue, ReadingMode mode,
        Understanding understood)
    {
        int errorsBefore = fields.Problems.ErrorCount;
        Device? ownDevice = DeviceChoice.Read(fields, catalogue.Devices, mode);
        TreatmentText said = new()
        {
            NeedleLength = fields.Quantity("needle_length", mode == ReadingMode.Study ? s_needleLengthOfStudies : s_needleLength),
            Passes = fields.Number("passes", 1, MostPasses),
            Density = fields.Quantity("density", s_density),
            Area = fields.Quantity("area", s_area),
            Sessions = fields.Integer("sessions", 1, MostSessions),
            Interval = fields.Quantity("every", s_interval),
            Anaesthetic = fields.Word("anaesthetic", Vocabulary.Anaesthetics),
            Cover = ReadCover(fields),
            AntiInflammatory = ReadAntiInflammatory(fields),
            Before = ReadBefore(fields, mode),
            Dermaplanings = ReadDermaplanings(fields),
            Products = ProductUseReader.Read(fields, catalogue, mode),
            Sample = ReadSample(fields, mode),
        };
        fields.Finish();
        if (ownDevice is not null)
            TreatmentRules.Check(fields, said, ownDevice, person, mode);
        if (ownDevice is null || person is null || fields.Problems.ErrorCount > errorsBefore)
            return null;

        Treatment treatment = Build(said, catalogue.Devices.Complete(ownDevice), person);
        TreatmentExplanation.Add(understood, treatment, said, ownDevice);
        return treatment;
    }

    private static Treatment Build(TreatmentText said, Device device, Person person) => new()
    {
        Device = device,
        NeedleLength = said.NeedleLength?.Value ?? (device.NeedleLengths is { Choices: [double only] } ? only : 0),
        Passes = said.Density is null && device.Kind is not DeviceKind.None ? said.Passes ?? 1 : null,
        Density = said.Density?.Value,
        Area = said.Area?.Value ?? (device.Kind == DeviceKind.Patch && device.HeadArea is { } head ? head : SiteAreas.Default(person.Site)),
        Sessions = said.Sessions ?? 1,
        Interval = said.Sessions is > 1 && said.Interval is { } interval ? interval.Value : 0,
        Anaesthetic = said.Anaesthetic ?? Anaesthetic.None,
        Cover = said.Cover ?? said.CoverOfProducts,
        AntiInflammatory = said.AntiInflammatory,
        Before = said.Before ?? SurfacePreparation.None,
        Dermaplanings = said.Dermaplanings,
        Products = said.Products,
        Sample = said.Sample,
    };

    private static TimeWindow? ReadCover(FieldReader fields)
    {
        if (fields.Node("cover") is YamlScalar { Text: "none" } || fields.Section("cover") is not { } cover)
            return null;
        TimeWindow? window = cover.Window(endRequired: true);
        cover.Finish();
        return window;
    }

    private static AntiInflammatory? ReadAntiInflammatory(FieldReader fields)
    {
        if (fields.Node("anti_inflammatory") is YamlScalar { Text: "none" } || fields.Section("anti_inflammatory") is not { } use)
            return null;
        string? medicine = use.Choice("medicine", Vocabulary.AntiInflammatoryMedicines, required: true);
        TimeWindow? window = use.Window(endRequired: true);
        use.Finish();
        return medicine is null || window is null ? null : new AntiInflammatory(medicine, window.Value);
    }

    private static SurfacePreparation? ReadBefore(FieldReader fields, ReadingMode mode)
    {
        if (fields.Node("before") is YamlScalar { Text: "none" } || fields.Section("before") is not { } before)
            return null;
        SurfacePreparation preparation = new()
        {
            TapeStrips = before.Integer("tape_strips", 0, 200) ?? 0,
            TapeStripsToWaterLoss = before.Quantity("tape_strips_to_tewl", s_strippedLoss)?.Value,
            DermaplaningPasses = before.Integer("dermaplaning", 0, 20) ?? 0,
            EpidermisRemoved = before.Flag("epidermis_removed") ?? false,
            AblationDepth = before.Quantity("ablation", s_ablationDepth)?.Value,
            IsExcision = before.Flag("excision") ?? false,
        };
        before.Finish();
        TreatmentRules.CheckPreparation(before, preparation, mode);
        return preparation;
    }

    /// <summary>Days of dermaplaning, s from the first session, ascending and each once.</summary>
    private static IReadOnlyList<double> ReadDermaplanings(FieldReader fields)
    {
        if (fields.Node("dermaplaning") is YamlScalar { Text: "none" } || fields.Section("dermaplaning") is not { } section)
            return [];
        section.Node("on", required: true, "a time after the first session, or a list of them", "[0 d, 28 d]");
        double[] days = [.. section.Quantities("on", s_dermaplaning).Select(day => day.Value).Distinct().Order()];
        section.Finish();
        return days;
    }

    private static SkinSample? ReadSample(FieldReader fields, ReadingMode mode)
    {
        if (fields.Section("skin_sample") is not { } section)
            return null;
        Quantity? thickness = section.Quantity("thickness", s_sample, required: true);
        section.Finish();
        if (mode != ReadingMode.Study)
            TreatmentRules.WarnResearch(fields, "skin_sample", "a piece of skin on a diffusion cell is meant for research");
        return thickness is { } whole ? new SkinSample(whole.Value) : null;
    }
}
