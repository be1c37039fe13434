using Needlepoint.Courses.People;
using Needlepoint.Evidence.Problems;
using Needlepoint.Evidence.Units;
using Needlepoint.Evidence.Yaml;
using Needlepoint.Numerics.Numbers;

namespace Needlepoint.Courses.Reading;

/// <summary>Reads <c>water</c>, what is drunk, and <c>water_demand</c>, what body and surroundings ask.</summary>
internal static class WaterReader
{
    private const double LeastActivity = 1.2;
    private const double GreatestActivity = 2.5;

    private static readonly QuantityRule s_water = QuantityRule.Between(
        new QuantityKind("a volume per day", Dimension.Length.Power(3) / Dimension.Time, ["L/d", "mL/d"], "2 L/d"), "0 L/d", "15 L/d");

    private static readonly QuantityRule s_temperature = QuantityRule.Between(
        QuantityKind.Temperature with { Example = "20 °C" }, "-40 °C", "50 °C");

    private static readonly QuantityRule s_humidity = QuantityRule.Between(
        QuantityKind.PureNumber with { Units = ["%"], Example = "50 %" }, "0 %", "100 %");

    private static readonly QuantityRule s_altitude = QuantityRule.Between(
        QuantityKind.Length with { Units = ["m"], Example = "200 m" }, "-430 m", "6000 m");

    internal static Habits Read(FieldReader habits, Habits read, HabitNotes notes)
    {
        if (habits.Node("water") is YamlScalar { Text: var text } node && text.Contains("glass", StringComparison.OrdinalIgnoreCase))
            habits.Values.Report(
                node, ReadingRule.KnownUnit, "water is counted by its volume, and glasses differ", text, s_water.AllowedText, "write water: 2 L/d");
        else if (habits.Quantity("water", s_water) is { } water)
        {
            read = read with { Water = water.Value };
            notes.SaidWithoutEffect("Water", water.Text);
        }

        if (habits.Section("water_demand") is not { } demand)
            return read;
        WaterDemand usual = read.WaterDemand ?? WaterDemand.Usual;
        double? activity = demand.Number("activity", LeastActivity, GreatestActivity);
        Quantity? temperature = demand.Quantity("temperature", s_temperature);
        Quantity? humidity = demand.Quantity("humidity", s_humidity);
        Quantity? altitude = demand.Quantity("altitude", s_altitude);
        demand.Finish();
        WaterDemand whole = new(
            activity ?? usual.ActivityLevel, temperature?.Value ?? usual.Temperature, humidity?.Value ?? usual.Humidity, altitude?.Value ?? usual.Altitude);
        Add("Activity level", activity is not null, NumberText.Write(whole.ActivityLevel));
        Add("Outdoor temperature", temperature is not null, Understanding.Write(whole.Temperature, s_temperature.Kind with { Units = ["°C"] }));
        Add("Humidity", humidity is not null, Understanding.Write(whole.Humidity, s_humidity.Kind));
        Add("Altitude", altitude is not null, Understanding.Write(whole.Altitude, s_altitude.Kind));
        return read with { WaterDemand = whole };

        void Add(string label, bool said, string value)
        {
            if (said)
                notes.Said(label, value);
            else
                notes.Default(label, value);
        }
    }
}
