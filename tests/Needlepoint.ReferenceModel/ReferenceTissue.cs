namespace Needlepoint.ReferenceModel;

/// <summary>What a depth cell is made of.</summary>
public enum TissueKind
{
    /// <summary>Epidermis: damage spreads through it; it has no vessels and no fibroblasts.</summary>
    Epidermis,

    /// <summary>Papillary dermis.</summary>
    Papillary,

    /// <summary>Reticular dermis.</summary>
    Reticular,
}

/// <summary>
/// The reader's copy of the healing tissue: the equations H1 to H9 in plain numbers, in the order of a textbook, in days, centimetres and
/// ng/mL. It is never made faster; what runs in the simulator must agree with it.
/// </summary>
/// <remarks>
/// Around one channel of a session lie ring-shaped zones (core, collar, near, far), each cut into depth cells. Every cell has ten states;
/// cells touch each other only at the moment of a session, when the alarm spreads, on finer cells than those that answer it. Between sessions each follows ordinary differential
/// equations, integrated here by the classical Runge-Kutta method of order four with a fixed step.
/// </remarks>
public sealed class ReferenceTissue
{
    /// <summary>Alarm J.</summary>
    public const int Alarm = 0;

    /// <summary>Recruitment C by the activated vessel wall.</summary>
    public const int Recruitment = 1;

    /// <summary>Neutrophils N; constant recruitment 1 gives 1.</summary>
    public const int Neutrophils = 2;

    /// <summary>Early macrophages M1.</summary>
    public const int EarlyMacrophages = 3;

    /// <summary>Late macrophages M2.</summary>
    public const int LateMacrophages = 4;

    /// <summary>Fibroblasts F over those at rest.</summary>
    public const int Fibroblasts = 5;

    /// <summary>Myofibroblasts Mf over fibroblasts at rest.</summary>
    public const int Myofibroblasts = 6;

    /// <summary>Share A of the fibroblasts that are primed.</summary>
    public const int Primed = 7;

    /// <summary>Young matrix Y over all matrix at rest.</summary>
    public const int YoungMatrix = 8;

    /// <summary>Stable matrix Z over all matrix at rest.</summary>
    public const int StableMatrix = 9;

    /// <summary>Number of states of a cell.</summary>
    public const int States = 10;

    private const int Remodelled = 0;
    private const int Seen = 1;
    private const int Epidermis = 2;
    private const int Followers = 3;

    private readonly TissueValues _p;
    private readonly double[] _edges;
    private readonly TissueKind[] _kinds;
    private readonly int _zones;
    private readonly int _layers;
    private readonly int _parts;
    private readonly double _grading;
    private readonly double[] _fineEdges;

    // All that changes, in one vector: ten states of each cell, damage left of each depth cell, then what is read from them with a lag.
    private readonly double[] _x;
    private double[] _radii;

    /// <summary>Healthy skin.</summary>
    /// <param name="values">Numbers of the equations.</param>
    /// <param name="edges">Edges of the depth cells, cm below the surface.</param>
    /// <param name="kinds">What each depth cell is made of.</param>
    /// <param name="zones">Number of zones: core, collar and at least one outside; or one well-mixed cell.</param>
    /// <param name="parts">Number of equal parts into which a depth cell is cut where the alarm spreads.</param>
    /// <param name="grading">Exponent by which the skin outside the collar is cut into zones; 1 for zones of equal width.</param>
    public ReferenceTissue(TissueValues values, double[] edges, TissueKind[] kinds, int zones = 4, int parts = 4, double grading = 1)
    {
        _p = values;
        _edges = edges;
        _kinds = kinds;
        _layers = kinds.Length;
        _zones = zones;
        _parts = parts;
        _grading = grading;
        _fineEdges =
        [
            .. Enumerable.Range(0, _layers * parts).Select(i => edges[i / parts] + (edges[i / parts + 1] - edges[i / parts]) * (i % parts) / parts),
            edges[_layers],
        ];
        _radii = zones == 1 ? [0, 1] : Radii(density: 100, mouthRadius: 0.007);
        _x = new double[_zones * _layers * States + _layers + Followers];
        for (int zone = 0; zone < _zones; zone++)
            for (int layer = 0; layer < _layers; layer++)
            {
                Cell(_x, zone, layer)[Fibroblasts] = 1;
                Cell(_x, zone, layer)[YoungMatrix] = RestYoung(layer);
                Cell(_x, zone, layer)[StableMatrix] = RestStable(layer);
            }
    }

