using CsCheck;
using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Processes.Irritation;
using Needlepoint.Skin.Processes.Perfusion;
using Needlepoint.Skin.Tissue;

namespace Needlepoint.Skin.Tests.Processes;

/// <summary>The balance of fluid and protein: rest, stability, direction, and an independent solution in the units of the sources.</summary>
public sealed class InterstitiumTests
{
    private const double Hour = 3600;
    private const double MmHg = 133.322387415;

    private static readonly Gen<FluidRates<Scalar>> s_anyone = Gen.Int.Select(seed => Of(new DrawnParameters(seed)));

    [Fact]
    public void Rest_is_exact_whatever_the_values() => s_anyone.Sample(k =>
        Interstitium.FluidRate(1.0, 1.0, 0.0, k).Value == 0 && Interstitium.ProteinRate(1.0, 1.0, 0.0, k).Value == 0);

    [Fact]
    public void Protein_in_and_out_balance_at_rest() => s_anyone.Sample(k =>
    {
        double plasma = k.PlasmaProtein.Value;
        return Math.Abs((1 - k.Reflection.Value) * plasma + k.Permeability.Value * (plasma - 1) - 1) < 1e-12 && k.Permeability.Value > 0;
    });

    [Fact]
    public void Every_kick_dies_out_without_a_swing() => s_anyone.Sample(k =>
    {
        (double fluid, double protein)[] slopes = [Slopes(k, 1e-6, 0), Slopes(k, 0, 1e-6)];
        double trace = slopes[0].fluid + slopes[1].protein;
        double determinant = slopes[0].fluid * slopes[1].protein - slopes[1].fluid * slopes[0].protein;
        return trace < 0 && determinant > 0 && trace * trace > 4 * determinant;
    });

    [Fact]
    public void More_dilation_lets_more_out_and_more_fluid_more_away() =>
        Gen.Select(s_anyone, Gen.Double[0, 3], Gen.Double[0.01, 2], Gen.Double[0.5, 2]).Sample((k, dilation, more, fluid) =>
            Interstitium.Filtration(1.0, 1.0, dilation + more, k).Value > Interstitium.Filtration(1.0, 1.0, dilation, k).Value
            && Interstitium.Lymph(fluid + 0.1, k).Value >= Interstitium.Lymph(fluid, k).Value
            && Interstitium.Lymph(fluid, k).Value >= 0);

    [Fact]
    public void Lymph_stops_when_the_tissue_is_dry_enough_and_never_runs_back()
    {
        FluidRates<Scalar> k = Of(new FileParameters<Scalar>());
        double empty = 1 - 1 / k.Drainage.Value;
        Assert.Equal(0, Interstitium.Lymph(empty - 0.1, k).Value);
        Assert.Equal(0.5, Interstitium.Lymph(1 - 0.5 / k.Drainage.Value, k).Value, 1e-12);
    }

    [Fact]
    public void The_peak_of_the_reference_is_that_of_the_balance_in_its_own_units()
    {
        IrritationParameters<Scalar> injury = IrritationParameters<Scalar>.From(new FileParameters<Scalar>());
        FluidRates<Scalar> k = Of(new FileParameters<Scalar>());
        Assert.Equal(Textbook(injury).Max(), Interstitium.ReferenceExcess(injury, k).Value, 1e-3 * Textbook(injury).Max());
    }

    [Fact]
    public void The_peak_of_the_reference_does_not_hang_on_its_grid_for_anyone() =>
        Gen.Int.Sample(
            seed =>
            {
                DrawnParameters drawn = new(seed);
                IrritationParameters<Scalar> injury = IrritationParameters<Scalar>.From(drawn);
                FluidRates<Scalar> k = Of(drawn);
                double peak = Peak(injury, k);
                return Math.Abs(Interstitium.ReferenceExcess(injury, k).Value - peak) < 1e-2 * peak;
            },
            iter: 30);

    // dO = V - kL O, the law of swelling before: what lymph clearance alone makes of the dilation.
    [Fact]
    public void Swelling_has_the_course_that_lymph_clearance_alone_gives()
    {
        FileParameters<Scalar> parameters = new();
        IrritationParameters<Scalar> injury = IrritationParameters<Scalar>.From(parameters);
        double clearance = parameters["irritation.lymph_clearance_rate"].Value;
        double[] fluid = Textbook(injury);
        double[] alone = [.. Enumerable.Range(0, fluid.Length).Select(i => Alone(injury, clearance, i * Step))];
        int From(double hours) => (int)(hours * Hour / Step);
        for (int i = From(4); i < fluid.Length; i++)
            Assert.Equal(alone[i] / alone.Max(), fluid[i] / fluid.Max(), 0.08);
        double Gone(double[] curve) => Array.FindLastIndex(curve, value => value > 0.35 * curve.Max()) * Step / Hour;
        Assert.Equal(Gone(alone), Gone(fluid), 1.0);
    }

    private const double Step = 30;

    private static double Alone(in IrritationParameters<Scalar> injury, double clearance, double time)
    {
        double Part(double size, double tau) => size * (Math.Exp(-time / tau) - Math.Exp(-clearance * time)) / (clearance - 1 / tau);
        return Part(injury.AxonReflexSize.Value, injury.AxonReflexTime.Value) + Part(injury.InflammationSize.Value, injury.InflammationTime.Value);
    }

