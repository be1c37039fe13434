using CsCheck;
using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Processes.Barrier;
using Needlepoint.Skin.Processes.Channels;
using Needlepoint.Skin.Processes.Healing;
using Needlepoint.Skin.Processes.Matrix;
using Needlepoint.Skin.Processes.Remodelling;
using Needlepoint.Skin.Tissue;

namespace Needlepoint.Skin.Tests.Tissue;

/// <summary>Modifiers leave a healthy young person alone, act in the published direction and have the published size where it was measured.</summary>
public sealed class ModifierTests
{
    private const double Year = 365.25 * 86400;
    private const double MilligramPerDay = 1e-6 / 86400;

    private static readonly Subject s_neutral = new() { AgeYears = 30 };

    public static TheoryData<Subject> Neutral =>
    [
        s_neutral,
        new Subject() { AgeYears = 18, Sex = Sex.Male },
        new Subject() { AgeYears = 25, PigmentIndex = 1, VitaminCIntake = 81 * MilligramPerDay },
        new Subject() { AgeYears = 30, VitaminCIntake = 1000 * MilligramPerDay, HasTypeOneDiabetes = true },
    ];

    [Theory]
    [MemberData(nameof(Neutral))]
    public void A_young_person_without_illness_and_smoke_is_not_changed_at_all(Subject subject)
    {
        Gen.Int[0, 1_000_000].Sample(seed =>
        {
            Modifiers<Scalar> m = Modifiers<Scalar>.Of(ModifierParameters<Scalar>.From(new DrawnParameters(seed)), subject);
            return (m.BasalSynthesis.Value, m.PapillarySynthesis.Value, m.WoundSynthesis.Value, m.MendingTime.Value, m.MigrationTime.Value)
                == (1, 1, 1, 1, 1) && m.NetLoss.Value == 0;
        }, iter: 50);
    }

    [Fact]
    public void Rates_of_such_a_person_are_those_of_the_files_to_the_bit()
    {
        Modifiers<Scalar> none = Of(s_neutral);
        ChannelsParameters<Scalar> channels = ChannelsParameters<Scalar>.From(new FileParameters<Scalar>());
        BarrierParameters<Scalar> barrier = BarrierParameters<Scalar>.From(new FileParameters<Scalar>());
        Assert.Equal(channels, channels.For(none));
        Assert.Equal(barrier, barrier.For(none));
        HealingParameters<Scalar> healing = HealingParameters<Scalar>.From(new FileParameters<Scalar>());
        RemodellingParameters<Scalar> remodelling = RemodellingParameters<Scalar>.From(new FileParameters<Scalar>());
        Assert.Equal(healing, healing.For(none));
        Assert.Equal(remodelling, remodelling.For(none));
        MatrixParameters<Scalar> matrix = MatrixParameters<Scalar>.From(new FileParameters<Scalar>());
        Assert.Equal(matrix, matrix.For(none));
    }

    [Fact]
    public void Sizes_are_those_that_were_measured_at_the_doses_that_were_measured()
    {
        Modifiers<Scalar> smoker = Of(s_neutral with { CigarettesPerDay = 20 });
        Assert.Equal(0.82, smoker.BasalSynthesis.Value, 1e-12);
        Assert.Equal(1 / 1.8, smoker.WoundSynthesis.Value, 0.005);
        Assert.Equal(0.58, Of(s_neutral with { VitaminCIntake = 10 * MilligramPerDay }).WoundSynthesis.Value, 1e-12);
        Assert.Equal(48.7 / 39.3, Of(s_neutral with { IsStressed = true }).MendingTime.Value, 0.001);
        Assert.InRange(Of(s_neutral with { HasTypeTwoDiabetes = true }).MendingTime.Value, 1.0, 1.3);
        Assert.InRange(Of(s_neutral with { AgeYears = 82 }).BasalSynthesis.Value, 0.34, 0.5);
        Assert.Equal(0.7, Of(s_neutral with { Photodamage = 1 }).BasalSynthesis.Value, 1e-12);
        Assert.InRange(Of(s_neutral with { RetinoidUse = Year }).PapillarySynthesis.Value, 1.45, 1.5);
        Assert.Equal(0.06, 1 - Math.Exp(-10 * Year * Of(s_neutral with { AgeYears = 60, Sex = Sex.Male }).NetLoss.Value), 0.001);
    }

    [Fact]
    public void After_the_menopause_ten_to_thirty_percent_go_in_five_years_and_one_to_two_a_year_later()
    {
        Subject early = s_neutral with { AgeYears = 54, YearsSinceMenopause = 2 };
        Subject late = early with { AgeYears = 62, YearsSinceMenopause = 10 };
        Assert.InRange(1 - Math.Exp(-5 * Year * Of(early).NetLoss.Value), 0.1, 0.3);
        Assert.InRange(1 - Math.Exp(-Year * Of(late).NetLoss.Value), 0.01, 0.02);
    }

