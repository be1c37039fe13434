using Needlepoint.Evidence.Parameters;
using Needlepoint.Numerics.Numbers;

namespace Needlepoint.Evidence.Studies;

/// <summary>What stands in for a spread or a number of people that a source does not print.</summary>
/// <param name="PersonLogDeviation">Standard deviation of the logarithm between people.</param>
/// <param name="Count">Number of people.</param>
public sealed record UnreportedSpread(double PersonLogDeviation, double Count)
{
    /// <summary>The values of <c>data/parameters/measurement.yaml</c>.</summary>
    /// <exception cref="KeyNotFoundException">The table lacks them.</exception>
    public static UnreportedSpread From(ParameterTable parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return new(Scalar.Log(parameters["measurement.unreported_person_gsd"].Value).Value, parameters["measurement.unreported_count"].Value);
    }
}
