using System.Globalization;
using System.Text;

namespace Needlepoint.Inference.Qualification;

/// <summary>A point of a curve of permeation, predicted with its study left out of the fit and one point of the curve known.</summary>
/// <param name="Study">Study.</param>
/// <param name="Arm">Its arm.</param>
/// <param name="Observable">Observable id.</param>
/// <param name="AtHours">Time of the point, h.</param>
/// <param name="Measured">The point over the known one as measured, 1.</param>
/// <param name="Predicted">The same as predicted, 1.</param>
public sealed record LeftOutRow(string Study, string Arm, string Observable, double AtHours, double Measured, double Predicted)
{
    /// <summary>How many times the prediction lies off, at least 1.</summary>
    public double Fold => Math.Max(Predicted / Measured, Measured / Predicted);
}

/// <summary>The curves of permeation that the model was tuned on, each in the light of the other studies alone: written by <c>needlepoint calibrate</c>.</summary>
public static class LeftOutTable
{
    /// <summary>Path of the file below the data folder.</summary>
    public const string Path = "evidence/left-out.csv";

    private const string Heading = "study,arm,observable,at_h,measured,predicted";

    /// <summary>The text of the file.</summary>
    public static string Write(IEnumerable<LeftOutRow> rows)
    {
        StringBuilder text = new(Heading + "\n");
        foreach (LeftOutRow row in rows)
            text.Append(CultureInfo.InvariantCulture, $"{row.Study},{row.Arm},{row.Observable},{row.AtHours:R},{row.Measured:R},{row.Predicted:R}\n");
        return text.ToString();
    }

    /// <summary>Reads the text of a file that <see cref="Write"/> made; rows that do not fit are left out, since no run depends on them.</summary>
    public static IReadOnlyList<LeftOutRow> Read(string text) =>
        [.. text.Split('\n').Skip(1).Select(line => line.Split(',')).Where(cells => cells.Length == 6).Select(RowOf).OfType<LeftOutRow>()];

    private static LeftOutRow? RowOf(string[] cells) =>
        double.TryParse(cells[3], CultureInfo.InvariantCulture, out double at) && double.TryParse(cells[4], CultureInfo.InvariantCulture, out double measured)
            && double.TryParse(cells[5], CultureInfo.InvariantCulture, out double predicted)
            ? new(cells[0], cells[1], cells[2], at, measured, predicted)
            : null;
}
