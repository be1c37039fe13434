using Needlepoint.Courses;
using Needlepoint.Courses.Devices;
using Needlepoint.Courses.Reading;
using Needlepoint.Engine.Absorption;
using Needlepoint.Engine.Handbooks;
using Needlepoint.Engine.Studies;
using Needlepoint.Evidence.Data;
using Needlepoint.Evidence.Problems;
using Needlepoint.Evidence.Studies;
using Needlepoint.Evidence.Units;
using Needlepoint.Evidence.Yaml;
using Needlepoint.Inference;
using Needlepoint.Inference.Absorption;
using Needlepoint.Inference.Ensembles;
using Needlepoint.Inference.IntactSkin;
using Needlepoint.Inference.Qualification;
using Needlepoint.Inference.Results;
using Needlepoint.Inference.Running;
using Needlepoint.Planning.AdverseEvents;
using Needlepoint.Planning.Calendars;
using Needlepoint.Planning.Protocols;
using Needlepoint.Planning.Rules;
using Needlepoint.Planning.Suitability;
using Needlepoint.Reports.Patches;
using Needlepoint.Reports.Plans;
using Needlepoint.Skin.Simulation;
using Needlepoint.Skin.Tissue;

namespace Needlepoint.Engine;

/// <summary>The model behind the commands: reads the data when it is first needed.</summary>
public sealed class LocalEngine : IEngine
{
    private readonly Lazy<CourseRunner> _runner;
    private readonly Lazy<RuleLibrary> _rules;
    private readonly Lazy<ProtocolLibrary> _protocols;
    private readonly Lazy<EvidenceBook> _evidence;
    private readonly Lazy<OutcomeBook> _outcomes;
    private readonly Lazy<IReadOnlyList<Explanation>> _explanations;

    private static readonly QuantityRule s_duration = QuantityRule.Between(QuantityKind.Time, "1 min", "30 d");

    private readonly Lazy<ModelData> _model = new(() =>
    {
        ProblemList problems = [];
        ModelData? model = ModelData.Load(DataSource.Resolve(explicitFolder: null, problems), problems);
        return model ?? throw new InputException(problems);
    });

    /// <summary>An engine over the data that come with the program.</summary>
    public LocalEngine()
    {
        _runner = new(() => new(_model.Value));
        _rules = new(() => Checked(problems => RuleLibrary.Load(_model.Value.Source, FactCatalogue.Of(_model.Value.Catalogue), problems)));
        _protocols = new(() => Checked(problems => ProtocolLibrary.Load(_model.Value.Source, _model.Value.Catalogue, problems)));
        _evidence = new(() => Checked(problems => EvidenceBook.Load(_model.Value, problems)));
        _outcomes = new(() => new(_model.Value));
        _explanations = new(() => Handbook.All(_model.Value, Rules));
    }

    private static T Checked<T>(Func<ProblemList, T> load)
    {
        ProblemList problems = [];
        T loaded = load(problems);
        problems.ThrowIfErrors();
        return loaded;
    }

    /// <summary>The data of the model.</summary>
    /// <exception cref="InputException">The data cannot be read.</exception>
    public ModelData Model => _model.Value;

    /// <inheritdoc/>
    public ProtocolLibrary Protocols => _protocols.Value;

    /// <inheritdoc/>
    public IReadOnlyList<SuitabilityRule> Rules => _rules.Value.All;

    /// <inheritdoc/>
    public RunResult Run(RunRequest request, IProgress<EngineProgress> progress, CancellationToken cancellation)
    {
        ProblemList problems = [];
        SourcedCourse found = Read(request.Source, problems);
        Inference.Running.RunOptions options = OptionsOf(request, request.Seed, request.Sets) with { Depth = request.Depth, Watched = request.Watched };
        return Run(found.Course, problems, options, progress, cancellation) with { Protocol = found.Protocol };
    }

    // The ready courses are read only where one is named.
    private SourcedCourse Read(CourseSource source, ProblemList problems, ReadingMode mode = ReadingMode.Course) =>
        source.Read(_model.Value.Catalogue, () => Protocols, problems, mode) ?? throw new InputException(problems);

    private static Inference.Running.RunOptions OptionsOf(CourseRequest request, ulong seed, int sets) => Options(seed, sets, request.Workers);

    private static Inference.Running.RunOptions Options(ulong seed, int sets, Workers workers) => new() { Seed = seed, Sets = sets, CentralOnly = sets == 1, Workers = workers };

    private RunResult Run(Course course, ProblemList problems, Inference.Running.RunOptions options, IProgress<EngineProgress> progress, CancellationToken cancellation) =>
        _runner.Value.Run(course, problems, options, known => progress.Report(new(Math.Min(known.Done, options.Sets), options.Sets, "parameter sets", SettlingWords.Of(known.Settling))), cancellation);

