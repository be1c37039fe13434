using System.Runtime.CompilerServices;
using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Tissue;

namespace Needlepoint.Skin.Processes.Healing;

/// <summary>Weight of each depth cell of the dermis in a mean; the weights add up to 1.</summary>
[InlineArray(DepthGrid.DermalCells)]
public struct DepthWeights<T>
    where T : struct
{
    private T _first;
}

/// <summary>The depths over which readings are means.</summary>
public struct DepthWindows<T>
    where T : struct, IReal<T>
{
    /// <summary>Papillary dermis.</summary>
    public DepthWeights<T> Papillary;

    /// <summary>Papillary and upper reticular dermis.</summary>
    public DepthWeights<T> Upper;

    /// <summary>From the epidermis down to the depth over which synthesis is read.</summary>
    public DepthWeights<T> Wounded;

    /// <summary>From the epidermis down to the depth that a scar's relief follows.</summary>
    public DepthWeights<T> Scar;

    /// <summary>The whole dermis.</summary>
    public DepthWeights<T> Bulk;

    /// <summary>The dermis as it shows through the skin.</summary>
    public DepthWeights<T> Seen;

    /// <summary>The windows of one skin (H11): share of each cell within the window, and exp(-depth/0.4 mm) for what shows through.</summary>
    public static DepthWindows<T> Of(in HealingParameters<T> p, in Anatomy<T> anatomy, in DepthEdges<T> edges)
    {
        T top = edges[DepthGrid.EpidermalCells];
        T papillary = DepthGrid.Thickness(LivingLayer.PapillaryDermis, anatomy);
        return new()
        {
            Papillary = Down(edges, top + papillary),
            Upper = Down(edges, top + papillary + DepthGrid.Thickness(LivingLayer.UpperReticularDermis, anatomy)),
            Wounded = Down(edges, top + p.WoundedDepth),
            Scar = Down(edges, top + p.ScarDepth),
            Bulk = Down(edges, edges[DepthGrid.Cells]),
            Seen = ShowingThrough(edges, p.SeenDepth),
        };
    }

    /// <summary>Mean of zone means over a window, written as a correction of the uppermost so that equal values give that value to the bit.</summary>
    public static T Mean(in DepthWeights<T> weights, ReadOnlySpan<T> values)
    {
        T mean = values[0];
        for (int depth = 1; depth < DepthGrid.DermalCells; depth++)
            mean += weights[depth] * (values[depth] - values[0]);
        return mean;
    }

    // A window may end inside a cell: there the quantity is taken as linear, with the slope between the neighbours' centres, which keeps the mean of
    // the cell. Weights of one geometry add up to 1.
    private static DepthWeights<T> Down(in DepthEdges<T> edges, T bottom)
    {
        T top = edges[DepthGrid.EpidermalCells];
        T deepest = T.Min(bottom, edges[DepthGrid.Cells]);
        DepthWeights<T> weights = default;
        for (int depth = 0; depth < DepthGrid.DermalCells; depth++)
        {
            T upper = edges[DepthGrid.EpidermalCells + depth];
            T lower = edges[DepthGrid.EpidermalCells + depth + 1];
            T inside = T.Max(T.Min(lower, deepest) - upper, 0 * upper) / (deepest - top);
            weights[depth] += inside;
            T offCentre = -0.5 * inside * T.Max(lower - deepest, 0 * lower);
            int above = Math.Max(depth - 1, 0);
            int below = Math.Min(depth + 1, DepthGrid.DermalCells - 1);
            T slope = offCentre / (Centre(edges, below) - Centre(edges, above));
            weights[below] += slope;
            weights[above] -= slope;
        }
        return weights;
    }

    private static T Centre(in DepthEdges<T> edges, int depth) =>
        0.5 * (edges[DepthGrid.EpidermalCells + depth] + edges[DepthGrid.EpidermalCells + depth + 1]);

    private static DepthWeights<T> ShowingThrough(in DepthEdges<T> edges, T reach)
    {
        T whole = Above(edges, DepthGrid.EpidermalCells, reach) - Above(edges, DepthGrid.Cells, reach);
        DepthWeights<T> weights = default;
        for (int depth = 0; depth < DepthGrid.DermalCells; depth++)
        {
            int cell = DepthGrid.EpidermalCells + depth;
            weights[depth] = (Above(edges, cell, reach) - Above(edges, cell + 1, reach)) / whole;
        }
        return weights;
    }

    private static T Above(in DepthEdges<T> edges, int edge, T reach) => T.Exp(-(edges[edge] / reach));
}

/// <summary>Where readings are taken: zones of the latest session and depth windows.</summary>
public struct TissueGeometry<T>
    where T : struct, IReal<T>
{
    /// <summary>Area shares of the zones.</summary>
    public ZoneShares<T> Zones;

    /// <summary>Depth windows.</summary>
    public DepthWindows<T> Windows;
}
