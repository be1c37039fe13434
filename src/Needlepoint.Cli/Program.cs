using Needlepoint.Cli;
using Needlepoint.Cli.Composition;
using Needlepoint.Cli.Terminals;

using CancellationTokenSource cancellation = new();
Console.CancelKeyPress += (_, press) =>
{
    press.Cancel = true;
    cancellation.Cancel();
};
return await new CommandLine(new Engine(), Terminal.OfProcess(), TimeProvider.System).InvokeAsync(args, cancellation.Token);
