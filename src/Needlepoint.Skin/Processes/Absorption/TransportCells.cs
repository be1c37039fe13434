using Needlepoint.Numerics.Numbers;

namespace Needlepoint.Skin.Processes.Absorption;

/// <summary>
/// The unit cell around one channel, cut into rings and layers of cells: what each cell holds and how cells exchange, per free concentration. Finite
/// volumes: what leaves one cell enters its neighbour. Cells stand layer by layer, ring by ring; those inside a channel do not exist.
/// </summary>
internal sealed class TransportCells
{
    // What a few wide rings lose at the ends of a short hole, as found against the full solution over eight steady geometries.
    private const double ShortHoleGain = 1.5;

    private const double StratumCorneumShare = 0.3;

    private const double SharpRim = 0.01;

    private readonly TransportProblem _problem;
    private readonly bool _isReduced;
    private readonly int[,] _index;
    private readonly double[] _ringArea;
    private readonly double[] _ringCentre;
    private readonly int[] _layerOfRow;
    private readonly double[] _height;

    /// <summary>Cuts the unit cell of a problem.</summary>
    public TransportCells(TransportProblem problem, TransportGrid grid)
    {
        _problem = problem;
        Channels = problem.Channels is { Density: > 0, Radius: > 0 } some ? some : null;
        _isReduced = grid.IsReduced;
        RadialEdges = Channels is null ? [0, FlatRadius] : _isReduced ? WideRings(Channels, grid.Rings) : FineRings(Channels, grid.Rings);
        DepthEdges = Depths(grid.Layers);
        _layerOfRow = [.. Enumerable.Range(0, Rows).Select(row => LayerAt(0.5 * (DepthEdges[row] + DepthEdges[row + 1])))];
        _height = [.. Enumerable.Range(0, Rows).Select(row => DepthEdges[row + 1] - DepthEdges[row])];
        _ringArea = [.. Enumerable.Range(0, Rings).Select(ring => Math.PI * ((RadialEdges[ring + 1] * RadialEdges[ring + 1]) - (RadialEdges[ring] * RadialEdges[ring])))];
        _ringCentre = [.. Enumerable.Range(0, Rings).Select(RingCentre)];
        Area = Math.PI * RadialEdges[^1] * RadialEdges[^1];
        _index = new int[Rows, Rings];
        Number();
        Count = LayerOf.Length;
    }

    // A nominal radius of skin without channels, whose single ring is all there is.
    private static double FlatRadius => 1e-4;

    /// <summary>The channels, when there are any.</summary>
    public TransportChannels? Channels { get; }

    /// <summary>Number of cells.</summary>
    public int Count { get; }

    /// <summary>Rings.</summary>
    public int Rings => RadialEdges.Length - 1;

    /// <summary>Rows of cells over the depth.</summary>
    public int Rows => DepthEdges.Length - 1;

    /// <summary>Area of the unit cell, m2.</summary>
    public double Area { get; }

    /// <summary>Edges of the rings, m.</summary>
    public double[] RadialEdges { get; }

    /// <summary>Edges of the rows, m.</summary>
    public double[] DepthEdges { get; }

    /// <summary>Layer of each cell.</summary>
    public int[] LayerOf { get; private set; } = [];

    /// <summary>Amount held over the free concentration, m3, of each cell.</summary>
    public double[] Storage { get; private set; } = [];

    /// <summary>Volume of each cell, m3.</summary>
    public double[] Volume { get; private set; } = [];

    /// <summary>Exchange with the surface outside the channels, m3/s, of each cell.</summary>
    public double[] Surface { get; private set; } = [];

    /// <summary>Exchange with the shunt, m3/s.</summary>
    public double[] Shunt { get; private set; } = [];

    /// <summary>Exchange of the cell with the wall of the channel beside it, m3/s.</summary>
    public double[] Wall { get; private set; } = [];

    /// <summary>Area of that wall, m2.</summary>
    public double[] WallArea { get; private set; } = [];

    /// <summary>Exchange with the sink below, m3/s.</summary>
    public double[] Bottom { get; private set; } = [];

    /// <summary>Exchange with the cell of the next ring, m3/s; 0 at the last ring.</summary>
    public double[] Outward { get; private set; } = [];

