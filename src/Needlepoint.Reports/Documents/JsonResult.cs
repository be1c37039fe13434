using System.Text.Encodings.Web;
using System.Text.Json;
using Needlepoint.Evidence.Claims;
using Needlepoint.Inference.Results;
using Needlepoint.Planning.AdverseEvents;
using Needlepoint.Planning.Suitability;

namespace Needlepoint.Reports.Documents;

/// <summary>A run as one JSON document: <c>result.json</c> and what <c>--json</c> prints. Keys are snake_case and never change meaning.</summary>
public static class JsonResult
{
    internal static readonly JsonWriterOptions Readable = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes the document as UTF-8.</summary>
    /// <param name="result">The run.</param>
    /// <param name="stream">Where to write.</param>
    /// <param name="screening">Whether the person may be treated; null to leave it out.</param>
    /// <param name="events">What was reported to go wrong; null to leave it out.</param>
    public static void Write(RunResult result, Stream stream, Screening? screening = null, AdverseEventTable? events = null)
    {
        using var json = new Utf8JsonWriter(stream, Readable);
        json.WriteStartObject();
        WriteIdentity(json, result.Identity);
        WriteCourse(json, result);
        PracticeJson.WriteProtocol(json, result.Protocol);
        if (screening is not null) ScreeningJson.WriteSuitability(json, screening);
        WriteWarnings(json, result.Warnings);
        json.WriteStartArray("observables");
        foreach (Observable observable in result.Observables) WriteObservable(json, observable);
        json.WriteEndArray();
        json.WriteStartArray("cross_sections");
        foreach (CrossSection section in result.CrossSections) WriteSection(json, section);
        json.WriteEndArray();
        WriteStrings(json, "failures", result.Failures);
        json.WriteStartArray("absorption");
        foreach (AbsorptionResult product in result.Absorption) AbsorptionJson.WriteResult(json, product);
        json.WriteEndArray();
        json.WriteStartArray("habits");
        foreach (HabitEffect habit in result.Habits) WriteHabit(json, habit);
        json.WriteEndArray();
        json.WriteStartArray("claims");
        foreach (Claim claim in result.Claims) WriteClaim(json, claim);
        json.WriteEndArray();
        if (events is not null) PracticeJson.WriteAdverseEvents(json, events);
        json.WriteEndObject();
    }

    internal static void WriteIdentity(Utf8JsonWriter json, RunIdentity identity)
    {
        json.WriteStartObject("needlepoint");
        json.WriteString("program", identity.Program);
        json.WriteString("version", identity.Version);
        json.WriteString("model", identity.Model);
        json.WriteNumber("seed", identity.Seed);
        json.WriteString("ensemble", identity.Ensemble);
        json.WriteNumber("parameter_sets", identity.ParameterSets);
        json.WriteString("fingerprint", identity.Fingerprint);
        json.WriteEndObject();
    }

