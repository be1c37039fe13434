using CsCheck;
using Needlepoint.Courses.Screening;
using Needlepoint.Inference.Results;
using Needlepoint.Planning.Predicates;
using Needlepoint.Planning.Suitability;

namespace Needlepoint.Planning.Tests.Suitability;

public sealed class PredictionTests
{
    private const double Hour = 3600, Day = 86400;

    private static readonly ScreenedSubject s_course = new(RuleSubject.Course);

    private static RunResult Usual => PredictedRuns.Run(PredictedRuns.Pen("  sessions: 2\n  every: 28 d"));

    [Fact]
    public void A_later_product_never_meets_more_open_channels()
    {
        Predictions predictions = Predictions.Of(Usual);
        Gen.Double[0, 200].Array[2].Sample(hours =>
        {
            Array.Sort(hours);
            return !(Open(predictions, hours[1]) && !Open(predictions, hours[0]));
        });
        Assert.True(Open(predictions, 0));
        Assert.False(Open(predictions, 200));
    }

    [Fact]
    public void Channels_count_as_open_until_they_are_closed_in_19_of_20_sets()
    {
        Predictions predictions = Predictions.Of(Usual);
        double high = Number(predictions, "prediction.open_until_high") / Hour;
        Assert.True(Number(predictions, "prediction.open_until") / Hour < high);
        Assert.True(Open(predictions, high - 0.1));
        Assert.False(Open(predictions, high + 0.1));
        Assert.Equal(Math.Ceiling(high), Number(predictions, "prediction.closed_from") / Hour, 9);
    }

    [Fact]
    public void Longer_needles_close_no_more_than_a_twentieth_earlier()
    {
        // Cells bridge a channel across its mouth; how deep it is hardly matters to them.
        double[] open = [.. ((string[])["0.5 mm", "1 mm", "1.5 mm"]).Select(length => Number(Predictions.Of(PredictedRuns.Run(PredictedRuns.Pen(length: length))), "prediction.open_until_high"))];
        Assert.True(open[1] >= 0.95 * open[0] && open[2] >= 0.95 * open[1], string.Join(", ", open));
    }

    [Fact]
    public void Sessions_further_apart_leave_less_of_the_one_before()
    {
        Predictions[] runs = [.. ((string[])["12 h", "2 d", "7 d", "28 d"]).Select(every => Predictions.Of(PredictedRuns.Run(PredictedRuns.Pen($"  sessions: 2\n  every: {every}"))))];
        ScreenedSubject second = new(RuleSubject.Session) { Session = 2 };
        foreach (string path in (string[])["prediction.water_loss_rise", "prediction.unbridged_share"])
        {
            double[] left = [.. runs.Select(run => run.Of(path, second).Number)];
            Assert.Equal(left.OrderDescending(), left);
        }

        Assert.True(runs[0].Of("prediction.unbridged_share", second).Number > 0.1 && runs[3].Of("prediction.unbridged_share", second).Number <= 0.1);
        Assert.True(runs[2].Of("prediction.inflammation_left", second).Number > runs[3].Of("prediction.inflammation_left", second).Number);
        Assert.Contains("% of the channels", runs[0].Because("prediction.unbridged_share", second), StringComparison.Ordinal);
    }

    [Fact]
    public void A_barrier_that_was_stripped_is_open_at_the_next_day_and_closed_after_a_month()
    {
        ScreenedSubject second = new(RuleSubject.Session) { Session = 2 };
        foreach ((string every, bool isOpen) in new[] { ("1 d", true), ("28 d", false) })
        {
            Predictions stripped = Predictions.Of(PredictedRuns.Run(PredictedRuns.Pen($"  sessions: 2\n  every: {every}\n  before: {{tape_strips: 20}}")));
            Assert.Equal(isOpen, stripped.Of("prediction.water_loss_rise", second).Number > 0.15);
            Assert.Matches(@"water loss is predicted at up to \d+", stripped.Because("prediction.water_loss_rise", second));
        }
    }

