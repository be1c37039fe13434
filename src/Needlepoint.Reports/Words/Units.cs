using Needlepoint.Inference.Results;

namespace Needlepoint.Reports.Words;

/// <summary>Units as they are printed.</summary>
public static class Units
{
    /// <summary>A unit with its signs: "um" as "µm", "ug/cm2" as "µg/cm²"; empty for a pure number.</summary>
    public static string Shown(string unit) => unit switch
    {
        "1" => "",
        "um" => "µm",
        _ when unit.StartsWith("ug", StringComparison.Ordinal) => Shown("µ" + unit[1..]),
        _ => unit.Replace("m2", "m²", StringComparison.Ordinal),
    };

    /// <summary>The field's own term with the unit: "TEWL, g/m²/h".</summary>
    public static string TermOf(Observable observable)
    {
        string unit = Shown(observable.Unit);
        return observable.Term is not string term ? unit : unit.Length == 0 ? term : $"{term}, {unit}";
    }
}
