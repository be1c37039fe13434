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
    readonly Jacobian<TLane> jacobian;
    readonly SparseFactors<TLane> factors;
    readonly AlignedVector<TLane> entries, rates, point, carried, increments, mixed, between;
    readonly LaneClock[] clocks;
    readonly TLane[] carryWeights;
    AlignedVector<TLane> before, after;
    TEquations equations;
    bool moved, isMixed;

    /// <summary>An integrator for these equations.</summary>
    /// <param name="equations">The problem.</param>
    /// <param name="plan">Its elimination plan, which any number of integrators share.</param>
    /// <param name="tolerance">How large the error of a step may be.</param>
    /// <param name="method">The method; RODAS4 unless told otherwise.</param>
    /// <param name="control">How steps are chosen.</param>
    public Rosenbrock(
        TEquations equations, EliminationPlan plan, Tolerance tolerance, RosenbrockMethod? method = null, StepControl? control = null)
    {
        this.equations = equations;
        this.plan = plan;
        this.method = method ?? RosenbrockMethod.Rodas4;
        this.control = control ?? new StepControl();
        if (equations.Count != plan.Count)
            throw new ArgumentException($"NP-N004 the plan has {plan.Count} unknowns and the equations {equations.Count}; make the plan from these equations.", nameof(plan));
        int length = StageVectors.Padded(plan.Count);
        relative = tolerance.Relative;
        absolute = new double[length];
        Array.Fill(absolute, 1);
        tolerance.AbsoluteFor(plan.Count).CopyTo(absolute, 0);
        exponent = 1.0 / (this.method.EmbeddedOrder + 1);
        jacobian = new DualJacobian<TLane, Dual3<TLane>>(plan);
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
        var stretch = new Stretch<TLane>(state, from, to, times, statesAtTimes, outcomes, written);
        written.AsSpan().Clear();
        Run(ref stretch);
        before.Span[..plan.Count].CopyTo(state);
        return outcomes;
    }
}