    /// <summary>
    /// A full-thickness wound, the largest there is: one cell of reticular dermis, all of it damaged, no fibroblast and 2 % of the matrix left.
    /// </summary>
    public static ReferenceTissue FullThicknessWound(TissueValues values)
    {
        ReferenceTissue wound = new(values, [0, 1], [TissueKind.Reticular], zones: 1);
        wound._x[wound.DamageAt(0)] = 1;
        wound.Cell(wound._x, 0, 0)[Alarm] = 1;
        wound.Cell(wound._x, 0, 0)[Fibroblasts] = 0;
        wound.Cell(wound._x, 0, 0)[YoungMatrix] *= 0.02;
        wound.Cell(wound._x, 0, 0)[StableMatrix] *= 0.02;
        return wound;
    }

    /// <summary>Time since the start, d.</summary>
    public double Day { get; private set; }

    /// <summary>Largest step of the integration, d.</summary>
    public double Step { get; set; } = 0.02;

    /// <summary>Factor of an anti-inflammatory medicine on the activation of the vessel wall; 1 without.</summary>
    public double Medicine { get; set; } = 1;

    /// <summary>Remodelling of a scar so far (R), days of excess synthesis.</summary>
    public double Remodelling => _x[Follower(Remodelled)];

    /// <summary>Relief of a scar that has been remodelled and is seen (G), 1.</summary>
    public double Relief => _x[Follower(Seen)];

    /// <summary>Gain of the epidermis' thickness, 1.</summary>
    public double EpidermisGain => _x[Follower(Epidermis)];

    // ---------------------------------------------------------------------------------------------------------------- sessions

    /// <summary>A session of needles (H1 to H4).</summary>
    /// <param name="density">Channels per cm2.</param>
    /// <param name="reach">Depth of the tips below the surface, cm.</param>
    /// <param name="mouthRadius">Half the diameter of the mouth, cm.</param>
    /// <param name="slope">Radius gained per depth along the cone of the tip, 1.</param>
    public void Needle(double density, double reach, double mouthRadius, double slope)
    {
        FallAnew(Radii(density, mouthRadius));
        double core = _radii[1], rim = _radii[2];
        double[,] dose = new double[_zones, _layers * _parts];
        for (int part = 0; part < _layers * _parts; part++)
        {
            double top = _fineEdges[part], bottom = _fineEdges[part + 1];
            double square = PathMean(top, bottom, reach, mouthRadius, slope, power: 2);
            double radius = PathMean(top, bottom, reach, mouthRadius, slope, power: 1);
            double wide = _p.CollarRatio;
            double ring = (2 * wide + wide * wide) * square + 2 * _p.Collar * (1 + wide) * radius + _p.Collar * _p.Collar * ShareAbove(top, bottom, reach);
            double bruised = Math.PI * ring;
            dose[0, part] = Math.Min(1, square / (core * core));
            dose[1, part] = Math.Min(1, bruised / (Math.PI * (rim * rim - core * core)));
        }
        for (int layer = 0; layer < _layers; layer++)
        {
            double square = PathMean(_edges[layer], _edges[layer + 1], reach, mouthRadius, slope, power: 2);
            Lose(0, layer, Math.Min(1, square / (core * core)), _p.MatrixLost, _p.FibroblastsLost);
        }
        Injure(dose);
    }

    /// <summary>Holes of a laser: cylinders of removed tissue without a collar.</summary>
    /// <param name="density">Holes per cm2.</param>
    /// <param name="depth">Depth of the holes, cm.</param>
    /// <param name="radius">Their radius, cm.</param>
    public void DrillHoles(double density, double depth, double radius)
    {
        FallAnew(Radii(density, radius));
        Remove(depth, zones: 1, Math.Min(1, radius * radius / (_radii[1] * _radii[1])));
    }

