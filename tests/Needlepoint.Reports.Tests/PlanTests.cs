using System.Text;
using CsCheck;
using Needlepoint.Courses;
using Needlepoint.Courses.Screening;
using Needlepoint.Planning.Calendars;
using Needlepoint.Planning.Rules;
using Needlepoint.Planning.Suitability;
using Needlepoint.Reports.Plans;
using UglyToad.PdfPig;

namespace Needlepoint.Reports.Tests;

/// <summary>The one-page plan, its PDF and the file for calendar programs.</summary>
public sealed class PlanTests
{
    private static readonly Lazy<PlanPage> s_longest = new(ExampleCalendar.Longest);

    private static Course Dated => ExampleCalendar.Course(ExampleCalendar.Start);

    private static string TextOf(byte[] pdf)
    {
        using PdfDocument document = PdfDocument.Open(pdf);
        return string.Join(' ', document.GetPages().SelectMany(page => page.GetWords()).Select(word => word.Text));
    }

    [Fact]
    public void A_clear_course_promises_its_days()
    {
        PlanPage plan = ExampleCalendar.Plan(Dated, ExampleCalendar.Year());
        Assert.Null(plan.NotYet);
        Assert.Equal("Rolling acne scars, cheek. Four sessions, four weeks apart.", plan.Subject);
        Assert.Contains(plan.Timeline.Marks, mark => mark.Label == "1 Dec");
        Assert.Equal(20, plan.Expect!.Little + plan.Expect.Some + plan.Expect.Third);
        Assert.NotNull(plan.Redness);
    }

