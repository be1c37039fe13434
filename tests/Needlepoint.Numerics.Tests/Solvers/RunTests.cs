using CsCheck;
using Needlepoint.Numerics.Numbers;
using Needlepoint.Numerics.Solvers;

namespace Needlepoint.Numerics.Tests.Solvers;

public sealed class RunTests
{
    static Rosenbrock<Scalar, Ignition<Scalar>> Solver(double fuel, double tolerance = 1e-6, StepControl? control = null) => new(
        new Ignition<Scalar>(fuel), EliminationPlan.From<Scalar, Ignition<Scalar>>(new Ignition<Scalar>(0)), new Tolerance(tolerance, 1e-3 * tolerance),
        control: control);

    static Scalar[] Start() => [.. Ignition<Scalar>.Start.Select(value => new Scalar(value))];

    [Fact]
    public void Nothing_is_allocated_while_stepping()
    {
        Rosenbrock<Scalar, Oregonator<Scalar>> solver = new(
            default, EliminationPlan.From<Scalar, Oregonator<Scalar>>(default), new Tolerance(1e-8, 1e-8));
        double[] times = [.. Enumerable.Range(1, 30).Select(time => (double)time)];
        Scalar[] y = [1, 2, 3], states = new Scalar[3 * times.Length];
        solver.Advance(y, 0, 30, times, states);
        y = [1, 2, 3];
        long before = GC.GetAllocatedBytesForCurrentThread();
        Outcome outcome = solver.Advance(y, 0, 360, times, states)[0];
        long after = GC.GetAllocatedBytesForCurrentThread();
        Assert.True(outcome.Accepted >= 1000, outcome.Sentence);
        Assert.Equal(before, after);
    }

    [Fact]
    public void Linear_systems_follow_the_matrix_exponential() =>
        Gen.Select(Gen.Double[-1, 1].Array[36], Gen.Double[-1, 1].Array[6], Gen.Double[0, 3]).Sample(
            (entries, start, logStiffness) =>
            {
                // Diagonal dominance keeps the eigenvalues in the left half plane (Gershgorin).
                double stiffness = Math.Pow(10, logStiffness);
                for (int row = 0; row < 6; row++)
                    entries[7 * row] = -6 - (row == 0 ? stiffness : 0);
                var solver = new Rosenbrock<Scalar, Linear<Scalar>>(
                    new Linear<Scalar>(entries), EliminationPlan.From<Scalar, Linear<Scalar>>(new Linear<Scalar>(entries)), new Tolerance(1e-9, 1e-12));
                Scalar[] y = [.. start.Select(value => new Scalar(value))], states = new Scalar[12];
                Assert.True(solver.Advance(y, 0, 1, [0.3, 1], states)[0].Succeeded);
                foreach ((double time, int place) in ((double, int)[])[(0.3, 0), (1, 1)])
                {
                    double[] exact = Linear<Scalar>.Exact(entries, start, time);
                    for (int row = 0; row < 6; row++)
                        Assert.Equal(exact[row], states[6 * place + row].Value, 2e-8);
                }
            },
            iter: 40);

    [Fact]
    public void Splitting_a_run_changes_nothing_beyond_the_tolerance() => Gen.Double[0.01, 2.99].Sample(
        cut =>
        {
            Scalar[] whole = Start(), parts = Start();
            Rosenbrock<Scalar, Ignition<Scalar>> solver = Solver(0.4, 1e-11);
            solver.Advance(whole, 0, 3, [], []);
            solver.Advance(parts, 0, cut, [], []);
            solver.Advance(parts, cut, 3, [], []);
            for (int unknown = 0; unknown < whole.Length; unknown++)
                Assert.Equal(whole[unknown].Value, parts[unknown].Value, 1e-10);
        },
        iter: 20);

