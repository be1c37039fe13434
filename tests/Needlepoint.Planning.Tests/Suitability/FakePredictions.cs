using Needlepoint.Planning.Predicates;
using Needlepoint.Planning.Suitability;

namespace Needlepoint.Planning.Tests.Suitability;

/// <summary>Predictions of which a test says the one thing: until when channels are open after each session.</summary>
/// <param name="OpenUntil">Time after the needles, s.</param>
internal sealed record FakePredictions(double OpenUntil) : IPredictedFacts
{
    public FactValue Of(string path, ScreenedSubject subject) => path switch
    {
        "prediction.channels_open" or "prediction.channels_open_then" => FactValue.Of(subject.SinceSession >= 0 && subject.SinceSession < OpenUntil),
        "prediction.open_until" or "prediction.open_until_high" or "prediction.open_until_low" or "prediction.closed_from" => FactValue.Of((double?)OpenUntil),
        _ => FactValue.Unknown,
    };

    public string Because(string path, ScreenedSubject subject) =>
        path == "prediction.channels_open" ? FormattableString.Invariant($"Channels are open until hour {OpenUntil / SampleCourse.Hour}.") : "";
}
