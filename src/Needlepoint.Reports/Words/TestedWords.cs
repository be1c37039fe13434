using Needlepoint.Inference.Results;

namespace Needlepoint.Reports.Words;

/// <summary>How an outcome did against studies, in one sentence.</summary>
public static class TestedWords
{
    /// <summary>"Tested on 9 studies that the model was not tuned to; 8 fell inside its interval."</summary>
    public static string Sentence(Observable outcome) => outcome.Tested switch
    {
        { Studies: 0, TunedOn.Count: > 0 } => "Only studies that the model was tuned to measured this: how well it predicts is not known.",
        { Studies: 0 } => "No study measured this: read it as a guess with a mechanism.",
        { Studies: 1 } one => $"Tested on one study that the model was not tuned to; it fell {(one.Inside == 1 ? "inside" : "outside")} the interval.",
        var tested => $"Tested on {tested.Studies} studies that the model was not tuned to; {(tested.Inside == 0 ? "none" : tested.Inside.ToString(System.Globalization.CultureInfo.InvariantCulture))} fell inside its interval.",
    };
}
