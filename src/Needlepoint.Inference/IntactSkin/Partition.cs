using System.Security.Cryptography;
using System.Text;

namespace Needlepoint.Inference.IntactSkin;

/// <summary>
/// Ways to leave part of the table out. Each gives every row the number of its part, from names and structures alone, never from what was
/// measured.
/// </summary>
public static class Partition
{
    /// <summary>Parts that compounds are drawn into.</summary>
    public const int Folds = 10;

    /// <summary>Families of like compounds.</summary>
    public const int FamilyCount = 8;

    /// <summary>
    /// Compounds in the order of the SHA-256 of their structure, dealt round into ten parts: all rows of a compound share one.
    /// </summary>
    public static int[] Compounds(IReadOnlyList<MeasuredPermeability> rows)
    {
        Dictionary<string, int> folds = rows.Select(row => row.Structure).Distinct(StringComparer.Ordinal)
            .OrderBy(structure => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(structure))), StringComparer.Ordinal)
            .Select((structure, i) => (structure, i)).ToDictionary(pair => pair.structure, pair => pair.i % Folds, StringComparer.Ordinal);
        return [.. rows.Select(row => folds[row.Structure])];
    }

    /// <summary>Laboratories in the order of their names.</summary>
    public static int[] Laboratories(IReadOnlyList<MeasuredPermeability> rows)
    {
        List<string> names = [.. rows.Select(row => row.Laboratory).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return [.. rows.Select(row => names.IndexOf(row.Laboratory))];
    }

    /// <summary>
    /// Families of compounds that are alike in log Kow, molar mass, hydrogen-bond donors and acceptors: k-means (Lloyd 1982) from seeds
    /// each farthest from those before (Gonzalez 1985), the first nearest to the middle of all.
    /// </summary>
    public static int[] Families(IReadOnlyList<MeasuredPermeability> rows)
    {
        MeasuredPermeability[] compounds =
        [
            .. rows.GroupBy(row => row.Structure, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => group.MinBy(row => row.Row)!),
        ];
        double[][] points = [.. compounds.Select(Features)];
        double[][] centres = Seeds(points, Math.Min(FamilyCount, points.Length));
        int[] nearest = [.. points.Select(point => Nearest(point, centres))];
        while (true)
        {
            centres = [.. centres.Select((old, family) => MeanOr(old, [.. points.Where((_, i) => nearest[i] == family)]))];
            int[] next = [.. points.Select(point => Nearest(point, centres))];
            if (next.SequenceEqual(nearest))
                break;
            nearest = next;
        }

        Dictionary<string, int> families = compounds.Zip(nearest)
            .ToDictionary(pair => pair.First.Structure, pair => pair.Second, StringComparer.Ordinal);
        return [.. rows.Select(row => families[row.Structure])];
    }

    // Scaled so that each spreads by about 1 over the table.
    private static double[] Features(MeasuredPermeability row) => [row.LogKow / 2, row.MolarMass / 0.1, row.Donors / 2, row.Acceptors / 2];

    private static double[][] Seeds(double[][] points, int count)
    {
        double[] middle = Mean(points);
        List<double[]> seeds = [points.MinBy(point => Distance(point, middle))!];
        while (seeds.Count < count)
            seeds.Add(points.MaxBy(point => seeds.Min(seed => Distance(point, seed)))!);
        return [.. seeds];
    }

    private static int Nearest(double[] point, double[][] centres) =>
        Enumerable.Range(0, centres.Length).MinBy(family => Distance(point, centres[family]));

    private static double[] MeanOr(double[] old, double[][] own) => own.Length == 0 ? old : Mean(own);

    private static double[] Mean(double[][] points) =>
        [.. Enumerable.Range(0, points[0].Length).Select(axis => points.Sum(point => point[axis]) / points.Length)];

    private static double Distance(double[] a, double[] b) => a.Zip(b, (x, y) => (x - y) * (x - y)).Sum();
}
