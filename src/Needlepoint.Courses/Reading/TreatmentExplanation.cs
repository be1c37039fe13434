using System.Globalization;
using Needlepoint.Courses.Devices;
using Needlepoint.Courses.Treatments;
using Needlepoint.Evidence.Units;

namespace Needlepoint.Courses.Reading;

/// <summary>Says how a treatment was understood.</summary>
internal static class TreatmentExplanation
{
    // Films are spoken of in micrometres and strengths in percent, whatever their size.
    private static readonly QuantityKind s_micrometre = QuantityKind.Length with { Units = ["um", "mm"] };
    private static readonly QuantityKind s_days = QuantityKind.Time with { Units = ["d", "weeks", "months", "h"] };
    private static readonly QuantityKind s_percent = QuantityKind.PureNumber with { Units = ["%", "ppm"] };

    internal static void Add(Understanding understood, Treatment treatment, TreatmentText said, Device ownDevice)
    {
        Device device = treatment.Device;
        understood.Said("Device", device.Kind == DeviceKind.None ? device.Name : $"{device.Name} ({device.Id})");
        if (treatment.Device.Kind is not (DeviceKind.None or DeviceKind.Heat))
            AddNeedling(understood, treatment, said, ownDevice);
        understood.Add("Treated area", said.Area?.Text, Understanding.Write(treatment.Area, QuantityKind.Area));
        understood.Add("Sessions", said.Sessions is null ? null : Whole(treatment.Sessions), Whole(treatment.Sessions));
        if (treatment.Sessions > 1)
            understood.Said("Every", said.Interval!.Value.Text);
        string anaesthetic = Vocabulary.WordOf(Vocabulary.Anaesthetics, treatment.Anaesthetic);
        understood.Add("Anaesthetic", said.Anaesthetic is null ? null : anaesthetic, anaesthetic);
        if (said.Cover is null && treatment.Cover is { } covered)
            understood.Default("Cover", $"{covered.Write()}, by what lies on it");
        else
            understood.Add("Cover", treatment.Cover?.Write(), "none, open to air");
        understood.Add("Anti-inflammatory", treatment.AntiInflammatory is { } use ? $"{use.Medicine}, {use.Window.Write()}" : null, "none");
        understood.Add("Before the needles", said.Before is null ? null : Preparation(treatment.Before), "nothing");
        if (treatment.Dermaplanings.Count > 0)
            understood.Said("Dermaplaning", $"on {FieldReading.Listed([.. treatment.Dermaplanings.Select(Day)])} from the first session");
        foreach (ProductUse product in treatment.Products)
            understood.Said("Product", Use(product));
        if (treatment.Sample is { } sample)
            understood.Said(
                "Skin", $"a piece of {Understanding.Write(sample.Thickness, QuantityKind.Length)} on a diffusion cell, out of the body");
    }

    /// <summary>A product with its window, its film and what it carries.</summary>
    private static string Use(ProductUse use)
    {
        string[] actives =
        [
            .. use.Product.Actives.Select(active => $"{active.Substance.Name} {Understanding.Write(active.MassShare, s_percent)}"),
        ];
        string film = use.IsInfinite ? "a donor that never runs low" : $"film {Understanding.Write(use.FilmThickness, s_micrometre)}";
        string carries = actives.Length == 0 ? "carries nothing that is computed" : $"carries {FieldReading.Listed(actives)}";
        string when = use.PerDay > 0 ? $"{FrequencyText.PerDay(use.PerDay)} {Span(use.Window)}" : use.Window.Write();
        return $"{use.Product.Name}, {when}, {film}{(use.IsCovered ? ", covered" : "")}; {carries}";
    }

    /// <summary>The days of daily use, from the first session.</summary>
    private static string Span(TimeWindow window) => double.IsFinite(window.To)
        ? $"from {Day(window.From)} to {Day(window.To)}"
        : window.From == 0 ? "from the first session on" : $"from {Day(window.From)} on";

    private static string Day(double time) => Understanding.Write(time, s_days);

    /// <summary>The preparation in words.</summary>
    internal static string Preparation(SurfacePreparation before)
    {
        List<string> parts = [];
        if (before.TapeStrips > 0)
            parts.Add($"{Whole(before.TapeStrips)} tape strips");
        if (before.TapeStripsToWaterLoss is { } loss)
            parts.Add($"tape strips until {Understanding.Write(loss, QuantityKind.MassFlux)}");
        if (before.DermaplaningPasses > 0)
            parts.Add($"dermaplaning, {Whole(before.DermaplaningPasses)} {(before.DermaplaningPasses == 1 ? "pass" : "passes")}");
        if (before.EpidermisRemoved)
            parts.Add("epidermis removed");
        if (before.AblationDepth is { } depth)
            parts.Add($"ablation of the whole surface, {Understanding.Write(depth, QuantityKind.Length)} deep");
        if (before.IsExcision)
            parts.Add("excision of the full thickness");
        return parts.Count == 0 ? "nothing" : string.Join(", ", parts);
    }

    private static void AddNeedling(Understanding understood, Treatment treatment, TreatmentText said, Device ownDevice)
    {
        Device device = treatment.Device;
        AddValue("Needles", ownDevice.Needles, device.Needles, needles => Whole(needles));
        AddLength("Needle width at the base", ownDevice.BaseWidth, device.BaseWidth);
        AddLength("Whole needle", ownDevice.BaseLength, device.BaseLength);
        AddLength("Tip diameter", ownDevice.TipDiameter, device.TipDiameter);
        AddLength("Channel width", ownDevice.ChannelDiameter, device.ChannelDiameter);
        AddLength("Protrusion accuracy", ownDevice.ProtrusionAccuracy, device.ProtrusionAccuracy);
        AddLength("Drum diameter", ownDevice.DrumDiameter, device.DrumDiameter);
        AddLength("Drum width", ownDevice.DrumWidth, device.DrumWidth);
        AddValue("Strokes", ownDevice.Rate, device.Rate, rate => Understanding.Write(rate, QuantityKind.Rate));
        AddValue("Area under the needles", ownDevice.HeadArea, device.HeadArea, area => Understanding.Write(area, QuantityKind.Area));
        AddValue("Hand speed", ownDevice.HandSpeed, device.HandSpeed, speed => Understanding.Write(speed, QuantityKind.Speed));
        AddValue("Tip speed", ownDevice.InsertionSpeed, device.InsertionSpeed, speed => Understanding.Write(speed, QuantityKind.Speed));
        understood.Add("Needle length", said.NeedleLength?.Text, Understanding.Write(treatment.NeedleLength, QuantityKind.Length));
        if (said.Density is { } density)
            understood.Said("Holes counted", density.Text);
        else
            understood.Add("Passes", said.Passes is { } passes ? NumberText.Write(passes) : null,
                NumberText.Write(treatment.Passes!.Value));

        void AddLength(string label, double? own, double? complete) =>
            AddValue(label, own, complete, length => Understanding.Write(length, QuantityKind.Length));

        void AddValue<T>(string label, T? own, T? complete, Func<T, string> write)
            where T : struct
        {
            if (complete is { } value)
                understood.Add(label, own is null ? null : write(value), write(value));
        }
    }

    private static string Whole(int count) => count.ToString(CultureInfo.InvariantCulture);
}
