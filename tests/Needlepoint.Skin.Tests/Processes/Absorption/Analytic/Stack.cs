using System.Numerics;
using Needlepoint.Skin.Processes.Absorption;

namespace Needlepoint.Skin.Tests.Processes.Absorption.Analytic;

/// <summary>
/// Layers with clearance under a donor in the Laplace domain: a transfer matrix per layer,
/// (c, J) on top = [[cosh qh, sinh qh / KDq], [KDq sinh qh, cosh qh]] (c, J) below, q = sqrt((s + k) / D).
/// </summary>
public sealed record Stack(IReadOnlyList<TransportLayer> Layers, bool HasSink, double SurfacePermeability = double.PositiveInfinity)
{
    /// <summary>Amount of the donor at the start, kg/m2; infinite for one that holds its concentration.</summary>
    public double Dose { get; init; } = double.PositiveInfinity;

    /// <summary>Concentration of the donor at the start, kg/m3.</summary>
    public double Concentration { get; init; } = 1;

    /// <summary>Loss to the air over concentration, m/s.</summary>
    public double Evaporation { get; init; }

    /// <summary>Amount that passed the face above a layer since the start; face number <c>Layers.Count</c> is the bottom.</summary>
    public double Passed(int face, double t) => Laplace.Invert(s => Donor(s) * Fluxes(s)[face] / s, t);

    /// <summary>Flux through a face.</summary>
    public double Flux(int face, double t) => Laplace.Invert(s => Donor(s) * Fluxes(s)[face], t);

    /// <summary>Concentration left in the donor.</summary>
    public double DonorAt(double t) => Laplace.Invert(Donor, t);

    /// <summary>Amount in a layer.</summary>
    public double Held(int layer, double t) => Laplace.Invert(s => Content(s, layer), t);

    /// <summary>Amount that the capillaries and the lymph took out of a layer.</summary>
    public double Cleared(int layer, double t) => Laplace.Invert(s => Clearance(layer) * Content(s, layer) / s, t);

    private double Clearance(int layer) => Layers[layer].BloodClearance + Layers[layer].LymphClearance;

    private Complex Content(Complex s, int layer)
    {
        Complex[] flux = Fluxes(s);
        return Donor(s) * (flux[layer] - flux[layer + 1]) / (s + Clearance(layer));
    }

    private Complex Donor(Complex s) => double.IsInfinity(Dose)
        ? Concentration / s
        : Dose / ((s * Dose / Concentration) + Evaporation + Fluxes(s)[0]);

    /// <summary>Flux through each face for one unit of concentration in the donor.</summary>
    private Complex[] Fluxes(Complex s)
    {
        Complex[] flux = new Complex[Layers.Count + 1];
        Complex c = HasSink ? 0 : 1;
        Complex j = HasSink ? 1 : 0;
        flux[Layers.Count] = j;
        for (int i = Layers.Count - 1; i >= 0; i--)
        {
            TransportLayer layer = Layers[i];
            Complex q = Complex.Sqrt((s + Clearance(i)) / layer.Diffusivity);
            Complex conductance = layer.Storage * layer.Diffusivity * q;
            Complex cosh = Complex.Cosh(q * layer.Thickness), sinh = Complex.Sinh(q * layer.Thickness);
            (c, j) = ((cosh * c) + (sinh / conductance * j), (conductance * sinh * c) + (cosh * j));
            flux[i] = j;
        }

        c += j / SurfacePermeability;
        for (int i = 0; i < flux.Length; i++)
            flux[i] /= c;
        return flux;
    }
}
