using System.Text.RegularExpressions;
using CsCheck;
using Needlepoint.Inference.Results;
using Needlepoint.Reports.Documents;
using Needlepoint.Reports.Html;
using Needlepoint.Reports.Words;

namespace Needlepoint.Reports.Tests;

/// <summary>What a report says to those who come for melasma, hair, glow, or who fear dark marks.</summary>
public sealed class ConcernTests
{
    [Fact]
    public void Melasma_is_told_as_a_share_and_on_the_persons_own_scale_with_the_untreated_beside_it()
    {
        Statement said = Statement.Of(Presented.Of(ExampleConcerns.Melasma()));
        Assert.Matches(@"^Melasma: about 4\d\u00A0% lower \(MASI from 8\.5 to about 4\.\d\) after 6\u00A0months; untreated 1?\.?\d\u00A0% lower\.$", said.First);
        Assert.Contains("nine in ten", said.Second, StringComparison.Ordinal);
        Assert.Contains("Risk of dark marks: about 9 of 100 people like this one", said.Second, StringComparison.Ordinal);
    }

    [Fact]
    public void Hair_is_told_as_a_count()
    {
        Statement said = Statement.Of(Presented.Of(ExampleConcerns.Scalp()));
        Assert.Matches(@"^About 21 more hairs per cm² than untreated: from 1[45]\d to about 1[67]\d; untreated 1[45]\d, after 6\u00A0months\.$", said.First);
        Assert.Matches(@"Each by itself: the product 12(\.0)? \(−8(\.0)? to 36(\.0)?\), the needles 9(\.0)? \(−9(\.0)? to 30(\.0)?\)\.", said.Second);
        Assert.Equal("hair_density_per_cm2", CurveChoice.Of(Presented.Of(ExampleConcerns.Scalp())).Headline?.Id);
    }

    [Fact]
    public void Glow_is_told_by_its_parts_and_is_worse_before_it_is_better()
    {
        Statement said = Statement.Of(Presented.Of(ExampleConcerns.Glow()));
        Assert.StartsWith("Worse before it is better: on day 1 ", said.First, StringComparison.Ordinal);
        Assert.Contains("redder by", said.First, StringComparison.Ordinal);
        Assert.Contains("glossier by", said.First, StringComparison.Ordinal);
        string page = Body(HtmlReport.Write(ExampleConcerns.Glow()));
        Assert.DoesNotMatch(new Regex("glow (score|index)", RegexOptions.IgnoreCase), page.Replace("no accepted index", "", StringComparison.Ordinal));
        string table = Regex.Match(page, "<section id=\"glow\">.*?</section>", RegexOptions.Singleline).Value;
        foreach (string part in (string[])["Lightness", "Gloss", "Unevenness", "Redness", "before", "day 1", "day 7", "month 1", "the end"]) Assert.Contains(part, table, StringComparison.Ordinal);
    }

    [Fact]
    public void A_feared_mark_leads_and_the_scars_follow()
    {
        Statement said = Statement.Of(Presented.Of(ExampleConcerns.DarkSkin()));
        Assert.StartsWith("Dark marks: about 18 of 100 people like this one (nine in ten estimates: 6 to 49).", said.First, StringComparison.Ordinal);
        Assert.StartsWith("It would be 4 on skin type III and 12 once the acne is calm. Whether longer needles leave more marks was never measured. Acne scars", said.Second, StringComparison.Ordinal);
        string page = Body(HtmlReport.Write(ExampleConcerns.DarkSkin()));
        Assert.Matches("as the course is.*?<b>18</b>.*?on skin type III.*?<b>4</b>", Regex.Match(page, "<section id=\"marks\">.*?</section>", RegexOptions.Singleline).Value);
    }

    [Fact]
    public void A_risk_below_five_in_a_hundred_stands_in_the_table_only()
    {
        RunResult run = ExampleConcerns.Melasma();
        Observable risk = run.Observables.Single(o => o.Id == OutcomeIds.MarkRisk);
        RunResult low = Presented.Of(run with { Observables = [.. run.Observables.Select(o => o == risk ? o with { Central = [2] } : o)] });
        Assert.DoesNotContain("dark marks", Statement.Of(low).Second, StringComparison.Ordinal);
        Assert.Contains(OutcomeTable.Of(low, CurveChoice.Of(low)), group => group.Readings.Any(reading => reading.Source.Id == OutcomeIds.MarkRisk));
    }

