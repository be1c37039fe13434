namespace Needlepoint.Skin.Processes.Absorption;

/// <summary>
/// Edges of cells along a line: fine where the concentration bends, coarse far from there. The wished width of a cell at x is s + g d, with d the distance
/// to the nearest place that asks for fine cells, s the width there and g the growth; cells are shared out by the integral of 1/width.
/// </summary>
internal static class CellEdges
{
    // Growth of the width of cells with the distance from a fine place, and panels of the midpoint rule in each span.
    private const double Growth = 0.25;
    private const int Panels = 200;

    /// <summary>Edges from the first to the last break, with every break among them.</summary>
    /// <param name="breaks">Places that must be edges, ascending.</param>
    /// <param name="count">Number of cells, at least one for each span between breaks.</param>
    /// <param name="fine">Places that ask for fine cells, and the width there.</param>
    public static double[] Of(IReadOnlyList<double> breaks, int count, IReadOnlyList<(double Place, double Width)> fine)
    {
        int spans = breaks.Count - 1;
        double[] wish = [.. Enumerable.Range(0, spans).Select(i => Integral(breaks[i], breaks[i + 1], fine)[^1])];
        int[] cells = Shared(wish, Math.Max(count, spans));
        List<double> edges = [breaks[0]];
        for (int span = 0; span < spans; span++)
        {
            Split(breaks[span], breaks[span + 1], cells[span], fine, edges);
            edges.Add(breaks[span + 1]);
        }

        return [.. edges];
    }

    private static double Width(double place, IReadOnlyList<(double Place, double Width)> fine)
    {
        double width = double.PositiveInfinity;
        foreach ((double at, double least) in fine)
            width = Math.Min(width, least + (Growth * Math.Abs(place - at)));
        return width;
    }

    private static double[] Integral(double from, double to, IReadOnlyList<(double Place, double Width)> fine)
    {
        double[] sums = new double[Panels + 1];
        double panel = (to - from) / Panels;
        for (int i = 0; i < Panels; i++)
            sums[i + 1] = sums[i] + (panel / Width(from + ((i + 0.5) * panel), fine));
        return sums;
    }

    // One cell for each span, the others by largest remainder.
    private static int[] Shared(double[] wish, int count)
    {
        double total = wish.Sum();
        int free = count - wish.Length;
        double[] share = [.. wish.Select(part => free * part / total)];
        int[] cells = [.. share.Select(part => 1 + (int)part)];
        foreach (int span in Enumerable.Range(0, wish.Length).OrderByDescending(i => share[i] - (int)share[i]).ThenBy(i => i).Take(count - cells.Sum()))
            cells[span]++;
        return cells;
    }

    private static void Split(double from, double to, int cells, IReadOnlyList<(double Place, double Width)> fine, List<double> edges)
    {
        double[] sums = Integral(from, to, fine);
        int panel = 0;
        for (int edge = 1; edge < cells; edge++)
        {
            double wanted = sums[^1] * edge / cells;
            while (sums[panel + 1] < wanted)
                panel++;
            double within = (wanted - sums[panel]) / (sums[panel + 1] - sums[panel]);
            edges.Add(from + ((to - from) * (panel + within) / Panels));
        }
    }
}
