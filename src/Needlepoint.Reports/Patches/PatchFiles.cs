using Needlepoint.Reports.Documents;

namespace Needlepoint.Reports.Patches;

/// <summary>The files of a drawn course in its folder of data.</summary>
public static class PatchFiles
{
    /// <summary>Names of the files of a series.</summary>
    public static IReadOnlyList<string> NamesOf(PatchSeries series) =>
        [.. series.Moments.Select(moment => moment.File), PatchSeries.StripFile, PatchSeries.AnimationFile];

    /// <summary>Writes every moment, the strip and the animation. A file is complete or absent.</summary>
    /// <param name="folder">A folder that exists.</param>
    /// <param name="series">What is drawn.</param>
    /// <exception cref="IOException">A file could not be written.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be written.</exception>
    public static async Task WriteAsync(string folder, PatchSeries series)
    {
        foreach (PatchMoment moment in series.Moments)
            await Write(folder, moment.File, moment.Png).ConfigureAwait(false);
        await Write(folder, PatchSeries.StripFile, series.Strip).ConfigureAwait(false);
        await Write(folder, PatchSeries.AnimationFile, series.Animation).ConfigureAwait(false);
    }

    private static Task Write(string folder, string file, byte[] bytes) => WholeFile.Write(Path.Combine(folder, file), stream => stream.Write(bytes));
}
