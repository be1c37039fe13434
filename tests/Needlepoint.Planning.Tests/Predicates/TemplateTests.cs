using Needlepoint.Evidence.Problems;
using Needlepoint.Planning.Predicates;

namespace Needlepoint.Planning.Tests.Predicates;

/// <summary>Facts in sentences.</summary>
public sealed class TemplateTests
{
    [Theory]
    [InlineData("since.x", 0, "0 hours")]
    [InlineData("since.x", 30, "30 seconds")]
    [InlineData("since.x", 60, "1 minute")]
    [InlineData("since.x", 5.1 * 3600, "5.1 hours")]
    [InlineData("since.x", 3600, "1 hour")]
    [InlineData("since.x", 24 * 3600, "1 day")]
    [InlineData("since.x", 36 * 3600, "36 hours")]
    [InlineData("since.x", 100 * Sample.Day, "100 days")]
    [InlineData("since.x", 365.25 * Sample.Day, "1 year")]
    [InlineData("since.x", 400 * Sample.Day, "400 days")]
    [InlineData("since.x", 3652.5 * Sample.Day, "10 years")]
    [InlineData("since.x", double.PositiveInfinity, "never")]
    [InlineData("since.x", double.NaN, "an unknown time")]
    [InlineData("plan.length", 1.6e-3, "1.6 mm")]
    [InlineData("plan.length", 0.25e-3, "0.25 mm")]
    [InlineData("plan.length", double.NaN, "an unknown length")]
    [InlineData("product.amount", 0.061, "61 g")]
    [InlineData("product.amount", 0.5e-3, "0.5 g")]
    [InlineData("product.amount", 2e-6, "2 mg")]
    [InlineData("product.amount", double.PositiveInfinity, "without limit")]
    [InlineData("product.area", 0.0601, "601 cm2")]
    [InlineData("product.share", 0.15, "15 %")]
    [InlineData("person.age", 21, "21")]
    [InlineData("person.age", double.NaN, "an unknown number")]
    public void A_number_reads_as_people_write_it(string path, double value, string expected) =>
        Assert.Equal(expected, Filled($"{{{path}}}", path, double.IsNaN(value) ? FactValue.Unknown : FactValue.Of((double?)value)));

    [Fact]
    public void Words_and_flags_read_as_words()
    {
        Assert.Equal("type IV", Filled("{person.skin}", "person.skin", FactValue.Of("IV")));
        Assert.Equal("heat pen", Filled("{device.kind}", "device.kind", FactValue.Of("heat-pen")));
        Assert.Equal("not known", Filled("{device.kind}", "device.kind", FactValue.Unknown));
        Assert.Equal("yes", Filled("{flag.a}", "flag.a", FactValue.Of(true)));
        Assert.Equal("no", Filled("{flag.a}", "flag.a", FactValue.Of(false)));
        Assert.Equal("not known", Filled("{flag.a}", "flag.a", FactValue.Unknown));
    }

    [Fact]
    public void A_text_is_filled_where_facts_stand()
    {
        FactValue hundredDays = FactValue.Of((double?)(100 * Sample.Day));
        Assert.Equal("stopped 100 days ago, and 100 days", Filled("stopped { since.x } ago, and {since.x}", "since.x", hundredDays));
        Assert.Equal("nothing in it", Filled("nothing in it", "since.x", FactValue.Unknown));
    }

    [Theory]
    [InlineData("'stopped {since.x ago'", "NP-E079", "1:16")]
    [InlineData("'stopped since.x} ago'", "NP-E079", "1:23")]
    [InlineData("'stopped {} ago'", "NP-E079", "1:16")]
    [InlineData("'stopped { {since.x} ago'", "NP-E079", "1:16")]
    [InlineData("'stopped {since.z} ago'", "NP-E072", "1:17")]
    public void A_fault_is_told_where_it_stands(string yaml, string code, string place)
    {
        ProblemList problems = [];
        Assert.Null(Template.Read(Sample.Scalar(yaml), Sample.Types, problems));
        Problem problem = Assert.Single(problems);
        Assert.Equal((code, place), (problem.Code, $"{problem.Place!.Line}:{problem.Place.Column}"));
    }

    private static string Filled(string text, string path, FactValue value)
    {
        ProblemList problems = [];
        Template? template = Template.Read(Sample.Scalar($"'{text}'"), Sample.Types, problems);
        Assert.Empty(problems);
        return template!.Fill(new Facts { [path] = value });
    }
}
