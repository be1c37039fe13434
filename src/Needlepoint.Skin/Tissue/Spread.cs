using System.Runtime.CompilerServices;
using Needlepoint.Numerics.Numbers;

namespace Needlepoint.Skin.Tissue;

/// <summary>One number for every zone of every fine depth cell of the living skin: fine cell * zones + zone.</summary>
[InlineArray(FineDepth.Cells * UnitCell.Zones)]
public struct TissueField<T>
    where T : struct
{
    private T _first;
}

/// <summary>
/// Steady spread of a signal that is cleared within hours: the solution u of u - ell^2 lap u = source on zones times depth cells, without flux through
/// the surface, the base and the wall of the unit cell. It conserves the amount: the mean of u is the mean of the source.
/// </summary>
public static class Spread
{
    private const int Zones = UnitCell.Zones;
    private const int Places = FineDepth.Cells * Zones;
    private const int Band = 2 * Zones + 1;

    /// <summary>Spreads a source.</summary>
    /// <param name="source">Source, any unit.</param>
    /// <param name="radii">Bounds of the zones, m.</param>
    /// <param name="edges">Edges of the fine depth cells, m.</param>
    /// <param name="reach">ell, how far the signal gets: sqrt(diffusivity / clearance), m.</param>
    public static TissueField<T> Of<T>(in TissueField<T> source, in ZoneRadii<T> radii, in FineEdges<T> edges, T reach)
        where T : struct, IReal<T>
    {
        T[] band = Matrix(radii, edges, reach * reach);
        TissueField<T> field = source;
        Solve(band, field);
        return field;
    }

    // The matrix by rows; entry (row, column) stands at row * Band + column - row + Zones.
    private static T[] Matrix<T>(in ZoneRadii<T> radii, in FineEdges<T> edges, T squaredReach)
        where T : struct, IReal<T>
    {
        T[] band = new T[Places * Band];
        for (int place = 0; place < Places; place++)
            band[place * Band + Zones] = T.Of(1);
        for (int cell = 0; cell < FineDepth.Cells; cell++)
        {
            for (int zone = 0; zone < Zones; zone++)
            {
                int place = cell * Zones + zone;
                if (zone + 1 < Zones)
                {
                    T conductance = 4 * squaredReach * radii[zone + 1] / (radii[zone + 2] - radii[zone]);
                    Link(band, place, 1, conductance / Ring(radii, zone), conductance / Ring(radii, zone + 1));
                }
                if (cell + 1 < FineDepth.Cells)
                {
                    T conductance = 2 * squaredReach / (edges[cell + 2] - edges[cell]);
                    Link(band, place, Zones, conductance / (edges[cell + 1] - edges[cell]), conductance / (edges[cell + 2] - edges[cell + 1]));
                }
            }
        }
        return band;
    }

    // What passes between two neighbours, over the volume of each.
    private static void Link<T>(T[] band, int place, int distance, T overThis, T overNext)
        where T : struct, IReal<T>
    {
        int next = place + distance;
        band[place * Band + Zones] += overThis;
        band[place * Band + Zones + distance] -= overThis;
        band[next * Band + Zones] += overNext;
        band[next * Band + Zones - distance] -= overNext;
    }

    // The matrix is diagonally dominant: elimination needs no pivoting.
    private static void Solve<T>(T[] band, Span<T> values)
        where T : struct, IReal<T>
    {
        for (int pivot = 0; pivot < Places; pivot++)
        {
            int last = Math.Min(pivot + Zones, Places - 1);
            for (int row = pivot + 1; row <= last; row++)
            {
                T factor = band[row * Band + pivot - row + Zones] / band[pivot * Band + Zones];
                for (int column = pivot + 1; column <= last; column++)
                    band[row * Band + column - row + Zones] -= factor * band[pivot * Band + column - pivot + Zones];
                values[row] -= factor * values[pivot];
            }
        }
        for (int row = Places - 1; row >= 0; row--)
        {
            for (int column = row + 1; column <= Math.Min(row + Zones, Places - 1); column++)
                values[row] -= band[row * Band + column - row + Zones] * values[column];
            values[row] /= band[row * Band + Zones];
        }
    }

    private static T Ring<T>(in ZoneRadii<T> radii, int zone)
        where T : struct, IReal<T> =>
        radii[zone + 1] * radii[zone + 1] - radii[zone] * radii[zone];
}
