using Spectre.Console;

namespace Needlepoint.Cli.Terminals;

/// <summary>What a piece of text means; colour repeats what the words already say.</summary>
public enum Tone
{
    /// <summary>Plain text.</summary>
    Plain,

    /// <summary>The answer.</summary>
    Strong,

    /// <summary>Units, sources, labels.</summary>
    Quiet,

    /// <summary>A treated value or its bar.</summary>
    Treated,

    /// <summary>Good.</summary>
    Clear,

    /// <summary>A warning.</summary>
    Warning,

    /// <summary>A doctor decides.</summary>
    Review,

    /// <summary>Wrong or missed.</summary>
    Wrong,
}

/// <summary>How each tone looks.</summary>
internal static class Tones
{
    /// <summary>The style of a tone; null for plain text.</summary>
    public static Style? StyleOf(Tone tone) => tone switch
    {
        Tone.Strong => new Style(decoration: Decoration.Bold),
        Tone.Quiet => new Style(Color.Grey),
        Tone.Treated => new Style(Color.Blue),
        Tone.Clear => new Style(Color.Green),
        Tone.Warning => new Style(Color.Yellow),
        Tone.Review => new Style(Color.Magenta),
        Tone.Wrong => new Style(Color.Red),
        _ => (Style?)null,
    };
}
