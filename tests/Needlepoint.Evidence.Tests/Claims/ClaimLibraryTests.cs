using Needlepoint.Evidence.Claims;
using Needlepoint.Evidence.Data;
using Needlepoint.Evidence.Problems;
using Needlepoint.Evidence.Studies;

namespace Needlepoint.Evidence.Tests.Claims;

public sealed class ClaimLibraryTests
{
    internal const string Good = """
        - id: eight-glasses
          claim: Everybody needs eight glasses of water a day
          verdict: no-effect-shown
          answer: No such finding exists.
          sources: [doe-2014]
          relevant: {habits: [water, diet.vitamin_c], concerns: [melasma], treatments: [needles]}

        """;

    /// <summary>Text to find, what to put there, code and title of the problem that follows.</summary>
    public static TheoryData<string, string, string, string> Mistakes => new()
    {
        { "id: eight-glasses", "id: Eight Glasses", EvidenceCode.BadId, "an id is made of lower-case words" },
        { "  claim: Everybody needs eight glasses of water a day\n", "", "NP-E008", "claim is missing" },
        { "  answer: No such finding exists.\n", "", "NP-E008", "answer is missing" },
        { "no-effect-shown", "none", "NP-E010", "verdict 'none' is not known" },
        { "[water,", "[wine,", "NP-E010", "habits 'wine' is not known" },
        { "[melasma]", "[melasmas]", "NP-E010", "concerns 'melasmas' is not known" },
        { "[needles]", "[laser]", "NP-E010", "treatments 'laser' is not known" },
        { "[needles]", "needles", "NP-E003", "treatments must be a list" },
        { "treatments", "treatment", "NP-E007", "'treatment' is not a key that is known here" },
        { "  sources", "  source", "NP-E007", "'source' is not a key that is known here" },
    };

    [Fact]
    public void A_good_claim_is_read_whole()
    {
        Claim claim = Assert.Single(Load(Good, out ProblemList problems).All);
        Assert.Empty(problems);
        Assert.Equal(("eight-glasses", ClaimVerdict.NoEffectShown, "no effect shown"), (claim.Id, claim.Verdict, claim.VerdictText));
        Assert.Equal(("Everybody needs eight glasses of water a day", "No such finding exists."), (claim.Words, claim.Answer));
        Assert.Equal(["doe-2014"], claim.Sources);
        Assert.Equal(["water", "diet.vitamin_c"], claim.Habits);
    }

    [Theory, MemberData(nameof(Mistakes))]
    public void Each_mistake_has_its_message(string find, string put, string code, string title)
    {
        Assert.Contains(find, Good, StringComparison.Ordinal);
        ClaimLibrary library = Load(Good.Replace(find, put, StringComparison.Ordinal), out ProblemList problems);
        Assert.Equal((code, title), (problems[0].Code, problems[0].Title));
        Assert.NotNull(problems[0].Place);
        Assert.NotNull(problems[0].Fix);
        Assert.Empty(library.All);
    }

    [Fact]
    public void One_id_stands_once()
    {
        Assert.Single(Load(Good + Good, out ProblemList problems).All);
        Problem problem = Assert.Single(problems);
        Assert.Equal((EvidenceCode.ClaimTwice, "the claim eight-glasses stands twice"), (problem.Code, problem.Title));
    }

    [Theory]
    [InlineData("water", "", "", true)]
    [InlineData("diet.vitamin_c", "", "", true)]
    [InlineData("", "melasma", "", true)]
    [InlineData("", "", "needles", true)]
    [InlineData("sleep", "hair_loss", "dermaplaning", false)]
    [InlineData("", "", "", false)]
    public void Any_thing_that_is_said_brings_a_claim_up(string habit, string concern, string treatment, bool isAbout) =>
        Assert.Equal(isAbout, Load(Good, out _).About([habit], [concern], [treatment]).Count == 1);

    [Fact]
    public void The_claims_of_the_repository_have_answers_with_known_sources()
    {
        ProblemList problems = [];
        ClaimLibrary library = ClaimLibrary.Load(RepositoryData.Source, problems);
        Assert.True(problems.Count == 0, ProblemText.Format(problems));
        IReadOnlyCollection<string> studies = new Bibliography(RepositoryData.Source).Ids;
        Assert.NotEmpty(library.All);
        Assert.All(library.All, claim => Assert.Empty(claim.Sources.Except(studies)));
        Assert.All(library.All, claim => Assert.True(claim.Habits.Count + claim.Concerns.Count + claim.Treatments.Count > 0, claim.Id));
        Assert.All(
            library.All.Where(claim => claim.Verdict is ClaimVerdict.Strong or ClaimVerdict.Supported or ClaimVerdict.Partly),
            claim => Assert.True(claim.Sources.Count > 0, claim.Id));
        Assert.Equal(library.All.Select(claim => claim.Id), ClaimLibrary.Load(DataSource.BuiltIn, []).All.Select(claim => claim.Id));
    }

    [Fact]
    public void Every_habit_that_can_be_said_has_an_answer() =>
        Assert.All(ClaimVocabulary.Habits, habit => Assert.NotEmpty(ClaimLibrary.Load(RepositoryData.Source, []).About([habit], [], [])));

    private static ClaimLibrary Load(string yaml, out ProblemList problems)
    {
        using TemporaryFolder folder = new();
        folder.Write("claims/claims.yaml", yaml);
        problems = [];
        return ClaimLibrary.Load(DataSource.Folder(folder.Path), problems);
    }
}
