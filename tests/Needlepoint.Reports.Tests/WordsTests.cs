using CsCheck;
using Needlepoint.Inference.Results;
using Needlepoint.Reports.Charts;
using Needlepoint.Reports.Words;

namespace Needlepoint.Reports.Tests;

public sealed class WordsTests
{
    [Theory]
    [InlineData(7.7, 4.0, 11.4, "7.7", "4.0", "11.4")]
    [InlineData(14, 8, 30, "14", "8", "30")]
    [InlineData(3, 0, 11, "3.0", "0.0", "11.0")]
    [InlineData(3, 0.3, 11, "3.0", "0.3", "11.0")]
    [InlineData(1240, 1010, 1530, "1,200", "1,000", "1,600")]
    [InlineData(-3.4, -7, 1, "\u22123.4", "\u22127.0", "1.0")]
    [InlineData(0, 0, 0, "0", "0", "0")]
    [InlineData(150, 150, 150, "150", "150", "150")]
    public void Numbers_keep_two_figures_of_the_centre(double centre, double low, double high, string c, string l, string h)
    {
        Figures figures = Figures.For(centre, low, high);
        Assert.Equal((c, l, h), (figures.Centre(centre), figures.Low(low), figures.High(high)));
    }

    [Fact]
    public void An_interval_is_never_rounded_to_look_narrower() =>
        Gen.Select(Gen.Double[-1e4, 1e4], Gen.Double[0, 1e4], Gen.Double[0, 1]).Sample((low, width, share) =>
        {
            double high = low + width, centre = low + share * width;
            Figures figures = Figures.For(centre, low, high);
            double tolerance = 2e-6 * (Math.Abs(low) + Math.Abs(high)) + 1e-9;
            return Parsed(figures.Low(low)) <= low + tolerance && Parsed(figures.High(high)) >= high - tolerance;
        });

    [Fact]
    public void A_time_beyond_the_run_is_said_in_words()
    {
        RunResult result = ExampleRun.Result();
        Observable redness = result.Observables.First(o => o.Id == "redness_duration_h");
        Statement never = Statement.Of(result with { Observables = [redness with { Central = [double.PositiveInfinity], P95 = [double.PositiveInfinity] }] });
        Assert.Equal("Redness others can still see at the end.", never.First);
        Assert.Contains("nine in ten", never.Second, StringComparison.Ordinal);
        Statement none = Statement.Of(result with { Observables = [redness with { Central = [0] }] });
        Assert.Equal("No redness that others can see.", none.First);
        Assert.Equal("later", Figures.For(double.PositiveInfinity, 3, double.PositiveInfinity).High(double.PositiveInfinity));
    }

    [Fact]
    public void Ticks_are_few_round_and_inside() =>
        Gen.Select(Gen.Double[-1e5, 1e5], Gen.Double[1e-3, 1e6], Gen.Int[2, 8]).Sample((from, width, most) =>
        {
            var ticks = new Scale(from, from + width, 0, 100).Ticks(most);
            double slack = 1e-6 * width;
            return ticks.Count <= most && ticks.All(tick => tick >= from - slack && tick <= from + width + slack);
        });

    [Fact]
    public void Labels_keep_their_distance_and_order() =>
        Gen.Double[0, 100].Array[1, 5].Sample(wanted =>
        {
            double[] placed = Labels.Spread(wanted, 14, 0, 100);
            int[] order = [.. Enumerable.Range(0, wanted.Length).OrderBy(i => wanted[i])];
            return order.Zip(order.Skip(1)).All(pair => placed[pair.Second] - placed[pair.First] >= 14 - 1e-9);
        });

    [Fact]
    public void Wrapping_loses_no_word() =>
        Gen.String[Gen.Char["ab "], 0, 60].Sample(text =>
            string.Join(' ', Labels.Wrap(text, 12)) == string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    [Theory]
    [InlineData(1.0 / 6, "10 min")]
    [InlineData(6, "6 h")]
    [InlineData(24, "1 d")]
    [InlineData(72, "3 d")]
    [InlineData(8 * 168, "8 weeks")]
    public void Moments_use_the_unit_that_people_use(double hours, string expected) => Assert.Equal(expected, Moments.Short(hours));

    [Theory]
    [InlineData(24, "Minutes to hours")]
    [InlineData(14 * 24, "Minutes to days")]
    [InlineData(10 * Moments.Week, "Minutes to weeks")]
    [InlineData(4.9 * Moments.Month, "Minutes to months")]
    [InlineData(Moments.Year, "Minutes to a year")]
    [InlineData(5 * Moments.Year, "Minutes to years")]
    public void A_clock_says_how_far_it_reaches(double hours, string expected) => Assert.Equal(expected, Moments.FromMinutes(hours));

    private static double Parsed(string text) =>
        double.Parse(text.Replace('\u2212', '-'), System.Globalization.NumberStyles.Any, System.Globalization.CultureInfo.InvariantCulture);
}
