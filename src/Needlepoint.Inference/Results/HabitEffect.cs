namespace Needlepoint.Inference.Results;

/// <summary>What one habit that the course says does to the skin by the model: the same skin with it and without it, nothing else changed.</summary>
public sealed record HabitEffect
{
    /// <summary>Key of the habit as courses write it: <c>sunscreen</c>, <c>omega_3</c>.</summary>
    public required string Habit { get; init; }

    /// <summary>The habit in words, with its amount: "sunscreen, daily SPF 50".</summary>
    public required string Said { get; init; }

    /// <summary>Whether it begins with the course; otherwise the skin is used to it.</summary>
    public bool BeginsWithCourse { get; init; }

    /// <summary>Outcomes that it moves, the largest change first; empty for a habit of which no effect was shown.</summary>
    public IReadOnlyList<HabitChange> Changes { get; init; } = [];

    /// <summary>Where size and delay come from: ids of studies or claims; empty when none is known.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];
}

/// <summary>An outcome that a habit moves, told where the run ends.</summary>
/// <param name="ObservableId">Outcome.</param>
/// <param name="Label">Plain words of the outcome.</param>
/// <param name="Unit">Unit of the values.</param>
/// <param name="Without">Without the habit: centre and interval.</param>
/// <param name="With">With it.</param>
/// <param name="HalfAfterHours">When half of the change is there, h; not a number where the habit is older than the course.</param>
public sealed record HabitChange(string ObservableId, string Label, string Unit, Interval Without, Interval With, double HalfAfterHours);
