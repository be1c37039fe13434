using CsCheck;
using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Parameters;
using Needlepoint.Skin.Processes.Healing;
using Needlepoint.Skin.Processes.Matrix;
using Needlepoint.Skin.Tissue;

namespace Needlepoint.Skin.Tests.Processes;

public sealed class MatrixTests
{
    private const double Day = Following.Day;
    private const double Kr = UsualSession.YoungLoss, K3 = 0.043;

    private static readonly HealingParameters<Scalar> s_healing =
        new() { YoungMatrixLoss = Kr / Day, PapillaryTurnoverTime = Day / UsualSession.StableLoss };

    private static readonly MatrixRates<Scalar> s_usual = Constants(new FileParameters<Scalar>());

    private static MatrixRates<Scalar> Constants(IParameterSource<Scalar> source, Subject? subject = null) =>
        MatrixRates<Scalar>.Of(MatrixParameters<Scalar>.From(source), s_healing, Following.Rest, subject ?? new Subject());

    private static MatrixState<Scalar> After(
        double days, MatrixRates<Scalar> k, Func<double, TissueSignals<Scalar>> signals, MatrixState<Scalar>? from = null) =>
        Following.After(
            from ?? Matrix.Rest(k, Following.Rest), days, signals,
            (in MatrixState<Scalar> state, in TissueSignals<Scalar> at, ref MatrixState<Scalar> rates) => Matrix.Rates(state, k, at, ref rates));

    private static Func<double, TissueSignals<Scalar>> Always(TissueSignals<Scalar> signals) => _ => signals;

    [Fact]
    public void Healthy_matrix_rests_to_the_bit_and_reads_as_itself() => Gen.Int.Sample(seed =>
    {
        MatrixRates<Scalar> k = Constants(new DrawnParameters(seed), new Subject { Photodamage = 0.4, HasHormoneTherapy = seed % 2 == 0 });
        MatrixState<Scalar> rest = Matrix.Rest(k, Following.Rest), rates = default;
        Matrix.Rates(rest, k, Following.Rest, ref rates);
        bool rests = true;
        foreach (Scalar rate in Fields.Of<MatrixState<Scalar>, Scalar>(ref rates))
            rests &= rate.Value == 0;
        return rests
            && Matrix.PapillaryTypeThree(rest, k, Following.Rest).Value == 1 && Matrix.PapillaryTypeOne(rest, k, Following.Rest).Value == 1
            && Matrix.PapillaryReticulin(k, Following.Rest).Value == 1 && Matrix.TotalElastin(rest, k).Value == 1
            && Matrix.CollagenaseFold(rest, k).Value == 1 && Matrix.TropoelastinFold(k, Following.Rest).Value == 1;
    });

    [Fact]
    public void Every_part_returns_after_a_kick() => Gen.Select(Gen.Int, Gen.Bool, Gen.Double[0.01, 0.1], Gen.Int[0, 9]).Sample(
        (seed, isLess, size, part) =>
        {
            double kick = isLess ? -size : size;
            MatrixRates<Scalar> k = Constants(new DrawnParameters(seed));
            MatrixState<Scalar> rest = Matrix.Rest(k, Following.Rest), kicked = rest;
            Fields.Of<MatrixState<Scalar>, Scalar>(ref kicked)[part] += kick;
            MatrixState<Scalar> later = After(60, k, Always(Following.Rest), kicked);
            double left = (Fields.Of<MatrixState<Scalar>, Scalar>(ref later)[part] - Fields.Of<MatrixState<Scalar>, Scalar>(ref rest)[part]).Value;
            return Math.Abs(left) < size && left * kick >= -1e-15;
        },
        iter: 40);

    [Fact]
    public void Collagenase_ends_and_what_it_cleared_comes_back()
    {
        MatrixState<Scalar> kicked = Matrix.Rest(s_usual, Following.Rest) with { Collagenase = 1 };
        double[] elastotic = [.. ((double[])[0, 30, 400, 4000]).Select(day => After(day, s_usual, Always(Following.Rest), kicked).ElastoticElastin.Value)];
        Assert.True(elastotic[1] < 0.8 * elastotic[0]);
        Assert.True(elastotic[2] > elastotic[1] && elastotic[3] > elastotic[2] && elastotic[3] < elastotic[0]);
        Assert.InRange(After(30, s_usual, Always(Following.Rest), kicked).Collagenase.Value, 0, 1e-12);
    }

