using System.Runtime.InteropServices;
using Needlepoint.Numerics.Numbers;
using Needlepoint.Numerics.Solvers;
using Needlepoint.Skin.Observables;
using Needlepoint.Skin.Parameters;
using Needlepoint.Skin.Processes.Barrier;

namespace Needlepoint.Skin.Simulation;

/// <summary>
/// Follows the skin of one person, or of several parameter sets side by side, through a course of events. An instance keeps its work space
/// between runs and serves one thread; different threads use different instances.
/// </summary>
/// <typeparam name="TLane">Number kind: one parameter set or several.</typeparam>
public sealed class SkinSimulator<TLane>
    where TLane : struct, ILane<TLane>
{
    private static readonly int s_count = Fields.Count<SkinState<TLane>, TLane>();
    private static readonly EliminationPlan s_plan = EliminationPlan.From<TLane, SkinEquations<TLane>>(default);

    private readonly Rosenbrock<TLane, SkinEquations<TLane>> _solver = new(default, s_plan, SkinTolerance.Default);
    private readonly DeclineSamples<TLane> _declines = new();
    private readonly List<double> _sampleTimes = [];
    private readonly List<double> _stretchTimes = [];
    private readonly TLane[] _vector = new TLane[s_count];
    private readonly TLane[] _rates = new TLane[s_count];
    private TLane[] _states = [];

    /// <summary>Runs a course.</summary>
    /// <param name="inputs">Person and events.</param>
    /// <param name="parameters">Parameter values, one set per lane.</param>
    /// <param name="times">Moments at which curves are wanted, s, ascending, within the run. At the moment of an event: right after it.</param>
    /// <returns>Curves, single numbers, the untreated skin, and how the run ended in each lane.</returns>
    /// <exception cref="ArgumentException">Events or times are out of order or outside the run.</exception>
    /// <exception cref="KeyNotFoundException">A parameter is missing.</exception>
    /// <exception cref="InvalidOperationException">A session lacks a measure that its kind of device needs.</exception>
    public SkinRun<TLane> Run(SkinInputs inputs, IParameterSource<TLane> parameters, ReadOnlySpan<double> times)
    {
        inputs.Check();
        CheckTimes(times, inputs.EndTime);
        SkinModel<TLane> model = new(inputs.Subject, inputs.Events, parameters);
        SkinRun<TLane> run = new(model, times);
        SkinState<TLane> state = model.Rest();
        SessionMarks<TLane> marks = default;
        Surroundings surroundings = default;
        SkinRates<TLane> constants = model.Constants(surroundings, marks.Mouth);
        TLane restLoss = WholeSkin.WaterLoss(state, constants);
        run.SetUntreated(CurveReadings<TLane>.Of(state, constants, model.Parameters, marks, model.ReferenceSwelling));
        _declines.Clear();

        double now = 0;
        int next = 0;
        double lastNeedling = double.NaN;
        while (true)
        {
            for (; next < inputs.Events.Count && inputs.Events[next].Time == now; next++)
            {
                SkinEvent happening = inputs.Events[next];
                Apply(happening, model, ref state, ref marks, ref surroundings, lastNeedling == now);
                if (happening is NeedlingEvent)
                    lastNeedling = now;
                if (happening is not (CoverEvent or MedicineEvent))
                    _declines.Restart(now);
            }
            constants = model.Constants(surroundings, marks.Mouth);
            bool isLast = next == inputs.Events.Count;
            double end = isLast ? EndOfWatch(inputs.EndTime) : inputs.Events[next].Time;
            Follow(run, ref state, ref constants, marks, restLoss, now, end, isLast);
            now = end;
            if (isLast)
                break;
        }
        run.SetSingles(marks, _declines);
        return run;
    }

    private double EndOfWatch(double end) =>
        double.IsNaN(_declines.InjuryTime) ? end : Math.Max(end, _declines.InjuryTime + DeclineSamples<TLane>.Span);

    private static void Apply(
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
            case EpidermisLossEvent or AblationEvent or ExcisionEvent:
                Barrier.RemoveEpidermis(ref state.Barrier);
                break;
        }
    }

    // Advances over one stretch between events and reads the curves where they are wanted; samples and outputs share one pass.
    private void Follow(
        SkinRun<TLane> run, ref SkinState<TLane> state, ref SkinRates<TLane> constants, in SessionMarks<TLane> marks, TLane restLoss,
        double from, double to, bool isLast)
    {
        _declines.TimesWithin(from, to, _sampleTimes);
        run.TimesWithin(from, to, isLast, _sampleTimes, _stretchTimes);
        if (_states.Length < _stretchTimes.Count * s_count)
            _states = new TLane[_stretchTimes.Count * s_count];
        Span<TLane> states = _states.AsSpan(0, _stretchTimes.Count * s_count);
        Span<double> stretchTimes = CollectionsMarshal.AsSpan(_stretchTimes);
        _solver.Equations.Constants = constants;
        Fields.Of<SkinState<TLane>, TLane>(ref state).CopyTo(_vector);
        ReadOnlySpan<Outcome> outcomes = _solver.Advance(_vector, from, to, stretchTimes, states);
        run.Note(outcomes);

        int sample = 0;
        for (int i = 0; i < stretchTimes.Length; i++)
        {
            ReadOnlySpan<TLane> at = states.Slice(i * s_count, s_count);
            if (sample < _sampleTimes.Count && _sampleTimes[sample] == stretchTimes[i])
            {
                if (!double.IsNaN(_declines.InjuryTime))
                {
                    _solver.Equations.Rates<TLane>(at, _rates);
                    _declines.Add(stretchTimes[i], at, _rates, ref constants, restLoss, sample == 0);
                }
                sample++;
            }
            if (isLast || stretchTimes[i] < to)
                run.Read(stretchTimes[i], at, constants, marks);
        }
        _vector.AsSpan().CopyTo(Fields.Of<SkinState<TLane>, TLane>(ref state));
    }

    private static void CheckTimes(ReadOnlySpan<double> times, double end)
    {
        for (int i = 0; i < times.Length; i++)
            if (!(times[i] >= (i == 0 ? 0 : times[i - 1]) && times[i] <= end))
                throw new ArgumentException(
                    FormattableString.Invariant($"Time {i}, {times[i]} s, is not ascending or not between 0 and the end at {end} s."));
    }
}
