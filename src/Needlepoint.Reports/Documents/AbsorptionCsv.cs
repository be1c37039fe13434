using Needlepoint.Inference.Results;
using Needlepoint.Reports.Words;

namespace Needlepoint.Reports.Documents;

/// <summary>An absorption run as comma-separated values after RFC 4180: units in the headings, an empty field for what is no number.</summary>
public static class AbsorptionCsv
{
    /// <summary>Columns of the ways of putting the product on.</summary>
    public const string ArmHeader = "substance,arm,number,unit,central,p05,p25,p75,p95";

    /// <summary>Columns of the amounts: one row per time and place.</summary>
    public const string AmountHeader = "substance,place,time_h,amount_ug_cm2,p05_ug_cm2,p25_ug_cm2,p75_ug_cm2,p95_ug_cm2,intact_ug_cm2";

    /// <summary>Columns of the concentrations around a channel: one row per moment and cell; no radius for intact skin.</summary>
    public const string ConcentrationHeader = "substance,time_h,skin,radius_from_um,radius_to_um,depth_from_um,depth_to_um,free_concentration_ug_ml";

    /// <summary>The ways of putting the product on, one row per number.</summary>
    public static void WriteArms(IReadOnlyList<AbsorptionResult> results, TextWriter writer)
    {
        CsvResult.Row(writer, ArmHeader);
        foreach (AbsorptionResult result in results)
            foreach (AbsorptionArm arm in result.Arms)
                foreach (var (id, unit, of) in AbsorptionNumbers.All)
                {
                    Interval value = of(arm);
                    string start = $"{CsvResult.Field(result.SubstanceId)},{CsvResult.Field(AbsorptionNumbers.IdOf(arm))},{id},{unit}";
                    CsvResult.Row(writer, $"{start},{Numbers(value.Central, value.P05, value.P25, value.P75, value.P95)}");
                }
    }

    /// <summary>Amounts over time, one row per time and place.</summary>
    public static void WriteAmounts(IReadOnlyList<AbsorptionResult> results, TextWriter writer)
    {
        CsvResult.Row(writer, AmountHeader);
        foreach (AbsorptionResult result in results)
            foreach (Observable curve in result.Observables.Where(AbsorptionCurves.IsAmount))
                for (int i = 0; i < curve.TimeHours.Length; i++)
                {
                    string twin = curve.Untreated.Length > i ? CsvResult.Number(curve.Untreated[i]) : "";
                    string numbers = Numbers(curve.TimeHours[i], curve.Central[i], curve.P05[i], curve.P25[i], curve.P75[i], curve.P95[i]);
                    CsvResult.Row(writer, $"{CsvResult.Field(result.SubstanceId)},{AbsorptionCurves.PlaceOf(curve)},{numbers},{twin}");
                }
    }

    /// <summary>Free concentrations around a channel and in intact skin, central set.</summary>
    public static void WriteConcentrations(IReadOnlyList<AbsorptionResult> results, TextWriter writer)
    {
        CsvResult.Row(writer, ConcentrationHeader);
        foreach (AbsorptionResult result in results)
            foreach (ConcentrationField field in result.Fields)
                for (int row = 0; row < field.Share.Length; row++)
                    for (int ring = 0; ring < field.Share[row].Length; ring++)
                    {
                        string radius = field.IsIntact ? "intact,," : $"needled,{Numbers(field.RadialEdgesUm[ring], field.RadialEdgesUm[ring + 1])}";
                        string depth = Numbers(field.DepthEdgesUm[row], field.DepthEdgesUm[row + 1], field.Share[row][ring] * field.Highest);
                        CsvResult.Row(writer, $"{CsvResult.Field(result.SubstanceId)},{CsvResult.Number(field.TimeHours)},{radius},{depth}");
                    }
    }

    /// <summary>Every number and curve in the long format of a run, with the substance in front.</summary>
    public static void WriteTrajectories(IReadOnlyList<AbsorptionResult> results, TextWriter writer)
    {
        CsvResult.Row(writer, "substance," + CsvResult.TrajectoryHeader);
        foreach (AbsorptionResult result in results) CsvResult.WriteRows(result.Observables, CsvResult.Field(result.SubstanceId) + ",", writer);
    }

    private static string Numbers(params ReadOnlySpan<double> values)
    {
        string[] fields = new string[values.Length];
        for (int i = 0; i < fields.Length; i++) fields[i] = CsvResult.Number(values[i]);
        return string.Join(',', fields);
    }
}
