using Needlepoint.Evidence.Claims;
using Needlepoint.Inference.Results;

namespace Needlepoint.Reports.Words;

/// <summary>What a habit does, in words.</summary>
public static class HabitWords
{
    private const string NoEffect = "no effect shown; the model uses zero";

    /// <summary>"as before" or "from the first session".</summary>
    public static string Since(HabitEffect habit) => habit.BeginsWithCourse ? "from the first session" : "as before";

    /// <summary>What to say of a habit that moves nothing: that no effect was shown, that none is established, or that nothing of it is told here.</summary>
    public static string Nothing(RunResult result, HabitEffect habit)
    {
        ClaimVerdict[] verdicts = [.. result.Claims.Where(claim => claim.Habits.Any(key => key == habit.Habit || key == "diet." + habit.Habit || key == habit.Habit.Replace('_', '-'))).Select(claim => claim.Verdict)];
        string words = verdicts.Length == 0 || verdicts.Any(verdict => verdict is ClaimVerdict.Folklore or ClaimVerdict.NoEffectShown) ? NoEffect
            : verdicts.Contains(ClaimVerdict.NotEstablished) ? "no effect is established; the model uses zero"
            : "changes no outcome of this course by the end";
        return Need(result, habit) is string need ? $"{words}. {need}" : words;
    }

    /// <summary>What a habit moves, as far as the printed numbers tell it apart from nothing.</summary>
    public static IReadOnlyList<HabitChange> Told(HabitEffect habit) => [.. habit.Changes.Where(change => Shown(change) is var reading && reading.Centre != reading.UntreatedText)];

    /// <summary>"51 AU with it (nine in ten 39 to 62), 38 without": one outcome that a habit moves.</summary>
    public static string Of(HabitChange change)
    {
        Reading with = Shown(change);
        string unit = with.Unit.Length == 0 ? "" : "\u00A0" + (with.Unit == Presented.Change ? "%" : with.Unit);
        string spread = with.HasInterval ? $" (nine in ten {with.Low} to {with.High})" : "";
        return $"{change.Label}: {with.Centre}{unit} with it{spread}, {with.UntreatedText} without";
    }

    /// <summary>"half of it after 2 d"; empty where the habit is older than the course.</summary>
    public static string Delay(HabitChange change) => change.HalfAfterHours < 1 ? "at once" : double.IsFinite(change.HalfAfterHours) ? $"half of it after {Moments.Short(Rounded(change.HalfAfterHours))}" : "";

    // Whoever speaks of water wants to know how much.
    private static string? Need(RunResult result, HabitEffect habit)
    {
        if (!habit.Habit.StartsWith("water", StringComparison.Ordinal) || result.Single(OutcomeIds.WaterNeed) is not { } need) return null;
        Reading reading = Reading.Of(need);
        return $"This person needs about {reading.Centre}\u00A0L to drink a day{(reading.HasInterval ? $" ({reading.Low} to {reading.High})" : "")}";
    }

    private static double Rounded(double hours) => hours < 48 ? Math.Round(hours) : 24 * Math.Round(hours / 24);

    // The value without the habit stands in the place of the untreated one, so that both are rounded alike; what is told over its own start as a change.
    private static Reading Shown(HabitChange change)
    {
        bool isRatio = change.Unit.Length == 0 && change.ObservableId.EndsWith("_relative", StringComparison.Ordinal);
        double In(double value) => isRatio ? 100 * (value - 1) : value;
        Interval with = change.With;
        Observable shown = AbsorptionCurves.Single(change.Label, isRatio ? Presented.Change : change.Unit, new(In(with.Central), In(with.P05), In(with.P25), In(with.P75), In(with.P95)));
        return Reading.At(shown with { Untreated = [In(change.Without.Central)] }, 0);
    }
}
