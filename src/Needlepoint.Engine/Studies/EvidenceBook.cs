using System.Text;
using Needlepoint.Courses.Reading;
using Needlepoint.Evidence.Problems;
using Needlepoint.Evidence.Studies;
using Needlepoint.Inference;
using Needlepoint.Inference.Qualification;
using Needlepoint.Inference.Results;
using Needlepoint.Reports.Documents;

namespace Needlepoint.Engine.Studies;

/// <summary>The studies that ship with the program, each beside what was predicted of it when the program was made. Immutable.</summary>
public sealed class EvidenceBook
{
    private readonly ModelData _model;
    private readonly Dictionary<string, StudyEntry> _byId;
    private readonly ILookup<string, QualifiedValue> _byObservable;

    private EvidenceBook(ModelData model, QualificationResult shipped, IReadOnlyList<StudyEntry> studies)
    {
        (_model, Shipped, Studies) = (model, shipped, studies);
        _byId = studies.ToDictionary(entry => entry.Study.Id, StringComparer.Ordinal);
        _byObservable = shipped.Values.ToLookup(value => value.Observable, StringComparer.Ordinal);
        Classes = [.. shipped.Values.GroupBy(value => value.Class).Select(group => EvidenceClass.Of(group.Key, [.. group])).OrderByDescending(found => found.Studies).ThenBy(found => found.Name, StringComparer.Ordinal)];
    }

    /// <summary>Predicted against measured, as it was when the program was made.</summary>
    public QualificationResult Shipped { get; }

    /// <summary>Every study, by id.</summary>
    public IReadOnlyList<StudyEntry> Studies { get; }

    /// <summary>The classes of outcomes that studies measured, the best studied first.</summary>
    public IReadOnlyList<EvidenceClass> Classes { get; }

    /// <summary>Reads studies and numbers.</summary>
    /// <param name="model">The data of the model.</param>
    /// <param name="problems">Receives what is wrong.</param>
    public static EvidenceBook Load(ModelData model, ProblemList problems)
    {
        using Stream stream = typeof(EvidenceBook).Assembly.GetManifestResourceStream("qualification.json") ?? throw new InvalidOperationException("The program was built without its qualification.");
        QualificationResult shipped = QualificationReader.Read(stream);
        StudyLibrary library = StudyLibrary.Load(model.Source, problems, Qualifier.DimensionOf);
        FitRecord fits = FitRecord.Read(model.Source.Read(FitRecord.Path) is { } bytes ? Encoding.UTF8.GetString(bytes) : "");
        ILookup<string, QualifiedValue> values = shipped.Values.ToLookup(value => value.StudyId, StringComparer.Ordinal);
        ILookup<string, string> learnt = fits.Fits.SelectMany(fit => fit.LearntFrom.Select(study => (study.Id, fit.Block))).ToLookup(pair => pair.Id, pair => pair.Block, StringComparer.Ordinal);
        IEnumerable<(Study Study, bool IsTunedOn)> all =
        [
            .. library.Calibration.Studies.Select(study => (study.Study, true)),
            .. library.Validation.Studies.Select(study => (study.Study, false)),
        ];
        return new(model, shipped, [.. all.OrderBy(one => one.Study.Id, StringComparer.Ordinal).Select(one =>
            new StudyEntry(one.Study, one.IsTunedOn, [.. values[one.Study.Id]], [.. learnt[one.Study.Id].Distinct()]))]);
    }

    /// <summary>A study; null when there is none of that id.</summary>
    public StudyEntry? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>Every value of an outcome that was measured.</summary>
    public IEnumerable<QualifiedValue> Of(string observable) => _byObservable[observable];

    /// <summary>The class of a name in an address, or that an outcome belongs to; null when nothing was measured of it.</summary>
    /// <param name="name">Name in an address, or id of an outcome.</param>
    public EvidenceClass? FindClass(string name) =>
        Classes.FirstOrDefault(found => found.Address == name) ?? Classes.FirstOrDefault(found => found.Values.Any(value => value.Observable == name));

    /// <summary>"Davis et al. 2004", or the id itself.</summary>
    public string ShortName(string studyId) => Find(studyId)?.Study.Citation.Short ?? studyId;

    /// <summary>What was done in an arm, in one line; the reason where it cannot be read.</summary>
    public string LineOf(Arm arm)
    {
        ProblemList problems = [];
        return CourseReader.ReadArm(arm, _model.Catalogue, problems)?.Line ?? problems.FirstOrDefault()?.Title ?? arm.Id;
    }

    /// <summary>The file of a study as it stands in the data.</summary>
    public string TextOf(Study study) => _model.Source.Read(study.File) is { } bytes ? Encoding.UTF8.GetString(bytes) : "";
}

/// <summary>A study and what was predicted of it.</summary>
/// <param name="Study">What it did and found.</param>
/// <param name="IsTunedOn">Whether its role is calibration.</param>
/// <param name="Values">Its values with their predictions; empty for a study that is kept for its context.</param>
/// <param name="LearntBy">Blocks of the calibration that learnt from it.</param>
public sealed record StudyEntry(Study Study, bool IsTunedOn, IReadOnlyList<QualifiedValue> Values, IReadOnlyList<string> LearntBy)
{
    /// <summary>Whether the model predicts no number of it.</summary>
    public bool IsContext => Values.Count == 0;
}
