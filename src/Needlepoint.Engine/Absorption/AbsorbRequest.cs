using Needlepoint.Inference.Ensembles;

namespace Needlepoint.Engine.Absorption;

/// <summary>The question of <c>needlepoint absorb</c> as the user typed it: quantities keep their unit, what was not said is null.</summary>
/// <param name="Product">Product or substance by its id; the path of a product file where <see cref="MayReadFiles"/> is set; a name where <see cref="ProductText"/> is given.</param>
public sealed record AbsorbRequest(string Product)
{
    /// <summary>Whether the product may be the path of a file: only for who sits at the machine.</summary>
    public bool MayReadFiles { get; init; }

    /// <summary>The product as a product file says it; null for one of the data.</summary>
    public string? ProductText { get; init; }

    /// <summary>Strength of a plain solution, for a substance: <c>5%</c>.</summary>
    public string? Strength { get; init; }

    /// <summary>Device by its id.</summary>
    public string? Device { get; init; }

    /// <summary>Needle length.</summary>
    public string? Needle { get; init; }

    /// <summary>Passes of the device.</summary>
    public string? Passes { get; init; }

    /// <summary>Holes per area, instead of passes.</summary>
    public string? Density { get; init; }

    /// <summary>Without needles.</summary>
    public bool IsIntact { get; init; }

    /// <summary>Covered while it is on.</summary>
    public bool IsCovered { get; init; }

    /// <summary>Site of the body.</summary>
    public string? Site { get; init; }

    /// <summary>Age, years.</summary>
    public string? Age { get; init; }

    /// <summary>Sex.</summary>
    public string? Sex { get; init; }

    /// <summary>Skin type after Fitzpatrick.</summary>
    public string? SkinType { get; init; }

    /// <summary>How long to follow it from the application.</summary>
    public string? For { get; init; }

    /// <summary>Put on so long after the needles; before them where negative.</summary>
    public string? After { get; init; }

    /// <summary>Washed off so long after it was put on.</summary>
    public string? Wash { get; init; }

    /// <summary>Thickness of the film that is put on.</summary>
    public string? Film { get; init; }

    /// <summary>Thickness of excised skin on a receptor, instead of a person.</summary>
    public string? Excised { get; init; }

    /// <summary>Seed of all random streams.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Number of parameter sets.</summary>
    public int Sets { get; init; } = 200;

    /// <summary>Whether concentrations are drawn at many moments, so that they can be followed.</summary>
    public bool IsFilm { get; init; }

    /// <summary>Who does the work.</summary>
    public Workers Workers { get; init; } = Workers.All;
}
