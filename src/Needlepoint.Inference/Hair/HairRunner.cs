using Needlepoint.Inference.Ensembles;
using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Processes.Hair;
using Needlepoint.Skin.Treatments;

namespace Needlepoint.Inference.Hair;

/// <summary>
/// Follows the follicles of a scalp after its skin was followed: one scalp for each parameter set, each with chance of its own. Results have the same bits whatever the number of threads.
/// </summary>
public sealed class HairRunner(ParameterSpace space)
{
    private const double CountedArea = 1e-4;

    private const double Day = 86400;

    /// <summary>Follicles that stand for the mean of a group of people: chance then moves a change of the count by about 2 hairs per cm2, where trials differ by 15.</summary>
    public const int OfGroup = 2000;

    // The repair signal of a session comes within a day and goes within two weeks: its follower needs no more moments than these.
    private static readonly double[] s_signal = [0, 0.5 * Day, 1 * Day, 2 * Day, 3 * Day, 4 * Day, 5 * Day, 7 * Day, 10 * Day, 14 * Day, 21 * Day];

    /// <summary>Who does the work.</summary>
    public Workers Workers { get; init; } = Workers.All;

    /// <summary>Follicles of each scalp; null for those of one square centimetre, which is what trials count in a person.</summary>
    public int? Follicles { get; init; }

    /// <summary>Whether all sets have the same chance, so that they differ by their parameters alone, as a fit needs it.</summary>
    public bool HasOneChance { get; init; }

    /// <summary>Moments at which the skin is to be read, so that its wound signal can be followed.</summary>
    /// <param name="sessions">Moments of the sessions, s.</param>
    /// <param name="end">End of the run, s.</param>
    public static IEnumerable<double> SignalTimes(IEnumerable<double> sessions, double end) =>
        sessions.SelectMany(session => s_signal.Select(after => session + after)).Where(time => time <= end);

    /// <summary>The hair of every set.</summary>
    /// <param name="question">Whose hair, and what acts on it.</param>
    /// <param name="skin">The run of the skin under the same sets, or of one set that holds for all; null where nothing wounds it.</param>
    /// <param name="sets">Parameter sets.</param>
    /// <param name="times">Moments to tell, s, ascending from 0.</param>
    /// <param name="seed">Seed of the run.</param>
    /// <param name="cancellation">Stops between sets.</param>
    /// <returns>One for each set; null where its skin could not be followed.</returns>
    public HairCurves?[] Run(
        HairQuestion question, EnsembleRun? skin, IReadOnlyList<ParameterSet> sets, double[] times, ulong seed, CancellationToken cancellation = default)
    {
        HairCurves?[] curves = new HairCurves?[sets.Count];
        Workers.Each(sets.Count, set => curves[set] = skin?.Failure(SkinOf(skin, set)) is null ? Of(question, skin, sets, times, seed, set) : null, cancellation);
        return curves;
    }

    private HairCurves Of(HairQuestion question, EnsembleRun? skin, IReadOnlyList<ParameterSet> sets, double[] times, ulong seed, int set)
    {
        HairParameters<Scalar> p = HairParameters<Scalar>.From(new LaneParameters<Scalar>(space, sets, set));
        double density = question.Density(p);
        int follicles = Follicles ?? Math.Max(1, (int)Math.Round(density * CountedArea));
        ulong person = HasOneChance ? 0 : (ulong)set;
        HairClocks clocks = HairClocks.Of(p, question.Growth, Wound(skin, set, p.NeedlingHalfSignal.Value), question.End);
        double? stage = question.Stage(p);
        HairSums[] untreated = new Scalp(p, stage, follicles, seed, person).Follow(HairClocks.Untreated, times);
        HairSums[] treated = clocks == HairClocks.Untreated ? untreated : new Scalp(p, stage, follicles, seed, person).Follow(clocks, times);
        return new(times, treated, untreated, Follicles is null ? follicles / CountedArea : density);
    }

    private static int SkinOf(EnsembleRun skin, int set) => Math.Min(set, skin.Sets - 1);

    private static Exposure Wound(EnsembleRun? skin, int set, double half) =>
        skin is null ? Exposure.None : new(skin.Times, [.. skin.Curve("repair_signal_ng_ml", SkinOf(skin, set)).ToArray().Select(signal => Math.Max(0, signal) / half)]);
}
