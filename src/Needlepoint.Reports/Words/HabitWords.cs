using Needlepoint.Inference.Results;

namespace Needlepoint.Reports.Words;

/// <summary>What a habit does, in words.</summary>
public static class HabitWords
{
    /// <summary>Said where no effect was shown.</summary>
    public const string NoEffect = "no effect shown; the model uses zero";

    /// <summary>"since before" or "from the first session".</summary>
    public static string Since(HabitEffect habit) => habit.BeginsWithCourse ? "from the first session" : "as before";

    /// <summary>"Hydration of the surface 41 to 55 AU (nine in ten 44 to 68)": one outcome that a habit moves.</summary>
    public static string Of(HabitChange change)
    {
        Reading with = Shown(change);
        string unit = with.Unit.Length == 0 ? "" : "\u00A0" + with.Unit;
        string spread = with.HasInterval ? $" (nine in ten {with.Low} to {with.High})" : "";
        return $"{change.Label}: {with.UntreatedText} without, {with.Centre}{unit} with it{spread}";
    }

    /// <summary>"half of it after 2 d"; empty where the habit is older than the course.</summary>
    public static string Delay(HabitChange change) => double.IsFinite(change.HalfAfterHours) ? $"half of it after {Moments.Short(change.HalfAfterHours)}" : "";

    // The value without the habit stands in the place of the untreated one, so that both are rounded alike.
    private static Reading Shown(HabitChange change)
    {
        Observable with = AbsorptionCurves.Single(change.Label, change.Unit, change.With) with { Untreated = [change.Without.Central] };
        return Reading.At(with, 0);
    }
}