    /// <summary>The whole surface is removed.</summary>
    /// <param name="depth">Down to this depth, cm.</param>
    public void Ablate(double depth)
    {
        FallAnew(_radii);
        Remove(depth, _zones, 1);
    }

    /// <summary>
    /// Damages every cell alike without removing anything: the response of one well-mixed cell to a dose.
    /// </summary>
    public void Damage(double dose)
    {
        double[,] everywhere = new double[_zones, _layers * _parts];
        for (int zone = 0; zone < _zones; zone++)
            for (int part = 0; part < _layers * _parts; part++)
                everywhere[zone, part] = dose;
        Injure(everywhere);
    }

    /// <summary>Multiplies one state in every cell.</summary>
    public void Kick(int state, double factor)
    {
        for (int zone = 0; zone < _zones; zone++)
            for (int layer = 0; layer < _layers; layer++)
                Cell(_x, zone, layer)[state] *= factor;
    }

    // H1: mean of a(z)^power between two depths, a(z) = min(r0, s (zr - z)): a cylinder down to zr - r0/s, a cone below it.
    private static double PathMean(double top, double bottom, double reach, double mouthRadius, double slope, int power)
    {
        double cone = reach - mouthRadius / slope;
        double cylinder = Math.Max(0, Math.Min(bottom, cone) - top);
        double from = Math.Max(top, cone), to = Math.Min(bottom, reach);
        double integral = Math.Pow(mouthRadius, power) * cylinder;
        if (to > from)
            integral += Math.Pow(slope, power) * (Math.Pow(reach - from, power + 1) - Math.Pow(reach - to, power + 1)) / (power + 1);
        return integral / (bottom - top);
    }

    private static double ShareAbove(double top, double bottom, double depth) => Math.Clamp((depth - top) / (bottom - top), 0, 1);

    // H2.
    private double[] Radii(double density, double mouthRadius)
    {
        double rim = 1 / Math.Sqrt(Math.PI * density);
        double core = Math.Min(mouthRadius, 0.7 * rim);
        double collar = Math.Min(2 * core, core + (rim - core) / 2);
        double[] radii = new double[_zones + 1];
        radii[1] = core;
        for (int i = 2; i <= _zones; i++)
            radii[i] = collar + (rim - collar) * Math.Pow((i - 2.0) / (_zones - 2), _grading);
        return radii;
    }

    // New holes fall independently of old ones: each state becomes its layer mean, and the zones are those of the new session.
    private void FallAnew(double[] radii)
    {
        for (int layer = 0; layer < _layers; layer++)
            for (int state = 0; state < States; state++)
            {
                double mean = LayerMean(layer, state);
                for (int zone = 0; zone < _zones; zone++)
                    Cell(_x, zone, layer)[state] = mean;
            }
        _radii = radii;
    }

    // Tissue is removed down to a depth: damage 1, and most of what was there lost.
    private void Remove(double depth, int zones, double share)
    {
        double[,] dose = new double[_zones, _layers * _parts];
        for (int zone = 0; zone < zones; zone++)
        {
            for (int part = 0; part < _layers * _parts; part++)
                dose[zone, part] = share * ShareAbove(_fineEdges[part], _fineEdges[part + 1], depth);
            for (int layer = 0; layer < _layers; layer++)
                Lose(zone, layer, share * ShareAbove(_edges[layer], _edges[layer + 1], depth), _p.AblationLoss, _p.AblationLoss);
        }
        Injure(dose);
    }

    private void Lose(int zone, int layer, double occupied, double matrixLost, double fibroblastsLost)
    {
        Span<double> cell = Cell(_x, zone, layer);
        cell[YoungMatrix] *= 1 - matrixLost * occupied;
        cell[StableMatrix] *= 1 - matrixLost * occupied;
        cell[Fibroblasts] *= 1 - fibroblastsLost * occupied;
        cell[Myofibroblasts] *= 1 - fibroblastsLost * occupied;
    }

