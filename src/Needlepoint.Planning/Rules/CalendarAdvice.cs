namespace Needlepoint.Planning.Rules;

/// <summary>What a rule says in the calendar of a course, around every session.</summary>
/// <param name="From">When it begins to hold, s from the session; negative before it.</param>
/// <param name="To">When it ends, s from the session: 0 for what holds until the session, infinite for what holds until the next one.</param>
/// <param name="Text">What to do, for the person, in a few words: "No waxing."</param>
public sealed record CalendarAdvice(double From, double To, string Text)
{
    /// <summary>What is allowed again when it ends: "Sport and sauna again."; empty to say nothing.</summary>
    public string Again { get; init; } = "";

    /// <summary>
    /// What it is about, in a word, where several rules are about the same: <c>actives</c>. What one of them allows again is not said where another of them begins
    /// to hold before the next session. Empty for a rule alone.
    /// </summary>
    public string Topic { get; init; } = "";

    /// <summary>Whether it stands there only when the rule applies to the person, and not for everyone.</summary>
    public bool OnlyWhenFound { get; init; }

    /// <summary>Whether it begins to hold before the session.</summary>
    public bool IsBefore => From < 0;

    /// <summary>Whether it is about the session itself: how it is done.</summary>
    public bool IsOnTheDay => From == 0 && To == 0;
}
