namespace Needlepoint.Courses.People;

/// <summary>Where on the body the skin is.</summary>
public enum BodySite
{
    /// <summary>Forehead.</summary>
    Forehead,

    /// <summary>Between the eyebrows.</summary>
    Glabella,

    /// <summary>Temple.</summary>
    Temple,

    /// <summary>Eyelid and the skin around the eye.</summary>
    Eyelid,

    /// <summary>Nose.</summary>
    Nose,

    /// <summary>Cheek.</summary>
    Cheek,

    /// <summary>Upper lip.</summary>
    UpperLip,

    /// <summary>Chin.</summary>
    Chin,

    /// <summary>Jaw line.</summary>
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

    /// <summary>Inner forearm.</summary>
    VolarForearm,

    /// <summary>Outer forearm.</summary>
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