    // H4: only what is not yet damaged can be. The alarm spreads from the damage, and once more from the vessels, of which the epidermis has none.
    private void Injure(double[,] dose)
    {
        double[,] damaged = new double[_zones, _layers * _parts];
        for (int zone = 0; zone < _zones; zone++)
            for (int part = 0; part < _layers * _parts; part++)
                damaged[zone, part] = (1 - _x[DamageAt(part / _parts)]) * dose[zone, part];

        double[,] alarm = Spread(damaged);
        for (int zone = 0; zone < _zones; zone++)
            for (int part = 0; part < _layers * _parts; part++)
                if (_kinds[part / _parts] == TissueKind.Epidermis)
                    alarm[zone, part] = 0;
        alarm = Spread(alarm);

        for (int zone = 0; zone < _zones; zone++)
            for (int part = 0; part < _layers * _parts; part++)
            {
                _x[DamageAt(part / _parts)] += AreaShare(zone) * damaged[zone, part] / _parts;
                Cell(_x, zone, part / _parts)[Alarm] += alarm[zone, part] / _parts;
            }
    }

    // G: solves u - ell^2 lap u = f in finite volumes, no flux through surface, base and rim of the cell, by Gaussian elimination.
    private double[,] Spread(double[,] source)
    {
        if (_zones == 1)
            return source;
        int parts = _layers * _parts, count = _zones * parts;
        double[,] matrix = new double[count, count + 1];
        double square = _p.Spread * _p.Spread;
        for (int zone = 0; zone < _zones; zone++)
            for (int part = 0; part < parts; part++)
            {
                int here = zone * parts + part;
                double thickness = _fineEdges[part + 1] - _fineEdges[part];
                matrix[here, here] += 1;
                matrix[here, count] = source[zone, part];
                if (zone + 1 < _zones)
                {
                    double conductance = square * 2 * Math.PI * _radii[zone + 1] * thickness / ((_radii[zone + 2] - _radii[zone]) / 2);
                    Link(matrix, here, here + parts, conductance, Area(zone) * thickness, Area(zone + 1) * thickness);
                }
                if (part + 1 < parts)
                {
                    double below = _fineEdges[part + 2] - _fineEdges[part + 1];
                    double conductance = square * Area(zone) / ((thickness + below) / 2);
                    Link(matrix, here, here + 1, conductance, Area(zone) * thickness, Area(zone) * below);
                }
            }
        double[] solution = Eliminate(matrix);
        double[,] spread = new double[_zones, parts];
        for (int zone = 0; zone < _zones; zone++)
            for (int part = 0; part < parts; part++)
                spread[zone, part] = solution[zone * parts + part];
        return spread;
    }

    private static void Link(double[,] matrix, int one, int other, double conductance, double volumeOfOne, double volumeOfOther)
    {
        matrix[one, one] += conductance / volumeOfOne;
        matrix[one, other] -= conductance / volumeOfOne;
        matrix[other, other] += conductance / volumeOfOther;
        matrix[other, one] -= conductance / volumeOfOther;
    }

    // The matrix is diagonally dominant: no pivot is needed.
    private static double[] Eliminate(double[,] matrix)
    {
        int count = matrix.GetLength(0);
        for (int pivot = 0; pivot < count; pivot++)
            for (int row = pivot + 1; row < count; row++)
            {
                double factor = matrix[row, pivot] / matrix[pivot, pivot];
                if (factor != 0)
                    for (int column = pivot; column <= count; column++)
                        matrix[row, column] -= factor * matrix[pivot, column];
            }
        double[] solution = new double[count];
        for (int row = count - 1; row >= 0; row--)
        {
            double rest = matrix[row, count];
            for (int column = row + 1; column < count; column++)
                rest -= matrix[row, column] * solution[column];
            solution[row] = rest / matrix[row, row];
        }
        return solution;
    }

    // ---------------------------------------------------------------------------------------------------------------- equations

