using System.Text.Json;
using Needlepoint.Inference.Results;

namespace Needlepoint.Reports.Documents;

/// <summary>Reads the values back from a document that <see cref="QualificationJson"/> wrote. Anchors and the law of intact skin stay in their own files.</summary>
public static class QualificationReader
{
    /// <summary>Reads the document.</summary>
    /// <exception cref="JsonException">This is not such a document.</exception>
    public static QualificationResult Read(Stream stream)
    {
        using JsonDocument document = JsonDocument.Parse(stream);
        JsonElement root = document.RootElement, identity = root.GetProperty("needlepoint");
        return new()
        {
            Identity = new(
                Text(identity, "program"), Text(identity, "version"), Text(identity, "model"), identity.GetProperty("seed").GetUInt64(), Text(identity, "ensemble"),
                identity.GetProperty("parameter_sets").GetInt32(), Text(identity, "fingerprint")),
            Source = Text(root, "source"),
            OwnStudies = root.GetProperty("own_studies").GetBoolean(),
            Values = [.. root.GetProperty("values").EnumerateArray().Select(ValueOf)],
            ContextStudies = Texts(root, "context_studies"),
            Failures = Texts(root, "failures"),
        };
    }

    private static QualifiedValue ValueOf(JsonElement value)
    {
        EvidenceUse use = Enum.GetValues<EvidenceUse>().First(one => QualificationJson.NameOf(one) == Text(value, "use"));
        return new()
        {
            StudyId = Text(value, "study"),
            Cohort = Text(value, "cohort"),
            Species = Text(value, "species"),
            Use = use,
            IsTunedOn = use == EvidenceUse.Calibration,
            Observable = Text(value, "observable"),
            Class = Text(value, "class"),
            Arm = Text(value, "arm"),
            AtHours = Number(value, "at_h"),
            As = Text(value, "as"),
            Stat = Text(value, "stat") switch { "lower-bound" => StatedAs.LowerBound, "upper-bound" => StatedAs.UpperBound, "median" => StatedAs.Median, _ => StatedAs.Mean },
            Unit = Text(value, "unit"),
            Measured = Number(value, "measured") ?? double.NaN,
            MeasuredSpread = Number(value, "measured_spread"),
            // A time that does not come is infinite, for which JSON has no number.
            Predicted = Number(value, "predicted") ?? double.PositiveInfinity,
            P05 = Number(value, "p05") ?? double.PositiveInfinity,
            P95 = Number(value, "p95") ?? double.PositiveInfinity,
            FoldError = Number(value, "fold_error"),
            Inside = value.GetProperty("inside").GetBoolean(),
            Assumed = Texts(value, "assumed"),
            LikelyCause = Text(value, "likely_cause"),
        };
    }

    private static string Text(JsonElement of, string name) => of.GetProperty(name).GetString() ?? "";

    private static string[] Texts(JsonElement of, string name) => [.. of.GetProperty(name).EnumerateArray().Select(item => item.GetString() ?? "")];

    private static double? Number(JsonElement of, string name) => of.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetDouble() : null;
}
