namespace Needlepoint.Skin.Tissue;

/// <summary>What turns over water, besides body weight, age and sex.</summary>
/// <param name="ActivityLevel">Physical activity level: energy spent over that at rest, 1.</param>
/// <param name="Temperature">Mean outdoor temperature, K.</param>
/// <param name="Humidity">Relative humidity, 0 to 1.</param>
/// <param name="Altitude">Altitude, m.</param>
public sealed record WaterConditions(double ActivityLevel, double Temperature, double Humidity, double Altitude)
{
    /// <summary>0 degrees Celsius, K.</summary>
    public const double ZeroCelsius = 273.15;

    /// <summary>When nothing is said: light activity, 20 degrees Celsius, 50 %, sea level.</summary>
    public static WaterConditions Usual { get; } = new(1.6, ZeroCelsius + 20, 0.5, 0);
}
