using Needlepoint.Inference.Results;

namespace Needlepoint.Reports.Words;

/// <summary>The few numbers that stand under a picture of the skin at a moment, each with its interval.</summary>
/// <param name="Id">Outcome.</param>
/// <param name="Label">What it is, in few words.</param>
/// <param name="Centre">The middle, with its unit.</param>
/// <param name="Interval">Nine in ten.</param>
public sealed record SceneNumber(string Id, string Label, string Centre, string Interval);

/// <summary>Chooses and words them.</summary>
public static class SceneNumbers
{
    private const int Most = 3;

    private static readonly (string Id, string Label, double Factor, string Unit)[] s_all =
    [
        ("channel_dye_open_fraction", "channels open", 100, "%"), ("tewl_g_m2_h", "water loss", 1, "g/m²/h"), ("erythema_index_rise_au", "redness", 1, "AU"),
        ("neutrophils_relative", "neutrophils, of a wound", 100, "%"), ("macrophages_relative", "macrophages, of a wound", 100, "%"),
        ("fibroblasts_relative", "fibroblasts", 1, "%"), ("papillary_collagen_three_relative", "collagen III", 1, "%"),
        ("papillary_collagen_one_relative", "collagen I", 1, "%"), ("cutometer_r7_relative", "firmness", 1, "%"),
    ];

    // What matters when, until so many hours after the session.
    private static readonly (double UntilHours, string[] Ids)[] s_times =
    [
        (6, ["channel_dye_open_fraction", "tewl_g_m2_h", "erythema_index_rise_au"]),
        (4 * 24, ["channel_dye_open_fraction", "neutrophils_relative", "tewl_g_m2_h"]),
        (9 * 24, ["macrophages_relative", "fibroblasts_relative", "papillary_collagen_three_relative"]),
        (6 * Moments.Week, ["fibroblasts_relative", "papillary_collagen_three_relative", "papillary_collagen_one_relative"]),
        (double.PositiveInfinity, ["papillary_collagen_three_relative", "papillary_collagen_one_relative", "cutometer_r7_relative"]),
    ];

    /// <summary>The numbers of a moment.</summary>
    /// <param name="result">The run.</param>
    /// <param name="sessionHours">The session, hours from the first.</param>
    /// <param name="sinceHours">Time since it, h.</param>
    public static IReadOnlyList<SceneNumber> Of(RunResult result, double sessionHours, double sinceHours) =>
    [
        .. s_times.First(time => sinceHours < time.UntilHours || double.IsInfinity(time.UntilHours)).Ids
            .Select(id => result.Observables.FirstOrDefault(observable => observable.Id == id)).OfType<Observable>()
            .Select(observable => NumberOf(Presented.Of(observable), sessionHours + sinceHours)).OfType<SceneNumber>().Take(Most),
    ];

    private static SceneNumber? NumberOf(Observable curve, double hours)
    {
        (_, string label, double factor, string unit) = s_all.First(one => one.Id == curve.Id);
        if (Landmarks.At(curve, hours) is not { } value) return null;
        // A centre far below its interval needs no more figures than the interval.
        double size = Math.Max(Math.Abs(value.Centre), (value.High - value.Low) / 10);
        double low = Math.Abs(value.Low) < size / 100 ? 0 : value.Low;
        Figures figures = Figures.For(curve, factor * size, factor * low, factor * value.High);
        return new(curve.Id, label, $"{figures.Centre(factor * value.Centre)}\u00A0{unit}", $"{figures.Low(factor * value.Low)} to {figures.High(factor * value.High)}");
    }
}
