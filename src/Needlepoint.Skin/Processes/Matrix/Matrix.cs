using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Processes.Healing;

namespace Needlepoint.Skin.Processes.Matrix;

/// <summary>
/// What the dermal matrix consists of: collagen III and I, old and new, collagenase, elastin, hyaluronan. It follows healing and feeds nothing back.
/// </summary>
public static class Matrix
{
    /// <summary>Rates of change of the whole matrix.</summary>
    public static void Rates<T>(in MatrixState<T> state, in MatrixRates<T> k, in TissueSignals<T> signals, ref MatrixState<T> rates)
        where T : struct, IReal<T>
    {
        Collagen(state, k, signals, ref rates);
        Elastin(state, k, signals, ref rates);
        rates.Hyaluronan = k.HyaluronanLoss * (FollowsSynthesis(k.HyaluronanResponse, signals) - state.Hyaluronan);
    }

    /// <summary>Healthy matrix.</summary>
    public static MatrixState<T> Rest<T>(in MatrixRates<T> k, in TissueSignals<T> rest)
        where T : struct, IReal<T> => new()
        {
            ReplacedPapillary = k.ReplacedShare * rest.YoungPapillary,
            ReplacedBulk = k.ReplacedShare * rest.YoungBulk,
            Legacy = rest.StablePapillary,
            ElastinDeposited = T.Of(1),
            ElastinAssembling = T.Of(1),
            FunctionalElastin = T.Of(1),
            ElastoticElastin = k.RestElastotic,
            Hyaluronan = T.Of(1),
        };

    /// <summary>
    /// What a session took of young and stable matrix it took of its parts alike (M12); elastic fibres are lost as papillary collagen is.
    /// </summary>
    /// <param name="state">The matrix.</param>
    /// <param name="before">Signals right before the session.</param>
    /// <param name="after">Signals right after it.</param>
    public static void Lose<T>(ref MatrixState<T> state, in TissueSignals<T> before, in TissueSignals<T> after)
        where T : struct, IReal<T>
    {
        T stable = after.StablePapillary / before.StablePapillary;
        T content = after.ContentPapillary / before.ContentPapillary;
        state.ReplacedPapillary *= after.YoungPapillary / before.YoungPapillary;
        state.ReplacedBulk *= after.YoungBulk / before.YoungBulk;
        state.Legacy *= stable;
        state.CrossLinked *= stable;
        state.FunctionalElastin *= content;
        state.ElastoticElastin *= content;
    }

    /// <summary>Type III of a depth window, share of its healthy collagen (M2): y3 Y - R + z3 Z.</summary>
    /// <param name="k">Constants.</param>
    /// <param name="young">Y of the window.</param>
    /// <param name="stable">Z of the window.</param>
    /// <param name="replaced">R of the window.</param>
    public static T TypeThree<T>(in MatrixRates<T> k, T young, T stable, T replaced)
        where T : struct, IReal<T> => k.YoungTypeThreeShare * young - replaced + k.StableTypeThreeShare * stable;

    /// <summary>Type I of a depth window, share of its healthy collagen (M2): all that is not type III.</summary>
    public static T TypeOne<T>(in MatrixRates<T> k, T young, T stable, T replaced)
        where T : struct, IReal<T> => young + stable - TypeThree(k, young, stable, replaced);

    /// <summary>
    /// Fibres that take silver, share of healthy collagen (M4): y3 Y + z3 Z. Silver stains thin fibres; type I that replaces type III within a young
    /// fibre does not make it a thick one.
    /// </summary>
    public static T Reticulin<T>(in MatrixRates<T> k, T young, T stable)
        where T : struct, IReal<T> => k.YoungTypeThreeShare * young + k.StableTypeThreeShare * stable;

    /// <summary>Type III share of the collagen of the whole dermis, 1.</summary>
    public static T DermisTypeThreeShare<T>(in MatrixState<T> state, in MatrixRates<T> k, in TissueSignals<T> signals)
        where T : struct, IReal<T> =>
        TypeThree(k, signals.YoungBulk, signals.StableBulk, state.ReplacedBulk) / (signals.YoungBulk + signals.StableBulk);

    /// <summary>Type III of the papillary dermis over rest, 1.</summary>
    public static T PapillaryTypeThree<T>(in MatrixState<T> state, in MatrixRates<T> k, in TissueSignals<T> signals)
        where T : struct, IReal<T> =>
        TypeThree(k, signals.YoungPapillary, signals.StablePapillary, state.ReplacedPapillary) / k.Rest.TypeThreePapillary;

