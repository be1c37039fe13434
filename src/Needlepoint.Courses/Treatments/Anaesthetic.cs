namespace Needlepoint.Courses.Treatments;

/// <summary>What numbs the skin.</summary>
public enum Anaesthetic
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Cream on intact skin.</summary>
    Cream,

    /// <summary>Cream that enters through channels made before.</summary>
    CreamThroughChannels,
}