    [Fact]
    public void A_tighter_tolerance_gives_a_smaller_error()
    {
        double[] Run(double tolerance)
        {
            Scalar[] y = Start();
            Assert.True(Solver(0.4, tolerance).Advance(y, 0, 3, [], [])[0].Succeeded);
            return [.. y.Select(value => value.Value)];
        }

        double[] truth = Run(1e-12);
        double[] errors = [.. new[] { 1e-4, 1e-6, 1e-8 }.Select(tolerance => Run(tolerance).Zip(truth, (a, b) => Math.Abs(a - b)).Max())];
        Assert.True(errors[0] < 1e-4 && errors[1] < 0.1 * errors[0] && errors[2] < 0.1 * errors[1], string.Join(' ', errors));
    }

    [Fact]
    public void A_state_at_rest_stays_to_the_last_bit()
    {
        var rest = new Linear<Scalar>([-1, 0.5, 0.5, -2]);
        var solver = new Rosenbrock<Scalar, Linear<Scalar>>(rest, EliminationPlan.From<Scalar, Linear<Scalar>>(rest), new Tolerance(1e-6, 1e-9));
        Scalar[] y = [0, 0];
        Outcome outcome = solver.Advance(y, 0, 1e9, [], [])[0];
        Assert.True(outcome.Succeeded && outcome.Accepted < 60, outcome.Sentence);
        Assert.Equal([new Scalar(0), new Scalar(0)], y);
    }

    [Fact]
    public void A_stretch_without_length_returns_the_state()
    {
        Scalar[] y = Start(), states = new Scalar[10];
        Outcome outcome = Solver(0.1).Advance(y, 5, 5, [5, 5], states)[0];
        Assert.Equal((Ending.Success, 5.0, 0), (outcome.Ending, outcome.Time, outcome.Accepted));
        Assert.Equal(Start(), y);
        Assert.Equal([.. Start(), .. Start()], states);
    }

    [Fact]
    public void The_last_output_is_the_end_state_and_the_first_the_start()
    {
        Scalar[] y = Start(), states = new Scalar[15];
        Solver(0.2).Advance(y, 0, 2, [0, 1, 2], states);
        Assert.Equal(Start(), states[..5]);
        Assert.Equal(y, states[10..]);
    }

    [Fact]
    public void An_explosion_ends_as_a_value_at_the_time_it_happens()
    {
        Scalar[] y = Start(), states = new Scalar[10];
        Outcome outcome = Solver(50).Advance(y, 0, 3, [0.01, 2.5], states)[0];
        Assert.Contains(outcome.Ending, (Ending[])[Ending.StepTooSmall, Ending.NotFinite]);
        Assert.InRange(outcome.Time, 0.03, 0.05);
        Assert.Matches("NP-N01[12].*(event|parameters)", outcome.Sentence);
        Assert.All(states[..5], value => Assert.True(double.IsFinite(value.Value)));
        Assert.All(states[5..], value => Assert.True(double.IsNaN(value.Value)));
        Assert.All(y, value => Assert.True(double.IsFinite(value.Value)));
    }

    [Fact]
    public void Rates_that_are_not_numbers_end_as_a_value()
    {
        Scalar[] y = Start();
        Outcome outcome = Solver(double.NaN).Advance(y, 0, 3, [], [])[0];
        Assert.Equal((Ending.NotFinite, 0.0), (outcome.Ending, outcome.Time));
        Assert.Contains("NP-N012", outcome.Sentence);
        Assert.Equal(Start(), y);
    }

    [Fact]
    public void The_step_limit_ends_a_run_and_names_its_knob()
    {
        Scalar[] y = Start();
        Outcome outcome = Solver(0.1, 1e-9, new StepControl { StepLimit = 7 }).Advance(y, 0, 3, [], [])[0];
        Assert.Equal((Ending.StepLimit, 7), (outcome.Ending, outcome.Accepted + outcome.Rejected));
        Assert.Contains("NP-N010", outcome.Sentence);
        Assert.Contains("StepControl.StepLimit", outcome.Sentence);
    }

