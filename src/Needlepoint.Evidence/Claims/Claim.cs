using Needlepoint.Evidence.Problems;

namespace Needlepoint.Evidence.Claims;

/// <summary>What the evidence says to a claim.</summary>
public enum ClaimVerdict
{
    /// <summary>Large or repeated studies agree.</summary>
    Strong,

    /// <summary>Studies agree.</summary>
    Supported,

    /// <summary>True within limits that the answer names.</summary>
    Partly,

    /// <summary>Nobody measured it as it would have to be measured.</summary>
    NotEstablished,

    /// <summary>It was looked for and not found; the effect in the model is zero.</summary>
    NoEffectShown,

    /// <summary>It has no basis; the effect in the model is zero.</summary>
    Folklore,
}

/// <summary>Something that people say, and what the studies say to it.</summary>
public sealed record Claim
{
    /// <summary>Name, lower-case words joined by hyphens.</summary>
    public required string Id { get; init; }

    /// <summary>The claim, as people say it.</summary>
    public required string Words { get; init; }

    /// <summary>What the evidence says.</summary>
    public required ClaimVerdict Verdict { get; init; }

    /// <summary>One to three plain sentences, with numbers.</summary>
    public required string Answer { get; init; }

    /// <summary>Ids of studies; empty where none is known.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>Keys of habits that bring it up, <c>sunscreen</c> or <c>diet.omega_3</c>.</summary>
    public required IReadOnlyList<string> Habits { get; init; }

    /// <summary>Keys of concerns that bring it up, such as <c>melasma</c>.</summary>
    public required IReadOnlyList<string> Concerns { get; init; }

    /// <summary>What is done that brings it up: <c>needles</c>, <c>dermaplaning</c>.</summary>
    public required IReadOnlyList<string> Treatments { get; init; }

    /// <summary>Where it stands.</summary>
    public required Place Place { get; init; }

    /// <summary>The verdict as a word to print.</summary>
    public string VerdictText => ClaimVocabulary.Verdicts.First(pair => pair.Value == Verdict).Key.Replace('-', ' ');

    /// <summary>Whether the claim is about something that was said of a person or a course.</summary>
    /// <param name="habits">Keys of the habits that were said.</param>
    /// <param name="concerns">Keys of the concerns.</param>
    /// <param name="treatments">What is done.</param>
    public bool IsAbout(IReadOnlyCollection<string> habits, IReadOnlyCollection<string> concerns, IReadOnlyCollection<string> treatments) =>
        Habits.Any(habits.Contains) || Concerns.Any(concerns.Contains) || Treatments.Any(treatments.Contains);
}
