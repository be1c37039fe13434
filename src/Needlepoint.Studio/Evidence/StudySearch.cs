using Needlepoint.Engine.Studies;
using Needlepoint.Evidence.Studies;
using Needlepoint.Inference.Results;

namespace Needlepoint.Studio.Evidence;

/// <summary>A search over the studies; what is not said does not narrow it.</summary>
/// <param name="Words">Words that all stand somewhere in the study.</param>
/// <param name="Outcome">Address of a class of outcomes.</param>
/// <param name="Role">One of <see cref="Roles"/>.</param>
/// <param name="Species">Measured on.</param>
/// <param name="From">First year.</param>
/// <param name="To">Last year.</param>
public sealed record StudySearch(string? Words, string? Outcome, string? Role, string? Species, int? From, int? To)
{
    /// <summary>Roles to search for: value and words; the first means any.</summary>
    public static IReadOnlyList<(string Value, string Words)> Roles { get; } =
        [("", "any"), ("validation", "not tuned on"), ("calibration", "tuned on"), ("missed", "not tuned on, missed"), ("context", "kept for context")];

    /// <summary>The studies found, the newest first.</summary>
    public IReadOnlyList<StudyEntry> In(EvidenceBook book)
    {
        string[] words = (Words ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        string? name = book.Classes.FirstOrDefault(found => found.Address == Outcome)?.Name;
        return
        [
            .. book.Studies.Where(entry => words.All(word => Holds(entry.Study, word)))
                .Where(entry => string.IsNullOrEmpty(Outcome) || entry.Values.Any(value => value.Class == name))
                .Where(HasRole)
                .Where(entry => string.IsNullOrEmpty(Species) || entry.Study.Species == Species || entry.Study.Measurements.Any(measurement => measurement.Species == Species))
                .Where(entry => (From is null || entry.Study.Citation.Published >= From) && (To is null || entry.Study.Citation.Published <= To))
                .OrderByDescending(entry => entry.Study.Citation.Published ?? 0).ThenBy(entry => entry.Study.Id, StringComparer.Ordinal),
        ];
    }

    private bool HasRole(StudyEntry entry) => Role switch
    {
        "validation" => !entry.IsTunedOn && !entry.IsContext,
        "calibration" => entry.IsTunedOn && !entry.IsContext,
        "missed" => entry.Values.Any(value => value.Use == EvidenceUse.Validation && !value.Inside),
        "context" => entry.IsContext,
        _ => true,
    };

    private static bool Holds(Study study, string word)
    {
        IEnumerable<string> texts =
            [study.Id, study.Citation.Full, study.Citation.Doi, study.Design, study.Notes, study.Cohort, study.Species, .. study.Context, .. study.Measurements.Select(measurement => measurement.Observable)];
        return texts.Any(text => text.Contains(word, StringComparison.OrdinalIgnoreCase));
    }
}
