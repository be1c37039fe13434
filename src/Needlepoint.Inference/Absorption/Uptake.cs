using Needlepoint.Courses.Products;
using Needlepoint.Courses.Substances;
using Needlepoint.Skin.Processes.Absorption;

namespace Needlepoint.Inference.Absorption;

/// <summary>What one parameter set lets in of one substance. SI units per area of skin; times from the application, s.</summary>
/// <param name="application">How the product lies on the skin.</param>
/// <param name="active">The substance in it.</param>
/// <param name="problem">The unit cell.</param>
/// <param name="run">What became of the substance.</param>
internal sealed class Uptake(Application application, ProductActive active, TransportProblem problem, TransportRun run)
{
    private const string Anaesthesia = "anaesthesia";
    private const double LeastFlux = 1e-30;

    private readonly Donor _donor = problem.Donors[0];

    /// <summary>Moments, s.</summary>
    public double[] Times => run.Times;

    /// <summary>The unit cell at the moments asked for.</summary>
    public IReadOnlyList<TransportField> Fields => run.Fields;

    /// <summary>Layers from the surface down.</summary>
    public IReadOnlyList<TransportLayer> Layers => problem.Layers;

    /// <summary>Amount that is put on, kg/m2; infinite for a donor that never gets weaker.</summary>
    public double Dose => _donor.Amount;

    /// <summary>What went to blood, lymph and receptor, kg/m2.</summary>
    public double[] Out => NeverFalling([.. run.Blood.Select((blood, i) => blood + run.Lymph[i] + run.Receptor[i])]);

    /// <summary>What left the film into the skin, kg/m2.</summary>
    public double[] Entered => [.. run.ThroughSurface.Select((through, i) => Math.Min(Dose, through + run.ThroughChannels[i] + run.ThroughShunt[i]))];

    /// <summary>What is in living skin or went through it, kg/m2.</summary>
    public double[] Delivered => [.. Out.Zip(InLayers(SkinLayers.Living), (gone, left) => gone + left)];

    /// <summary>A curve of <see cref="Skin.Observables.AbsorptionObservables"/> at <see cref="Times"/>; not a number where it has no meaning.</summary>
    public double[] Curve(string id) => id switch
    {
        "entered_amount_ug_cm2" => Entered,
        "permeated_amount_ug_cm2" => Out,
        "stratum_corneum_amount_ug_cm2" => InLayers([SkinLayers.StratumCorneum]),
        "epidermis_amount_ug_cm2" => InLayers([SkinLayers.ViableEpidermis]),
        "dermis_amount_ug_cm2" => InLayers(SkinLayers.OfDermis),
        "skin_amount_ug_cm2" => InLayers([SkinLayers.StratumCorneum, .. SkinLayers.Living]),
        "permeation_flux_ug_cm2_h" => [.. run.OutFlux.Select(flux => Math.Max(0, flux))],
        "entered_dose_percent" => OfDose(Entered),
        "permeated_dose_percent" => OfDose(Out),
        "plasma_concentration_ug_ml" => Plasma(),
        _ => throw new ArgumentOutOfRangeException(nameof(id), id, "no curve of absorption"),
    };

    /// <summary>A single number; infinite for a time that does not come, not a number where it has no meaning.</summary>
    public double Single(string id) => id switch
    {
        "permeability_cm_h" => _donor.IsInfinite ? run.OutFlux.Max() / Math.Min(_donor.Concentration / _donor.Partition, _donor.Solubility) : double.NaN,
        "permeation_lag_min" => Lag,
        "plasma_peak_ug_ml" => Plasma().Max(),
        "anaesthesia_onset_min" => active.Substance.Effects.FirstOrDefault(effect => effect.Id == Anaesthesia) is { } numbing ? EffectOf(numbing).Onset : double.NaN,
        _ => throw new ArgumentOutOfRangeException(nameof(id), id, "no number of absorption"),
    };

    /// <summary>Highest flux out of the skin, kg/(m2 s).</summary>
    public double PeakFlux => run.OutFlux.Max();

    /// <summary>Where the steepest tangent of what went out meets zero, s; infinite where nothing goes out.</summary>
    public double Lag
    {
        get
        {
            int steepest = Array.IndexOf(run.OutFlux, run.OutFlux.Max());
            double flux = run.OutFlux[steepest];
            return flux > LeastFlux ? Math.Max(0, run.Times[steepest] - (Out[steepest] / flux)) : double.PositiveInfinity;
        }
    }

    /// <summary>What a published concentration means in this skin.</summary>
    public TissueEffect EffectOf(SubstanceEffect effect) => TissueEffect.Of(run.Times, FreeIn(SkinLayers.Of(effect.Layer)), effect.HalfConcentration);

    /// <summary>Share of an effect that the concentration holds at a moment, 1 (A23): c/(c + c50).</summary>
    public double ShareAt(SubstanceEffect effect, double time)
    {
        double free = FreeIn(SkinLayers.Of(effect.Layer))[Array.IndexOf(run.Times, time)];
        return free / (free + effect.HalfConcentration);
    }

    /// <summary>Free concentration in the layer of an effect over its half-effect concentration, 1, at <see cref="Times"/>; never below nothing.</summary>
    public double[] Strength(SubstanceEffect effect) => [.. FreeIn(SkinLayers.Of(effect.Layer)).Select(free => Math.Max(0, free) / effect.HalfConcentration)];

    // The same trace may be taken back from what has gone.
    private double[] NeverFalling(double[] amounts)
    {
        for (int i = 1; i < amounts.Length; i++)
            amounts[i] = Math.Min(Dose, Math.Max(amounts[i], amounts[i - 1]));
        return amounts;
    }

    private double[] OfDose(double[] amounts) => double.IsFinite(Dose) ? [.. amounts.Select(amount => amount / Dose)] : [.. amounts.Select(_ => double.NaN)];

    private double[] Plasma() =>
        active.Substance.Disposition is { } disposition && application.Sample is null
            ? Absorption.Plasma.Concentrations(
                disposition, Absorption.Plasma.WeightOf(application.Course.Person), application.Course.Treatment.Area, run.Times,
                [.. run.Blood.Select((blood, i) => blood + run.Lymph[i])])
            : [.. run.Times.Select(_ => double.NaN)];

    private double[] InLayers(IReadOnlyList<string> names)
    {
        double[] sum = new double[run.Times.Length];
        foreach (int layer in Rows(names))
            for (int i = 0; i < sum.Length; i++)
                sum[i] += run.InLayer[layer][i];
        // Steps in time may leave a trace below nothing, a hundred-thousandth of the dose at most, which nobody should read.
        return [.. sum.Select(amount => Math.Max(0, amount))];
    }

    private double[] FreeIn(IReadOnlyList<string> names)
    {
        int[] rows = [.. Rows(names)];
        double thickness = rows.Sum(row => problem.Layers[row].Thickness);
        double[] mean = new double[run.Times.Length];
        foreach (int row in rows)
            for (int i = 0; i < mean.Length; i++)
                mean[i] += run.FreeInLayer[row][i] * problem.Layers[row].Thickness / thickness;
        return mean;
    }

    private IEnumerable<int> Rows(IReadOnlyList<string> names) => Enumerable.Range(0, problem.Layers.Count).Where(row => names.Contains(problem.Layers[row].Name));
}
