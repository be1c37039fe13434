using CsCheck;
using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Parameters;
using Needlepoint.Skin.Processes.Epidermis;
using Needlepoint.Skin.Processes.Healing;
using Needlepoint.Skin.Processes.Pigment;
using Needlepoint.Skin.Processes.Sun;
using Needlepoint.Skin.Simulation.Followers;
using Needlepoint.Skin.Tissue;

namespace Needlepoint.Skin.Tests.Processes;

public sealed class PigmentTests
{
    private const double Day = Following.Day, Corneum = 20 * Day, WoundMacrophages = 3 * Day;

    private static readonly OutsideSignals<Scalar> s_usual = new() { Ultraviolet = 1, Visible = 1 };

    private static PigmentRates<Scalar> Constants(IParameterSource<Scalar> source) => PigmentRates<Scalar>.Of(
        PigmentParameters<Scalar>.From(source, Site.Cheek), SunParameters<Scalar>.From(source, Site.Cheek), Corneum, WoundMacrophages);

    private static PigmentState<Scalar> After(
        double days, PigmentRates<Scalar> k, OutsideSignals<Scalar> outside, double macrophages = 0, double thickness = 1, PigmentState<Scalar>? from = null) =>
        Following.After(
            from ?? Pigment.Rest(k), days, _ => Following.Rest with { Macrophages = macrophages },
            (in PigmentState<Scalar> state, in TissueSignals<Scalar> at, ref PigmentState<Scalar> rates) =>
                Pigment.Rates(state, k, new EpidermisState<Scalar> { Thickness = thickness }, at, outside, ref rates));

    private static double Content(in MelaninChain<Scalar> chain) => Melanin.Content(chain).Value;

    [Fact]
    public void Skin_of_which_nothing_is_said_rests_to_the_bit() => Gen.Int.Sample(seed =>
    {
        PigmentRates<Scalar> k = Constants(new DrawnParameters(seed));
        PigmentState<Scalar> rates = Following.Rates(
            Pigment.Rest(k), Following.Rest,
            (in PigmentState<Scalar> state, in TissueSignals<Scalar> at, ref PigmentState<Scalar> change) =>
                Pigment.Rates(state, k, Epidermis.Rest<Scalar>(), at, s_usual, ref change));
        return Fields.Of<PigmentState<Scalar>, Scalar>(ref rates).ToArray().All(rate => rate.Value == 0);
    });

    [Fact]
    public void A_step_of_production_answers_as_an_Erlang_chain()
    {
        PigmentRates<Scalar> k = Constants(new FileParameters<Scalar>());
        OutsideSignals<Scalar> dark = default;
        double production = Pigment.Driven(k, dark).Value, mean = Melanin.Compartments / k.Pace.Value;
        Assert.Equal(0.7, production, 1e-12);
        foreach (double days in (double[])[2, 7, 20, 45, 90])
        {
            // What was there before is left while it is on its way: the share of transits longer than t, spread evenly over the ages it had.
            double x = Melanin.Compartments * days * Day / mean, term = 1, left = 0;
            for (int stage = 0; stage < Melanin.Compartments; stage++, term *= x / stage)
                left += Math.Exp(-x) * term * (1 - stage / (double)Melanin.Compartments);
            Assert.Equal(production + (1 - production) * left, Content(After(days, k, dark).Epidermis), 1e-8);
        }
    }

    [Fact]
    public void Pigment_made_at_once_takes_the_mean_transit_to_leave()
    {
        PigmentRates<Scalar> k = Constants(new FileParameters<Scalar>());
        Assert.Equal(0.6 * (20 + 14) * Day, Melanin.Compartments / k.Pace.Value, 1e-6);
        MelaninChain<Scalar> pulse = default, rates = default;
        pulse[0] = Melanin.Compartments;
        double held = 0, step = 0.05 * Day;
        for (int i = 0; i < 6000; i++)
        {
            held += Content(pulse) * step;
            Melanin.Rates(pulse, Scalar.Of(0), k.Pace, Scalar.Of(1), ref rates);
            for (int stage = 0; stage < Melanin.Compartments; stage++)
                pulse[stage] += step * rates[stage];
        }
        Assert.Equal(Melanin.Compartments / k.Pace.Value, held, 1e-3 * held);
    }

