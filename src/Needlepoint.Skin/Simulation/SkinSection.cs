using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Processes.Irritation;
using Needlepoint.Skin.Tissue;

namespace Needlepoint.Skin.Simulation;

/// <summary>The unit cell of one parameter set at one moment, to draw it to scale; SI units.</summary>
/// <param name="Time">Moment, s.</param>
/// <param name="Layers">Layers from the surface down: name, upper and lower edge, m.</param>
/// <param name="ZoneRadii">Outer radius of core, halo and far skin, m.</param>
/// <param name="MouthRadius">Radius of the mouth as it was made, m.</param>
/// <param name="Reach">Deepest reach of the needle, m.</param>
/// <param name="OpenDepth">Depth that is an open lumen now, m.</param>
/// <param name="WaterOpen">Share of the mouth still wet and unsealed, 1.</param>
/// <param name="Unbridged">Share of channels not yet bridged by cells, 1.</param>
/// <param name="DepthEdges">Edges of the depth cells, m.</param>
/// <param name="Signal">Concentration of the mediator: one row per depth cell, one value per zone; the mean over the cell is the slow dilation, 1.</param>
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
        ZoneRadii<TLane> zones = run.Model.Radii;
        double[] edges = [.. Enumerable.Range(0, DepthGrid.Cells + 1).Select(edge => TLane.Get(depths[edge], lane))];
        double[] radii = [.. Enumerable.Range(0, UnitCell.Zones + 1).Select(zone => TLane.Get(zones[zone], lane))];
        return new(
            run.Times[moment],
            LayersOf(edges),
            radii[1..],
            0.5 * TLane.Get(run.Marks.Mouth, lane),
            TLane.Get(run.Marks.Puncture.Reach, lane),
            TLane.Get(run.Curve("channel_visible_depth_um")[moment], lane),
            TLane.Get(run.Curve("channel_admittance_fraction")[moment], lane),
            TLane.Get(run.Curve("channel_dye_open_fraction")[moment], lane),
            edges,
            SignalOf(run.States[moment].Irritation.Mediator, edges, radii, lane));
    }

    private static double[][] SignalOf<TLane>(MediatorField<TLane> amounts, double[] edges, double[] radii, int lane)
        where TLane : struct, ILane<TLane>
    {
        double column = (edges[^1] - edges[0]) * radii[^1] * radii[^1];
        double[][] signal = new double[DepthGrid.Cells][];
        for (int cell = 0; cell < DepthGrid.Cells; cell++)
        {
            signal[cell] = new double[UnitCell.Zones];
            for (int zone = 0; zone < UnitCell.Zones; zone++)
            {
                double share = (edges[cell + 1] - edges[cell]) * (radii[zone + 1] * radii[zone + 1] - radii[zone] * radii[zone]) / column;
                signal[cell][zone] = TLane.Get(amounts[cell * UnitCell.Zones + zone], lane) / share;
            }
        }
        return signal;
    }

    private static List<(string Name, double Top, double Bottom)> LayersOf(double[] edges)
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
