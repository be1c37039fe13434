using System.Globalization;
using Needlepoint.Engine;

namespace Needlepoint.Cli.Terminals;

/// <summary>Progress on standard error: one line rewritten in place, or a line every ten seconds where that cannot be. Thread-safe.</summary>
public sealed class ProgressLine : IProgress<EngineProgress>, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(0.3), Redraw = TimeSpan.FromSeconds(0.1), Notice = TimeSpan.FromSeconds(10);

    private readonly Lock _gate = new();
    private readonly Terminal _terminal;
    private readonly string _verb;
    private readonly TimeProvider _clock;
    private readonly long _start;
    private TimeSpan _next;
    private int _shown;

    /// <summary>Starts the clock; nothing is shown for work that ends at once.</summary>
    /// <param name="terminal">Where to write.</param>
    /// <param name="verb">First word of the line: "Running".</param>
    /// <param name="clock">The clock.</param>
    public ProgressLine(Terminal terminal, string verb, TimeProvider clock)
    {
        _terminal = terminal;
        _verb = verb;
        _clock = clock;
        _start = clock.GetTimestamp();
        _next = terminal.Traits.Live ? Patience : Notice;
    }

    /// <inheritdoc/>
    public void Report(EngineProgress value)
    {
        lock (_gate)
        {
            TimeSpan elapsed = _clock.GetElapsedTime(_start);
            if (elapsed < _next) return;
            _next = elapsed + (_terminal.Traits.Live ? Redraw : Notice);
            string line = Text(value, elapsed);
            if (_terminal.Traits.Live)
            {
                line = line.Length < _terminal.Traits.Width ? line : line[..(_terminal.Traits.Width - 1)];
                _terminal.Error.Write("\r" + line.PadRight(_shown));
                _shown = line.Length;
            }
            else
            {
                _terminal.Error.Write(line + "\n");
            }
            _terminal.Error.Flush();
        }
    }

    /// <summary>Takes the line away.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            if (_shown > 0) _terminal.Error.Write("\r" + new string(' ', _shown) + "\r");
            _shown = 0;
        }
    }

    private string Text(EngineProgress value, TimeSpan elapsed)
    {
        double share = value.Total > 0 ? (double)value.Done / value.Total : 0;
        double rate = value.Done / Math.Max(elapsed.TotalSeconds, 1e-3);
        string left = value.Done > 0 ? string.Create(CultureInfo.InvariantCulture, $"   {Math.Ceiling((value.Total - value.Done) / rate):0} s left") : "";
        string settling = value.Settling is null ? "" : "   " + value.Settling;
        return string.Create(CultureInfo.InvariantCulture,
            $"{_verb}   {value.Done:#,0} of {value.Total:#,0} {value.What}  {Bar.Progress(share, 28)}  {100 * share:0} %   {rate:0.#} /s{left}{settling}");
    }
}
