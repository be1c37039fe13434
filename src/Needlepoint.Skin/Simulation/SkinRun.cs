using Needlepoint.Numerics.Numbers;
using Needlepoint.Numerics.Solvers;
using Needlepoint.Skin.Observables;
using Needlepoint.Skin.Parameters;
using Needlepoint.Skin.Processes.Ageing;
using Needlepoint.Skin.Processes.Barrier;
using Needlepoint.Skin.Processes.Healing;
using Needlepoint.Skin.Simulation.Followers;

namespace Needlepoint.Skin.Simulation;

/// <summary>What one run tells, in SI units, for each parameter set.</summary>
/// <typeparam name="TLane">Number kind: one parameter set or several.</typeparam>
public sealed class SkinRun<TLane>
    where TLane : struct, ILane<TLane>
{
    private static readonly int s_curves = SkinObservables.Curves.Count;

    private readonly double[] _times;
    private readonly TLane[] _curves;
    private readonly TLane[] _collagen;
    private readonly TLane[] _collagenLoss;
    private readonly TLane[] _barrierLeft;
    private readonly SkinState<TLane>[] _states;
    private readonly int[]? _kept;
    private readonly Outcome?[] _failures = new Outcome?[TLane.Width];
    private readonly SkinRun<TLane>? _untreated;
    private readonly List<(double From, SessionMarks<TLane> Marks)> _marks = [];
    private SingleReadings<TLane> _singles;
    private int _read;
    private bool _rests;

    internal SkinRun(SkinModel<TLane> model, ReadOnlySpan<double> times, OutsideCourse<TLane> outside, int[]? kept, SkinRun<TLane>? untreated = null)
    {
        _kept = kept;
        Outside = outside;
        _untreated = untreated;
        Model = model;
        _times = times.ToArray();
        _curves = new TLane[s_curves * _times.Length];
        _barrierLeft = new TLane[_times.Length];
        _states = new SkinState<TLane>[kept?.Length ?? _times.Length];
        _collagen = new TLane[_times.Length];
        _collagenLoss = new TLane[_times.Length];
    }

    /// <summary>The skin that was followed: parameters and geometry.</summary>
    public SkinModel<TLane> Model { get; }

    /// <summary>Light and actives during the run.</summary>
    public OutsideCourse<TLane> Outside { get; }

    /// <summary>Moments of the curves, s.</summary>
    public ReadOnlySpan<double> Times => _times;

    /// <summary>The state at one of those moments.</summary>
    /// <exception cref="ArgumentException">The states of this moment were not kept.</exception>
    public ref readonly SkinState<TLane> State(int moment)
    {
        int place = PlaceOf(moment);
        if (place < 0)
            throw new ArgumentException($"The state of moment {moment} was not kept.", nameof(moment));
        return ref _states[place];
    }

    /// <summary>Share of the stratum corneum that is left at <see cref="Times"/>, of untouched skin.</summary>
    public ReadOnlySpan<TLane> BarrierLeft => _barrierLeft;

    /// <summary>What the latest session left.</summary>
    public SessionMarks<TLane> Marks { get; private set; }

    /// <summary>A curve at <see cref="Times"/>, in SI units.</summary>
    /// <exception cref="KeyNotFoundException">No curve has this id.</exception>
    public ReadOnlySpan<TLane> Curve(string id) => _curves.AsSpan(IndexOf(SkinObservables.Curves, id) * _times.Length, _times.Length);

    /// <summary>
    /// A single number, in SI units; infinite for a time that did not come within 60 days, not a number for what cannot be known.
    /// </summary>
    /// <exception cref="KeyNotFoundException">No single number has this id.</exception>
    public TLane Single(string id) => Fields.Of<SingleReadings<TLane>, TLane>(ref _singles)[IndexOf(SkinObservables.Singles, id)];

    /// <summary>A curve of the same skin untreated at <see cref="Times"/>, in SI units: healthy skin rests, ageing skin does not.</summary>
    /// <exception cref="KeyNotFoundException">No curve has this id.</exception>
    public ReadOnlySpan<TLane> Untreated(string id) => (_untreated ?? this).Curve(id);

    /// <summary>Whether the untreated skin rests: each of its curves has one value at all moments.</summary>
    public bool UntreatedRests => (_untreated ?? this)._rests;

    /// <summary>What the session before a moment left.</summary>
    public SessionMarks<TLane> MarksAt(double time) => _marks.Last(mark => mark.From <= time).Marks;

    /// <summary>How the run of a lane failed; null when it went well.</summary>
    public Outcome? Failure(int lane) => _failures[lane];

    internal void Mark(double from, in SessionMarks<TLane> marks) => _marks.Add((from, marks));

    internal void SetSingles(in SessionMarks<TLane> marks, DeclineSamples<TLane> declines)
    {
        Marks = marks;
        _singles = SingleReadings<TLane>.Of(Model, marks, declines);
    }

    internal void Note(ReadOnlySpan<Outcome> outcomes)
    {
        for (int lane = 0; lane < outcomes.Length; lane++)
            if (!outcomes[lane].Succeeded)
                _failures[lane] ??= outcomes[lane];
    }

    /// <summary>All moments within a stretch at which the state is needed: samples and outputs, each once, ascending.</summary>
    internal void TimesWithin(double from, double to, bool isLast, List<double> samples, List<double> signals, List<double> all)
    {
        all.Clear();
        all.AddRange(samples);
        all.AddRange(signals);
        for (int i = _read; i < _times.Length && (_times[i] < to || (isLast && _times[i] <= to)); i++)
            if (_times[i] >= from)
                all.Add(_times[i]);
        all.Sort();
        int kept = 0;
        for (int i = 0; i < all.Count; i++)
            if (kept == 0 || all[i] != all[kept - 1])
                all[kept++] = all[i];
        all.RemoveRange(kept, all.Count - kept);
    }

    /// <summary>Every curve stays where it is at rest.</summary>
    internal void Stay(
        ReadOnlySpan<TLane> vector, in SkinRates<TLane> constants, in TissueGeometry<TLane> geometry, in FollowerState<TLane> followers,
        in SessionMarks<TLane> marks)
    {
        _rests = true;
        if (_times.Length == 0)
            return;
        Read(_times[0], vector, constants, geometry, followers, marks);
        ref readonly SkinState<TLane> state = ref Fields.As<SkinState<TLane>, TLane>(vector);
        Array.Fill(_states, state);
        Array.Fill(_barrierLeft, _barrierLeft[0]);
        Array.Fill(_collagen, _collagen[0]);
        Array.Fill(_collagenLoss, _collagenLoss[0]);
        for (int curve = 0; curve < s_curves; curve++)
            _curves.AsSpan(curve * _times.Length, _times.Length).Fill(_curves[curve * _times.Length]);
    }

    /// <summary>Reads the curves if this moment was asked for.</summary>
    internal void Read(
        double time, ReadOnlySpan<TLane> vector, in SkinRates<TLane> constants, in TissueGeometry<TLane> geometry, in FollowerState<TLane> followers,
        in SessionMarks<TLane> marks)
    {
        for (; _read < _times.Length && _times[_read] == time; _read++)
        {
            ref readonly SkinState<TLane> state = ref Fields.As<SkinState<TLane>, TLane>(vector);
            if (PlaceOf(_read) is >= 0 and int place)
                _states[place] = state;
            _barrierLeft[_read] = Barrier.Present(state.Barrier);
            TissueSignals<TLane> signals = WholeSkin.Signals(state, constants, geometry);
            CurveReadings<TLane> readings = CurveReadings<TLane>.Of(state, constants, Model, marks, signals, followers, Outside.After(time));
            _collagen[_read] = signals.ContentBulk;
            _collagenLoss[_read] = constants.Healing.NetLoss * signals.StableBulk;
            SkinRun<TLane> twin = _untreated ?? this;
            readings.CareAndAgeing.AgeingShift = Ageing.Shift(signals.ContentBulk, twin._collagen[_read], twin._collagenLoss[_read]);
            Span<TLane> values = Fields.Of<CurveReadings<TLane>, TLane>(ref readings);
            for (int curve = 0; curve < s_curves; curve++)
                _curves[curve * _times.Length + _read] = values[curve];
        }
    }

    private int PlaceOf(int moment) => _kept is null ? moment : Array.IndexOf(_kept, moment);

    private static int IndexOf(IReadOnlyList<SkinObservable> observables, string id)
    {
        for (int i = 0; i < observables.Count; i++)
            if (observables[i].Id == id)
                return i;
        throw new KeyNotFoundException($"No such observable here: {id}.");
    }
}