    /// <summary>Resistance from the middle of a cell to its lower edge, s/m3.</summary>
    public double[] LowerHalf { get; private set; } = [];

    /// <summary>Resistance from its upper edge to its middle, s/m3.</summary>
    public double[] UpperHalf { get; private set; } = [];

    /// <summary>Whether a cell is stratum corneum.</summary>
    public bool IsStratumCorneum(int cell) => LayerOf[cell] < FirstLivingLayer;

    /// <summary>Number of the cell below; the cell itself in the last row.</summary>
    public int[] Below { get; private set; } = [];

    /// <summary>Number of a cell, or -1 inside the channel.</summary>
    public int At(int row, int ring) => _index[row, ring];

    /// <summary>Share of what needles carry in that comes to each cell: those beside the channel, by their height.</summary>
    public double[] CarriedShare()
    {
        double[] share = new double[Count];
        double total = WallArea.Sum();
        for (int cell = 0; cell < Count && total > 0; cell++)
            share[cell] = WallArea[cell] / total;
        return share;
    }

    private int FirstLivingLayer => _problem.HasStratumCorneum ? 1 : 0;

    private double LivingTop => _problem.HasStratumCorneum ? _problem.Layers[0].Thickness : 0;

    // A hole without depth: the flux at its rim has no bound, and cells there must be much finer.
    private bool IsDisc => Channels is { Depth: 0 };

    private double HoleBottom => Channels is null ? 0 : LivingTop + Channels.Depth;

    private double[] Depths(int count)
    {
        List<double> breaks = [0];
        foreach (TransportLayer layer in _problem.Layers)
            breaks.Add(breaks[^1] + layer.Thickness);
        double bottom = breaks[^1], top = LivingTop;
        double scale = Channels is null ? 0.1 * (bottom - top) : Math.Min(Channels.Radius, 0.1 * (bottom - top));
        List<(double, double)> fine = [(top, (IsDisc ? SharpRim : 0.4) * scale)];
        if (Channels is not null && HoleBottom < bottom)
            fine.Add((HoleBottom, 0.2 * scale));
        double[] living = [top, .. breaks.Where(depth => depth > top), .. Channels is not null && Inside(HoleBottom, top, bottom, breaks) ? [HoleBottom] : Array.Empty<double>()];
        Array.Sort(living);
        if (!_problem.HasStratumCorneum)
            return CellEdges.Of(living, count, fine);
        int above = Math.Max(4, (int)(StratumCorneumShare * count));
        double[] upper = CellEdges.Of([0, top], above, [(0, 0.2 * top), (top, 0.2 * top)]);
        return [.. upper[..^1], .. CellEdges.Of(living, Math.Max(count - above, living.Length - 1), fine)];
    }

    // The tip of a hole is an edge of its own unless it lies on one.
    private static bool Inside(double depth, double top, double bottom, List<double> breaks) =>
        depth > top && depth < bottom && breaks.TrueForAll(edge => Math.Abs(edge - depth) > 1e-9 * bottom);

    private static double CellRadius(TransportChannels channels) => Math.Sqrt(1 / (Math.PI * channels.Density));

    private double[] FineRings(TransportChannels channels, int rings)
    {
        double a = channels.Radius, b = CellRadius(channels);
        return CellEdges.Of([0, a, b], rings, [(a, (IsDisc ? SharpRim : 0.3) * Math.Min(a, b - a))]);
    }

    // The core and rings of equal ratio.
    private static double[] WideRings(TransportChannels channels, int rings)
    {
        double a = channels.Radius, ratio = Scalar.Log(CellRadius(channels) / a).Value / (rings - 1);
        return [0, .. Enumerable.Range(0, rings).Select(ring => a * Scalar.Exp(ratio * ring).Value)];
    }

    // The radius at which a logarithmic profile takes its mean over the ring; in narrow rings it is the middle.
    private double RingCentre(int ring)
    {
        double inner = RadialEdges[ring], outer = RadialEdges[ring + 1];
        if (!_isReduced)
            return 0.5 * (inner + outer);
        static double Moment(double r) => r > 0 ? r * r * (Scalar.Log(r).Value - 0.5) : 0;
        return Scalar.Exp((Moment(outer) - Moment(inner)) / ((outer * outer) - (inner * inner))).Value;
    }

