namespace Needlepoint.Planning.Predicates;

/// <summary>The value of a fact: a flag, a number in SI units, a word, or unknown.</summary>
public readonly record struct FactValue
{
    private FactValue(Truth flag, double number, string? word) => (Flag, Number, Word) = (flag, number, word);

    /// <summary>Not known.</summary>
    public static FactValue Unknown { get; } = new(Truth.Unknown, double.NaN, null);

    /// <summary>The flag; <see cref="Truth.Unknown"/> for numbers and words.</summary>
    public Truth Flag { get; }

    /// <summary>The number in SI units, infinite for "never"; not a number for flags, words and what is not known.</summary>
    public double Number { get; }

    /// <summary>The word; null for flags, numbers and what is not known.</summary>
    public string? Word { get; }

    /// <summary>Whether the number is only the most that it can be: of several things some are known, and others may be less.</summary>
    public bool IsAtMost { get; private init; }

    /// <summary>Whether an answer can change it: nothing is known, or only the most.</summary>
    public bool IsOpen => IsUnknown || IsAtMost;

    /// <summary>Whether nothing is known.</summary>
    public bool IsUnknown => Flag == Truth.Unknown && double.IsNaN(Number) && Word is null;

    /// <summary>A flag.</summary>
    public static FactValue Of(bool? flag) => flag is { } known ? new(known ? Truth.Yes : Truth.No, double.NaN, null) : Unknown;

    /// <summary>A number in SI units.</summary>
    public static FactValue Of(double? number) => number is { } known ? new(Truth.Unknown, known, null) : Unknown;

    /// <summary>A number in SI units that may be less.</summary>
    public static FactValue AtMost(double number) => new(Truth.Unknown, number, null) { IsAtMost = true };

    /// <summary>A word.</summary>
    public static FactValue Of(string? word) => word is null ? Unknown : new(Truth.Unknown, double.NaN, word);
}

/// <summary>What is known of one subject: the person and course, one session, one product, and so on.</summary>
public interface IFacts
{
    /// <summary>The value of a path; unknown when it was not answered.</summary>
    FactValue this[string path] { get; }

    /// <summary>
    /// Whether a delay of the first session makes the number of a path grow, for paths of which <see cref="FactType.GrowsByWaiting"/> holds: not for a medicine
    /// that is taken now, nor for the time since the session before.
    /// </summary>
    bool GrowsByWaiting(string path) => true;
}
