using Needlepoint.Courses.Substances;
using Needlepoint.Inference.Ensembles;
using Needlepoint.Numerics.Numbers;
using Needlepoint.Numerics.Random;

namespace Needlepoint.Inference.Absorption;

/// <summary>
/// How far the permeability of intact skin to one substance lies from the law: a factor that belongs to the substance and to the member of the ensemble.
/// </summary>
internal static class CompoundError
{
    private const string Spread = "permeability.compound_error";

    /// <summary>The factor, 1.</summary>
    /// <param name="space">Parameters; they hold the spread.</param>
    /// <param name="substance">The substance.</param>
    /// <param name="seed">Seed of the run; null for the law itself.</param>
    /// <param name="set">Number of the set; the first of a run is the middle of everything.</param>
    public static double Factor(ParameterSpace space, Substance substance, ulong? seed, int set)
    {
        if (seed is not { } drawn || set == 0)
            return 1;
        RandomStream stream = new(drawn, (ulong)set, $"{Spread} {substance.Id} {substance.Name}");
        return Scalar.Exp(Scalar.Log(space.Central.Values[space.IndexOf(Spread)]).Value * stream.NextNormal()).Value;
    }
}
