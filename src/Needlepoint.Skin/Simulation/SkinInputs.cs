using Needlepoint.Skin.Tissue;
using Needlepoint.Skin.Treatments;

namespace Needlepoint.Skin.Simulation;

/// <summary>One person and what is done to the skin; the same for all parameter sets of a run.</summary>
public sealed record SkinInputs
{
    /// <summary>Whose skin, and where.</summary>
    public required Subject Subject { get; init; }

    /// <summary>What the person wants to change, with the scores at the start.</summary>
    public Concerns Concerns { get; init; } = Concerns.None;

    /// <summary>How the person lives from the start of the run on; null for as before, which is how the untreated skin goes on in any case.</summary>
    public Lifestyle? Lifestyle { get; init; }

    /// <summary>What substances do to the making of melanin, in the living epidermis.</summary>
    public Exposure Melanin { get; init; } = Exposure.None;

    /// <summary>What is done, in order of time; the order within one moment is the order in which it happens.</summary>
    public IReadOnlyList<SkinEvent> Events { get; init; } = [];

    /// <summary>End of the run, s from its start.</summary>
    public required double EndTime { get; init; }

    /// <summary>Checks that the events are in order and within the run.</summary>
    /// <exception cref="ArgumentException">An event lies before the start, after the end or before an earlier one; or the exposure is none.</exception>
    public void Check()
    {
        Melanin.Check();
        double earliest = 0;
        foreach (SkinEvent happening in Events)
        {
            if (!(happening.Time >= earliest && happening.Time <= EndTime))
                throw new ArgumentException(
                    FormattableString.Invariant($"An event at {happening.Time} s is not between {earliest} s and the end at {EndTime} s."));
            earliest = happening.Time;
        }
    }
}
