namespace Needlepoint.Inference.IntactSkin;

/// <summary>Codes of problems in the table of permeabilities.</summary>
public static class PermeabilityCode
{
    /// <summary>The table of permeabilities, or a row of it, cannot be used.</summary>
    public const string BadTable = "NP-E060";
}
