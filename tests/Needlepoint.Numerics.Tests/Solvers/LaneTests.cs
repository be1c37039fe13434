using System.Diagnostics;
using System.Globalization;
using CsCheck;
using Needlepoint.Numerics.Numbers;
using Needlepoint.Numerics.Solvers;

namespace Needlepoint.Numerics.Tests.Solvers;

/// <summary>A person's result has the same bits alone, beside anybody, in any width, on any thread and without vector hardware.</summary>
public sealed class LaneTests
{
    static readonly double[] Times = [0, 0.01, 0.5, 0.5, 1.7, 3];

    static readonly EliminationPlan Plan = EliminationPlan.From<Scalar, Ignition<Scalar>>(new Ignition<Scalar>(0));

    /// <summary>Each lane's output states, end state and outcome as text of bits.</summary>
    static string[] Run<TLane>(RosenbrockMethod method, params double[] fuels)
        where TLane : struct, ILane<TLane> => Run<TLane>(method, new StepControl { StepLimit = 250 }, fuels);

    static string[] Run<TLane>(RosenbrockMethod method, StepControl control, params double[] fuels)
        where TLane : struct, ILane<TLane>
    {
        TLane fuel = TLane.Of(0);
        for (int lane = 0; lane < TLane.Width; lane++)
            fuel = TLane.With(fuel, lane, fuels[lane]);
        var solver = new Rosenbrock<TLane, Ignition<TLane>>(new Ignition<TLane>(fuel), Plan, new Tolerance(1e-6, 1e-9), method, control);
        TLane[] y = [.. Ignition<TLane>.Start.Select(TLane.Of)], states = new TLane[Times.Length * y.Length];
        Outcome[] outcomes = [.. solver.Advance(y, 0, 3, Times, states)];
        return [.. Enumerable.Range(0, TLane.Width).Select(lane =>
            string.Join(' ', states.Concat(y).Select(value => BitConverter.DoubleToInt64Bits(TLane.Get(value, lane)).ToString("x", CultureInfo.InvariantCulture)))
            + outcomes[lane])];
    }

    static RosenbrockMethod[] Methods => [RosenbrockMethod.Rodas4, RosenbrockMethod.Rodas5P];

    [Fact]
    public void A_person_is_unmoved_by_neighbours_even_if_they_explode_or_are_not_numbers()
    {
        foreach (RosenbrockMethod method in Methods)
        {
            string alone = Run<Scalar>(method, 0.3)[0];
            Assert.Contains("Success", alone);
            foreach (double[] neighbours in (double[][])[[0.3, 0.3, 0.3], [0.1, 0.8, 0.5], [50, 1e200, -40], [double.NaN, double.PositiveInfinity, 0]])
                for (int lane = 0; lane < 4; lane++)
                {
                    List<double> fuels = [.. neighbours];
                    fuels.Insert(lane, 0.3);
                    Assert.Equal(alone, Run<Lanes4>(method, [.. fuels])[lane]);
                    Assert.Equal(alone, Run<Lanes8>(method, [.. fuels, 7, double.NaN, 0.2, -1e9])[lane]);
                    Assert.Equal(alone, Run<Lanes8>(method, [7, double.NaN, 0.2, -1e9, .. fuels])[lane + 4]);
                }
        }
    }

    [Fact]
    public void Failing_lanes_fail_alike_in_every_width()
    {
        double[] fuels = [50, double.NaN, 1e200, 0.1];
        string[] together = Run<Lanes4>(RosenbrockMethod.Rodas5P, new StepControl(), fuels);
        for (int lane = 0; lane < 4; lane++)
            Assert.Equal(Run<Scalar>(RosenbrockMethod.Rodas5P, new StepControl(), fuels[lane])[0], together[lane]);
    }

    [Fact]
    public void Random_people_have_the_same_bits_alone_and_together() => Gen.Double[-2, 2].Array[8].Sample(
        fuels =>
        {
            string[] four = Run<Lanes4>(RosenbrockMethod.Rodas5P, fuels[..4]), eight = Run<Lanes8>(RosenbrockMethod.Rodas5P, fuels);
            for (int person = 0; person < 8; person++)
            {
                string alone = Run<Scalar>(RosenbrockMethod.Rodas5P, fuels[person])[0];
                Assert.Equal(alone, eight[person]);
                if (person < 4)
                    Assert.Equal(alone, four[person]);
            }
        },
        iter: 20);

