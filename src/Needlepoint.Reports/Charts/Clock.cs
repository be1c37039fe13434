namespace Needlepoint.Reports.Charts;

/// <summary>How the time of a chart is cut into panels.</summary>
/// <param name="EndHours">Last hour shown.</param>
/// <param name="IsWhole">One linear panel; otherwise first day, first fortnight and the rest, each with its own clock.</param>
public sealed record Clock(double EndHours, bool IsWhole)
{
    /// <summary>Hour at which a linear panel of the start ends and one of the rest begins; null for the panels above.</summary>
    public double? SplitHours { get; init; }

    /// <summary>Whether one panel shows every tenfold of time as wide, from a minute on.</summary>
    public bool IsLog { get; init; }

    /// <summary>Number of panels.</summary>
    public int Count => SplitHours is not null ? 2 : IsWhole || IsLog ? 1 : TimePanel.Count(EndHours);

    /// <summary>The panels side by side between two pixels.</summary>
    public IReadOnlyList<TimePanel> Over(double left, double right, double gap) =>
        IsLog ? [TimePanel.Log(EndHours, left, right)] : SplitHours is double split ? TimePanel.Split(split, EndHours, left, right, gap)
        : IsWhole ? [TimePanel.Whole(EndHours, left, right)] : TimePanel.Over(EndHours, left, right, gap);

    /// <summary>One panel alone, for a narrow page.</summary>
    public TimePanel Panel(int index, double left, double right) =>
        IsLog ? TimePanel.Log(EndHours, left, right) : IsWhole ? TimePanel.Whole(EndHours, left, right) : TimePanel.Panel(index, EndHours, left, right);
}
