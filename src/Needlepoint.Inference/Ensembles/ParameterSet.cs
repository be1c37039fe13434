namespace Needlepoint.Inference.Ensembles;

/// <summary>One value for every parameter, SI units, in the order of the <see cref="ParameterSpace"/> that drew it.</summary>
/// <param name="Values">The values; not to be written to.</param>
public sealed record ParameterSet(double[] Values);
