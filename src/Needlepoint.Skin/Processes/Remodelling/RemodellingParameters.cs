using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Parameters;
using Needlepoint.Skin.Tissue;

namespace Needlepoint.Skin.Processes.Remodelling;

/// <summary>Parameters of remodelling, SI units; meaning and source of each in <c>data/parameters/remodelling.yaml</c>.</summary>
public struct RemodellingParameters<T>
    where T : struct, IReal<T>
{
    /// <summary>R0, extra synthesis summed over time that gives 63 % of the most that scars gain, s.</summary>
    public T ReliefDose;

    /// <summary>Smax, most of the depth of a boxcar scar that comes up, 1.</summary>
    public T ReliefCeiling;

    /// <summary>tauV, how long what is seen lags behind the matrix, s.</summary>
    public T VisibleLag;

    /// <summary>tauB, how long a rater's expectation lasts after a session, s.</summary>
    public T ExpectationTime;

    /// <summary>The parameters by their ids.</summary>
    public static RemodellingParameters<T> From(IParameterSource<T> source) => new()
    {
        ReliefDose = source["remodelling.relief_dose"],
        ReliefCeiling = source["remodelling.relief_ceiling"],
        VisibleLag = source["remodelling.visible_lag"],
        ExpectationTime = source["remodelling.expectation_time"],
    };

    /// <summary>
    /// The parameters of a person (R1): where rest makes less, the same collagen is more rests of extra synthesis, and the dose is counted in those.
    /// </summary>
    public readonly RemodellingParameters<T> For(in Modifiers<T> person)
    {
        RemodellingParameters<T> own = this;
        own.ReliefDose = ReliefDose / person.BasalSynthesis;
        return own;
    }
}
