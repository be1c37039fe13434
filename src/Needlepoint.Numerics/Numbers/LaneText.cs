using System.Globalization;

namespace Needlepoint.Numerics.Numbers;

/// <summary>Writes side-by-side numbers for people who debug.</summary>
internal static class LaneText
{
    /// <summary>"&lt;1, 2.5, 3, 4&gt;": each number in the shortest text that reads back to the same bits.</summary>
    public static string Of<T>(T x)
        where T : struct, ILane<T> =>
        $"<{string.Join(", ", Enumerable.Range(0, T.Width).Select(lane => T.Get(x, lane).ToString(CultureInfo.InvariantCulture)))}>";
}
