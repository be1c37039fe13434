using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Parameters;
using Needlepoint.Skin.Processes.Healing;
using Needlepoint.Skin.Processes.Puncture;
using Needlepoint.Skin.Simulation;
using Needlepoint.Skin.Tests;
using Needlepoint.Skin.Tissue;
using Needlepoint.Skin.Treatments;

namespace Needlepoint.ReferenceModel;

/// <summary>
/// The simulator and the reader's copy on ten unlike courses of a year. The copy is built from what the simulator tells about itself: parameter
/// values, edges of the depth cells, and what each session left in the skin.
/// </summary>
public class AgreementTests
{
    private const double Day = 86400;

    // Both sides solve more exactly than this. Synthesis multiplies the states by up to ten.
    private const double Most = 1e-6;

    private const double Tightening = 1e-4;

    private static readonly double[] s_days = [0.2, 1, 2, 4, 7, 11, 16, 24, 45, 90, 150, 240, 365];

    public static TheoryData<string> Names => [.. s_courses.Keys];

    private static readonly Dictionary<string, Course> s_courses = new()
    {
        ["roller 1.5 mm once"] = new(Cheek(30), Usual, At(0, Roller(1.5))),
        ["roller 0.5 mm, four months"] = new(Cheek(52), Usual, At(0, Roller(0.5)), At(30, Roller(0.5)), At(60, Roller(0.5)), At(90, Roller(0.5))),
        ["home roller 0.3 mm, six weeks"] = new(Cheek(41), Usual, [.. Enumerable.Range(0, 6).Select(week => At(7 * week, Roller(0.3, 100)))]),
        ["pen 1.5 mm on the forearm, three sessions"] =
            new(new() { Site = Site.VolarForearm, AgeYears = 35 }, Usual, At(0, Pen(1.5)), At(28, Pen(1.5)), At(56, Pen(1.5))),
        ["pen 2.5 mm, dense"] = new(Cheek(25), Usual, At(0, Pen(2.5, 1500))),
        ["patch 0.7 mm"] = new(Cheek(30), Usual, At(0, Patch(0.7))),
        ["roller 2.5 mm under a medicine"] = new(
            Cheek(38), Usual, new MedicineEvent(0, true), At(0, Roller(2.5)), new MedicineEvent(5 * Day, false), At(42, Roller(2.5))),
        ["pen and roller in turn, other numbers"] = new(
            new() { Site = Site.VolarForearm, Sex = Sex.Male, AgeYears = 60 }, () => new DrawnParameters(7),
            At(0, Pen(0.5, 300)), At(10, Roller(1.0)), At(24, Pen(2.0, 700)), At(50, Patch(0.4))),
        ["five monthly sessions, other numbers"] =
            new(Cheek(45), () => new DrawnParameters(11), [.. Enumerable.Range(0, 5).Select(month => At(30 * month, Roller(1.5)))]),
        ["ablation, then a pen"] = new(Cheek(50), Usual, new AblationEvent(0, 0.3e-3), At(35, Pen(1.0))),
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void Simulator_and_copy_agree_within_a_millionth(string name)
    {
        Course course = s_courses[name];
        SkinInputs inputs = new() { Subject = course.Subject, Events = course.Events, EndTime = 365 * Day };
        SkinRun<Scalar> run = new SkinSimulator<Scalar>(SkinTolerance.Times(Tightening)).Run(inputs, course.Parameters(), [.. s_days.Select(day => day * Day)]);
        Assert.Null(run.Failure(0));
        ReferenceTissue copy = CopyOf(run.Model);
        int next = 0;
        for (int i = 0; i < s_days.Length; i++)
        {
            for (; next < course.Events.Count && course.Events[next].Time <= s_days[i] * Day; next++)
            {
                copy.Advance(course.Events[next].Time / Day);
                Happen(copy, run, course.Events[next]);
            }
            copy.Advance(s_days[i]);
            AssertAgree(copy, run, i);
            AssertReadAlike(copy, run, i);
        }
        Assert.Equal(course.Events.Count, next);
    }

    [Fact]
    public void A_full_thickness_wound_agrees()
    {
        SkinInputs inputs = new() { Subject = Cheek(30), Events = [new ExcisionEvent(0)], EndTime = 365 * Day };
        SkinRun<Scalar> run = new SkinSimulator<Scalar>(SkinTolerance.Times(Tightening)).Run(inputs, Usual(), [.. s_days.Select(day => day * Day)]);
        ReferenceTissue copy = ReferenceTissue.FullThicknessWound(ValuesOf(run.Model.Parameters.Healing));
        for (int i = 0; i < s_days.Length; i++)
        {
            copy.Advance(s_days[i]);
            TissueCell<Scalar> deepest = run.State(i).Healing.Cells[DepthGrid.DermalCells * UnitCell.Zones - 1];
            Assert.All(
                copy.CellAt(0, 0).Zip(Fields.Of<TissueCell<Scalar>, Scalar>(ref deepest).ToArray()),
                pair => Assert.Equal(pair.First, pair.Second.Value, Most));
        }
    }

    private static void AssertAgree(ReferenceTissue copy, SkinRun<Scalar> run, int moment)
    {
        HealingState<Scalar> state = run.State(moment).Healing;
        ZoneShares<Scalar> shares = UnitCell.Shares(run.MarksAt(run.Times[moment]).Radii);
        for (int depth = 0; depth < DepthGrid.Cells; depth++)
            Assert.Equal(copy.DamageLeft(depth), state.DamageLeft[depth].Value, Most);
        for (int depth = 0; depth < DepthGrid.DermalCells; depth++)
        {
            double[] means = new double[ReferenceTissue.States];
            for (int zone = 0; zone < UnitCell.Zones; zone++)
            {
                TissueCell<Scalar> cell = state.Cells[depth * UnitCell.Zones + zone];
                Span<Scalar> values = Fields.Of<TissueCell<Scalar>, Scalar>(ref cell);
                for (int k = 0; k < means.Length; k++)
                    means[k] += shares[zone].Value * values[k].Value;
            }
            for (int k = 0; k < means.Length; k++)
            {
                double expected = copy.LayerMean(DepthGrid.EpidermalCells + depth, k);
                Assert.True(
                    Math.Abs(expected - means[k]) <= Most,
                    FormattableString.Invariant($"Day {s_days[moment]}, cell {depth}, state {k}: copy {expected:G10}, simulator {means[k]:G10}"));
            }
        }
    }

    // Means over the unit cell and a window of depth; two of the windows end inside a cell.
    private static void AssertReadAlike(ReferenceTissue copy, SkinRun<Scalar> run, int moment)
    {
        SessionMarks<Scalar> marks = run.MarksAt(run.Times[moment]);
        HealingRates<Scalar> rates = HealingRates<Scalar>.Of(run.Model.Parameters.Healing, isMedicated: false);
        TissueSignals<Scalar> signals = TissueSignals<Scalar>.Of(run.State(moment).Healing, rates, run.Model.Geometry(marks));
        Assert.Equal(copy.SynthesisFold, signals.SynthesisWounded.Value, 10 * Most);
        Assert.Equal(copy.Mean(copy.ScarDepth, copy.Synthesis), signals.SynthesisScar.Value, 10 * Most);
        Assert.Equal(copy.Mean(copy.WoundedLayer, copy.RepairSignal), signals.RepairSignal.Value * 1e6, 10 * Most);
        Assert.Equal(1 + copy.PapillaryGain, signals.ContentPapillary.Value, Most);
        Assert.Equal(1 + copy.BulkGain, signals.ContentBulk.Value, Most);
    }

    private static void Happen(ReferenceTissue copy, SkinRun<Scalar> run, SkinEvent happening)
    {
        switch (happening)
        {
            case NeedlingEvent:
                PunctureState<Scalar> left = run.MarksAt(happening.Time).Puncture;
                copy.Needle(left.Density.Value / 1e4, left.Reach.Value * 100, left.Mouth.Value * 50, left.TipSlope.Value);
                break;
            case AblationEvent ablation:
                copy.Ablate(ablation.Depth * 100);
                break;
            case MedicineEvent medicine:
                copy.Medicine = medicine.IsOn ? run.Model.Parameters.Healing.MedicatedAlarm.Value : 1;
                break;
        }
    }

    private static ReferenceTissue CopyOf(SkinModel<Scalar> model)
    {
        double[] edges = new double[DepthGrid.Cells + 1];
        for (int edge = 0; edge < edges.Length; edge++)
            edges[edge] = model.Edges[edge].Value * 100;
        TissueKind[] kinds =
        [
            .. Enumerable.Repeat(TissueKind.Epidermis, DepthGrid.EpidermalCells),
            .. Enumerable.Repeat(TissueKind.Papillary, DepthGrid.PapillaryCells),
            .. Enumerable.Repeat(TissueKind.Reticular, DepthGrid.DermalCells - DepthGrid.PapillaryCells),
        ];
        return new ReferenceTissue(ValuesOf(model.Parameters.Healing), edges, kinds);
    }

    // From seconds, metres and kg/m3 to days, centimetres and ng/mL.
    private static TissueValues ValuesOf(in HealingParameters<Scalar> p) => new()
    {
        DamageClearance = p.DamageClearance.Value * Day,
        VesselActivation = p.VesselResponse.Value * Day,
        NeutrophilLoss = p.NeutrophilLoss.Value * Day,
        EarlyMacrophageLoss = p.EarlyMacrophageLoss.Value * Day,
        LateMacrophageLoss = p.LateMacrophageLoss.Value * Day,
        MacrophageSwitch = p.SwitchingShare.Value,
        EarlyMacrophageSignal = p.EarlyOutput.Value,
        SignalPerMacrophage = p.SignalPerMacrophage.Value * Day * 1e6,
        HalfOccupancy = p.HalfOccupancy.Value * 1e6,
        FibroblastReturn = p.FibroblastReturn.Value * Day,
        FibroblastDivision = p.FibroblastDivision.Value * Day,
        FibroblastCrowding = p.Crowding.Value,
        Conversion = p.MyofibroblastConversion.Value * Day,
        MyofibroblastLoss = p.MyofibroblastLoss.Value * Day,
        Priming = p.Priming.Value * Day,
        Memory = p.MemoryTime.Value / Day,
        PrimedSynthesis = p.PrimedSynthesis.Value * p.PersonResponse.Value,
        Suppression = p.Suppression.Value,
        Crowding = p.MatrixFeedback.Value,
        Filling = p.Filling.Value * Day,
        YoungLoss = p.YoungMatrixLoss.Value * Day,
        Maturing = p.MaturingShare.Value,
        PapillaryTurnover = p.PapillaryTurnoverTime.Value / Day,
        ReticularLoss = p.ReticularLoss.Value * Day,
        NetLoss = p.NetLoss.Value * Day,
        Collar = 0,
        CollarRatio = p.CollarRatio.Value,
        Spread = p.SignalReach.Value * 100,
        MatrixLost = p.CoreMatrixLoss.Value,
        FibroblastsLost = p.CoreFibroblastLoss.Value,
        AblationLoss = p.AblatedLoss.Value,
        WoundedDepth = p.WoundedDepth.Value * 100,
        ScarDepth = p.ScarDepth.Value * 100,
    };

    private static IParameterSource<Scalar> Usual() => new FileParameters<Scalar>();

    private static Subject Cheek(double age) => new() { Site = Site.Cheek, AgeYears = age };

    private static NeedlingEvent At(double day, Needling needling) => new(day * Day, needling);

    private static Needling Roller(double lengthMm, double perCm2 = 225) => new()
    {
        Device = new() { Kind = DeviceKind.Roller, Needles = 192, DrumDiameter = 0.02, DrumWidth = 0.02, BaseWidth = 250e-6 },
        NeedleLength = lengthMm * 1e-3,
        Passes = perCm2 * 1e4 / (192 / (Math.PI * 4e-4)),
    };

    private static Needling Pen(double lengthMm, double perCm2 = 500) => new()
    {
        Device = new() { Kind = DeviceKind.Pen, Needles = 12, BaseWidth = 250e-6, StrokeRate = 100, HeadArea = 0.5e-4, HandSpeed = 0.01 },
        NeedleLength = lengthMm * 1e-3,
        CountedDensity = perCm2 * 1e4,
    };

    private static Needling Patch(double lengthMm) => new()
    {
        Device = new() { Kind = DeviceKind.Patch, Needles = 121, HeadArea = 1e-4, BaseWidth = 200e-6, TipDiameter = 10e-6 },
        NeedleLength = lengthMm * 1e-3,
    };

    private sealed record Course(Subject Subject, Func<IParameterSource<Scalar>> Parameters, params IReadOnlyList<SkinEvent> Events);
}