    [Fact]
    public void The_longest_step_is_kept()
    {
        Scalar[] y = Start();
        Outcome outcome = Solver(0.1, 1e-3, new StepControl { LongestStep = 0.01 }).Advance(y, 0, 3, [], [])[0];
        Assert.True(outcome.Succeeded && outcome.Accepted >= 300, outcome.Sentence);
    }

    [Fact]
    public void Wrong_use_is_refused_with_a_code_and_what_to_do()
    {
        Rosenbrock<Scalar, Ignition<Scalar>> solver = Solver(0.1);
        Scalar[] y = Start(), states = new Scalar[5];
        void Refused(string code, Action call) => Assert.StartsWith(code, Assert.Throws<ArgumentException>(call).Message, StringComparison.Ordinal);
        Refused("NP-N008", () => SparsityPattern.Of([[0], [2]]));
        Refused("NP-N002", () => _ = new Tolerance(0, 1));
        Refused("NP-N002", () => _ = new Tolerance(1e-3, [1, double.NaN]));
        Refused("NP-N003", () => _ = new Rosenbrock<Scalar, Oregonator<Scalar>>(
            default, EliminationPlan.From<Scalar, Oregonator<Scalar>>(default), new Tolerance(1e-3, [1, 2])));
        Refused("NP-N004", () => _ = new Rosenbrock<Scalar, Oregonator<Scalar>>(
            default, EliminationPlan.From<Scalar, VanDerPol<Scalar>>(default), new Tolerance(1e-3, 1)));
        Refused("NP-N005", () => solver.Advance(y.AsSpan(1), 0, 1, [], []));
        Refused("NP-N005", () => solver.Advance(y, 0, 1, [0.5], []));
        Refused("NP-N006", () => solver.Advance(y, 0, 1, [1.5], states));
        Refused("NP-N006", () => solver.Advance(y, 0, 1, [double.NaN], states));
        Refused("NP-N007", () => solver.Advance(y, 1, 0, [], []));
    }

    /// <summary>y' = A y.</summary>
    readonly struct Linear<TLane>(double[] entries) : IEquations<TLane>
        where TLane : struct, ILane<TLane>
    {
        public int Count => (int)Math.Sqrt(entries.Length);

        public void Rates<S>(ReadOnlySpan<S> y, Span<S> rates)
            where S : struct, IReal<S>, ILift<TLane, S>
        {
            for (int row = 0; row < y.Length; row++)
            {
                rates[row] = entries[row * y.Length] * y[0];
                for (int column = 1; column < y.Length; column++)
                    rates[row] += entries[row * y.Length + column] * y[column];
            }
        }

        /// <summary>exp(A t) y by scaling and squaring of a Taylor series.</summary>
        public static double[] Exact(double[] entries, double[] start, double time)
        {
            int count = start.Length, halvings = 16;
            double[] small = [.. entries.Select(value => value * time / (1 << halvings))], power = Identity(count), sum = Identity(count);
            for (int term = 1; term <= 12; term++)
            {
                power = [.. Product(power, small, count).Select(value => value / term)];
                sum = [.. sum.Zip(power, (a, b) => a + b)];
            }
            for (int halving = 0; halving < halvings; halving++)
                sum = Product(sum, sum, count);
            return [.. Enumerable.Range(0, count).Select(row => Enumerable.Range(0, count).Sum(column => sum[row * count + column] * start[column]))];
        }

        static double[] Identity(int count) => [.. Enumerable.Range(0, count * count).Select(index => index % (count + 1) == 0 ? 1.0 : 0)];

        static double[] Product(double[] a, double[] b, int count) => [.. Enumerable.Range(0, count * count).Select(index =>
            Enumerable.Range(0, count).Sum(middle => a[index / count * count + middle] * b[middle * count + index % count]))];
    }
}
