using CsCheck;
using Needlepoint.Courses;
using Needlepoint.Courses.Screening;
using Needlepoint.Planning.Calendars;
using Needlepoint.Planning.Rules;

namespace Needlepoint.Reports.Tests;

/// <summary>Laws of the calendar of a course.</summary>
public sealed class CourseCalendarTests
{
    private const double Day = 86400;

    private static Course Repeated(int sessions, double days) => ExampleCalendar.Course(ExampleCalendar.Start) is var course
        ? course with { Treatment = course.Treatment with { Sessions = sessions, Interval = days * Day } } : throw new InvalidOperationException();

    private static readonly string[] s_planned = ["botulinum", "filler", "sauna", "superficial-peel"];

    private static readonly Gen<Course> s_courses = Gen.Select(Gen.Int[1, 12], Gen.Double[0.5, 60], Gen.Int[0, 3].Select(i => s_planned[i]), Gen.Double[-10, 300])
        .Select((sessions, days, planned, at) => Repeated(sessions, Math.Round(days, 1)) is var course
            ? course with { Screening = course.Screening with { Planned = [new PlannedEvent(planned, at * Day)] } } : throw new InvalidOperationException());

    [Fact]
    public void Entries_follow_each_other_by_day() => s_courses.Sample(course =>
    {
        CourseCalendar calendar = ExampleCalendar.Of(course);
        Assert.Equal(calendar.Entries.OrderBy(entry => entry.FirstDay).ThenBy(entry => entry.From).Select(entry => entry.Key), calendar.Entries.Select(entry => entry.Key));
    }, iter: 200);

    [Fact]
    public void Every_entry_has_a_rule_or_is_a_session_a_procedure_or_a_check_with_its_source() => s_courses.Sample(course => Assert.All(ExampleCalendar.Of(course).Entries, entry =>
        Assert.True(entry.Rule is not null || entry.Kind is EntryKind.Session or EntryKind.Procedure || (entry.Kind == EntryKind.Check && entry.Source.Length > 0), entry.Key)), iter: 200);

    [Fact]
    public void Keys_are_unique() => s_courses.Sample(course =>
    {
        string[] keys = [.. ExampleCalendar.Of(course).Entries.Select(entry => entry.Key)];
        Assert.Equal(keys.Length, keys.Distinct().Count());
    }, iter: 200);

    [Fact]
    public void Another_first_day_moves_every_entry_by_as_many_days() => Gen.Select(s_courses, Gen.Int[-400, 400]).Sample((course, days) =>
    {
        CourseCalendar calendar = ExampleCalendar.Of(course), moved = calendar.Moved(ExampleCalendar.Start.AddDays(days));
        Assert.Equal(calendar.Entries.Select(entry => (entry.Key, calendar.DateOf(entry)?.AddDays(days), calendar.LastDateOf(entry)?.AddDays(days))),
            moved.Entries.Select(entry => (entry.Key, moved.DateOf(entry), moved.LastDateOf(entry))));
    }, iter: 200);

    [Fact]
    public void What_a_rule_says_never_overlaps_itself() => s_courses.Sample(course =>
    {
        foreach (var group in ExampleCalendar.Of(course).Entries.Where(entry => entry.Kind is EntryKind.Preparation or EntryKind.Aftercare).GroupBy(entry => entry.Rule!.Id))
            Assert.All(group.Zip(group.Skip(1)), pair => Assert.True(pair.First.To < pair.Second.From, $"{pair.First.Key} and {pair.Second.Key}"));
    }, iter: 200);

    [Fact]
    public void Advice_holds_on_every_day_that_its_rule_asks_for() => s_courses.Sample(course =>
    {
        CourseCalendar calendar = ExampleCalendar.Of(course);
        foreach (SuitabilityRule rule in ExampleCalendar.Rules.Where(rule => !rule.Calendar!.OnlyWhenFound))
            foreach (double session in calendar.Sessions)
            {
                double middle = session + (rule.Calendar!.From + rule.Calendar.To) / 2;
                if (rule.Calendar.From < 0) Assert.Contains(calendar.Entries, entry => entry.Rule == rule && entry.From <= middle && entry.To >= middle);
                else Assert.Contains(calendar.Entries, entry => entry.Rule == rule && entry.From <= session && entry.To > session);
            }
    }, iter: 100);

    [Fact]
    public void Two_weeks_between_sessions_make_one_ban_of_tanning_and_no_restart_for_two_days()
    {
        CourseCalendar calendar = ExampleCalendar.Of(Repeated(4, 14));
        CalendarEntry tanning = Assert.Single(calendar.Entries, entry => entry.Rule?.Id == "tanning");
        Assert.Equal((1, 4, -14, 41), (tanning.Session, tanning.LastSession, tanning.FirstDay, tanning.LastDay));
        Assert.Equal("actives-after-4-again", Assert.Single(calendar.Entries, entry => entry.Kind == EntryKind.Restart && entry.Rule!.Id == "actives-after").Key);
    }

    [Fact]
    public void Four_weeks_between_sessions_leave_two_weeks_of_retinoids() =>
        Assert.Equal(4, ExampleCalendar.Of(Repeated(4, 28)).Entries.Count(entry => entry.Kind == EntryKind.Restart && entry.Rule!.Id == "actives-after"));

