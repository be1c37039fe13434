using Needlepoint.Cli.Terminals;
using Needlepoint.Engine;
using Needlepoint.Evidence.Problems;

namespace Needlepoint.Cli.Commands;

/// <summary>What every command works with.</summary>
/// <param name="Engine">The program behind the commands.</param>
/// <param name="Terminal">The two streams.</param>
/// <param name="Clock">The clock, for rates and durations.</param>
public sealed record CommandContext(IEngine Engine, Terminal Terminal, TimeProvider Clock)
{
    /// <summary>The day on the clock, in the place of the user.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Clock.GetLocalNow().DateTime);

    /// <summary>Prints problems on standard error.</summary>
    public void Tell(IReadOnlyCollection<Problem> problems) =>
        Terminal.Error.Write(Terminal.Shown(ProblemText.Format(problems, Terminal.Width)));

    /// <summary>Prints a single problem on standard error and returns an exit code.</summary>
    public int Refuse(Problem problem, int exitCode)
    {
        Terminal.Error.Write(Terminal.Shown(ProblemText.FormatOne(problem, width: Terminal.Width)));
        Terminal.Error.Write($"\nneedlepoint explain {problem.Code}\n");
        return exitCode;
    }

    /// <summary>Prints a document of bytes on standard output and nothing else.</summary>
    public void Document(Action<Stream> write)
    {
        using var bytes = new MemoryStream();
        write(bytes);
        Terminal.Output.Write(System.Text.Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length));
        Terminal.Output.Write('\n');
    }
}
