namespace Needlepoint.Reports.Patches;

/// <summary>A round or oval feature, painted into the pixels around it only.</summary>
/// <param name="X">Centre, mm.</param>
/// <param name="Y">Centre, mm.</param>
/// <param name="Radius">Radius along its long axis, mm.</param>
/// <param name="Aspect">Long over short axis.</param>
/// <param name="Degrees">Direction of the long axis.</param>
internal readonly record struct Spot(float X, float Y, float Radius, float Aspect, float Degrees)
{
    /// <summary>Visits the pixels within some radii: number of the pixel, and distance over the radius.</summary>
    public void Paint(float radii, Action<int, float> act)
    {
        (double cosine, double sine) = Turn.Of(Degrees);
        (float c, float s) = ((float)cosine, (float)sine);
        float reach = radii * Radius;
        int left = Pixel(X - reach), right = Pixel(X + reach), top = Pixel(Y - reach), bottom = Pixel(Y + reach);
        for (int row = top; row <= bottom; row++)
        {
            for (int column = left; column <= right; column++)
            {
                float dx = (column + 0.5f) * Plane.Pixel - X, dy = (row + 0.5f) * Plane.Pixel - Y;
                float along = dx * c + dy * s, across = Aspect * (dy * c - dx * s);
                float distance = MathF.Sqrt(along * along + across * across) / Radius;
                if (distance <= radii)
                    act(row * Plane.Size + column, distance);
            }
        }
    }

    private static int Pixel(float place) => Math.Clamp((int)MathF.Floor(place / Plane.Pixel), 0, Plane.Size - 1);
}
