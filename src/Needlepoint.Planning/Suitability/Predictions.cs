using Needlepoint.Inference.Results;
using Needlepoint.Planning.Predicates;

namespace Needlepoint.Planning.Suitability;

/// <summary>What a run predicts, as far as rules ask for it; see <see cref="FactCatalogue"/> for the paths <c>prediction.*</c>.</summary>
public sealed class Predictions : IPredictedFacts
{
    private Predictions(RunResult result) => Result = result;

    /// <summary>The run.</summary>
    public RunResult Result { get; }

    /// <summary>Reads them from a run.</summary>
    public static Predictions Of(RunResult result) => new(result);

    /// <inheritdoc/>
    public FactValue Of(string path, ScreenedSubject subject) => FactValue.Unknown;
}
