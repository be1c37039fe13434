using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Needlepoint.Studio.Tests.Hosting;

/// <summary>Everything that a studio could log if it were told to log everything: messages, their parts, their scopes and failures.</summary>
internal sealed class CapturedLog : ILoggerProvider, ISupportExternalScope
{
    private readonly ConcurrentQueue<string> _lines = new();
    private IExternalScopeProvider _scopes = new LoggerExternalScopeProvider();

    private CapturedLog() { }

    /// <summary>What was logged until now.</summary>
    public string Text => string.Join('\n', _lines);

    /// <summary>Listens to a studio from now on.</summary>
    public static CapturedLog Of(WebApplication studio)
    {
        CapturedLog log = new();
        studio.Services.GetRequiredService<IOptionsMonitor<LoggerFilterOptions>>().CurrentValue.Rules.Add(new(typeof(CapturedLog).FullName, null, LogLevel.Trace, null));
        studio.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
        return log;
    }

    public ILogger CreateLogger(string categoryName) => new Listener(this, categoryName);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    public void Dispose() { }

    private sealed class Listener(CapturedLog log, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => log._scopes.Push(state);

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            string parts = state is IEnumerable<KeyValuePair<string, object?>> pairs ? string.Join("; ", pairs.Select(pair => $"{pair.Key}={pair.Value}")) : "";
            List<object?> scopes = [];
            log._scopes.ForEachScope((scope, all) => all.Add(scope), scopes);
            log._lines.Enqueue($"{category}: {formatter(state, exception)} [{parts}] [{string.Join("; ", scopes)}] {exception}");
        }
    }
}
