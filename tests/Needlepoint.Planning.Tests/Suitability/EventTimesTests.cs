using Needlepoint.Planning.Predicates;
using Needlepoint.Planning.Suitability;

namespace Needlepoint.Planning.Tests.Suitability;

public sealed class EventTimesTests
{
    private const double Day = SampleCourse.Day;
    private const double Hour = SampleCourse.Hour;
    private const string Three = "sessions: 3\nevery: 30 d";

    [Theory]
    [InlineData("last: {botulinum: 10 d}", "botulinum", 10, 40, 70)]
    [InlineData("last: {botulinum: never}", "botulinum", double.PositiveInfinity, double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData("no: [botulinum]", "botulinum", double.PositiveInfinity, double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData("no: [other-events]", "filler", double.PositiveInfinity, double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData("last: {filler: 20 d}\nplanned: {filler: 40 d}", "filler", 20, 50, 20)]
    [InlineData("planned: {filler: 40 d}", "filler", double.NaN, double.NaN, 20)]
    [InlineData("no: [filler]\nplanned: {filler: [10 d, 40 d]}", "filler", double.PositiveInfinity, 20, 20)]
    [InlineData("no: [microneedling]", "microneedling", double.PositiveInfinity, 30, 30)]
    [InlineData("no: [scar]", "scar", double.PositiveInfinity, double.PositiveInfinity, double.PositiveInfinity)]
    public void The_last_event_is_the_nearest_of_what_was_and_what_is_planned(string answers, string id, double first, double second, double third)
    {
        SubjectFacts[] sessions = new SampleCourse { Course = Three, Screening = answers }.Of(RuleSubject.Session);
        Assert.Equal([first * Day, second * Day, third * Day], sessions.Select(facts => facts[$"since.{id}"].Number));
    }

    [Fact]
    public void What_the_course_plans_moves_with_its_first_session_and_what_was_does_not()
    {
        SubjectFacts[] sessions = new SampleCourse { Course = Three, Screening = "last: {filler: 20 d, microneedling: 90 d}\nplanned: {filler: 40 d}" }.Of(RuleSubject.Session);
        Assert.Equal([true, true, false], sessions.Select(facts => facts.GrowsByWaiting("since.filler")));
        Assert.Equal([true, false, false], sessions.Select(facts => facts.GrowsByWaiting("since.microneedling")));
    }

    [Theory]
    [InlineData("products: [{product: tretinoin-0-05-cream, per_day: 1, from: 1 d}]", "topical-retinoid", double.NaN, Day)]
    [InlineData("products: [{product: tretinoin-0-05-cream, per_day: 1, from: 1 d, to: 10 d}]", "topical-retinoid", double.NaN, 21 * Day)]
    [InlineData("products: [{product: retinol-0-3-serum, from: -12 h, to: 0 h}]", "topical-retinoid", 12 * Hour, 12 * Hour)]
    [InlineData("products: [{product: retinol-0-3-serum, from: 2 d, to: 3 d}]", "topical-retinoid", double.NaN, 28 * Day)]
    [InlineData("products: [{product: glycolic-acid-10-solution, per_day: 1, from: 7 d}]", "exfoliant", double.NaN, Day)]
    [InlineData("before: {dermaplaning: 1}", "dermaplaning", 0, 0)]
    [InlineData("dermaplaning: {on: [28 d]}", "dermaplaning", double.NaN, 2 * Day)]
    public void Products_and_preparations_of_the_course_are_events_too(string course, string id, double first, double second)
    {
        SubjectFacts[] sessions = new SampleCourse { Course = $"sessions: 2\nevery: 30 d\n{course}" }.Of(RuleSubject.Session);
        Assert.Equal([first, second], sessions.Select(facts => facts[$"since.{id}"].Number));
    }

    [Fact]
    public void A_retinoid_habit_or_medicine_is_used_up_to_the_session_until_new_habits_end_it()
    {
        double[] Since(SampleCourse course) => [.. (course with { Course = "sessions: 2\nevery: 30 d" }).Of(RuleSubject.Session).Select(facts => facts["since.topical-retinoid"].Number)];
        Assert.Equal([0, 0], Since(new() { Rest = "habits: {retinoid: 6 months}" }));
        Assert.Equal([0, 30 * Day], Since(new() { Rest = "habits: {retinoid: 6 months}\nnew_habits: {retinoid: none}" }));
        Assert.Equal([double.PositiveInfinity, 0], Since(new() { Screening = "no: [topical-retinoid]", Rest = "new_habits: {retinoid: {strength: 0.05 %}}" }));
        Assert.Equal([0, 0], Since(new() { Person = "medicines: [tretinoin]" }));
    }

    [Theory]
    [InlineData("abdomen", double.PositiveInfinity)]
    [InlineData("cheek", double.NaN)]
    public void Surgery_of_the_face_is_asked_of_the_face_only(string site, double since) =>
        Assert.Equal(since, new SampleCourse { Site = site }.Of(RuleSubject.Session)[0]["since.facial-surgery"].Number);
}
