using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Processes.Epidermis;
using Needlepoint.Skin.Processes.Healing;
using Needlepoint.Skin.Processes.Matrix;
using Needlepoint.Skin.Simulation.Followers;

namespace Needlepoint.Skin.Observables;

/// <summary>The curves of <see cref="MatrixObservables"/> at one moment, SI units; the order of the fields is the order of the catalogue.</summary>
public struct MatrixReadings<T>
    where T : struct, IReal<T>
{
    /// <summary>Collagenase in the wounded layer, over rest.</summary>
    public T CollagenaseFold;

    /// <summary>Type III share of the collagen of the whole dermis, 1.</summary>
    public T TypeThreeShare;

    /// <summary>Immunostained type I of the papillary dermis, over rest.</summary>
    public T PapillaryTypeOne;

    /// <summary>Immunostained type III of the papillary dermis, over rest.</summary>
    public T PapillaryTypeThree;

    /// <summary>Silver-stained area of the papillary dermis, over rest.</summary>
    public T PapillaryReticulin;

    /// <summary>Tropoelastin in the wounded layer, over rest.</summary>
    public T TropoelastinFold;

    /// <summary>Functional and elastotic elastin of the upper dermis, over rest.</summary>
    public T TotalElastin;

    /// <summary>Functional elastin of the upper dermis, over rest.</summary>
    public T FunctionalElastin;

    /// <summary>Hyaluronan of the upper dermis, over rest.</summary>
    public T Hyaluronan;

    /// <summary>Thickness of the living epidermis, over rest.</summary>
    public T EpidermisThickness;

    /// <summary>Transit of a cell through the stratum corneum, s.</summary>
    public T StratumCorneumTransit;

    /// <summary>Reads them.</summary>
    /// <param name="followers">The followers of healing.</param>
    /// <param name="constants">Their constants.</param>
    /// <param name="signals">What they read.</param>
    public static MatrixReadings<T> Of(in FollowerState<T> followers, in FollowerRates<T> constants, in TissueSignals<T> signals) => new()
    {
        CollagenaseFold = Matrix.CollagenaseFold(followers.Matrix, constants.Matrix),
        TypeThreeShare = Matrix.DermisTypeThreeShare(followers.Matrix, constants.Matrix, signals),
        PapillaryTypeOne = Matrix.PapillaryTypeOne(followers.Matrix, constants.Matrix, signals),
        PapillaryTypeThree = Matrix.PapillaryTypeThree(followers.Matrix, constants.Matrix, signals),
        PapillaryReticulin = Matrix.PapillaryReticulin(constants.Matrix, signals),
        TropoelastinFold = Matrix.TropoelastinFold(constants.Matrix, signals),
        TotalElastin = Matrix.TotalElastin(followers.Matrix, constants.Matrix),
        FunctionalElastin = followers.Matrix.FunctionalElastin,
        Hyaluronan = followers.Matrix.Hyaluronan,
        EpidermisThickness = followers.Epidermis.Thickness,
        StratumCorneumTransit = Epidermis.Transit(followers.Epidermis, constants.Epidermis),
    };
}
