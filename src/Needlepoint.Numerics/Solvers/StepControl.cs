namespace Needlepoint.Numerics.Solvers;

/// <summary>How the next step follows from the error of the last ones. All times in the unit of the equations.</summary>
/// <remarks>
/// Predictive control after K. Gustafsson, ACM Trans. Math. Softw. 20 (1994) 496, in the form of Hairer and Wanner, section IV.8.
/// </remarks>
public sealed record StepControl
{
    /// <summary>Steps, accepted or not, that one run may take in one lane.</summary>
    public int StepLimit { get; init; } = 100_000;

    /// <summary>The first step; zero lets the integrator guess from the rates.</summary>
    public double FirstStep { get; init; }

    /// <summary>The longest step.</summary>
    public double LongestStep { get; init; } = double.PositiveInfinity;

    /// <summary>A rejected step whose successor would be below this fraction of the time reached ends the run; at time zero, below its square of the stretch.</summary>
    public double SmallestRelativeStep { get; init; } = 1e-15;

    /// <summary>The share of the step that the error would allow which is taken.</summary>
    public double Safety { get; init; } = 0.9;

    /// <summary>The most by which a step may grow.</summary>
    public double LargestGrowth { get; init; } = 5;

    /// <summary>The most by which a step may shrink.</summary>
    public double LargestCut { get; init; } = 6;
}