    [Fact]
    public void Nothing_is_left_of_a_session_before_the_first()
    {
        ScreenedSubject first = new(RuleSubject.Session);
        Assert.Equal(0, Predictions.Of(Usual).Of("prediction.water_loss_rise", first).Number);
        Assert.Equal(0, Predictions.Of(Usual).Of("prediction.unbridged_share", first).Number);
    }

    [Fact]
    public void A_run_that_failed_predicts_nothing()
    {
        RunResult[] failed = [Usual with { Observables = [] }, Usual with { Failures = ["could not be followed", "could not be followed"] }];
        foreach (RunResult result in failed)
        {
            Predictions none = Predictions.Of(result);
            Assert.False(none.IsUsable);
            foreach (FactType fact in FactCatalogue.Of(PredictedRuns.Catalogue).All.Where(fact => fact.Path.StartsWith(IPredictedFacts.Prefix, StringComparison.Ordinal)))
                Assert.True(none.Of(fact.Path, OfKind(fact.Subject)).IsUnknown, fact.Path);
        }
    }

    [Fact]
    public void One_set_of_25_that_failed_spoils_nothing() => Assert.True(Predictions.Of(Usual with { Failures = ["could not be followed"] }).IsUsable);

    [Fact]
    public void Every_predicted_fact_has_the_shape_that_its_type_says()
    {
        RunResult result = PredictedRuns.Run(PredictedRuns.Pen(rest: "habits: {sun: {latitude: 40 deg, outdoors: 2 h/d, start: 1 June}}"));
        Predictions predictions = Predictions.Of(result);
        foreach (FactType fact in FactCatalogue.Of(PredictedRuns.Catalogue).All.Where(fact => fact.Path.StartsWith(IPredictedFacts.Prefix, StringComparison.Ordinal)))
        {
            FactValue value = predictions.Of(fact.Path, OfKind(fact.Subject));
            if (value.IsUnknown)
                continue;
            Assert.Equal(fact.Shape == FactShape.Flag, value.Flag != Truth.Unknown);
            Assert.True(fact.Shape == FactShape.Flag || (value.Number >= fact.Least && value.Number <= fact.Most), fact.Path);
        }
    }

    [Fact]
    public void What_is_planned_meets_channels_and_pigment_only_for_a_while()
    {
        Predictions predictions = Predictions.Of(Usual);
        double raised = Number(predictions, "prediction.pigment_raised_for");
        Assert.InRange(raised, 3 * Day, 60 * Day);
        foreach ((double since, Truth channels, Truth pigment) in new[] { (2 * Hour, Truth.Yes, Truth.Yes), (5 * Day, Truth.No, Truth.Yes), (raised + Hour, Truth.No, Truth.No), (-Day, Truth.No, Truth.No) })
        {
            ScreenedSubject then = new(RuleSubject.Planned) { SinceSession = since, Event = new PlannedEvent("sun", since) };
            Assert.Equal(channels, predictions.Of("prediction.channels_open_then", then).Flag);
            Assert.Equal(pigment, predictions.Of("prediction.pigment_raised_then", then).Flag);
        }
    }

    [Fact]
    public void Sun_never_lowers_the_risk_of_dark_marks_and_its_numbers_are_told()
    {
        Predictions predictions = Predictions.Of(PredictedRuns.Run(PredictedRuns.Pen(type: "V", rest: "screening: {planned: {sun: 5 d}}")));
        double covered = Number(predictions, "prediction.mark_risk_protected"), exposed = Number(predictions, "prediction.mark_risk_exposed");
        Assert.True(covered > 0 && covered < exposed && exposed <= 1, $"{covered} {exposed}");
        Assert.InRange(Number(predictions, "prediction.mark_risk"), covered, exposed);
        Assert.Matches("SPF 50 on every day it would be .* in 100", predictions.Because("prediction.mark_risk_from_sun", s_course));
    }

    [Fact]
    public void A_tiny_risk_is_not_run_again_for_sun_that_nobody_speaks_of() => Assert.Null(PredictedRuns.Run(PredictedRuns.Pen(type: "I")).SunOnMarks);

