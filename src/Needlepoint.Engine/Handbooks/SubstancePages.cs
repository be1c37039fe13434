using Needlepoint.Courses.Devices;
using Needlepoint.Courses.Substances;
using Needlepoint.Evidence.Units;
using Vocabulary = Needlepoint.Courses.Reading.Vocabulary;

namespace Needlepoint.Engine.Handbooks;

/// <summary>What is known of a substance, each value with its source.</summary>
internal static class SubstancePages
{
    /// <summary>The explanation of a substance.</summary>
    public static Explanation Of(Substance substance)
    {
        List<(string, string)> facts =
        [
            ("kind", substance.Family == SubstanceFamily.Small ? "small molecule" : Vocabulary.WordOf(Vocabulary.SubstanceFamilies, substance.Family)),
            ("molar mass", Sourced(Write(substance.MolarMass, QuantityKind.MolarMass, 5), substance.Sources, "molar_mass")),
        ];
        if (substance.LogKow is { } logKow) facts.Add(("log Kow", Sourced(NumberText.Write(logKow), substance.Sources, "log_kow")));
        if (substance.AcidPka.Count > 0) facts.Add(("pKa, acids", Sourced(List(substance.AcidPka), substance.Sources, "acid_pka")));
        if (substance.BasePka.Count > 0) facts.Add(("pKa, bases", Sourced(List(substance.BasePka), substance.Sources, "base_pka")));
        facts.Add(("in water", substance.WaterSolubility is { } solubility
            ? Sourced(Write(solubility, QuantityKind.MassConcentration), substance.Sources, "water_solubility")
            : "mixes with it"));
        if (substance.VapourPressure is { } pressure)
            facts.Add(("vapour", Sourced(Write(pressure, QuantityKind.Pressure), substance.Sources, "vapour_pressure")));
        if (substance.UsualStrength is var (low, high)) facts.Add(("in products", Sourced($"{Percent(low)} to {Percent(high)}", substance.Sources, "usual_strength")));
        facts.AddRange(substance.Effects.Select((effect, i) => (i == 0 ? "effects" : "",
            $"{effect.Words}: half of it at {Write(effect.HalfConcentration, QuantityKind.MassConcentration)} free in the {effect.Layer.Replace('-', ' ')}; {Source(effect.Source)}")));
        if (substance.Disposition is { } disposition) facts.Add(("in the body", $"{Body(disposition)}; {Source(disposition.Source)}"));
        if (substance.Safety.Length > 0) facts.Add(("safety", Sourced(substance.Safety, substance.Sources, "safety")));
        return new Explanation(substance.Id, ExplanationKind.Substance, $"{substance.Name}: {substance.Role}", facts, []);
    }

    /// <summary>A value with its source in brackets.</summary>
    internal static string Sourced(string value, IReadOnlyDictionary<string, DeviceSource> sources, string key) =>
        sources.TryGetValue(key, out DeviceSource? source) ? $"{value}   ({Source(source)})" : value;

    /// <summary>Where a value was read and how, or why it is assumed.</summary>
    internal static string Source(DeviceSource source) => source.IsAssumed ? $"assumed: {source.Where}" : $"{source.Where}; read: {source.Access}";

    /// <summary>A value in the unit that reads best.</summary>
    internal static string Write(double value, QuantityKind kind, int digits = 3) => new Quantity(value, kind.Dimension, "").Write(kind.Units, digits);

    /// <summary>A share in percent, or in millionths where it is small.</summary>
    internal static string Percent(double share) => new Quantity(share, QuantityKind.PureNumber.Dimension, "").Write(share is > 0 and < 1e-4 ? ["ppm"] : ["%"]);

    private static string Body(Disposition disposition)
    {
        string kinetics = $"volume {Write(disposition.VolumeOfDistribution, QuantityKind.VolumePerMass)}, clearance {Write(disposition.Clearance, QuantityKind.ClearancePerMass)}";
        return disposition.ToxicConcentration is { } toxic ? $"{kinetics}, harm reported from {Write(toxic, QuantityKind.MassConcentration)} in plasma" : kinetics;
    }

    private static string List(IEnumerable<double> numbers) => string.Join(", ", numbers.Select(number => NumberText.Write(number)));
}
