using Needlepoint.Numerics.Numbers;

namespace Needlepoint.Skin.Processes.Care;

/// <summary>What habits have made of the skin so far, and what a blade took off its surface. All pure numbers.</summary>
public struct CareState<T>
    where T : struct, IReal<T>
{
    /// <summary>H, Corneometer units that a moisturiser adds in dry skin.</summary>
    public T Moisture;

    /// <summary>Effect of omega-3 over that at the measured dose.</summary>
    public T OmegaThree;

    /// <summary>First of three stages between beta-carotene eaten and its effect, over that at the measured dose.</summary>
    public T CaroteneEaten;

    /// <summary>Second stage.</summary>
    public T CaroteneStored;

    /// <summary>Third stage: the effect.</summary>
    public T CaroteneActive;

    /// <summary>Carotenoids of the skin over those on a usual diet.</summary>
    public T Carotenoids;

    /// <summary>Vitamin C of the epidermis over that at enough.</summary>
    public T VitaminC;

    /// <summary>Effect of flavanols over that at the measured dose.</summary>
    public T Flavanols;

    /// <summary>Effect of plant oil over that at the measured dose.</summary>
    public T PlantOil;

    /// <summary>Mean length of vellus hair over its rest.</summary>
    public T VellusHair;

    /// <summary>Loose cells on the surface over the person's usual.</summary>
    public T LooseCells;
}
