using System.Text.RegularExpressions;
using Needlepoint.Courses.People;
using Needlepoint.Evidence.Data;
using Needlepoint.Inference.Results;
using Needlepoint.Planning.AdverseEvents;
using Needlepoint.Reports.Html;
using Needlepoint.Reports.Words;

namespace Needlepoint.Reports.Tests;

public sealed class AdverseEventSectionTests
{
    private static readonly AdverseEventLibrary Library = AdverseEventLibrary.Load(DataSource.BuiltIn, []);

    [Fact]
    public void The_report_shows_every_row_once_and_folds_away_what_is_not_plain_needling()
    {
        var table = AdverseEventTable.Of(Library, SkinType.IV);
        string section = Section(HtmlReport.Write(ExampleRun.Result(), events: table));
        Assert.Equal(table.Rows.Count, Regex.Count(section, "<tr><td>"));
        string open = section[..section.IndexOf("<details>", StringComparison.Ordinal)];
        Assert.DoesNotContain("radio frequency, not plain needles", open, StringComparison.Ordinal);
        Assert.Contains("skin of type IV among others", open, StringComparison.Ordinal);
        Assert.Equal(table.Rows.Count(row => row.Event.Interval is not null), Regex.Count(section, "class=\"mark\""));
        Assert.DoesNotMatch(new Regex("NaN|Infinity|∞"), section);
    }

    [Fact]
    public void Without_rows_there_is_no_section_and_no_link_to_one() => Assert.All(
        new[] { HtmlReport.Write(ExampleRun.Result()), HtmlReport.Write(ExampleRun.Result(), events: AdverseEventTable.Empty) },
        page => Assert.DoesNotContain("#reported\"", page, StringComparison.Ordinal));

    [Fact]
    public void Cases_without_people_never_show_a_share() => Assert.All(
        AdverseEventTable.Of(Library, null).Rows.Where(row => row.Event.People is null),
        row =>
        {
            Assert.Equal("", AdverseEventWords.Share(row.Event));
            Assert.Matches("no usable denominator|told without a number", AdverseEventWords.Counts(row.Event));
        });

    [Fact]
    public void The_report_names_the_ready_course_and_escapes_what_it_says()
    {
        const string hostile = "<script>alert(1)</script>";
        RunProtocol protocol = new()
        {
            Id = hostile,
            Title = hostile,
            Strength = "opinion",
            Reported = hostile,
            Sources = [hostile],
            Opinions = [new(hostile, hostile, hostile)],
            IsTypicalPerson = true,
        };
        string page = HtmlReport.Write(ExampleRun.Result() with { Protocol = protocol });
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("without an outcome", page, StringComparison.Ordinal);
        Assert.Contains("1 value is not from the source", page, StringComparison.Ordinal);
    }

    private static string Section(string page) => Regex.Match(page, "<section class=\"long\" id=\"reported\">.*?</section>", RegexOptions.Singleline).Value;
}
