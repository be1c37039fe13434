namespace Needlepoint.Skin.Processes.Absorption;

/// <summary>What a transport problem must hold to make sense.</summary>
internal static class TransportChecks
{
    private const int MostCells = 400;

    /// <exception cref="ArgumentException">The problem makes no sense, or times are not ascending.</exception>
    public static void Check(TransportProblem problem, TransportGrid grid, ReadOnlySpan<double> times, ReadOnlySpan<double> fieldTimes)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(grid);
        if (problem.Layers.Count == 0 || (problem.HasStratumCorneum && problem.Layers.Count == 1))
            throw new ArgumentException("There is no layer below the surface.");
        foreach (TransportLayer layer in problem.Layers)
        {
            Positive(layer.Thickness, layer.Name, "thickness");
            Positive(layer.Storage, layer.Name, "storage");
            Positive(layer.Diffusivity, layer.Name, "diffusivity");
            NotNegative(layer.BloodClearance, layer.Name, "clearance");
            NotNegative(layer.LymphClearance, layer.Name, "clearance");
        }

        Exchange(problem.SurfacePermeability, "surface");
        Exchange(problem.ShuntPermeability, "shunt");
        if (problem.Channels is { Density: not 0 } channels)
            CheckChannels(channels);
        if (problem.Initial.Count != 0 && problem.Initial.Count != problem.Layers.Count)
            throw new ArgumentException("The concentrations at the start are not one for each layer.");
        foreach (double free in problem.Initial)
            NotNegative(free, "start", "concentration");
        CheckDonors(problem.Donors);
        CheckTimes(times, fieldTimes);
        if (grid.Rings is < 2 or > MostCells || grid.Layers is < 2 or > MostCells || grid.StepsPerDecade is < 1 or > 1000)
            throw new ArgumentException(FormattableString.Invariant($"The grid {grid} is outside 2 to {MostCells} cells each way and 1 to 1000 steps per decade."));
    }

    private static void CheckChannels(TransportChannels channels)
    {
        Positive(channels.Radius, "channel", "radius");
        Positive(channels.Density, "channel", "density");
        NotNegative(channels.Depth, "channel", "depth");
        if (!(channels.Density * Math.PI * channels.Radius * channels.Radius < 0.9))
            throw new ArgumentException("The channels leave less than a tenth of the surface between them: there is no unit cell around each.");
    }

    private static void CheckDonors(IReadOnlyList<Donor> donors)
    {
        double free = 0;
        foreach (Donor donor in donors)
        {
            NotNegative(donor.Concentration, "donor", "concentration");
            Positive(donor.Partition, "donor", "partition");
            NotNegative(donor.DryingSpeed, "donor", "drying speed");
            NotNegative(donor.DryFilm, "donor", "dry film");
            NotNegative(donor.Evaporation, "donor", "evaporation");
            NotNegative(donor.CarriedIn, "donor", "amount carried in");
            if (!donor.IsInfinite)
                Positive(donor.Film, "donor", "film");
            if (!(donor.Solubility > 0))
                throw new ArgumentException("A donor's solubility is not positive.");
            if (donor.DryingSpeed > 0 && !(donor.DryFilm > 0 && donor.DryFilm <= donor.Film))
                throw new ArgumentException("A film that dries must leave a film, thinner than it was.");
            if (!(donor.CarriedIn <= donor.Amount))
                throw new ArgumentException("Needles cannot carry in more than lies on the skin.");
            if (!(donor.Start >= free && donor.End > donor.Start))
                throw new ArgumentException(FormattableString.Invariant($"A donor from {donor.Start} s to {donor.End} s overlaps the one before it, or ends before it starts."));
            free = donor.End;
        }
    }

    private static void CheckTimes(ReadOnlySpan<double> times, ReadOnlySpan<double> fieldTimes)
    {
        if (times.Length == 0)
            throw new ArgumentException("No moment is asked for.");
        for (int i = 0; i < times.Length; i++)
            if (!(times[i] >= (i == 0 ? 0 : times[i - 1]) && double.IsFinite(times[i])))
                throw new ArgumentException(FormattableString.Invariant($"Moment {i}, {times[i]} s, is not ascending from 0."));
        if (!(times[^1] > 0))
            throw new ArgumentException("The run has no length: the last moment is 0.");
        foreach (double time in fieldTimes)
            if (!times.Contains(time))
                throw new ArgumentException(FormattableString.Invariant($"The field at {time} s is not among the moments."));
    }

    private static void Positive(double value, string of, string what)
    {
        if (!(value > 0 && double.IsFinite(value)))
            throw new ArgumentException(FormattableString.Invariant($"The {what} of {of} is {value}: it must be positive."));
    }

    private static void NotNegative(double value, string of, string what)
    {
        if (!(value >= 0 && double.IsFinite(value)))
            throw new ArgumentException(FormattableString.Invariant($"The {what} of {of} is {value}: it cannot be negative."));
    }

    private static void Exchange(double value, string what)
    {
        if (!(value >= 0))
            throw new ArgumentException(FormattableString.Invariant($"The permeability of the {what} is {value}: it cannot be negative."));
    }
}
