namespace Needlepoint.Bench.Model;

/// <summary>The course that everybody gets: four treatments, one year, the whole state at the end of each day.</summary>
static class Course
{
    public const int Days = 365;

    /// <summary>Days of treatment.</summary>
    public static ReadOnlySpan<double> Treatments => [0, 28, 56, 84];

    /// <summary>Relative injury of a cell: needles of 1.5 mm with a soft edge.</summary>
    public static double Injury(int cell) => 1 / (1 + Math.Exp(((cell + 0.5) * SkinColumn<Numerics.Numbers.Scalar>.CellDepth - 1.5) / 0.08));

    /// <summary>The state of a cell before the first treatment, in the order of <see cref="CellState{S}"/>.</summary>
    public static double[] Healthy(int cell)
    {
        double dermis = SkinColumn<Numerics.Numbers.Scalar>.Dermis(cell);
        return [0.01, 0.02, 0.05, 0.6 * dermis, 0, 0.6 * dermis, dermis, 0, 0.01, 0.03, 0.02, 0.7];
    }

    /// <summary>What a treatment does to one quantity of one cell: value times factor plus release.</summary>
    public static (double Factor, double Release) Treat(int quantity, int cell) => quantity switch
    {
        3 => (1 - 0.05 * Injury(cell), 0),
        5 or 6 => (1 - 0.03 * Injury(cell), 0),
        7 => (1, Injury(cell)),
        11 => (1 - 0.2 * Injury(cell), 0),
        _ => (1, 0),
    };
}
