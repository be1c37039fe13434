using Needlepoint.Numerics.Numbers;

namespace Needlepoint.Inference.IntactSkin;

/// <summary>Laws of others, as published, to compare with: log10 of the permeability in cm/h.</summary>
public static class PublishedLaws
{
    /// <summary>Potts and Guy 1992 (Pharm Res 9:663).</summary>
    public static double PottsGuy(MeasuredPermeability row) => -2.7437 + (0.71 * row.LogKow) - (6.1 * row.MolarMass);

    /// <summary>The form of Robinson with the coefficients of Wilschut et al. 1995 (Chemosphere 30:1275).</summary>
    public static double Robinson(MeasuredPermeability row)
    {
        double root = Math.Sqrt(1000 * row.MolarMass);
        double lipid = Scalar.Exp(MeasuredPermeability.LogOfTen * (-1.326 + (0.6097 * row.LogKow) - (0.1786 * root))).Value;
        return -Scalar.Log((1 / (lipid + (1.519e-4 / root))) + (root / 2.5)).Value / MeasuredPermeability.LogOfTen;
    }
}
