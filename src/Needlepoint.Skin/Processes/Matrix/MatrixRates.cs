using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Processes.Healing;
using Needlepoint.Skin.Tissue;

namespace Needlepoint.Skin.Processes.Matrix;

/// <summary>Constants of one person's matrix.</summary>
public struct MatrixRates<T>
    where T : struct, IReal<T>
{
    /// <summary>y3, 1.</summary>
    public T YoungTypeThreeShare;

    /// <summary>z3, type III share of stable matrix, 1.</summary>
    public T StableTypeThreeShare;

    /// <summary>k3 + kR, rate at which type III made is no longer type III in young matrix, 1/s.</summary>
    public T TypeThreeLoss;

    /// <summary>y3 k3/(k3 + kR), share of young matrix at rest that was made as type III and is type I, 1.</summary>
    public T ReplacedShare;

    /// <summary>kZ of the papillary dermis, 1/s.</summary>
    public T PapillaryLoss;

    /// <summary>kx, 1/s.</summary>
    public T CrossLinking;

    /// <summary>muX, 1/s.</summary>
    public T CollagenaseLoss;

    /// <summary>wN, 1.</summary>
    public T NeutrophilShare;

    /// <summary>A, 1.</summary>
    public T CollagenaseGain;

    /// <summary>kc, 1/s.</summary>
    public T ElastoticClearance;

    /// <summary>1/tauE, 1/s.</summary>
    public T ElastoticReturn;

    /// <summary>P*, elastotic elastin of this person at rest, over functional elastin at rest.</summary>
    public T RestElastotic;

    /// <summary>phiE, 1.</summary>
    public T TropoelastinResponse;

    /// <summary>2/tauA, for each of the two stages, 1/s.</summary>
    public T ElastinAssembly;

    /// <summary>1/tauF, 1/s.</summary>
    public T ElastinTurnover;

    /// <summary>ln 2 over the half-life, 1/s.</summary>
    public T HyaluronanLoss;

    /// <summary>phiH, 1.</summary>
    public T HyaluronanResponse;

    /// <summary>Healthy skin as it is read.</summary>
    public MatrixRest<T> Rest;

    /// <summary>The constants (M3 and all rates).</summary>
    /// <param name="p">Parameters of the matrix.</param>
    /// <param name="healing">Parameters of healing: turnover of young and stable matrix.</param>
    /// <param name="rest">What healthy skin signals.</param>
    /// <param name="subject">Whose skin.</param>
    public static MatrixRates<T> Of(in MatrixParameters<T> p, in HealingParameters<T> healing, in TissueSignals<T> rest, Subject subject)
    {
        T typeThreeLoss = p.TypeThreeReplacement + healing.YoungMatrixLoss;
        T replacedShare = p.YoungTypeThreeShare * (p.TypeThreeReplacement / typeThreeLoss);
        T share = p.DermisTypeThreeShare * (subject.HasHormoneTherapy ? p.HormoneTherapyTypeThree : T.Of(1));
        T young = (p.YoungTypeThreeShare - replacedShare) * rest.YoungBulk;
        MatrixRates<T> rates = new()
        {
            YoungTypeThreeShare = p.YoungTypeThreeShare,
            StableTypeThreeShare = (share * (rest.YoungBulk + rest.StableBulk) - young) / rest.StableBulk,
            TypeThreeLoss = typeThreeLoss,
            ReplacedShare = replacedShare,
            PapillaryLoss = T.Of(1) / healing.PapillaryTurnoverTime,
            CrossLinking = p.CrossLinking,
            CollagenaseLoss = p.CollagenaseLoss,
            NeutrophilShare = p.CollagenaseNeutrophilShare,
            CollagenaseGain = p.CollagenaseGain,
            ElastoticClearance = p.ElastoticClearance,
            ElastoticReturn = T.Of(1) / p.ElastoticReturnTime,
            RestElastotic = p.ElastoticBase + subject.Photodamage * p.ElastoticPhotodamage,
            TropoelastinResponse = p.TropoelastinResponse,
            ElastinAssembly = 2 * (T.Of(1) / p.ElastinAssemblyTime),
            ElastinTurnover = T.Of(1) / p.ElastinTurnoverTime,
            HyaluronanLoss = T.Log(T.Of(2)) / p.HyaluronanHalfLife,
            HyaluronanResponse = p.HyaluronanResponse,
        };
        rates.Rest = MatrixRest<T>.Of(rates, rest);
        return rates;
    }
}

/// <summary>Healthy matrix: what readings are relative to, computed as they are, so that untreated skin reads 1 to the bit.</summary>
public struct MatrixRest<T>
    where T : struct, IReal<T>
{
    /// <summary>Z* of the papillary dermis, share of its healthy collagen.</summary>
    public T StablePapillary;

    /// <summary>Type I over the papillary dermis, share of its healthy collagen.</summary>
    public T TypeOnePapillary;

    /// <summary>Type III over the papillary dermis, share of its healthy collagen.</summary>
    public T TypeThreePapillary;

    /// <summary>Fibres that take silver over the papillary dermis, share of its healthy collagen.</summary>
    public T ReticulinPapillary;

    internal static MatrixRest<T> Of(in MatrixRates<T> k, in TissueSignals<T> rest)
    {
        T replaced = k.ReplacedShare * rest.YoungPapillary;
        return new()
        {
            StablePapillary = rest.StablePapillary,
            TypeOnePapillary = Matrix.TypeOne(k, rest.YoungPapillary, rest.StablePapillary, replaced),
            TypeThreePapillary = Matrix.TypeThree(k, rest.YoungPapillary, rest.StablePapillary, replaced),
            ReticulinPapillary = Matrix.Reticulin(k, rest.YoungPapillary, rest.StablePapillary),
        };
    }
}
