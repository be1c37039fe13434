using Needlepoint.Skin.Simulation;
using Needlepoint.Skin.Tissue;

namespace Needlepoint.Reports.Charts;

/// <summary>What a film tells by depth cell and zone, read at any place of the dermis: smooth between the middles of cells, nothing in the epidermis.</summary>
public sealed class TissueTable
{
    private const double Micrometre = 1e-6;

    private readonly double[] _depths, _radii, _thickness, _areas;

    /// <summary>The geometry of a film.</summary>
    public TissueTable(SkinFilm film)
    {
        double[] edges = [.. film.DepthEdges[DepthGrid.EpidermalCells..].Select(edge => edge / Micrometre)], rims = [0, .. film.ZoneRadii.Select(rim => rim / Micrometre)];
        TopUm = edges[0];
        _depths = [.. Enumerable.Range(0, edges.Length - 1).Select(i => (edges[i] + edges[i + 1]) / 2)];
        _thickness = [.. Enumerable.Range(0, edges.Length - 1).Select(i => (edges[i + 1] - edges[i]) / (edges[^1] - edges[0]))];
        _radii = [.. Enumerable.Range(0, rims.Length - 1).Select(i => (rims[i] + rims[i + 1]) / 2)];
        _areas = [.. Enumerable.Range(0, rims.Length - 1).Select(i => (rims[i + 1] * rims[i + 1] - rims[i] * rims[i]) / (rims[^1] * rims[^1]))];
    }

    /// <summary>Upper edge of the dermis, um.</summary>
    public double TopUm { get; }

    /// <summary>The value at a place.</summary>
    /// <param name="table">A row per depth cell of the dermis, a value per zone.</param>
    /// <param name="radiusUm">Distance from the channel, um.</param>
    /// <param name="depthUm">Depth below the surface, um.</param>
    public double At(double[][] table, double radiusUm, double depthUm)
    {
        if (depthUm < TopUm) return 0;
        (int row, double down) = Between(_depths, depthUm);
        (int zone, double across) = Between(_radii, radiusUm);
        double Row(int at) => table[at][zone] + (across > 0 ? across * (table[at][zone + 1] - table[at][zone]) : 0);
        return Row(row) + (down > 0 ? down * (Row(row + 1) - Row(row)) : 0);
    }

    /// <summary>Mean over the dermis of the unit cell.</summary>
    public double Mean(double[][] table) => table.Select((row, depth) => _thickness[depth] * row.Select((value, zone) => _areas[zone] * value).Sum()).Sum();

    private static (int Index, double On) Between(double[] middles, double at)
    {
        if (at <= middles[0]) return (0, 0);
        if (at >= middles[^1]) return (middles.Length - 1, 0);
        int next = Array.FindIndex(middles, middle => middle > at);
        return (next - 1, (at - middles[next - 1]) / (middles[next] - middles[next - 1]));
    }
}