    [Fact]
    public void What_is_made_is_held_shed_or_faded() =>
        Gen.Select(Gen.Int, Gen.Double[0, 1].Array[15], Gen.Double[0, 3], Gen.Double[0, 50], Gen.Double[1, 1.6]).Sample((seed, content, light, exposure, thickness) =>
        {
            PigmentRates<Scalar> k = Constants(new DrawnParameters(seed));
            PigmentState<Scalar> state = default;
            Span<Scalar> fields = Fields.Of<PigmentState<Scalar>, Scalar>(ref state);
            for (int i = 0; i < fields.Length; i++)
                fields[i] = content[i];
            OutsideSignals<Scalar> outside = new() { Ultraviolet = light, Visible = light, Melanin = exposure };
            PigmentState<Scalar> rates = default;
            Pigment.Rates(state, k, new EpidermisState<Scalar> { Thickness = thickness }, Following.Rest, outside, ref rates);
            double perContent = k.Pace.Value / Melanin.Compartments, speed = Pigment.Speed(k, thickness).Value;
            double made = k.MarkProduction.Value * state.Activation.Value * Pigment.Driven(k, outside).Value * (1 - k.Ceiling.Value * (1 - state.Machinery.Value));
            double shed = speed * state.Mark[Melanin.Compartments - 1].Value * perContent, faded = k.DroppedFading.Value * state.Dropped.Value;
            double change = Content(rates.Mark) + rates.Dropped.Value;
            return Math.Abs(made * perContent - shed - faded - change) < 1e-12 * (perContent * (1 + made) + faded);
        });

    [Fact]
    public void Content_is_linear_in_production()
    {
        PigmentRates<Scalar> k = Constants(new FileParameters<Scalar>());
        double dark = Content(After(15, k, default).Epidermis), usual = Content(After(15, k, s_usual).Epidermis);
        PigmentRates<Scalar> twice = k with { UltravioletShare = 2 * k.UltravioletShare, VisibleShare = 2 * k.VisibleShare };
        Assert.Equal(2 * (usual - dark), usual - Content(After(15, twice, default).Epidermis), 1e-10);
    }

    [Fact]
    public void Light_saturates_is_one_at_the_usual_dose_to_the_bit_and_never_lightens() => Gen.Select(Gen.Int, Gen.Double[0, 20], Gen.Double[0, 20]).Sample((seed, dose, more) =>
    {
        PigmentRates<Scalar> k = Constants(new DrawnParameters(seed));
        double Effect(double u) => Pigment.Effect(k, Scalar.Of(u)).Value;
        return Effect(1) == 1 && Effect(0) == 0 && Effect(dose) <= Effect(dose + more) && Effect(dose + 2 * more) - Effect(dose + more) <= Effect(dose + more) - Effect(dose) + 1e-12
            && Effect(1e9) <= 1 + k.HalfDose.Value;
    });

    [Fact]
    public void More_active_never_leaves_more_pigment_and_never_less_than_its_ceiling_lets() =>
        Gen.Select(Gen.Int, Gen.Double[0, 3], Gen.Double[0, 3]).Sample(
            (seed, exposure, more) =>
            {
                PigmentRates<Scalar> k = Constants(new DrawnParameters(seed));
                k.MachineryLoss = Scalar.Of(Math.Min(k.MachineryLoss.Value, 2 / Day));
                PigmentState<Scalar> less = After(40, k, s_usual with { Melanin = exposure }), all = After(40, k, s_usual with { Melanin = exposure + more });
                return Content(all.Melasma) <= Content(less.Melasma) + 1e-9 && Content(all.Epidermis) <= Content(less.Epidermis) + 1e-9
                    && Content(all.Melasma) >= 1 - k.Ceiling.Value - 1e-9 && Content(all.Melasma) <= Content(all.Epidermis) + 1e-9
                    && all.Machinery.Value is >= -1e-9 and <= 1 + 1e-9;
            },
            iter: 30);

