using System.Text.RegularExpressions;
using Needlepoint.Engine;
using Needlepoint.Evidence.Problems;
using Needlepoint.Evidence.Yaml;
using Needlepoint.Inference.Results;
using Needlepoint.Studio.Runs;
using Needlepoint.Studio.Storage;

namespace Needlepoint.Studio.Evidence;

/// <summary>
/// Studies that users add: predicted like those that ship with the program, and kept as files in a folder of their own.
/// They only ever test; nothing is tuned on them. Thread-safe.
/// </summary>
/// <param name="engine">Predicts them.</param>
/// <param name="work">Does it after previews of courses.</param>
/// <param name="folder">Keeps the files.</param>
public sealed partial class OwnStudies(IEngine engine, LongWork work, DataFolder folder) : IDisposable
{
    /// <summary>Most characters of a study.</summary>
    public const int LongestText = 64 * 1024;

    private const string Extension = ".yaml";

    // The prediction of a study takes all processors; who adds one waits for who came before.
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>Ids of the studies kept.</summary>
    public IReadOnlyList<string> Ids =>
        [.. Directory.EnumerateFiles(folder.Studies, "*" + Extension).Select(path => Path.GetFileNameWithoutExtension(path)!)
            .Where(id => Id().IsMatch(id)).Order(StringComparer.Ordinal)];

    /// <summary>The text of a study that was kept; null when there is none.</summary>
    public string? Find(string id) => Id().IsMatch(id) && File.Exists(PathOf(id)) ? File.ReadAllText(PathOf(id)) : null;

    /// <summary>Predicts a study.</summary>
    /// <param name="text">The study, as a study file says it.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="InputException">The study cannot be used.</exception>
    public async Task<QualificationResult> QualifyAsync(string text, IProgress<EngineProgress> progress, CancellationToken cancellation)
    {
        string id = Checked(text);
        await _turn.WaitAsync(cancellation);
        try
        {
            QualifyRequest request = new(id + Extension, 1, Inference.Running.RunOptions.DefaultSets) { Text = text };
            return await work.DoAsync(workers => engine.Qualify(request with { Workers = workers }, progress, cancellation), cancellation);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>The id that a study says.</summary>
    /// <exception cref="InputException">The study cannot be kept.</exception>
    public string IdOf(string text) => Checked(text);

    /// <summary>Keeps a study, in the place of one of the same id.</summary>
    /// <returns>Its id.</returns>
    /// <exception cref="InputException">The study cannot be kept.</exception>
    public string Keep(string text)
    {
        string id = Checked(text), written = PathOf(id) + ".new";
        try
        {
            File.Delete(written);
            using (StreamWriter file = new(DataFolder.NewFile(written))) file.Write(text);
            File.Move(written, PathOf(id), overwrite: true);
            return id;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InputException([StudyProblems.NotKept(error.Message)]);
        }
    }

    /// <summary>Removes a study.</summary>
    public void Remove(string id)
    {
        if (Id().IsMatch(id)) File.Delete(PathOf(id));
    }

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    private string PathOf(string id) => Path.Combine(folder.Studies, id + Extension);

    // What the study format cannot know: that this study is one of a user.
    private string Checked(string text)
    {
        if (text.Length > LongestText) throw new InputException([StudyProblems.TooLong(text.Length)]);
        ProblemList problems = [];
        if (YamlReader.Read("study.yaml", text, CodeFamily.Evidence, problems) is not { } map) throw new InputException(problems);
        FieldReader fields = new(map, problems);
        string id = fields.Text("id", required: true) ?? "";
        if (!problems.HasErrors && !Id().IsMatch(id)) problems.Add(StudyProblems.Name(id));
        if (engine.Evidence.Find(id) is not null) problems.Add(StudyProblems.Taken(id));
        if (fields.Text("role") is { } role && role != "validation")
            fields.Report("role", StudyProblems.OnlyTests, "a study that is added only tests", role, "validation", "write role: validation");
        problems.ThrowIfErrors();
        return id;
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,79}$")]
    private static partial Regex Id();
}
