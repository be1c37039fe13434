namespace Needlepoint.Evidence.Yaml;

/// <summary>How large a file may be, so that a hostile one costs neither memory nor time.</summary>
/// <param name="Bytes">Bytes of the file.</param>
/// <param name="Depth">Lists and maps inside each other.</param>
/// <param name="Nodes">Values in the file.</param>
public sealed record YamlLimits(int Bytes, int Depth = 64, int Nodes = 200_000)
{
    /// <summary>For a course, device or product: 1 MiB.</summary>
    public static YamlLimits Course { get; } = new(1 << 20);

    /// <summary>For studies and parameters: 5 MiB.</summary>
    public static YamlLimits Evidence { get; } = new(5 << 20);
}
