namespace Needlepoint.Skin.Processes.Absorption;

/// <summary>
/// Tells amounts and concentrations at the asked moments. Between the ends of a step the cubic through values and rates is used, so that the steps do not
/// depend on what is asked; all amounts share its weights, which keeps their sum. In the first step after a change, whose rate at the start means nothing,
/// the straight line.
/// </summary>
internal sealed class TransportReader
{
    private readonly TransportCells _cells;
    private readonly double[] _times;
    private readonly double[] _fieldTimes;
    private readonly TransportRun _run;
    private readonly List<TransportField> _fields = [];
    private readonly double[] _volumes;
    private readonly bool _isInfinite;
    private readonly double[] _stateBefore, _ratesBefore, _mixed;
    private TransportLedger _before, _ratesOfBefore;
    private bool _hasRates;
    private int _next;

    public TransportReader(TransportProblem problem, TransportCells cells, ReadOnlySpan<double> times, ReadOnlySpan<double> fieldTimes)
    {
        _cells = cells;
        _times = times.ToArray();
        _fieldTimes = fieldTimes.ToArray();
        _isInfinite = problem.Donors.Any(donor => donor.IsInfinite);
        int layers = problem.Layers.Count;
        _volumes = new double[layers];
        for (int cell = 0; cell < cells.Count; cell++)
            _volumes[cells.LayerOf[cell]] += cells.Volume[cell];
        (_stateBefore, _ratesBefore, _mixed) = (new double[cells.Count], new double[cells.Count], new double[cells.Count]);
        double[] Row() => new double[_times.Length];
        _run = new()
        {
            Times = _times,
            Vehicle = Row(),
            Evaporated = Row(),
            Washed = Row(),
            InLayer = [.. Enumerable.Range(0, layers).Select(_ => Row())],
            FreeInLayer = [.. Enumerable.Range(0, layers).Select(_ => Row())],
            Blood = Row(),
            Lymph = Row(),
            Receptor = Row(),
            ThroughSurface = Row(),
            ThroughChannels = Row(),
            ThroughShunt = Row(),
            OutFlux = Row(),
            Fields = _fields,
        };
    }

    /// <summary>After what happens at a moment, before the steps that follow it.</summary>
    public void Begin(double time, TransportSystem system)
    {
        Keep(system);
        _hasRates = false;
        for (; _next < _times.Length && _times[_next] == time; _next++)
            Tell(system.State, system.Ledger, OutFlux(_ratesOfBefore), system.DonorConcentration(time));
    }

    /// <summary>After a step.</summary>
    public void Advance(double from, double to, TransportSystem system)
    {
        for (; _next < _times.Length && _times[_next] < to; _next++)
        {
            double share = (_times[_next] - from) / (to - from);
            (double old, double ofOldRate, double ofNewRate) = Weights(share, to - from);
            for (int cell = 0; cell < _mixed.Length; cell++)
                _mixed[cell] = (old * _stateBefore[cell]) + ((1 - old) * system.State[cell]) + (ofOldRate * _ratesBefore[cell]) + (ofNewRate * system.Rates[cell]);
            TransportLedger nothing = default;
            TransportLedger ledger = nothing.Plus(old, _before).Plus(1 - old, system.Ledger).Plus(ofOldRate, _ratesOfBefore).Plus(ofNewRate, system.LedgerRates);
            double flux = ((1 - share) * OutFlux(_ratesOfBefore)) + (share * OutFlux(system.LedgerRates));
            Tell(_mixed, ledger, flux, system.DonorConcentration(_times[_next]));
        }

        Keep(system);
        _hasRates = true;
    }

    /// <summary>The end of the run.</summary>
    public void Finish(double time, TransportSystem system) => Begin(time, system);

    /// <summary>What was told.</summary>
    public TransportRun Result() => _run;

    // Weights of the old value, and of the rates at both ends, in the cubic; the new value has what is left.
    private (double Old, double OldRate, double NewRate) Weights(double share, double length)
    {
        if (!_hasRates)
            return (1 - share, 0, 0);
        double left = 1 - share;
        return (left * left * (1 + (2 * share)), length * share * left * left, -length * share * share * left);
    }

    private static double OutFlux(in TransportLedger rates) => rates.Blood + rates.Lymph + rates.Receptor;

    private void Keep(TransportSystem system)
    {
        system.State.CopyTo(_stateBefore, 0);
        system.Rates.CopyTo(_ratesBefore, 0);
        (_before, _ratesOfBefore) = (system.Ledger, system.LedgerRates);
    }

    private void Tell(double[] state, in TransportLedger ledger, double outFlux, double donor)
    {
        double area = _cells.Area;
        _run.Vehicle[_next] = _isInfinite ? double.PositiveInfinity : ledger.Film / area;
        _run.Evaporated[_next] = ledger.Evaporated / area;
        _run.Washed[_next] = ledger.Washed / area;
        _run.Blood[_next] = ledger.Blood / area;
        _run.Lymph[_next] = ledger.Lymph / area;
        _run.Receptor[_next] = ledger.Receptor / area;
        _run.ThroughSurface[_next] = ledger.Surface / area;
        _run.ThroughChannels[_next] = ledger.Channels / area;
        _run.ThroughShunt[_next] = ledger.Shunt / area;
        _run.OutFlux[_next] = outFlux / area;
        for (int cell = 0; cell < state.Length; cell++)
        {
            int layer = _cells.LayerOf[cell];
            _run.InLayer[layer][_next] += _cells.Storage[cell] * state[cell] / area;
            _run.FreeInLayer[layer][_next] += _cells.Volume[cell] * state[cell] / _volumes[layer];
        }

        if (Array.IndexOf(_fieldTimes, _times[_next]) >= 0)
            _fields.Add(new(_times[_next], _cells.RadialEdges, _cells.DepthEdges, [.. Enumerable.Range(0, _cells.Rows).Select(row => Row(state, row))], donor));
    }

    private double[] Row(double[] state, int row) =>
        [.. Enumerable.Range(0, _cells.Rings).Select(ring => _cells.At(row, ring) is >= 0 and int cell ? state[cell] : double.NaN)];
}
