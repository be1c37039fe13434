using Needlepoint.Courses;
using Needlepoint.Courses.Reading;
using Needlepoint.Evidence.Data;
using Needlepoint.Evidence.Problems;
using Needlepoint.Evidence.Studies;
using Needlepoint.Inference;
using Needlepoint.Inference.Qualification;
using Needlepoint.Inference.Results;
using Needlepoint.Inference.Running;

namespace Needlepoint.Cli.Composition;

/// <summary>The model behind the commands: reads the data when it is first needed.</summary>
public sealed class Engine : IEngine
{
    private readonly Lazy<ModelData> _model = new(() =>
    {
        ProblemList problems = [];
        ModelData? model = ModelData.Load(DataSource.Resolve(explicitFolder: null, problems), problems);
        return model ?? throw new InputException(problems);
    });

    /// <inheritdoc/>
    public RunResult Run(RunRequest request, IProgress<EngineProgress> progress, CancellationToken cancellation)
    {
        ProblemList problems = [];
        Course? course = CourseReader.ReadFile(request.CoursePath, _model.Value.Devices, problems);
        if (course is null)
            throw new InputException(problems);
        Inference.Running.RunOptions options = new() { Seed = request.Seed, Sets = request.Sets, CentralOnly = request.Sets == 1 };
        return new CourseRunner(_model.Value).Run(
            course, problems, options, done => progress.Report(new(Math.Min(done, request.Sets), request.Sets, "parameter sets")), cancellation);
    }

    /// <inheritdoc/>
    public QualificationResult Qualify(QualifyRequest request, IProgress<EngineProgress> progress, CancellationToken cancellation)
    {
        ProblemList problems = [];
        StudyLibrary library = request.Folder is { } folder
            ? StudyLibrary.LoadFolder(folder, problems, Qualifier.DimensionOf)
            : StudyLibrary.Load(_model.Value.Source, problems, Qualifier.DimensionOf);
        problems.ThrowIfErrors();
        return new Qualifier(_model.Value).Run(
            library, request.Folder ?? "data/evidence", request.Folder is not null, new() { Seed = request.Seed, Sets = request.Sets },
            (done, total) => progress.Report(new(done, total, "studies")), cancellation).Result;
    }

    /// <inheritdoc/>
    public IReadOnlyList<Explanation> Explanations() => Handbook.All(_model.Value.Source);
}
