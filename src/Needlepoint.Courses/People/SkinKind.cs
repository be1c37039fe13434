namespace Needlepoint.Courses.People;

/// <summary>How the skin is by itself, as people call it.</summary>
public enum SkinKind
{
    /// <summary>Neither dry nor oily.</summary>
    Normal,

    /// <summary>Dry.</summary>
    Dry,

    /// <summary>Oily.</summary>
    Oily,

    /// <summary>Stings or reddens easily.</summary>
    Sensitive,
}
