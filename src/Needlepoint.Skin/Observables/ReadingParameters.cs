using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Parameters;

namespace Needlepoint.Skin.Observables;

/// <summary>Parameters of assays, instruments and raters; meaning and source of each in <c>data/parameters/readings.yaml</c>. All pure numbers.</summary>
public struct ReadingParameters<T>
    where T : struct, IReal<T>
{
    /// <summary>gRNA, rise of procollagen mRNA over that of the protein.</summary>
    public T MessengerGain;

    /// <summary>f, share of the dermis that is fluid which comes and goes.</summary>
    public T FluidShare;

    /// <summary>eps, how fast echo density falls with fluid.</summary>
    public T EchoFluidFall;

    /// <summary>kE, logarithm of the net elasticity per gain of settled matrix.</summary>
    public T FirmnessResponse;

    /// <summary>q6, viscous over elastic stretch at rest.</summary>
    public T ViscousRatio;

    /// <summary>q8, stretch that is not recovered over what is, at rest.</summary>
    public T UnrecoveredRatio;

    /// <summary>w, how much shallower lines are, as a logarithm, per gain of settled matrix.</summary>
    public T LineResponse;

    /// <summary>sO, how much smoother skin looks at the swelling of the reference injury, as a logarithm.</summary>
    public T SwellingSmoothing;

    /// <summary>sH, how much smoother moist skin is: exponent of hydration over rest.</summary>
    public T HydrationSmoothing;

    /// <summary>Share of the roughness that goes with lines.</summary>
    public T RoughnessShare;

    /// <summary>Share of the area of pores that goes with lines.</summary>
    public T PoreShare;

    /// <summary>Gain of a rolling scar over that of a boxcar scar.</summary>
    public T RollingShare;

    /// <summary>Gain of an ice-pick scar over that of a boxcar scar.</summary>
    public T IcePickShare;

    /// <summary>Gain of stretch marks over that of a boxcar scar.</summary>
    public T StriaeShare;

    /// <summary>Gain of a surgical scar over that of a boxcar scar.</summary>
    public T SurgicalShare;

    /// <summary>th, improvement that a rater overlooks.</summary>
    public T RaterThreshold;

    /// <summary>d, what a rater who knows adds right after a session, share of the score.</summary>
    public T RaterDrift;

    /// <summary>The parameters by their ids.</summary>
    public static ReadingParameters<T> From(IParameterSource<T> source) => new()
    {
        MessengerGain = source["readings.messenger_gain"],
        FluidShare = source["readings.fluid_share"],
        EchoFluidFall = source["readings.echo_fluid_fall"],
        FirmnessResponse = source["readings.firmness_response"],
        ViscousRatio = source["readings.viscous_ratio"],
        UnrecoveredRatio = source["readings.unrecovered_ratio"],
        LineResponse = source["readings.line_response"],
        SwellingSmoothing = source["readings.swelling_smoothing"],
        HydrationSmoothing = source["readings.hydration_smoothing"],
        RoughnessShare = source["readings.roughness_share"],
        PoreShare = source["readings.pore_share"],
        RollingShare = source["readings.rolling_share"],
        IcePickShare = source["readings.ice_pick_share"],
        StriaeShare = source["readings.striae_share"],
        SurgicalShare = source["readings.surgical_share"],
        RaterThreshold = source["readings.rater_threshold"],
        RaterDrift = source["readings.rater_drift"],
    };
}
