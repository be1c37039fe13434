namespace Needlepoint.Inference.Results;

/// <summary>Free concentrations around one channel at a moment.</summary>
/// <param name="TimeHours">Hours from the application.</param>
/// <param name="Caption">"10 minutes", "1 hour".</param>
/// <param name="RadialEdgesUm">Edges of the rings, um; two (0 and a nominal width) for intact skin.</param>
/// <param name="DepthEdgesUm">Edges of the depth cells, um from the surface.</param>
/// <param name="Share">Free concentration over the highest in any field, 0 to 1: a row per depth; not a number inside the channel.</param>
/// <param name="Highest">That highest free concentration, ug/mL.</param>
/// <param name="Donor">Free concentration in the product at this moment, and so in an open channel, ug/mL.</param>
/// <param name="Layers">Layers from the surface down.</param>
public sealed record ConcentrationField(
    double TimeHours, string Caption, double[] RadialEdgesUm, double[] DepthEdgesUm, double[][] Share, double Highest, double Donor,
    IReadOnlyList<LayerSpan> Layers)
{
    /// <summary>Whether it is the depth profile of intact skin.</summary>
    public bool IsIntact => RadialEdgesUm.Length == 2;

    /// <summary>Radius of the channel, um; 0 where there is none.</summary>
    public double ChannelRadiusUm => RadialEdgesUm[Share.Max(row => row.Count(double.IsNaN))];

    /// <summary>Depth of the channel from the surface, um; 0 where there is none.</summary>
    public double ChannelDepthUm => Array.FindLastIndex(Share, row => double.IsNaN(row[0])) is var deepest && deepest < 0 ? 0 : DepthEdgesUm[deepest + 1];

    /// <summary>Highest free concentration below the stratum corneum, ug/mL; 0 where there is nothing.</summary>
    public double HighestLiving => Highest * Living.Select(row => row.Where(double.IsFinite).DefaultIfEmpty(0).Max()).DefaultIfEmpty(0).Max();

    /// <summary>Deepest cell, um, in which the free concentration is at least a share of the highest in living skin.</summary>
    public double ReachUm(double share)
    {
        double least = share * HighestLiving / Highest;
        int deepest = Array.FindLastIndex(Share, row => Array.Exists(row, value => value >= least));
        return deepest < 0 ? 0 : DepthEdgesUm[deepest + 1];
    }

    /// <summary>The share at a place, smooth between the middles of cells and constant beyond them; what is inside the channel does not count.</summary>
    /// <param name="radiusUm">Distance from the axis of the channel, um.</param>
    /// <param name="depthUm">Depth below the surface, um.</param>
    public double ShareAt(double radiusUm, double depthUm)
    {
        var (row, down) = Between(DepthEdgesUm, depthUm);
        var (ring, across) = Between(RadialEdgesUm, radiusUm);
        double sum = 0, weights = 0;
        for (int i = 0; i < 4; i++)
        {
            double weight = ((i & 1) == 0 ? 1 - down : down) * ((i & 2) == 0 ? 1 - across : across);
            double value = Share[Math.Min(row + (i & 1), Share.Length - 1)][Math.Min(ring + (i >> 1), Share[0].Length - 1)];
            if (weight <= 0 || double.IsNaN(value)) continue;
            sum += weight * value;
            weights += weight;
        }
        return weights > 0 ? sum / weights : 0;
    }

    private IEnumerable<double[]> Living
    {
        get
        {
            const double rounding = 1e-6;
            LayerSpan? horny = Layers.FirstOrDefault(layer => layer.Name.Equals("stratum corneum", StringComparison.OrdinalIgnoreCase));
            return Share.Where((_, row) => DepthEdgesUm[row] >= (horny?.BottomUm ?? 0) - rounding);
        }
    }

    // The cell whose middle lies just before a place, and how far on to the next middle the place is.
    private static (int Cell, double On) Between(double[] edges, double at)
    {
        double Middle(int cell) => (edges[cell] + edges[cell + 1]) / 2;
        int cells = edges.Length - 1, low = 0, high = cells - 1;
        if (at <= Middle(0)) return (0, 0);
        if (at >= Middle(cells - 1)) return (cells - 1, 0);
        while (high - low > 1)
        {
            int middle = (low + high) / 2;
            if (Middle(middle) <= at) low = middle;
            else high = middle;
        }
        return (low, (at - Middle(low)) / (Middle(low + 1) - Middle(low)));
    }
}
