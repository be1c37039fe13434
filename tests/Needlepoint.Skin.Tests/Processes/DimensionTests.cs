using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Observables;
using Needlepoint.Skin.Parameters;
using Needlepoint.Skin.Processes.Barrier;
using Needlepoint.Skin.Processes.Channels;
using Needlepoint.Skin.Processes.Healing;
using Needlepoint.Skin.Processes.Irritation;
using Needlepoint.Skin.Processes.Puncture;
using Needlepoint.Skin.Simulation;
using Needlepoint.Skin.Simulation.Followers;
using Needlepoint.Skin.Tissue;

namespace Needlepoint.Skin.Tests.Processes;

public sealed class DimensionTests
{
    private static readonly Dimension s_perArea = Dimension.Pure / Dimension.Length.Power(2);
    private static readonly Dimension s_flux = Dimension.Mass / Dimension.Length.Power(2) / Dimension.Time;
    private static readonly SkinModel<Dimensioned> s_model = new(new Subject(), new DimensionedParameters());

    [Fact]
    public void Every_rate_has_the_dimension_of_its_state_per_second()
    {
        SkinState<Dimensioned> state = State();
        SkinState<Dimensioned> rates = default;
        WholeSkin.Rates(state, s_model.Constants(new(0.5, true), Length(1e-4)), ref rates);
        Span<Dimensioned> states = Fields.Of<SkinState<Dimensioned>, Dimensioned>(ref state);
        Span<Dimensioned> changes = Fields.Of<SkinState<Dimensioned>, Dimensioned>(ref rates);
        for (int i = 0; i < states.Length; i++)
            Assert.Equal(states[i].Dimension / Dimension.Time, changes[i].Dimension);
    }

    [Fact]
    public void The_check_notices_a_rate_constant_without_its_unit()
    {
        SkinState<Dimensioned> state = State();
        SkinState<Dimensioned> rates = default;
        SkinRates<Dimensioned> constants = s_model.Constants(new(0, false), Length(1e-4));
        constants.Barrier.Release = Dimensioned.Of(0.5);
        Assert.Throws<DimensionException>(() => WholeSkin.Rates(state, constants, ref rates));
    }

    [Fact]
    public void Every_reading_has_the_dimension_of_its_observable()
    {
        SkinState<Dimensioned> state = State();
        SessionMarks<Dimensioned> marks = new()
        {
            UnbridgedAfter = new(1e6, s_perArea),
            ConductingAfter = Dimensioned.Of(0.01),
            OpenDepth = Length(1e-4),
        };
        CurveReadings<Dimensioned> readings = CurveReadings<Dimensioned>.Of(
            state, s_model.Constants(new(0, false), Length(1e-4)), s_model, marks, Signals(state), FollowersOf(), default);
        Span<Dimensioned> values = Fields.Of<CurveReadings<Dimensioned>, Dimensioned>(ref readings);
        for (int i = 0; i < values.Length; i++)
            Assert.Equal(
                SkinObservables.Curves[i].Unit switch
                {
                    "g/m2/h" => s_flux,
                    "um" => Dimension.Length,
                    "d" or "years" => Dimension.Time,
                    "mm" => Dimension.Length,
                    "nmol/g" => Dimension.Amount / Dimension.Mass,
                    "SED/d" => Dimension.Mass / Dimension.Time.Power(3),
                    "mmHg" => Dimension.Force / Dimension.Length.Power(2),
                    "mL/m2/min" => Dimension.Length / Dimension.Time,
                    "mL/kg/min" => Dimension.Length.Power(3) / Dimension.Mass / Dimension.Time,
                    "ng/mL" => Dimension.Mass / Dimension.Length.Power(3),
                    _ => Dimension.Pure,
                },
                values[i].Dimension);
    }

    [Fact]
    public void Every_rate_of_a_follower_has_the_dimension_of_its_state_per_second()
    {
        FollowerState<Dimensioned> state = FollowersOf(), rates = default;
        state.Passed = Dimensioned.Of(0.5);
        FollowerRates<Dimensioned> constants = s_model.FollowerConstants;
        TissueSignals<Dimensioned> rest = s_model.RestSignals;
        constants.Signals = new() { Constant = rest, Linear = rest, Square = rest, Cube = rest, Pace = new(1e-5, Dimension.Pure / Dimension.Time) };
        Follower.Rates(state, constants, ref rates);
        Span<Dimensioned> states = Fields.Of<FollowerState<Dimensioned>, Dimensioned>(ref state);
        Span<Dimensioned> changes = Fields.Of<FollowerState<Dimensioned>, Dimensioned>(ref rates);
        for (int i = 0; i < states.Length; i++)
            Assert.Equal(states[i].Dimension / Dimension.Time, changes[i].Dimension);
    }

