using Needlepoint.Courses.People;
using Needlepoint.Courses.Reading;
using Needlepoint.Courses.Treatments;
using Needlepoint.Evidence.Problems;
using Needlepoint.Evidence.Studies;
using Needlepoint.Evidence.Yaml;

namespace Needlepoint.Courses.Tests.Reading;

/// <summary>Concerns of pigment and hair, products in daily use, and dermaplaning on days of its own.</summary>
public sealed class CareOfSkinTests
{
    private const double Day = 86400;

    [Fact]
    public void Scores_of_melasma_are_read()
    {
        Concerns concerns = Read("concerns: {melasma: {masi: 8.5, mmasi: 4.2}, hyperpigmentation: yes}").Concerns;
        Assert.Equal((true, 8.5, 4.2, true),
            (concerns.HasMelasma, concerns.MasiScore, concerns.ModifiedMasiScore, concerns.HasHyperpigmentation));
    }

    [Theory]
    [InlineData("yes", true)]
    [InlineData("{}", true)]
    [InlineData("no", false)]
    public void Marks_are_a_concern_or_not(string said, bool isConcern) =>
        Assert.Equal(isConcern, Read($"concerns: {{hyperpigmentation: {said}}}").Concerns.HasHyperpigmentation);

    [Theory]
    [InlineData("kind: pattern, norwood: 1", 0)]
    [InlineData("norwood: 4", 0.5)]
    [InlineData("norwood: VII", 1)]
    [InlineData("kind: Pattern, ludwig: 1", 1 / 3.0)]
    [InlineData("ludwig: ii", 2 / 3.0)]
    [InlineData("ludwig: III", 1)]
    public void Grades_of_hair_loss_are_shares(string said, double share)
    {
        Concerns concerns = Read($"concerns: {{hair_loss: {{{said}}}}}", site: "scalp").Concerns;
        Assert.Equal(share, concerns.PatternHairLoss!.Value, 1e-15);
        Assert.False(concerns.HasAlopeciaAreata);
    }

    [Fact]
    public void Shares_of_hair_loss_rise_with_the_grade_from_none_to_all()
    {
        double[] norwood = [.. Enumerable.Range(1, HairLossScales.HighestNorwood).Select(HairLossScales.OfNorwood)];
        double[] ludwig = [.. Enumerable.Range(1, HairLossScales.HighestLudwig).Select(HairLossScales.OfLudwig)];
        Assert.Equal((0, 1, 1), (norwood[0], norwood[^1], ludwig[^1]));
        foreach (double[] scale in new[] { norwood, ludwig })
            Assert.All(scale.Zip(scale.Skip(1)), pair => Assert.True(pair.First < pair.Second));
    }

    [Fact]
    public void Alopecia_areata_is_no_pattern()
    {
        Concerns concerns = Read("concerns: {hair_loss: {kind: alopecia areata}}", site: "scalp").Concerns;
        Assert.True(concerns.HasAlopeciaAreata && concerns.PatternHairLoss is null);
    }

    [Fact]
    public void Hair_loss_away_from_the_scalp_is_warned_of() => Assert.Equal(CourseCodes.HairAwayFromScalp, Warning("concerns: {hair_loss: {norwood: 3}}"));

    [Theory]
    [InlineData("acne", true)]
    [InlineData("acne-inflammatory", true)]
    [InlineData("rosacea", false)]
    public void Active_acne_is_known_from_the_conditions(string condition, bool isActive)
    {
        Course course = Read("", more: $", conditions: [{condition}]");
        Assert.Equal(isActive, course.Person.HasActiveAcne);
        Assert.Equal(isActive, course.Understood.Any(line => line is { Label: "Condition", Value: "acne, active inflammation" }));
    }

    [Fact]
    public void A_daily_product_counts_from_the_first_session()
    {
        Course course = Read("horizon: 12 weeks", "products: [{product: hydroquinone-4-cream, per_day: 1, from: 4 d, to: 8 weeks}]");
        ProductUse use = Assert.Single(course.Treatment.Products);
        Assert.Equal((1, new TimeWindow(4 * Day, 56 * Day)), (use.PerDay, use.Window));
        Assert.Contains(course.Understood, line => line.Label == "Product"
            && line.Value.StartsWith("hydroquinone cream, 4 %, once daily from 4 d to 8 weeks, film 20 um", StringComparison.Ordinal));
    }

    [Fact]
    public void A_daily_product_may_last_longer_than_the_time_between_sessions_and_lie_beside_another()
    {
        const string Products =
            "sessions: 3, every: 2 weeks, products: [{product: hyaluronic-acid-1-gel, to: 6 h}, {product: minoxidil-5-solution, per_day: 2, from: 2 d}]";
        Assert.Empty(Problems("horizon: 12 weeks", Products));
    }

