using Needlepoint.Numerics.Numbers;

namespace Needlepoint.Skin.Processes.Absorption;

/// <summary>
/// Follows a solute from the film on the skin through stratum corneum, channels and tissue to blood, lymph and receptor. Space: finite volumes
/// (<see cref="TransportCells"/>). Time: the two-stage, stiffly accurate, L-stable diagonally implicit Runge-Kutta method of order 2 with gamma = 1 - 1/sqrt 2
/// (Alexander 1977, SIAM J. Numer. Anal. 14:1006); coefficients that change with time are means over a step. Steps grow with the time since the
/// latest change, so that every tenfold of time has as many. The film is well stirred and is eliminated exactly: amounts are conserved to rounding.
/// Keeps its work space between runs; one thread only.
/// </summary>
public sealed class TransportSolver
{
    // First step over the time to the next change, and at most this long.
    private const double FirstShare = 1e-4, LongestFirst = 2;

    private const int MostShortenings = 60, MostHalvings = 10;

    // How far beyond the change of law, over what the film holds there, a shortened step may end.
    private const double Slightly = 1e-6;

    /// <summary>Solves a problem.</summary>
    /// <param name="problem">Skin, channels and what is put on.</param>
    /// <param name="grid">How finely.</param>
    /// <param name="times">Moments to tell, s, ascending from 0; the last one ends the run.</param>
    /// <param name="fieldTimes">Moments whose concentrations are wanted, among <paramref name="times"/>.</param>
    /// <exception cref="ArgumentException">The problem makes no sense, or times are not ascending.</exception>
    public TransportRun Run(TransportProblem problem, TransportGrid grid, ReadOnlySpan<double> times, ReadOnlySpan<double> fieldTimes = default)
    {
        TransportChecks.Check(problem, grid, times, fieldTimes);
        TransportCells cells = new(problem, grid);
        TransportSystem system = new(problem, cells);
        TransportReader reader = new(problem, cells, times, fieldTimes);
        double end = times[^1];
        double growth = Scalar.Exp(Scalar.Log(10).Value / grid.StepsPerDecade).Value;
        double[] changes = [.. ChangesOf(problem.Donors).Concat(problem.Changes).Where(time => time > 0 && time < end).Append(end).Distinct().Order()];
        double start = 0;
        foreach (double change in changes)
        {
            foreach (Donor donor in problem.Donors)
                system.Apply(donor, start);
            reader.Begin(start, system);
            Stretch(system, reader, start, change, growth);
            start = change;
        }

        foreach (Donor donor in problem.Donors)
            system.Apply(donor, start);
        reader.Finish(start, system);
        return reader.Result();
    }

    private static IEnumerable<double> ChangesOf(IReadOnlyList<Donor> donors) => donors.SelectMany(donor => (double[])
        [donor.Start, donor.End, donor.CarriedAt ?? donor.Start, donor.DryingSpeed > 0 ? donor.Start + ((donor.Film - donor.DryFilm) / donor.DryingSpeed) : donor.Start]);

    private static void Stretch(TransportSystem system, TransportReader reader, double start, double end, double growth)
    {
        double length = end - start;
        double reach = Math.Min(FirstShare * length, LongestFirst);
        double now = 0;
        while (now < length)
        {
            // The last two steps share what is left, so that none is tiny.
            double next = reach >= length ? length : reach * growth > length ? 0.5 * (now + length) : reach;
            now = Step(system, reader, start, now, next);
            reach = Math.Max(now, FirstShare * length) * growth;
            if (next == length && now >= length * (1 - 1e-14))
                break;
        }
    }

    // One step, cut short where the last solid dissolves or the first one falls out, for there the film changes its law, and where it would leave
    // less than nothing.
    private static double Step(TransportSystem system, TransportReader reader, double start, double from, double to)
    {
        double low = from, high = to, next = to, missLow = -1, missHigh = 1;
        for (int attempt = 0; attempt < MostShortenings; attempt++)
        {
            double miss = system.Try(start + from, next - from);
            if (system.IsOverdrawn && attempt < MostHalvings)
            {
                next = to = high = from + (0.5 * (next - from));
                (low, missLow, missHigh) = (from, -1, 1);
                continue;
            }

            if (next == to && miss <= 0 || miss >= 0 && miss < Slightly)
                break;
            if (miss > 0)
                (high, missHigh) = (next, miss);
            else
                (low, missLow) = (next, miss);
            // False position, now and then halving: it ends just beyond the change.
            double share = attempt % 4 == 3 ? 0.5 : ((0.5 * Slightly) - missLow) / (missHigh - missLow);
            next = low + ((high - low) * Math.Clamp(share, 0.001, 0.999));
        }

        system.Accept(next - from);
        reader.Advance(start + from, start + next, system);
        return next;
    }
}
