using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Needlepoint.Reports.Patches;

/// <summary>Numbers over the patch, row by row. x runs to the right, y down, in mm.</summary>
internal static class Plane
{
    /// <summary>Pixels along an edge.</summary>
    public const int Size = 512;

    /// <summary>Edge, mm.</summary>
    public const float Edge = 20;

    /// <summary>Edge of a pixel, mm.</summary>
    public const float Pixel = Edge / Size;

    /// <summary>A plane of zeros.</summary>
    public static float[] Empty() => new float[Size * Size];

    /// <summary>A plane from its value at each place, mm; rows side by side on all processors.</summary>
    public static float[] Of(Func<float, float, float> value)
    {
        float[] plane = Empty();
        Parallel.For(0, Size, row =>
        {
            float y = (row + 0.5f) * Pixel;
            for (int column = 0; column < Size; column++)
                plane[row * Size + column] = value((column + 0.5f) * Pixel, y);
        });
        return plane;
    }

    /// <summary>Mean, the same for any number of processors.</summary>
    public static double Mean(float[] plane)
    {
        double[] rows = new double[Size];
        Parallel.For(0, Size, row =>
        {
            double sum = 0;
            foreach (float value in plane.AsSpan(row * Size, Size))
                sum += value;
            rows[row] = sum;
        });
        double all = 0;
        foreach (double row in rows)
            all += row;
        return all / plane.Length;
    }

    /// <summary>Blurred with a Gaussian, mirrored at the edges; wide blurs on a plane of a quarter of the size.</summary>
    /// <param name="plane">The plane.</param>
    /// <param name="deviation">Standard deviation, mm.</param>
    public static float[] Blurred(float[] plane, float deviation)
    {
        float pixels = deviation / Pixel;
        if (pixels <= 5)
            return Convolved(plane, Size, pixels);
        float[] small = Convolved(Quarter(plane), Size / 4, pixels / 4);
        return Enlarged(small);
    }

    /// <summary>Means of 4 x 4 pixels.</summary>
    public static float[] Quarter(float[] plane)
    {
        const int small = Size / 4;
        float[] result = new float[small * small];
        Parallel.For(0, small, row =>
        {
            for (int column = 0; column < small; column++)
            {
                float sum = 0;
                for (int dy = 0; dy < 4; dy++)
                    for (int dx = 0; dx < 4; dx++)
                        sum += plane[(4 * row + dy) * Size + 4 * column + dx];
                result[row * small + column] = sum * (1f / 16);
            }
        });
        return result;
    }

    /// <summary>A plane of a quarter of the size made large, straight between its values.</summary>
    public static float[] Enlarged(float[] small)
    {
        const int edge = Size / 4;
        float[] result = Empty();
        Parallel.For(0, Size, row =>
        {
            (int top, int bottom, float down) = Place(row);
            for (int column = 0; column < Size; column++)
            {
                (int left, int right, float across) = Place(column);
                float above = small[top * edge + left] + across * (small[top * edge + right] - small[top * edge + left]);
                float below = small[bottom * edge + left] + across * (small[bottom * edge + right] - small[bottom * edge + left]);
                result[row * Size + column] = above + down * (below - above);
            }
        });
        return result;

        static (int Low, int High, float Part) Place(int pixel)
        {
            float at = Math.Clamp((pixel + 0.5f) / 4 - 0.5f, 0, edge - 1);
            int low = Math.Min((int)at, edge - 2);
            return (low, low + 1, at - low);
        }
    }

    private static float[] Convolved(float[] plane, int edge, float deviation)
    {
        int reach = Math.Max(1, (int)MathF.Ceiling(2.7f * deviation));
        float[] weights = new float[reach + 1];
        for (int k = 0; k <= reach; k++)
            weights[k] = Curves.Fall(k * k / (2 * deviation * deviation));
        float whole = weights[0];
        for (int k = 1; k <= reach; k++)
            whole += 2 * weights[k];
        for (int k = 0; k <= reach; k++)
            weights[k] /= whole;
        float[] across = new float[plane.Length], result = new float[plane.Length];
        Parallel.For(0, edge, row =>
        {
            Span<float> padded = stackalloc float[edge + 2 * reach];
            ReadOnlySpan<float> line = plane.AsSpan(row * edge, edge);
            line.CopyTo(padded[reach..]);
            for (int k = 0; k < reach; k++)
                (padded[reach - 1 - k], padded[edge + reach + k]) = (line[k], line[^(k + 1)]);
            ref float from = ref MemoryMarshal.GetReference(padded);
            ref float to = ref across[row * edge];
            for (int x = 0; x < edge; x += 8)
            {
                Vector256<float> sum = weights[0] * Vector256.LoadUnsafe(ref from, (nuint)(x + reach));
                for (int k = 1; k <= reach; k++)
                    sum += weights[k] * (Vector256.LoadUnsafe(ref from, (nuint)(x + reach - k)) + Vector256.LoadUnsafe(ref from, (nuint)(x + reach + k)));
                sum.StoreUnsafe(ref to, (nuint)x);
            }
        });
        Parallel.For(0, edge, row =>
        {
            ref float from = ref across[0];
            ref float to = ref result[row * edge];
            for (int x = 0; x < edge; x += 8)
            {
                Vector256<float> sum = weights[0] * Vector256.LoadUnsafe(ref from, (nuint)(row * edge + x));
                for (int k = 1; k <= reach; k++)
                    sum += weights[k] * (Vector256.LoadUnsafe(ref from, (nuint)(Mirrored(row - k) * edge + x))
                        + Vector256.LoadUnsafe(ref from, (nuint)(Mirrored(row + k) * edge + x)));
                sum.StoreUnsafe(ref to, (nuint)x);
            }
        });
        return result;

        int Mirrored(int row) => row < 0 ? -1 - row : row >= edge ? 2 * edge - 1 - row : row;
    }
}
