using Needlepoint.Planning.Predicates;

namespace Needlepoint.Planning.Suitability;

/// <summary>Predicted facts of one subject, and the sentences behind them; what it does not hold, the course may.</summary>
/// <param name="course">The facts of the whole course; null for the course itself.</param>
internal sealed class PredictedSubject(PredictedSubject? course = null)
{
    private readonly Dictionary<string, FactValue> _values = [];
    private readonly Dictionary<string, string> _sentences = [];

    /// <summary>The value of a path; unknown where nothing is predicted.</summary>
    public FactValue this[string path] =>
        _values.TryGetValue(path, out FactValue value) ? value : course is null ? FactValue.Unknown : course[path];

    /// <summary>The sentence behind the value of a path; empty for none.</summary>
    public string Because(string path) => _sentences.TryGetValue(path, out string? sentence) ? sentence : course?.Because(path) ?? "";

    /// <summary>Adds a flag.</summary>
    public PredictedSubject Add(string path, bool? flag, string? sentence = null) => Add(path, FactValue.Of(flag), sentence);

    /// <summary>Adds a number, SI; one that is not a number stays unknown.</summary>
    public PredictedSubject Add(string path, double? number, string? sentence = null) => Add(path, FactValue.Of(number), sentence);

    private PredictedSubject Add(string path, FactValue value, string? sentence)
    {
        _values[path] = value;
        if (sentence is not null && !value.IsUnknown)
            _sentences[path] = sentence;
        return this;
    }
}
