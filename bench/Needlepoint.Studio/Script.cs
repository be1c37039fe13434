namespace Needlepoint.Studio.Bench;

/// <summary>What the page notes about itself.</summary>
internal static class Script
{
    public static string Measure { get; } = Read();

    private static string Read()
    {
        using StreamReader reader = new(typeof(Script).Assembly.GetManifestResourceStream("measure.js")!);
        return reader.ReadToEnd();
    }
}
