using System.Text.RegularExpressions;
using Needlepoint.Evidence.Data;
using Needlepoint.Evidence.Problems;
using Needlepoint.Evidence.Yaml;

namespace Needlepoint.Evidence.Claims;

/// <summary>The claims of the data, <c>claims/*.yaml</c>, in the order of the files. Immutable.</summary>
public sealed partial class ClaimLibrary
{
    private const string Folder = "claims";

    private ClaimLibrary(IReadOnlyList<Claim> all) => All = all;

    /// <summary>Every claim.</summary>
    public IReadOnlyList<Claim> All { get; }

    /// <summary>The claim of an id, or null.</summary>
    public Claim? Find(string id) => All.FirstOrDefault(claim => claim.Id == id);

    /// <summary>The claims about what was said of a person and a course, in the order of the files.</summary>
    /// <param name="habits">Keys of the habits that were said, old and new; food as <c>diet.omega_3</c>.</param>
    /// <param name="concerns">Keys of the concerns.</param>
    /// <param name="treatments">What is done: <c>needles</c>, <c>dermaplaning</c>.</param>
    public IReadOnlyList<Claim> About(IReadOnlyCollection<string> habits, IReadOnlyCollection<string> concerns, IReadOnlyCollection<string> treatments) =>
        [.. All.Where(claim => claim.IsAbout(habits, concerns, treatments))];

    /// <summary>Reads the claims.</summary>
    /// <param name="data">The data.</param>
    /// <param name="problems">Receives what is wrong; a claim with an error is left out.</param>
    public static ClaimLibrary Load(DataSource data, ProblemList problems)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(problems);
        List<Claim> claims = [];
        foreach (string path in data.List(Folder, ".yaml"))
            foreach (YamlNode node in data.ReadList(path, CodeFamily.Evidence, problems)?.Items ?? [])
            {
                if (new ValueReader(problems).Map(node, "a claim") is not { } map)
                    continue;
                FieldReader fields = new(map, problems);
                if (Read(fields) is not { } claim)
                    continue;
                if (claims.Any(other => other.Id == claim.Id))
                    fields.Report("id", EvidenceCode.ClaimTwice, $"the claim {claim.Id} stands twice", null, "each id once", "remove one of the two, or rename it");
                else
                    claims.Add(claim);
            }

        return new ClaimLibrary(claims);
    }

    private static Claim? Read(FieldReader fields)
    {
        int errors = fields.Problems.ErrorCount;
        string? id = fields.Text("id", required: true);
        if (id is not null && !IdOfWords().IsMatch(id))
            fields.Report("id", EvidenceCode.BadId, "an id is made of lower-case words", null, "such as eight-glasses", "use a-z, 0-9 and '-'");
        string? words = fields.Text("claim", required: true);
        ClaimVerdict? verdict = fields.Choice("verdict", ClaimVocabulary.Verdicts, required: true);
        string? answer = fields.Text("answer", required: true);
        IReadOnlyList<string> sources = fields.Texts("sources");
        FieldReader? relevant = fields.Section("relevant", required: true);
        IReadOnlyList<string> habits = Keys(relevant, "habits", ClaimVocabulary.Habits);
        IReadOnlyList<string> concerns = Keys(relevant, "concerns", ClaimVocabulary.Concerns);
        IReadOnlyList<string> treatments = Keys(relevant, "treatments", ClaimVocabulary.Treatments);
        relevant?.Finish();
        fields.Finish();
        if (fields.Problems.ErrorCount > errors || id is null || words is null || verdict is not { } found || answer is null)
            return null;
        return new()
        {
            Id = id,
            Words = words,
            Verdict = found,
            Answer = answer.Trim(),
            Sources = sources,
            Habits = habits,
            Concerns = concerns,
            Treatments = treatments,
            Place = fields.Map.Place,
        };
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex IdOfWords();

    private static IReadOnlyList<string> Keys(FieldReader? fields, string key, IReadOnlyList<string> allowed) =>
        fields is null ? [] : [.. (fields.List(key)?.Items ?? []).Select(node => fields.Values.Choice(node, key, allowed)).OfType<string>()];
}