    [Fact]
    public void A_habit_without_an_effect_is_answered_with_these_words_and_one_with_an_effect_with_its_size_and_delay()
    {
        string page = Body(HtmlReport.Write(ExampleConcerns.Glow()));
        string table = Regex.Match(page, "<section id=\"habits\">.*?</section>", RegexOptions.Singleline).Value;
        Assert.Matches("water, 2 L/d.*?no effect shown", Regex.Replace(table, "\n", ""));
        Assert.Contains("Hydration of the surface: 51\u00A0AU with it (nine in ten 39 to 62), 38 without", table, StringComparison.Ordinal);
        Assert.Contains("half of it after 2 d", table, StringComparison.Ordinal);
        Assert.Contains("glycerin-2001-dose-response", table, StringComparison.Ordinal);
    }

    [Fact]
    public void Water_is_told_only_where_the_course_speaks_of_it()
    {
        RunResult glow = ExampleConcerns.Glow();
        Assert.Contains(Presented.Of(glow).Observables, o => o.Id == OutcomeIds.WaterNeed);
        Assert.DoesNotContain(Presented.Of(glow with { Habits = [] }).Observables, o => o.Id == OutcomeIds.WaterNeed);
    }

    [Fact]
    public void A_curve_of_pigment_that_never_moves_is_left_to_the_data_files()
    {
        RunResult run = ExampleConcerns.Melasma();
        double[] Flat(double[] values) => [.. values.Select(_ => 1.0)];
        RunResult still = run with
        {
            Observables = [.. run.Observables.Select(o => o.Id == OutcomeIds.Melanin
                ? o with { Central = Flat(o.Central), P05 = Flat(o.P05), P25 = Flat(o.P25), P75 = Flat(o.P75), P95 = Flat(o.P95), Untreated = Flat(o.Untreated) } : o)],
        };
        Assert.DoesNotContain(Presented.Of(still).Observables, o => o.Id == OutcomeIds.Melanin);
        using var rows = new StringWriter();
        CsvResult.WriteTrajectories(still, rows);
        Assert.Contains(OutcomeIds.Melanin, rows.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Courses_without_these_concerns_keep_their_page() =>
        Assert.All((string[])["id=\"glow\"", "id=\"habits\""], mark => Assert.DoesNotContain(mark, HtmlReport.Write(ExampleCourse.Result()), StringComparison.Ordinal));

    [Fact]
    public void Every_angle_has_a_class_and_lighter_skin_never_a_darker_one()
    {
        string[] order = ["dark", "brown", "tan", "intermediate", "light", "very light"];
        Gen.Select(Gen.Double[-90, 90], Gen.Double[-90, 90]).Sample((a, b) =>
            Array.IndexOf(order, ColourWords.ClassOf(Math.Min(a, b))) <= Array.IndexOf(order, ColourWords.ClassOf(Math.Max(a, b))) && order.Contains(ColourWords.ClassOf(a)));
        Assert.Equal(["tan", "intermediate", "light", "very light"], new double[] { 28, 28.01, 55, 55.01 }.Select(ColourWords.ClassOf));
    }

    [Fact]
    public void Rounding_never_makes_a_risk_look_surer() =>
        Gen.Select(Gen.Double[0.1, 60], Gen.Double[0, 40]).Sample((low, width) =>
        {
            Observable risk = ExampleConcerns.Melasma().Observables.Single(o => o.Id == OutcomeIds.MarkRisk) with { Central = [low + width / 2], P05 = [low], P95 = [low + width + 0.1] };
            Match said = Regex.Match(RiskWords.Estimates(Reading.Of(risk)), @": ([\d.]+) to ([\d.]+)\)");
            return Number(said.Groups[1].Value) <= low + 1e-9 && Number(said.Groups[2].Value) >= low + width + 0.1 - 1e-9;
        });

    [Fact]
    public void The_document_holds_habits_and_concerns()
    {
        using var stream = new MemoryStream();
        JsonResult.Write(ExampleConcerns.Glow(), stream);
        using var document = System.Text.Json.JsonDocument.Parse(stream.ToArray());
        Assert.Equal("dullness", document.RootElement.GetProperty("course").GetProperty("concerns")[0].GetString());
        var habits = document.RootElement.GetProperty("habits");
        Assert.Equal(3, habits.GetArrayLength());
        Assert.Equal(51, habits[0].GetProperty("changes")[0].GetProperty("with").GetProperty("central").GetDouble());
        Assert.Equal(0, habits[2].GetProperty("changes").GetArrayLength());
    }

    private static double Number(string text) => double.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static string Body(string page) => Regex.Replace(page, "<style>.*?</style>", "", RegexOptions.Singleline);
}
