using Needlepoint.Planning.Rules;

namespace Needlepoint.Planning.Calendars;

/// <summary>What an entry of a calendar is.</summary>
public enum EntryKind
{
    /// <summary>Before this day no rule that passes with time is kept.</summary>
    EarliestStart,

    /// <summary>What to do or leave out before a session.</summary>
    Preparation,

    /// <summary>A session.</summary>
    Session,

    /// <summary>What to do or leave out after a session.</summary>
    Aftercare,

    /// <summary>What is allowed again.</summary>
    Restart,

    /// <summary>Another treatment or activity that is planned.</summary>
    Procedure,

    /// <summary>A day to look at the result.</summary>
    Check,
}

/// <summary>A rule that stands against an entry.</summary>
/// <param name="Text">What clashes, in words.</param>
/// <param name="Action">What the rule asks for, after a decision if there is one.</param>
/// <param name="Rule">The rule; null where no source speaks of it, which the text then says.</param>
public sealed record CalendarConflict(string Text, RuleAction Action, SuitabilityRule? Rule);

/// <summary>Something on a day, or from one day to another.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="From">When it begins, s from the first session; negative before it.</param>
/// <param name="To">When it ends, s from the first session; the same as <paramref name="From"/> for a moment, infinite for what has no end.</param>
/// <param name="Text">What to do, for the person: "No waxing."</param>
public sealed record CalendarEntry(EntryKind Kind, double From, double To, string Text)
{
    private const double Day = 86400;

    /// <summary>Name that stays when the course moves to another day: <c>session-2</c>, <c>depilation-recent-1</c>.</summary>
    public required string Key { get; init; }

    /// <summary>Number of the session that it belongs to, from 1; 0 for none. Of what goes on over several the first.</summary>
    public int Session { get; init; }

    /// <summary>Number of the last session that it belongs to.</summary>
    public int LastSession { get; init; }

    /// <summary>The rule behind it; null for sessions, procedures and checks.</summary>
    public SuitabilityRule? Rule { get; init; }

    /// <summary>Who says it where no rule stands behind it; empty for sessions and procedures, which the course says.</summary>
    public string Source { get; init; } = "";

    /// <summary>Rules that stand against it, the strictest first.</summary>
    public IReadOnlyList<CalendarConflict> Conflicts { get; init; } = [];

    /// <summary>Whole days from the first session to the day on which it begins; negative before it.</summary>
    public int FirstDay => DayOf(From);

    /// <summary>
    /// Whole days from the first session to the last day that it holds on: a span that ends as a day begins does not hold on that day. Null without an end.
    /// </summary>
    public int? LastDay => !double.IsFinite(To) ? null : To > From ? Math.Max(FirstDay, DayOf(To - 1)) : FirstDay;

    /// <summary>Whether authorities, or the rule itself, are no more than habit.</summary>
    public bool IsOpinion => Rule?.Layer == RuleLayer.Habit;

    private static int DayOf(double time) => (int)Math.Floor(time / Day);
}