    [Fact]
    public void Puncture_has_the_dimensions_it_says()
    {
        PunctureParameters<Dimensioned> p = s_model.Parameters.Puncture;
        Assert.Equal(Dimension.Force, Puncture.InsertionForce(p, Length(10e-6)).Dimension);
        Assert.Equal(Dimension.Pure, Puncture.ForceSpeedFactor(p, Speed(1e-3)).Dimension);
        Assert.Equal(Dimension.Length, Puncture.Reach(p, Length(1e-3), Speed(1)).Dimension);
        Assert.Equal(Dimension.Pure, Puncture.EntryFraction(p, Length(1e-3), Speed(1)).Dimension);
        Assert.Equal(Dimension.Length, Puncture.OpenDepth(p, Length(1e-3)).Dimension);
        Assert.Equal(Dimension.Length, Puncture.Mouth(p, Length(1e-4), Length(1e-3), Length(5e-4)).Dimension);
    }

    [Fact]
    public void What_a_session_does_to_the_state_keeps_its_dimensions()
    {
        SkinState<Dimensioned> state = State();
        Subject subject = new();
        PunctureState<Dimensioned> puncture = Puncture.Reference(s_model.Parameters.Puncture, Length(1e-3), Length(1e-4), Speed(1));
        puncture.Density = new(1e6, s_perArea);
        Channels.Open(ref state.Channels, s_model.Parameters.Channels, puncture, subject);
        Dimensioned injury = Irritation.Injury(s_model.Parameters.Irritation, puncture, puncture, Length(1e-4));
        Irritation.Hurt(ref state.Irritation, s_model.Parameters.Irritation, injury);
        ZoneRadii<Dimensioned> radii = UnitCell.Radii(puncture.Density, 0.5 * puncture.Mouth);
        Injury.Needle(ref state.Healing, s_model.Parameters.Healing, puncture, s_model.Edges, UnitCell.Shares(radii), radii);
        Injury.Ablate(ref state.Healing, s_model.Parameters.Healing, Length(4e-4), s_model.Edges, radii);
        s_model.Strip(3, ref state);
        Barrier.RemoveTo(ref state.Barrier, s_model.Constants(default, Length(1e-4)).Barrier, new Dimensioned(2e-5, s_flux));
        Barrier.RemoveEpidermis(ref state.Barrier);

        SkinState<Dimensioned> expected = State();
        Span<Dimensioned> before = Fields.Of<SkinState<Dimensioned>, Dimensioned>(ref expected);
        Span<Dimensioned> after = Fields.Of<SkinState<Dimensioned>, Dimensioned>(ref state);
        for (int i = 0; i < before.Length; i++)
            Assert.Equal(before[i].Dimension, after[i].Dimension);
        Assert.Equal(Dimension.Pure, s_model.ClosedArea.Dimension);
        Assert.Equal(Dimension.Pure, s_model.StripsToLoss().Dimension);
        Assert.Equal(Dimension.Pure, s_model.ReferenceSwelling.Dimension);
    }

    [Fact]
    public void Signals_to_the_followers_have_the_dimensions_they_say()
    {
        TissueSignals<Dimensioned> signals = Signals(State());
        Assert.Equal(Dimension.Time, signals.Macrophages.Dimension);
        Assert.Equal(Dimension.Mass / Dimension.Length.Power(3), signals.RepairSignal.Dimension);
        foreach (Dimensioned pure in (Dimensioned[])[signals.Recruitment, signals.SynthesisScar, signals.YoungPapillary, signals.ContentBulk, signals.DamageSeen])
            Assert.Equal(Dimension.Pure, pure.Dimension);
    }

    private static TissueSignals<Dimensioned> Signals(in SkinState<Dimensioned> state)
    {
        SessionMarks<Dimensioned> marks = s_model.Unmarked();
        return WholeSkin.Signals(state, s_model.Constants(new(0, false), Length(1e-4)), s_model.Geometry(marks));
    }

    private static FollowerState<Dimensioned> FollowersOf()
    {
        FollowerState<Dimensioned> state = Follower.Rest(s_model.FollowerConstants, s_model.RestSignals);
        state.Perfusion.PlateletSignal = new(1e-6, Dimension.Mass / Dimension.Length.Power(3));
        return state;
    }

    private static SkinState<Dimensioned> State()
    {
        SkinState<Dimensioned> state = default;
        Fields.Of<SkinState<Dimensioned>, Dimensioned>(ref state).Fill(new Dimensioned(0.01, Dimension.Pure));
        Fields.Of<BridgingStages<Dimensioned>, Dimensioned>(ref state.Channels.Stages).Fill(new Dimensioned(1e5, s_perArea));
        state.Barrier.BareAge = new(3e4, Dimension.Time);
        state.Barrier.Water = new(0.01, Dimension.Mass / Dimension.Length.Power(2));
        return state;
    }

    private static Dimensioned Length(double metres) => new(metres, Dimension.Length);

    private static Dimensioned Speed(double metresPerSecond) => new(metresPerSecond, Dimension.Length / Dimension.Time);
}
