using Needlepoint.Numerics.Solvers;

namespace Needlepoint.Skin.Processes.Absorption;

/// <summary>Amounts and flows of a unit cell at a moment, kg and kg/s.</summary>
internal struct TransportLedger
{
    public double Film, Evaporated, Washed, Surface, Channels, Shunt, Blood, Lymph, Receptor;

    /// <summary>The sum of this and a multiple of another.</summary>
    public readonly TransportLedger Plus(double factor, in TransportLedger other) => new()
    {
        Film = Film + (factor * other.Film),
        Evaporated = Evaporated + (factor * other.Evaporated),
        Washed = Washed + (factor * other.Washed),
        Surface = Surface + (factor * other.Surface),
        Channels = Channels + (factor * other.Channels),
        Shunt = Shunt + (factor * other.Shunt),
        Blood = Blood + (factor * other.Blood),
        Lymph = Lymph + (factor * other.Lymph),
        Receptor = Receptor + (factor * other.Receptor),
    };
}

/// <summary>The linear equations of the cells and the film, and one implicit step of them.</summary>
internal sealed class TransportSystem
{
    // gamma of the method; the second stage stands at the end of the step.
    private static readonly double s_gamma = 1 - Math.Sqrt(0.5);
    private static readonly double s_gauss = Math.Sqrt(1 / 12.0);

    // Below nothing by this share of all there is counts as nothing.
    private const double Overdraft = 1e-6;

    private readonly TransportProblem _problem;
    private readonly TransportCells _cells;
    private readonly SymmetricBand _matrix;
    private readonly double[] _inflow, _channel, _loss, _blood, _lymph, _first, _second, _response;
    private readonly double[] _right;
    private Donor? _donor;
    private double _filmStart, _conductance, _shunt = 1;
    private TransportLedger _tried, _triedRates;
    private readonly double[] _state;
    private readonly double[] _held;
    private readonly double[] _bloodAtRest;
    private double _most, _wallAtEnd, _freeInFilm;

    public TransportSystem(TransportProblem problem, TransportCells cells)
    {
        _problem = problem;
        _cells = cells;
        int count = cells.Count;
        int[] reach = new int[count];
        int lowest = 0;
        for (int cell = 0; cell < count; cell++)
        {
            lowest = Math.Max(lowest, Math.Max(cells.Below[cell], cells.Outward[cell] > 0 ? cell + 1 : cell));
            reach[cell] = lowest - cell;
        }

        _matrix = new(reach);
        (_inflow, _channel, _loss, _blood, _lymph) = (new double[count], new double[count], new double[count], new double[count], new double[count]);
        (_first, _second, _response, _right) = (new double[count], new double[count], new double[count], new double[count]);
        _state = new double[count];
        _held = new double[problem.Layers.Count];
        _bloodAtRest = new double[count];
        for (int cell = 0; cell < count; cell++)
        {
            TransportLayer layer = problem.Layers[cells.LayerOf[cell]];
            _bloodAtRest[cell] = layer.BloodClearance * cells.Storage[cell];
            _lymph[cell] = layer.LymphClearance * cells.Storage[cell];
        }

        Rates = new double[count];
        for (int cell = 0; cell < count && problem.Initial.Count > 0; cell++)
            _state[cell] = problem.Initial[cells.LayerOf[cell]];
    }

    /// <summary>Free concentration of each cell, kg/m3.</summary>
    public double[] State => _state;

    /// <summary>Rate of change of each cell at the end of the latest step, kg/(m3 s).</summary>
    public double[] Rates { get; private set; }

    /// <summary>Amounts outside the cells, kg.</summary>
    public TransportLedger Ledger { get; private set; }

    /// <summary>Their rates at the end of the latest step, kg/s.</summary>
    public TransportLedger LedgerRates { get; private set; }

    /// <summary>Free concentration in the film now, kg/m3.</summary>
    public double DonorConcentration(double time) =>
        _donor is null ? double.NaN : _donor.IsInfinite || IsSaturated(time, Ledger.Film) ? Saturation(_donor) : Ledger.Film / Capacity(_donor, time);

    /// <summary>Puts on what starts and washes off what ends at a moment.</summary>
    public void Apply(Donor donor, double time)
    {
        TransportLedger ledger = Ledger;
        if (donor.End == time && ReferenceEquals(_donor, donor))
        {
            ledger.Washed += ledger.Film;
            ledger.Film = 0;
            _donor = null;
        }

        if (donor.Start == time)
        {
            _donor = donor;
            _filmStart = time;
            ledger.Film = donor.IsInfinite ? 0 : donor.Amount * _cells.Area;
        }

        if ((donor.CarriedAt ?? donor.Start) == time && ReferenceEquals(_donor, donor) && _cells.Channels is not null)
        {
            double carried = donor.CarriedIn * _cells.Area;
            if (!donor.IsInfinite)
            {
                carried = Math.Min(carried, ledger.Film);
                ledger.Film -= carried;
            }

            ledger.Channels += carried;
            double[] share = carried > 0 ? _cells.CarriedShare() : [];
            for (int cell = 0; cell < share.Length; cell++)
                _state[cell] += carried * share[cell] / _cells.Storage[cell];
        }

        Ledger = ledger;
    }

