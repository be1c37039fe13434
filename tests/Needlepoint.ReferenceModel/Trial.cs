using System.Globalization;

namespace Needlepoint.ReferenceModel;

/// <summary>Geometry and sessions of the worked trial of these equations.</summary>
public static class Trial
{
    /// <summary>Half the mouth of a needle's hole, cm.</summary>
    public const double MouthRadius = 0.007;

    /// <summary>Slope of the cone of its tip, 1.</summary>
    public const double Slope = 0.20;

    /// <summary>Depth that a 1.5 mm roller reached there, cm.</summary>
    public const double RollerReach = 0.075;

    /// <summary>Holes per cm2 of 15 passes.</summary>
    public const double Density = 225;

    private static readonly double[] s_edges = [0, 0.010, 0.016, 0.022, 0.032, 0.045, 0.065, 0.085, 0.110, 0.140];

    private static readonly TissueKind[] s_kinds =
        [TissueKind.Epidermis, TissueKind.Papillary, TissueKind.Papillary, .. Enumerable.Repeat(TissueKind.Reticular, 6)];

    /// <summary>
    /// Skin of the trial: 0.10 mm of epidermis as one cell, 0.12 mm papillary and 1.18 mm reticular dermis. It spread its signals on the cells that
    /// answer them and widened its zones outwards.
    /// </summary>
    public static ReferenceTissue Skin(TissueValues? values = null) =>
        new(values ?? new(), s_edges, s_kinds, parts: 1, grading: 1.3) { Step = 0.05 };

    /// <summary>A needling of it.</summary>
    public static void Needled(this ReferenceTissue skin, double density = Density, double reach = RollerReach) =>
        skin.Needle(density, reach, MouthRadius, Slope);

    /// <summary>A course of sessions; each day is read after a session that falls on it, unless it is asked for before.</summary>
    /// <param name="sessions">Number of sessions.</param>
    /// <param name="interval">Days between them.</param>
    /// <param name="days">Days at which to read, ascending.</param>
    /// <param name="read">The reader.</param>
    /// <param name="density">Holes per cm2.</param>
    /// <param name="reach">Depth of the tips, cm.</param>
    /// <param name="readBefore">Whether a day of a session is read before it.</param>
    /// <param name="values">Numbers of the equations.</param>
    public static void Course(
        int sessions, double interval, IEnumerable<double> days, Action<ReferenceTissue, double> read,
        double density = Density, double reach = RollerReach, bool readBefore = false, TissueValues? values = null)
    {
        ReferenceTissue skin = Skin(values);
        int done = 0;
        foreach (double day in days)
        {
            while (done < sessions && (done * interval < day || (done * interval == day && !readBefore)))
            {
                skin.Advance(done * interval);
                skin.Needled(density, reach);
                done++;
            }
            skin.Advance(day);
            read(skin, day);
        }
    }

    /// <summary>Days from 0 on.</summary>
    public static IEnumerable<double> Every(double step, double last) => Enumerable.Range(0, (int)(last / step) + 1).Select(i => i * step);

    /// <summary>Numbers of a table, one row a line.</summary>
    public static double[][] Table(string text) =>
    [
        .. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line =>
            line.Split((char[])[' ', '|'], StringSplitOptions.RemoveEmptyEntries).Select(cell => double.Parse(cell, CultureInfo.InvariantCulture)).ToArray()),
    ];

    /// <summary>Asserts that every column of a table is met within a tolerance of its own.</summary>
    public static void AssertMeets(double[][] expected, double[][] actual, string[] columns, double[] tolerances)
    {
        for (int column = 0; column < columns.Length; column++)
        {
            int worst = 0;
            for (int row = 1; row < expected.Length; row++)
                if (Math.Abs(expected[row][column + 1] - actual[row][column]) > Math.Abs(expected[worst][column + 1] - actual[worst][column]))
                    worst = row;
            double gap = Math.Abs(expected[worst][column + 1] - actual[worst][column]);
            Assert.True(
                gap <= tolerances[column],
                FormattableString.Invariant(
                    $"{columns[column]} on day {expected[worst][0]}: {actual[worst][column]:G5}, table {expected[worst][column + 1]}, gap {gap:G3}"));
        }
    }
}
