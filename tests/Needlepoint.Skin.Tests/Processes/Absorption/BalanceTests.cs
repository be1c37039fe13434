using CsCheck;
using Needlepoint.Skin.Processes.Absorption;

namespace Needlepoint.Skin.Tests.Processes.Absorption;

/// <summary>Laws that hold for every problem: nothing is lost or made, nothing is negative, and the answer does not depend on what is asked.</summary>
public sealed class BalanceTests
{
    private const int Problems = 40;
    private static readonly double[] s_times = [0, 60, 600, 3600, 4 * 3600, 24 * 3600];
    private static readonly TransportGrid s_small = new(12, 24, 6, false);
    private static readonly Gen<TransportGrid> s_grid = Gen.Bool.Select(few => few ? TransportGrid.Reduced : s_small);

    [Fact]
    public void Dose_is_in_film_skin_body_and_air() => Gen.Select(Transports.AnySkin, s_grid).Sample(
        (problem, grid) =>
        {
            TransportRun run = new TransportSolver().Run(problem, grid, s_times);
            double dose = problem.Donors[0].Amount;
            for (int i = 0; i < s_times.Length; i++)
            {
                Transports.Close(dose, run.Total(i), 1e-10);
                Transports.Close(run.Entered(i), run.Held(i) + run.Gone(i), 1e-10, dose);
            }
        },
        iter: Problems);

    [Fact]
    public void Nothing_is_negative_and_what_left_never_returns() => Gen.Select(Transports.AnySkin, s_grid).Sample(
        (problem, grid) =>
        {
            TransportRun run = new TransportSolver().Run(problem, grid, s_times);
            double least = -2e-6 * problem.Donors[0].Amount;
            foreach (double[] row in (double[][])[run.Vehicle, run.Evaporated, run.Washed, run.Blood, run.Lymph, run.Receptor, run.ThroughChannels, .. run.InLayer])
                Assert.True(row.Min() >= least, FormattableString.Invariant($"{row.Min() / problem.Donors[0].Amount:e1} of the dose: {string.Join(' ', row)}"));
            foreach (double[] row in (double[][])[run.Evaporated, run.Washed, run.Blood, run.Lymph, run.Receptor])
            {
                for (int i = 1; i < row.Length; i++)
                    Assert.True(row[i] >= row[i - 1] + least);
            }
        },
        iter: Problems);

    [Fact]
    public void Asking_more_often_changes_nothing() => Gen.Select(Transports.AnySkin, s_grid).Sample(
        (problem, grid) =>
        {
            double[] often = [.. s_times.Concat(Enumerable.Range(1, 97).Select(i => i * 800.0)).Distinct().Order()];
            TransportRun run = new TransportSolver().Run(problem, grid, s_times), more = new TransportSolver().Run(problem, grid, often);
            for (int i = 0; i < s_times.Length; i++)
            {
                int at = Array.IndexOf(often, s_times[i]);
                Assert.Equal(run.Vehicle[i], more.Vehicle[at]);
                Assert.Equal(run.Gone(i), more.Gone(at));
                Assert.Equal(run.InLayer.Select(layer => layer[i]), more.InLayer.Select(layer => layer[at]));
            }
        },
        iter: Problems);

    [Fact]
    public void A_solver_that_worked_before_gives_the_same_bits() => Gen.Select(Transports.AnySkin, Transports.AnySkin).Sample(
        (one, other) =>
        {
            TransportSolver used = new();
            used.Run(other, s_small, s_times);
            TransportRun again = used.Run(one, s_small, s_times), fresh = new TransportSolver().Run(one, s_small, s_times);
            Assert.Equal(fresh.Vehicle, again.Vehicle);
            Assert.Equal(fresh.Blood, again.Blood);
            Assert.Equal(fresh.OutFlux, again.OutFlux);
        },
        iter: Problems / 4);

    [Fact]
    public void Skin_with_no_channel_is_intact_skin_to_the_bit() => Gen.Select(Transports.AnySkin, s_grid).Sample(
        (problem, grid) =>
        {
            TransportProblem intact = problem with { Channels = null, Donors = [problem.Donors[0] with { CarriedIn = 0 }] };
            TransportProblem none = intact with { Channels = new(3e-5, 1e-4, 0) };
            TransportRun one = new TransportSolver().Run(intact, grid, s_times), other = new TransportSolver().Run(none, grid, s_times);
            Assert.Equal(one.Vehicle, other.Vehicle);
            Assert.Equal(one.Blood, other.Blood);
            Assert.Equal(one.Receptor, other.Receptor);
            Assert.Equal(one.OutFlux, other.OutFlux);
            Assert.All(other.ThroughChannels, amount => Assert.Equal(0, amount));
        },
        iter: Problems);

    [Fact]
    public void Twice_the_dose_is_twice_of_everything() => Gen.Select(Transports.AnySkin, s_grid).Sample(
        (problem, grid) =>
        {
            Donor donor = problem.Donors[0] with { Solubility = double.PositiveInfinity };
            Donor twice = donor with { Concentration = 2 * donor.Concentration, CarriedIn = 2 * donor.CarriedIn };
            TransportRun one = new TransportSolver().Run(problem with { Donors = [donor] }, grid, s_times);
            TransportRun two = new TransportSolver().Run(problem with { Donors = [twice] }, grid, s_times);
            for (int i = 0; i < s_times.Length; i++)
            {
                Transports.Close(2 * one.Vehicle[i], two.Vehicle[i], 1e-12, donor.Amount);
                Transports.Close(2 * one.Gone(i), two.Gone(i), 1e-12, donor.Amount);
                Transports.Close(2 * one.Held(i), two.Held(i), 1e-12, donor.Amount);
            }
        },
        iter: Problems);

    [Fact]
    public void Twice_the_channels_far_apart_bring_twice_as_much()
    {
        TransportProblem problem = new()
        {
            Layers = [new("stratum corneum", 15e-6, 1, 1e-15), new("tissue", 1e-3, 0.6, 3e-10, 5e-3)],
            HasStratumCorneum = true,
            Channels = new(1e-5, 1e-4, 1e4),
            Donors = [new() { Start = 0, Concentration = 1, Film = 1e-2 }],
        };
        TransportGrid grid = new(60, 60, 8, false);
        TransportRun one = new TransportSolver().Run(problem, grid, s_times);
        TransportRun two = new TransportSolver().Run(problem with { Channels = new(1e-5, 1e-4, 2e4) }, grid, s_times);
        for (int i = 1; i < s_times.Length; i++)
            Transports.Close(2 * one.ThroughChannels[i], two.ThroughChannels[i], 5e-3);
    }
}