    internal static void WriteStrings(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        foreach (string value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }

    /// <summary>A number, or null where JSON has none (not a number, infinite).</summary>
    internal static void WriteNumber(Utf8JsonWriter json, string name, double? value)
    {
        if (value is double number && double.IsFinite(number)) json.WriteNumber(name, number);
        else json.WriteNull(name);
    }

    internal static void WriteWarnings(Utf8JsonWriter json, IReadOnlyList<RunWarning> warnings)
    {
        json.WriteStartArray("warnings");
        foreach (RunWarning warning in warnings)
        {
            json.WriteStartObject();
            json.WriteString("code", warning.Code);
            json.WriteString("sentence", warning.Sentence);
            json.WriteString("where", warning.Where);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    internal static void WriteInputs(Utf8JsonWriter json, IReadOnlyList<InputLine> inputs)
    {
        json.WriteStartArray("inputs");
        foreach (InputLine input in inputs)
        {
            json.WriteStartObject();
            json.WriteString("label", input.Label);
            json.WriteString("value", input.Value);
            json.WriteBoolean("is_default", input.IsDefault);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteCourse(Utf8JsonWriter json, RunResult result)
    {
        json.WriteStartObject("course");
        json.WriteString("file", result.CourseFile);
        json.WriteString("line", result.CourseLine);
        WriteInputs(json, result.Inputs);
        WriteStrings(json, "concerns", result.Concerns);
        WriteNumbers(json, "sessions_h", [.. result.SessionHours]);
        json.WriteNumber("horizon_h", result.HorizonHours);
        json.WriteString("text", result.CourseText);
        json.WriteEndObject();
    }

    private static void WriteClaim(Utf8JsonWriter json, Claim claim)
    {
        json.WriteStartObject();
        json.WriteString("id", claim.Id);
        json.WriteString("claim", claim.Words);
        json.WriteString("verdict", claim.VerdictText);
        json.WriteString("answer", claim.Answer);
        WriteStrings(json, "sources", claim.Sources);
        json.WriteEndObject();
    }

    private static void WriteHabit(Utf8JsonWriter json, HabitEffect habit)
    {
        json.WriteStartObject();
        json.WriteString("habit", habit.Habit);
        json.WriteString("said", habit.Said);
        json.WriteBoolean("begins_with_course", habit.BeginsWithCourse);
        json.WriteStartArray("changes");
        foreach (HabitChange change in habit.Changes)
        {
            json.WriteStartObject();
            json.WriteString("observable", change.ObservableId);
            json.WriteString("unit", change.Unit);
            AbsorptionJson.WriteInterval(json, "without", change.Without);
            AbsorptionJson.WriteInterval(json, "with", change.With);
            WriteNumber(json, "half_after_h", change.HalfAfterHours);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        WriteStrings(json, "sources", habit.Sources);
        json.WriteEndObject();
    }

    internal static void WriteObservable(Utf8JsonWriter json, Observable observable)
    {
        json.WriteStartObject();
        json.WriteString("id", observable.Id);
        json.WriteString("label", observable.Label);
        if (observable.Term is not null) json.WriteString("term", observable.Term);
        json.WriteString("unit", observable.Unit);
        json.WriteString("group", observable.Group);
        json.WriteString("shape", observable.Shape == ObservableShape.Single ? "single" : "curve");
        WriteNumbers(json, "time_h", observable.TimeHours);
        WriteNumbers(json, "central", observable.Central);
        WriteNumbers(json, "p05", observable.P05);
        WriteNumbers(json, "p25", observable.P25);
        WriteNumbers(json, "p75", observable.P75);
        WriteNumbers(json, "p95", observable.P95);
        WriteNumbers(json, "untreated", observable.Untreated);
        if (observable.MeasuredUntilHours is double until) WriteNumber(json, "measured_until_h", until);
        json.WriteStartObject("tested");
        json.WriteNumber("studies", observable.Tested.Studies);
        json.WriteNumber("inside", observable.Tested.Inside);
        WriteStrings(json, "study_ids", observable.Tested.StudyIds);
        WriteStrings(json, "tuned_on", observable.Tested.TunedOn);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteSection(Utf8JsonWriter json, CrossSection section)
    {
        json.WriteStartObject();
        json.WriteNumber("time_h", section.TimeHours);
        json.WriteString("caption", section.Caption);
        WriteNumber(json, "mouth_radius_um", section.MouthRadiusUm);
        WriteNumber(json, "reach_um", section.ReachUm);
        WriteNumber(json, "open_depth_um", section.OpenDepthUm);
        WriteNumber(json, "water_open_fraction", section.WaterOpen);
        WriteNumber(json, "unbridged_fraction", section.Unbridged);
        WriteNumbers(json, "zone_radii_um", section.ZoneRadiiUm);
        WriteNumbers(json, "depth_cells_um", section.DepthCellsUm);
        json.WriteStartArray("signal_relative");
        foreach (double[] row in section.Signal) WriteNumbers(json, null, row);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    // One line per series: the document stays readable and a third as long.
    internal static void WriteNumbers(Utf8JsonWriter json, string? name, double[] values)
    {
        if (name is not null) json.WritePropertyName(name);
        json.WriteRawValue(OneLine(values), skipInputValidation: true);
    }

    private static byte[] OneLine(double[] values)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>(16 * values.Length + 2);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartArray();
            foreach (double value in values)
            {
                if (double.IsFinite(value)) json.WriteNumberValue(value);
                else json.WriteNullValue();
            }
            json.WriteEndArray();
        }
        return buffer.WrittenSpan.ToArray();
    }
}
