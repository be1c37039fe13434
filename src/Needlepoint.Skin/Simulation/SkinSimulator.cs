using Needlepoint.Numerics.Numbers;
using Needlepoint.Numerics.Solvers;
using Needlepoint.Skin.Parameters;
using Needlepoint.Skin.Processes.Barrier;
using Needlepoint.Skin.Processes.Healing;
using Needlepoint.Skin.Simulation.Followers;
using Needlepoint.Skin.Tissue;
using Needlepoint.Skin.Treatments;
using System.Runtime.InteropServices;
using CancellationToken = System.Threading.CancellationToken;

namespace Needlepoint.Skin.Simulation;

/// <summary>
/// Follows the skin of one person, or of several parameter sets side by side, through a course of events. An instance keeps its work space
/// between runs and serves one thread; different threads use different instances.
/// </summary>
/// <typeparam name="TLane">Number kind: one parameter set or several.</typeparam>
/// <param name="tolerance">How exactly to solve; that of every run unless told otherwise.</param>
public sealed class SkinSimulator<TLane>(Tolerance? tolerance = null)
    where TLane : struct, ILane<TLane>
{
    private static readonly int s_count = Fields.Count<SkinState<TLane>, TLane>();
    private static readonly EliminationPlan s_plan = EliminationPlan.From<TLane, SkinEquations<TLane>>(default);

    private readonly Rosenbrock<TLane, SkinEquations<TLane>> _solver = new(default, s_plan, tolerance ?? SkinTolerance.Default);
    private readonly FollowerSolver<TLane> _followers = new();
    private readonly DeclineSamples<TLane> _declines = new();
    private readonly List<double> _sampleTimes = [];
    private readonly List<double> _signalTimes = [];
    private readonly List<double> _stretchTimes = [];
    private readonly TLane[] _vector = new TLane[s_count];
    private readonly TLane[] _rates = new TLane[s_count];
    private TLane[] _states = [];
    private CancellationToken _cancellation;

    /// <summary>Runs a course, and beside it the same skin untreated.</summary>
    /// <param name="inputs">Person and events.</param>
    /// <param name="parameters">Parameter values, one set per lane.</param>
    /// <param name="times">Moments at which curves are wanted, s, ascending, within the run. At the moment of an event: right after it.</param>
    /// <param name="scope">How much is kept, and what stops it; everything and nothing unless told otherwise.</param>
    /// <returns>Curves, single numbers, the untreated skin, and how the run ended in each lane.</returns>
    /// <exception cref="ArgumentException">Events or times are out of order or outside the run.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    /// <exception cref="KeyNotFoundException">A parameter is missing.</exception>
    /// <exception cref="InvalidOperationException">A session lacks a measure that its kind of device needs.</exception>
    public SkinRun<TLane> Run(SkinInputs inputs, IParameterSource<TLane> parameters, ReadOnlySpan<double> times, RunScope scope = default)
    {
        _cancellation = scope.Cancellation;
        inputs.Check();
        CheckTimes(times, inputs.EndTime);
        SkinModel<TLane> model = new(inputs.Subject, parameters, inputs.Concerns);
        SkinRun<TLane> untreated = new(model, times, Outside(model, inputs.Subject.Lifestyle, Exposure.None, inputs.EndTime), scope.KeptStates is null ? null : []);
        if (!Rests(untreated, inputs.EndTime))
            Course(untreated, With(model, [], null, inputs.EndTime), inputs.EndTime, habits: null);
        SkinRun<TLane> run = new(model, times, Outside(model, inputs.Lifestyle ?? inputs.Subject.Lifestyle, inputs.Melanin, inputs.EndTime), scope.KeptStates, untreated);
        Course(run, With(model, inputs.Events, inputs.Lifestyle, inputs.EndTime), inputs.EndTime, inputs.Lifestyle);
        return run;
    }

    // Moments at which only time passes come after what happens then.
    private static IReadOnlyList<SkinEvent> With(SkinModel<TLane> model, IReadOnlyList<SkinEvent> events, Lifestyle? habits, double endTime)
    {
        SkinEvent[] changes = [.. model.Changes(habits, endTime).Select(time => new TimePassesEvent(time))];
        return changes.Length == 0 ? events : [.. events.Concat(changes).OrderBy(happening => happening.Time)];
    }

    private static OutsideCourse<TLane> Outside(SkinModel<TLane> model, Lifestyle lifestyle, Exposure melanin, double end) =>
        OutsideCourse<TLane>.Of(model.Parameters.Sun, lifestyle, melanin, 0, end);

    private void Course(SkinRun<TLane> run, IReadOnlyList<SkinEvent> events, double endTime, Lifestyle? habits)
    {
        SkinModel<TLane> model = run.Model;
        SkinState<TLane> state = model.Rest();
        SessionMarks<TLane> marks = model.Unmarked();
        Surroundings surroundings = new() { Habits = habits };
        SkinRates<TLane> constants = model.Constants(surroundings, marks.Mouth);
        TLane restLoss = WholeSkin.WaterLoss(state, constants);
        double watchedInjury = events.LastOrDefault(IsInjury)?.Time ?? double.NaN;
        _declines.Clear();
        _followers.Start(model, run.Outside, habits);

        double now = 0;
        double injury = double.NaN;
        int next = 0;
        while (true)
        {
            _cancellation.ThrowIfCancellationRequested();
            bool isNeedled = false, isSession = false;
            double longest = 0;
            for (; next < events.Count && events[next].Time == now; next++)
            {
                SkinEvent happening = events[next];
                Apply(happening, model, ref state, ref marks, ref surroundings, isNeedled);
                if (happening is AblationEvent or ExcisionEvent)
                    _followers.Cut(model, happening is AblationEvent ablation ? TLane.Of(ablation.Depth) : model.Edges[DepthGrid.Cells]);
                if (happening is AblationEvent or ExcisionEvent or EpidermisLossEvent)
                    _followers.Bare();
                if (happening is DermaplaningEvent blade)
                    _followers.Dermaplane(model, blade.Passes);
                if (happening is NeedlingEvent { Needling: { IsNothing: false } needling })
                {
                    isNeedled = true;
                    longest = Math.Max(longest, needling.NeedleLength);
                }
                isSession |= happening is NeedlingEvent or ShamEvent;
                if (IsInjury(happening))
                    injury = now;
            }
            if (isNeedled)
            {
                model.Wound(ref state, ref marks);
                _followers.Needle(model, marks.Puncture);
                model.Darken(ref marks, longest, run.Outside.After(now));
            }
            if (isSession)
                _followers.Expect();
            if (injury == now && injury == watchedInjury)
                _declines.Restart(now);
            run.Mark(now, marks);
            bool isLast = next == events.Count;
            double end = isLast ? EndOfWatch(endTime) : events[next].Time;
            constants = model.Constants(surroundings with { From = now, To = end }, marks.Mouth);
            Stretch stretch = new(now, end, injury, isLast);
            Follow(run, stretch, ref state, ref constants, marks, restLoss);
            now = end;
            if (isLast)
                break;
        }
        run.SetSingles(marks, _declines);
    }

    // Healthy skin rests to the bit: its curves are known without following it. Ageing skin does not rest.
    private bool Rests(SkinRun<TLane> untreated, double endTime)
    {
        SkinModel<TLane> model = untreated.Model;
        if (model.Changes(null, endTime).Any())
            return false;
        SkinState<TLane> state = model.Rest();
        SessionMarks<TLane> marks = model.Unmarked();
        SkinRates<TLane> constants = model.Constants(default, marks.Mouth);
        TissueGeometry<TLane> geometry = model.Geometry(marks);
        Fields.Of<SkinState<TLane>, TLane>(ref state).CopyTo(_vector);
        _solver.Equations.Constants = constants;
        _solver.Equations.Rates<TLane>(_vector, _rates);
        _followers.Start(model, untreated.Outside);
        if (!AllZero(_rates) || !_followers.RestsUnder(WholeSkin.Signals(state, constants, geometry)))
            return false;
        untreated.Mark(0, marks);
        untreated.Stay(_vector, constants, geometry, _followers.Present, marks);
        return true;
    }

    internal static bool AllZero(ReadOnlySpan<TLane> values)
    {
        foreach (TLane value in values)
            if (TLane.AnyLess(TLane.Of(0), TLane.Abs(value)))
                return false;
        return true;
    }

    private readonly record struct Stretch(double From, double To, double Injury, bool IsLast);

    // What restarts the watch over falling curves, and the samples of the signals.
    private static bool IsInjury(SkinEvent happening) => happening is not (CoverEvent or MedicineEvent or ShamEvent or TimePassesEvent);

    private double EndOfWatch(double end) =>
        double.IsNaN(_declines.InjuryTime) ? end : Math.Max(end, _declines.InjuryTime + DeclineSamples<TLane>.Span);

    /// <summary>Lets something happen to the skin.</summary>
    /// <param name="happening">What happens.</param>
    /// <param name="model">The skin's parameters and geometry.</param>
    /// <param name="state">The skin.</param>
    /// <param name="marks">What sessions left.</param>
    /// <param name="surroundings">What lies on it.</param>
    /// <param name="isSameMoment">Whether a session came before at the same moment.</param>
    public static void Apply(
        SkinEvent happening, SkinModel<TLane> model, ref SkinState<TLane> state, ref SessionMarks<TLane> marks, ref Surroundings surroundings,
        bool isSameMoment)
    {
        switch (happening)
        {
            case NeedlingEvent session:
                model.Needle(session.Needling, ref state, ref marks, isSameMoment);
                break;
            case CoverEvent cover:
                surroundings = surroundings with { Cover = cover.Cover };
                break;
            case MedicineEvent medicine:
                surroundings = surroundings with { IsMedicated = medicine.IsOn };
                break;
            case TapeStripsEvent tape:
                model.Strip(tape.Strips, ref state);
                break;
            case StripToWaterLossEvent tape:
                model.StripTo(tape.WaterLoss, ref state);
                break;
            case DermaplaningEvent blade:
                model.Dermaplane(blade.Passes, ref state);
                break;
            case EpidermisLossEvent:
                Barrier.RemoveEpidermis(ref state.Barrier);
                break;
            case AblationEvent ablation:
                model.Ablate(ablation.Depth, ref state, marks);
                break;
            case ExcisionEvent:
                model.Excise(ref state);
                break;
        }
    }

    // Advances over one stretch between events and reads the curves where they are wanted; samples and outputs share one pass.
    private void Follow(
        SkinRun<TLane> run, in Stretch stretch, ref SkinState<TLane> state, ref SkinRates<TLane> constants, in SessionMarks<TLane> marks,
        TLane restLoss)
    {
        bool isWatched = !double.IsNaN(_declines.InjuryTime);
        _sampleTimes.Clear();
        if (isWatched)
            _declines.TimesWithin(stretch.From, stretch.To, _sampleTimes);
        SignalSamples.Within(stretch.From, stretch.To, stretch.Injury, run.Outside, _signalTimes);
        run.TimesWithin(stretch.From, stretch.To, stretch.IsLast, _sampleTimes, _signalTimes, _stretchTimes);
        if (_states.Length < _stretchTimes.Count * s_count)
            _states = new TLane[_stretchTimes.Count * s_count];
        Span<TLane> states = _states.AsSpan(0, _stretchTimes.Count * s_count);
        ReadOnlySpan<double> times = CollectionsMarshal.AsSpan(_stretchTimes);
        _solver.Equations.Constants = constants;
        Fields.Of<SkinState<TLane>, TLane>(ref state).CopyTo(_vector);
        run.Note(_solver.Advance(_vector, stretch.From, stretch.To, times, states));
        if (isWatched)
            Watch(times, states, ref constants, restLoss);
        TissueGeometry<TLane> geometry = run.Model.Geometry(marks);
        run.Note(_followers.Follow(times, states, _signalTimes, ref _solver.Equations, ref geometry));
        for (int i = 0; i < times.Length; i++)
            if (stretch.IsLast || times[i] < stretch.To)
                run.Read(times[i], states.Slice(i * s_count, s_count), constants, geometry, _followers.StateAt(i), marks);
        _vector.AsSpan().CopyTo(Fields.Of<SkinState<TLane>, TLane>(ref state));
    }

    private void Watch(ReadOnlySpan<double> times, ReadOnlySpan<TLane> states, ref SkinRates<TLane> constants, TLane restLoss)
    {
        int sample = 0;
        for (int i = 0; i < times.Length && sample < _sampleTimes.Count; i++)
        {
            if (_sampleTimes[sample] != times[i])
                continue;
            ReadOnlySpan<TLane> at = states.Slice(i * s_count, s_count);
            _solver.Equations.Rates<TLane>(at, _rates);
            _declines.Add(times[i], at, _rates, ref constants, restLoss, sample == 0);
            sample++;
        }
    }

    private static void CheckTimes(ReadOnlySpan<double> times, double end)
    {
        for (int i = 0; i < times.Length; i++)
            if (!(times[i] >= (i == 0 ? 0 : times[i - 1]) && times[i] <= end))
                throw new ArgumentException(
                    FormattableString.Invariant($"Time {i}, {times[i]} s, is not ascending or not between 0 and the end at {end} s."));
    }
}
