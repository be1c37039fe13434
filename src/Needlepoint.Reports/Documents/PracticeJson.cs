using System.Text.Json;
using Needlepoint.Inference.Results;
using Needlepoint.Planning.AdverseEvents;
using Needlepoint.Planning.Protocols;

namespace Needlepoint.Reports.Documents;

/// <summary>The ready course and the reported adverse events in the document of a run.</summary>
internal static class PracticeJson
{
    /// <summary>Writes <c>protocol</c>, null for a course that its file says in full.</summary>
    public static void WriteProtocol(Utf8JsonWriter json, RunProtocol? protocol)
    {
        if (protocol is null)
        {
            json.WriteNull("protocol");
            return;
        }
        json.WriteStartObject("protocol");
        json.WriteString("id", protocol.Id);
        json.WriteString("title", protocol.Title);
        json.WriteString("strength", protocol.Strength);
        json.WriteString("reported", protocol.Reported);
        json.WriteBoolean("is_typical_person", protocol.IsTypicalPerson);
        JsonResult.WriteStrings(json, "sources", protocol.Sources);
        json.WriteStartArray("opinion");
        foreach (RunOpinion opinion in protocol.Opinions)
        {
            json.WriteStartObject();
            json.WriteString("key", opinion.Key);
            json.WriteString("who", opinion.Who);
            json.WriteString("says", opinion.Says);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes <c>adverse_events</c>: published counts in the order of the report.</summary>
    public static void WriteAdverseEvents(Utf8JsonWriter json, AdverseEventTable table)
    {
        json.WriteStartArray("adverse_events");
        foreach (AdverseEventRow row in table.Rows) WriteRow(json, row);
        json.WriteEndArray();
    }

    private static void WriteRow(Utf8JsonWriter json, AdverseEventRow row)
    {
        (AdverseEventSource source, AdverseEvent one) = (row.Source, row.Event);
        json.WriteStartObject();
        json.WriteString("event", AdverseEventVocabulary.WordOf(one.Kind));
        json.WriteString("words", one.Words);
        json.WriteString("source", source.Id);
        json.WriteString("device", AdverseEventVocabulary.WordOf(source.Device));
        json.WriteString("device_words", source.DeviceWords);
        json.WriteString("people", source.People);
        json.WriteString("fit", row.Fit switch { AdverseEventFit.SameSkin => "same-skin", AdverseEventFit.OtherSkin => "other-skin", _ => "apart" });
        JsonResult.WriteNumber(json, "count", one.Count);
        JsonResult.WriteNumber(json, "of", one.People);
        json.WriteString("per", one.Per);
        JsonResult.WriteNumber(json, "share", one.Share);
        JsonResult.WriteNumber(json, "wilson95_low", one.Interval?.Low);
        JsonResult.WriteNumber(json, "wilson95_high", one.Interval?.High);
        JsonResult.WriteNumber(json, "quoted_share", one.QuotedShare);
        json.WriteString("time_course", source.TimeCourse);
        json.WriteString("strength", PracticeVocabulary.WordOf(source.Strength));
        json.WriteString("citation", source.Source.Citation);
        json.WriteString("url", source.Source.Url);
        json.WriteString("access", source.Source.Access);
        json.WriteString("note", source.Source.Note);
        json.WriteEndObject();
    }
}
