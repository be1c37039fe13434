using Needlepoint.Numerics.Random;

namespace Needlepoint.Inference.Statistics;

/// <summary>
/// What share of the spread of a number each of many inputs explains. Ranks are regressed on ranks, so that any rising or falling dependence counts: inputs enter one by one while chance alone
/// would hardly do as much, and what they explain together is divided among them over all orders of entry (Lindeman, Merenda and Gold 1980; Groemping 2007, doi 10.1198/000313007X188252).
/// </summary>
public static class SpreadShares
{
    // Chance that any one of all inputs enters although none of them matters.
    private const double ByChance = 0.01;

    // An input of which the others leave less than this is one of them under another name.
    private const double Distinct = 1e-6;

    /// <summary>Inputs that move the output, the strongest first, with their shares of its variance, 0 to 1.</summary>
    /// <param name="output">A value for each member of an ensemble; infinite ones are the highest.</param>
    /// <param name="inputs">For each input a value for each member.</param>
    /// <param name="most">Most inputs to tell.</param>
    public static IReadOnlyList<(int Input, double Share)> Of(double[] output, IReadOnlyList<double[]> inputs, int most = 6)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(inputs);
        if (Standardised(output) is not { } y)
            return [];
        double[]?[] x = [.. inputs.Select(Standardised)];
        int[] entered = Entered(y, x, most);
        double[] shares = Divided([.. entered.Select(input => x[input]!)], y);
        double explained = shares.Sum(), left = output.Length - entered.Length - 1.0;
        // As many inputs as entered explain something of any sample; that part is taken off again.
        double kept = explained <= 0 ? 0 : Math.Max(0, 1 - ((1 - explained) * (output.Length - 1) / left)) / explained;
        return [.. entered.Zip(shares, (input, share) => (input, Math.Max(0, share * kept))).OrderByDescending(pair => pair.Item2)];
    }

    private static int[] Entered(double[] output, double[]?[] inputs, int most)
    {
        int candidates = inputs.Count(input => input is not null);
        double[] y = [.. output];
        double[]?[] x = [.. inputs.Select(input => input is null ? null : (double[])[.. input])];
        List<int> entered = [];
        while (entered.Count < most && output.Length - entered.Count > 4)
        {
            double limit = Normal.Quantile(1 - (ByChance / (2 * candidates))) / Math.Sqrt(output.Length - entered.Count - 3);
            (int best, double correlation) = Strongest(y, x);
            if (best < 0 || !(Math.Atanh(Math.Min(correlation, 1 - 1e-12)) > limit))
                break;
            entered.Add(best);
            double[] direction = Scaled(x[best]!);
            x[best] = null;
            Remove(direction, y);
            foreach (double[]? other in x)
                if (other is not null)
                    Remove(direction, other);
            if (Dot(y, y) < Distinct)
                break;
        }

        return [.. entered];
    }

    private static (int Input, double Correlation) Strongest(double[] y, double[]?[] inputs)
    {
        (int best, double highest) = (-1, 0);
        double yy = Dot(y, y);
        for (int i = 0; i < inputs.Length; i++)
        {
            if (inputs[i] is not { } x || Dot(x, x) is not (> Distinct and var xx))
                continue;
            double correlation = Math.Abs(Dot(x, y)) / Math.Sqrt(xx * yy);
            if (correlation > highest)
                (best, highest) = (i, correlation);
        }

        return (best, highest);
    }

    // The mean over all orders of entry of what each adds to the explained share: over subsets, each with the number of orders in which it comes first.
    private static double[] Divided(double[][] x, double[] y)
    {
        int n = x.Length;
        double[] explained = [.. Enumerable.Range(0, 1 << n).Select(set => Explained([.. x.Where((_, i) => (set >> i & 1) == 1)], y))];
        double[] weight = new double[n];
        for (int size = 0; size < n; size++)
            weight[size] = 1 / (n * Binomial(n - 1, size));
        double[] shares = new double[n];
        for (int i = 0; i < n; i++)
            for (int set = 0; set < explained.Length; set++)
                if ((set >> i & 1) == 0)
                    shares[i] += weight[int.PopCount(set)] * (explained[set | 1 << i] - explained[set]);
        return shares;
    }

    private static double Explained(double[][] x, double[] y)
    {
        double[] left = [.. y];
        List<double[]> directions = [];
        foreach (double[] input in x)
        {
            double[] rest = [.. input];
            foreach (double[] direction in directions)
                Remove(direction, rest);
            if (Dot(rest, rest) < Distinct)
                continue;
            directions.Add(Scaled(rest));
            Remove(directions[^1], left);
        }

        return 1 - Dot(left, left);
    }

    // Ranks about zero, of length one; null where all values are the same.
    private static double[]? Standardised(double[] values)
    {
        int[] order = [.. Enumerable.Range(0, values.Length).OrderBy(i => values[i])];
        double[] ranks = new double[values.Length];
        for (int first = 0; first < order.Length;)
        {
            int last = first;
            while (last + 1 < order.Length && values[order[last + 1]].Equals(values[order[first]]))
                last++;
            for (int i = first; i <= last; i++)
                ranks[order[i]] = ((first + last) / 2.0) - ((values.Length - 1) / 2.0);
            first = last + 1;
        }

        return Dot(ranks, ranks) > 0 ? Scaled(ranks) : null;
    }

    private static double[] Scaled(double[] values)
    {
        double length = Math.Sqrt(Dot(values, values));
        return [.. values.Select(value => value / length)];
    }

    private static void Remove(double[] direction, double[] from)
    {
        double part = Dot(direction, from);
        for (int i = 0; i < from.Length; i++)
            from[i] -= part * direction[i];
    }

    private static double Dot(double[] a, double[] b)
    {
        double sum = 0;
        for (int i = 0; i < a.Length; i++)
            sum += a[i] * b[i];
        return sum;
    }

    private static double Binomial(int n, int k) => Enumerable.Range(0, k).Aggregate(1.0, (product, i) => product * (n - i) / (i + 1));
}
