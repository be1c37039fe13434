using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Parameters;
using Needlepoint.Skin.Processes.Puncture;
using Needlepoint.Skin.Tissue;

namespace Needlepoint.Skin.Processes.Healing;

/// <summary>What a session, an ablation or an excision does to the tissue at its moment.</summary>
public static class Injury
{
    private const int Zones = UnitCell.Zones;

    /// <summary>A session of needling: H1 to H4.</summary>
    /// <param name="state">The tissue; its zones are those of the session before.</param>
    /// <param name="p">Parameters.</param>
    /// <param name="puncture">What the session left, all its parts together.</param>
    /// <param name="edges">Edges of the depth cells, m.</param>
    /// <param name="before">Area shares of the zones before the session.</param>
    /// <param name="radii">Zones of this session, m.</param>
    public static void Needle<T>(
        ref HealingState<T> state, in HealingParameters<T> p, in PunctureState<T> puncture, in DepthEdges<T> edges, in ZoneShares<T> before,
        in ZoneRadii<T> radii)
        where T : struct, IReal<T>
    {
        Mix(ref state, before);
        T lost = p.CoreMatrixLoss + puncture.Ablation * (p.AblatedLoss - p.CoreMatrixLoss);
        T killed = p.CoreFibroblastLoss + puncture.Ablation * (p.AblatedLoss - p.CoreFibroblastLoss);
        FineEdges<T> fine = FineDepth.Edges(edges);
        TissueField<T> damage = default;
        for (int depth = 0; depth < FineDepth.Cells; depth++)
        {
            PathMeans<T> path = PathMeans<T>.Of(puncture, fine[depth], fine[depth + 1]);
            T healthy = 1 - state.DamageLeft[depth / FineDepth.Parts];
            damage[depth * Zones + UnitCell.Core] = healthy * CoreDose(path, puncture, radii);
            damage[depth * Zones + UnitCell.Collar] = healthy * CollarDose(path, puncture, p.CollarRatio, radii);
        }
        for (int depth = 0; depth < DepthGrid.DermalCells; depth++)
        {
            int cell = DepthGrid.EpidermalCells + depth;
            T core = CoreDose(PathMeans<T>.Of(puncture, edges[cell], edges[cell + 1]), puncture, radii);
            Lose(ref state.Cells[depth * Zones + UnitCell.Core], core * lost, core * killed);
        }
        Alarm(ref state, damage, p.SignalReach, fine, radii);
    }

    /// <summary>Ablation of the whole surface down to a depth: damage 1, and most of the matrix and the fibroblasts lost.</summary>
    /// <param name="state">The tissue.</param>
    /// <param name="p">Parameters.</param>
    /// <param name="bottom">Depth, m.</param>
    /// <param name="edges">Edges of the depth cells, m.</param>
    /// <param name="radii">Zones, m; they do not matter here.</param>
    public static void Ablate<T>(ref HealingState<T> state, in HealingParameters<T> p, T bottom, in DepthEdges<T> edges, in ZoneRadii<T> radii)
        where T : struct, IReal<T>
    {
        Mix(ref state, UnitCell.Shares(radii));
        FineEdges<T> fine = FineDepth.Edges(edges);
        TissueField<T> damage = default;
        for (int depth = 0; depth < FineDepth.Cells; depth++)
            for (int zone = 0; zone < Zones; zone++)
                damage[depth * Zones + zone] = (1 - state.DamageLeft[depth / FineDepth.Parts]) * ShareAbove(bottom, fine[depth], fine[depth + 1]);
        for (int place = 0; place < DepthGrid.DermalCells * Zones; place++)
        {
            int cell = DepthGrid.EpidermalCells + place / Zones;
            T lost = ShareAbove(bottom, edges[cell], edges[cell + 1]) * p.AblatedLoss;
            Lose(ref state.Cells[place], lost, lost);
        }
        Alarm(ref state, damage, p.SignalReach, fine, radii);
    }

    /// <summary>
    /// A full-thickness wound: damage and alarm 1 everywhere, no cells, hardly any matrix at its base. It has no epidermis that would keep vessels
    /// away, and no healthy skin to spread into.
    /// </summary>
    public static void Excise<T>(ref HealingState<T> state, in HealingParameters<T> p)
        where T : struct, IReal<T>
    {
        for (int depth = 0; depth < DepthGrid.Cells; depth++)
            state.DamageLeft[depth] = T.Of(1);
        for (int place = 0; place < DepthGrid.DermalCells * Zones; place++)
        {
            ref TissueCell<T> cell = ref state.Cells[place];
            cell.Alarm = T.Of(1);
            Lose(ref cell, 1 - p.ExcisedMatrixLeft, T.Of(1));
        }
    }

