using Needlepoint.Inference.Ensembles;
using Needlepoint.Inference.Tests.Support;
using Needlepoint.Skin.Simulation;
using Needlepoint.Skin.Tissue;
using Needlepoint.Skin.Treatments;

namespace Needlepoint.Inference.Tests.Running;

/// <summary>What healing has to do under the shipped ensemble: the set in the middle and its first members.</summary>
public class HealingBarTests
{
    private const double Day = 86400;
    private const int Members = 15;
    private static readonly EnsembleRunner s_runner = new(Shipped.Model.Space);
    private static readonly ParameterSet[] s_sets = [Shipped.Model.Space.Central, .. Shipped.Model.Space.Draw(3, Members, SpreadOver.Knowledge)];
    private static readonly double[] s_days = [.. Enumerable.Range(0, 120).Select(step => 0.25 * step), .. Enumerable.Range(30, 336).Select(day => (double)day)];

    // Consensus courses of a full-thickness wound: day, share of the highest (of day 28 for collagen).
    private static readonly (string Observable, (double Day, double Share)[] Course)[] s_courses =
    [
        ("neutrophils_relative", [(0.5, 0.5), (1, 1), (2, 0.95), (3, 0.6), (5, 0.1), (7, 0.01)]),
        ("macrophages_relative", [(0.5, 0.05), (1, 0.4), (2, 0.8), (3, 1), (5, 0.85), (7, 0.55), (10, 0.28), (14, 0.1), (21, 0.03), (28, 0)]),
        ("myofibroblasts_relative", [(7, 0.48), (10, 0.9), (14, 0.97), (21, 0.47), (28, 0.1)]),
        ("dermal_collagen_hydroxyproline_relative", [(10, 0.18), (14, 0.35), (21, 0.72), (28, 1)]),
    ];

    [Fact]
    public void The_reference_wound_follows_the_consensus_courses()
    {
        EnsembleRun run = Run(new ExcisionEvent(0));
        foreach ((string observable, (double Day, double Share)[] course) in s_courses)
        {
            double bed = observable.StartsWith("dermal", StringComparison.Ordinal) ? Shipped.Model.Space.Central.Values[Shipped.Model.Space.IndexOf("healing.excised_matrix_left")] : 0;
            double[] curve = Curve(run, observable, 0);
            double scale = bed > 0 ? curve[At(28)] - bed : curve.Max();
            double error = Math.Sqrt(course.Average(point => Math.Pow(((curve[At(point.Day)] - bed) / scale) - point.Share, 2)));
            Assert.True(error <= 0.12, $"{observable}: {error:0.000}");
        }
    }

    [Fact]
    public void Neutrophils_come_before_macrophages_before_myofibroblasts_before_the_share_of_collagen_three_before_collagen_one()
    {
        EnsembleRun run = Run(Sessions(1, 0, 1.5));
        for (int set = 0; set <= Members; set++)
        {
            double[] peaks =
            [
                .. ((string[])["neutrophils_relative", "macrophages_relative", "myofibroblasts_relative", "collagen_type_three_share_percent", "papillary_collagen_one_relative"])
                    .Select(id => s_days[Array.IndexOf(Curve(run, id, set), Curve(run, id, set).Max())]),
            ];
            Assert.Equal(peaks.Order(), peaks);
            Assert.Equal(peaks.Distinct().Count(), peaks.Length);
        }
    }

    [Fact]
    public void Response_rises_with_depth_density_and_sessions_and_saturates()
    {
        Assert.All(Rises([.. ((double[])[0.3, 0.5, 1, 1.5, 2.5]).Select(length => Run(Sessions(1, 0, length)))], 90), gains =>
        {
            // Up to 1 mm longer needles do more. Beyond, the papillary dermis is pierced anyway, and with one width at the base a longer cone is thinner there.
            Assert.Equal(gains[..3].Order(), gains[..3]);
            Assert.InRange(gains[4] / gains[2], 0.8, 4);
        });
        Assert.All(Rises([.. ((double[])[50, 100, 200, 400, 800]).Select(density => Run(Sessions(1, 0, 1.5, density)))], 90), gains =>
        {
            Assert.Equal(gains.Order(), gains);
            Assert.True(gains[4] / gains[3] < gains[1] / gains[0]);
        });
        Assert.All(Rises([.. Enumerable.Range(1, 5).Select(sessions => Run(Sessions(sessions, 30, 1.5)))], 200), gains => Assert.Equal(gains.Order(), gains));
    }

