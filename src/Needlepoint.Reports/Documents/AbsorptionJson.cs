using System.Text.Json;
using Needlepoint.Inference.Results;

namespace Needlepoint.Reports.Documents;

/// <summary>An absorption run as one JSON document: <c>result.json</c> and what <c>absorb --json</c> prints. Keys are snake_case and never change meaning.</summary>
public static class AbsorptionJson
{
    /// <summary>Writes the document as UTF-8.</summary>
    /// <param name="results">A result for each substance of one product.</param>
    /// <param name="command">The command line that asks again.</param>
    /// <param name="stream">Where to.</param>
    public static void Write(IReadOnlyList<AbsorptionResult> results, string command, Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, JsonResult.Readable);
        json.WriteStartObject();
        JsonResult.WriteIdentity(json, results[0].Identity);
        json.WriteString("command", command);
        json.WriteStartArray("absorption");
        foreach (AbsorptionResult result in results) WriteResult(json, result);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>One substance of one product.</summary>
    internal static void WriteResult(Utf8JsonWriter json, AbsorptionResult result)
    {
        json.WriteStartObject();
        WriteNamed(json, "product", result.ProductId, result.Product);
        WriteNamed(json, "substance", result.SubstanceId, result.Substance);
        json.WriteString("fingerprint", result.Identity.Fingerprint);
        json.WriteString("line", result.Line);
        JsonResult.WriteInputs(json, result.Inputs);
        JsonResult.WriteNumber(json, "applied_h", result.AppliedHours);
        JsonResult.WriteNumber(json, "end_h", result.EndHours);
        JsonResult.WriteNumber(json, "dose_ug_cm2", result.Dose);
        json.WriteString("beyond", result.Beyond);
        WriteVerdict(json, result.Verdict);
        json.WriteStartArray("arms");
        foreach (AbsorptionArm arm in result.Arms)
        {
            json.WriteStartObject();
            json.WriteString("id", AbsorptionNumbers.IdOf(arm));
            json.WriteString("name", arm.Name);
            foreach (var (id, _, of) in AbsorptionNumbers.All) WriteInterval(json, id, of(arm));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("observables");
        foreach (Observable observable in result.Observables) JsonResult.WriteObservable(json, observable);
        json.WriteEndArray();
        json.WriteStartArray("effects");
        foreach (AbsorptionEffect effect in result.Effects) WriteEffect(json, effect);
        json.WriteEndArray();
        json.WriteStartArray("concentration_fields");
        foreach (ConcentrationField field in result.Fields) WriteField(json, field);
        json.WriteEndArray();
        JsonResult.WriteWarnings(json, result.Warnings);
        json.WriteEndObject();
    }

    private static void WriteNamed(Utf8JsonWriter json, string key, string id, string name)
    {
        json.WriteStartObject(key);
        json.WriteString("id", id);
        json.WriteString("name", name);
        json.WriteEndObject();
    }

    private static void WriteVerdict(Utf8JsonWriter json, OpenChannelVerdict? verdict)
    {
        if (verdict is null)
        {
            json.WriteNull("verdict");
            return;
        }
        json.WriteStartObject("verdict");
        json.WriteBoolean("is_blocked", verdict.IsBlocked);
        json.WriteBoolean("harm_reported", verdict.HarmReported);
        JsonResult.WriteNumber(json, "applied_h", verdict.AppliedHours);
        WriteInterval(json, "open_until_h", verdict.OpenUntilHours);
        json.WriteString("reason", verdict.Reason);
        json.WriteString("instead", verdict.Instead);
        json.WriteEndObject();
    }

    private static void WriteEffect(Utf8JsonWriter json, AbsorptionEffect effect)
    {
        json.WriteStartObject();
        json.WriteString("words", effect.Words);
        json.WriteString("layer", effect.Layer);
        JsonResult.WriteNumber(json, "half_concentration_ug_ml", effect.HalfConcentration);
        WriteInterval(json, "peak_concentration_ug_ml", effect.PeakConcentration);
        WriteInterval(json, "onset_h", effect.OnsetHours);
        WriteInterval(json, "until_h", effect.UntilHours);
        JsonResult.WriteNumber(json, "chance", effect.Chance);
        json.WriteString("source", effect.Source);
        json.WriteEndObject();
    }

    private static void WriteField(Utf8JsonWriter json, ConcentrationField field)
    {
        json.WriteStartObject();
        JsonResult.WriteNumber(json, "time_h", field.TimeHours);
        json.WriteString("caption", field.Caption);
        json.WriteString("skin", field.IsIntact ? "intact" : "needled");
        JsonResult.WriteNumber(json, "highest_ug_ml", field.Highest);
        JsonResult.WriteNumber(json, "donor_ug_ml", field.Donor);
        JsonResult.WriteNumbers(json, "radial_edges_um", field.RadialEdgesUm);
        JsonResult.WriteNumbers(json, "depth_edges_um", field.DepthEdgesUm);
        json.WriteStartArray("layers");
        foreach (LayerSpan layer in field.Layers)
        {
            json.WriteStartObject();
            json.WriteString("name", layer.Name);
            JsonResult.WriteNumber(json, "top_um", layer.TopUm);
            JsonResult.WriteNumber(json, "bottom_um", layer.BottomUm);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("share_of_highest");
        foreach (double[] row in field.Share) JsonResult.WriteNumbers(json, null, row);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    internal static void WriteInterval(Utf8JsonWriter json, string name, Interval value)
    {
        json.WriteStartObject(name);
        JsonResult.WriteNumber(json, "central", value.Central);
        JsonResult.WriteNumber(json, "p05", value.P05);
        JsonResult.WriteNumber(json, "p25", value.P25);
        JsonResult.WriteNumber(json, "p75", value.P75);
        JsonResult.WriteNumber(json, "p95", value.P95);
        json.WriteEndObject();
    }
}