    [Fact]
    public void Type_three_and_type_one_are_all_of_the_collagen() =>
        Gen.Select(Gen.Int, Gen.Double[0, 1], Gen.Double[0.01, 1], Gen.Double[0, 0.3]).Sample((seed, young, stable, replaced) =>
        {
            MatrixRates<Scalar> k = Constants(new DrawnParameters(seed));
            double three = Matrix.TypeThree<Scalar>(k, young, stable, replaced).Value;
            double one = Matrix.TypeOne<Scalar>(k, young, stable, replaced).Value;
            return Math.Abs(one + three - (young + stable)) < 1e-14;
        });

    [Fact]
    public void What_is_replaced_tells_the_same_as_following_type_three_from_where_it_is_made()
    {
        // Type III of young matrix followed directly: dT = y3 production - (k3 + kR) T, against y3 Y - R, for a production that comes and goes.
        static double Production(double day) => Kr * (0.1 + 0.4 * UsualSession.Hump(day, 12, 3) + 0.2 * UsualSession.Hump(day, 60, 5));
        double young = 0.1, three = 0.6 * 0.1 * Kr / (Kr + K3);
        const double step = 0.01;
        double[] course = new double[12001];
        for (int i = 0; i < course.Length; i++)
        {
            course[i] = young;
            double middle = Production((i + 0.5) * step);
            young += (middle - Kr * young) * (1 - Math.Exp(-Kr * step)) / Kr;
            three += (0.6 * middle - (K3 + Kr) * three) * (1 - Math.Exp(-(K3 + Kr) * step)) / (K3 + Kr);
        }
        TissueSignals<Scalar> Young(double day) => Following.Rest with { YoungPapillary = course[(int)Math.Round(day / step)] };
        MatrixState<Scalar> state = After(120, s_usual, Young);
        Assert.Equal(three, (s_usual.YoungTypeThreeShare * young - state.ReplacedPapillary).Value, 1e-5);
    }

    [Fact]
    public void A_constant_change_is_followed_by_the_exact_solutions()
    {
        TissueSignals<Scalar> steady = Following.Rest with
        {
            YoungPapillary = 0.3, StablePapillary = 1.1, Neutrophils = 0.4, EarlyMacrophages = 0.2, SynthesisWounded = 3,
        };
        foreach (double t in (double[])[0.5, 3, 30, 200])
        {
            MatrixState<Scalar> state = After(t, s_usual, Always(steady));
            double share = 0.6 * K3 / (K3 + Kr);
            Assert.Equal(share * (0.3 - 0.2 * Math.Exp(-(K3 + Kr) * t)), state.ReplacedPapillary.Value, 1e-8);
            Assert.Equal(0.9, state.Legacy.Value, 1e-12);
            double bound = 0.012 + UsualSession.StableLoss;
            Assert.Equal(0.2 * 0.012 / bound * (1 - Math.Exp(-bound * t)), state.CrossLinked.Value, 1e-8);
            Assert.Equal(0.34 * (1 - Math.Exp(-3 * t)), state.Collagenase.Value, 1e-6);
            Assert.Equal(1 + 0.3 * 2 * (1 - Math.Exp(-Math.Log(2) * t)), state.Hyaluronan.Value, 1e-7);
            double assembly = 2 / (6 * 30.4375) * t;
            Assert.Equal(1 + 0.4 * 2 * (1 - Math.Exp(-assembly)), state.ElastinDeposited.Value, 1e-8);
            Assert.Equal(1 + 0.4 * 2 * (1 - (1 + assembly) * Math.Exp(-assembly)), state.ElastinAssembling.Value, 1e-8);
        }
    }