    [Fact]
    public void Sessions_less_than_a_week_apart_give_less_and_more_collagen_three()
    {
        EnsembleRun close = Run(Sessions(4, 5, 1.5)), monthly = Run(Sessions(4, 28, 1.5));
        for (int set = 0; set <= Members; set++)
        {
            // Where the response is small it is in proportion to the dose, and the interval hardly matters.
            double gainClose = close.Curve("papillary_collagen_area_relative", set)[At(15 + 90)] - 1;
            double gainMonthly = monthly.Curve("papillary_collagen_area_relative", set)[At(84 + 90)] - 1;
            Assert.True(gainClose < (set == 0 ? 0.9 : 1.05) * gainMonthly);
            Assert.True(Share(close, set, 15 + 30) > Share(monthly, set, 84 + 30));
        }

        static double Share(EnsembleRun run, int set, double day) =>
            run.Curve("papillary_collagen_three_relative", set)[At(day)] / run.Curve("papillary_collagen_area_relative", set)[At(day)];
    }

    [Fact]
    public void Nothing_answers_more_than_a_full_wound()
    {
        EnsembleRun wound = Run(new ExcisionEvent(0)), extreme = Run(Sessions(1, 0, 2.5, 2000));
        for (int set = 0; set <= Members; set++)
            foreach (string id in (string[])["procollagen_mrna_fold", "macrophages_relative", "repair_signal_ng_ml"])
                Assert.True(Curve(extreme, id, set).Max() <= 1.0001 * Curve(wound, id, set).Max(), id);
    }

    [Fact]
    public void Redness_is_gone_within_days()
    {
        EnsembleRun run = Run(Sessions(1, 0, 1.5));
        for (int set = 0; set <= Members; set++)
            Assert.InRange(run.Single("redness_duration_h", set) / 3600, 0, 7 * 24);
    }

    [Fact]
    public void The_home_roller_does_much_less_than_the_clinic()
    {
        EnsembleRun home = Run(Sessions(12, 7, 0.3)), clinic = Run(Sessions(5, 30, 1.5));
        double[] ratios =
        [
            .. Enumerable.Range(0, Members + 1).Select(set =>
                (home.Curve("papillary_collagen_area_relative", set)[At(167)] - 1) / (clinic.Curve("papillary_collagen_area_relative", set)[At(176)] - 1)),
        ];

        // How much a thin tip bruises is not known: in a few members the roller comes near.
        Assert.InRange(ratios[0], 0, 0.4);
        Assert.InRange(ratios.Order().ElementAt(Members / 2), 0, 0.5);
    }

    // For each set the gains of papillary collagen of several runs.
    private static IEnumerable<double[]> Rises(EnsembleRun[] runs, double day) =>
        Enumerable.Range(0, Members + 1).Select(set => (double[])[.. runs.Select(run => run.Curve("papillary_collagen_area_relative", set)[At(day)] - 1)]);

    private static double[] Curve(EnsembleRun run, string id, int set) => run.Curve(id, set).ToArray();

    private static int At(double day) => Array.IndexOf(s_days, day);

    private static EnsembleRun Run(params SkinEvent[] events) =>
        s_runner.Run(new() { Subject = new() { Site = Site.Cheek, AgeYears = 30 }, Events = events, EndTime = 365 * Day }, s_sets, [.. s_days.Select(day => day * Day)]);

    private static SkinEvent[] Sessions(int count, double every, double lengthMm, double perCm2 = 225) =>
    [
        .. Enumerable.Range(0, count).Select(session => new NeedlingEvent(session * every * Day, new()
        {
            Device = new() { Kind = DeviceKind.Roller, Needles = 192, BaseWidth = lengthMm < 0.5 ? 0 : 250e-6, DrumDiameter = 0.02, DrumWidth = 0.02 },
            NeedleLength = lengthMm * 1e-3,
            CountedDensity = perCm2 * 1e4,
        })),
    ];
}
