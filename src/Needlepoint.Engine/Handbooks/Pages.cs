using System.Reflection;
using System.Text;

namespace Needlepoint.Engine.Handbooks;

/// <summary>Pages of the documentation inside the program, as plain paragraphs.</summary>
internal static class Pages
{
    /// <summary>The text of a page.</summary>
    public static string Read(Assembly program, string name)
    {
        using Stream stream = program.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The program was built without {name}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    /// <summary>Paragraphs of a Markdown page without headings; an example keeps its lines.</summary>
    public static IReadOnlyList<string> Paragraphs(IEnumerable<string> lines)
    {
        var paragraphs = new List<string>();
        var open = new List<string>();
        bool example = false;
        void Close()
        {
            if (open.Count > 0) paragraphs.Add(string.Join(example ? '\n' : ' ', open));
            open.Clear();
        }

        foreach (string line in lines)
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                Close();
                example = !example;
            }
            else if (example)
            {
                open.Add("    " + line);
            }
            else if (line.Length == 0 || line.StartsWith('#'))
            {
                Close();
            }
            else
            {
                open.Add(line.Replace("`", "", StringComparison.Ordinal));
            }
        }
        Close();
        return paragraphs;
    }
}
