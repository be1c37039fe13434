namespace Needlepoint.Courses.Treatments;

/// <summary>What is done to the surface just before the needles, or instead of them.</summary>
public sealed record SurfacePreparation
{
    /// <summary>Nothing is done.</summary>
    public static SurfacePreparation None { get; } = new();

    /// <summary>Number of adhesive tapes pulled off the same skin.</summary>
    public int TapeStrips { get; init; }

    /// <summary>Strip until the water loss reaches this level, kg/(m2 s); null when a number of strips is given.</summary>
    public double? TapeStripsToWaterLoss { get; init; }

    /// <summary>Passes of a dermaplaning blade.</summary>
    public int DermaplaningPasses { get; init; }

    /// <summary>True when the whole epidermis is gone, as after a suction blister; research only.</summary>
    public bool EpidermisRemoved { get; init; }

    /// <summary>Depth to which the whole surface is ablated (laser, dermabrasion), m; null for none; research only.</summary>
    public double? AblationDepth { get; init; }

    /// <summary>True when the skin is cut out in its full thickness, the reference wound; research only.</summary>
    public bool IsExcision { get; init; }
}