    [Fact]
    public void Elastotic_elastin_under_constant_collagenase_settles_where_return_meets_clearance()
    {
        TissueSignals<Scalar> steady = Following.Rest with { Neutrophils = 0.1, EarlyMacrophages = 0.1 };
        MatrixState<Scalar> state = Matrix.Rest(s_usual, Following.Rest) with { Collagenase = 0.1 };
        double back = 1 / (10 * 365.25), cleared = 0.8 * 0.1;
        foreach (double t in (double[])[1, 10, 200])
        {
            double settled = back / (back + cleared);
            double exact = 0.15 * (settled + (1 - settled) * Math.Exp(-(back + cleared) * t));
            Assert.Equal(exact, After(t, s_usual, Always(steady), state).ElastoticElastin.Value, 1e-8);
        }
    }

    [Fact]
    public void Young_and_old_are_all_of_the_stable_matrix_and_bonds_lie_within_the_new()
    {
        for (double day = 0; day < 500; day += 20)
        {
            TissueSignals<Scalar> signals = UsualSession.At(day, 4);
            MatrixState<Scalar> state = After(day, s_usual, at => UsualSession.At(at, 4));
            double fresh = Matrix.NewStable(state, signals).Value;
            Assert.Equal(signals.StablePapillary.Value, state.Legacy.Value + fresh, 1e-9);
            Assert.InRange(state.CrossLinked.Value, 0, fresh + 1e-12);
        }
    }

    [Fact]
    public void A_fifth_of_the_whole_dermis_is_type_three_and_hormone_therapy_raises_it()
    {
        double Share(Subject subject)
        {
            MatrixRates<Scalar> k = Constants(new FileParameters<Scalar>(), subject);
            return Matrix.DermisTypeThreeShare(Matrix.Rest(k, Following.Rest), k, Following.Rest).Value;
        }
        Assert.Equal(0.20, Share(new()), 1e-12);
        Assert.InRange(Share(new() { HasHormoneTherapy = true }), 0.205, 0.315);
    }

    [Fact]
    public void After_a_session_type_three_rises_first_and_its_share_is_below_rest_ten_to_twelve_weeks_later()
    {
        (double Three, double One, double Share) On(double day)
        {
            MatrixState<Scalar> state = After(day, s_usual, at => UsualSession.At(at));
            TissueSignals<Scalar> signals = UsualSession.At(day);
            return (Matrix.PapillaryTypeThree(state, s_usual, signals).Value - 1, Matrix.PapillaryTypeOne(state, s_usual, signals).Value - 1,
                Matrix.DermisTypeThreeShare(state, s_usual, signals).Value - 0.20);
        }
        Assert.True(On(7).Three > 2 * On(7).One && On(7).Share > 0);
        Assert.True(On(21).Share > On(7).Share);
        Assert.True(On(84).One > On(84).Three && On(84).One > On(28).One && On(84).Share < 0);
    }

    [Fact]
    public void Faster_replacement_never_leaves_more_of_type_three_above_rest() =>
        Gen.Select(Gen.Double[0.01, 0.2], Gen.Double[1, 3], Gen.Double[5, 120]).Sample(
            (slow, factor, day) =>
            {
                double Three(double rate)
                {
                    MatrixRates<Scalar> k = Constants(new FileParameters<Scalar>(("matrix.type_three_replacement", rate / Day)));
                    return (Matrix.TypeThree(
                        k, UsualSession.At(day).YoungPapillary - 0.1, 0, After(day, k, at => UsualSession.At(at), null).ReplacedPapillary)
                        + Matrix.Rest(k, Following.Rest).ReplacedPapillary).Value;
                }
                return Three(slow * factor) <= Three(slow) + 1e-12;
            },
            iter: 20);

    [Fact]
    public void Silver_gains_more_than_collagen_and_more_than_type_three_after_five_sessions()
    {
        TissueSignals<Scalar> signals = UsualSession.At(176, 5);
        MatrixState<Scalar> state = After(176, s_usual, at => UsualSession.At(at, 5));
        double silver = Matrix.PapillaryReticulin(s_usual, signals).Value - 1;
        Assert.True(silver > signals.ContentPapillary.Value - 1);
        Assert.True(silver > Matrix.PapillaryTypeThree(state, s_usual, signals).Value - 1);
    }

