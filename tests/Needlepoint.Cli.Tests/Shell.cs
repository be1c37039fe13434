using Needlepoint.Cli.Terminals;
using Needlepoint.Engine;

namespace Needlepoint.Cli.Tests;

/// <summary>Runs a command line against strings instead of a terminal.</summary>
internal static class Shell
{
    public static async Task<(int Code, string Output, string Error)> Run(
        IEngine engine, TerminalTraits traits, IReadOnlyList<string> arguments, CancellationTokenSource? user = null)
    {
        var output = new StringWriter { NewLine = "\n" };
        var error = new StringWriter { NewLine = "\n" };
        int code = await new CommandLine(engine, new Terminal(output, error, traits), new StoppedClock()).InvokeAsync(arguments, user?.Token ?? TestContext.Current.CancellationToken);
        return (code, output.ToString(), error.ToString());
    }

    public static Task<(int Code, string Output, string Error)> Run(params string[] arguments) => Run(new FakeEngine(), Plain(100), arguments);

    public static TerminalTraits Plain(int width) => new(width, Colour: false, Live: false, Unicode: false);

    private sealed class StoppedClock : TimeProvider
    {
        public override long GetTimestamp() => 0;
    }
}
