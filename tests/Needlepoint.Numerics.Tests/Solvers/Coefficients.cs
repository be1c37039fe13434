using System.Numerics;
using Needlepoint.Numerics.Solvers;

namespace Needlepoint.Numerics.Tests.Solvers;

/// <summary>
/// A method in the plain form k_i = h f(y + sum alpha_ij k_j) + h J sum gamma_ij k_j, recovered from the tableau by u = Gamma k
/// (Hairer and Wanner, section IV.7, equations 7.4 and 7.25).
/// </summary>
sealed class Coefficients
{
    readonly double[,] alpha, beta, gamma;

    Coefficients(double[,] alpha, double[,] gamma, double[] weights, double[] embedded)
    {
        (this.alpha, this.gamma, Weights, EmbeddedWeights) = (alpha, gamma, weights, embedded);
        int stages = weights.Length;
        beta = new double[stages, stages];
        for (int i = 0; i < stages; i++)
            for (int j = 0; j < stages; j++)
                beta[i, j] = alpha[i, j] + gamma[i, j];
    }

    public double[] Weights { get; }

    public double[] EmbeddedWeights { get; }

    public static Coefficients Of(RosenbrockMethod method)
    {
        int stages = method.Stages;
        var gamma = new double[stages, stages];
        // Gamma is the inverse of the lower triangular matrix diag(1/gamma) - C.
        for (int column = 0; column < stages; column++)
            for (int row = column; row < stages; row++)
            {
                double sum = row == column ? 1 : 0;
                for (int middle = column; middle < row; middle++)
                    sum += method.C[row - 1][middle] * gamma[middle, column];
                gamma[row, column] = sum * method.Gamma;
            }
        var alpha = new double[stages, stages];
        for (int row = 1; row < stages; row++)
        {
            double[] weights = Plain(gamma, [.. method.A[row - 1], .. new double[stages - row]]);
            for (int column = 0; column < stages; column++)
                alpha[row, column] = weights[column];
        }
        return new Coefficients(alpha, gamma, Plain(gamma, [.. method.A[^1], 1]), Plain(gamma, [.. method.A[^1], 0]));
    }

    static double[] Plain(double[,] gamma, double[] ofIncrements) =>
        [.. Enumerable.Range(0, ofIncrements.Length).Select(j => Enumerable.Range(0, ofIncrements.Length).Sum(i => ofIncrements[i] * gamma[i, j]))];

    /// <summary>The weights of the continuous solution at the fraction s of a step.</summary>
    public double[] WeightsAt(RosenbrockMethod method, double s)
    {
        double[] whole = [.. method.A[^1], 1];
        var mixed = new double[whole.Length];
        for (int j = 0; j < whole.Length; j++)
        {
            double inner = 0;
            for (int row = method.Dense.Length - 1; row >= 0; row--)
                inner = method.Dense[row][j] + s * inner;
            mixed[j] = s * (whole[j] + (1 - s) * inner);
        }
        return Plain(gamma, mixed);
    }

    /// <summary>
    /// By how much weights miss the condition of a tree: sum over the stages of b Phi(tree) - s^order / density, where a node with one child takes
    /// beta and one with several takes alpha (the same, theorem 7.7).
    /// </summary>
    public double Residual(double[] weights, Tree tree, double s = 1)
    {
        double[] phi = Phi(tree);
        return weights.Zip(phi, (weight, value) => weight * value).Sum() - Math.Pow(s, tree.Order) / tree.Density;
    }

    double[] Phi(Tree tree)
    {
        int stages = Weights.Length;
        var product = new double[stages];
        Array.Fill(product, 1);
        double[,] matrix = tree.Children.Length == 1 ? beta : alpha;
        foreach (Tree child in tree.Children)
        {
            double[] inner = Phi(child);
            for (int i = 0; i < stages; i++)
                product[i] *= Enumerable.Range(0, stages).Sum(j => matrix[i, j] * inner[j]);
        }
        return product;
    }

    /// <summary>R(z) = 1 + z b^T (I - z B)^-1 1, by forward substitution since B is lower triangular.</summary>
    public Complex Stability(Complex z)
    {
        var k = new Complex[Weights.Length];
        for (int i = 0; i < k.Length; i++)
        {
            Complex sum = 1;
            for (int j = 0; j < i; j++)
                sum += z * beta[i, j] * k[j];
            k[i] = sum / (1 - z * beta[i, i]);
        }
        return 1 + z * k.Zip(Weights, (value, weight) => value * weight).Aggregate(Complex.Zero, (a, b) => a + b);
    }
}

/// <summary>A rooted tree: the shape of one term in the Taylor series of a solution.</summary>
sealed record Tree(Tree[] Children)
{
    public int Order => 1 + Children.Sum(child => child.Order);

    public double Density => Order * Children.Aggregate(1.0, (product, child) => product * child.Density);

    public override string ToString() => $"[{string.Concat(Children.Select(child => child.ToString()))}]";

    /// <summary>Every tree of at most this many nodes, each once.</summary>
    public static IEnumerable<Tree> UpTo(int order) => Enumerable.Range(1, order).SelectMany(OfOrder);

    static IEnumerable<Tree> OfOrder(int order) => Forests(order - 1, order - 1).Select(children => new Tree(children));

    static IEnumerable<Tree[]> Forests(int nodes, int largest, string last = "~")
    {
        if (nodes == 0)
            yield return [];
        for (int size = Math.Min(nodes, largest); size >= 1; size--)
            foreach (Tree first in OfOrder(size))
            {
                string name = $"{size} {first}";
                if (string.CompareOrdinal(name, last) > 0)
                    continue;
                foreach (Tree[] rest in Forests(nodes - size, size, name))
                    yield return [first, .. rest];
            }
    }
}
