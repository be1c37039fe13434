using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Processes.Healing;
using Needlepoint.Skin.Tissue;

namespace Needlepoint.Skin.Simulation;

/// <summary>
/// Stable matrix that was there before any session or that basal turnover put in its place, in each zone of each depth cell: the law of the papillary
/// dermis (M5, M12) cell by cell, in its closed form between two moments. What lies beyond it is new.
/// </summary>
internal sealed class LegacyMatrix<TLane>(SkinRun<TLane> run, int lane)
    where TLane : struct, ILane<TLane>
{
    private readonly HealingRates<TLane> _rates = HealingRates<TLane>.Of(run.Model.Parameters.Healing, isMedicated: false);
    private readonly double[] _values = new double[DepthGrid.DermalCells * UnitCell.Zones];
    private int _last = -1;

    /// <summary>Share of the layer's healthy collagen at the latest moment, by depth cell of the dermis * zones + zone.</summary>
    public IReadOnlyList<double> Stable => _values;

    /// <summary>Goes on to the next moment of the run.</summary>
    /// <param name="moment">Index into its times.</param>
    /// <param name="isSession">Whether a session is held then, which takes its part of old and new alike.</param>
    public void Follow(int moment, bool isSession)
    {
        double passed = _last < 0 ? 0 : run.Times[moment] - run.Times[_last];
        for (int depth = 0; depth < DepthGrid.DermalCells; depth++)
        {
            ref readonly MatrixTurnover<TLane> turnover = ref Healing.Turnover(_rates, depth);
            double healthy = TLane.Get(turnover.HealthyStable, lane);
            double kept = Scalar.Exp(-(TLane.Get(turnover.StableLoss, lane) * passed)).Value;
            for (int place = depth * UnitCell.Zones; place < (depth + 1) * UnitCell.Zones; place++)
                _values[place] = _last < 0 ? healthy : healthy + (_values[place] - healthy) * kept;
            if (isSession)
                Lose(depth, moment, healthy);
        }

        _last = moment;
    }

    // New holes fall independently of old ones: every zone takes the mean of its depth first.
    private void Lose(int depth, int moment, double healthy)
    {
        ZoneRadii<TLane> radii = _last < 0 ? run.Model.Unmarked().Radii : run.MarksAt(run.Times[_last]).Radii;
        ZoneShares<TLane> shares = UnitCell.Shares(radii);
        double legacy = 0, before = 0;
        for (int zone = 0; zone < UnitCell.Zones; zone++)
        {
            double share = TLane.Get(shares[zone], lane);
            legacy += share * _values[depth * UnitCell.Zones + zone];
            before += share * (_last < 0 ? healthy : StableAt(_last, depth, zone));
        }

        for (int zone = 0; zone < UnitCell.Zones; zone++)
            _values[depth * UnitCell.Zones + zone] = legacy * (StableAt(moment, depth, zone) / before);
    }

    private double StableAt(int moment, int depth, int zone) =>
        TLane.Get(run.State(moment).Healing.Cells[depth * UnitCell.Zones + zone].StableMatrix, lane);
}
