using System.Reflection;

namespace Needlepoint.Studio.Course;

/// <summary>The courses of the examples folder, to start from.</summary>
public static class Examples
{
    /// <summary>The one that a first visit opens.</summary>
    public const string First = "rolling-acne-scars";

    /// <summary>How the origin of an example begins, before its name.</summary>
    public const string Origin = "the example ";

    /// <summary>The least that a course must say, with a usual treatment: to begin one's own, every line is to be changed.</summary>
    public const string Own = """
        person:
          age: 35
          sex: female
          skin_type: III
          site: cheek

        course:
          device: pen-12-needles
          needle_length: 1 mm
          passes: 6

        horizon: 2 weeks

        """;

    private const string Folder = "examples/";

    private static readonly Lazy<IReadOnlyList<Example>> s_all = new(() => [.. Names().Order(StringComparer.Ordinal).Select(Read)]);

    /// <summary>All of them, by name.</summary>
    public static IReadOnlyList<Example> All => s_all.Value;

    /// <summary>The example of a name; null where there is none.</summary>
    public static Example? Find(string name) => All.FirstOrDefault(example => example.Name == name);

    private static IEnumerable<string> Names() =>
        Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Select(name => name[Folder.Length..]);

    private static Example Read(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Folder + name)!;
        using StreamReader reader = new(stream);
        string text = reader.ReadToEnd();
        string comment = string.Join(' ', text.Split('\n').TakeWhile(line => line.StartsWith('#'))
            .Where(line => !line.Contains("$schema", StringComparison.Ordinal)).Select(line => line.TrimStart('#', ' ').Trim()));
        int end = comment.IndexOfAny(['.', ':']);
        return new(name, end < 0 ? comment : comment[..end], text);
    }
}

/// <summary>A course to start from.</summary>
/// <param name="Name">Name of its file.</param>
/// <param name="Title">What it is, in words.</param>
/// <param name="Text">The course.</param>
public sealed record Example(string Name, string Title, string Text);
