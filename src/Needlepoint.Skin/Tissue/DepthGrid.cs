using System.Runtime.CompilerServices;
using Needlepoint.Numerics.Numbers;

namespace Needlepoint.Skin.Tissue;

/// <summary>The living layers, from the surface down.</summary>
public enum LivingLayer
{
    /// <summary>Living epidermis.</summary>
    ViableEpidermis,

    /// <summary>Papillary dermis.</summary>
    PapillaryDermis,

    /// <summary>Upper reticular dermis.</summary>
    UpperReticularDermis,

    /// <summary>Mid reticular dermis.</summary>
    MidReticularDermis,

    /// <summary>Lower reticular dermis.</summary>
    LowerReticularDermis,
}

/// <summary>Depths of the edges between cells, m below the surface; the first is the upper edge of the living epidermis.</summary>
[InlineArray(DepthGrid.Cells + 1)]
public struct DepthEdges<T>
    where T : struct
{
    private T _first;
}

/// <summary>Cells in depth through the living skin: each layer is cut into equal cells, thin layers into thin ones.</summary>
public static class DepthGrid
{
    /// <summary>Number of cells.</summary>
    public const int Cells = EpidermalCells + DermalCells;

    /// <summary>Cells of the living epidermis.</summary>
    public const int EpidermalCells = 2;

    /// <summary>Cells of the papillary dermis.</summary>
    public const int PapillaryCells = 2;

    /// <summary>Cells of the dermis.</summary>
    public const int DermalCells = 9;

    private static readonly int[] s_cellsOfLayer = [EpidermalCells, PapillaryCells, 3, 2, 2];

    private static readonly string[] s_names =
        ["viable epidermis", "papillary dermis", "upper reticular dermis", "mid reticular dermis", "lower reticular dermis"];

    /// <summary>How many cells a layer has.</summary>
    public static int CellsOf(LivingLayer layer) => s_cellsOfLayer[(int)layer];

    /// <summary>The name of a layer, in words.</summary>
    public static string NameOf(LivingLayer layer) => s_names[(int)layer];

    /// <summary>Thickness of a layer, m; the reticular dermis is cut into thirds.</summary>
    public static T Thickness<T>(LivingLayer layer, in Anatomy<T> anatomy)
        where T : struct, IReal<T> => layer switch
        {
            LivingLayer.ViableEpidermis => anatomy.ViableEpidermis,
            LivingLayer.PapillaryDermis => anatomy.PapillaryShare * anatomy.Dermis,
            _ => (1 - anatomy.PapillaryShare) * anatomy.Dermis / T.Of(3),
        };

    /// <summary>Edges of the cells of this skin.</summary>
    public static DepthEdges<T> Edges<T>(in Anatomy<T> anatomy)
        where T : struct, IReal<T>
    {
        DepthEdges<T> edges = default;
        edges[0] = anatomy.StratumCorneum;
        int edge = 0;
        foreach (LivingLayer layer in Enum.GetValues<LivingLayer>())
        {
            T step = Thickness(layer, anatomy) / T.Of(CellsOf(layer));
            for (int cell = 0; cell < CellsOf(layer); cell++, edge++)
                edges[edge + 1] = edges[edge] + step;
        }
        return edges;
    }
}