    /// <summary>H6: macrophages m, d, of a cell whose states are given.</summary>
    public double Macrophages(ReadOnlySpan<double> cell) =>
        _p.MacrophageSwitch * cell[LateMacrophages] / _p.LateMacrophageLoss
        + _p.EarlyMacrophageSignal * cell[EarlyMacrophages] / _p.EarlyMacrophageLoss;

    /// <summary>H6: repair signal T, ng/mL.</summary>
    public double RepairSignal(ReadOnlySpan<double> cell) => _p.SignalPerMacrophage * Macrophages(cell);

    /// <summary>H8: synthesis S over that at rest.</summary>
    public double Synthesis(ReadOnlySpan<double> cell) =>
        cell[Fibroblasts] * (1 + _p.PrimedSynthesis * cell[Primed]) / (1 + _p.Suppression * cell[Recruitment]);

    /// <summary>H5 to H9: rates of a cell's states, 1/d.</summary>
    public void Rates(ReadOnlySpan<double> cell, int layer, Span<double> rates)
    {
        double alarm = cell[Alarm], recruitment = cell[Recruitment], neutrophils = cell[Neutrophils];
        double early = cell[EarlyMacrophages], late = cell[LateMacrophages];
        double fibroblasts = cell[Fibroblasts], myofibroblasts = cell[Myofibroblasts], primed = cell[Primed];
        double young = cell[YoungMatrix], stable = cell[StableMatrix];

        rates[Alarm] = -_p.DamageClearance * alarm;
        rates[Recruitment] = _p.VesselActivation * (Medicine * alarm - recruitment);
        rates[Neutrophils] = _p.NeutrophilLoss * (recruitment - neutrophils);
        rates[EarlyMacrophages] = _p.EarlyMacrophageLoss * (neutrophils - early);
        rates[LateMacrophages] = _p.LateMacrophageLoss * (early - late);

        double signal = RepairSignal(cell);
        double occupancy = signal / (signal + _p.HalfOccupancy);
        double crowding = 1 - (fibroblasts + myofibroblasts) / _p.FibroblastCrowding;
        double converted = _p.Conversion * occupancy * fibroblasts;
        rates[Fibroblasts] = _p.FibroblastReturn * (1 - fibroblasts) + _p.FibroblastDivision * occupancy * fibroblasts * crowding - converted;
        rates[Myofibroblasts] = converted - _p.MyofibroblastLoss * myofibroblasts;
        rates[Primed] = _p.Priming * occupancy * (1 - primed) - primed / _p.Memory;

        // At rest each pair below cancels to the last bit: production is written as rate times the pool at rest.
        double content = young + stable;
        double feedback = (1 + _p.Crowding) / (1 + _p.Crowding * content);
        double filling = _p.Filling * primed * fibroblasts * Math.Max(0, 1 - content);
        double restYoung = RestYoung(layer), restStable = RestStable(layer);
        rates[YoungMatrix] = _p.YoungLoss * (restYoung * Synthesis(cell) * feedback - young) + filling;
        rates[StableMatrix] = StableLoss(layer) * (restStable * (1 + (young - restYoung) / restYoung) - stable) - _p.NetLoss * stable;
    }

    /// <summary>kZ: loss of stable matrix in a depth cell, 1/d.</summary>
    public double StableLoss(int layer) => _kinds[layer] == TissueKind.Papillary ? 1 / _p.PapillaryTurnover : _p.ReticularLoss;

    /// <summary>Z* of a depth cell.</summary>
    public double RestStable(int layer) => 1 / (1 + StableLoss(layer) / (_p.Maturing * _p.YoungLoss));

    /// <summary>Y* of a depth cell.</summary>
    public double RestYoung(int layer) => 1 - RestStable(layer);

    // ---------------------------------------------------------------------------------------------------------------- in time

