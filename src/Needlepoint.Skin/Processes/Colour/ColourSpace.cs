using Needlepoint.Numerics.Numbers;

namespace Needlepoint.Skin.Processes.Colour;

/// <summary>A colour as three numbers.</summary>
/// <typeparam name="T">Number kind.</typeparam>
/// <param name="First">X, L* or red.</param>
/// <param name="Second">Y, a* or green.</param>
/// <param name="Third">Z, b* or blue.</param>
public readonly record struct Triple<T>(T First, T Second, T Third)
    where T : struct, IReal<T>;

/// <summary>From reflected light to what an eye, a meter of colour and a screen make of it, under daylight D65 and for 2 degrees.</summary>
public static class ColourSpace
{
    // Of ISO/CIE 11664-4: below this the cube root becomes a straight line, so that its slope stays finite.
    private const double Knee = 216.0 / 24389, Slope = 24389.0 / 27;

    private static readonly double[] s_x = Weights(Spectra.ObserverX), s_y = Weights(Spectra.ObserverY), s_z = Weights(Spectra.ObserverZ);
    private static readonly double s_whiteX = s_x.Sum(), s_whiteZ = s_z.Sum();

    // IEC 61966-2-1, each row scaled so that white is (1, 1, 1).
    private static readonly double[][] s_rgb =
        [Row(3.2406, -1.5372, -0.4986), Row(-0.9689, 1.8758, 0.0415), Row(0.0557, -0.2040, 1.0570)];

    /// <summary>Tristimulus values X, Y, Z of a spectrum, white 1 in Y (L6): sums over the wavelengths.</summary>
    /// <param name="reflectance">Reflectance at the wavelengths of <see cref="Spectra"/>, 1.</param>
    public static Triple<T> Tristimulus<T>(ReadOnlySpan<T> reflectance)
        where T : struct, IReal<T>
    {
        T x = T.Of(0), y = T.Of(0), z = T.Of(0);
        for (int i = 0; i < Spectra.Count; i++)
        {
            x += s_x[i] * reflectance[i];
            y += s_y[i] * reflectance[i];
            z += s_z[i] * reflectance[i];
        }
        return new(x, y, z);
    }

    /// <summary>L*, a*, b* (L7) against the white of the same sums, so that a white surface is (100, 0, 0).</summary>
    public static Triple<T> Lab<T>(Triple<T> tristimulus)
        where T : struct, IReal<T>
    {
        T x = Root((1 / s_whiteX) * tristimulus.First), y = Root(tristimulus.Second), z = Root((1 / s_whiteZ) * tristimulus.Third);
        return new(116 * y - T.Of(16), 500 * (x - y), 200 * (y - z));
    }

    /// <summary>Individual typology angle, rad (L8): the angle of (b*, L* - 50).</summary>
    public static T TypologyAngle<T>(Triple<T> lab)
        where T : struct, IReal<T> => Angle(lab.Third, lab.First - T.Of(50));

    /// <summary>Red, green and blue of a screen, proportional to light, white (1, 1, 1) (L9).</summary>
    public static Triple<T> LinearRgb<T>(Triple<T> tristimulus)
        where T : struct, IReal<T> => new(Channel(s_rgb[0], tristimulus), Channel(s_rgb[1], tristimulus), Channel(s_rgb[2], tristimulus));

    /// <summary>L*, a*, b* of red, green and blue proportional to light.</summary>
    public static (double Lightness, double Redness, double Yellowness) LabOf(double red, double green, double blue)
    {
        (double x, double y, double z) = Solve(red, green, blue);
        Triple<Scalar> lab = Lab(new Triple<Scalar>(x, y, z));
        return (lab.First.Value, lab.Second.Value, lab.Third.Value);
    }

    /// <summary>A part of a colour as a screen wants it, 0 to 1, of a part proportional to light (IEC 61966-2-1).</summary>
    public static double Encoded(double linear)
    {
        double held = Math.Clamp(linear, 0, 1);
        return held <= 0.0031308 ? 12.92 * held : 1.055 * Scalar.Pow(held, 1 / 2.4).Value - 0.055;
    }

    /// <summary>Angle of the point (x, y) from the x axis, rad, for x above -r: halved three times, then a series good to 1e-12.</summary>
    public static T Angle<T>(T x, T y)
        where T : struct, IReal<T>
    {
        T u = y / (x + T.Sqrt(x * x + y * y));
        u = u / (1 + T.Sqrt(1 + u * u));
        u = u / (1 + T.Sqrt(1 + u * u));
        u = u / (1 + T.Sqrt(1 + u * u));
        T square = u * u, sum = T.Of(0);
        for (int k = 8; k >= 0; k--)
            sum = (k % 2 == 0 ? 1.0 : -1.0) / (2 * k + 1) + square * sum;
        return 16 * (u * sum);
    }

    private static T Root<T>(T share)
        where T : struct, IReal<T>
    {
        T floor = T.Of(Knee);
        return T.IfLess(floor, share, T.Pow(T.Max(floor, share), 1.0 / 3), (1.0 / 116) * (16 + Slope * share));
    }

    private static T Channel<T>(double[] row, Triple<T> tristimulus)
        where T : struct, IReal<T> => row[0] * tristimulus.First + row[1] * tristimulus.Second + row[2] * tristimulus.Third;

    private static double[] Weights(ReadOnlySpan<double> observer)
    {
        double white = 0;
        for (int i = 0; i < Spectra.Count; i++)
            white += Spectra.ObserverY[i] * Spectra.Daylight[i];
        var weights = new double[Spectra.Count];
        for (int i = 0; i < Spectra.Count; i++)
            weights[i] = observer[i] * Spectra.Daylight[i] / white;
        return weights;
    }

    private static double[] Row(double x, double y, double z)
    {
        double white = x * s_whiteX + y + z * s_whiteZ;
        return [x / white, y / white, z / white];
    }

    // Cramer's rule.
    private static (double X, double Y, double Z) Solve(double red, double green, double blue)
    {
        double whole = Determinant(s_rgb[0], s_rgb[1], s_rgb[2]);
        double Part(int column)
        {
            double[][] rows = [[.. s_rgb[0]], [.. s_rgb[1]], [.. s_rgb[2]]];
            (rows[0][column], rows[1][column], rows[2][column]) = (red, green, blue);
            return Determinant(rows[0], rows[1], rows[2]) / whole;
        }
        return (Part(0), Part(1), Part(2));
    }

    private static double Determinant(double[] a, double[] b, double[] c) =>
        a[0] * (b[1] * c[2] - b[2] * c[1]) - a[1] * (b[0] * c[2] - b[2] * c[0]) + a[2] * (b[0] * c[1] - b[1] * c[0]);
}