    // Pressures in mmHg, protein in g/dL with the power law through both measured pressures, classical Runge-Kutta: none of the scaled code.
    private static double[] Textbook(IrritationParameters<Scalar> injury)
    {
        FileParameters<Scalar> parameters = new();
        double Value(string id) => parameters["perfusion." + id].Value;
        double plasma = Value("plasma_colloid_pressure") / MmHg, tissue = Value("interstitial_colloid_pressure") / MmHg;
        double exponent = Value("colloid_exponent"), reflection = Value("reflection"), net = Value("filtration_pressure") / MmHg;
        double compliance = Value("compliance") * MmHg, drainage = Value("drainage_pressure") / MmHg;
        double leakGain = Value("leak_gain"), reflectionFall = Value("reflection_fall"), rise = Value("capillary_rise") / MmHg;
        double lymph = parameters["irritation.lymph_clearance_rate"].Value;
        const double plasmaProtein = 7.2, volume = 1, interstitial = -3.1;
        double tissueProtein = plasmaProtein * Math.Pow(tissue / plasma, 1 / exponent);
        double capillary = net + interstitial + reflection * (plasma - tissue);
        double conductance = lymph * volume / net, resistance = drainage / (lymph * volume);
        double permeability = lymph * volume * (tissueProtein - (1 - reflection) * plasmaProtein) / (plasmaProtein - tissueProtein);

        (double, double) Rates(double time, double fluid, double protein)
        {
            double dilation = injury.AxonReflexSize.Value * Math.Exp(-time / injury.AxonReflexTime.Value)
                + injury.InflammationSize.Value * Math.Exp(-time / injury.InflammationTime.Value);
            double leak = 1 + leakGain * dilation, sigma = reflection / (1 + reflectionFall * dilation);
            double raised = capillary + rise * dilation / (1 + dilation);
            double pressure = interstitial + (fluid - volume) / (volume * compliance);
            double concentration = protein / fluid;
            double colloid = plasma * Math.Pow(concentration / plasmaProtein, exponent);
            double filtered = leak * conductance * (raised - pressure - sigma * (plasma - colloid));
            double drained = Math.Max(0, (pressure - (interstitial - drainage)) / resistance);
            double carried = (1 - sigma) * (filtered > 0 ? filtered * plasmaProtein : filtered * concentration);
            return (filtered - drained, carried + leak * permeability * (plasmaProtein - concentration) - drained * concentration);
        }

        double v = volume, m = tissueProtein * volume;
        double[] excess = new double[(int)(120 * Hour / Step)];
        for (int i = 0; i < excess.Length; i++)
        {
            excess[i] = v / volume - 1;
            double t = i * Step;
            (double a1, double b1) = Rates(t, v, m);
            (double a2, double b2) = Rates(t + Step / 2, v + Step / 2 * a1, m + Step / 2 * b1);
            (double a3, double b3) = Rates(t + Step / 2, v + Step / 2 * a2, m + Step / 2 * b2);
            (double a4, double b4) = Rates(t + Step, v + Step * a3, m + Step * b3);
            v += Step / 6 * (a1 + 2 * a2 + 2 * a3 + a4);
            m += Step / 6 * (b1 + 2 * b2 + 2 * b3 + b4);
        }
        return excess;
    }

    // The same equations by small explicit steps, fine against the fastest rate of any draw.
    private static double Peak(in IrritationParameters<Scalar> injury, in FluidRates<Scalar> k)
    {
        double end = 6 * (injury.AxonReflexTime.Value + injury.InflammationTime.Value);
        double fluid = 1, protein = 1, highest = 0;
        for (double time = 0; time < end;)
        {
            double dilation = injury.AxonReflexSize.Value * Math.Exp(-time / injury.AxonReflexTime.Value)
                + injury.InflammationSize.Value * Math.Exp(-time / injury.InflammationTime.Value);
            double fastest = k.LymphClearance.Value * (1 + k.Leak.Value * dilation)
                * (k.Stiffness.Value + k.InterstitialColloid.Value * k.ColloidExponent.Value + k.Permeability.Value);
            double step = Math.Min(0.1 / fastest, 0.002 * (time + injury.AxonReflexTime.Value));
            double halfFluid = fluid + step / 2 * Interstitium.FluidRate(fluid, protein, dilation, k).Value;
            double halfProtein = protein + step / 2 * Interstitium.ProteinRate(fluid, protein, dilation, k).Value;
            double later = injury.AxonReflexSize.Value * Math.Exp(-(time + step / 2) / injury.AxonReflexTime.Value)
                + injury.InflammationSize.Value * Math.Exp(-(time + step / 2) / injury.InflammationTime.Value);
            fluid += step * Interstitium.FluidRate(halfFluid, halfProtein, later, k).Value;
            protein += step * Interstitium.ProteinRate(halfFluid, halfProtein, later, k).Value;
            highest = Math.Max(highest, fluid - 1);
            time += step;
        }
        return highest;
    }

    private static (double Fluid, double Protein) Slopes(in FluidRates<Scalar> k, double fluid, double protein)
    {
        double size = fluid + protein;
        return (
            (Interstitium.FluidRate(1 + fluid, 1 + protein, 0.0, k).Value - Interstitium.FluidRate(1 - fluid, 1 - protein, 0.0, k).Value) / (2 * size),
            (Interstitium.ProteinRate(1 + fluid, 1 + protein, 0.0, k).Value - Interstitium.ProteinRate(1 - fluid, 1 - protein, 0.0, k).Value) / (2 * size));
    }

    private static FluidRates<Scalar> Of(Needlepoint.Skin.Parameters.IParameterSource<Scalar> source) =>
        FluidRates<Scalar>.Of(PerfusionParameters<Scalar>.From(source, Site.Cheek));
}
