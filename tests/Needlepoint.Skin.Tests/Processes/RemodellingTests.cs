using CsCheck;
using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Processes.Healing;
using Needlepoint.Skin.Processes.Remodelling;

namespace Needlepoint.Skin.Tests.Processes;

public sealed class RemodellingTests
{
    private const double Day = 86400;
    private const double Turnover = 581 * Day;

    private static readonly RemodellingRates<Scalar> s_rates = RatesOf(new FileParameters<Scalar>());

    private static readonly Gen<RemodellingState<Scalar>> s_states =
        Gen.Select(Gen.Double[-0.1, 5], Gen.Double[0, 0.8], Gen.Double[-0.1, 0.5], Gen.Double[0, 1]).Select((dose, relief, gain, expectation) =>
            new RemodellingState<Scalar> { Dose = dose, Relief = relief, SettledGain = gain, Expectation = expectation });

    [Fact]
    public void Healthy_skin_rests_to_the_bit_whatever_the_values() =>
        Gen.Int[0, 10_000].Sample(seed =>
        {
            RemodellingState<Scalar> change = Change(default, 1, 1, RatesOf(new DrawnParameters(seed)));
            Assert.Equal((0.0, 0.0, 0.0, 0.0), (change.Dose.Value, change.Relief.Value, change.SettledGain.Value, change.Expectation.Value));
        });

    [Fact]
    public void The_dose_of_a_lasting_stimulus_follows_its_closed_form() =>
        Gen.Select(Gen.Double[1.1, 6], Gen.Double[1, 600]).Sample((synthesis, days) =>
        {
            // r = (S - 1) tauP/R0 (1 - exp(-t/tauP)), so that dr/dt = (S - 1)/R0 exp(-t/tauP).
            double top = (synthesis - 1) * s_rates.Dosing.Value / s_rates.Fading.Value;
            double left = Math.Exp(-days * Day * s_rates.Fading.Value);
            RemodellingState<Scalar> change = Change(new() { Dose = top * (1 - left) }, synthesis, 1, s_rates);
            Assert.Equal((synthesis - 1) * s_rates.Dosing.Value * left, change.Dose.Value, 1e-12 * s_rates.Dosing.Value);
        });

    [Fact]
    public void Relief_stays_between_nothing_and_its_ceiling() =>
        s_states.Sample(state =>
        {
            Assert.True(Change(state with { Relief = 0 }, 3, 1.1, s_rates).Relief.Value >= 0);
            Assert.True(Change(state with { Relief = s_rates.Ceiling }, 3, 1.1, s_rates).Relief.Value <= 0);
        });

    [Fact]
    public void More_remodelling_gives_more_relief_and_each_session_less_than_the_one_before() =>
        Gen.Select(Gen.Double[0.01, 3], Gen.Double[0.1, 1]).Sample((dose, ceiling) =>
        {
            double once = Aim(dose, ceiling), twice = Aim(2 * dose, ceiling), thrice = Aim(3 * dose, ceiling);
            Assert.True(0 < once && once < twice && twice < thrice && thrice < ceiling);
            Assert.True(twice - once < once && thrice - twice < twice - once);
        });

    [Fact]
    public void A_dose_below_nothing_deepens_no_scar() => Assert.Equal(0, Aim(-0.2, 0.5));

    [Fact]
    public void Settled_gain_runs_after_the_matrix_in_both_directions() =>
        s_states.Sample(state =>
        {
            double content = 1.2;
            double expected = Math.Sign(content - 1 - state.SettledGain.Value);
            Assert.Equal(expected, Math.Sign(Change(state, 1, content, s_rates).SettledGain.Value));
        });

    [Fact]
    public void Expectation_is_whole_after_a_session_and_halves_in_its_half_life()
    {
        RemodellingState<Scalar> state = new() { Expectation = 0.3, Dose = 0.5 };
        Remodelling.Session(ref state);
        Assert.Equal((1.0, 0.5), (state.Expectation.Value, state.Dose.Value));
        Assert.Equal(-s_rates.Forgetting.Value, Change(state, 2, 1.1, s_rates).Expectation.Value);
    }

    [Fact]
    public void What_is_seen_never_feeds_what_it_follows_nor_its_own_source() =>
        s_states.Sample(state =>
        {
            // Each state is filled from the signals or from the one before it: none from a later one.
            RemodellingState<Scalar> whole = Change(state, 2, 1.1, s_rates);
            RemodellingState<Scalar> without = Change(state with { Relief = 0, SettledGain = 0, Expectation = 0 }, 2, 1.1, s_rates);
            Assert.Equal(without.Dose.Value, whole.Dose.Value);
            Assert.Equal(Change(state with { Dose = 0, Relief = 0 }, 2, 1.1, s_rates).SettledGain.Value, whole.SettledGain.Value);
        });

    [Fact]
    public void Rates_are_per_second()
    {
        RemodellingRates<Dimensioned> k = RemodellingRates<Dimensioned>.Of(
            RemodellingParameters<Dimensioned>.From(new DimensionedParameters()), new Dimensioned(Turnover, Dimension.Time));
        RemodellingState<Dimensioned> state = new()
        {
            Dose = Dimensioned.Of(0.5), Relief = Dimensioned.Of(0.1), SettledGain = Dimensioned.Of(0.1), Expectation = Dimensioned.Of(1),
        };
        TissueSignals<Dimensioned> signals = new() { SynthesisScar = Dimensioned.Of(2), ContentUpper = Dimensioned.Of(1.1) };
        RemodellingState<Dimensioned> change = default;
        Remodelling.Rates(state, k, signals, ref change);
        foreach (Dimensioned rate in (Dimensioned[])[change.Dose, change.Relief, change.SettledGain, change.Expectation])
            Assert.Equal(Dimension.Pure / Dimension.Time, rate.Dimension);
    }

    private static RemodellingRates<Scalar> RatesOf(Skin.Parameters.IParameterSource<Scalar> source) =>
        RemodellingRates<Scalar>.Of(RemodellingParameters<Scalar>.From(source), Turnover);

    private static double Aim(double dose, double ceiling) => Remodelling.ReliefAim<Scalar>(dose, ceiling).Value;

    private static RemodellingState<Scalar> Change(in RemodellingState<Scalar> state, double synthesis, double content, in RemodellingRates<Scalar> k)
    {
        RemodellingState<Scalar> change = default;
        Remodelling.Rates(state, k, new TissueSignals<Scalar> { SynthesisScar = synthesis, ContentUpper = content }, ref change);
        return change;
    }
}