    /// <inheritdoc/>
    public ScreenReport Screen(ScreenRequest request, IProgress<EngineProgress> progress, CancellationToken cancellation)
    {
        ProblemList problems = [];
        Course course = Read(request.Source, problems, ReadingMode.Screening).Course;
        Problem[] warnings = [.. problems.Where(problem => problem.Severity == Severity.Warning)];
        // Of two decisions about one rule the one of the command line counts: it is the later one.
        var decisions = course.Screening.Decisions.Where(old => request.Decisions.All(decision => RuleOf(decision.Rule) != RuleOf(old.Rule))).Concat(request.Decisions);
        course = course with { Screening = course.Screening with { Decisions = [.. decisions] } };
        // The model knows no heat: such a course is screened without predictions.
        bool isRun = request.Sets > 0 && course.Treatment.Device.Kind != DeviceKind.Heat;
        Predictions? predictions = !isRun ? null : Predictions.Of(Run(course, problems, OptionsOf(request, request.Seed, request.Sets), progress, cancellation));
        return new(new Screener(_rules.Value, _model.Value.Catalogue).Screen(course, predictions, request.Today), warnings);
    }

    private string RuleOf(string idOrCode) => _rules.Value.Find(idOrCode)?.Id ?? idOrCode;

    /// <inheritdoc/>
    public Screening Screen(RunResult result, DateOnly today) =>
        new Screener(_rules.Value, _model.Value.Catalogue).Screen(CourseOf(result), Predictions.Of(result), today);

    /// <inheritdoc/>
    public CalendarReport Calendar(CalendarRequest request, IProgress<EngineProgress> progress, CancellationToken cancellation)
    {
        ProblemList problems = [];
        Course course = Read(request.Source, problems).Course;
        if (request.Start is { } start)
            course = MovedCourse.To(course, start) ?? throw new InputException([CalendarProblems.BeforeAnswers(course.Screening.FirstSession ?? start, start)]);
        else if (course.Screening.FirstSession is null)
            problems.Add(CalendarProblems.NoFirstSession(request.Today.AddDays(14)));
        Problem[] warnings = [.. problems.Where(problem => problem.Severity == Severity.Warning)];
        RunResult? result = request.Sets == 0 ? null : Run(course, problems, OptionsOf(request, request.Seed, request.Sets), progress, cancellation);
        Screening screening = new Screener(_rules.Value, _model.Value.Catalogue).Screen(course, result is null ? null : Predictions.Of(result), request.Today);
        CourseCalendar calendar = CourseCalendar.Of(course, screening, _rules.Value);
        return new(calendar, screening, PlanWords.Page(course, calendar, result, request.Today), warnings);
    }

    /// <inheritdoc/>
    public CalendarReport Calendar(RunResult result, DateOnly today)
    {
        ProblemList problems = [];
        Course course = CourseReader.Read(result.CourseText, result.CourseFile, _model.Value.Catalogue, problems) ?? throw new InputException(problems);
        Screening screening = new Screener(_rules.Value, _model.Value.Catalogue).Screen(course, Predictions.Of(result), today);
        CourseCalendar calendar = CourseCalendar.Of(course, screening, _rules.Value);
        return new(calendar, screening, PlanWords.Page(course, calendar, result, today), [.. problems.Where(problem => problem.Severity == Severity.Warning)]);
    }

    /// <inheritdoc/>
    public AdverseEventTable AdverseEvents(RunResult result) =>
        CourseReader.Read(result.CourseText, result.CourseFile, _model.Value.Catalogue, []) is { } course
            ? AdverseEventTable.For(Checked(problems => AdverseEventLibrary.Load(_model.Value.Source, problems)), course)
            : AdverseEventTable.Empty;

    /// <inheritdoc/>
    public PatchSeries? Draw(RunResult result) =>
        PatchStates.CanDraw(result) ? PatchSeries.Of(result, PatchOptics.Of(_model.Value.Space, result), ScarsOf(result)) : null;

    /// <inheritdoc/>
    public byte[]? Paint(RunResult result, double? hours) =>
        PatchStates.CanDraw(result) ? PatchSeries.Picture(result, PatchOptics.Of(_model.Value.Space, result), ScarsOf(result), hours) : null;

    private static AcneScarKind? ScarsOf(RunResult result)
    {
        string? said = result.Inputs.FirstOrDefault(line => line.Label == "Acne scars")?.Value.Replace("-", "", StringComparison.Ordinal);
        return Enum.TryParse(said, ignoreCase: true, out AcneScarKind kind) ? kind : null;
    }

    /// <inheritdoc/>
    public IReadOnlyList<SkinFilm?> Films(RunResult result, IReadOnlyList<int?> members, int session, CancellationToken cancellation) =>
        new FilmRunner(_model.Value).Films(CourseOf(result), members, result.Identity.Seed, session, cancellation);

    /// <inheritdoc/>
    public RunResult? Member(RunResult result, int member, CancellationToken cancellation) =>
        new FilmRunner(_model.Value).Outcomes(CourseOf(result), member, result.Identity.Seed, cancellation) is { } outcomes ? result with { Observables = outcomes } : null;

    private Course CourseOf(RunResult result)
    {
        ProblemList problems = [];
        return CourseReader.Read(result.CourseText, result.CourseFile, _model.Value.Catalogue, problems) ?? throw new InputException(problems);
    }