    /// <summary>Tries a step.</summary>
    /// <returns>How far the film is beyond the point where its solid is gone, or where the first solid falls out, over what it holds there; at most 0 before it.</returns>
    public double Try(double from, double length)
    {
        double middle = from + (0.5 * length);
        double losses = SetCoefficients(from, length);
        double implicitTime = s_gamma * length;
        bool saturated = _donor is { IsInfinite: true } || (_donor is not null && IsSaturated(from, Ledger.Film));
        Factor(implicitTime);
        for (int cell = 0; cell < _response.Length; cell++)
        {
            _response[cell] = implicitTime * _inflow[cell];
            _first[cell] = _cells.Storage[cell] * _state[cell];
        }

        if (_donor is null)
            _matrix.Solve(_first);
        else
            _matrix.Solve(_first, _response);
        TransportLedger start = Ledger;
        TransportLedger firstRates = Stage(_first, start.Film, implicitTime, middle, saturated, losses);
        double carry = (1 - s_gamma) / s_gamma;
        for (int cell = 0; cell < _right.Length; cell++)
            _right[cell] = _cells.Storage[cell] * (_state[cell] + (carry * (_first[cell] - _state[cell])));
        _right.CopyTo(_second, 0);
        _matrix.Solve(_second);
        TransportLedger between = start.Plus((1 - s_gamma) * length, firstRates);
        _triedRates = Stage(_second, between.Film, implicitTime, middle, saturated, losses);
        _tried = between.Plus(implicitTime, _triedRates);
        IsOverdrawn = Least() < -Overdraft * _most;
        return _donor is null or { IsInfinite: true } ? -1 : Beyond(from + length, saturated);
    }

    /// <summary>
    /// Whether the step that was tried took more out of the film or a layer than was there: a method of second order may, where a step is long against
    /// the time in which they empty.
    /// </summary>
    public bool IsOverdrawn { get; private set; }

    /// <summary>Takes the step that was tried.</summary>
    public void Accept(double length)
    {
        for (int cell = 0; cell < _right.Length; cell++)
            Rates[cell] = (_second[cell] - (_right[cell] / _cells.Storage[cell])) / (s_gamma * length);
        _second.CopyTo(_state, 0);
        Ledger = _tried;
        LedgerRates = _triedRates;
        if (_donor is not null && _cells.Channels is not null)
            ToWallAtEnd();
    }

    // The step took the mean conductance of the wall; the rates that join it to the next are those of the wall at its end.
    private void ToWallAtEnd()
    {
        double more = 0;
        for (int cell = 0; cell < _state.Length; cell++)
        {
            if (_cells.Wall[cell] == 0)
                continue;
            double change = (ChannelOf(cell, _wallAtEnd) - _channel[cell]) * (_freeInFilm - _state[cell]);
            Rates[cell] += change / _cells.Storage[cell];
            more += change;
        }

        TransportLedger rates = LedgerRates;
        rates.Channels += more;
        rates.Film -= _donor!.IsInfinite ? 0 : more;
        LedgerRates = rates;
    }

    // The least that film or a layer holds after the step; and the most that there has been in all.
    private double Least()
    {
        Array.Clear(_held);
        for (int cell = 0; cell < _second.Length; cell++)
            _held[_cells.LayerOf[cell]] += _cells.Storage[cell] * _second[cell];
        double least = _tried.Film, sum = _tried.Film;
        foreach (double held in _held)
            (least, sum) = (Math.Min(least, held), sum + held);
        _most = Math.Max(_most, sum);
        return least;
    }

    private double Beyond(double time, bool saturated)
    {
        double full = Saturation(_donor!) * Capacity(_donor!, time);
        if (double.IsInfinity(full))
            return -1;
        return saturated ? (full - _tried.Film) / full : (_tried.Film - full) / full;
    }

    private static double Saturation(Donor donor) => donor.IsInfinite ? Math.Min(donor.Concentration / donor.Partition, donor.Solubility) : donor.Solubility;

    private bool IsSaturated(double time, double film) =>
        _donor is { IsInfinite: false } donor && film >= donor.Solubility * Capacity(donor, time) * (1 - 1e-9);

    // Amount in the film over its free concentration, m3.
    private double Capacity(Donor donor, double time) =>
        _cells.Area * donor.Partition * Math.Max(donor.DryFilm, donor.Film - (donor.DryingSpeed * (time - _filmStart)));

