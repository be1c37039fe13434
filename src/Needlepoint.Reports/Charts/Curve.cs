using System.Globalization;
using System.Text;

namespace Needlepoint.Reports.Charts;

/// <summary>A curve over time, cut to a panel and turned into a path. Values that are not finite leave a gap.</summary>
public static class Curve
{
    // A point closer than this to the line without it cannot be told apart on the page, px.
    private const double Visible = 0.3;

    /// <summary>The value at a moment, interpolated; not a number outside the grid or beside a gap.</summary>
    public static double Value(double[] hours, double[] values, double at)
    {
        if (values.Length == 0 || at < hours[0] || at > hours[^1]) return double.NaN;
        int next = UpperBound(hours, at);
        if (next == 0) return values[0];
        if (next == hours.Length) return values[^1];
        double share = (at - hours[next - 1]) / (hours[next] - hours[next - 1]);
        return values[next - 1] + share * (values[next] - values[next - 1]);
    }

    /// <summary>Path of a line inside a panel.</summary>
    public static string Line(double[] hours, double[] values, Scale x, Scale y) => Path(Points(hours, values, x, y), closed: false);

    /// <summary>Path of the area between two curves inside a panel.</summary>
    public static string Band(double[] hours, double[] low, double[] high, Scale x, Scale y)
    {
        var upper = Points(hours, high, x, y);
        var lower = Points(hours, low, x, y);
        if (upper.Count < 2 || lower.Count < 2) return "";
        lower.Reverse();
        return Path([.. upper, .. lower], closed: true);
    }

    /// <summary>Least and greatest finite value of a curve inside a span of time; null when there is none.</summary>
    public static (double Low, double High)? Range(double[] hours, double[] values, double from, double to)
    {
        double low = double.PositiveInfinity, high = double.NegativeInfinity;
        void Take(double value)
        {
            if (!double.IsFinite(value)) return;
            low = Math.Min(low, value);
            high = Math.Max(high, value);
        }

        Take(Value(hours, values, from));
        Take(Value(hours, values, to));
        for (int i = 0; i < values.Length; i++)
            if (hours[i] >= from && hours[i] <= to) Take(values[i]);
        return low <= high ? (low, high) : null;
    }

    private static List<(double X, double Y)> Points(double[] hours, double[] values, Scale x, Scale y)
    {
        var points = new List<(double X, double Y)>();
        void Add(double hour, double value)
        {
            if (double.IsFinite(value)) points.Add((x.At(hour), y.At(value)));
        }

        if (values.Length == 0) return points;
        if (hours[0] < x.From) Add(x.From, Value(hours, values, x.From));
        for (int i = 0; i < hours.Length; i++)
            if (hours[i] >= x.From && hours[i] <= x.To) Add(hours[i], values[i]);
        if (hours[^1] > x.To) Add(x.To, Value(hours, values, x.To));
        return Thinned(points);
    }

    // Leaves out every point that lies within the visible distance of the line through those kept (Ramer, Douglas and Peucker).
    private static List<(double X, double Y)> Thinned(List<(double X, double Y)> points)
    {
        if (points.Count < 3) return points;
        var kept = new bool[points.Count];
        kept[0] = kept[^1] = true;
        var open = new Stack<(int From, int To)>([(0, points.Count - 1)]);
        while (open.TryPop(out var span))
        {
            int farthest = Farthest(points, span.From, span.To);
            if (farthest < 0) continue;
            kept[farthest] = true;
            open.Push((span.From, farthest));
            open.Push((farthest, span.To));
        }
        return [.. points.Where((_, i) => kept[i])];
    }

    private static int Farthest(List<(double X, double Y)> points, int from, int to)
    {
        var (dx, dy) = (points[to].X - points[from].X, points[to].Y - points[from].Y);
        double length = Math.Sqrt(dx * dx + dy * dy), most = Visible;
        int farthest = -1;
        for (int i = from + 1; i < to; i++)
        {
            var (px, py) = (points[i].X - points[from].X, points[i].Y - points[from].Y);
            double distance = length > 0 ? Math.Abs(px * dy - py * dx) / length : Math.Sqrt(px * px + py * py);
            if (distance <= most) continue;
            (most, farthest) = (distance, i);
        }
        return farthest;
    }

    private static string Path(List<(double X, double Y)> points, bool closed)
    {
        if (points.Count == 0) return "";
        var path = new StringBuilder(12 * points.Count);
        for (int i = 0; i < points.Count; i++)
            path.Append(CultureInfo.InvariantCulture, $"{(i == 0 ? 'M' : 'L')}{points[i].X:0.#},{points[i].Y:0.#}");
        return closed ? path.Append('Z').ToString() : path.ToString();
    }

    private static int UpperBound(double[] hours, double at)
    {
        int low = 0, high = hours.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (hours[middle] <= at) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