    [Fact]
    public void Anaesthetics_in_plasma_grow_with_the_area()
    {
        string Numbed(string area) => PredictedRuns.Pen($"  area: {area}\n  products: [{{product: lidocaine-prilocaine-2-5-cream, from: -60 min, to: 0 h}}]");
        (Predictions small, Predictions large) = (Predictions.Of(PredictedRuns.Run(Numbed("100 cm2"))), Predictions.Of(PredictedRuns.Run(Numbed("400 cm2"))));
        ScreenedSubject cream = new(RuleSubject.Product) { SinceSession = double.PositiveInfinity, Product = PredictedRuns.Course(Numbed("100 cm2")).Treatment.Products[0] };
        Assert.InRange(small.Of("prediction.plasma_peak", cream).Number, 1e-7, 1e-3);
        Assert.Equal(4, large.Of("prediction.plasma_peak", cream).Number / small.Of("prediction.plasma_peak", cream).Number, 6);
        Assert.Contains("ug/mL", small.Because("prediction.plasma_peak", cream), StringComparison.Ordinal);
        Assert.Equal(Truth.No, small.Of("prediction.channels_open", cream).Flag);
    }

    [Fact]
    public void Sentences_of_channels_say_when_the_product_goes_on()
    {
        Predictions predictions = Predictions.Of(Usual);
        Assert.Matches(@"open until about hour \d+ \(nine in ten: hour \d+ to hour \d+\)\. This goes on at hour 1\.$", predictions.Because("prediction.channels_open", At(1)));
        Assert.EndsWith("right after the needles.", predictions.Because("prediction.channels_open", At(0)), StringComparison.Ordinal);
        Assert.EndsWith("off before the needles come.", predictions.Because("prediction.channels_open", At(double.PositiveInfinity)), StringComparison.Ordinal);
    }

    [Fact]
    public void Daily_use_over_later_sessions_is_told_apart()
    {
        string text = PredictedRuns.Pen("  sessions: 2\n  every: 28 d\n  products: [{product: vitamin-c-15-serum, from: 4 d, per_day: 1}]");
        Predictions predictions = Predictions.Of(Usual);
        ScreenedSubject later = new(RuleSubject.Product) { Session = 2, SinceSession = 0, Product = PredictedRuns.Course(text).Treatment.Products[0] };
        Assert.Equal(Truth.No, predictions.Of("prediction.channels_open", later).Flag);
        Assert.Equal(Truth.Yes, predictions.Of("prediction.channels_open_later", later).Flag);
        Assert.Equal(Truth.No, predictions.Of("prediction.channels_open_later", later with { Session = 1, SinceSession = 4 * Day }).Flag);
    }

    // Dogra et al. 2014: 5 of 36 people of types IV and V; Alster and Li 2020: 0 of 25 of types I to V.
    [Fact]
    public void Five_roller_sessions_on_type_V_give_an_interval_that_holds_14_percent_and_in_which_none_of_25_people_is_no_surprise()
    {
        Predictions predictions = Predictions.Of(PredictedRuns.Run(
            "person: {age: 30, sex: female, skin_type: V, site: cheek}\nconcerns: {acne_scars: {kind: rolling}}\n"
            + "course: {device: dermaroller-mf8, needle_length: 1.5 mm, passes: 8, sessions: 5, every: 30 d}", sets: 100));
        double low = Number(predictions, "prediction.mark_risk_low"), high = Number(predictions, "prediction.mark_risk_high");
        Assert.True(low < 5.0 / 36 && 5.0 / 36 < high, $"{low} to {high}");
        Assert.True(Math.Pow(1 - low, 25) > 0.05, $"{low}");
    }

    private static ScreenedSubject At(double hours) => new(RuleSubject.Product) { SinceSession = hours * Hour };

    private static ScreenedSubject OfKind(RuleSubject kind) => new(kind) { Session = kind == RuleSubject.Session ? 2 : 1, Event = kind == RuleSubject.Planned ? new PlannedEvent("sun", 0) : null };

    private static bool Open(Predictions predictions, double hours) => predictions.Of("prediction.channels_open", At(hours)).Flag == Truth.Yes;

    private static double Number(Predictions predictions, string path) => predictions.Of(path, s_course).Number;
}
