using Needlepoint.Numerics.Numbers;

namespace Needlepoint.Skin.Tissue;

/// <summary>
/// Diffusion between zones and depth cells. The state is amounts: what leaves a cell enters its neighbour, term by term, so that nothing
/// is lost.
/// </summary>
public static class Exchange
{
    /// <summary>
    /// Rate constants between neighbouring zones, 1/s: D 2 r/(dr (r_out^2 - r_in^2)), with r the shared boundary, dr the distance of the
    /// mid-radii
    /// and r_out, r_in the bounds of the zone that is left.
    /// </summary>
    /// <param name="radii">Bounds of the zones, m, from 0 outwards.</param>
    /// <param name="diffusivity">Diffusivity, m2/s.</param>
    /// <param name="outward">For each zone but the last: leaving it outwards.</param>
    /// <param name="inward">For each zone but the first, shifted by one: leaving it inwards.</param>
    public static void AcrossZones<T>(ReadOnlySpan<T> radii, T diffusivity, Span<T> outward, Span<T> inward)
        where T : struct, IReal<T>
    {
        for (int zone = 0; zone < radii.Length - 2; zone++)
        {
            T boundary = radii[zone + 1];
            T distance = 0.5 * (radii[zone + 2] - radii[zone]);
            T conductance = 2 * diffusivity * boundary / distance;
            outward[zone] = conductance / Ring(radii, zone);
            inward[zone] = conductance / Ring(radii, zone + 1);
        }
    }

    /// <summary>
    /// Rate constants between neighbouring depth cells, 1/s: D/(dz h), with dz the distance of the mid-depths and h the cell that is
    /// left.
    /// </summary>
    /// <param name="edges">Edges of the cells, m, downwards.</param>
    /// <param name="diffusivity">Diffusivity, m2/s.</param>
    /// <param name="down">For each cell but the last: leaving it downwards.</param>
    /// <param name="up">For each cell but the first, shifted by one: leaving it upwards.</param>
    public static void AcrossDepth<T>(ReadOnlySpan<T> edges, T diffusivity, Span<T> down, Span<T> up)
        where T : struct, IReal<T>
    {
        for (int cell = 0; cell < edges.Length - 2; cell++)
        {
            T distance = 0.5 * (edges[cell + 2] - edges[cell]);
            down[cell] = diffusivity / (distance * (edges[cell + 1] - edges[cell]));
            up[cell] = diffusivity / (distance * (edges[cell + 2] - edges[cell + 1]));
        }
    }

    /// <summary>Adds what diffusion moves to the rates.</summary>
    /// <param name="amounts">Amounts, zone fastest: cell * zones + zone.</param>
    /// <param name="rates">Rates to add to, in the same order.</param>
    /// <param name="outward">From <see cref="AcrossZones"/>; its length is the number of zones less one.</param>
    /// <param name="inward">From <see cref="AcrossZones"/>.</param>
    /// <param name="down">From <see cref="AcrossDepth"/>; its length is the number of cells less one.</param>
    /// <param name="up">From <see cref="AcrossDepth"/>.</param>
    public static void Add<T>(
        ReadOnlySpan<T> amounts, Span<T> rates, ReadOnlySpan<T> outward, ReadOnlySpan<T> inward, ReadOnlySpan<T> down, ReadOnlySpan<T> up)
        where T : struct, IReal<T>
    {
        int zones = outward.Length + 1;
        for (int place = 0; place < amounts.Length; place++)
        {
            int zone = place % zones;
            int cell = place / zones;
            if (zone < outward.Length)
                Move(amounts, rates, place, place + 1, outward[zone], inward[zone]);
            if (cell < down.Length)
                Move(amounts, rates, place, place + zones, down[cell], up[cell]);
        }
    }

    private static void Move<T>(ReadOnlySpan<T> amounts, Span<T> rates, int from, int to, T forward, T backward)
        where T : struct, IReal<T>
    {
        T flux = forward * amounts[from] - backward * amounts[to];
        rates[from] -= flux;
        rates[to] += flux;
    }

    private static T Ring<T>(ReadOnlySpan<T> radii, int zone)
        where T : struct, IReal<T> =>
        radii[zone + 1] * radii[zone + 1] - radii[zone] * radii[zone];
}
