using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Parameters;
using Needlepoint.Skin.Processes.Healing;
using Needlepoint.Skin.Simulation;
using Needlepoint.Skin.Tissue;

namespace Needlepoint.Skin.Tests.Simulation;

/// <summary>Age, habits and illnesses in whole runs: published sizes where the measured wound can be made, published directions elsewhere.</summary>
public sealed class PersonTests
{
    private const double Day = 86400;

    private static readonly Subject s_young = new() { Site = Site.Cheek, AgeYears = 28 };

    [Fact]
    public void Wounds_of_smokers_hold_the_published_share_of_new_collagen_after_ten_days() =>
        Assert.InRange(NewCollagen(s_young with { CigarettesPerDay = 20 }, 10) / NewCollagen(s_young, 10), 0.51, 0.61);

    [Fact]
    public void Wounds_at_a_low_intake_of_vitamin_c_hold_the_published_share_while_they_fill_and_catch_up_later()
    {
        double Share(double days) => NewCollagen(s_young with { VitaminCIntake = 10e-6 / Day }, days) / NewCollagen(s_young, days);
        Assert.InRange(Share(10), 0.53, 0.63);
        Assert.InRange(Share(345), 0.63, 0.95);
    }

    [Fact]
    public void Wounds_of_the_old_hold_as_much_new_collagen_as_those_of_the_young() =>
        Assert.InRange(NewCollagen(s_young with { AgeYears = 70 }, 14) / NewCollagen(s_young, 14), 0.95, 1.1);

    [Fact]
    public void The_same_session_is_a_larger_multiple_of_a_lower_rest_and_adds_as_much()
    {
        Subject old = s_young with { AgeYears = 38, Photodamage = 1 };
        (double fold, double gain) = Session(s_young);
        (double foldOld, double gainOld) = Session(old);
        Assert.True(foldOld > 1.2 * fold, $"{foldOld} beside {fold}");
        Assert.InRange(gainOld / gain, 0.9, 1.2);
    }

    [Fact]
    public void Smoking_and_low_vitamin_c_take_from_what_a_session_adds_and_a_retinoid_gives_to_it()
    {
        double usual = Session(s_young).Gain;
        Assert.InRange(Session(s_young with { CigarettesPerDay = 20 }).Gain / usual, 0.4, 0.75);
        Assert.InRange(Session(s_young with { VitaminCIntake = 10e-6 / Day }).Gain / usual, 0.4, 0.75);
        Assert.InRange(Session(s_young with { RetinoidUse = 365 * Day }).Gain / usual, 1.1, 1.6);
    }

    public static TheoryData<Subject> Balanced() =>
    [
        s_young,
        s_young with { CigarettesPerDay = 30, VitaminCIntake = 5e-6 / Day },
        s_young with { Photodamage = 1, RetinoidUse = 100 * Day },
        s_young with { AgeYears = 40, HasTypeTwoDiabetes = true, IsStressed = true },
    ];

    [Theory, MemberData(nameof(Balanced))]
    public void Skin_without_yearly_decline_rests_to_the_bit(Subject subject)
    {
        (SkinModel<Scalar> model, HealingState<Scalar> rest) = Rest(subject);
        HealingState<Scalar> rates = default;
        Healing.Rates(rest, model.Constants(default, 1e-4).Healing, ref rates);
        foreach (Scalar rate in Fields.Of<HealingState<Scalar>, Scalar>(ref rates))
            Assert.Equal(0, rate.Value);
    }

    [Fact]
    public void Untreated_skin_after_the_menopause_loses_collagen_and_less_with_hormones()
    {
        Subject after = s_young with { AgeYears = 54, YearsSinceMenopause = 2 };
        double early = LostInYears(after, 1);
        double hormones = LostInYears(after with { HasHormoneTherapy = true }, 1);
        double late = LostInYears(after with { YearsSinceMenopause = 12 }, 1);
        Assert.InRange(early, 0.03, 0.046);
        Assert.InRange(late, 0.009, 0.016);
        Assert.InRange(hormones, 0.003, 0.0064);
        Assert.True(LostInYears(after, 2) > 1.7 * early);
        Assert.Equal(0, LostInYears(s_young, 1));
    }

    // Collagen that a full-thickness wound holds beyond what was left in it, mean over the dermis, share of healthy collagen.
    private static double NewCollagen(Subject subject, double days)
    {
        SkinInputs inputs = new() { Subject = subject, Events = [new ExcisionEvent(0)], EndTime = days * Day };
        double[] content = BulkContent(inputs, [0, days * Day]);
        return content[1] - content[0];
    }

    // Highest synthesis of the wounded layer over rest, and papillary collagen above that of the untreated twin after four months.
    private static (double Fold, double Gain) Session(Subject subject)
    {
        double[] times = [.. Enumerable.Range(0, 25).Select(step => step * 5 * Day)];
        SkinInputs inputs = new() { Subject = subject, Events = [new NeedlingEvent(0, BestSet.Pen(1.5))], EndTime = times[^1] };
        double[][] treated = Read(inputs, times, signals => [signals.SynthesisWounded.Value, signals.ContentPapillary.Value]);
        return (treated.Max(row => row[0]), treated[^1][1] - 1);
    }

    private static double LostInYears(Subject subject, double years)
    {
        SkinInputs inputs = new() { Subject = subject, EndTime = years * 365.25 * Day };
        double[] content = BulkContent(inputs, [0, years * 365.25 * Day]);
        return 1 - content[1] / content[0];
    }

    private static double[] BulkContent(SkinInputs inputs, double[] times) =>
        [.. Read(inputs, times, signals => [signals.ContentBulk.Value]).Select(row => row[0])];

    private static double[][] Read(SkinInputs inputs, double[] times, Func<TissueSignals<Scalar>, double[]> read)
    {
        SkinRun<Scalar> run = new SkinSimulator<Scalar>().Run(inputs, new FileParameters<Scalar>(), times);
        Assert.Null(run.Failure(0));
        double[][] rows = new double[times.Length][];
        for (int i = 0; i < times.Length; i++)
        {
            SessionMarks<Scalar> marks = run.MarksAt(times[i]);
            SkinRates<Scalar> constants = run.Model.Constants(default, marks.Mouth);
            rows[i] = read(WholeSkin.Signals(run.State(i), constants, run.Model.Geometry(marks)));
        }
        return rows;
    }

    private static (SkinModel<Scalar> Model, HealingState<Scalar> Healthy) Rest(Subject subject)
    {
        SkinModel<Scalar> model = new(subject, new FileParameters<Scalar>());
        return (model, model.Rest().Healing);
    }
}
