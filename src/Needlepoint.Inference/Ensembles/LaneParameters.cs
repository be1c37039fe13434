using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Parameters;

namespace Needlepoint.Inference.Ensembles;

/// <summary>Several parameter sets side by side, one per lane; lanes without a set of their own repeat the last.</summary>
public sealed class LaneParameters<TLane>(ParameterSpace space, IReadOnlyList<ParameterSet> sets, int first) : IParameterSource<TLane>
    where TLane : struct, ILane<TLane>
{
    /// <inheritdoc/>
    public TLane this[string id]
    {
        get
        {
            int parameter = space.IndexOf(id);
            TLane value = TLane.Of(0);
            for (int lane = 0; lane < TLane.Width; lane++)
                value = TLane.With(value, lane, sets[Math.Min(first + lane, sets.Count - 1)].Values[parameter]);
            return value;
        }
    }
}
