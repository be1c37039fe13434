using Needlepoint.Planning.Predicates;

namespace Needlepoint.Planning.Suitability;

/// <summary>Facts with a path that begins with <c>prediction.</c>, as a run of the same course predicts them.</summary>
public interface IPredictedFacts
{
    /// <summary>What every path of a predicted fact begins with.</summary>
    public const string Prefix = "prediction.";

    /// <summary>The value of a path for a subject; unknown when the run does not predict it.</summary>
    FactValue Of(string path, ScreenedSubject subject);

    /// <summary>A sentence with the numbers behind the value: "Channels are open until hour 14 (8 to 30)."; empty for none.</summary>
    string Because(string path, ScreenedSubject subject) => "";
}