    [Fact]
    public void Threads_change_no_bit()
    {
        double[] fuels = [.. Enumerable.Range(0, 32).Select(person => -1 + person / 16.0)];
        string[] inOrder = [.. fuels.Select(fuel => Run<Scalar>(RosenbrockMethod.Rodas5P, fuel)[0])];
        var onThreads = new string[fuels.Length];
        Parallel.For(0, fuels.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 }, person => onThreads[person] = Run<Scalar>(RosenbrockMethod.Rodas5P, fuels[person])[0]);
        Assert.Equal(inOrder, onThreads);
    }

    [Fact]
    public void A_queue_over_the_lanes_gives_everybody_the_bits_of_a_run_alone()
    {
        double[] fuels = [.. Enumerable.Range(0, 23).Select(person => -1.5 + person / 9.0)];
        var queue = new Queue(fuels);
        var solver = new Rosenbrock<Lanes4, Ignition<Lanes4>>(new Ignition<Lanes4>(Lanes4.Of(0)), Plan, new Tolerance(1e-6, 1e-9));
        queue.Fuel = fuel => solver.Equations = new Ignition<Lanes4>(fuel);
        solver.Run(ref queue);
        for (int person = 0; person < fuels.Length; person++)
            Assert.Equal(Alone(fuels[person]), queue.Ends[person]);
    }

    /// <summary>Two stretches with an event between them: the second unknown is halved at t = 1.</summary>
    static double[] Alone(double fuel)
    {
        var solver = new Rosenbrock<Scalar, Ignition<Scalar>>(new Ignition<Scalar>(fuel), Plan, new Tolerance(1e-6, 1e-9));
        Scalar[] y = [.. Ignition<Scalar>.Start.Select(value => new Scalar(value))];
        bool arrived = solver.Advance(y, 0, 1, [], [])[0].Succeeded;
        if (arrived)
        {
            y[1] = 0.5 * y[1];
            solver.Advance(y, 1, 2, [], []);
        }
        return [.. y.Select(value => value.Value)];
    }

    sealed class Queue(double[] fuels) : ILaneSource<Lanes4>
    {
        readonly int[] person = [-1, -1, -1, -1];
        readonly bool[] second = new bool[4];
        Lanes4 current = Lanes4.Of(0);
        int next;

        public double[][] Ends { get; } = new double[fuels.Length][];

        public Action<Lanes4> Fuel { get; set; } = _ => { };

        public bool Next(int lane, Outcome? ended, Span<Lanes4> state, out double from, out double to)
        {
            (from, to) = (0, 1);
            if (ended is { Succeeded: true } && !second[lane])
            {
                second[lane] = true;
                state[1] = Lanes4.With(state[1], lane, 0.5 * Lanes4.Get(state[1], lane));
                (from, to) = (1, 2);
                return true;
            }
            if (ended is not null)
                Ends[person[lane]] = [.. state.ToArray().Select(value => Lanes4.Get(value, lane))];
            if (next == fuels.Length)
                return false;
            (person[lane], second[lane]) = (next, false);
            current = Lanes4.With(current, lane, fuels[next++]);
            Fuel(current);
            for (int unknown = 0; unknown < state.Length; unknown++)
                state[unknown] = Lanes4.With(state[unknown], lane, Ignition<Lanes4>.Start[unknown]);
            return true;
        }

        public double NextOutput(int lane) => double.PositiveInfinity;

        public void Output(int lane, ReadOnlySpan<Lanes4> state) => throw new InvalidOperationException("no output was asked for");
    }

    const string DigestFile = "NEEDLEPOINT_TEST_DIGEST_FILE";

    static string Digest() => string.Join('\n', Methods.SelectMany(method =>
        Run<Lanes8>(method, 0.3, 0.1, 50, double.NaN, -1, 0.7, 1.2, 2).Concat(Run<Lanes4>(method, 0.3, 0.1, 50, double.NaN)).Concat(Run<Scalar>(method, 0.3))));

    [Fact]
    public void A_run_writes_its_bits_where_it_is_asked_to()
    {
        if (Environment.GetEnvironmentVariable(DigestFile) is string file)
            File.WriteAllText(file, Digest());
        Assert.Equal(Digest(), Digest());
    }

    [Theory]
    [InlineData("DOTNET_EnableAVX2")]
    [InlineData("DOTNET_EnableHWIntrinsic")]
    public async Task Without_vector_hardware_every_bit_stays(string feature)
    {
        string file = Path.GetTempFileName();
        string program = Path.ChangeExtension(typeof(LaneTests).Assembly.Location, OperatingSystem.IsWindows() ? ".exe" : null);
        var start = new ProcessStartInfo(program, ["-method", $"{typeof(LaneTests).FullName}.{nameof(A_run_writes_its_bits_where_it_is_asked_to)}"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment[feature] = "0";
        start.Environment[DigestFile] = file;
        start.Environment["DOTNET_TC_QuickJitForLoops"] = "0";
        try
        {
            using Process child = Process.Start(start)!;
            CancellationToken cancelled = TestContext.Current.CancellationToken;
            Task<string> errors = child.StandardError.ReadToEndAsync(cancelled);
            string output = await child.StandardOutput.ReadToEndAsync(cancelled);
            await child.WaitForExitAsync(cancelled);
            Assert.True(child.ExitCode == 0, output + await errors);
            Assert.Equal(Digest(), await File.ReadAllTextAsync(file, cancelled));
        }
        finally
        {
            File.Delete(file);
        }
    }
}
