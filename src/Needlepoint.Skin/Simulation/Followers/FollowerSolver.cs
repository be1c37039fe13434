using System.Runtime.InteropServices;
using Needlepoint.Numerics.Numbers;
using Needlepoint.Numerics.Solvers;
using Needlepoint.Skin.Parameters;
using Needlepoint.Skin.Processes.Healing;
using Needlepoint.Skin.Processes.Puncture;
using Needlepoint.Skin.Tissue;

namespace Needlepoint.Skin.Simulation.Followers;

/// <summary>The second pass of a run: the followers, driven piece by piece by the signals of the first.</summary>
/// <typeparam name="TLane">Number kind: one parameter set or several.</typeparam>
internal sealed class FollowerSolver<TLane>
    where TLane : struct, ILane<TLane>
{
    private static readonly int s_unknowns = Fields.Count<SkinState<TLane>, TLane>();
    private static readonly int s_followers = Fields.Count<FollowerState<TLane>, TLane>();
    private static readonly EliminationPlan s_plan = EliminationPlan.From<TLane, FollowerEquations<TLane>>(default);

    // A piece of signal is as long as its change allows: it is tried in one step.
    private static readonly StepControl s_control = new() { FirstStep = double.MaxValue };

    private readonly Rosenbrock<TLane, FollowerEquations<TLane>> _solver = new(default, s_plan, FollowerTolerance.Default, control: s_control);
    private readonly TLane[] _vector = new TLane[s_followers];
    private readonly TLane[] _rates = new TLane[s_unknowns];
    private readonly Dual<TLane>[] _moving = new Dual<TLane>[s_unknowns];
    private readonly List<double> _passed = [];
    private readonly Outcome[] _outcomes = new Outcome[TLane.Width];
    private TLane[] _states = [];
    private TissueSignals<TLane> _latest;
    private OutsideCourse<TLane>? _outside;

    /// <summary>Starts from healthy skin in balance with its habits.</summary>
    /// <param name="model">The skin.</param>
    /// <param name="outside">What comes from outside during the run.</param>
    /// <param name="habits">How the person lives from now on; null for as before.</param>
    public void Start(SkinModel<TLane> model, OutsideCourse<TLane> outside, Lifestyle? habits = null)
    {
        _outside = outside;
        _latest = model.RestSignals;
        _solver.Equations.Constants = model.FollowersUnder(habits);
        FollowerState<TLane> rest = Follower.Rest(model.FollowerConstants, _latest);
        Fields.Of<FollowerState<TLane>, TLane>(ref rest).CopyTo(_vector);
    }

    /// <summary>The followers now.</summary>
    public ref readonly FollowerState<TLane> Present => ref Fields.As<FollowerState<TLane>, TLane>((ReadOnlySpan<TLane>)_vector);

    private OutsideCourse<TLane> Outside => _outside ?? throw new InvalidOperationException("The followers were not started.");

    /// <summary>Whether they stay to the bit while the signals stay as they are.</summary>
    public bool RestsUnder(in TissueSignals<TLane> signals)
    {
        if (!Outside.IsSteady)
            return false;
        TissueSignals<TLane> steady = default;
        _solver.Equations.Constants.Signals = SignalPiece<TLane>.Between(signals, steady, signals, steady, length: 1);
        _solver.Equations.Constants.Signals.SetOutside(Outside.After(0), Outside.After(0));
        TLane[] rates = new TLane[s_followers];
        _solver.Equations.Rates<TLane>(_vector, rates);
        // Time within the piece goes on whatever the rest does.
        Fields.As<FollowerState<TLane>, TLane>(rates.AsSpan()).Passed = TLane.Of(0);
        return SkinSimulator<TLane>.AllZero(rates);
    }

    /// <summary>A session acts.</summary>
    public void Needle(SkinModel<TLane> model, in PunctureState<TLane> puncture) =>
        Follower.Session(ref Fields.As<FollowerState<TLane>, TLane>(_vector.AsSpan()), model.Parameters, puncture);

    /// <summary>An ablation or excision acts, down to a depth, m.</summary>
    public void Cut(SkinModel<TLane> model, TLane depth) =>
        Follower.Cut(ref Fields.As<FollowerState<TLane>, TLane>(_vector.AsSpan()), model.Parameters, depth);

    /// <summary>Passes of a blade.</summary>
    public void Dermaplane(SkinModel<TLane> model, double passes) =>
        Follower.Dermaplane(ref Fields.As<FollowerState<TLane>, TLane>(_vector.AsSpan()), model.Parameters, passes);

    /// <summary>The epidermis is lost.</summary>
    public void Bare() => Follower.Bare(ref Fields.As<FollowerState<TLane>, TLane>(_vector.AsSpan()));

    /// <summary>A session is seen to be done, whether or not it does anything.</summary>
    public void Expect() => Follower.Expect(ref Fields.As<FollowerState<TLane>, TLane>(_vector.AsSpan()));

    /// <summary>Follows one stretch of the first pass.</summary>
    /// <param name="times">Moments at which the first pass kept its state, s; the samples are among them.</param>
    /// <param name="states">Those states.</param>
    /// <param name="samples">Moments between which the signals are cubic and what comes from outside is straight, s; the ends of the stretch are first and last.</param>
    /// <param name="equations">Equations of the first pass.</param>
    /// <param name="geometry">Where the tissue is read.</param>
    /// <returns>How each lane ended; valid until the next call.</returns>
    public ReadOnlySpan<Outcome> Follow(
        ReadOnlySpan<double> times, ReadOnlySpan<TLane> states, List<double> samples, ref SkinEquations<TLane> equations,
        ref TissueGeometry<TLane> geometry)
    {
        if (_states.Length < times.Length * s_followers)
            _states = new TLane[times.Length * s_followers];
        Array.Fill(_outcomes, new Outcome(Ending.Success, times[^1], 0, 0, 0));
        (TissueSignals<TLane> values, TissueSignals<TLane> slopes) = SignalsAt(states[..s_unknowns], ref equations, ref geometry);
        Follower.Lose(ref Fields.As<FollowerState<TLane>, TLane>(_vector.AsSpan()), _latest, values);
        _vector.CopyTo(_states.AsSpan(0, s_followers));
        int place = 0;
        for (int sample = 1; sample < samples.Count; sample++)
        {
            double from = samples[sample - 1];
            double length = samples[sample] - from;
            int end = place;
            while (times[end] < samples[sample])
                end++;
            (TissueSignals<TLane> nextValues, TissueSignals<TLane> nextSlopes) =
                SignalsAt(states.Slice(end * s_unknowns, s_unknowns), ref equations, ref geometry);
            _solver.Equations.Constants.Signals = SignalPiece<TLane>.Between(values, slopes, nextValues, nextSlopes, length);
            _solver.Equations.Constants.Signals.SetOutside(Outside.After(from), Outside.Before(samples[sample]));
            Advance(times[place..(end + 1)], from, length, _states.AsSpan(place * s_followers, (end + 1 - place) * s_followers));
            (values, slopes) = (nextValues, nextSlopes);
            place = end;
        }
        _latest = values;
        return _outcomes;
    }

    /// <summary>The followers at a moment of the latest stretch.</summary>
    public ref readonly FollowerState<TLane> StateAt(int moment) =>
        ref Fields.As<FollowerState<TLane>, TLane>((ReadOnlySpan<TLane>)_states.AsSpan(moment * s_followers, s_followers));

    private void Advance(ReadOnlySpan<double> times, double from, double length, Span<TLane> states)
    {
        ref FollowerState<TLane> state = ref Fields.As<FollowerState<TLane>, TLane>(_vector.AsSpan());
        state.Passed = TLane.Of(0);
        _passed.Clear();
        foreach (double time in times)
            _passed.Add(Math.Min(time - from, length));
        ReadOnlySpan<Outcome> outcomes = _solver.Advance(_vector, 0, length, CollectionsMarshal.AsSpan(_passed), states);
        for (int lane = 0; lane < outcomes.Length; lane++)
            if (!outcomes[lane].Succeeded && _outcomes[lane].Succeeded)
                _outcomes[lane] = outcomes[lane] with { Time = from + outcomes[lane].Time };
    }

    private (TissueSignals<TLane> Values, TissueSignals<TLane> Slopes) SignalsAt(
        ReadOnlySpan<TLane> state, ref SkinEquations<TLane> equations, ref TissueGeometry<TLane> geometry)
    {
        equations.Rates<TLane>(state, _rates);
        for (int i = 0; i < _moving.Length; i++)
            _moving[i] = new Dual<TLane>(state[i], _rates[i]);
        Fields.Lift<TLane, SkinRates<TLane>, Dual<TLane>, SkinRates<Dual<TLane>>>(ref equations.Constants, out SkinRates<Dual<TLane>> constants);
        Fields.Lift<TLane, TissueGeometry<TLane>, Dual<TLane>, TissueGeometry<Dual<TLane>>>(ref geometry, out TissueGeometry<Dual<TLane>> where);
        TissueSignals<Dual<TLane>> moving = WholeSkin.Signals(
            in Fields.As<SkinState<Dual<TLane>>, Dual<TLane>>((ReadOnlySpan<Dual<TLane>>)_moving), constants, where);
        TissueSignals<TLane> values = default, slopes = default;
        ReadOnlySpan<Dual<TLane>> both = Fields.Of<TissueSignals<Dual<TLane>>, Dual<TLane>>(ref moving);
        for (int i = 0; i < both.Length; i++)
        {
            Fields.Of<TissueSignals<TLane>, TLane>(ref values)[i] = both[i].Value;
            Fields.Of<TissueSignals<TLane>, TLane>(ref slopes)[i] = both[i].Slope;
        }
        return (values, slopes);
    }
}