    /// <summary>Follows the skin up to a day, in equal steps of at most <see cref="Step"/>.</summary>
    public void Advance(double day)
    {
        int steps = (int)Math.Ceiling((day - Day) / Step - 1e-9);
        double step = (day - Day) / Math.Max(1, steps);
        for (int i = 0; i < steps; i++)
        {
            double[] first = Slopes(_x);
            double[] second = Slopes(Moved(_x, first, step / 2));
            double[] third = Slopes(Moved(_x, second, step / 2));
            double[] fourth = Slopes(Moved(_x, third, step));
            for (int k = 0; k < _x.Length; k++)
                _x[k] += step / 6 * (first[k] + 2 * second[k] + 2 * third[k] + fourth[k]);
        }
        Day = day;
    }

    private static double[] Moved(double[] x, double[] slopes, double step)
    {
        double[] moved = new double[x.Length];
        for (int k = 0; k < x.Length; k++)
            moved[k] = x[k] + step * slopes[k];
        return moved;
    }

    private double[] Slopes(double[] x)
    {
        double[] slopes = new double[x.Length];
        for (int zone = 0; zone < _zones; zone++)
            for (int layer = 0; layer < _layers; layer++)
                Rates(Cell(x, zone, layer), layer, Cell(slopes, zone, layer));
        for (int layer = 0; layer < _layers; layer++)
            slopes[DamageAt(layer)] = -_p.DamageClearance * x[DamageAt(layer)];

        // What is read with a lag: remodelling and relief of a scar, and an epidermis that follows the papillary dermis.
        double remodelled = x[Follower(Remodelled)];
        double visible = _p.ReliefCeiling * (1 - Math.Exp(-Math.Max(0, remodelled) / _p.ReliefScale));
        double gain = Math.Max(0, Mean(x, PapillaryDermis, Content) - 1);
        slopes[Follower(Remodelled)] = Mean(x, ScarDepth, Synthesis) - 1 - remodelled / _p.PapillaryTurnover;
        slopes[Follower(Seen)] = (visible - x[Follower(Seen)]) / _p.ReliefLag;
        slopes[Follower(Epidermis)] =
            (_p.EpidermisCeiling * gain / (gain + _p.EpidermisHalf) - x[Follower(Epidermis)]) / _p.EpidermisTurnover;
        return slopes;
    }

    // ---------------------------------------------------------------------------------------------------------------- readouts

    /// <summary>A number of a cell, read from its states.</summary>
    public delegate double Reading(ReadOnlySpan<double> cell);

    /// <summary>A stretch of depth, cm below the surface.</summary>
    public readonly record struct Window(double From, double To);

    /// <summary>From the junction of epidermis and dermis to the base.</summary>
    public Window WholeDermis => new(Junction, _edges[_layers]);

    /// <summary>The papillary dermis; the whole dermis where none is told apart.</summary>
    public Window PapillaryDermis => _kinds.Contains(TissueKind.Papillary)
        ? new(_edges[Array.IndexOf(_kinds, TissueKind.Papillary)], _edges[Array.LastIndexOf(_kinds, TissueKind.Papillary) + 1])
        : WholeDermis;

    /// <summary>The wounded layer, below the junction.</summary>
    public Window WoundedLayer => new(Junction, Math.Min(Junction + _p.WoundedDepth, _edges[_layers]));

    /// <summary>As deep as an acne scar is remodelled, below the junction.</summary>
    public Window ScarDepth => new(Junction, Math.Min(Junction + _p.ScarDepth, _edges[_layers]));

    /// <summary>Mean of a reading over the unit cell and a window.</summary>
    public double Mean(Window window, Reading reading) => Mean(_x, window, reading);

    /// <summary>Mean of a state over the unit cell at one depth cell.</summary>
    public double LayerMean(int layer, int state) => ZoneMean(_x, layer, cell => cell[state]);

    /// <summary>Number of macrophages, late and early ones alike, q M2/k2 + M1/k1, d.</summary>
    public double AllMacrophages(ReadOnlySpan<double> cell) =>
        _p.MacrophageSwitch * cell[LateMacrophages] / _p.LateMacrophageLoss + cell[EarlyMacrophages] / _p.EarlyMacrophageLoss;

    /// <summary>Damage D left in a depth cell.</summary>
    public double DamageLeft(int layer) => _x[DamageAt(layer)];

