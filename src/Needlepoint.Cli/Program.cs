using Needlepoint.Cli;
using Needlepoint.Cli.Terminals;
using Needlepoint.Engine;

using CancellationTokenSource cancellation = new();
Console.CancelKeyPress += (_, press) =>
{
    press.Cancel = true;
    cancellation.Cancel();
};
return await new CommandLine(new LocalEngine(), Terminal.OfProcess(), TimeProvider.System).InvokeAsync(args, cancellation.Token);
