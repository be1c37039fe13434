namespace Needlepoint.Cli;

/// <summary>What the program returns to the shell.</summary>
public static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>The input is wrong.</summary>
    public const int Input = 1;

    /// <summary>The command line is wrong, or a file cannot be written.</summary>
    public const int Usage = 2;

    /// <summary>Blocked by a suitability rule.</summary>
    public const int Blocked = 3;

    /// <summary>The numerical method failed.</summary>
    public const int Numerics = 4;

    /// <summary>Qualification missed its bar.</summary>
    public const int Qualification = 5;

    /// <summary>Cancelled by the user.</summary>
    public const int Cancelled = 130;
}
