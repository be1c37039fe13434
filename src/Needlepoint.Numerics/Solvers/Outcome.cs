namespace Needlepoint.Numerics.Solvers;

/// <summary>How a run ended.</summary>
public enum Ending
{
    /// <summary>The end time was reached.</summary>
    Success,

    /// <summary>More steps were needed than allowed.</summary>
    StepLimit,

    /// <summary>The error stayed above the tolerance even with the smallest step.</summary>
    StepTooSmall,

    /// <summary>The state or its rates were infinite or not a number even with the smallest step.</summary>
    NotFinite,
}

/// <summary>How one lane's run ended, as a value: a failed run is a result that can be reported, not an exception.</summary>
/// <param name="Ending">What happened.</param>
/// <param name="Time">The time reached, in the unit of the equations; the state holds the values at this time.</param>
/// <param name="Step">The last step tried.</param>
/// <param name="Accepted">Steps accepted.</param>
/// <param name="Rejected">Steps tried again with a shorter one.</param>
public readonly record struct Outcome(Ending Ending, double Time, double Step, int Accepted, int Rejected)
{
    /// <summary>Whether the end time was reached.</summary>
    public bool Succeeded => Ending == Ending.Success;

    /// <summary>What happened, and the knob to turn.</summary>
    public string Sentence => Ending switch
    {
        Ending.Success => FormattableString.Invariant($"Reached {Time:G6} in {Accepted} steps, {Rejected} tried again."),
        Ending.StepLimit => FormattableString.Invariant(
            $"NP-N010 stopped at {Time:G6} after {Accepted + Rejected} steps, the limit; raise StepControl.StepLimit or loosen the tolerance."),
        Ending.StepTooSmall => FormattableString.Invariant(
            $"NP-N011 stopped at {Time:G6}: a step of {Step:G3} still misses the tolerance; look for a jump in the equations, make it an event, or loosen the absolute tolerance."),
        _ => FormattableString.Invariant(
            $"NP-N012 stopped at {Time:G6}: a step of {Step:G3} still gives values that are not finite; check the parameters, and that the rates are defined near this state."),
    };
}
