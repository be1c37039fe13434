using Needlepoint.Numerics.Numbers;
using Needlepoint.Numerics.Solvers;

namespace Needlepoint.Numerics.Tests.Solvers;

/// <summary>The tableaus: order conditions, stability, and the order that a run shows.</summary>
public sealed class MethodTests
{
    public static TheoryData<string> Methods => [nameof(RosenbrockMethod.Rodas4), nameof(RosenbrockMethod.Rodas5P)];

    static RosenbrockMethod Of(string name) => name == nameof(RosenbrockMethod.Rodas4) ? RosenbrockMethod.Rodas4 : RosenbrockMethod.Rodas5P;

    [Theory, MemberData(nameof(Methods))]
    public void The_weights_meet_every_condition_of_their_order(string name)
    {
        RosenbrockMethod method = Of(name);
        Coefficients plain = Coefficients.Of(method);
        Tree[] trees = [.. Tree.UpTo(method.Order)];
        Assert.Equal(method.Order == 4 ? 8 : 17, trees.Length);
        foreach (Tree tree in trees)
            Assert.True(Math.Abs(plain.Residual(plain.Weights, tree)) < 1e-12, $"{tree}: {plain.Residual(plain.Weights, tree):E1}");
        Assert.Contains(Tree.UpTo(method.Order + 1), tree => Math.Abs(plain.Residual(plain.Weights, tree)) > 1e-5);
    }

    [Theory, MemberData(nameof(Methods))]
    public void The_embedded_weights_meet_the_conditions_of_their_order_and_no_more(string name)
    {
        RosenbrockMethod method = Of(name);
        Coefficients plain = Coefficients.Of(method);
        foreach (Tree tree in Tree.UpTo(method.EmbeddedOrder))
            Assert.True(Math.Abs(plain.Residual(plain.EmbeddedWeights, tree)) < 1e-12, $"{tree}: {plain.Residual(plain.EmbeddedWeights, tree):E1}");
        Assert.Contains(Tree.UpTo(method.EmbeddedOrder + 1), tree => Math.Abs(plain.Residual(plain.EmbeddedWeights, tree)) > 1e-5);
    }

    [Theory, MemberData(nameof(Methods))]
    public void The_continuous_weights_meet_the_conditions_of_their_order_everywhere(string name)
    {
        RosenbrockMethod method = Of(name);
        Coefficients plain = Coefficients.Of(method);
        foreach (double s in (double[])[0, 0.1, 0.37, 0.5, 0.81, 1])
            foreach (Tree tree in Tree.UpTo(method.DenseOrder))
                Assert.True(Math.Abs(plain.Residual(plain.WeightsAt(method, s), tree, s)) < 1e-11, $"s = {s}, {tree}");
    }

    [Theory, MemberData(nameof(Methods))]
    public void A_step_damps_what_is_infinitely_fast_and_never_amplifies_decay_or_oscillation(string name)
    {
        Coefficients plain = Coefficients.Of(Of(name));
        Assert.True(plain.Stability(-1e12).Magnitude < 1e-9);
        for (double size = 1e-3; size < 1e7; size *= 1.3)
            foreach (System.Numerics.Complex direction in (System.Numerics.Complex[])[-1, System.Numerics.Complex.ImaginaryOne, new(-0.6, 0.8), new(-0.1, 0.995)])
                Assert.True(plain.Stability(size * direction).Magnitude <= 1 + 1e-9, $"{size} {direction}");
    }

    [Theory, MemberData(nameof(Methods))]
    public void Halving_the_step_shrinks_the_error_by_the_order(string name)
    {
        RosenbrockMethod method = Of(name);
        double[] steps = [1.0 / 4, 1.0 / 8, 1.0 / 16, 1.0 / 32];
        double slope = Slope(steps, [.. steps.Select(step => EndError(method, step))]);
        Assert.InRange(slope, method.Order - 0.2, method.Order + 0.2);
    }

    [Theory, MemberData(nameof(Methods))]
    public void Between_the_steps_the_error_shrinks_by_at_least_the_order_of_the_continuous_solution(string name)
    {
        RosenbrockMethod method = Of(name);
        double[] steps = [1.0 / 16, 1.0 / 32, 1.0 / 64, 1.0 / 128];
        double slope = Slope(steps, [.. steps.Select(step => BetweenError(method, step))]);
        Assert.InRange(slope, method.DenseOrder + 0.8, method.Order + 1.2);
    }

    [Fact]
    public void Every_method_says_where_it_comes_from()
    {
        foreach (RosenbrockMethod method in (RosenbrockMethod[])[RosenbrockMethod.Rodas4, RosenbrockMethod.Rodas5P])
        {
            Assert.True(method.Order >= 4 && method.DenseOrder >= 3);
            Assert.Matches("[0-9]{4}", method.Paper);
            Assert.Contains("L-stable", method.Stability);
        }
    }

    static double EndError(RosenbrockMethod method, double step)
    {
        Scalar[] y = [1, 1];
        Assert.True(Kaps(method, step).Advance(y, 0, 1, [], [])[0].Succeeded);
        return Math.Max(Math.Abs(y[0].Value - Math.Exp(-2)), Math.Abs(y[1].Value - Math.Exp(-1)));
    }

    static double BetweenError(RosenbrockMethod method, double step)
    {
        Scalar[] y = [1, 1];
        double[] times = [.. Enumerable.Range(1, 60).Select(part => part / 61.0)];
        var states = new Scalar[2 * times.Length];
        Assert.True(Kaps(method, step).Advance(y, 0, 1, times, states)[0].Succeeded);
        return times.Select((time, index) => Math.Abs(states[2 * index].Value - Math.Exp(-2 * time))).Max();
    }

    static Rosenbrock<Scalar, KapsProblem<Scalar>> Kaps(RosenbrockMethod method, double step) => new(
        default, EliminationPlan.From<Scalar, KapsProblem<Scalar>>(default), new Tolerance(1e6, 1e6), method,
        new StepControl { FirstStep = step, LongestStep = step });

    static double Slope(double[] steps, double[] errors)
    {
        double[] x = [.. steps.Select(step => Math.Log(step))], y = [.. errors.Select(error => Math.Log(error))];
        double meanX = x.Average(), meanY = y.Average();
        return x.Zip(y, (a, b) => (a - meanX) * (b - meanY)).Sum() / x.Sum(a => (a - meanX) * (a - meanX));
    }

    /// <summary>P. Kaps' nonlinear problem with the solution (e^-2t, e^-t), here with epsilon = 1 (Hairer and Wanner, chapter IV, exercise).</summary>
    readonly struct KapsProblem<TLane> : IEquations<TLane>
        where TLane : struct, ILane<TLane>
    {
        public int Count => 2;

        public void Rates<S>(ReadOnlySpan<S> y, Span<S> rates)
            where S : struct, IReal<S>, ILift<TLane, S>
        {
            rates[0] = y[1] * y[1] - 3 * y[0];
            rates[1] = y[0] - y[1] * (1 + y[1]);
        }
    }
}
