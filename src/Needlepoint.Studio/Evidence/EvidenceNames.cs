using Needlepoint.Engine.Studies;

namespace Needlepoint.Studio.Evidence;

/// <summary>Names and counts of classes of outcomes as pages write them.</summary>
internal static class EvidenceNames
{
    /// <summary>Name of a class with a capital: "Water loss (TEWL)".</summary>
    public static string Of(EvidenceClass found) => char.ToUpperInvariant(found.Name[0]) + found.Name[1..];

    /// <summary>"7 of 8": studies inside; only those that the model was not tuned on count.</summary>
    public static string Inside(EvidenceClass found) => found.Untuned is { } counted ? $"{counted.StudiesInside} of {counted.Studies}" : "none yet";
}
