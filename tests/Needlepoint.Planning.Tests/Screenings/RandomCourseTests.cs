using CsCheck;
using Needlepoint.Planning.Rules;
using Needlepoint.Planning.Suitability;

namespace Needlepoint.Planning.Tests.Screenings;

/// <summary>Laws of every screening, on courses by chance.</summary>
public sealed class RandomCourseTests
{
    private const int Courses = 1000;

    private const string StoppedRetinoid = "isotretinoin-recent";
    private const string CurrentRetinoid = "isotretinoin-current";

    private static readonly DateOnly s_today = new(2027, 1, 4);

    [Fact]
    public void A_course_is_screened_or_refused_and_never_crashes()
    {
        int read = 0;
        RandomCourse.All.Sample(random =>
        {
            if (Screened(random) is not { } screening)
                return;
            Interlocked.Increment(ref read);
            Assert.Equal(World.Rules.All.Count, screening.Asked);
            Assert.All(screening.Findings, finding => Assert.True(finding.ClearsAfter > 0 && finding.Found.Length > 0));
            Assert.All(screening.Questions, question => Assert.True(question is { Rules.Count: > 0, Question.Length: > 0, AnsweredBy.Length: > 0 }));
        }, iter: Courses);
        Assert.True(read > Courses / 4, $"only {read} of {Courses} courses make sense");
    }

    [Fact]
    public void A_further_condition_never_makes_the_verdict_milder_and_takes_no_finding_away() =>
        Gen.Select(RandomCourse.All, RandomCourse.OneCondition).Sample((random, condition) =>
            NeverMilder(random, random.WithCondition(condition)), iter: Courses);

    [Fact]
    public void A_further_medicine_never_makes_the_verdict_milder_and_takes_no_finding_away() =>
        Gen.Select(RandomCourse.All, RandomCourse.OneMedicine).Sample((random, medicine) =>
            NeverMilder(random, random with { Medicines = [.. random.Medicines, medicine] }), iter: Courses);

    [Fact]
    public void A_further_condition_or_medicine_never_makes_a_decided_verdict_milder() =>
        Gen.Select(RandomCourse.All, RandomCourse.OneCondition, RandomCourse.OneMedicine).Sample((random, condition, medicine) =>
        {
            if (Screened(random) is not { } before)
                return;
            // A professional decides about what was found.
            IEnumerable<SuitabilityRule> open = before.Findings.Select(finding => finding.Rule).Distinct().Where(rule => rule.IsOpenToDecision);
            RandomCourse decided = random with { Decisions = [.. open.Select(rule => $"{{rule: {rule.Id}, reason: looked at}}")] };
            NeverMilder(decided, decided.WithCondition(condition));
            NeverMilder(decided, decided with { Medicines = [.. random.Medicines, medicine] });
        }, iter: Courses / 2);

    [Fact]
    public void Saying_no_never_makes_the_verdict_stricter_and_brings_no_finding() =>
        Gen.Select(RandomCourse.All, RandomCourse.OneDenial).Sample(NeverStricter, iter: Courses);

    [Fact]
    public void Leaving_an_answer_out_never_gives_fewer_questions() => RandomCourse.All.Sample(random =>
    {
        if (Screened(random) is not { } before)
            return;
        foreach (RandomCourse less in (RandomCourse[])
        [
            random with { No = [.. random.No.Skip(1)] }, random with { Last = [.. random.Last.Skip(1)] }, random with { Answers = [.. random.Answers.Skip(1)] },
        ])
        {
            if (Screened(less) is not { } after)
                continue;
            Assert.True(after.Questions.Count >= before.Questions.Count, $"{Asked(before)} -> {Asked(after)}\n{random}\n{less}");
            Assert.Empty(before.Waiting.Except(after.Waiting.Concat(after.NotPredicted)));
        }
    }, iter: Courses);

    [Fact]
    public void The_order_of_lists_does_not_matter() => RandomCourse.All.Sample(random =>
    {
        RandomCourse turned = random with
        {
            Conditions = [.. random.Conditions.Reverse()],
            Medicines = [.. random.Medicines.Reverse()],
            Products = [.. random.Products.Reverse()],
            No = [.. random.No.Reverse()],
            Last = [.. random.Last.Reverse()],
            Planned = [.. random.Planned.Reverse()],
        };
        if (Screened(random) is not { } before)
            return;
        Screening after = Screened(turned) ?? throw new InvalidOperationException("read in one order and refused in the other");
        Assert.Equal(Facts(before), Facts(after));
        Assert.Equal(before.Questions.Select(question => question.Path), after.Questions.Select(question => question.Path));
    }, iter: Courses);

    private static Screening? Screened(RandomCourse random) =>
        World.TryRead(random.ToString(), "random.yaml", out _) is { } course ? World.Screener.Screen(course, today: s_today) : null;

    private static void NeverMilder(RandomCourse random, RandomCourse more)
    {
        if (Screened(random) is not { } before || Screened(more) is not { } after)
            return;
        Assert.True(Strictness(after) >= Strictness(before), $"{Told(before)} -> {Told(after)}\n{random}\n{more}");
        // What is taken now takes the place of what was stopped, with a stricter rule.
        string[] lost = [.. Found(before).Except(Found(after))];
        bool isTakenNow = lost is [StoppedRetinoid] && Found(after).Contains(CurrentRetinoid);
        Assert.True(lost.Length == 0 || isTakenNow, $"lost {string.Join(", ", lost)}\n{random}\n{more}");
    }

    private static void NeverStricter(RandomCourse random, string denial)
    {
        if (Screened(random) is not { } before || Screened(random with { No = [.. random.No.Append(denial).Distinct()] }) is not { } after)
            return;
        Assert.True(Strictness(after) <= Strictness(before), $"no {denial}: {Told(before)} -> {Told(after)}");
        Assert.Empty(Found(after).Except(Found(before)));
    }

    private static IEnumerable<string> Found(Screening screening) => screening.Findings.Select(finding => finding.Rule.Id).Distinct();

    private static int Strictness(Screening screening) => screening.Strictest is { } strictest ? (int)strictest : -1;

    private static string Told(Screening screening) => string.Join(", ", screening.Findings.Select(finding => $"{finding.Rule.Id} {finding.Action}"));

    private static string Asked(Screening screening) => string.Join(", ", screening.Questions.Select(question => question.Path));

    private static IEnumerable<string> Facts(Screening screening) =>
        screening.Findings.Select(finding => $"{finding.Rule.Id} {finding.Action} {finding.Subject} {finding.ClearsAfter}").Order(StringComparer.Ordinal);
}
