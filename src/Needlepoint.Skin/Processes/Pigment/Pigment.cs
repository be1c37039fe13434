using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Processes.Epidermis;
using Needlepoint.Skin.Processes.Healing;
using Needlepoint.Skin.Simulation.Followers;

namespace Needlepoint.Skin.Processes.Pigment;

/// <summary>
/// Melanin of the epidermis as it is made, carried and shed: of the skin, of a lesion of melasma, and of a mark that inflammation may leave. It follows
/// healing, light and actives, and feeds nothing back.
/// </summary>
public static class Pigment
{
    /// <summary>How long before a run the habits that the skin is in balance with are followed, s.</summary>
    public const double Past = 365 * Day;

    private const double Day = 86400;

    /// <summary>Rates of change (G2 to G8).</summary>
    /// <param name="state">Pigment.</param>
    /// <param name="k">Its constants.</param>
    /// <param name="epidermis">The living epidermis.</param>
    /// <param name="signals">Signals of healing.</param>
    /// <param name="outside">Light and actives.</param>
    /// <param name="rates">Receives the rates.</param>
    public static void Rates<T>(
        in PigmentState<T> state, in PigmentRates<T> k, in EpidermisState<T> epidermis, in TissueSignals<T> signals, in OutsideSignals<T> outside,
        ref PigmentState<T> rates)
        where T : struct, IReal<T>
    {
        T speed = Speed(k, epidermis.Thickness);
        T light = Driven(k, outside);
        T left = 1 - k.Ceiling * (1 - state.Machinery);
        Melanin.Rates(state.Epidermis, light * (1 - k.HealthyCeiling * (1 - state.Machinery)), k.Pace, speed, ref rates.Epidermis);
        Melanin.Rates(state.Melasma, light * left, k.Pace, speed, ref rates.Melasma);
        rates.Machinery = k.MachineryReturn * (1 - state.Machinery) - k.MachineryLoss * Inhibition(k, outside.Melanin) * state.Machinery;
        rates.Activation = k.ActivationPace * (k.Inflammation * signals.Macrophages - state.Activation);
        T mark = k.MarkProduction * state.Activation * light * left;
        Melanin.Rates(state.Mark, (1 - k.DroppedShare) * mark, k.Pace, speed, ref rates.Mark);
        rates.Dropped = 1.0 / Melanin.Compartments * (k.Pace * k.DroppedShare * mark) - k.DroppedFading * state.Dropped;
    }

    /// <summary>
    /// s, speed of transit over rest, 1 (G3): (t + v)/(t/E + v). A faster stream crosses the stratum corneum sooner (E6); a thicker living epidermis with a
    /// faster stream takes as long as before.
    /// </summary>
    public static T Speed<T>(in PigmentRates<T> k, T thickness)
        where T : struct, IReal<T> => (k.CorneumTransit + k.LivingTransit) / (k.CorneumTransit / thickness + k.LivingTransit);

    /// <summary>Production that light drives, over usual, 1 (G4): 1 + sU (g(u) - 1) + sV (g(v) - 1).</summary>
    public static T Driven<T>(in PigmentRates<T> k, in OutsideSignals<T> outside)
        where T : struct, IReal<T> =>
        1 + k.UltravioletShare * (Effect(k, outside.Ultraviolet) - T.Of(1)) + k.VisibleShare * (Effect(k, outside.Visible) - T.Of(1));

    /// <summary>g, effect of light over that of the usual dose, 1 (G5): u (1 + h)/(u + h), 1 at the usual dose to the bit.</summary>
    public static T Effect<T>(in PigmentRates<T> k, T dose)
        where T : struct, IReal<T> => dose * (1 + k.HalfDose) / (dose + k.HalfDose);

    /// <summary>Share of their full effect that actives reach, 1 (G6): f X/(1 + f X).</summary>
    public static T Inhibition<T>(in PigmentRates<T> k, T exposure)
        where T : struct, IReal<T> => T.Saturating(k.Potency * exposure, T.Of(1));

    /// <summary>Pigment at the start of a run.</summary>
    public static PigmentState<T> Rest<T>(in PigmentRates<T> k)
        where T : struct, IReal<T> => new() { Epidermis = k.Start, Melasma = k.Start, Machinery = T.Of(1) };

    /// <summary>
    /// What the skin starts with (G9): the chain after a year of the habits before, in steps of a day; the production of that day where it never changes.
    /// </summary>
    /// <param name="k">Constants.</param>
    /// <param name="past">Light on the skin at a time before the run, s, below 0.</param>
    /// <param name="isSteady">Whether that light never changes.</param>
    public static MelaninChain<T> InBalance<T>(in PigmentRates<T> k, Func<double, OutsideSignals<T>> past, bool isSteady)
        where T : struct, IReal<T>
    {
        MelaninChain<T> chain = Melanin.Even(Driven(k, past(-Past)));
        if (isSteady)
            return chain;
        T step = Day * k.Pace;
        T share = step / (1 + step);
        for (int day = -(int)(Past / Day); day < 0; day++)
        {
            T before = Driven(k, past((day + 0.5) * Day));
            for (int i = 0; i < Melanin.Compartments; i++)
            {
                chain[i] += share * (before - chain[i]);
                before = chain[i];
            }
        }
        return chain;
    }

    /// <summary>Melanin of the epidermis over its own start, 1.</summary>
    public static T OverStart<T>(in MelaninChain<T> chain, in PigmentRates<T> k)
        where T : struct, IReal<T> => Melanin.Content(chain) / Melanin.Content(k.Start);

    /// <summary>Melanin of a mark over that of the skin around, 1 (G10).</summary>
    public static T MarkContrast<T>(in PigmentState<T> state)
        where T : struct, IReal<T> => (Melanin.Content(state.Mark) + state.Dropped) / Melanin.Content(state.Epidermis);
}
