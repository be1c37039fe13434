using CsCheck;
using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Parameters;
using Needlepoint.Skin.Processes.Epidermis;
using Needlepoint.Skin.Processes.Healing;
using Needlepoint.Skin.Tissue;

namespace Needlepoint.Skin.Tests.Processes;

public sealed class EpidermisTests
{
    private const double Day = Following.Day;

    private static EpidermisRates<Scalar> Constants(IParameterSource<Scalar> source, double age = 35) =>
        EpidermisRates<Scalar>.Of(EpidermisParameters<Scalar>.From(source), new Subject { AgeYears = age });

    private static EpidermisState<Scalar> After(
        double days, EpidermisRates<Scalar> k, Func<double, TissueSignals<Scalar>> signals, EpidermisState<Scalar>? from = null) =>
        Following.After(
            from ?? Epidermis.Rest<Scalar>(), days, signals,
            (in EpidermisState<Scalar> state, in TissueSignals<Scalar> at, ref EpidermisState<Scalar> rates) => Epidermis.Rates(state, k, at, ref rates));

    private static TissueSignals<Scalar> Gain(double gain) => Following.Rest with { ContentPapillary = 1 + gain };

    [Fact]
    public void Healthy_epidermis_rests_to_the_bit() => Gen.Int.Sample(seed =>
    {
        EpidermisRates<Scalar> k = Constants(new DrawnParameters(seed));
        EpidermisState<Scalar> rates = default;
        Epidermis.Rates(Epidermis.Rest<Scalar>(), k, Following.Rest, ref rates);
        return rates.GrowthFactors.Value == 0 && rates.Thickness.Value == 0
            && Epidermis.Transit(Epidermis.Rest<Scalar>(), k).Value == k.RestTransit.Value;
    });

    [Theory]
    [InlineData(0.05)]
    [InlineData(0.5)]
    [InlineData(5)]
    public void Over_a_constant_gain_of_the_dermis_it_thickens_by_its_exact_solution(double gain)
    {
        EpidermisRates<Scalar> k = Constants(new FileParameters<Scalar>());
        foreach (double days in (double[])[3, 28, 90, 400])
        {
            double exact = 0.6 * gain / (gain + 0.13) * (1 - Math.Exp(-days / 28));
            Assert.Equal(1 + exact, After(days, k, _ => Gain(gain)).Thickness.Value, 1e-9);
        }
    }

    [Fact]
    public void Growth_factors_of_wounding_follow_damage_by_their_exact_solution()
    {
        EpidermisRates<Scalar> k = Constants(new FileParameters<Scalar>());
        TissueSignals<Scalar> Wounded(double day) => Following.Rest with { DamageSeen = Math.Exp(-0.9 * day) };
        foreach (double days in (double[])[0.5, 1, 3, 7])
        {
            double exact = 2 / (2 - 0.9) * (Math.Exp(-0.9 * days) - Math.Exp(-2 * days));
            Assert.Equal(exact, After(days, k, Wounded).GrowthFactors.Value, 1e-6);
        }
    }

    [Fact]
    public void It_never_thickens_beyond_its_ceiling_whatever_the_wound() =>
        Gen.Select(Gen.Int, Gen.Double[0, 5], Gen.Double[0, 1], Gen.Double[0, 0.6]).Sample(
            (seed, gain, damage, start) =>
            {
                EpidermisRates<Scalar> k = Constants(new DrawnParameters(seed));
                EpidermisState<Scalar> from = new() { GrowthFactors = damage, Thickness = 1 + start };
                EpidermisState<Scalar> late = After(300, k, _ => Gain(gain) with { DamageSeen = damage }, from);
                return late.Thickness.Value <= 1.6 + 1e-9 && late.Thickness.Value >= 1 - 1e-9;
            },
            iter: 20);

    [Fact]
    public void More_gain_below_or_more_damage_gives_no_less_proliferation_and_no_longer_a_transit() =>
        Gen.Select(Gen.Int, Gen.Double[0, 1], Gen.Double[0, 1], Gen.Double[0, 1], Gen.Double[0, 1]).Sample(
            (seed, gain, moreGain, damage, moreDamage) =>
            {
                EpidermisRates<Scalar> k = Constants(new DrawnParameters(seed));
                EpidermisState<Scalar> less = After(20, k, _ => Gain(gain) with { DamageSeen = damage });
                EpidermisState<Scalar> more = After(20, k, _ => Gain(gain + moreGain) with { DamageSeen = damage + moreDamage });
                return more.Thickness.Value >= less.Thickness.Value - 1e-12
                    && Epidermis.Transit(more, k).Value <= Epidermis.Transit(less, k).Value * (1 + 1e-12);
            },
            iter: 20);

    [Fact]
    public void The_acute_part_is_over_within_days_and_the_lasting_part_stays_as_long_as_the_dermis_is_thicker()
    {
        EpidermisRates<Scalar> k = Constants(new FileParameters<Scalar>());
        TissueSignals<Scalar> Session(double day) => Following.Rest with { DamageSeen = 0.08 * Math.Exp(-0.9 * day) };
        double Proliferation(double days) => Epidermis.Proliferation(After(days, k, Session), k, Session(days)).Value;
        Assert.InRange(Proliferation(1) - 1, 0.05, 1);
        Assert.InRange(Proliferation(7) - 1, -0.02, 0.05 * (Proliferation(1) - 1) + 0.02);
        Assert.InRange(After(365, k, _ => Gain(0.3)).Thickness.Value, 1.3, 1.6);
    }

    [Fact]
    public void Cells_made_are_cells_shed_or_thickness()
    {
        EpidermisRates<Scalar> k = Constants(new FileParameters<Scalar>());
        TissueSignals<Scalar> signals = Gain(0.4) with { DamageSeen = 0.3 };
        EpidermisState<Scalar> state = new() { GrowthFactors = 0.2, Thickness = 1.1 };
        EpidermisState<Scalar> rates = Following.Rates(
            state, signals,
            (in EpidermisState<Scalar> s, in TissueSignals<Scalar> at, ref EpidermisState<Scalar> r) => Epidermis.Rates(s, k, at, ref r));
        double made = Epidermis.Proliferation(state, k, signals).Value / (28 * Day);
        double shed = k.RestTransit.Value / Epidermis.Transit(state, k).Value / (28 * Day);
        Assert.Equal(made - shed, rates.Thickness.Value, 1e-12 * made);
    }

    [Theory]
    [InlineData(35, 19.8)]
    [InlineData(60, 28.1)]
    public void Transit_at_the_ages_of_the_measurement_is_what_was_measured(double age, double days) =>
        Assert.Equal(days, Constants(new FileParameters<Scalar>(), age).RestTransit.Value / Day, 1e-9);

    [Fact]
    public void Transit_lengthens_by_one_and_a_half_percent_a_year()
    {
        FileParameters<Scalar> files = new();
        for (double age = 20; age < 80; age += 10)
            Assert.Equal(1.014, Constants(files, age + 1).RestTransit.Value / Constants(files, age).RestTransit.Value, 1e-3);
    }
}
