using Needlepoint.Courses.People;
using Needlepoint.Skin.Tissue;

namespace Needlepoint.Inference.Running;

/// <summary>From the habits that a course says to those that the skin model knows.</summary>
public static class SkinLifestyle
{
    /// <summary>The habits as the skin model sees them; what has no effect on the skin (water, cleansing, vitamin A, collagen peptides) is not among them.</summary>
    public static Lifestyle Of(Habits habits) => new()
    {
        Sun = habits.Sun is { } sun ? new(sun.Latitude, sun.DayOfYear, sun.Outdoors) : null,
        Sunscreen = habits.Sunscreen is { } screen ? new(screen.ProtectionFactor, screen.ShareOfDays, screen.FiltersVisible) : null,
        MoisturiserPerDay = habits.Moisturiser?.PerDay ?? 0,
        MoisturiserGlycerin = habits.Moisturiser?.Glycerin ?? 0,
        Sleep = habits.Sleep,
        RetinoidStrength = habits.RetinoidStrength,
        ExtraFruitAndVegetables = habits.ExtraFruitAndVegetables,
        OmegaThree = habits.OmegaThree,
        Flavanols = habits.Flavanols,
        BetaCarotene = habits.BetaCarotene,
        PlantOil = habits.PlantOil,
        VitaminC = habits.VitaminCIntake,
    };

    /// <summary>What turns over water; null when not said.</summary>
    public static WaterConditions? WaterOf(WaterDemand? demand) =>
        demand is null ? null : new(demand.ActivityLevel, demand.Temperature, demand.Humidity, demand.Altitude);
}
