using System.Globalization;
using Needlepoint.Planning.AdverseEvents;
using Needlepoint.Planning.Protocols;

namespace Needlepoint.Reports.Words;

/// <summary>Reported adverse events in words.</summary>
public static class AdverseEventWords
{
    /// <summary>Title of the table, in the report and in the terminal.</summary>
    public const string Title = "What was reported to go wrong";

    /// <summary>What the table is not.</summary>
    public const string Apart = "Published counts, as the sources give them. Nothing here is predicted: the model's own risk of dark marks stands elsewhere, and was tuned on some of the same studies. Many studies do not say what they did not see.";

    /// <summary>Heading of a group of rows.</summary>
    public static string Heading(AdverseEventTable table, AdverseEventFit fit)
    {
        ArgumentNullException.ThrowIfNull(table);
        return fit switch
        {
            AdverseEventFit.SameSkin => $"Plain needles, skin of type {table.Type} among others",
            AdverseEventFit.OtherSkin => table.Type is null ? "Plain needles" : "Plain needles, other skin or skin that the source does not tell",
            _ => "Not plain needles, or not needles alone: kept apart",
        };
    }

    /// <summary>How many of how many: "5 of 36 people"; what has no denominator says so.</summary>
    public static string Counts(AdverseEvent one)
    {
        ArgumentNullException.ThrowIfNull(one);
        return one switch
        {
            { Count: { } count, People: { } people } => string.Create(CultureInfo.InvariantCulture, $"{count:#,0} of {people:#,0} {one.Per}"),
            { Count: { } count } => string.Create(CultureInfo.InvariantCulture, $"{count:#,0} {(count == 1 ? "case" : "cases")}, no usable denominator"),
            { QuotedShare: { } share } => $"{Number(share, "0.##")}\u00A0% as quoted, no usable denominator",
            _ => "told without a number",
        };
    }

    /// <summary>The share with its interval: "13.9 % (6.1 to 28.7 %)"; empty without a usable denominator.</summary>
    public static string Share(AdverseEvent one)
    {
        ArgumentNullException.ThrowIfNull(one);
        return one is { Share: { } share, Interval: { } interval } ? $"{Percent(share)} ({Number(interval.Low)} to {Percent(interval.High)})" : "";
    }

    /// <summary>Who wrote it, in short: the citation up to its journal, and how it was read.</summary>
    public static string Source(AdverseEventSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return $"{source.Source.Citation} ({PracticeVocabulary.WordOf(source.Strength)}; {PracticeVocabulary.HowRead(source.Source.Access)})";
    }

    /// <summary>The note and the time course, a sentence each; empty for none.</summary>
    public static string Notes(AdverseEventSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return string.Join(' ', new[] { source.TimeCourse, source.Source.Note ?? "" }.Where(text => text.Length > 0));
    }

    private static string Percent(double share) => $"{Number(share)}\u00A0%";

    private static string Number(double share, string format = "0.#") => (100 * share).ToString(format, CultureInfo.InvariantCulture);
}
