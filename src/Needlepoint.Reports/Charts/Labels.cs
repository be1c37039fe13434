namespace Needlepoint.Reports.Charts;

/// <summary>Places of labels and breaking of words.</summary>
public static class Labels
{
    /// <summary>Moves positions apart to a least distance, as little as possible, between two bounds. Order is kept.</summary>
    public static double[] Spread(double[] wanted, double distance, double top, double bottom)
    {
        int[] order = [.. Enumerable.Range(0, wanted.Length).OrderBy(i => wanted[i])];
        var placed = new double[wanted.Length];
        double least = top;
        foreach (int i in order)
        {
            placed[i] = Math.Max(wanted[i], least);
            least = placed[i] + distance;
        }
        double most = bottom;
        foreach (int i in order.Reverse())
        {
            placed[i] = Math.Min(placed[i], most);
            most = placed[i] - distance;
        }
        return placed;
    }

    /// <summary>Breaks text at spaces into lines of at most so many characters; a longer word stays whole.</summary>
    public static IReadOnlyList<string> Wrap(string text, int characters)
    {
        var lines = new List<string>();
        string line = "";
        foreach (string word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > characters)
            {
                lines.Add(line);
                line = word;
            }
            else
            {
                line = line.Length == 0 ? word : line + " " + word;
            }
        }
        if (line.Length > 0) lines.Add(line);
        return lines;
    }
}
