using Needlepoint.Skin.Observables;
using Needlepoint.Skin.Processes.Hair;

namespace Needlepoint.Inference.Hair;

/// <summary>The hair of one scalp under one set, treated and untreated, SI units.</summary>
public sealed class HairCurves
{
    private readonly HairSums[] _treated, _untreated;
    private readonly double _density;

    internal HairCurves(double[] times, HairSums[] treated, HairSums[] untreated, double density) =>
        (Times, _treated, _untreated, _density) = (times, treated, untreated, density);

    /// <summary>Moments of the curves, s.</summary>
    public double[] Times { get; }

    /// <summary>A curve of <see cref="HairObservables"/> at one of <see cref="Times"/>.</summary>
    public double At(string id, int moment) => Read(id, _treated, moment);

    /// <summary>The same of the scalp untreated.</summary>
    public double Untreated(string id, int moment) => Read(id, _untreated, moment);

    /// <summary>A single number of <see cref="HairObservables"/>.</summary>
    /// <exception cref="KeyNotFoundException">No single number has this id.</exception>
    public double Single(string id) => id == "hair_gain_per_cm2"
        ? _density * (_treated[^1].CountedShare - _untreated[^1].CountedShare)
        : throw new KeyNotFoundException($"No such outcome of hair: {id}.");

    private double Read(string id, HairSums[] sums, int moment) => id switch
    {
        "hair_density_per_cm2" => _density * sums[moment].CountedShare,
        "hair_diameter_um" => sums[moment].Diameter,
        "hair_growing_percent" => sums[moment].GrowingShare,
        "hair_telogen_percent" => 1 - sums[moment].GrowingShare,
        "hair_mass_relative" => sums[moment].Volume / sums[0].Volume,
        "hair_growth_um_d" => sums[moment].GrowthRate,
        _ => throw new KeyNotFoundException($"No such outcome of hair: {id}."),
    };
}
