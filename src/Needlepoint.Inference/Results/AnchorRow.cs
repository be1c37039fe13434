namespace Needlepoint.Inference.Results;

/// <summary>A range within which the model has to lie, and where it lies.</summary>
/// <param name="Name">File of the anchor and its arm.</param>
/// <param name="Observable">What is compared, at when, as what.</param>
/// <param name="Low">Lower end; null when only an upper bound is known.</param>
/// <param name="High">Upper end; null when only a lower bound is known.</param>
/// <param name="Unit">Unit of the numbers.</param>
/// <param name="Central">The set in the middle.</param>
/// <param name="P05">Lower end over the ensemble, without the spread between people.</param>
/// <param name="P95">Upper end.</param>
/// <param name="ShareInside">Share of the ensemble that lies within.</param>
/// <param name="IsLearntFrom">Whether the fit and the choice of members use it.</param>
/// <param name="Where">Where the range comes from.</param>
public sealed record AnchorRow(
    string Name, string Observable, double? Low, double? High, string Unit, double Central, double P05, double P95, double ShareInside, bool IsLearntFrom,
    string Where)
{
    /// <summary>Whether the set in the middle lies within.</summary>
    public bool CentralInside => !(Central < Low) && !(Central > High);
}