    [Fact]
    public void A_course_that_must_not_start_says_so_first_and_names_no_day()
    {
        foreach (Finding finding in new[] { ExampleCalendar.Against(RuleAction.Block, double.PositiveInfinity), ExampleCalendar.Against(RuleAction.DoctorReview, double.PositiveInfinity) })
        {
            PlanPage plan = ExampleCalendar.Plan(Dated, null, finding);
            Assert.Equal([finding.Plain], plan.NotYet!.Reasons);
            Assert.Equal("", plan.NotYet.Earliest);
            Assert.DoesNotContain(plan.Timeline.Marks, mark => mark.Label.Contains("Dec", StringComparison.Ordinal));
            string html = PlanHtml.Write(plan);
            Assert.True(html.IndexOf("Not to start yet", StringComparison.Ordinal) < html.IndexOf("Before each session", StringComparison.Ordinal));
            Assert.DoesNotContain("Dec 2026", html, StringComparison.Ordinal);
            Assert.Contains("Not to start yet", TextOf(PlanPdf.Write(plan)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void An_open_question_that_could_forbid_the_start_stands_in_the_box()
    {
        Screening open = ExampleCalendar.Clear(Dated) with { Questions = [new("condition.keloid", "Do scars of yours grow thick?", "screening: {no: [keloid]}", [ExampleScreening.Isotretinoin])] };
        CourseCalendar calendar = CourseCalendar.Of(Dated, open, RuleLibrary.Of(ExampleCalendar.Rules));
        Assert.Equal(["Not answered yet: Do scars of yours grow thick?"], PlanWords.Page(Dated, calendar, null, ExampleCalendar.Start).NotYet!.Reasons);
    }

    [Fact]
    public void Waiting_alone_names_the_day_on_which_it_ends() =>
        Assert.Equal("The waiting times end on 19 February 2027.", ExampleCalendar.Plan(Dated, null, ExampleCalendar.Against(RuleAction.Postpone, 80)).NotYet!.Earliest);

    [Fact]
    public void Prescribed_medicines_are_kept_on_every_plan() =>
        Assert.Contains(ExampleCalendar.Plan(Dated, null).Before, row => row.What == "Prescribed medicines: keep taking them. Ask before you stop one.");

    [Fact]
    public void Advice_is_told_whole_or_not_at_all()
    {
        PlanPage plan = ExampleCalendar.Plan(Dated, ExampleCalendar.Year(), ExampleCalendar.Against(RuleAction.Block, double.PositiveInfinity));
        Assert.All(plan.Before.Concat(plan.After), row => Assert.DoesNotContain("…", row.What, StringComparison.Ordinal));
        Assert.Contains(plan.Before, row => row.What.Contains("keep a prescribed one unless its prescriber agrees", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_a_spread_or_a_score_nobody_is_counted()
    {
        Assert.Null(ExampleCalendar.Plan(Dated, ExampleCalendar.Year(sets: 1)).Expect);
        Assert.Null(ExampleCalendar.Plan(Dated, ExampleRun.Result()).Expect);
        Assert.Null(ExampleCalendar.Plan(Dated, null).Expect);
        Assert.Null(ExampleCalendar.Plan(Dated, ExampleCourse.Result()).Redness);
    }

    [Fact]
    public void Shares_of_people_grow_with_the_value_and_stay_between_none_and_all() =>
        Gen.Select(Gen.Double[-20, 20].Array[5], Gen.Double[-30, 30], Gen.Double[0, 10]).Sample((values, at, more) =>
        {
            double[] quantiles = [.. values.Order()];
            double low = TwentyPeople.Below(quantiles, at), high = TwentyPeople.Below(quantiles, at + more);
            Assert.InRange(low, 0, 1);
            Assert.True(low <= high + 1e-12, $"{low} {high}");
        });

    [Fact]
    public void At_the_known_shares_as_many_lie_below() =>
        Assert.Equal([0.05, 0.25, 0.5, 0.75, 0.95], new[] { 1.0, 2, 4, 5, 9 }.Select(value => Math.Round(TwentyPeople.Below([1, 2, 4, 5, 9], value), 9)));

    [Fact]
    public void The_longest_plan_is_one_page_of_pdf_with_its_last_line()
    {
        byte[] pdf = PlanPdf.Write(s_longest.Value);
        using PdfDocument document = PdfDocument.Open(pdf);
        UglyToad.PdfPig.Content.Page page = Assert.Single(document.GetPages());
        Assert.True(page.Letters.Min(letter => letter.StartBaseLine.Y) > 15, "the last line lies on the sheet");
        Assert.True(page.Letters.Max(letter => letter.EndBaseLine.X) < 595 - 30, "no line leaves the sheet");
        Assert.Contains("full report", TextOf(pdf), StringComparison.Ordinal);
    }

    [Fact]
    public void Letters_of_the_longest_plan_stay_large_enough_to_read()
    {
        Assert.True(s_longest.Value.Size >= 0.68);
        using PdfDocument document = PdfDocument.Open(PlanPdf.Write(s_longest.Value));
        Assert.True(document.GetPage(1).Letters.Min(letter => letter.PointSize) > 6);
    }

    [Fact]
    public void Names_that_try_to_be_markup_stay_text()
    {
        string html = PlanHtml.Write(s_longest.Value);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<b>0</b>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>glow</b>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_name_and_any_words_make_a_pdf() => Gen.String[1, 60].Sample(words =>
    {
        PlanPage plan = ExampleCalendar.Plan(Dated, null) with { Case = words, Subject = words, Foot = words };
        Assert.StartsWith("%PDF-", Encoding.Latin1.GetString(PlanPdf.Write(plan)), StringComparison.Ordinal);
    }, iter: 30);

    [Fact]
    public void The_same_plan_is_the_same_to_the_byte()
    {
        PlanPage plan = ExampleCalendar.Plan(Dated, ExampleCalendar.Year());
        Assert.Equal(PlanPdf.Write(plan), PlanPdf.Write(plan));
        Assert.Equal(PlanHtml.Write(plan), PlanHtml.Write(plan));
    }

    [Fact]
    public void A_calendar_file_reads_back_as_it_was_meant()
    {
        CourseCalendar calendar = ExampleCalendar.Of(ExampleCalendar.Course(ExampleCalendar.Start, new PlannedEvent("filler", 50 * 86400)));
        Ical.Net.Calendar read = Ical.Net.Calendar.Load(CalendarFile.Write(calendar, ExampleCalendar.Written))!;
        Assert.Equal(calendar.Entries.Count, read.Events.Count);
        foreach (CalendarEntry entry in calendar.Entries)
        {
            var one = Assert.Single(read.Events, each => each.Uid!.Contains($".{entry.Key}@", StringComparison.Ordinal));
            Assert.False(one.Start!.HasTime);
            Assert.Equal(calendar.DateOf(entry), one.Start.Date);
            Assert.Equal((calendar.LastDateOf(entry) ?? calendar.DateOf(entry))!.Value.AddDays(1), one.End!.Date);
            Assert.StartsWith(entry.Text.TrimEnd('.'), one.Summary, StringComparison.Ordinal);
            Assert.Empty(one.Alarms);
            Assert.Empty(one.Attendees);
            if (entry.Rule is { } rule) Assert.Contains(rule.Code, one.Description, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_same_course_makes_the_same_calendar_to_the_byte_and_lines_are_folded()
    {
        CourseCalendar calendar = ExampleCalendar.Of(Dated);
        string file = CalendarFile.Write(calendar, ExampleCalendar.Written);
        Assert.Equal(file, CalendarFile.Write(ExampleCalendar.Of(Dated), ExampleCalendar.Written));
        Assert.All(file.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75, line));
        Assert.Contains("DTSTAMP:20261123T090000Z", file, StringComparison.Ordinal);
    }

    [Fact]
    public void Events_keep_their_names_when_the_course_moves()
    {
        CourseCalendar calendar = ExampleCalendar.Of(Dated), moved = calendar.Moved(ExampleCalendar.Start.AddDays(3));
        static IEnumerable<string> Names(CourseCalendar one) => Ical.Net.Calendar.Load(CalendarFile.Write(one, ExampleCalendar.Written))!.Events.Select(each => each.Uid!).Order(StringComparer.Ordinal);
        Assert.Equal(Names(calendar), Names(moved));
    }

    [Fact]
    public void A_calendar_of_what_must_not_start_is_tentative()
    {
        CourseCalendar calendar = ExampleCalendar.Of(Dated, ExampleCalendar.Against(RuleAction.Block, double.PositiveInfinity));
        var sessions = Ical.Net.Calendar.Load(CalendarFile.Write(calendar, ExampleCalendar.Written))!.Events.Where(each => each.Uid!.Contains(".session-", StringComparison.Ordinal));
        Assert.All(sessions, each => Assert.Equal(("TENTATIVE", true), (each.Status, each.Summary!.StartsWith("Not to start yet: ", StringComparison.Ordinal))));
    }

    [Fact]
    public void Words_of_a_user_cannot_break_out_of_a_calendar_file()
    {
        const string name = "x\r\nBEGIN:VEVENT\r\nSUMMARY:evil;a,b\\";
        CourseCalendar calendar = ExampleCalendar.Of(Dated) with { Name = name };
        CalendarEntry evil = calendar.Entries[0] with { Text = name };
        calendar = calendar with { Entries = [evil] };
        string file = CalendarFile.Write(calendar, ExampleCalendar.Written);
        Assert.Single(file.Split("\r\n"), line => line == "BEGIN:VEVENT");
        Assert.Single(Ical.Net.Calendar.Load(file)!.Events);
    }

    [Fact]
    public void A_calendar_without_a_day_makes_no_file() =>
        Assert.Throws<ArgumentException>(() => CalendarFile.Write(ExampleCalendar.Of(ExampleCalendar.Course(null)), ExampleCalendar.Written));
}
