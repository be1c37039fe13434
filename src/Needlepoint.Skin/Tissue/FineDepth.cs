using System.Runtime.CompilerServices;
using Needlepoint.Numerics.Numbers;

namespace Needlepoint.Skin.Tissue;

/// <summary>Depths of the edges between fine cells, m below the surface.</summary>
[InlineArray(FineDepth.Cells + 1)]
public struct FineEdges<T>
    where T : struct
{
    private T _first;
}

/// <summary>
/// Each depth cell cut into equal parts, on which signals are spread at a session: their fields are sharper than those of the cells that answer them.
/// </summary>
public static class FineDepth
{
    /// <summary>Parts of a depth cell.</summary>
    public const int Parts = 4;

    /// <summary>Number of fine cells.</summary>
    public const int Cells = DepthGrid.Cells * Parts;

    /// <summary>Edges of the fine cells of this skin.</summary>
    public static FineEdges<T> Edges<T>(in DepthEdges<T> edges)
        where T : struct, IReal<T>
    {
        FineEdges<T> fine = default;
        for (int edge = 0; edge < Cells; edge++)
        {
            T upper = edges[edge / Parts];
            fine[edge] = upper + 1.0 / Parts * (edge % Parts) * (edges[edge / Parts + 1] - upper);
        }
        fine[Cells] = edges[DepthGrid.Cells];
        return fine;
    }

    /// <summary>Mean over the parts of a depth cell.</summary>
    public static T Mean<T>(in TissueField<T> field, int depth, int zone)
        where T : struct, IReal<T>
    {
        T sum = field[depth * Parts * UnitCell.Zones + zone];
        for (int part = 1; part < Parts; part++)
            sum += field[(depth * Parts + part) * UnitCell.Zones + zone];
        return 1.0 / Parts * sum;
    }
}
