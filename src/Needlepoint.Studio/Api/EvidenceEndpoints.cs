using Needlepoint.Engine;
using Needlepoint.Engine.Studies;
using Needlepoint.Inference.Results;
using Needlepoint.Reports.Documents;
using Needlepoint.Studio.Evidence;

namespace Needlepoint.Studio.Api;

/// <summary>The evidence over HTTP: the studies behind the model, and predicted against measured.</summary>
internal static class EvidenceEndpoints
{
    /// <summary>Adds it.</summary>
    public static void Map(RouteGroupBuilder api)
    {
        RouteGroupBuilder evidence = api.MapGroup("").WithTags("Evidence");
        evidence.MapGet("/studies", Studies).WithName("Studies");
        evidence.MapGet("/studies/{id}", StudyOf).WithName("Study");
        evidence.MapGet("/studies/{id}/file", StudyFile).WithName("StudyFile").ProducesFile("application/yaml");
        evidence.MapGet("/evidence", Classes).WithName("Evidence");
        evidence.MapGet("/evidence/{outcome}", ValuesOf).WithName("EvidenceOf");
        evidence.MapGet("/evidence/{outcome}/values.csv", ValuesFile).WithName("EvidenceFile").ProducesFile("text/csv");
        evidence.MapGet("/qualification", Qualification).WithName("Qualification").Produces<QualificationDocument>();
        evidence.MapPost("/qualifications", QualifyAsync).WithName("Qualify").Produces<QualificationDocument>();
        evidence.MapPost("/qualifications/stream", StreamQualify).WithName("StreamQualify").Produces<string>(StatusCodes.Status200OK, ProgressStream.ContentType);
    }

    /// <summary>The studies behind the model, the newest first. What is not said does not narrow the search.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="search">Words that all stand somewhere in the study.</param>
    /// <param name="outcome">Name of an outcome as /evidence lists it.</param>
    /// <param name="role">validation, calibration, missed (not tuned on, and missed) or context.</param>
    /// <param name="species">Measured on.</param>
    /// <param name="from">First year.</param>
    /// <param name="to">Last year.</param>
    internal static IReadOnlyList<StudySummary> Studies(IEngine engine, string? search, string? outcome, string? role, string? species, int? from, int? to)
    {
        if (outcome is not null) ClassOf(engine, outcome);
        return [.. new StudySearch(search, outcome, Checked.OneOf("role", role, StudySearch.Roles.Select(one => one.Value)), species, from, to).In(engine.Evidence).Select(StudySummary.Of)];
    }

    /// <summary>A study: what was done, measured and predicted, its role and why, and doubts about it.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="id">Id of the study.</param>
    internal static StudyAnswer StudyOf(IEngine engine, string id) => StudyAnswer.Of(Found(engine, id), engine.Evidence);

    /// <summary>The file of a study as it stands in the data, YAML.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="id">Id of the study.</param>
    internal static IResult StudyFile(IEngine engine, string id)
    {
        StudyEntry found = Found(engine, id);
        return FileAnswer.Of(engine.Evidence.TextOf(found.Study), "application/yaml; charset=utf-8", $"{found.Study.Id}.yaml");
    }

    /// <summary>What studies measured, and how well it is predicted; only studies that the model was not tuned on are counted.</summary>
    /// <param name="engine">The engine.</param>
    internal static IReadOnlyList<EvidenceSummary> Classes(IEngine engine) => [.. engine.Evidence.Classes.Select(EvidenceSummary.Of)];

    /// <summary>Predicted against measured, of one outcome: every value of every study, those that were missed first.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="outcome">Name as /evidence lists it, or the id of an outcome of a run.</param>
    internal static EvidenceAnswer ValuesOf(IEngine engine, string outcome)
    {
        EvidenceClass found = ClassOf(engine, outcome);
        return new(EvidenceSummary.Of(found), [.. found.Values.WorstFirst().Select(MeasuredDocument.Of)]);
    }

    /// <summary>Predicted against measured, of one outcome, as a table, CSV.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="outcome">Name as /evidence lists it, or the id of an outcome of a run.</param>
    internal static IResult ValuesFile(IEngine engine, string outcome)
    {
        EvidenceClass found = ClassOf(engine, outcome);
        return FileAnswer.Of(QualificationFiles.Csv(engine.Evidence.Shipped with { Values = found.Values }), "text/csv; charset=utf-8",
            $"needlepoint-{found.Address}.csv");
    }

    /// <summary>Predicted against measured, of everything, as it was when this version of the program was made.</summary>
    /// <param name="engine">The engine.</param>
    internal static IResult Qualification(IEngine engine) => new JsonDocumentAnswer(stream => QualificationJson.Write(engine.Evidence.Shipped, stream));

    /// <summary>Predicts a study of one's own and compares with what was measured. Nothing is tuned on it, and nothing of it is kept.</summary>
    internal static async Task<IResult> QualifyAsync(StudyQuestion question, IEngine engine, ApiWork work, CancellationToken cancellation)
    {
        QualifyRequest request = Request(question);
        QualificationResult result = await work.RunAsync(workers => engine.Qualify(request with { Workers = workers }, ApiWork.Unheard, cancellation), cancellation);
        return new JsonDocumentAnswer(stream => Write(result, stream));
    }

    /// <summary>Predicts a study of one's own and tells how far it is: events named progress, then one named result with the document, or one named problem.</summary>
    internal static IResult StreamQualify(StudyQuestion question, IEngine engine, ApiWork work, CancellationToken cancellation)
    {
        QualifyRequest request = Request(question);
        return ProgressStream.Of(
            work, (workers, progress, stream) => Write(engine.Qualify(request with { Workers = workers }, progress, cancellation), stream), cancellation);
    }

    private static QualifyRequest Request(StudyQuestion question)
    {
        Checked.Sets(question.Sets);
        Checked.Text("study", question.Study);
        Checked.Id("id", question.Id);
        return new($"{question.Id}.yaml", question.Seed, question.Sets) { Text = question.Study };
    }

    private static void Write(QualificationResult result, Stream stream) => QualificationJson.Write(result with { Source = "own studies" }, stream);

    private static StudyEntry Found(IEngine engine, string id) =>
        engine.Evidence.Find(id) ?? throw new NotFoundException(ApiProblems.Unknown("study", Checked.Shortened(id),
            engine.Evidence.Studies.Select(entry => entry.Study.Id)));

    private static EvidenceClass ClassOf(IEngine engine, string name) =>
        engine.Evidence.FindClass(name) ?? throw new NotFoundException(ApiProblems.Unknown("outcome", Checked.Shortened(name),
            engine.Evidence.Classes.Select(one => one.Address)));
}
