using Needlepoint.Numerics.Random;

namespace Needlepoint.Skin.Processes.Hair;

/// <summary>One follicle and its hair.</summary>
internal struct Follicle
{
    /// <summary>Chance of this follicle, the same whatever is done to it.</summary>
    public RandomStream Chance;

    /// <summary>Rank from the most to the least susceptible, above 0 and below 1.</summary>
    public double Rank;

    /// <summary>Diameter of its hair over that of the mean follicle as small, 1.</summary>
    public double Shape;

    /// <summary>What it does.</summary>
    public HairPhase Phase;

    /// <summary>What the clock of the phase shows at its end, s.</summary>
    public double End;

    /// <summary>When that is, s.</summary>
    public double Next;

    /// <summary>Miniaturisation, 1.</summary>
    public double Miniaturisation;

    /// <summary>Step of its miniaturisation, by which it answers to a stimulus.</summary>
    public readonly int Level => HairClocks.LevelOf(Miniaturisation);

    /// <summary>Growth without a stimulus, m/s.</summary>
    public double Speed;

    /// <summary>What the clock of growing longer showed when the hair began, s.</summary>
    public double Began;

    /// <summary>Diameter without a stimulus while the hair grows, then that at which it stopped, m; 0 without a hair.</summary>
    public double Diameter;

    /// <summary>Length at which it stopped, m.</summary>
    public double Length;
}
