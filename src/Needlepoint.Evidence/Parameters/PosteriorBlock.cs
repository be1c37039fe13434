using System.Globalization;

namespace Needlepoint.Evidence.Parameters;

/// <summary>A block of a posterior that was fitted later than what stands before it, with all of that held.</summary>
/// <param name="Name">Its name: <c>pigment</c>.</param>
/// <param name="Run">Name of its run.</param>
/// <param name="Date">Day of that run.</param>
/// <param name="ValidationHash">Hash of the list of validation files at that time, which had grown since the run before it.</param>
/// <param name="KeptHash">Hash of the rows that were kept as they were: <see cref="Posterior.RowsHash"/> before the block was joined.</param>
/// <param name="Parameters">Number of its parameters.</param>
public sealed record PosteriorBlock(string Name, string Run, DateOnly Date, string ValidationHash, string KeptHash, int Parameters)
{
    internal const string Key = "block";

    private const int Cells = 7;

    internal string Write() => string.Create(CultureInfo.InvariantCulture, $"{Key},{Name},{Run},{Date:yyyy-MM-dd},{ValidationHash},{KeptHash},{Parameters}");

    internal static PosteriorBlock? Read(string line)
    {
        string[] cells = line.Split(',');
        return cells.Length == Cells && cells[0] == Key && cells[1].Length > 0
            && DateOnly.TryParseExact(cells[3], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date)
            && int.TryParse(cells[6], NumberStyles.None, CultureInfo.InvariantCulture, out int parameters)
            ? new(cells[1], cells[2], date, cells[4], cells[5], parameters)
            : null;
    }
}