    [Fact]
    public void What_is_told_only_of_those_it_applies_to_is_not_told_to_others()
    {
        Course course = ExampleCalendar.Course(ExampleCalendar.Start);
        SuitabilityRule rule = ExampleCalendar.Rules.First(one => one.Id == "antiviral");
        Assert.DoesNotContain(ExampleCalendar.Of(course).Entries, entry => entry.Rule == rule);
        Assert.Contains(ExampleCalendar.Of(course, new Planning.Suitability.Finding(rule, "herpes", RuleAction.Warn)).Entries, entry => entry.Rule == rule);
    }

    [Fact]
    public void Results_are_looked_at_one_three_and_six_months_after_the_last_session()
    {
        CourseCalendar calendar = ExampleCalendar.Of(Repeated(3, 30));
        Assert.Equal([90, 150, 240], calendar.Entries.Where(entry => entry.Kind == EntryKind.Check).Select(entry => entry.FirstDay));
    }

    [Fact]
    public void A_wait_that_passes_names_the_earliest_day_and_a_move_there_clears_it()
    {
        CourseCalendar calendar = ExampleCalendar.Of(ExampleCalendar.Course(ExampleCalendar.Start), ExampleCalendar.Against(RuleAction.Postpone, 80));
        Assert.False(calendar.MayStart);
        Assert.Equal(ExampleCalendar.Start.AddDays(80), calendar.EarliestStart);
        CalendarEntry earliest = Assert.Single(calendar.Entries, entry => entry.Kind == EntryKind.EarliestStart);
        Assert.Equal(("NP-S031", 80), (earliest.Rule!.Code, earliest.FirstDay));
        CourseCalendar moved = calendar.Moved(calendar.EarliestStart!.Value);
        Assert.True(moved.MayStart);
        Assert.DoesNotContain(moved.Entries, entry => entry.Kind == EntryKind.EarliestStart);
        Assert.False(calendar.Moved(calendar.EarliestStart.Value.AddDays(-1)).MayStart);
    }

    [Fact]
    public void What_does_not_pass_with_time_is_not_moved_away()
    {
        CourseCalendar calendar = ExampleCalendar.Of(ExampleCalendar.Course(ExampleCalendar.Start), ExampleCalendar.Against(RuleAction.Block, double.PositiveInfinity));
        Assert.False(calendar.Moved(ExampleCalendar.Start.AddDays(5000)).MayStart);
        Assert.True(calendar.IsBlocked);
    }

    [Fact]
    public void Without_a_first_day_entries_have_no_dates_and_a_move_is_refused()
    {
        CourseCalendar calendar = ExampleCalendar.Of(ExampleCalendar.Course(null));
        Assert.All(calendar.Entries, entry => Assert.Null(calendar.DateOf(entry)));
        Assert.Throws<InvalidOperationException>(() => calendar.Moved(ExampleCalendar.Start));
    }

    [Fact]
    public void Days_beyond_the_calendar_are_no_dates()
    {
        CourseCalendar calendar = ExampleCalendar.Of(ExampleCalendar.Course(new DateOnly(9999, 12, 1)));
        Assert.Null(calendar.DateOf(calendar.Entries[^1]));
    }

    [Fact]
    public void A_conflict_stands_at_the_session_it_is_about()
    {
        Course course = ExampleCalendar.Course(ExampleCalendar.Start, new PlannedEvent("filler", 50 * Day));
        SuitabilityRule rule = ExampleScreening.Isotretinoin with { Subject = Planning.Predicates.RuleSubject.Session };
        CourseCalendar calendar = ExampleCalendar.Of(course, new Planning.Suitability.Finding(rule, "a filler 6 days before", RuleAction.Postpone) { Moments = [56 * Day] });
        CalendarEntry against = Assert.Single(calendar.Entries, entry => entry.Conflicts.Count > 0);
        Assert.Equal(("session-3", "a filler 6 days before"), (against.Key, against.Conflicts[0].Text));
        Assert.True(calendar.MayStart, "what stands against the third session does not stand against the first");
    }

    [Fact]
    public void A_later_first_day_makes_what_was_longer_ago()
    {
        Course course = ExampleCalendar.Course(ExampleCalendar.Start);
        course = course with { Screening = course.Screening with { Last = new Dictionary<string, double> { ["botulinum"] = 10 * Day, ["filler"] = double.PositiveInfinity } } };
        Course later = MovedCourse.To(course, ExampleCalendar.Start.AddDays(7))!;
        Assert.Equal((17 * Day, double.PositiveInfinity), (later.Screening.Last["botulinum"], later.Screening.Last["filler"]));
        Assert.NotNull(MovedCourse.To(course, ExampleCalendar.Start.AddDays(-10)));
        Assert.Null(MovedCourse.To(course, ExampleCalendar.Start.AddDays(-11)));
    }

    [Theory]
    [InlineData(12 * 3600.0, "12 hours")]
    [InlineData(3600.0, "1 hour")]
    [InlineData(Day, "1 day")]
    [InlineData(3.5 * Day, "3.5 days")]
    [InlineData(7 * Day, "7 days")]
    [InlineData(14 * Day, "2 weeks")]
    [InlineData(30 * Day, "30 days")]
    [InlineData(180 * Day, "180 days")]
    public void Lengths_of_time_are_said_as_people_say_them(double time, string words) => Assert.Equal(words, TimeWords.Length(time));
}
