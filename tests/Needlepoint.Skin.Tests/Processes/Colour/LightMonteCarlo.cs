namespace Needlepoint.Skin.Tests.Processes.Colour;

/// <summary>
/// Photons in two layers, one after another: what the closed form has to agree with. Narrow beam down, all that leaves the surface is caught; directions
/// after Henyey and Greenstein, Fresnel at the surface, absorption along the path.
/// </summary>
public sealed class LightMonteCarlo
{
    /// <summary>Absorption of the upper and the lower layer, 1/cm.</summary>
    public required (double Upper, double Lower) Absorption { get; init; }

    /// <summary>Scattering of both, not reduced, 1/cm.</summary>
    public required (double Upper, double Lower) Scattering { get; init; }

    /// <summary>Mean cosine of a turn, not 0.</summary>
    public double Anisotropy { get; init; } = 0.8;

    /// <summary>Refractive index of both layers over that of the air.</summary>
    public double Index { get; init; } = 1.4;

    /// <summary>Thickness of the upper layer, cm.</summary>
    public required double Depth { get; init; }

    /// <summary>Share of the light that leaves the surface again, the first mirror image left out, 1.</summary>
    public double Reflectance(int photons, int seed)
    {
        double caught = 0;
        var random = new Random(seed);
        for (int photon = 0; photon < photons; photon++)
            caught += Follow(random);
        return caught / photons;
    }

    private double Follow(Random random)
    {
        double z = 0, down = 1, caught = 0;
        double weight = 1 - Math.Pow((Index - 1) / (Index + 1), 2);
        for (int turn = 0; turn < 4000; turn++)
        {
            caught += Fly(-Math.Log(1 - random.NextDouble()), ref z, ref down, ref weight);
            if (weight < 0.02 && (weight < 1e-4 || random.NextDouble() < 0.5))
                return caught;
            if (weight < 0.02)
                weight *= 2;
            if (z > 1.5)
                return caught;
            down = Turned(down, random);
        }
        return caught;
    }

    // Flies an optical depth through layers and against the surface; gives the light that left.
    private double Fly(double opticalDepth, ref double z, ref double down, ref double weight)
    {
        double caught = 0;
        while (opticalDepth > 1e-12)
        {
            bool isUpper = z < Depth || (z == Depth && down < 0);
            double scattering = isUpper ? Scattering.Upper : Scattering.Lower;
            double wall = down < 0 ? (isUpper ? 0 : Depth) : (isUpper ? Depth : double.PositiveInfinity);
            double toWall = Math.Abs(down) > 1e-9 ? (wall - z) / down : double.PositiveInfinity;
            double step = Math.Min(opticalDepth / scattering, toWall);
            weight *= Math.Exp(-(isUpper ? Absorption.Upper : Absorption.Lower) * step);
            opticalDepth -= step * scattering;
            bool isHit = step == toWall;
            z = isHit ? wall : z + down * step;
            if (isHit && wall == 0)
            {
                double mirrored = Fresnel(-down);
                caught += weight * (1 - mirrored);
                weight *= mirrored;
                down = -down;
            }
        }
        return caught;
    }

    private double Fresnel(double cosine)
    {
        double sine = Index * Math.Sqrt(1 - cosine * cosine);
        if (sine >= 1)
            return 1;
        double outer = Math.Sqrt(1 - sine * sine);
        double across = (Index * cosine - outer) / (Index * cosine + outer), along = (Index * outer - cosine) / (Index * outer + cosine);
        return 0.5 * (across * across + along * along);
    }

    private double Turned(double down, Random random)
    {
        double g = Anisotropy;
        double part = (1 - g * g) / (1 - g + 2 * g * random.NextDouble());
        double cosine = Math.Clamp((1 + g * g - part * part) / (2 * g), -1, 1);
        double aside = Math.Sqrt(Math.Max(0, (1 - down * down) * (1 - cosine * cosine))) * Math.Cos(2 * Math.PI * random.NextDouble());
        return Math.Clamp(down * cosine + aside, -1, 1);
    }
}
