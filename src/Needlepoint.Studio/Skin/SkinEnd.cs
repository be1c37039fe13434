namespace Needlepoint.Studio.Skin;

/// <summary>Whose skin is shown.</summary>
public enum SkinEnd
{
    /// <summary>The person at 5 of 100.</summary>
    Low,

    /// <summary>Everything in its middle.</summary>
    Centre,

    /// <summary>The person at 95 of 100.</summary>
    High,
}