    [Fact]
    public void Daily_use_without_a_device_is_a_course() => Assert.Equal(
        1, Assert.Single(Parse(
            "person: {age: 34, sex: female, skin_type: IV, site: cheek}\ncourse: {device: none, products: [{product: triple-combination-cream, per_day: 1}]}\nhorizon: 8 weeks",
            [])!.Treatment.Products).PerDay);

    [Fact]
    public void A_daily_product_that_covers_is_no_cover() =>
        Assert.Null(Read("", "products: [{product: hydrocolloid-patch, per_day: 1}]").Treatment.Cover);

    [Fact]
    public void Days_of_dermaplaning_are_sorted_and_each_counts_once()
    {
        Course course = Read("horizon: 4 months", "dermaplaning: {on: [60 d, 28 d, 4 weeks]}");
        Assert.Equal([28 * Day, 60 * Day], course.Treatment.Dermaplanings);
        Assert.Contains(course.Understood, line => line is { Label: "Dermaplaning", Value: "on 4 weeks, 60 d from the first session" });
        Assert.StartsWith("pen 1.5 mm and dermaplaning, 1 session", course.Line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("none")]
    [InlineData("{on: []}")]
    public void No_days_are_no_dermaplaning(string said) => Assert.Empty(Read("", $"dermaplaning: {said}").Treatment.Dermaplanings);

    [Theory]
    [InlineData("III", "0 d", true)]
    [InlineData("III", "13 d", true)]
    [InlineData("III", "14 d", false)]
    [InlineData("III", "54 d", false)]
    [InlineData("III", "56 d", true)]
    [InlineData("V", "54 d", true)]
    [InlineData("V", "49 d", false)]
    [InlineData("III, skin: sensitive", "50 d", true)]
    public void Dermaplaning_close_to_needling_is_warned_of(string skin, string day, bool warns)
    {
        string[] codes = Problems("horizon: 4 months", $"sessions: 2, every: 8 weeks, dermaplaning: {{on: {day}}}", skin);
        Assert.Equal(warns, codes.Contains(CourseCodes.DermaplaningNearNeedling));
        Assert.All(codes, code => Assert.Contains(code, (string[])[CourseCodes.DermaplaningNearNeedling, CourseCodes.NotUsed]));
    }

    [Fact]
    public void A_blade_just_before_the_needles_is_warned_of() =>
        Assert.Equal(CourseCodes.DermaplaningNearNeedling, Assert.Single(Problems("", "before: {dermaplaning: 1}")));

    [Fact]
    public void A_blade_without_needles_needs_no_warning()
    {
        ProblemList problems = [];
        Assert.NotNull(Parse(
            "person: {age: 34, sex: female, skin_type: V, site: cheek}\ncourse: {device: none, dermaplaning: {on: [0 d, 28 d]}}\nhorizon: 8 weeks", problems));
        Assert.Empty(problems);
    }

    [Fact]
    public void Studies_are_not_warned()
    {
        ProblemList problems = [];
        YamlMap course = YamlReader.Read(
            "arm.yaml", "device: pen-12-needles\nneedle_length: 1 mm\npasses: 4\ndermaplaning: {on: 1 d}", CodeFamily.Evidence, problems)!;
        Assert.Equal(Day, Assert.Single(CourseReader.ReadArm(new Arm("a", null, course, [], course.Place), Repository.Catalogue, problems)!.Treatment.Dermaplanings));
        Assert.Empty(problems);
    }

    [Theory]
    [InlineData("10 years", 3652.5)]
    [InlineData("5 years", 1826.25)]
    public void Skin_may_be_followed_for_years(string horizon, double days) => Assert.Equal(days * Day, Read($"horizon: {horizon}").Horizon, 1.0);

    private static string Warning(string more) => Assert.Single(Problems(more, ""));

    private static string[] Problems(string more, string course, string skin = "III")
    {
        ProblemList problems = [];
        Course? read = Parse(Text(more, course, skin, "cheek"), problems);
        Assert.True(read is not null, ProblemText.Format(problems));
        return [.. problems.Select(problem => problem.Code)];
    }

    private static Course Read(string below, string course = "", string site = "cheek", string more = "")
    {
        ProblemList problems = [];
        Course? read = Parse(Text(below, course, $"III{more}", site), problems);
        Assert.True(read is not null, ProblemText.Format(problems));
        return read;
    }

    private static string Text(string below, string course, string skin, string site) =>
        $"person: {{age: 34, sex: female, skin_type: {skin}, site: {site}}}\n"
        + $"course: {{device: pen-12-needles, needle_length: 1.5 mm, passes: 6{(course.Length > 0 ? ", " : "")}{course}}}\n{below}";

    private static Course? Parse(string text, ProblemList problems) => CourseReader.Read(text, "course.yaml", Repository.Catalogue, problems);
}
