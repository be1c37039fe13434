using Needlepoint.Inference.Results;
using Needlepoint.Inference.Running;
using Needlepoint.Planning.Suitability;

namespace Needlepoint.Studio.Runs;

/// <summary>What is known of a course: the run and whether the person may be treated like this.</summary>
/// <param name="Result">The run, as the data files have it.</param>
/// <param name="Screening">Every rule that applies.</param>
/// <param name="IsCoarse">True for the answer at once: few sets, and only what pages show while a slider moves.</param>
public sealed record CourseAnswer(RunResult Result, Screening Screening, bool IsCoarse)
{
    /// <summary>Whether its bands are those of the whole answer before, moved.</summary>
    public bool IsMoved { get; init; }

    /// <summary>How the bands of a coarse answer are made, in a sentence; empty for a whole one.</summary>
    public string CoarseWords => (IsCoarse, IsMoved) switch
    {
        (false, _) => "",
        (true, false) => $"For now these bands are from {Result.Identity.ParameterSets} parameter sets, always the same ones; all {RunOptions.DefaultSets} follow.",
        (true, true) => $"For now these are the bands before the change, moved by what it does to {Result.Identity.ParameterSets} of the sets, always the same ones; all {RunOptions.DefaultSets} follow.",
    };
}