    [Fact]
    public void Decline_after_the_menopause_stands_for_that_of_age_and_is_not_added_to_it()
    {
        Subject after = s_neutral with { AgeYears = 60, YearsSinceMenopause = 9 };
        Assert.Equal(Of(after).NetLoss, Of(after with { AgeYears = 75 }).NetLoss);
        Assert.Equal(Of(after with { YearsSinceMenopause = null }).NetLoss, Of(after with { HasHormoneTherapy = true }).NetLoss);
        Assert.True(Of(after).NetLoss.Value > Of(after with { HasHormoneTherapy = true }).NetLoss.Value);
    }

    [Fact]
    public void More_of_a_cause_never_has_less_effect() =>
        Gen.Select(Gen.Int[0, 1_000_000], Gen.Double[0, 1], Gen.Double[0, 1]).Sample((seed, a, b) =>
        {
            ModifierParameters<Scalar> p = ModifierParameters<Scalar>.From(new DrawnParameters(seed));
            double low = Math.Min(a, b);
            double high = Math.Max(a, b);
            Modifiers<Scalar> At(Func<double, Subject> subject, double share) => Modifiers<Scalar>.Of(p, subject(share));
            bool Falls(Func<double, Subject> subject, Func<Modifiers<Scalar>, Scalar> read) =>
                read(At(subject, high)).Value <= read(At(subject, low)).Value + 1e-12;

            Subject Smoker(double share) => s_neutral with { CigarettesPerDay = 60 * share };
            Subject Aged(double share) => s_neutral with { AgeYears = 20 + 80 * share };
            return Falls(Smoker, m => m.BasalSynthesis) && Falls(Smoker, m => m.WoundSynthesis)
                && Falls(Aged, m => m.BasalSynthesis) && Falls(Aged, m => -m.MigrationTime) && Falls(Aged, m => -m.NetLoss)
                && Falls(share => s_neutral with { Photodamage = share }, m => m.BasalSynthesis)
                && Falls(share => s_neutral with { RetinoidUse = share * Year }, m => -m.PapillarySynthesis)
                && Falls(share => s_neutral with { VitaminCIntake = share * 200 * MilligramPerDay }, m => -m.WoundSynthesis);
        }, iter: 400);

    [Fact]
    public void Vitamin_c_beyond_enough_gains_nothing_and_without_any_no_collagen_is_made()
    {
        Assert.Equal(1, Of(s_neutral with { VitaminCIntake = 81 * MilligramPerDay }).WoundSynthesis.Value);
        Assert.Equal(1, Of(s_neutral with { VitaminCIntake = 79.9999 * MilligramPerDay }).WoundSynthesis.Value, 1e-5);
        Assert.Equal(0, Of(s_neutral with { VitaminCIntake = 0 }).WoundSynthesis.Value);
    }

    [Fact]
    public void The_collagen_that_a_wound_makes_does_not_fall_with_age() =>
        Assert.Equal(1, Of(s_neutral with { AgeYears = 80, Photodamage = 1 }).WoundSynthesis.Value);

    [Fact]
    public void Stress_and_type_two_diabetes_lengthen_sealing_bridging_and_mending_alike()
    {
        Subject slow = s_neutral with { IsStressed = true, HasTypeTwoDiabetes = true };
        Modifiers<Scalar> m = Of(slow);
        double times = m.MendingTime.Value;
        Assert.True(times > 1.24);
        ChannelsParameters<Scalar> channels = ChannelsParameters<Scalar>.From(new FileParameters<Scalar>());
        ChannelsParameters<Scalar> own = channels.For(m);
        ChannelsRates<Scalar> usual = ChannelsRates<Scalar>.Of(channels, slow, 0, false, 2e-4);
        ChannelsRates<Scalar> rates = ChannelsRates<Scalar>.Of(own, slow, 0, false, 2e-4);
        Assert.Equal(times, usual.FastSealing.Value / rates.FastSealing.Value, 1e-12);
        Assert.Equal(times, usual.SlowSealing.Value / rates.SlowSealing.Value, 1e-12);
        Assert.Equal(times, usual.Bridging.Value / rates.Bridging.Value, 1e-12);
        Assert.Equal(usual.Drying, rates.Drying);

        BarrierParameters<Scalar> barrier = BarrierParameters<Scalar>.From(new FileParameters<Scalar>());
        Anatomy<Scalar> anatomy = Anatomy<Scalar>.Of(slow, new FileParameters<Scalar>());
        BarrierRates<Scalar> surface = BarrierRates<Scalar>.Of(barrier, channels, anatomy, slow, 0);
        BarrierRates<Scalar> slowed = BarrierRates<Scalar>.Of(barrier.For(m), own, anatomy, slow, 0);
        Assert.Equal(times, surface.FastRepair.Value / slowed.FastRepair.Value, 1e-12);
        Assert.Equal(times, surface.SlowRepair.Value / slowed.SlowRepair.Value, 1e-12);
        Assert.Equal(times, slowed.Lag.Value / surface.Lag.Value, 1e-12);
        Assert.Equal(times * times, surface.Growth.Value / slowed.Growth.Value, 1e-12);
    }

    private static Modifiers<Scalar> Of(Subject subject) => Modifiers<Scalar>.Of(ModifierParameters<Scalar>.From(new FileParameters<Scalar>()), subject);
}
