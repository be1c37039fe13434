using Needlepoint.Courses;
using Needlepoint.Courses.Products;

namespace Needlepoint.Inference.Absorption;

/// <summary>What gets in of one product: who, with which needles, for how long. SI units.</summary>
public sealed record AbsorbQuestion
{
    /// <summary>The product. Where the course puts it on, its time, film and cover there are used; else it lies on from the needles on.</summary>
    public required Product Product { get; init; }

    /// <summary>Person, device, passes and products, built from the options of the command by the reader of courses.</summary>
    public required Course Course { get; init; }

    /// <summary>How long to follow, from the moment at which the product is put on, s.</summary>
    public required double Duration { get; init; }

    /// <summary>Whether the product is covered, whatever the course says.</summary>
    public bool IsCovered { get; init; }

    /// <summary>Whether to ask about intact skin alone.</summary>
    public bool IsIntact { get; init; }

    /// <summary>Whether concentrations are drawn at many moments, and in intact skin at each of them, so that they can be followed; else at a few.</summary>
    public bool IsFilm { get; init; }
}
