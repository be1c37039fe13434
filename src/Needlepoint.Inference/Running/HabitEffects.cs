using Needlepoint.Courses;
using Needlepoint.Evidence.Claims;
using Needlepoint.Evidence.Units;
using Needlepoint.Inference.Absorption;
using Needlepoint.Inference.Ensembles;
using Needlepoint.Inference.Results;
using Needlepoint.Inference.Statistics;
using Needlepoint.Skin.Observables;

namespace Needlepoint.Inference.Running;

/// <summary>
/// What each habit of a course does to the skin: the first members of the run once more without it, everything else as it was. A habit that was looked at and does
/// nothing in the model is left out; one of which studies showed no effect is named with no change.
/// </summary>
internal sealed class HabitEffects(ModelData model)
{
    private const double Hour = 3600;

    // Members that a comparison runs: the same ones with and without the habit, so that their differences are its own.
    private const int Members = 15;

    // Outcomes told of one habit, and the least change worth telling, over the highest value without it: what has died away at the end is no change.
    private const int MostTold = 3;
    private const double LeastChange = 0.005;

    // What a habit is kept for: each outcome once, as it is usually told.
    private static readonly string[] s_asked =
    [
        "ultraviolet_dose_sed_d", "melasma_score_relative", "melanin_relative", "skin_l_star", "skin_b_star", "sunburn_threshold_relative", "stratum_corneum_hydration_corneometer_au", "tewl_g_m2_h",
        "skin_gloss_relative", "roughness_relative", "pore_area_relative", "wrinkle_depth_relative", "cutometer_r2_relative", "cutometer_r7_relative",
        "papillary_collagen_area_relative", "dermal_collagen_hydroxyproline_relative", "acne_scar_depth_relative", "skin_carotenoids_nmol_g", "epidermal_vitamin_c_nmol_g",
    ];

    private readonly Lazy<ClaimLibrary> _claims = new(() => ClaimLibrary.Load(model.Source, []));

    /// <summary>The effects, in the order of the course.</summary>
    /// <param name="course">The course.</param>
    /// <param name="effects">What its products do.</param>
    /// <param name="run">Its run.</param>
    /// <param name="sets">The sets of the run, the one in the middle first.</param>
    /// <param name="members">Sets that count.</param>
    /// <param name="runner">Runs the skin.</param>
    /// <param name="cancellation">Stops the work.</param>
    public IReadOnlyList<HabitEffect> Of(
        Course course, ProductEffects effects, EnsembleRun run, IReadOnlyList<ParameterSet> sets, int[] members, EnsembleRunner runner, CancellationToken cancellation)
    {
        List<HabitEffect> told = [];
        int[] compared = [0, .. members.Where(set => set > 0).Take(Members)];
        double[] times = [.. TimeGrid.OfSlow([.. course.Treatment.SessionTimes.Where(time => time <= course.Horizon)], course.Horizon)];
        foreach (SaidHabit habit in SaidHabits.Of(course))
        {
            HabitEffect effect = new()
            {
                Habit = habit.Key,
                Said = habit.Said,
                BeginsWithCourse = habit.BeginsWithCourse,
                Sources = [.. _claims.Value.About([habit.ClaimKey], [], []).SelectMany(claim => claim.Sources).Distinct()],
            };
            if (habit.Without is null)
                told.Add(effect);
            else if (Changes(run, Without(habit.Without), compared, times, habit.BeginsWithCourse) is { Count: > 0 } changes)
                told.Add(effect with { Changes = changes });
        }

        return told;

        EnsembleRun Without(Course without) => runner.Run(SkinCourse.InputsOf(without, effects), [.. compared.Select(set => sets[set])], times, cancellation: cancellation);
    }

    private static List<HabitChange> Changes(EnsembleRun with, EnsembleRun without, int[] compared, double[] times, bool begins)
    {
        if (Enumerable.Range(0, compared.Length).Any(member => without.Failure(member) is not null))
            return [];
        int[] places = [.. times.Select(time => Array.IndexOf(with.Times, time))];
        // The set in the middle is drawn, not counted, unless it is alone.
        int first = compared.Length > 1 ? 1 : 0;
        List<(double Size, HabitChange Change)> found = [];
        foreach (SkinObservable observable in SkinObservables.Curves.Where(curve => s_asked.Contains(curve.Id)))
        {
            Unit unit = ObservableSummary.UnitOf(observable);
            double With(int member, int moment) => unit.FromSi(with.Curve(observable.Id, compared[member])[places[moment]]);
            double Without(int member, int moment) => unit.FromSi(without.Curve(observable.Id, member)[moment]);
            int last = times.Length - 1;
            int[] counted = [.. Enumerable.Range(first, compared.Length - first)];
            double[] withIt = [.. counted.Select(member => With(member, last))], withoutIt = [.. counted.Select(member => Without(member, last))];
            double highest = Enumerable.Range(0, times.Length).Max(moment => Math.Abs(Without(0, moment)));
            double size = Math.Abs(Quantiles.Of(withIt).Median - Quantiles.Of(withoutIt).Median) / highest;
            if (!(size >= LeastChange) || !double.IsFinite(size))
                continue;
            double half = double.NaN;
            if (begins)
            {
                double whole = With(0, last) - Without(0, last);
                int reached = Enumerable.Range(0, times.Length).First(moment => (With(0, moment) - Without(0, moment)) / whole >= 0.5 || moment == last);
                half = times[reached] / Hour;
            }

            found.Add((size, new(observable.Id, observable.Label, ObservableSummary.ShownUnit(observable.Unit), Intervals.Of(withoutIt), Intervals.Of(withIt), half)));
        }

        return [.. found.OrderByDescending(one => one.Size).Take(MostTold).Select(one => one.Change)];
    }
}
