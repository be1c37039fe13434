using System.Globalization;
using Needlepoint.Evidence.Problems;
using Needlepoint.Evidence.Units;
using Needlepoint.Skin.Observables;

namespace Needlepoint.Studio.Cases;

/// <summary>A record as a form holds it: numbers as typed, so that what cannot be read stays in sight and is told beside its field.</summary>
internal sealed class RecordDraft
{
    // A session may be held early or late in its day, and so may a measurement.
    private const double HoursOfLeeway = 36;

    private const string ScaleFrom = "0 to ";

    /// <summary>Whether a session is recorded; otherwise a measurement.</summary>
    public bool IsSession { get; set; } = true;

    /// <summary>The day.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>Hours from the first session, as typed.</summary>
    public string Hours { get; set; } = "0";

    /// <summary>The session as it was done.</summary>
    public string AsDone { get; set; } = "";

    /// <summary>Id of the outcome that was measured.</summary>
    public string Observable { get; set; } = "tewl_g_m2_h";

    /// <summary>What was measured, as typed.</summary>
    public string Value { get; set; } = "";

    /// <summary>A note; may be empty.</summary>
    public string Note { get; set; } = "";

    /// <summary>The outcome that was measured.</summary>
    public SkinObservable Outcome => SkinObservables.All.First(one => one.Id == Observable);

    /// <summary>Takes a day. The hours follow it; on one day they can be said more closely.</summary>
    /// <param name="day">The day.</param>
    /// <param name="first">Day of the first session; null before one is recorded.</param>
    public void TakeDay(DateOnly day, DateOnly? first) =>
        (Day, Hours) = (day, HoursOf(day, first ?? day).ToString(CultureInfo.InvariantCulture));

    /// <summary>What is wrong with the day; null for nothing.</summary>
    public Problem? DayProblem(DateOnly today) =>
        Day <= today ? null : CaseProblems.Record("a day to come", Times.Of(Day), $"what was done or measured, at the latest today, {Times.Of(today)}");

    /// <summary>What is wrong with the hours, read alone and with the day; null for nothing.</summary>
    /// <param name="first">Day of the first session; null before one is recorded.</param>
    public Problem? HoursProblem(DateOnly? first)
    {
        if (!NumberText.TryParse(Hours, out double hours, out TextFault? fault)) return Unreadable("this time", Hours, fault);
        if (!(Math.Abs(hours) <= CaseRecords.MostHours)) return CaseRecords.TooFar(hours);
        if (first is not { } start || Math.Abs(hours - HoursOf(Day, start)) <= HoursOfLeeway) return null;
        return CaseProblems.Record("this time", $"{RecordWords.Hours(hours)} from the first session of {Times.Of(start)}, on {Times.Of(Day)}",
            $"about {RecordWords.Hours(HoursOf(Day, start))} on that day, or another day");
    }

    /// <summary>What is wrong with what was measured; null for nothing, or as long as nothing is typed.</summary>
    public Problem? ValueProblem()
    {
        if (IsSession || Value.Length == 0) return null;
        if (!NumberText.TryParse(Value, out double value, out TextFault? fault)) return Unreadable("this value", Value, fault);
        return MostOf(Outcome) is { } most && !(value >= 0 && value <= most)
            ? CaseProblems.Record("this value", Value.Trim(), $"a number on the scale of {Outcome.Label}, {Outcome.Unit}") : null;
    }

    /// <summary>The record; null while something is wrong with it.</summary>
    /// <param name="today">The day it is now.</param>
    /// <param name="first">Day of the first session; null before one is recorded.</param>
    public CaseRecord? Record(DateOnly today, DateOnly? first)
    {
        if ((DayProblem(today) ?? HoursProblem(first) ?? ValueProblem()) is not null) return null;
        _ = NumberText.TryParse(Hours, out double hours, out _);
        if (IsSession) return new CaseRecord.Session(Day, hours, Note.Trim(), AsDone.Trim());
        return NumberText.TryParse(Value, out double value, out _) ? new CaseRecord.Measurement(Day, hours, Note.Trim(), Observable, value) : null;
    }

    /// <summary>Empties what belongs to one record alone.</summary>
    public void Clear() => (AsDone, Note, Value) = ("", "", "");

    private static double HoursOf(DateOnly day, DateOnly first) => (day.DayNumber - first.DayNumber) * 24.0;

    private static Problem Unreadable(string what, string typed, TextFault fault) =>
        CaseProblems.Record(what, typed.Trim() is { Length: > 0 } given ? given : "nothing", fault.Allowed ?? "a number");

    // The end of a scale that people are scored on: its unit says so.
    private static double? MostOf(SkinObservable outcome) =>
        outcome.Unit.StartsWith(ScaleFrom, StringComparison.Ordinal)
        && double.TryParse(outcome.Unit.AsSpan(ScaleFrom.Length), CultureInfo.InvariantCulture, out double most) ? most : null;
}
