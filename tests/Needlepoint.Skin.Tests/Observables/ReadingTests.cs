using CsCheck;
using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Observables;
using Needlepoint.Skin.Processes.Healing;
using Needlepoint.Skin.Processes.Remodelling;
using Needlepoint.Skin.Tissue;

namespace Needlepoint.Skin.Tests.Observables;

public sealed class ReadingTests
{
    private static readonly ReadingParameters<Scalar> s_p = ReadingParameters<Scalar>.From(new FileParameters<Scalar>());

    private static readonly Gen<ReadingParameters<Scalar>> s_drawn =
        Gen.Int[0, 10_000].Select(seed => ReadingParameters<Scalar>.From(new DrawnParameters(seed)));

    [Fact]
    public void Untouched_skin_reads_one_everywhere() =>
        s_drawn.Sample(p =>
        {
            TissueSignals<Scalar> rest = new() { SynthesisWounded = 1, ContentPapillary = 1, ContentUpper = 1, ContentBulk = 1 };
            RemodellingState<Scalar> none = default;
            Scalar moment = Instruments.MomentaryRelief<Scalar>(p, 0, 1);
            Scalar elasticity = Instruments.NetElasticity<Scalar>(p, 0, 1);
            Scalar[] exact =
            [
                Assays.ProcollagenMessenger(p, rest), Assays.ProcollagenProtein(rest), Assays.PapillaryArea(rest), Assays.Hydroxyproline(rest),
                Instruments.DermisThickness<Scalar>(p, 1, 1), Instruments.EchoDensity<Scalar>(p, 1, 1), elasticity, moment,
                Instruments.LineDepth(p, none, moment), Instruments.Texture(p, none, p.PoreShare, moment), Instruments.ScarDepth(none, p.RollingShare),
            ];
            Assert.All(exact, reading => Assert.Equal(1.0, reading.Value));
            Assert.Equal(1, Instruments.BiologicalElasticity<Scalar>(p, elasticity, 1).Value, 1e-14);
            Assert.Equal(1, Instruments.GrossElasticity<Scalar>(p, elasticity, 1).Value, 1e-14);
            Assert.Equal(12, Raters.Score(12, 0, Raters.Seen<Scalar>(p, 0)).Value);
        });

    [Fact]
    public void The_message_rises_with_synthesis_and_never_falls_below_nothing() =>
        Gen.Select(s_drawn, Gen.Double[0, 8], Gen.Double[0.01, 1]).Sample((p, synthesis, more) =>
        {
            double low = Message(p, synthesis), high = Message(p, synthesis + more);
            Assert.True(low >= 0 && high >= low);
            Assert.True(synthesis <= 1 || high > low);
            Assert.True(synthesis <= 1 || Math.Abs(low - 1 - (p.MessengerGain.Value * (synthesis - 1))) < 1e-12);
        });

    [Fact]
    public void Oedema_thickens_the_dermis_and_darkens_it() =>
        Gen.Select(s_drawn, Gen.Double[0.9, 1.3], Gen.Double[0.01, 0.5]).Sample((p, content, fluid) =>
        {
            Assert.True(Instruments.DermisThickness<Scalar>(p, content, 1 + fluid).Value > Instruments.DermisThickness<Scalar>(p, content, 1).Value);
            Assert.True(Instruments.EchoDensity<Scalar>(p, content, 1 + fluid).Value < Instruments.EchoDensity<Scalar>(p, content, 1).Value);
            Assert.True(Instruments.DermisThickness<Scalar>(p, content + fluid, 1).Value > Instruments.DermisThickness<Scalar>(p, content, 1).Value);
            Assert.True(Instruments.EchoDensity<Scalar>(p, content + fluid, 1).Value > Instruments.EchoDensity<Scalar>(p, content, 1).Value);
        });

    [Fact]
    public void Firmness_rises_with_settled_matrix_and_elastin_and_falls_with_fluid() =>
        Gen.Select(s_drawn, Gen.Double[0.01, 0.3], Gen.Double[0.7, 1.3]).Sample((p, gain, elastin) =>
        {
            Scalar before = Instruments.NetElasticity<Scalar>(p, 0, elastin), after = Instruments.NetElasticity<Scalar>(p, gain, elastin);
            Assert.True(after.Value > before.Value);
            Assert.True(Instruments.NetElasticity<Scalar>(p, gain, elastin + 0.1).Value > after.Value);
            foreach (Func<Scalar, double, double> ratio in (Func<Scalar, double, double>[])
                [(e, w) => Instruments.BiologicalElasticity<Scalar>(p, e, w).Value, (e, w) => Instruments.GrossElasticity<Scalar>(p, e, w).Value])
            {
                Assert.True(ratio(after, 1) > ratio(before, 1));
                Assert.True(ratio(after, 1.2) < ratio(after, 1));
            }
        });

