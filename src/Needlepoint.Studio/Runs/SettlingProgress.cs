using System.Globalization;
using Needlepoint.Engine;

namespace Needlepoint.Studio.Runs;

/// <summary>How far a whole run is, for the page: nothing in the first two seconds, then twice a second. Thread-safe.</summary>
/// <param name="clock">Tells the time.</param>
/// <param name="changed">Called when there is something new to show, from any thread.</param>
public sealed class SettlingProgress(TimeProvider clock, Action changed) : IProgress<EngineProgress>
{
    private static readonly TimeSpan s_quiet = TimeSpan.FromSeconds(2), s_between = TimeSpan.FromSeconds(0.5);

    private readonly Lock _lock = new();
    private readonly long _start = clock.GetTimestamp();
    private TimeSpan _told = s_quiet - s_between;

    /// <summary>What to show; null for nothing yet.</summary>
    public SettlingCount? Latest { get; private set; }

    /// <inheritdoc/>
    public void Report(EngineProgress value)
    {
        lock (_lock)
        {
            TimeSpan now = clock.GetElapsedTime(_start);
            if (now - _told < s_between || value.Done < Latest?.Done)
                return;
            _told = now;
            Latest = new(value.Done, value.Total, value.Done / now.TotalSeconds, value.Settling);
        }

        changed();
    }
}

/// <summary>How far a whole run is.</summary>
/// <param name="Done">Parameter sets that were followed.</param>
/// <param name="Total">Parameter sets to follow.</param>
/// <param name="PerSecond">How many in a second, on average.</param>
/// <param name="Figure">The outcome that is settling, in words; null for none.</param>
public sealed record SettlingCount(int Done, int Total, double PerSecond, string? Figure)
{
    /// <summary>It in words: "120 of 200 sets, 45 per second, about 2 s left".</summary>
    public string Words => string.Create(
        CultureInfo.InvariantCulture, $"{Done} of {Total} sets, {PerSecond:0} per second, about {Math.Ceiling((Total - Done) / PerSecond):0}\u00a0s left{(Figure is null ? "" : $". {Figure}")}");
}
