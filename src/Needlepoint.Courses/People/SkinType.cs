namespace Needlepoint.Courses.People;

/// <summary>Skin type after Fitzpatrick.</summary>
public enum SkinType
{
    /// <summary>Always burns, never tans.</summary>
    I = 1,

    /// <summary>Burns easily, tans little.</summary>
    II = 2,

    /// <summary>Burns sometimes, tans to light brown.</summary>
    III = 3,

    /// <summary>Burns little, tans to medium brown.</summary>
    IV = 4,

    /// <summary>Brown skin, burns rarely.</summary>
    V = 5,

    /// <summary>Dark brown to black skin, burns almost never.</summary>
    VI = 6,
}
