namespace Needlepoint.Skin.Tissue;

/// <summary>Where on the body the skin lies.</summary>
public enum Site
{
    /// <summary>Forehead.</summary>
    Forehead,

    /// <summary>Between the brows.</summary>
    Glabella,

    /// <summary>Temple.</summary>
    Temple,

    /// <summary>Eyelid.</summary>
    Eyelid,

    /// <summary>Nose.</summary>
    Nose,

    /// <summary>Cheek.</summary>
    Cheek,

    /// <summary>Upper lip.</summary>
    UpperLip,

    /// <summary>Chin.</summary>
    Chin,

    /// <summary>Along and under the lower jaw.</summary>
    Jaw,

    /// <summary>Neck.</summary>
    Neck,

    /// <summary>Scalp.</summary>
    Scalp,

    /// <summary>Chest.</summary>
    Chest,

    /// <summary>Abdomen.</summary>
    Abdomen,

    /// <summary>Back.</summary>
    Back,

    /// <summary>Shoulder.</summary>
    Shoulder,

    /// <summary>Upper arm.</summary>
    UpperArm,

    /// <summary>Inner side of the forearm.</summary>
    VolarForearm,

    /// <summary>Outer side of the forearm.</summary>
    DorsalForearm,

    /// <summary>Back of the hand.</summary>
    BackOfHand,

    /// <summary>Palm.</summary>
    Palm,

    /// <summary>Buttock.</summary>
    Buttock,

    /// <summary>Thigh.</summary>
    Thigh,

    /// <summary>Hip.</summary>
    Hip,
}

/// <summary>The names of sites as files write them.</summary>
public static class SiteNames
{
    private static readonly string[] s_names =
    [
        "forehead", "glabella", "temple", "eyelid", "nose", "cheek", "upper-lip", "chin", "jaw", "neck", "scalp", "chest", "abdomen",
        "back", "shoulder", "upper-arm", "volar-forearm", "dorsal-forearm", "back-of-hand", "palm", "buttock", "thigh", "hip",
    ];

    /// <summary>Every name, in the order of <see cref="Site"/>.</summary>
    public static IReadOnlyList<string> All => s_names;

    /// <summary>The name of a site: <c>volar-forearm</c>.</summary>
    public static string Name(this Site site) => s_names[(int)site];

    /// <summary>Whether a site is on the face.</summary>
    public static bool IsFace(this Site site) => site is >= Site.Forehead and <= Site.Jaw;

    /// <summary>The site of a name; false when no site has it.</summary>
    public static bool TryParse(string name, out Site site)
    {
        int index = Array.IndexOf(s_names, name);
        site = (Site)Math.Max(index, 0);
        return index >= 0;
    }
}
