namespace Needlepoint.Skin.Tissue;

/// <summary>Form of most of a person's acne scars.</summary>
public enum AcneScarKind
{
    /// <summary>Shallow and wide, tethered from below.</summary>
    Rolling,

    /// <summary>Wide with steep walls.</summary>
    Boxcar,

    /// <summary>Narrow and deep.</summary>
    IcePick,

    /// <summary>Several forms, or not said.</summary>
    Mixed,
}
