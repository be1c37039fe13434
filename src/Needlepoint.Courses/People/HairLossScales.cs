namespace Needlepoint.Courses.People;

/// <summary>
/// From the grades of hair loss that examiners give to the share that the model computes with. The grades are ordered and not spaced: even steps
/// from none (0) to all that can be lost in that pattern (1) are an assumption, and the one place in which it is made is here.
/// </summary>
public static class HairLossScales
{
    /// <summary>Highest stage after Hamilton and Norwood (Norwood 1975, South Med J 68:1359); stage 1 is no loss.</summary>
    public const int HighestNorwood = 7;

    /// <summary>Highest grade after Ludwig (Ludwig 1977, Br J Dermatol 97:247); grade I is the least loss that is seen.</summary>
    public const int HighestLudwig = 3;

    /// <summary>Share lost, 0 to 1, at a stage of Norwood, 1 to 7.</summary>
    public static double OfNorwood(int stage) => (stage - 1) / (double)(HighestNorwood - 1);

    /// <summary>Share lost, 0 to 1, at a grade of Ludwig, 1 to 3.</summary>
    public static double OfLudwig(int grade) => grade / (double)HighestLudwig;
}