    /// <summary>
    /// Dose of the core, 1 (H3): mean of a(z)^2 over the cell's depth, over the core's; the whole core counts once.
    /// </summary>
    public static T CoreDose<T>(in PathMeans<T> path, in PunctureState<T> puncture, in ZoneRadii<T> radii)
        where T : struct, IReal<T> =>
        T.Min(T.Of(1), path.SquaredRadius / (radii[1] * radii[1])) * Made(puncture);

    /// <summary>
    /// Dose of the collar, 1 (H3): (2 c + c^2) mean a^2/(b^2 - a^2), bruised ring around the path over the zone: what a path strains around it grows with
    /// its own radius. No collar where tissue was ablated.
    /// </summary>
    public static T CollarDose<T>(in PathMeans<T> path, in PunctureState<T> puncture, T ratio, in ZoneRadii<T> radii)
        where T : struct, IReal<T>
    {
        T bruised = (2 * ratio + ratio * ratio) * path.SquaredRadius;
        T zone = radii[2] * radii[2] - radii[1] * radii[1];
        return T.Min(T.Of(1), bruised / zone) * (1 - puncture.Ablation) * Made(puncture);
    }

    /// <summary>New holes fall independently of old ones: every zone takes the mean of its depth (H4).</summary>
    public static void Mix<T>(ref HealingState<T> state, in ZoneShares<T> shares)
        where T : struct, IReal<T>
    {
        int fields = Fields.Count<TissueCell<T>, T>();
        Span<T> values = Fields.Of<TissueCells<T>, T>(ref state.Cells);
        for (int depth = 0; depth < DepthGrid.DermalCells; depth++)
        {
            Span<T> layer = values.Slice(depth * Zones * fields, Zones * fields);
            for (int field = 0; field < fields; field++)
            {
                T mean = layer[field];
                for (int zone = 1; zone < Zones; zone++)
                    mean += shares[zone] * (layer[zone * fields + field] - layer[field]);
                for (int zone = 0; zone < Zones; zone++)
                    layer[zone * fields + field] = mean;
            }
        }
    }

    // The damage is cleared where it is; its alarm spreads, and the attractant once more from the vessels, of which the epidermis has none (H4).
    private static void Alarm<T>(
        ref HealingState<T> state, in TissueField<T> damage, T reach, in FineEdges<T> edges, in ZoneRadii<T> radii)
        where T : struct, IReal<T>
    {
        ZoneShares<T> shares = UnitCell.Shares(radii);
        for (int depth = 0; depth < DepthGrid.Cells; depth++)
            for (int zone = 0; zone < Zones; zone++)
                state.DamageLeft[depth] += shares[zone] * FineDepth.Mean(damage, depth, zone);
        TissueField<T> felt = Spread.Of(damage, radii, edges, reach);
        for (int place = 0; place < DepthGrid.EpidermalCells * FineDepth.Parts * Zones; place++)
            felt[place] = T.Of(0);
        TissueField<T> attracting = Spread.Of(felt, radii, edges, reach);
        for (int depth = 0; depth < DepthGrid.DermalCells; depth++)
            for (int zone = 0; zone < Zones; zone++)
                state.Cells[depth * Zones + zone].Alarm += FineDepth.Mean(attracting, DepthGrid.EpidermalCells + depth, zone);
    }

    private static T ShareAbove<T>(T bottom, T upper, T lower)
        where T : struct, IReal<T> =>
        T.Min(T.Of(1), T.Max(T.Of(0), (bottom - upper) / (lower - upper)));

    private static void Lose<T>(ref TissueCell<T> cell, T matrix, T cells)
        where T : struct, IReal<T>
    {
        cell.YoungMatrix -= matrix * cell.YoungMatrix;
        cell.StableMatrix -= matrix * cell.StableMatrix;
        cell.Fibroblasts -= cells * cell.Fibroblasts;
        cell.Myofibroblasts -= cells * cell.Myofibroblasts;
    }

    // Where no channel is made exactly nothing happens.
    private static T Made<T>(in PunctureState<T> puncture)
        where T : struct, IReal<T> =>
        T.IfLess(0 * puncture.Density, puncture.Density, T.Of(1), T.Of(0));
}
