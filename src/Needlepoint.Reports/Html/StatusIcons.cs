namespace Needlepoint.Reports.Html;

/// <summary>Signs of the states of a decision: each differs in shape, colour comes from the text around.</summary>
public static class StatusIcons
{
    /// <summary>Sign of what is blocked.</summary>
    public const string Octagon = "<svg width=\"16\" height=\"16\" viewBox=\"0 0 16 16\" aria-hidden=\"true\"><path d=\"M5 1h6l4 4v6l-4 4H5l-4-4V5Z\" fill=\"currentColor\"/><path d=\"M4.5 8h7\" stroke=\"var(--block-soft)\" stroke-width=\"2\"/></svg>";

    /// <summary>Sign of what is clear.</summary>
    public const string Tick = "<svg width=\"16\" height=\"16\" viewBox=\"0 0 16 16\" aria-hidden=\"true\"><circle cx=\"8\" cy=\"8\" r=\"6.5\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.6\"/><path d=\"M5 8.3 7.2 10.5 11 6\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.6\"/></svg>";

    /// <summary>Sign of a warning.</summary>
    public const string Triangle = "<svg width=\"16\" height=\"16\" viewBox=\"0 0 16 16\" aria-hidden=\"true\"><path d=\"M8 1.8 15 14H1Z\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.6\" stroke-linejoin=\"round\"/><path d=\"M8 6v4\" stroke=\"currentColor\" stroke-width=\"1.6\" stroke-linecap=\"round\"/><circle cx=\"8\" cy=\"12\" r=\".95\" fill=\"currentColor\"/></svg>";

    /// <summary>Sign of what a doctor decides.</summary>
    public const string Question = "<svg width=\"16\" height=\"16\" viewBox=\"0 0 16 16\" aria-hidden=\"true\"><circle cx=\"8\" cy=\"8\" r=\"6.5\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.6\"/><path d=\"M6 6.3a2 2 0 1 1 2.9 1.8c-.6.3-.9.7-.9 1.3\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.5\" stroke-linecap=\"round\"/><circle cx=\"8\" cy=\"11.6\" r=\".95\" fill=\"currentColor\"/></svg>";

    /// <summary>Sign of what has to wait.</summary>
    public const string Hourglass = "<svg width=\"16\" height=\"16\" viewBox=\"0 0 16 16\" aria-hidden=\"true\"><circle cx=\"8\" cy=\"8\" r=\"6.5\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.6\"/><path d=\"M8 4.5V8l2.5 1.7\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.6\" stroke-linecap=\"round\" stroke-linejoin=\"round\"/></svg>";

    /// <summary>Sign of what is told only.</summary>
    public const string Dot = "<svg width=\"16\" height=\"16\" viewBox=\"0 0 16 16\" aria-hidden=\"true\"><circle cx=\"8\" cy=\"8\" r=\"6.5\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.6\"/><path d=\"M8 7.5v3.2\" stroke=\"currentColor\" stroke-width=\"1.7\" stroke-linecap=\"round\"/><circle cx=\"8\" cy=\"5\" r=\".95\" fill=\"currentColor\"/></svg>";

    /// <summary>Sign of authorities that disagree.</summary>
    public const string Apart = "<svg width=\"20\" height=\"16\" viewBox=\"0 0 20 16\" aria-hidden=\"true\"><path d=\"M1 8h6M4.5 5.2 7.4 8l-2.9 2.8M19 8h-6M15.5 5.2 12.6 8l2.9 2.8\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.6\" stroke-linecap=\"round\" stroke-linejoin=\"round\"/></svg>";
}
