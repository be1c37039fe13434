namespace Needlepoint.Inference.Results;

/// <summary>What moves an outcome most, for one person and course: shares of its spread in the ensemble.</summary>
/// <param name="Observable">Id of the outcome.</param>
/// <param name="AtHours">Moment of a curve, h from the first session; null for a single number.</param>
/// <param name="Members">Parameter sets behind it.</param>
/// <param name="Parts">Parameters with their shares, the strongest first.</param>
public sealed record OutcomeSpread(string Observable, double? AtHours, int Members, IReadOnlyList<SpreadPart> Parts)
{
    /// <summary>Share of all other parameters, of chance and of what acts only together, 0 to 1.</summary>
    public double Rest => Math.Max(0, 1 - Parts.Sum(part => part.Share));
}

/// <summary>A parameter and its share of a spread.</summary>
/// <param name="Parameter">Id of the parameter.</param>
/// <param name="Meaning">What it is, in words.</param>
/// <param name="IsBetweenPeople">Whether people differ in it; else it is the same for all and not known better.</param>
/// <param name="Share">Share of the variance, 0 to 1.</param>
public sealed record SpreadPart(string Parameter, string Meaning, bool IsBetweenPeople, double Share);