    /// <summary>The states of one cell.</summary>
    public double[] CellAt(int zone, int layer) => Cell(_x, zone, layer).ToArray();

    /// <summary>Synthesis of the wounded layer over that at rest.</summary>
    public double SynthesisFold => Mean(WoundedLayer, Synthesis);

    /// <summary>Gain of the papillary matrix, 1.</summary>
    public double PapillaryGain => Mean(PapillaryDermis, Content) - 1;

    /// <summary>Gain of the matrix of the whole dermis, 1.</summary>
    public double BulkGain => Mean(WholeDermis, Content) - 1;

    /// <summary>Type III in the papillary dermis over all matrix at rest.</summary>
    public double PapillaryTypeThree => TypeThree(PapillaryDermis);

    /// <summary>Type III share of the papillary matrix, 1.</summary>
    public double PapillaryTypeThreeShare => PapillaryTypeThree / (1 + PapillaryGain);

    /// <summary>Type III share of the matrix of the whole dermis, 1.</summary>
    public double TypeThreeShare => TypeThree(WholeDermis) / (1 + BulkGain);

    /// <summary>Young and stable matrix of a cell.</summary>
    public static double Content(ReadOnlySpan<double> cell) => cell[YoungMatrix] + cell[StableMatrix];

    // The share in stable matrix is what the share in the whole healthy dermis leaves for it.
    private double TypeThree(Window window)
    {
        double restYoung = 0;
        for (int layer = 0; layer < _layers; layer++)
            restYoung += Overlap(WholeDermis, layer) * RestYoung(layer);
        restYoung /= WholeDermis.To - WholeDermis.From;
        double ofStable = (_p.TypeThreeAtRest - _p.TypeThreeOfYoung * restYoung) / (1 - restYoung);
        return Mean(window, cell => _p.TypeThreeOfYoung * cell[YoungMatrix] + ofStable * cell[StableMatrix]);
    }

    // A window begins at the edge of a cell. Where it ends inside one, the reading is taken there as linear, between the centres of the neighbours.
    private double Mean(double[] x, Window window, Reading reading)
    {
        double sum = 0;
        for (int layer = FirstDermal; layer < _layers; layer++)
        {
            double overlap = Overlap(window, layer);
            if (overlap <= 0)
                continue;
            int above = Math.Max(layer - 1, FirstDermal), below = Math.Min(layer + 1, _layers - 1);
            double offCentre = Math.Min(window.To, _edges[layer + 1]) - overlap / 2 - Centre(layer);
            double slope = above == below || offCentre == 0
                ? 0
                : (ZoneMean(x, below, reading) - ZoneMean(x, above, reading)) / (Centre(below) - Centre(above));
            sum += overlap * (ZoneMean(x, layer, reading) + slope * offCentre);
        }
        return sum / (window.To - window.From);
    }

    private double ZoneMean(double[] x, int layer, Reading reading)
    {
        double mean = 0;
        for (int zone = 0; zone < _zones; zone++)
            mean += AreaShare(zone) * reading(Cell(x, zone, layer));
        return mean;
    }

    private double Centre(int layer) => (_edges[layer] + _edges[layer + 1]) / 2;

    private double Overlap(Window window, int layer) =>
        Math.Max(0, Math.Min(window.To, _edges[layer + 1]) - Math.Max(window.From, _edges[layer]));

    private int FirstDermal => Array.FindIndex(_kinds, kind => kind != TissueKind.Epidermis);

    private double Junction => _edges[FirstDermal];

    private double Area(int zone) => Math.PI * (_radii[zone + 1] * _radii[zone + 1] - _radii[zone] * _radii[zone]);

    private double AreaShare(int zone) => Area(zone) / (Math.PI * _radii[_zones] * _radii[_zones]);

    private Span<double> Cell(double[] x, int zone, int layer) => x.AsSpan((zone * _layers + layer) * States, States);

    private int DamageAt(int layer) => _zones * _layers * States + layer;

    private int Follower(int which) => _zones * _layers * States + _layers + which;
}
