using Needlepoint.Skin.Processes.Absorption;

namespace Needlepoint.Skin.Tests.Processes.Absorption;

/// <summary>The film on a membrane, where its law is an ordinary equation with a known solution.</summary>
public sealed class FilmTests
{
    private const double Tolerance = 1e-3;
    private const double P = 2e-8;
    private static readonly TransportGrid s_grid = new(2, 4, 40, false);
    private static readonly double[] s_times = [.. new[] { 0.25, 0.5, 1, 2, 4, 8, 24 }.Select(hours => hours * 3600)];
    private readonly TransportSolver _solver = new();

    [Fact]
    public void Dissolved_dose_leaves_exponentially() =>
        Follows(new() { Start = 0, Concentration = 5, Film = 2e-4, Partition = 4 }, t => 1e-3 * Math.Exp(-P * t / 8e-4));

    [Fact]
    public void Air_and_skin_share_by_their_coefficients()
    {
        Donor donor = new() { Start = 0, Concentration = 5, Film = 2e-4, Evaporation = 3 * P };
        TransportRun run = Follows(donor, t => 1e-3 * Math.Exp(-4 * P * t / 2e-4));
        for (int i = 0; i < s_times.Length; i++)
            Transports.Close(3 * run.ThroughSurface[i], run.Evaporated[i], Tolerance);
    }

    [Fact]
    public void Solid_feeds_at_the_solubility_until_it_is_gone()
    {
        // 1e-3 kg/m2, of which the film dissolves 2e-4 at the cap of 0.5 kg/m3 and partition 2.
        Donor donor = new() { Start = 0, Concentration = 5, Film = 2e-4, Partition = 2, Solubility = 0.5 };
        double gone = 8e-4 / (P * 0.5);
        Follows(donor, t => t < gone ? 1e-3 - (P * 0.5 * t) : 2e-4 * Math.Exp(-P * (t - gone) / 4e-4));
    }

    [Fact]
    public void Drying_film_gets_stronger()
    {
        Donor donor = new() { Start = 0, Concentration = 5, Film = 2e-4, DryingSpeed = 2e-8, DryFilm = 2e-5 };
        double dry = 1.8e-4 / 2e-8;
        Follows(donor, t => t < dry
            ? 1e-3 * Math.Pow(1 - (2e-8 * t / 2e-4), P / 2e-8)
            : 1e-3 * Math.Pow(0.1, P / 2e-8) * Math.Exp(-P * (t - dry) / 2e-5));
    }

    [Fact]
    public void Drying_film_stops_at_the_solubility_and_dissolves_again()
    {
        // It dries four times as fast as the skin drinks, precipitates at 20 kg/m3, and the last solid dissolves in the dry film.
        const double Cap = 20, Speed = 4 * P;
        Donor donor = new() { Start = 0, Concentration = 5, Film = 2e-4, DryingSpeed = Speed, DryFilm = 2e-5, Solubility = Cap };
        double ThinAt(double t) => Math.Max(2e-5, 2e-4 - (Speed * t));
        double thin = 2e-4 * Math.Pow(0.25, 1 / 0.75), full = (2e-4 - thin) / Speed, atFull = Cap * thin;
        double gone = full + ((atFull - (Cap * 2e-5)) / (Cap * P));
        Follows(donor, t => t < full ? 1e-3 * Math.Pow(ThinAt(t) / 2e-4, 0.25)
            : t < gone ? atFull - (Cap * P * (t - full))
            : Cap * 2e-5 * Math.Exp(-P * (t - gone) / 2e-5));
    }

    [Fact]
    public void What_is_washed_off_stays_off()
    {
        Donor first = new() { Start = 0, Concentration = 5, Film = 2e-4, End = 3000 };
        Donor second = new() { Start = 10000, Concentration = 1, Film = 1e-4 };
        TransportRun run = _solver.Run(Transports.Membrane(P, first, second), s_grid, s_times);
        double left = 1e-3 * Math.Exp(-P * 3000 / 2e-4);
        for (int i = 0; i < s_times.Length; i++)
        {
            double t = s_times[i];
            double inFilm = t < 3000 ? 1e-3 * Math.Exp(-P * t / 2e-4) : t < 10000 ? 0 : 1e-4 * Math.Exp(-P * (t - 10000) / 1e-4);
            Assert.Equal(inFilm, run.Vehicle[i], Tolerance * second.Amount);
            Transports.Close(t < 3000 ? 0 : left, run.Washed[i], Tolerance);
        }
    }

    private TransportRun Follows(Donor donor, Func<double, double> left)
    {
        TransportRun run = _solver.Run(Transports.Membrane(P, donor), s_grid, s_times);
        for (int i = 0; i < s_times.Length; i++)
        {
            // Exponential tails: relative to what was there.
            Assert.Equal(left(s_times[i]), run.Vehicle[i], Tolerance * donor.Amount);
            Transports.Close(donor.Amount - left(s_times[i]), run.ThroughSurface[i] + run.Evaporated[i], Tolerance);
        }

        return run;
    }
}
