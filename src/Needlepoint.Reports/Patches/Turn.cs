namespace Needlepoint.Reports.Patches;

/// <summary>Cosine and sine with the same bits on every machine.</summary>
internal static class Turn
{
    /// <summary>Cosine and sine of an angle in degrees.</summary>
    public static (double Cosine, double Sine) Of(double degrees)
    {
        double angle = (degrees - 360 * Math.Floor(degrees / 360 + 0.5)) * (Math.PI / 180) / 8;
        double square = angle * angle, cosine = 0, sine = 0;
        for (int k = 8; k >= 1; k--)
        {
            cosine = 1 - square * cosine / ((2 * k) * (2 * k - 1));
            sine = 1 - square * sine / ((2 * k + 1) * (2 * k));
        }
        sine *= angle;
        for (int doubling = 0; doubling < 3; doubling++)
            (cosine, sine) = (cosine * cosine - sine * sine, 2 * sine * cosine);
        return (cosine, sine);
    }
}