    [Fact]
    public void Under_a_steady_active_the_machinery_settles_where_loss_and_return_balance()
    {
        PigmentRates<Scalar> k = Constants(new FileParameters<Scalar>(("pigment.machinery_loss_rate", 0.2 / Day)));
        double inhibition = 2.0 / 3, settled = 1 / (1 + 0.2 * 21 * inhibition);
        PigmentState<Scalar> late = After(400, k, s_usual with { Melanin = 2 });
        Assert.Equal(settled, late.Machinery.Value, 1e-6);
        Assert.Equal(1 - 0.6 * (1 - settled), Content(late.Melasma), 1e-6);
        Assert.Equal(1 - 0.4 * 0.6 * (1 - settled), Content(late.Epidermis), 1e-6);
    }

    [Fact]
    public void After_an_active_is_gone_the_machinery_comes_back_in_weeks()
    {
        PigmentRates<Scalar> k = Constants(new FileParameters<Scalar>());
        PigmentState<Scalar> stopped = Pigment.Rest(k) with { Machinery = 0 };
        foreach (double days in (double[])[7, 21, 60])
            Assert.Equal(1 - Math.Exp(-days / 21), After(days, k, s_usual, from: stopped).Machinery.Value, 1e-8);
    }

    [Fact]
    public void A_faster_stream_holds_less_pigment_by_what_it_saves_in_the_stratum_corneum()
    {
        PigmentRates<Scalar> k = Constants(new FileParameters<Scalar>());
        Assert.Equal(1, Pigment.Speed(k, Scalar.Of(1)).Value);
        Assert.Equal((20 / 1.25 + 14) / 34, Content(After(300, k, s_usual, thickness: 1.25).Epidermis), 1e-6);
    }

    [Fact]
    public void A_mark_is_dark_after_two_to_five_weeks_then_leaves_with_the_epidermis_down_to_what_dropped()
    {
        PigmentRates<Scalar> k = Constants(new FileParameters<Scalar>());
        PigmentState<Scalar> state = After(10, k, s_usual, macrophages: 0.1 * WoundMacrophages);
        double[] contrast = [.. Enumerable.Range(0, 60).Select(day => Pigment.MarkContrast(After(2 * day, k, s_usual, from: state)).Value)];
        int peak = Array.IndexOf(contrast, contrast.Max());
        Assert.InRange(10 + 2 * peak, 14, 35);
        PigmentState<Scalar> late = After(120, k, s_usual, from: state);
        Assert.True(Content(late.Mark) < 0.01 * contrast.Max());
        Assert.InRange(late.Dropped.Value, 0.02 * contrast.Max(), 0.5 * contrast.Max());
    }

    [Fact]
    public void Inflammation_darkens_the_mark_alone()
    {
        PigmentRates<Scalar> k = Constants(new FileParameters<Scalar>());
        PigmentState<Scalar> inflamed = After(20, k, s_usual, macrophages: WoundMacrophages);
        Assert.Equal(1, Content(inflamed.Epidermis), 1e-12);
        Assert.Equal(1, Content(inflamed.Melasma), 1e-12);
        Assert.True(Pigment.MarkContrast(inflamed).Value > 0.5);
    }

    [Fact]
    public void The_start_of_a_year_of_steady_light_is_its_production_to_the_bit_and_of_falling_light_lags_behind()
    {
        PigmentRates<Scalar> k = Constants(new FileParameters<Scalar>());
        OutsideSignals<Scalar> half = new() { Ultraviolet = 0.5, Visible = 0.5 };
        foreach (bool isSteady in (bool[])[true, false])
        {
            MelaninChain<Scalar> steady = Pigment.InBalance(k, _ => half, isSteady);
            for (int i = 0; i < Melanin.Compartments; i++)
                Assert.Equal(Pigment.Driven(k, half).Value, steady[i].Value);
        }
        OutsideSignals<Scalar> Falling(double time) => new() { Ultraviolet = 1 - time / Pigment.Past, Visible = 1 - time / Pigment.Past };
        MelaninChain<Scalar> chain = Pigment.InBalance(k, Falling, isSteady: false);
        Assert.InRange(Content(chain), 1.0001, Pigment.Driven(k, Falling(-40 * Day)).Value);
        Assert.True(chain[0].Value < chain[1].Value && chain[1].Value < chain[2].Value && chain[2].Value < chain[3].Value);
    }
}