    [Fact]
    public void A_course_that_adds_a_tenth_makes_skin_firmer_by_some_fifteen_percent_and_moves_gross_elasticity_least()
    {
        Scalar elasticity = Instruments.NetElasticity<Scalar>(s_p, 0.1, 1);
        double biological = Instruments.BiologicalElasticity<Scalar>(s_p, elasticity, 1).Value;
        Assert.InRange(biological, 1.05, 1.3);
        Assert.InRange(Instruments.GrossElasticity<Scalar>(s_p, elasticity, 1).Value, 1.001, biological - 0.03);
    }

    [Fact]
    public void Lines_are_shallower_with_settled_matrix_and_for_a_while_with_swelling_and_moisture() =>
        Gen.Select(s_drawn, Gen.Double[0, 0.3], Gen.Double[0.01, 1], Gen.Double[1.01, 2]).Sample((p, gain, swelling, hydration) =>
        {
            double Depth(double k, double o, double h) =>
                Instruments.LineDepth(p, new() { SettledGain = k }, Instruments.MomentaryRelief<Scalar>(p, o, h)).Value;
            double calm = Depth(gain, 0, 1);
            Assert.True(calm is > 0 and <= 1);
            Assert.True(Depth(gain, swelling, 1) < calm && Depth(gain, 0, hydration) < calm);
            Assert.True(Depth(gain + 0.01, 0, 1) < calm);
        });

    [Fact]
    public void Texture_keeps_the_pattern_that_is_not_lines() =>
        Gen.Select(s_drawn, Gen.Double[0, 3]).Sample((p, gain) =>
        {
            RemodellingState<Scalar> state = new() { SettledGain = gain };
            double lines = Instruments.LineDepth<Scalar>(p, state, 1).Value;
            foreach (Scalar share in (Scalar[])[p.RoughnessShare, p.PoreShare])
                Assert.Equal(1 - (share.Value * (1 - lines)), Instruments.Texture<Scalar>(p, state, share, 1).Value, 1e-12);
        });

    [Fact]
    public void Boxcar_scars_gain_most_and_ice_pick_scars_least()
    {
        double Left(AcneScarKind kind) => Instruments.ScarDepth(new() { Relief = 0.4 }, Raters.KindShare(s_p, kind)).Value;
        Assert.Equal(0.6, Left(AcneScarKind.Boxcar), 1e-12);
        Assert.True(Left(AcneScarKind.Boxcar) < Left(AcneScarKind.Mixed));
        Assert.True(Left(AcneScarKind.Mixed) < Left(AcneScarKind.Rolling));
        Assert.True(Left(AcneScarKind.Rolling) < Left(AcneScarKind.IcePick));
    }

    [Fact]
    public void A_rater_overlooks_less_than_the_threshold_and_sees_nothing_that_is_not_there() =>
        Gen.Select(s_drawn, Gen.Double[0, 0.9], Gen.Double[0.001, 0.1]).Sample((p, improvement, more) =>
        {
            double seen = Raters.Seen<Scalar>(p, improvement).Value;
            Assert.InRange(seen, Math.Max(0, improvement - p.RaterThreshold.Value) - 1e-12, improvement + 1e-12);
            Assert.True(Raters.Seen<Scalar>(p, improvement + more).Value > seen);
            Assert.Equal(0, Raters.Seen<Scalar>(p, -improvement).Value);
        });

    [Fact]
    public void An_open_rater_adds_the_same_whatever_was_gained_and_a_sham_side_shows_it_too() =>
        Gen.Select(s_drawn, Gen.Double[0, 0.5], Gen.Double[0, 1], Gen.Double[2, 40]).Sample((p, improvement, expectation, start) =>
        {
            Scalar drift = Raters.Drift<Scalar>(p, expectation), seen = Raters.Seen<Scalar>(p, improvement);
            double net = Raters.Score(start, 0, seen).Value, open = Raters.Score(start, 0, seen + drift).Value;
            double sham = Raters.Score(start, 0, drift).Value;
            if (open > 0)
                Assert.Equal(start - sham, net - open, 1e-9);
            Assert.InRange(open, 0, net);
        });

    [Fact]
    public void A_score_needs_a_start_and_ends_at_its_floor()
    {
        Assert.True(double.IsNaN(Raters.Score<Scalar>(null, 0, 0.3).Value));
        Assert.True(double.IsNaN(Lanes4.Get(Raters.Score(null, 1, Lanes4.Of(0.3)), 2)));
        Assert.Equal(1, Raters.Score<Scalar>(3, 1, 1.4).Value);
        Assert.Equal(2, Raters.Score<Scalar>(3, 1, 0.5).Value);
    }

    private static double Message(in ReadingParameters<Scalar> p, double synthesis) =>
        Assays.ProcollagenMessenger(p, new TissueSignals<Scalar> { SynthesisWounded = synthesis }).Value;
}
