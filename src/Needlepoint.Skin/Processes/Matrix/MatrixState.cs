using Needlepoint.Numerics.Numbers;

namespace Needlepoint.Skin.Processes.Matrix;

/// <summary>What the matrix is made of, beyond how much collagen there is.</summary>
public struct MatrixState<T>
    where T : struct, IReal<T>
{
    /// <summary>R over the papillary dermis, young matrix made as type III that is type I by now, share of the layer's healthy collagen.</summary>
    public T ReplacedPapillary;

    /// <summary>R over the whole dermis, in the same unit.</summary>
    public T ReplacedBulk;

    /// <summary>L, stable papillary matrix that was there before or that basal turnover put in its place, share of the layer's healthy collagen.</summary>
    public T Legacy;

    /// <summary>B, new stable papillary matrix that is cross-linked, in the same unit.</summary>
    public T CrossLinked;

    /// <summary>X, collagenase (MMP-1) above rest, 1 while all its sources stay as in a full-thickness wound.</summary>
    public T Collagenase;

    /// <summary>E1, tropoelastin on its way into fibres, over rest.</summary>
    public T ElastinDeposited;

    /// <summary>E2, elastin about to become functional, over rest.</summary>
    public T ElastinAssembling;

    /// <summary>F, functional elastin of the upper dermis, over rest.</summary>
    public T FunctionalElastin;

    /// <summary>P, elastotic elastin of the upper dermis, over functional elastin at rest.</summary>
    public T ElastoticElastin;

    /// <summary>H, hyaluronan of the upper dermis, over rest.</summary>
    public T Hyaluronan;
}
