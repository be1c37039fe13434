using Needlepoint.Inference.Results;
using Needlepoint.Inference.Running;

namespace Needlepoint.Studio.Runs;

/// <summary>A preview beside the whole answer that stood before it.</summary>
internal static class Preview
{
    /// <summary>
    /// The preview that continues a whole answer: its bands moved by what the change does to the few sets, and what the few sets leave out as it was before.
    /// </summary>
    /// <param name="few">The few sets now.</param>
    /// <param name="fewBefore">The same few sets before.</param>
    /// <param name="before">The whole answer before.</param>
    public static RunResult After(RunResult few, RunResult fewBefore, RunResult before) => few with
    {
        Observables = MovedBands.Of(few.Observables, fewBefore.Observables, before.Observables),
        Absorption = before.Absorption,
        Habits = before.Habits,
        HairParts = before.HairParts,
        MarkDrivers = before.MarkDrivers,
        SunOnMarks = before.SunOnMarks,
        Warnings = [.. few.Warnings.Union(before.Absorption.SelectMany(product => product.Warnings))],
    };
}