    private int LayerAt(double depth)
    {
        double bottom = 0;
        for (int layer = 0; layer < _problem.Layers.Count; layer++)
        {
            bottom += _problem.Layers[layer].Thickness;
            if (depth < bottom)
                return layer;
        }

        return _problem.Layers.Count - 1;
    }

    private bool IsHole(int row, int ring) =>
        Channels is not null && RadialEdges[ring + 1] <= Channels.Radius * (1 + 1e-9) && DepthEdges[row + 1] <= HoleBottom * (1 + 1e-9);

    private void Number()
    {
        int count = 0;
        for (int row = 0; row < Rows; row++)
            for (int ring = 0; ring < Rings; ring++)
                _index[row, ring] = IsHole(row, ring) ? -1 : count++;
        LayerOf = new int[count];
        Below = new int[count];
        double[] Each() => new double[count];
        (Storage, Volume, Surface, Shunt, Wall, WallArea, Bottom) = (Each(), Each(), Each(), Each(), Each(), Each(), Each());
        (Outward, UpperHalf, LowerHalf) = (Each(), Each(), Each());
        for (int row = 0; row < Rows; row++)
            for (int ring = 0; ring < Rings; ring++)
                if (_index[row, ring] is >= 0 and int cell)
                    Fill(cell, row, ring);
    }

    private void Fill(int cell, int row, int ring)
    {
        TransportLayer layer = _problem.Layers[_layerOfRow[row]];
        double conductivity = layer.Storage * layer.Diffusivity, area = _ringArea[ring], height = _height[row];
        LayerOf[cell] = _layerOfRow[row];
        Volume[cell] = area * height;
        Storage[cell] = layer.Storage * Volume[cell];
        Below[cell] = row + 1 < Rows ? _index[row + 1, ring] : cell;
        UpperHalf[cell] = LowerHalf[cell] = 0.5 * height / (conductivity * area);
        if (ring + 1 < Rings)
            Outward[cell] = 2 * Math.PI * conductivity * height / Scalar.Log(_ringCentre[ring + 1] / _ringCentre[ring]).Value;
        double half = 2 * conductivity * area / height;
        if (row == 0)
            Surface[cell] = InSeries(half, _problem.SurfacePermeability * area);
        if (_layerOfRow[row] == FirstLivingLayer && (row == 0 || _layerOfRow[row - 1] != FirstLivingLayer))
            Shunt[cell] = InSeries(half, _problem.ShuntPermeability * area);
        if (row + 1 == Rows && _problem.HasSink)
            Bottom[cell] = half;
        AddWall(cell, row, ring, conductivity);
    }

    private void AddWall(int cell, int row, int ring, double conductivity)
    {
        bool isLiving = _layerOfRow[row] >= FirstLivingLayer;
        if (isLiving && ring > 0 && IsHole(row, ring - 1))
        {
            double shape = Scalar.Log(_ringCentre[ring] / RadialEdges[ring]).Value;
            Wall[cell] = (_isReduced ? ShortHoleGain : 1) * 2 * Math.PI * conductivity * _height[row] / shape;
            WallArea[cell] = 2 * Math.PI * RadialEdges[ring] * _height[row];
        }
        else if (isLiving && (row > 0 ? IsHole(row - 1, ring) : IsFlush(ring)))
        {
            // A wide core takes what a disc in a half space would take.
            Wall[cell] = _isReduced ? 4 * conductivity * RadialEdges[ring + 1] : 2 * conductivity * _ringArea[ring] / _height[row];
            WallArea[cell] = _ringArea[ring];
            Surface[cell] = 0;
        }
    }

    // A hole that ends at the surface of living tissue is a disc in it.
    private bool IsFlush(int ring) =>
        Channels is not null && !_problem.HasStratumCorneum && HoleBottom <= 0 && RadialEdges[ring + 1] <= Channels.Radius * (1 + 1e-9);

    private static double InSeries(double one, double other) => double.IsInfinity(other) ? one : one * other / (one + other);
}
