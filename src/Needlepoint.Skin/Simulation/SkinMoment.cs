using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Processes.Healing;
using Needlepoint.Skin.Tissue;

namespace Needlepoint.Skin.Simulation;

/// <summary>What one moment of a <see cref="SkinFilm"/> shows. Tables have a row per depth cell of the dermis and a value per zone, from the channel outwards.</summary>
public sealed record SkinMoment
{
    internal const string Fibrin = "provisional_matrix_percent";

    /// <summary>Time since the session, s.</summary>
    public required double Time { get; init; }

    /// <summary>Mean depth of the open lumen, m.</summary>
    public required double OpenDepth { get; init; }

    /// <summary>Share of the mouth's area that is wet and unsealed, 1.</summary>
    public required double Wet { get; init; }

    /// <summary>Share of the channels that cells have not bridged, 1.</summary>
    public required double Unbridged { get; init; }

    /// <summary>Fibrin over that right after the session, 1; 0 where nothing bled.</summary>
    public required double Clot { get; init; }

    /// <summary>Density of vessels that carry blood over that at the start, 1.</summary>
    public required double Vessels { get; init; }

    /// <summary>Dilation of the vessels, 1.</summary>
    public required double Dilation { get; init; }

    /// <summary>Damage not yet cleared, by depth cell of the living skin, 1 in a full-thickness wound.</summary>
    public required double[] Damage { get; init; }

    /// <summary>Alarm that the vessels feel, 1 in a full-thickness wound.</summary>
    public required double[][] Alarm { get; init; }

    /// <summary>Neutrophils over their peak in a full-thickness wound, 1.</summary>
    public required double[][] Neutrophils { get; init; }

    /// <summary>Macrophages over their peak in a full-thickness wound, 1.</summary>
    public required double[][] Macrophages { get; init; }

    /// <summary>Fibroblasts and myofibroblasts over healthy fibroblasts, 1.</summary>
    public required double[][] Fibroblasts { get; init; }

    /// <summary>Young matrix beyond that of healthy skin, share of the layer's healthy collagen, 1.</summary>
    public required double[][] YoungMatrix { get; init; }

    /// <summary>Stable matrix beyond what was there or basal turnover made, share of the layer's healthy collagen, 1.</summary>
    public required double[][] StableMatrix { get; init; }

    internal static SkinMoment Of<TLane>(SkinRun<TLane> run, int moment, int lane, double session, double bled, IReadOnlyList<double> legacy)
        where TLane : struct, ILane<TLane>
    {
        HealingState<TLane> state = run.State(moment).Healing;
        HealingRates<TLane> k = HealingRates<TLane>.Of(run.Model.Parameters.Healing, isMedicated: false);
        double neutrophils = TLane.Get(run.Model.WoundPeaks.Neutrophils, lane), macrophages = TLane.Get(run.Model.WoundPeaks.Macrophages, lane);
        double Read(string id) => Math.Max(0, TLane.Get(run.Curve(id)[moment], lane));
        double[][] Table(Func<TissueCell<TLane>, int, double> value) =>
        [
            .. Enumerable.Range(0, DepthGrid.DermalCells).Select(depth => Enumerable.Range(depth * UnitCell.Zones, UnitCell.Zones)
                .Select(place => Math.Max(0, value(state.Cells[place], place))).ToArray()),
        ];
        double Healthy(int place) => TLane.Get(Healing.Turnover(k, place / UnitCell.Zones).HealthyYoung, lane);
        return new()
        {
            Time = run.Times[moment] - session,
            OpenDepth = Read("channel_visible_depth_um"),
            Wet = Math.Min(1, Read("channel_admittance_fraction")),
            Unbridged = Math.Min(1, Read("channel_dye_open_fraction")),
            Clot = bled > 0 ? Math.Min(1, Read(Fibrin) / bled) : 0,
            Vessels = Read("vessel_density_relative"),
            Dilation = Read("vasodilation_relative"),
            Damage = [.. Enumerable.Range(0, DepthGrid.Cells).Select(depth => TLane.Get(state.DamageLeft[depth], lane))],
            Alarm = Table((cell, _) => TLane.Get(cell.Alarm, lane)),
            Neutrophils = Table((cell, _) => TLane.Get(cell.Neutrophils, lane) / neutrophils),
            Macrophages = Table((cell, _) => TLane.Get(k.LateMacrophages * cell.LateMacrophages + k.EarlyMacrophages * cell.EarlyMacrophages, lane) / macrophages),
            Fibroblasts = Table((cell, _) => TLane.Get(cell.Fibroblasts + cell.Myofibroblasts, lane)),
            YoungMatrix = Table((cell, place) => TLane.Get(cell.YoungMatrix, lane) - Healthy(place)),
            StableMatrix = Table((cell, place) => TLane.Get(cell.StableMatrix, lane) - legacy[place]),
        };
    }
}
