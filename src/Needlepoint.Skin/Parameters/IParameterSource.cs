namespace Needlepoint.Skin.Parameters;

/// <summary>Values of parameters by id, in SI units: one person, or several people side by side.</summary>
/// <typeparam name="T">Number kind.</typeparam>
public interface IParameterSource<T>
{
    /// <summary>The value of a parameter in SI units.</summary>
    /// <param name="id">Id as in <c>data/parameters</c>, <c>barrier.slow_repair_rate</c> say.</param>
    /// <exception cref="KeyNotFoundException">No parameter has this id.</exception>
    T this[string id] { get; }
}