    [Fact]
    public void Collagenase_is_up_on_day_one_highest_within_three_days_and_back_by_day_seven()
    {
        double[] fold = [.. Enumerable.Range(0, 81).Select(i => Matrix.CollagenaseFold(After(0.1 * i, s_usual, at => UsualSession.At(at)), s_usual).Value - 1)];
        double peak = fold.Max();
        Assert.InRange(0.1 * Array.IndexOf(fold, peak), 1, 3);
        Assert.True(fold[10] > 0.25 * peak);
        Assert.True(fold[70] < 0.15 * peak);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.5)]
    [InlineData(1)]
    public void Total_elastin_falls_at_three_months_while_tropoelastin_is_up_and_the_more_the_more_photodamage(double photodamage)
    {
        MatrixRates<Scalar> k = Constants(new FileParameters<Scalar>(), new Subject { Photodamage = photodamage });
        MatrixRates<Scalar> spared = Constants(new FileParameters<Scalar>(), new Subject { Photodamage = 0.8 * photodamage });
        TissueSignals<Scalar> Course(double day) => UsualSession.At(day, 6, 14);
        double Fall(MatrixRates<Scalar> of) => 1 - Matrix.TotalElastin(After(90, of, Course), of).Value;
        Assert.InRange(Fall(k), 0.01, 0.4);
        Assert.True(Fall(k) >= Fall(spared));
        Assert.True(Matrix.TropoelastinFold(k, Course(90)).Value > 1.5);
    }

    [Fact]
    public void Functional_elastin_gains_next_to_nothing_by_three_months_and_goes_on_gaining_to_a_year()
    {
        double Gain(double day) => After(day, s_usual, at => UsualSession.At(at, 6, 14)).FunctionalElastin.Value - 1;
        Assert.InRange(Gain(90), 0, 0.02);
        Assert.True(Gain(365) > 2 * Gain(90));
    }

    [Fact]
    public void Hyaluronan_is_up_at_one_and_at_three_months_and_gone_with_the_primed_cells()
    {
        double Rise(double day) => After(day, s_usual, at => UsualSession.At(at)).Hyaluronan.Value - 1;
        Assert.True(Rise(30) > 0.2 && Rise(90) > 0.05 && Rise(400) < 0.01 && Rise(14) > Rise(30));
    }

    [Fact]
    public void Nothing_turns_negative_where_synthesis_stops()
    {
        MatrixRates<Scalar> k = Constants(new FileParameters<Scalar>(("matrix.tropoelastin_response", 3), ("matrix.hyaluronan_response", 2)));
        TissueSignals<Scalar> silent = Following.Rest with { SynthesisWounded = 0, YoungPapillary = 0.01, StablePapillary = 0.02 };
        MatrixState<Scalar> state = After(300, k, Always(silent));
        foreach (Scalar field in Fields.Of<MatrixState<Scalar>, Scalar>(ref state))
            Assert.True(field.Value >= 0);
        Assert.Equal(0, Matrix.TropoelastinFold(k, silent).Value);
    }

    [Fact]
    public void A_session_takes_of_every_part_alike_so_that_shares_stay()
    {
        TissueSignals<Scalar> before = UsualSession.At(50, 2);
        TissueSignals<Scalar> after = before with
        {
            YoungPapillary = 0.95 * before.YoungPapillary, StablePapillary = 0.95 * before.StablePapillary, ContentPapillary = 0.95 * before.ContentPapillary,
            YoungBulk = 0.95 * before.YoungBulk, StableBulk = 0.95 * before.StableBulk,
        };
        MatrixState<Scalar> state = After(50, s_usual, at => UsualSession.At(at, 2)), lost = state;
        Matrix.Lose(ref lost, before, after);
        Assert.Equal(
            Matrix.DermisTypeThreeShare(state, s_usual, before).Value, Matrix.DermisTypeThreeShare(lost, s_usual, after).Value, 1e-12);
        Assert.Equal(0.95 * Matrix.NewStable(state, before).Value, Matrix.NewStable(lost, after).Value, 1e-12);
        Assert.Equal(0.95 * Matrix.TotalElastin(state, s_usual).Value, Matrix.TotalElastin(lost, s_usual).Value, 1e-12);
        MatrixState<Scalar> same = state;
        Matrix.Lose(ref same, before, before);
        Assert.True(Fields.Of<MatrixState<Scalar>, Scalar>(ref same).SequenceEqual(Fields.Of<MatrixState<Scalar>, Scalar>(ref state)));
    }
}
