using Needlepoint.Courses.Devices;
using Needlepoint.Courses.Substances;

namespace Needlepoint.Courses.Products;

/// <summary>How a product comes.</summary>
public enum ProductForm
{
    /// <summary>A watery or oily solution.</summary>
    Solution,

    /// <summary>A serum.</summary>
    Serum,

    /// <summary>A gel.</summary>
    Gel,

    /// <summary>A cream or lotion.</summary>
    Cream,

    /// <summary>An ointment without water.</summary>
    Ointment,

    /// <summary>A wet sheet mask.</summary>
    SheetMask,

    /// <summary>A patch that stays on and covers.</summary>
    Patch,

    /// <summary>A sunscreen.</summary>
    Sunscreen,
}

/// <summary>What may be done with a product while channels are open.</summary>
public enum OpenChannelUse
{
    /// <summary>Made for it: sterile, for broken skin or the dermis.</summary>
    MadeForIt,

    /// <summary>Not made for it: wait until the channels are closed.</summary>
    WaitUntilClosed,

    /// <summary>Known to have done harm there: wait until the channels are closed, by published cases.</summary>
    HarmReported,
}

/// <summary>A substance in a product.</summary>
/// <param name="Substance">The substance.</param>
/// <param name="MassShare">Mass of it per mass of product, 1.</param>
public sealed record ProductActive(Substance Substance, double MassShare);

/// <summary>A product that is put on the skin. SI units.</summary>
public sealed record Product
{
    /// <summary>Name of its file in <c>data/products</c>, or <c>described in the file</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Plain name: <c>vitamin C serum, 15 % L-ascorbic acid</c>.</summary>
    public required string Name { get; init; }

    /// <summary>How it comes.</summary>
    public required ProductForm Form { get; init; }

    /// <summary>What it carries.</summary>
    public required IReadOnlyList<ProductActive> Actives { get; init; }

    /// <summary>pH; 7 where none is known or it holds no water.</summary>
    public double Ph { get; init; } = 7;

    /// <summary>Share of its mass that evaporates, water mostly, 1.</summary>
    public double VolatileShare { get; init; }

    /// <summary>Amount that one puts on, as thickness of the film, m.</summary>
    public double FilmThickness { get; init; }

    /// <summary>Density, kg/m3.</summary>
    public double Density { get; init; } = 1000;

    /// <summary>
    /// Concentration in the product over that in water in balance with it, 1: 1 for water and gels, more where an oil holds the substance back.
    /// By substance id; 1 for those it does not name.
    /// </summary>
    public IReadOnlyDictionary<string, double> VehiclePartition { get; init; } = new Dictionary<string, double>();

    /// <summary>Diffusion in water over that in the product as it fills a channel, 1: its viscosity where it flows, 1 in gels of little polymer.</summary>
    public double Slowing { get; init; } = 1;

    /// <summary>Whether it covers the skin so that it does not dry.</summary>
    public bool Covers { get; init; }

    /// <summary>What may be done with it while channels are open.</summary>
    public OpenChannelUse OpenChannels { get; init; } = OpenChannelUse.WaitUntilClosed;

    /// <summary>Why, with the source, in a sentence.</summary>
    public string OpenChannelReason { get; init; } = "";

    /// <summary>Where each value was read, by key of the file.</summary>
    public IReadOnlyDictionary<string, DeviceSource> Sources { get; init; } = new Dictionary<string, DeviceSource>();

    /// <summary>Mass share of a substance over the density: its concentration in the product, kg/m3.</summary>
    public double ConcentrationOf(ProductActive active) => active.MassShare * Density;
}
