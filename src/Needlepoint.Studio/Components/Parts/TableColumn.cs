namespace Needlepoint.Studio.Components.Parts;

/// <summary>A column of a table.</summary>
/// <param name="Heading">Words at its head.</param>
/// <param name="Text">What stands in a row, and in the file unless <see cref="Exact"/> says otherwise.</param>
public sealed record TableColumn<TRow>(string Heading, Func<TRow, string> Text)
{
    /// <summary>Whether it is set to the right.</summary>
    public bool IsNumber { get; init; }

    /// <summary>The value with all its digits, for the file.</summary>
    public Func<TRow, string>? Exact { get; init; }

    /// <summary>What rows are sorted by when the head is pressed; null where the order means nothing.</summary>
    public Func<TRow, IComparable?>? SortBy { get; init; }

    /// <summary>What stands in a row where text alone will not do.</summary>
    public Microsoft.AspNetCore.Components.RenderFragment<TRow>? Cell { get; init; }
}
