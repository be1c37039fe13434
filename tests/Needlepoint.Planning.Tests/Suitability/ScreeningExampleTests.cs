using Needlepoint.Courses;
using Needlepoint.Courses.Reading;
using Needlepoint.Evidence.Problems;
using Needlepoint.Planning.Rules;
using Needlepoint.Planning.Suitability;
using Needlepoint.Planning.Tests.Protocols;
using Needlepoint.Planning.Tests.Rules;

namespace Needlepoint.Planning.Tests.Suitability;

/// <summary>What the examples that show screening say of themselves is what a screening finds.</summary>
public sealed class ScreeningExampleTests
{
    private static readonly Screener s_screener = new(RuleFiles.OfRepository, Shared.Catalogue);

    [Fact]
    public void Isotretinoin_of_a_hundred_days_ago_goes_to_a_doctor_shows_both_positions_and_clears_with_time()
    {
        Screening screening = Screen("screening-isotretinoin");
        Finding finding = screening.Findings.Single(one => one.Rule.Id == "isotretinoin-recent");
        Assert.Equal(RuleAction.DoctorReview, screening.Strictest);
        Assert.True(finding.Rule.Positions.Count >= 2);
        Assert.Equal(80 * 86400.0, finding.ClearsAfter, 1.0);
        Assert.Contains("100 days", finding.Found, StringComparison.Ordinal);
        Assert.False(screening.IsCleared);
    }

    [Fact]
    public void A_prescribed_blood_thinner_goes_to_a_doctor_and_only_the_painkiller_is_a_matter_of_choice()
    {
        Screening screening = Screen("screening-blood-thinner");
        string[] found = [.. screening.Findings.Select(one => one.Rule.Id)];
        Assert.Contains("anticoagulant-current", found);
        Assert.Contains("aspirin-nsaid-elective", found);
        Assert.Contains("diabetes-controlled", found);
        Assert.DoesNotContain("diabetes-uncontrolled", found);
        Assert.Equal(RuleAction.DoctorReview, screening.Strictest);
        Assert.Empty(screening.UnknownMedicines);
    }

    [Fact]
    public void What_was_done_before_and_what_is_planned_is_found_at_its_session()
    {
        Screening screening = Screen("screening-events");
        Assert.Equal("session 1", screening.Findings.Single(one => one.Rule.Id == "botulinum-recent").Subject);
        Assert.Equal("session 3", screening.Findings.Single(one => one.Rule.Id == "peel-superficial-recent").Subject);
        Assert.Contains(screening.Findings, one => one.Rule.Id == "makeup-after");
        Assert.Contains(screening.Findings, one => one.Rule.Id == "herpes-history-prophylaxis");
        Assert.DoesNotContain(screening.Findings, one => one.Rule.Id == "filler-recent");
    }

    [Fact]
    public void Where_everything_was_asked_nothing_is_left_to_ask_and_the_course_is_cleared()
    {
        Screening screening = Screen("screening-complete");
        Assert.Empty(screening.Findings);
        Assert.Empty(screening.Questions);
        Assert.True(screening.IsCleared);
    }

    [Fact]
    public void The_same_course_with_nothing_answered_is_not_cleared()
    {
        string text = Text("screening-complete");
        string unanswered = text[..text.IndexOf("screening:\n", StringComparison.Ordinal)].Replace("  conditions: none", "  # not asked", StringComparison.Ordinal);
        Screening screening = Screen(unanswered, "unanswered.yaml");
        Assert.False(screening.IsCleared);
        Assert.NotEmpty(screening.Questions);
    }

    private static string Text(string example) => File.ReadAllText(Path.Combine(RuleFiles.Root, "examples", $"{example}.yaml")).ReplaceLineEndings("\n");

    private static Screening Screen(string example) => Screen(Text(example), $"{example}.yaml");

    private static Screening Screen(string text, string file)
    {
        ProblemList problems = [];
        Course? course = CourseReader.Read(text, file, Shared.Catalogue, problems);
        Assert.True(course is not null, ProblemText.Format(problems));
        return s_screener.Screen(course);
    }
}
