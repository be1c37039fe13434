using Needlepoint.Inference.Results;
using Needlepoint.Planning.Predicates;

namespace Needlepoint.Planning.Suitability;

/// <summary>What a run predicts, as far as rules ask for it; see <see cref="FactCatalogue"/> for the paths <c>prediction.*</c>. Immutable.</summary>
public sealed class Predictions : IPredictedFacts
{
    // Of more failed sets a 95th percentile would tell nothing.
    private const double MostFailed = 0.05;

    private readonly PredictedSubject _course = new();
    private readonly PredictedChannels? _channels;
    private readonly PredictedHealing _healing;
    private readonly PigmentDrive? _pigment;

    private Predictions(RunResult result)
    {
        Result = result;
        _healing = new(result);
        IsUsable = result.Observables.Count > 0 && result.Failures.Count <= MostFailed * (result.Failures.Count + result.Identity.ParameterSets);
        if (!IsUsable)
            return;
        _channels = PredictedChannels.Of(result);
        _channels?.AddTo(_course);
        PredictedMarks.AddTo(_course, result);
        _pigment = PredictedMarks.RaisedFor(result);
        _course.Add("prediction.pigment_raised_for", _pigment?.Time, _pigment?.Words);
    }

    /// <summary>The run.</summary>
    public RunResult Result { get; }

    /// <summary>Whether the run went well enough to predict from; else every predicted fact is unknown.</summary>
    public bool IsUsable { get; }

    /// <summary>Reads them from a run.</summary>
    public static Predictions Of(RunResult result) => new(result);

    /// <inheritdoc/>
    public FactValue Of(string path, ScreenedSubject subject) => SubjectOf(subject)[path];

    /// <inheritdoc/>
    public string Because(string path, ScreenedSubject subject) => SubjectOf(subject).Because(path);

    // What is known of a subject beside the course; without a usable run nothing is.
    private PredictedSubject SubjectOf(ScreenedSubject subject)
    {
        PredictedSubject known = new(_course);
        if (!IsUsable)
            return known;
        if (subject.Kind == RuleSubject.Session)
            _healing.AddTo(known, subject.Session);
        if (subject.Kind == RuleSubject.Product)
            _channels?.AddTo(known, subject);
        if (subject.Product is { } use)
            PredictedPlasma.AddTo(known, Result, use);

        if (subject.Event is not null)
            AddPlanned(known, subject.SinceSession);
        return known;
    }

    // What is planned before the first session meets no channels and no inflammation.
    private void AddPlanned(PredictedSubject known, double since)
    {
        _channels?.AddTo(known, since);
        known.Add("prediction.pigment_raised_then", _pigment?.Holds(since), _pigment?.Words);
    }
}