    /// <summary>Type I of the papillary dermis over rest, 1.</summary>
    public static T PapillaryTypeOne<T>(in MatrixState<T> state, in MatrixRates<T> k, in TissueSignals<T> signals)
        where T : struct, IReal<T> =>
        TypeOne(k, signals.YoungPapillary, signals.StablePapillary, state.ReplacedPapillary) / k.Rest.TypeOnePapillary;

    /// <summary>Silver-stained area of the papillary dermis over rest, 1.</summary>
    public static T PapillaryReticulin<T>(in MatrixRates<T> k, in TissueSignals<T> signals)
        where T : struct, IReal<T> => Reticulin(k, signals.YoungPapillary, signals.StablePapillary) / k.Rest.ReticulinPapillary;

    /// <summary>N, stable papillary matrix made beyond upkeep, share of healthy collagen (M5): max(0, Z - L).</summary>
    public static T NewStable<T>(in MatrixState<T> state, in TissueSignals<T> signals)
        where T : struct, IReal<T> => T.Max(T.Of(0), signals.StablePapillary - state.Legacy);

    /// <summary>Collagenase over rest, 1 (M7): 1 + A X.</summary>
    public static T CollagenaseFold<T>(in MatrixState<T> state, in MatrixRates<T> k)
        where T : struct, IReal<T> => 1 + k.CollagenaseGain * state.Collagenase;

    /// <summary>Tropoelastin made over rest, 1 (M8): 1 + phiE (S - 1).</summary>
    public static T TropoelastinFold<T>(in MatrixRates<T> k, in TissueSignals<T> signals)
        where T : struct, IReal<T> => FollowsSynthesis(k.TropoelastinResponse, signals);

    /// <summary>Elastin of both pools over rest, 1 (M10): (F + P)/(1 + P*).</summary>
    public static T TotalElastin<T>(in MatrixState<T> state, in MatrixRates<T> k)
        where T : struct, IReal<T> => (state.FunctionalElastin + state.ElastoticElastin) / (1 + k.RestElastotic);

    /// <summary>
    /// Collagen: dR = (k3 + kR) (share Y - R) in both windows (M1), dL = kZ (Z* - L), dB = kx (N - B) - kZ B (M5), and collagenase
    /// dX = muX (wN N + (1 - wN) M1 - X) (M6).
    /// </summary>
    private static void Collagen<T>(in MatrixState<T> state, in MatrixRates<T> k, in TissueSignals<T> signals, ref MatrixState<T> rates)
        where T : struct, IReal<T>
    {
        rates.ReplacedPapillary = k.TypeThreeLoss * (k.ReplacedShare * signals.YoungPapillary - state.ReplacedPapillary);
        rates.ReplacedBulk = k.TypeThreeLoss * (k.ReplacedShare * signals.YoungBulk - state.ReplacedBulk);
        rates.Legacy = k.PapillaryLoss * (k.Rest.StablePapillary - state.Legacy);
        rates.CrossLinked = k.CrossLinking * (NewStable(state, signals) - state.CrossLinked) - k.PapillaryLoss * state.CrossLinked;
        T source = k.NeutrophilShare * signals.Neutrophils + (1 - k.NeutrophilShare) * signals.EarlyMacrophages;
        rates.Collagenase = k.CollagenaseLoss * (source - state.Collagenase);
    }

    /// <summary>
    /// Elastin (M9): dE1 = ka (fold - E1), dE2 = ka (E1 - E2), dF = (E2 - F)/tauF; elastotic dP = (P* - P)/tauE - kc X P (M11).
    /// </summary>
    private static void Elastin<T>(in MatrixState<T> state, in MatrixRates<T> k, in TissueSignals<T> signals, ref MatrixState<T> rates)
        where T : struct, IReal<T>
    {
        rates.ElastinDeposited = k.ElastinAssembly * (TropoelastinFold(k, signals) - state.ElastinDeposited);
        rates.ElastinAssembling = k.ElastinAssembly * (state.ElastinDeposited - state.ElastinAssembling);
        rates.FunctionalElastin = k.ElastinTurnover * (state.ElastinAssembling - state.FunctionalElastin);
        T cleared = k.ElastoticClearance * state.Collagenase * state.ElastoticElastin;
        rates.ElastoticElastin = k.ElastoticReturn * (k.RestElastotic - state.ElastoticElastin) - cleared;
    }

    // Never below nothing, also where synthesis stops and a molecule would answer more than collagen does.
    private static T FollowsSynthesis<T>(T response, in TissueSignals<T> signals)
        where T : struct, IReal<T> => T.Max(T.Of(0), 1 + response * (signals.SynthesisWounded - T.Of(1)));
}
