using Needlepoint.Courses.People;
using Needlepoint.Evidence.Problems;
using Needlepoint.Planning.Rules;

namespace Needlepoint.Planning.AdverseEvents;

/// <summary>What went wrong, in the order in which a practitioner asks for it.</summary>
public enum AdverseEventKind
{
    /// <summary>Dark marks, and other changes of pigment.</summary>
    DarkMarks,

    /// <summary>Infections by bacteria or viruses other than herpes.</summary>
    Infection,

    /// <summary>Scars: tram tracks, keloids.</summary>
    Scarring,

    /// <summary>Herpes.</summary>
    Herpes,

    /// <summary>Granulomas and allergy to what was needled in.</summary>
    Granuloma,

    /// <summary>Anything that reviews count as serious.</summary>
    Serious,

    /// <summary>Too much anaesthetic in the blood.</summary>
    Overdose,

    /// <summary>Bleeding.</summary>
    Bleeding,

    /// <summary>Burns and what else heat does.</summary>
    Heat,

    /// <summary>Redness, swelling, pain and what else passes.</summary>
    ShortLived,

    /// <summary>It did not work.</summary>
    NoEffect,
}

/// <summary>What did it. Only <see cref="Needle"/> is plain microneedling.</summary>
public enum DeviceClass
{
    /// <summary>Needles that only puncture.</summary>
    Needle,

    /// <summary>Needles and other devices, not told apart.</summary>
    Mixed,

    /// <summary>Needles with radio frequency, which heat.</summary>
    RadioFrequency,

    /// <summary>Lasers.</summary>
    Laser,

    /// <summary>Surgery.</summary>
    Surgery,

    /// <summary>Numbing creams.</summary>
    Anaesthetic,

    /// <summary>Other treatments.</summary>
    Other,
}

/// <summary>An event as a source counts it.</summary>
/// <param name="Kind">What went wrong.</param>
/// <param name="Words">In the source's words, plain: "dark marks", "tram-track scars".</param>
/// <param name="Count">How many had it; null where it is told without a number.</param>
/// <param name="People">How many there were; null where the source does not say.</param>
/// <param name="Per">What is counted: people, procedures, reviews.</param>
/// <param name="QuotedShare">A share that the source quotes without numbers, 0 to 1; null for none.</param>
public sealed record AdverseEvent(AdverseEventKind Kind, string Words, int? Count, int? People, string Per, double? QuotedShare)
{
    /// <summary>Events per person, 0 to 1; null without a usable denominator.</summary>
    public double? Share => Count is { } count && People is { } people ? (double)count / people : null;

    /// <summary>95 % interval of it; null without a usable denominator.</summary>
    public WilsonInterval? Interval => Count is { } count && People is { } people ? WilsonInterval.Of(count, people) : null;
}

/// <summary>A source of adverse events. Immutable.</summary>
public sealed record AdverseEventSource
{
    /// <summary>Name, lower-case words joined by hyphens.</summary>
    public required string Id { get; init; }

    /// <summary>What did it.</summary>
    public required DeviceClass Device { get; init; }

    /// <summary>The same in words: "roller, 5 sessions 30 days apart".</summary>
    public required string DeviceWords { get; init; }

    /// <summary>Who it was: "36 people with acne scars, types IV and V, face".</summary>
    public required string People { get; init; }

    /// <summary>Skin types of these people; empty where the source does not say.</summary>
    public required IReadOnlyList<SkinType> SkinTypes { get; init; }

    /// <summary>What it counts or tells.</summary>
    public required IReadOnlyList<AdverseEvent> Events { get; init; }

    /// <summary>How it went over time; empty where the source does not say.</summary>
    public required string TimeCourse { get; init; }

    /// <summary>What stands behind it.</summary>
    public required EvidenceStrength Strength { get; init; }

    /// <summary>Where it was read.</summary>
    public required RuleSource Source { get; init; }

    /// <summary>Where it stands in the data.</summary>
    public required Place Place { get; init; }
}
