using Needlepoint.Planning.Predicates;
using Needlepoint.Planning.Suitability;

namespace Needlepoint.Planning.Tests.Screenings;

/// <summary>A run that predicts the worst of everything: every flag is yes, and every number the same.</summary>
internal sealed class WorstPredictions(double number) : IPredictedFacts
{
    public FactValue Of(string path, ScreenedSubject subject) =>
        World.Screener.Types.Find(path) is { Shape: FactShape.Flag } ? FactValue.Of((bool?)true) : FactValue.Of((double?)number);
}
