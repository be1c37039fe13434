namespace Needlepoint.Evidence.Units;

/// <summary>What a quantity in a file must be: its kind and its range.</summary>
/// <param name="Kind">What it measures.</param>
/// <param name="Low">Least value allowed; null for none.</param>
/// <param name="High">Greatest value allowed; null for none.</param>
public sealed record QuantityRule(QuantityKind Kind, Quantity? Low = null, Quantity? High = null)
{
    /// <summary>Shown behind the range, to tell of a softer limit, say.</summary>
    public string? Note { get; init; }

    /// <summary>Heading of the message when the value is below the range, after the key: "is shorter than any needle".</summary>
    public string BelowTitle { get; init; } = "is below what is allowed";

    /// <summary>Heading of the message when the value is above the range, after the key.</summary>
    public string AboveTitle { get; init; } = "is above what is allowed";

    /// <summary>A closed range, both ends as people write them: Between(QuantityKind.Length, "0.2 mm", "3.0 mm").</summary>
    /// <exception cref="FormatException">An end is not a quantity.</exception>
    /// <exception cref="ArgumentException">An end is of another kind.</exception>
    public static QuantityRule Between(QuantityKind kind, string low, string high) => new(kind, End(kind, low), End(kind, high));

    /// <summary>Everything from a least value on.</summary>
    /// <exception cref="FormatException">The end is not a quantity.</exception>
    /// <exception cref="ArgumentException">The end is of another kind.</exception>
    public static QuantityRule AtLeast(QuantityKind kind, string low) => new(kind, End(kind, low));

    /// <summary>"0.2 mm to 3.0 mm", with the note.</summary>
    public string AllowedText
    {
        get
        {
            string range = (Low, High) switch
            {
                ({ } low, { } high) => $"{low} to {high}",
                ({ } low, null) => $"at least {low}",
                (null, { } high) => $"at most {high}",
                _ => Kind.AllowedText,
            };
            return Note is null ? range : $"{range}   ({Note})";
        }
    }

    /// <summary>Whether an SI value lies in the range.</summary>
    public bool Allows(double value) => (Low is not { } low || value >= low.Value) && (High is not { } high || value <= high.Value);

    private static Quantity End(QuantityKind kind, string text)
    {
        ArgumentNullException.ThrowIfNull(kind);
        Quantity end = Quantity.Parse(text);
        return end.Dimension == kind.Dimension ? end : throw new ArgumentException($"{text} is not {kind.Name}", nameof(text));
    }
}