    // Means over the step by Gauss's rule of two points, which never asks at its ends, where things change.
    private double SetCoefficients(double from, double length)
    {
        (double wall, _wallAtEnd) = _cells.Channels is null || _donor is null ? (0, 0) : Mean(_problem.WallPermeability, from, length, "permeability of the channels' wall");
        double flow = Mean(_problem.BloodFlow, from, length, "flow of blood over rest").Mean;
        _shunt = Mean(_problem.ShuntConductance, from, length, "conductance of the shunt").Mean;
        _conductance = _problem.HasStratumCorneum ? Mean(_problem.StratumCorneumConductance, from, length, "conductance of the stratum corneum").Mean : 1;
        for (int cell = 0; cell < _inflow.Length; cell++)
        {
            _blood[cell] = flow * _bloodAtRest[cell];
            _loss[cell] = _blood[cell] + _lymph[cell] + _cells.Bottom[cell];
            _channel[cell] = ChannelOf(cell, wall);
            _inflow[cell] = _donor is null ? 0 : SurfaceOf(cell) + _shunt * _cells.Shunt[cell] + _channel[cell];
        }

        return _donor is null ? 0 : _donor.Evaporation * _cells.Area;
    }

    // The mean over a step, and the value at its end on the line through the two points.
    private static (double Mean, double End) Mean(Func<double, double> of, double from, double length, string what)
    {
        double early = of(from + ((0.5 - s_gauss) * length)), late = of(from + ((0.5 + s_gauss) * length)), mean = 0.5 * (early + late);
        if (!(mean >= 0))
            throw new ArgumentException(FormattableString.Invariant($"The {what} between {from} s and {from + length} s is {mean}: it cannot be negative."));
        return (mean, double.IsInfinity(mean) ? mean : Math.Max(0, mean + ((late - early) / (4 * s_gauss))));
    }

    private double ChannelOf(int cell, double wall)
    {
        double contact = wall * _cells.WallArea[cell], across = _cells.Wall[cell];
        return across == 0 ? 0 : double.IsInfinity(wall) ? across : across * contact / (across + contact);
    }

    private double SurfaceOf(int cell) => _cells.IsStratumCorneum(cell) ? _conductance * _cells.Surface[cell] : _cells.Surface[cell];

    private void Factor(double implicitTime)
    {
        _matrix.Clear();
        for (int cell = 0; cell < _inflow.Length; cell++)
        {
            _matrix[cell, cell] += _cells.Storage[cell] + (implicitTime * (_inflow[cell] + _loss[cell]));
            double own = _cells.IsStratumCorneum(cell) ? _conductance : 1;
            Couple(cell, cell + 1, implicitTime * own * _cells.Outward[cell]);
            int below = _cells.Below[cell];
            if (below != cell)
                Couple(cell, below, implicitTime / ((_cells.LowerHalf[cell] / own) + (_cells.UpperHalf[below] / (_cells.IsStratumCorneum(below) ? _conductance : 1))));
        }

        if (!_matrix.Factor())
            throw new ArgumentException("The transport problem holds a number that is not finite.");
    }

    private void Couple(int cell, int neighbour, double exchange)
    {
        if (exchange == 0)
            return;
        _matrix[cell, cell] += exchange;
        _matrix[neighbour, neighbour] += exchange;
        _matrix[neighbour, cell] -= exchange;
    }

    // One implicit stage: the film from one scalar equation, with the cells' answers to the right side and to the film; then the cells.
    private TransportLedger Stage(double[] cells, double film, double implicitTime, double middle, bool saturated, double evaporation)
    {
        double donor = 0;
        if (_donor is not null)
        {
            if (saturated)
                donor = Saturation(_donor);
            else
            {
                double taken = evaporation, returned = 0;
                for (int cell = 0; cell < cells.Length; cell++)
                {
                    taken += _inflow[cell] * (1 - _response[cell]);
                    returned += _inflow[cell] * cells[cell];
                }

                donor = (film + (implicitTime * returned)) / (Capacity(_donor, middle) + (implicitTime * taken));
            }

            for (int cell = 0; cell < cells.Length; cell++)
                cells[cell] += donor * _response[cell];
        }

        _freeInFilm = donor;

        return RatesOf(cells, donor, evaporation);
    }

    private TransportLedger RatesOf(double[] cells, double donor, double evaporation)
    {
        TransportLedger rates = default;
        for (int cell = 0; cell < cells.Length; cell++)
        {
            double excess = donor - cells[cell];
            if (_donor is not null)
            {
                rates.Surface += SurfaceOf(cell) * excess;
                rates.Shunt += _shunt * _cells.Shunt[cell] * excess;
                rates.Channels += _channel[cell] * excess;
            }

            rates.Blood += _blood[cell] * cells[cell];
            rates.Receptor += _cells.Bottom[cell] * cells[cell];
            rates.Lymph += _lymph[cell] * cells[cell];
        }

        rates.Evaporated = evaporation * donor;
        rates.Film = _donor is null or { IsInfinite: true } ? 0 : -(rates.Surface + rates.Shunt + rates.Channels + rates.Evaporated);
        return rates;
    }
}
