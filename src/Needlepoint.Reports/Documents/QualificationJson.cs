using System.Text.Json;
using Needlepoint.Inference.Results;

namespace Needlepoint.Reports.Documents;

/// <summary>Predicted against measured as one JSON document.</summary>
public static class QualificationJson
{
    /// <summary>Writes the document as UTF-8.</summary>
    public static void Write(QualificationResult result, Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, JsonResult.Readable);
        json.WriteStartObject();
        JsonResult.WriteIdentity(json, result.Identity);
        json.WriteString("source", result.Source);
        json.WriteBoolean("own_studies", result.OwnStudies);
        json.WriteStartObject("summary");
        foreach (EvidenceUse use in Enum.GetValues<EvidenceUse>()) WriteUse(json, result, use);
        json.WriteEndObject();
        json.WriteStartArray("values");
        foreach (QualifiedValue value in result.Values) WriteValue(json, value);
        json.WriteEndArray();
        if (result.Permeability is { } permeability) WritePermeability(json, permeability);
        JsonResult.WriteStrings(json, "context_studies", result.ContextStudies);
        JsonResult.WriteStrings(json, "failures", result.Failures);
        json.WriteEndObject();
    }

    private static void WritePermeability(Utf8JsonWriter json, PermeabilityRecord record)
    {
        json.WriteStartObject("permeability");
        json.WriteString("fingerprint", record.Fingerprint);
        json.WriteStartArray("bars");
        foreach (PermeabilityBar bar in record.Bars)
        {
            json.WriteStartObject();
            json.WriteString("what", bar.What);
            JsonResult.WriteNumber(json, "low", bar.Low);
            JsonResult.WriteNumber(json, "high", bar.High);
            JsonResult.WriteNumber(json, "reached", bar.Reached);
            json.WriteBoolean("met", bar.IsMet);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        WriteScores(json, "scores", record.Scores);
        WriteScores(json, "apart", record.Apart);
        json.WriteEndObject();
    }

    private static void WriteScores(Utf8JsonWriter json, string name, IReadOnlyList<PermeabilityScore> scores)
    {
        json.WriteStartArray(name);
        foreach (PermeabilityScore score in scores)
        {
            json.WriteStartObject();
            json.WriteString("model", score.Model);
            json.WriteString("class", score.Class);
            json.WriteNumber("rows", score.Rows);
            JsonResult.WriteNumber(json, "bias_log10", score.Bias);
            JsonResult.WriteNumber(json, "rmse_log10", score.Error);
            JsonResult.WriteNumber(json, "rmse_of_compounds_log10", score.CompoundError);
            JsonResult.WriteNumber(json, "compounds_within_tenfold_fraction", score.WithinTenfold);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    /// <summary>Name of a use in the document.</summary>
    public static string NameOf(EvidenceUse use) => use switch
    {
        EvidenceUse.Validation => "validation",
        EvidenceUse.Calibration => "calibration",
        _ => "other_species",
    };

    /// <summary>Name of how a number is stated in the document.</summary>
    public static string NameOf(StatedAs stat) => stat switch
    {
        StatedAs.LowerBound => "lower-bound",
        StatedAs.UpperBound => "upper-bound",
        StatedAs.Median => "median",
        _ => "mean",
    };

    private static void WriteUse(Utf8JsonWriter json, QualificationResult result, EvidenceUse use)
    {
        json.WriteStartObject(NameOf(use));
        json.WritePropertyName("all");
        WriteSummary(json, QualificationSummary.Overall(result, use));
        json.WriteStartArray("classes");
        foreach (QualificationSummary summary in QualificationSummary.PerClass(result, use)) WriteSummary(json, summary);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteSummary(Utf8JsonWriter json, QualificationSummary summary)
    {
        json.WriteStartObject();
        json.WriteString("class", summary.Class);
        json.WriteNumber("studies", summary.Studies);
        json.WriteNumber("studies_inside", summary.StudiesInside);
        json.WriteNumber("values", summary.Values);
        json.WriteNumber("values_inside", summary.ValuesInside);
        json.WriteNumber("values_meeting_bar", summary.ValuesMeetingBar);
        JsonResult.WriteNumber(json, "within_1_5_fold_fraction", summary.WithinClose);
        JsonResult.WriteNumber(json, "within_2_fold_fraction", summary.WithinTwofold);
        JsonResult.WriteNumber(json, "typical_fold", summary.TypicalFold);
        JsonResult.WriteNumber(json, "bias_fraction", summary.Bias);
        json.WriteString("verdict", summary.Verdict.ToString().ToLowerInvariant());
        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, QualifiedValue value)
    {
        json.WriteStartObject();
        json.WriteString("study", value.StudyId);
        json.WriteString("use", NameOf(value.Use));
        json.WriteString("cohort", value.Cohort);
        json.WriteString("species", value.Species);
        json.WriteString("class", value.Class);
        json.WriteString("observable", value.Observable);
        json.WriteString("arm", value.Arm);
        JsonResult.WriteNumber(json, "at_h", value.AtHours);
        json.WriteString("as", value.As);
        json.WriteString("stat", NameOf(value.Stat));
        json.WriteString("unit", value.Unit);
        JsonResult.WriteNumber(json, "measured", value.Measured);
        JsonResult.WriteNumber(json, "measured_spread", value.MeasuredSpread);
        JsonResult.WriteNumber(json, "predicted", value.Predicted);
        JsonResult.WriteNumber(json, "p05", value.P05);
        JsonResult.WriteNumber(json, "p95", value.P95);
        JsonResult.WriteNumber(json, "fold_error", value.FoldError);
        json.WriteBoolean("inside", value.Inside);
        JsonResult.WriteStrings(json, "assumed", value.Assumed);
        json.WriteString("likely_cause", value.LikelyCause);
        json.WriteEndObject();
    }
}
