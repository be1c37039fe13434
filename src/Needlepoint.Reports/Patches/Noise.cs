namespace Needlepoint.Reports.Patches;

/// <summary>Numbers from a place and a stream alone, and smooth noise made of them. Every feature has its own stream: no change of state moves it.</summary>
internal static class Noise
{
    private static readonly (float X, float Y)[] s_directions =
        [.. Enumerable.Range(0, 256).Select(i => Turn.Of(360.0 * i / 256)).Select(turn => ((float)turn.Cosine, (float)turn.Sine))];

    /// <summary>A hash of two integers and a stream.</summary>
    public static uint Hash(int x, int y, int stream)
    {
        uint h = ((uint)x * 0x9E3779B1) ^ ((uint)y * 0x85EBCA77) ^ ((uint)stream * 0xC2B2AE3D);
        h ^= h >> 16;
        h *= 0x7FEB352D;
        h ^= h >> 15;
        h *= 0x846CA68B;
        return h ^ (h >> 16);
    }

    /// <summary>A number from 0 up to 1.</summary>
    public static float Unit(int x, int y, int stream) => (Hash(x, y, stream) >> 8) * (1f / 16777216);

    /// <summary>Gradient noise, about -1 to 1; x and y in cells.</summary>
    public static float At(float x, float y, int stream)
    {
        float left = MathF.Floor(x), top = MathF.Floor(y);
        int ix = (int)left, iy = (int)top;
        float fx = x - left, fy = y - top;
        float wx = fx * fx * fx * (fx * (fx * 6 - 15) + 10), wy = fy * fy * fy * (fy * (fy * 6 - 15) + 10);
        float upper = Slope(ix, iy, stream, fx, fy), upperRight = Slope(ix + 1, iy, stream, fx - 1, fy);
        float lower = Slope(ix, iy + 1, stream, fx, fy - 1), lowerRight = Slope(ix + 1, iy + 1, stream, fx - 1, fy - 1);
        float above = upper + wx * (upperRight - upper), below = lower + wx * (lowerRight - lower);
        return 1.5f * (above + wy * (below - above));
    }

    /// <summary>Noise of several sizes, each half as large as the one before, of the same total spread.</summary>
    public static float Sizes(float x, float y, int stream, int sizes, float gain = 0.5f)
    {
        float sum = 0, squares = 0, amplitude = 1, scale = 1;
        for (int k = 0; k < sizes; k++)
        {
            sum += amplitude * At(x * scale, y * scale, stream + k);
            squares += amplitude * amplitude;
            amplitude *= gain;
            scale *= 2;
        }
        return sum / MathF.Sqrt(squares);
    }

    /// <summary>Distances to the nearest and the second nearest point of a jittered lattice, and a number of the nearest.</summary>
    public static (float Nearest, float Second, float Number) Cells(float x, float y, int stream)
    {
        int ix = (int)MathF.Floor(x), iy = (int)MathF.Floor(y);
        float nearest = 81, second = 81;
        (int X, int Y) cell = default;
        for (int cy = iy - 1; cy <= iy + 1; cy++)
        {
            for (int cx = ix - 1; cx <= ix + 1; cx++)
            {
                float dx = cx + 0.5f + 0.9f * (Unit(cx, cy, stream) - 0.5f) - x, dy = cy + 0.5f + 0.9f * (Unit(cx, cy, stream + 1) - 0.5f) - y;
                float square = dx * dx + dy * dy;
                if (square < nearest)
                    (second, nearest, cell) = (nearest, square, (cx, cy));
                else if (square < second)
                    second = square;
            }
        }
        return (MathF.Sqrt(nearest), MathF.Sqrt(second), Unit(cell.X, cell.Y, stream + 2));
    }

    private static float Slope(int x, int y, int stream, float dx, float dy)
    {
        (float gx, float gy) = s_directions[Hash(x, y, stream) >> 24];
        return gx * dx + gy * dy;
    }
}
