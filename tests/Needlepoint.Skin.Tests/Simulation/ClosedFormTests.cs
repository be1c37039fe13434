using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Simulation;

namespace Needlepoint.Skin.Tests.Simulation;

/// <summary>Between events most of the equations have exact solutions in exponentials; the solver must find them.</summary>
public sealed class ClosedFormTests
{
    private const double Hour = 3600;
    private static readonly double[] s_hours = [0.2, 1, 4, 9, 24, 70, 150];

    // The best set of the trial, in hours.
    private const double K1 = 0.22390, Kp = 0.021927, Kdry = 0.76137, Share = 0.091882, K2 = 0.0084943;
    private const double Tau1 = 0.47676, Tau2 = 17.385, A1 = 1.9547, A2 = 0.19182;

    [Theory]
    [InlineData(0)]
    [InlineData(0.4)]
    [InlineData(1)]
    public void Impedance_is_sealing_times_drying(double cover)
    {
        double[] seen = BestSet.Run(BestSet.Pressed(0.8), s_hours, cover).Curve("channel_admittance_fraction", 1);
        for (int i = 0; i < s_hours.Length; i++)
        {
            double t = s_hours[i];
            double exact = (Share * Math.Exp(-K1 * t) + (1 - Share) * Math.Exp(-Kp * t)) * Math.Exp(-Kdry * (1 - cover) * t);
            Assert.Equal(exact, seen[i], 1e-5 * exact + 1e-6);
        }
    }

    [Fact]
    public void Dye_sees_a_chain_of_sixteen_stages()
    {
        SkinRun<Scalar> run = BestSet.Run(BestSet.Pressed(0.8), s_hours);
        double mouth = run.Single("channel_mouth_diameter_um", 1e6);
        double median = 7.2408 + mouth / 2 / 17.418;
        double[] seen = run.Curve("channel_dye_open_fraction", 1);
        for (int i = 0; i < s_hours.Length; i++)
        {
            double x = 15.668287 * s_hours[i] / median;
            double term = Math.Exp(-x), exact = 0;
            for (int stage = 1; stage <= 16; stage++, term *= x / (stage - 1))
                exact += term;
            Assert.Equal(exact, seen[i], 1e-5);
        }
        Assert.Equal(median, run.Single("channel_bridging_median_h", 1 / Hour), 1e-4 * median);
    }

    [Fact]
    public void Dilation_is_two_exponentials()
    {
        SkinRun<Scalar> run = BestSet.Run(BestSet.Roller(1.5), s_hours);
        double injury = Scalar.Get(run.State(0).Irritation.SlowDilation, 0) * Math.Exp(s_hours[0] / Tau2) / A2;
        Assert.Equal(1, injury, 1e-3);
        for (int i = 0; i < s_hours.Length; i++)
        {
            double t = s_hours[i];
            double fast = A1 * Math.Sqrt(injury), slow = A2 * injury;
            double dilation = fast * Math.Exp(-t / Tau1) + slow * Math.Exp(-t / Tau2);
            Assert.Equal(dilation, run.Curve("vasodilation_relative", 1)[i], 1e-5 * dilation + 2e-6);
        }
    }

    [Fact]
    public void A_stripped_barrier_mends_in_two_phases()
    {
        double[] seen = BestSet.Run(null, s_hours, before: new StripToWaterLossEvent(0, 20e-3 / Hour)).Curve("tewl_g_m2_h", 3.6e6);
        const double bare = 95.246, rest = 9.7;
        double missing = 1 - (1 / 20.0 - 1 / bare) / (1 / rest - 1 / bare);
        for (int i = 0; i < s_hours.Length; i++)
        {
            double t = s_hours[i];
            double deficit = missing * (Share * Math.Exp(-K1 * t) + (1 - Share) * Math.Exp(-K2 * t));
            double exact = 1 / (1 / bare + (1 - deficit) * (1 / rest - 1 / bare));

            // The reading lags by the water that the growing stratum corneum takes up, which is small and not in the closed form.
            Assert.Equal(exact, seen[i], 0.02 * exact);
        }
    }

    [Fact]
    public void Lost_epidermis_regrows_from_random_sources()
    {
        SkinRun<Scalar> run = BestSet.Run(null, [0, 6, 24, 48, 72, 96], before: new EpidermisLossEvent(0));
        for (int i = 0; i < run.Times.Length; i++)
        {
            double growth = 17.418e-3 * Math.Max(0, run.Times[i] / Hour - 7.2408);
            double exact = Math.Exp(-Math.PI * 0.61744 * growth * growth);
            Assert.Equal(exact, Scalar.Get(run.State(i).Barrier.Bare, 0), 2e-5);
        }
    }

    [Fact]
    public void Swelling_peaks_at_one_after_the_reference_injury()
    {
        double[] hours = [.. Enumerable.Range(0, 2000).Select(i => 0.02 * i)];
        double[] swelling = BestSet.Run(BestSet.Roller(1.5), hours).Curve("swelling_relative", 1);
        Assert.Equal(1, swelling.Max(), 1e-3);
    }

    [Fact]
    public void A_level_is_passed_when_the_exact_curve_passes_it()
    {
        SkinRun<Scalar> run = BestSet.Run(BestSet.Roller(1.5), []);
        double low = 0, high = 100;
        for (int i = 0; i < 100; i++)
        {
            double t = 0.5 * (low + high);
            if (A1 * Math.Exp(-t / Tau1) + A2 * Math.Exp(-t / Tau2) > 0.15)
                low = t;
            else
                high = t;
        }
        Assert.Equal(low, run.Single("redness_duration_h", 1 / Hour), 1e-3 * low);
    }
}
