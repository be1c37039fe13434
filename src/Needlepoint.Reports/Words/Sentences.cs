using Needlepoint.Inference.Results;

namespace Needlepoint.Reports.Words;

/// <summary>Sentences made from what the engine says.</summary>
public static class Sentences
{
    /// <summary>A warning as a whole sentence with its place.</summary>
    public static string Of(RunWarning warning)
    {
        string text = warning.Sentence.TrimEnd().TrimEnd('.');
        string start = text.Length == 0 ? "" : char.ToUpperInvariant(text[0]) + text[1..];
        return warning.Where is null ? start + "." : $"{start} ({warning.Where}).";
    }

    /// <summary>A text that begins a line: with a capital letter.</summary>
    public static string Capital(string text) => text.Length == 0 ? "" : char.ToUpperInvariant(text[0]) + text[1..];
}
