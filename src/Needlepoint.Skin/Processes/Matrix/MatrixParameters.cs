using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Parameters;
using Needlepoint.Skin.Tissue;

namespace Needlepoint.Skin.Processes.Matrix;

/// <summary>Parameters of the matrix, SI units; meaning and source of each in <c>data/parameters/matrix.yaml</c>.</summary>
public struct MatrixParameters<T>
    where T : struct, IReal<T>
{
    /// <summary>y3, share of young matrix that is made as type III, 1.</summary>
    public T YoungTypeThreeShare;

    /// <summary>k3, replacement of type III by type I within young matrix, 1/s.</summary>
    public T TypeThreeReplacement;

    /// <summary>s0, type III share of the collagen of the whole healthy dermis, 1.</summary>
    public T DermisTypeThreeShare;

    /// <summary>Type III share under hormone therapy over that without, 1.</summary>
    public T HormoneTherapyTypeThree;

    /// <summary>kx, cross-linking of new stable matrix, 1/s.</summary>
    public T CrossLinking;

    /// <summary>muX, loss of collagenase, 1/s.</summary>
    public T CollagenaseLoss;

    /// <summary>wN, share of neutrophils in what makes collagenase, the rest is early macrophages, 1.</summary>
    public T CollagenaseNeutrophilShare;

    /// <summary>A, collagenase above rest while all its sources stay as in a full-thickness wound, over rest, 1.</summary>
    public T CollagenaseGain;

    /// <summary>kc, clearance of elastotic elastin per collagenase, 1/s.</summary>
    public T ElastoticClearance;

    /// <summary>tauE, return of elastotic elastin, s.</summary>
    public T ElastoticReturnTime;

    /// <summary>e0, elastotic over functional elastin in skin without visible photodamage, 1.</summary>
    public T ElastoticBase;

    /// <summary>e1, elastotic over functional elastin that severe photodamage adds, 1.</summary>
    public T ElastoticPhotodamage;

    /// <summary>phiE, rise of tropoelastin over the rise of collagen synthesis, 1.</summary>
    public T TropoelastinResponse;

    /// <summary>tauA, from tropoelastin to a fibre, s.</summary>
    public T ElastinAssemblyTime;

    /// <summary>tauF, turnover of functional elastin, s.</summary>
    public T ElastinTurnoverTime;

    /// <summary>Half-life of hyaluronan in skin, s.</summary>
    public T HyaluronanHalfLife;

    /// <summary>phiH, rise of hyaluronan synthesis over the rise of collagen synthesis, 1.</summary>
    public T HyaluronanResponse;

    /// <summary>The parameters by their ids.</summary>
    public static MatrixParameters<T> From(IParameterSource<T> source) => new()
    {
        YoungTypeThreeShare = source["matrix.young_type_three_share"],
        TypeThreeReplacement = source["matrix.type_three_replacement"],
        DermisTypeThreeShare = source["matrix.dermis_type_three_share"],
        HormoneTherapyTypeThree = source["matrix.hormone_therapy_type_three"],
        CrossLinking = source["matrix.cross_linking"],
        CollagenaseLoss = source["matrix.collagenase_loss"],
        CollagenaseNeutrophilShare = source["matrix.collagenase_neutrophil_share"],
        CollagenaseGain = source["matrix.collagenase_gain"],
        ElastoticClearance = source["matrix.elastotic_clearance"],
        ElastoticReturnTime = source["matrix.elastotic_return_time"],
        ElastoticBase = source["matrix.elastotic_base"],
        ElastoticPhotodamage = source["matrix.elastotic_photodamage"],
        TropoelastinResponse = source["matrix.tropoelastin_response"],
        ElastinAssemblyTime = source["matrix.elastin_assembly_time"],
        ElastinTurnoverTime = source["matrix.elastin_turnover_time"],
        HyaluronanHalfLife = source["matrix.hyaluronan_half_life"],
        HyaluronanResponse = source["matrix.hyaluronan_response"],
    };

    /// <summary>
    /// The parameters of a person: elastin and hyaluronan follow the extra synthesis of collagen in rests of the young, not in lower ones of this person.
    /// </summary>
    public readonly MatrixParameters<T> For(in Modifiers<T> person)
    {
        MatrixParameters<T> own = this;
        own.TropoelastinResponse = TropoelastinResponse * person.BasalSynthesis;
        own.HyaluronanResponse = HyaluronanResponse * person.BasalSynthesis;
        return own;
    }
}
