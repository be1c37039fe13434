using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Processes.Healing;
using Needlepoint.Skin.Tissue;

namespace Needlepoint.Skin.Simulation;

/// <summary>The unit cell of one parameter set at one moment, to draw it to scale; SI units.</summary>
/// <param name="Time">Moment, s.</param>
/// <param name="Layers">Layers from the surface down: name, upper and lower edge, m.</param>
/// <param name="ZoneRadii">Outer radius of core, collar, near and far skin, m.</param>
/// <param name="MouthRadius">Radius of the mouth as it was made, m.</param>
/// <param name="Reach">Deepest reach of the needle, m.</param>
/// <param name="OpenDepth">Depth that is an open lumen now, m.</param>
/// <param name="WaterOpen">Share of the mouth still wet and unsealed, 1.</param>
/// <param name="Unbridged">Share of channels not yet bridged by cells, 1.</param>
/// <param name="DepthEdges">Edges of the depth cells, m.</param>
/// <param name="Signal">Alarm that the vessels feel, 1 in a full-thickness wound: one row per depth cell, one value per zone; none in the epidermis.</param>
public sealed record SkinSection(
    double Time,
    IReadOnlyList<(string Name, double Top, double Bottom)> Layers,
    double[] ZoneRadii,
    double MouthRadius,
    double Reach,
    double OpenDepth,
    double WaterOpen,
    double Unbridged,
    double[] DepthEdges,
    double[][] Signal)
{
    /// <summary>The section of a run at one of its moments.</summary>
    /// <param name="run">The run.</param>
    /// <param name="moment">Index into its times.</param>
    /// <param name="lane">Parameter set.</param>
    public static SkinSection Of<TLane>(SkinRun<TLane> run, int moment, int lane)
        where TLane : struct, ILane<TLane>
    {
        DepthEdges<TLane> depths = run.Model.Edges;
        SessionMarks<TLane> marks = run.MarksAt(run.Times[moment]);
        ZoneRadii<TLane> zones = marks.Radii;
        double[] edges = [.. Enumerable.Range(0, DepthGrid.Cells + 1).Select(edge => TLane.Get(depths[edge], lane))];
        double[] radii = [.. Enumerable.Range(0, UnitCell.Zones + 1).Select(zone => TLane.Get(zones[zone], lane))];
        return new(
            run.Times[moment],
            LayersOf(edges),
            radii[1..],
            0.5 * TLane.Get(marks.Mouth, lane),
            TLane.Get(marks.Puncture.Reach, lane),
            TLane.Get(run.Curve("channel_visible_depth_um")[moment], lane),
            TLane.Get(run.Curve("channel_admittance_fraction")[moment], lane),
            TLane.Get(run.Curve("channel_dye_open_fraction")[moment], lane),
            edges,
            SignalOf(run.State(moment).Healing, lane));
    }

    private static double[][] SignalOf<TLane>(in HealingState<TLane> state, int lane)
        where TLane : struct, ILane<TLane>
    {
        double[][] signal = new double[DepthGrid.Cells][];
        for (int depth = 0; depth < DepthGrid.Cells; depth++)
        {
            signal[depth] = new double[UnitCell.Zones];
            for (int zone = 0; zone < UnitCell.Zones && depth >= DepthGrid.EpidermalCells; zone++)
                signal[depth][zone] = TLane.Get(state.Cells[(depth - DepthGrid.EpidermalCells) * UnitCell.Zones + zone].Alarm, lane);
        }
        return signal;
    }

    internal static List<(string Name, double Top, double Bottom)> LayersOf(double[] edges)
    {
        List<(string Name, double Top, double Bottom)> layers = [("stratum corneum", 0, edges[0])];
        int edge = 0;
        foreach (LivingLayer layer in Enum.GetValues<LivingLayer>())
        {
            int next = edge + DepthGrid.CellsOf(layer);
            layers.Add((DepthGrid.NameOf(layer), edges[edge], edges[next]));
            edge = next;
        }
        return layers;
    }
}
