using Needlepoint.Evidence.Data;
using Needlepoint.Evidence.Problems;
using Needlepoint.Planning.AdverseEvents;
using Needlepoint.Reports.Words;

namespace Needlepoint.Engine.Handbooks;

/// <summary>What was reported to go wrong: all of it, and each event.</summary>
internal static class AdverseEventPages
{
    /// <summary>Name under which all of it is asked for.</summary>
    public const string Overview = "adverse-events";

    private const string Advice = "Shares carry the 95 % interval of Wilson. Where a source does not say how many people there were, no share can be made: cases are counts. "
        + "Radio frequency, laser and surgery tell nothing of plain needles. A run shows the rows that fit its skin type first: section \"What was reported to go wrong\" of the report.";

    /// <summary>The explanations over the data.</summary>
    public static IReadOnlyList<Explanation> All(DataSource data)
    {
        ProblemList problems = [];
        AdverseEventTable table = AdverseEventTable.Of(AdverseEventLibrary.Load(data, problems), type: null);
        problems.ThrowIfErrors();
        return
        [
            new(Overview, ExplanationKind.AdverseEvent, $"{AdverseEventWords.Title}. {AdverseEventWords.Apart}",
                [.. Group(table, AdverseEventFit.OtherSkin), ("", ""), .. Group(table, AdverseEventFit.Apart)],
                [Advice, $"Sources and notes of one of them: needlepoint explain {AdverseEventVocabulary.WordOf(AdverseEventKind.DarkMarks)}."]),
            .. Enum.GetValues<AdverseEventKind>().Select(kind => Of(kind, [.. table.Rows.Where(row => row.Event.Kind == kind)])),
        ];
    }

    private static Explanation Of(AdverseEventKind kind, IReadOnlyList<AdverseEventRow> rows)
    {
        List<(string, string)> facts = [];
        foreach (AdverseEventRow row in rows)
        {
            facts.Add(("reported", Line(row)));
            facts.Add(("who", $"{row.Source.People}; {row.Source.DeviceWords}"));
            facts.Add(("source", AdverseEventWords.Source(row.Source)));
            if (AdverseEventWords.Notes(row.Source) is { Length: > 0 } notes) facts.Add(("note", notes));
            facts.Add(("", ""));
        }
        if (facts.Count > 0) facts.RemoveAt(facts.Count - 1);
        return new(AdverseEventVocabulary.WordOf(kind), ExplanationKind.AdverseEvent, AdverseEventVocabulary.TitleOf(kind), facts, [Advice]);
    }

    private static IEnumerable<(string, string)> Group(AdverseEventTable table, AdverseEventFit fit)
    {
        yield return ("", $"{AdverseEventWords.Heading(table, fit)}:");
        AdverseEventKind? last = null;
        foreach (AdverseEventRow row in table.Rows.Where(row => row.Fit == fit))
        {
            yield return (row.Event.Kind == last ? "" : AdverseEventVocabulary.WordOf(row.Event.Kind), Line(row));
            last = row.Event.Kind;
        }
    }

    private static string Line(AdverseEventRow row)
    {
        string device = row.Fit == AdverseEventFit.Apart ? $"{AdverseEventVocabulary.TitleOf(row.Source.Device)}: " : "";
        string share = AdverseEventWords.Share(row.Event);
        return $"{device}{row.Event.Words}: {AdverseEventWords.Counts(row.Event)}{(share.Length == 0 ? "" : ", " + share)}";
    }
}
