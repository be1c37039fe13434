using Needlepoint.Reports.Charts;
using Spectre.Console;

namespace Needlepoint.Cli.Terminals;

/// <summary>What the terminal can do.</summary>
/// <param name="Width">Columns.</param>
/// <param name="Colour">Escape codes are welcome on standard output.</param>
/// <param name="Live">Standard error is a terminal on which a line can be rewritten.</param>
/// <param name="Unicode">Characters beyond ASCII arrive unharmed.</param>
public sealed record TerminalTraits(int Width, bool Colour, bool Live, bool Unicode);

/// <summary>The two streams of a command: results on one, everything else on the other.</summary>
public sealed class Terminal
{
    private const int Narrowest = 40, Designed = 100, Utf8CodePage = 65001;

    private readonly IAnsiConsole? _colour;

    /// <summary>Wraps the streams.</summary>
    public Terminal(TextWriter output, TextWriter error, TerminalTraits traits)
    {
        Output = output;
        Error = error;
        Traits = traits;
        if (!traits.Colour) return;
        _colour = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            ColorSystem = ColorSystemSupport.Standard,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(output),
        });
        _colour.Profile.Width = int.MaxValue / 2;
    }

    /// <summary>Results.</summary>
    public TextWriter Output { get; }

    /// <summary>Progress, warnings and errors.</summary>
    public TextWriter Error { get; }

    /// <summary>What the terminal can do.</summary>
    public TerminalTraits Traits { get; }

    /// <summary>Columns to lay text out for: what there is, at most what the layout was designed for.</summary>
    public int Width => Math.Clamp(Traits.Width, Narrowest, Designed);

    /// <summary>The same streams without escape codes.</summary>
    public Terminal WithoutColour() => new(Output, Error, Traits with { Colour = false });

    /// <summary>The streams of this process.</summary>
    public static Terminal OfProcess()
    {
        bool outputIsTerminal = !Console.IsOutputRedirected;
        bool dumb = Environment.GetEnvironmentVariable("TERM") == "dumb";
        bool unicode = Console.OutputEncoding.CodePage == Utf8CodePage;
        if (!unicode) Console.OutputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        bool noColour = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        return new Terminal(Console.Out, Console.Error, new TerminalTraits(
            Width: outputIsTerminal ? Math.Max(WindowWidth(), Narrowest) : Designed,
            Colour: outputIsTerminal && !dumb && !noColour,
            Live: !Console.IsErrorRedirected && !dumb,
            Unicode: unicode));
    }

    /// <summary>An empty line of results.</summary>
    public void Line() => Output.Write('\n');

    /// <summary>A line of results.</summary>
    public void Line(StyledLine line)
    {
        foreach (var (text, tone) in line.Trimmed())
        {
            string shown = Shown(text);
            if (_colour is null || Tones.StyleOf(tone) is not Style style) Output.Write(shown);
            else _colour.Write(new Text(shown, style));
        }
        Output.Write('\n');
    }

    /// <summary>A line of results in one tone.</summary>
    public void Line(string text, Tone tone = Tone.Plain) => Line(new StyledLine().Add(text, tone));

    /// <summary>Text broken into lines that start at a column.</summary>
    public void Paragraph(string text, int indent = 0, Tone tone = Tone.Plain)
    {
        foreach (string line in Labels.Wrap(text, Width - indent)) Line(new StyledLine().To(indent).Add(line, tone));
    }

    /// <summary>Text as this terminal can show it.</summary>
    public string Shown(string text) => Traits.Unicode ? text.Replace('\u00A0', ' ') : Ascii.Of(text);

    private static int WindowWidth()
    {
        try
        {
            return Console.WindowWidth;
        }
        catch (IOException)
        {
            return Designed;
        }
    }
}