    /// <inheritdoc/>
    public IReadOnlyList<AbsorptionResult> Absorb(AbsorbRequest request, IProgress<EngineProgress> progress, CancellationToken cancellation)
    {
        ProblemList problems = [];
        AbsorbProduct? product = AbsorbProduct.Find(request, _model.Value.Catalogue, problems);
        problems.ThrowIfErrors();
        Course? course = CourseReader.Read(AbsorbCourse.Text(request, product!.Text), AbsorbCourse.File, product.Catalogue, problems);
        YamlMap? rest = YamlReader.Read(AbsorbCourse.File, AbsorbCourse.Rest(request), CodeFamily.Course, problems);
        Quantity? duration = rest is null ? null : new FieldReader(rest, problems).Quantity(AbsorbCourse.Duration, s_duration, required: true);
        if (course is null || duration is null)
            throw new InputException(problems);
        AbsorbQuestion question = new()
        {
            Product = course.Treatment.Products[0].Product,
            Course = course,
            Duration = duration.Value.Value,
            IsCovered = request.IsCovered,
            IsIntact = request.IsIntact,
            IsFilm = request.IsFilm,
        };
        Inference.Running.RunOptions options = Options(request.Seed, request.Sets, request.Workers);
        int actives = Math.Max(1, question.Product.Actives.Count), done = 0;
        IReadOnlyList<AbsorptionResult> results = new AbsorptionRunner(_model.Value).Run(
            question, options, _ => progress.Report(new(Math.Min(Interlocked.Increment(ref done), actives * request.Sets), actives * request.Sets, "parameter sets")), cancellation);
        return [.. results.Select(result => AsAsked(result, request, product.Id, problems))];
    }

    // What the options left out is a default, although the course that was made of them says it.
    private static AbsorptionResult AsAsked(AbsorptionResult result, AbsorbRequest request, string product, ProblemList problems) => result with
    {
        ProductId = product,
        Beyond = request.Excised is null ? result.Beyond : "the receptor",
        Inputs = [.. result.Inputs.Select(line => line with { IsDefault = line.IsDefault || AbsorbCourse.Person.Any(one => one.Label == line.Label && one.Said(request) is null) })],
        Warnings = [.. problems.Where(problem => problem.Severity == Severity.Warning).Select(problem => new RunWarning(problem.Code, problem.Given is null ? problem.Title : $"{problem.Title}: {problem.Given}", null)), .. result.Warnings],
    };

    /// <inheritdoc/>
    public QualificationResult Qualify(QualifyRequest request, IProgress<EngineProgress> progress, CancellationToken cancellation)
    {
        ProblemList problems = [];
        StudyLibrary library = request.Text is { } text ? StudyLibrary.OfText(request.Folder ?? "study.yaml", text, problems, Qualifier.DimensionOf)
            : request.Folder is { } folder ? StudyLibrary.LoadFolder(folder, problems, Qualifier.DimensionOf)
            : StudyLibrary.Load(_model.Value.Source, problems, Qualifier.DimensionOf);
        problems.ThrowIfErrors();
        bool isOwn = request.Folder is not null || request.Text is not null;
        Qualifier qualifier = new(_model.Value);
        Inference.Running.RunOptions options = new() { Seed = request.Seed, Sets = request.Sets, Workers = request.Workers };
        QualificationResult result = qualifier.Run(
            library, request.Folder ?? "data/evidence", isOwn, options, (done, total) => progress.Report(new(done, total, "studies")), cancellation).Result;
        if (isOwn)
            return result;
        StudyLibrary anchors = StudyLibrary.LoadAnchors(_model.Value.Source, problems, Qualifier.DimensionOf);
        PermeabilityTable? permeability = PermeabilityTable.Load(_model.Value.Source, problems);
        problems.ThrowIfErrors();
        return result with
        {
            Anchors = qualifier.Anchors(anchors, options, cancellation),
            Permeability = PermeabilityTest.Run(_model.Value.Parameters, permeability!, _model.Value.Posterior),
            LeftOut = _model.Value.LeftOut,
        };
    }

    /// <inheritdoc/>
    public CalibrationReport Calibrate(CalibrateRequest request, IProgress<EngineProgress> progress, CancellationToken cancellation) =>
        new Calibration(request, progress, cancellation).Run();

    /// <inheritdoc/>
    public CourseMembers Members(RunRequest request, IEnumerable<double> hours, CancellationToken cancellation)
    {
        Course course = Read(request.Source, []).Course;
        return new MemberRunner(_model.Value).Run(course, new() { Seed = request.Seed, Sets = request.Sets, Workers = request.Workers }, hours, cancellation);
    }

    /// <inheritdoc/>
    public EvidenceBook Evidence => _evidence.Value;

    /// <inheritdoc/>
    public OutcomeBook Outcomes => _outcomes.Value;

    /// <inheritdoc/>
    public IReadOnlyList<Explanation> Explanations() => _explanations.Value;
}
