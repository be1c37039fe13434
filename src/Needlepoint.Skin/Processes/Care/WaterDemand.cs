using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Parameters;
using Needlepoint.Skin.Tissue;

namespace Needlepoint.Skin.Processes.Care;

/// <summary>How much water a body turns over, by the regression of Yamada et al. 2022, Science 378:909; meaning of each in <c>data/parameters/care.yaml</c>.</summary>
public struct WaterDemand<T>
    where T : struct, IReal<T>
{
    /// <summary>m3/s per physical activity level.</summary>
    public T Activity;

    /// <summary>m3/s per kg of body.</summary>
    public T Weight;

    /// <summary>m3/s more in men.</summary>
    public T Male;

    /// <summary>m3/s per relative humidity, 1.</summary>
    public T Humidity;

    /// <summary>m3/s per m of altitude.</summary>
    public T Altitude;

    /// <summary>m3/s per year of age.</summary>
    public T Age;

    /// <summary>m3/s per squared year of age; it is taken away.</summary>
    public T AgeSquared;

    /// <summary>m3/s per degree Celsius; it is taken away.</summary>
    public T Temperature;

    /// <summary>m3/s per squared degree Celsius.</summary>
    public T TemperatureSquared;

    /// <summary>m3/s that are taken away.</summary>
    public T Constant;

    /// <summary>Weight of a woman when not said, kg as a number.</summary>
    public T UsualWeightFemale;

    /// <summary>Weight of a man when not said, kg as a number.</summary>
    public T UsualWeightMale;

    /// <summary>Share of the turnover that is drunk, 1.</summary>
    public T DrunkShare;

    /// <summary>The parameters by their ids.</summary>
    public static WaterDemand<T> From(IParameterSource<T> source) => new()
    {
        Activity = source["care.water_activity"],
        Weight = source["care.water_weight"],
        Male = source["care.water_male"],
        Humidity = source["care.water_humidity"],
        Altitude = source["care.water_altitude"],
        Age = source["care.water_age"],
        AgeSquared = source["care.water_age_squared"],
        Temperature = source["care.water_temperature"],
        TemperatureSquared = source["care.water_temperature_squared"],
        Constant = source["care.water_constant"],
        UsualWeightFemale = source["care.usual_weight_female"],
        UsualWeightMale = source["care.usual_weight_male"],
        DrunkShare = source["care.water_drunk_share"],
    };

    /// <summary>
    /// Water turned over, m3/s (D15): 1076 PAL + 14.34 kg + 374.9 in men + 5.823 RH% + 0.4726 m + 24.78 y - 0.3529 y^2 + 1.865 T^2 - 19.66 T - 713.1 mL/d,
    /// in people of rich countries who are not athletes.
    /// </summary>
    public readonly T Turnover(Subject subject)
    {
        WaterConditions where = subject.Water ?? WaterConditions.Usual;
        double age = subject.AgeYears, celsius = where.Temperature - WaterConditions.ZeroCelsius;
        bool isMale = subject.Sex == Sex.Male;
        T body = subject.Weight is { } weight ? weight * Weight : (isMale ? UsualWeightMale : UsualWeightFemale) * Weight;
        return where.ActivityLevel * Activity + body + (isMale ? 1 : 0) * Male + where.Humidity * Humidity + where.Altitude * Altitude
            + age * Age - age * age * AgeSquared + celsius * celsius * TemperatureSquared - celsius * Temperature - Constant;
    }

    /// <summary>Water to drink, m3/s (D16): the drunk share of the turnover; the rest is eaten and made.</summary>
    public readonly T Need(Subject subject) => DrunkShare * Turnover(subject);
}
