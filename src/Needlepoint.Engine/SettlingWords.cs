using Needlepoint.Inference.Results;
using Needlepoint.Reports.Words;

namespace Needlepoint.Engine;

/// <summary>A figure that is settling, in words.</summary>
internal static class SettlingWords
{
    /// <summary>"Goodman-Baron score after 12 months: 9.8 points, nine in ten 6.1 to 12"; null for none.</summary>
    /// <param name="watched">What is known of it at the start and the end of the course.</param>
    public static string? Of(Observable? watched)
    {
        if (watched is null)
            return null;
        double end = watched.TimeHours[^1];
        Reading reading = Reading.At(Presented.Of(watched), end);
        string unit = reading.Unit.Length == 0 ? "" : $"\u00a0{reading.Unit}";
        return $"{reading.Label} after {Moments.Duration(end)}: {reading.Centre}{unit}, nine in ten {reading.Low} to {reading.High}";
    }
}
