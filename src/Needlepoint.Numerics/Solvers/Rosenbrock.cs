using Needlepoint.Numerics.Numbers;

namespace Needlepoint.Numerics.Solvers;

/// <summary>
/// Integrates stiff equations by a Rosenbrock method with exact derivatives and adaptive steps. Each lane keeps its own time and step: a lane's result
/// has the same bits alone, beside any neighbours, in any lane and in any register width. All storage is allocated at construction; one instance
/// serves many runs, one at a time.
/// </summary>
/// <typeparam name="TLane">The lane kind.</typeparam>
/// <typeparam name="TEquations">The equations; a struct lets the compiler inline them.</typeparam>
public sealed class Rosenbrock<TLane, TEquations>
    where TLane : struct, ILane<TLane>
    where TEquations : IEquations<TLane>
{
    readonly EliminationPlan plan;
    readonly RosenbrockMethod method;
    readonly StepControl control;
    readonly double relative;
    readonly double[] absolute;
    readonly double exponent;
    readonly Jacobian<TLane, TEquations> jacobian;
    readonly SparseFactors<TLane> factors;
    readonly AlignedVector<TLane> entries, rates, point, carried, increments, mixed, between;
    readonly LaneClock[] clocks;
    readonly TLane[] carryWeights;
    readonly Outcome[] outcomes = new Outcome[TLane.Width];
    AlignedVector<TLane> before, after;
    TEquations equations;
    bool moved, isMixed;

    /// <summary>An integrator for these equations.</summary>
    /// <param name="equations">The problem.</param>
    /// <param name="plan">Its elimination plan, which any number of integrators share.</param>
    /// <param name="tolerance">How large the error of a step may be.</param>
    /// <param name="method">The method; Rodas5P unless told otherwise.</param>
    /// <param name="control">How steps are chosen.</param>
    public Rosenbrock(
        TEquations equations, EliminationPlan plan, Tolerance tolerance, RosenbrockMethod? method = null, StepControl? control = null)
    {
        this.equations = equations;
        this.plan = plan;
        this.method = method ?? RosenbrockMethod.Rodas5P;
        this.control = control ?? new StepControl();
        if (equations.Count != plan.Count)
            throw new ArgumentException($"NP-N004 the plan has {plan.Count} unknowns and the equations {equations.Count}; make the plan from these equations.", nameof(plan));
        int length = StageVectors.Padded(plan.Count);
        relative = tolerance.Relative;
        absolute = new double[length];
        Array.Fill(absolute, 1);
        tolerance.AbsoluteFor(plan.Count).CopyTo(absolute, 0);
        exponent = 1.0 / (this.method.EmbeddedOrder + 1);
        jacobian = Jacobian<TLane, TEquations>.Of(plan);
        factors = new SparseFactors<TLane>(plan);
        entries = new(plan.JacobianEntries + 1);
        (rates, point, carried, between, before, after) = (new(length), new(length), new(length), new(length), new(length), new(length));
        increments = new(length * this.method.Stages);
        mixed = new(length * this.method.Dense.Length);
        clocks = new LaneClock[TLane.Width];
        carryWeights = new TLane[this.method.Stages];
    }

    /// <summary>The equations; a source may change the parameters of a lane between its stretches.</summary>
    public ref TEquations Equations => ref equations;

    /// <summary>
    /// Advances every lane over one stretch of time, stops exactly at its end, and writes the state at the requested times.
    /// </summary>
    /// <param name="state">The unknowns of all lanes; replaced by their values at the end, or at the time reached where a lane's run failed.</param>
    /// <param name="from">Start, in the unit of the equations.</param>
    /// <param name="to">End, not before the start.</param>
    /// <param name="times">Times within the stretch, ascending.</param>
    /// <param name="statesAtTimes">One state after the other; after a failure the rest of that lane is NaN.</param>
    /// <returns>How each lane's run ended; valid until the next run.</returns>
    /// <exception cref="ArgumentException">The lengths do not fit, or the times are not ascending within the stretch.</exception>
    public ReadOnlySpan<Outcome> Advance(Span<TLane> state, double from, double to, ReadOnlySpan<double> times, Span<TLane> statesAtTimes)
    {
        if (state.Length != plan.Count || statesAtTimes.Length != times.Length * plan.Count)
            throw new ArgumentException(
                $"NP-N005 {state.Length} unknowns and {statesAtTimes.Length} output values were given; give {plan.Count} and {times.Length * plan.Count}.");
        for (int time = 0; time < times.Length; time++)
            if (!(times[time] >= (time == 0 ? from : times[time - 1]) && times[time] <= to))
                throw new ArgumentException(FormattableString.Invariant(
                    $"NP-N006 output time {times[time]} (number {time}) is out of order or outside {from} to {to}; give ascending times within the stretch."));
        if (!(to >= from && double.IsFinite(from) && double.IsFinite(to)))
            throw new ArgumentException(FormattableString.Invariant($"NP-N007 the stretch from {from} to {to} is not allowed; the end must not lie before the start."));

        statesAtTimes.Fill(TLane.Of(double.NaN));
        state.CopyTo(before.Span);
        var stretch = new Stretch<TLane>(from, to, times, statesAtTimes, outcomes, stackalloc int[TLane.Width]);
        March(ref stretch);
        before.Span[..plan.Count].CopyTo(state);
        return outcomes;
    }

    /// <summary>Runs whatever the source brings into the lanes, until it has nothing more for any of them.</summary>
    public void Run<TSource>(ref TSource source)
        where TSource : ILaneSource<TLane>, allows ref struct
    {
        before.Span.Clear();
        March(ref source);
    }

    void March<TSource>(ref TSource source)
        where TSource : ILaneSource<TLane>, allows ref struct
    {
        for (int lane = 0; lane < clocks.Length; lane++)
            Place(ref source, lane, null);
        while (AnyActive())
        {
            Guess();
            Step();
            for (int lane = 0; lane < clocks.Length; lane++)
                clocks[lane].Judge(control, exponent);
            KeepAccepted();
            Report(ref source);
            for (int lane = 0; lane < clocks.Length; lane++)
                if (clocks[lane].Active && clocks[lane].Ended)
                    Place(ref source, lane, clocks[lane].Outcome);
        }
    }

    /// <summary>Asks the source for the lane's next stretch, until one has a length.</summary>
    void Place<TSource>(ref TSource source, int lane, Outcome? ended)
        where TSource : ILaneSource<TLane>, allows ref struct
    {
        ref LaneClock clock = ref clocks[lane];
        Span<TLane> state = before.Span[..plan.Count];
        moved = true;
        while (source.Next(lane, ended, state, out double from, out double to))
        {
            clock.Start(from, to, control);
            while (source.NextOutput(lane) <= from)
                source.Output(lane, state);
            if (!clock.Ended)
                return;
            ended = clock.Outcome;
        }
        clock.Stop();
    }

    bool AnyActive()
    {
        foreach (ref readonly LaneClock clock in clocks.AsSpan())
            if (clock.Active)
                return true;
        return false;
    }

    /// <summary>
    /// A first step for lanes that have just started, from the sizes of the state, its rates and their change (Hairer, Norsett and Wanner, Solving
    /// Ordinary Differential Equations I, 2nd ed., section II.4).
    /// </summary>
    void Guess()
    {
        bool any = false;
        foreach (ref readonly LaneClock clock in clocks.AsSpan())
            any |= clock.Active && clock.Step == 0;
        if (!any)
            return;
        Differentiate();
        Span<TLane> y = before.Span, f = rates.Span, trial = point.Span, g = carried.Span;
        TLane size = StageVectors.MeanSquare(y, y, y, absolute, relative, plan.Count);
        TLane speed = StageVectors.MeanSquare(f, y, y, absolute, relative, plan.Count);
        TLane h = TLane.Of(0);
        for (int lane = 0; lane < clocks.Length; lane++)
            h = TLane.With(h, lane, clocks[lane].ExplicitStep(TLane.Get(size, lane), TLane.Get(speed, lane)));
        for (int i = 0; i < y.Length; i++)
            trial[i] = TLane.MultiplyAdd(h, f[i], y[i]);
        equations.Rates<TLane>(trial[..plan.Count], g[..plan.Count]);
        for (int i = 0; i < y.Length; i++)
            g[i] = (g[i] - f[i]) / h;
        TLane bend = StageVectors.MeanSquare(g, y, y, absolute, relative, plan.Count);
        for (int lane = 0; lane < clocks.Length; lane++)
            clocks[lane].FirstStep(TLane.Get(h, lane), TLane.Get(speed, lane), TLane.Get(bend, lane), control);
    }

    void Differentiate()
    {
        if (!moved)
            return;
        jacobian.Evaluate(in equations, before.Span[..plan.Count], rates.Span, entries.Span);
        moved = false;
    }

    /// <summary>Tries one step in every lane, each with its own length, and leaves the mean square error in the clocks.</summary>
    void Step()
    {
        Differentiate();
        TLane h = TLane.Of(1);
        for (int lane = 0; lane < clocks.Length; lane++)
            h = TLane.With(h, lane, clocks[lane].Try());
        TLane perStep = TLane.Of(1) / h;
        factors.Factor(entries.Span, TLane.Of(1 / method.Gamma) * perStep);

        int count = plan.Count, length = before.Count;
        Span<TLane> increment = increments.Span[..length];
        rates.Span.CopyTo(increment);
        factors.Solve(increment);
        for (int stage = 1; stage < method.Stages; stage++)
        {
            double[] a = method.A[stage - 1], c = method.C[stage - 1];
            for (int term = 0; term < stage; term++)
                carryWeights[term] = c[term] * perStep;
            StageVectors.Combine(before.Span, increments.Span, a, carryWeights.AsSpan(0, stage), point.Span, carried.Span);
            increment = increments.Span.Slice(stage * length, length);
            equations.Rates<TLane>(point.Span[..count], increment[..count]);
            StageVectors.Sum(increment, carried.Span, increment);
            factors.Solve(increment);
        }
        StageVectors.Sum(point.Span, increment, after.Span);
        TLane error = StageVectors.MeanSquare(increment, before.Span, after.Span, absolute, relative, count);
        for (int lane = 0; lane < clocks.Length; lane++)
            clocks[lane].MeanSquareError = TLane.Get(error, lane);
    }

    /// <summary>Moves the lanes whose step was accepted to their new state; the others stay.</summary>
    void KeepAccepted()
    {
        TLane accepted = TLane.Of(1);
        bool all = true, any = false;
        for (int lane = 0; lane < clocks.Length; lane++)
        {
            bool accept = clocks[lane].Accepted;
            (all, any) = (all && accept, any || accept);
            accepted = TLane.With(accepted, lane, accept ? 1 : 0);
        }
        if (!any)
            return;
        if (!all)
            StageVectors.KeepRejected(before.Span, after.Span, accepted);
        (before, after) = (after, before);
        (moved, isMixed) = (true, false);
    }

    /// <summary>Hands the source every state that it wanted within the step just accepted.</summary>
    void Report<TSource>(ref TSource source)
        where TSource : ILaneSource<TLane>, allows ref struct
    {
        while (true)
        {
            TLane fraction = TLane.Of(0);
            uint due = 0;
            for (int lane = 0; lane < clocks.Length; lane++)
            {
                ref readonly LaneClock clock = ref clocks[lane];
                if (!clock.Accepted || !(source.NextOutput(lane) is double time && time <= clock.Time))
                    continue;
                due |= 1u << lane;
                fraction = TLane.With(fraction, lane, clock.Fraction(time));
            }
            if (due == 0)
                return;
            if (!isMixed)
                StageVectors.Mix(method.Dense, increments.Span, mixed.Span);
            isMixed = true;
            StageVectors.Interpolate(after.Span, before.Span, mixed.Span, fraction, between.Span);
            for (int lane = 0; lane < clocks.Length; lane++)
                if ((due >> lane & 1) != 0)
                    source.Output(lane, between.Span[..plan.Count]);
        }
    }
}
