using System.Buffers;
using System.Globalization;
using System.Text;
using Needlepoint.Evidence.Problems;
using YamlDotNet.Core;

namespace Needlepoint.Evidence.Yaml;

/// <summary>
/// Reads YAML into a small tree of nodes with places. Whatever the bytes are, the outcome is a tree or a problem, never an exception.
/// A subset is read: one document, text keys that stand once, no anchors, aliases or tags, spaces for indentation.
/// </summary>
public static class YamlReader
{
    private static readonly SearchValues<char> s_controls = SearchValues.Create(
        [.. Enumerable.Range(0, 32).Select(c => (char)c).Except(['\t', '\n', '\r']), '\u007F', '\uFEFF']);

    /// <summary>Reads a file whose outermost value is a map.</summary>
    /// <param name="path">Path of the file.</param>
    /// <param name="family">Family of the codes of problems in this file.</param>
    /// <param name="problems">Receives everything that is wrong.</param>
    /// <param name="limits">Greatest size and depth; null for those of the family.</param>
    /// <returns>The outermost map, or null when the file cannot be used.</returns>
    public static YamlMap? ReadFile(string path, CodeFamily family, ProblemList problems, YamlLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(problems);
        limits ??= DefaultLimits(family);
        byte[] bytes;
        try
        {
            using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using MemoryStream copy = new();
            CopyAtMost(stream, copy, limits.Bytes + 1);
            bytes = copy.ToArray();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            problems.Add(Unreadable(path, family, error));
            return null;
        }

        return Read(path, bytes, family, problems, limits);
    }

    /// <summary>Reads bytes whose outermost value is a map.</summary>
    /// <param name="file">Name to show in messages.</param>
    /// <param name="bytes">UTF-8 text, with or without byte order mark.</param>
    /// <param name="family">Family of the codes of problems in this file.</param>
    /// <param name="problems">Receives everything that is wrong.</param>
    /// <param name="limits">Greatest size and depth; null for those of the family.</param>
    /// <returns>The outermost map, or null when the text cannot be used.</returns>
    public static YamlMap? Read(string file, ReadOnlySpan<byte> bytes, CodeFamily family, ProblemList problems, YamlLimits? limits = null) =>
        ReadRoot<YamlMap>(file, bytes, family, problems, limits, "the file must consist of keys with values", "key: value, one on each line");

    /// <summary>Reads a text whose outermost value is a map.</summary>
    public static YamlMap? Read(string file, string text, CodeFamily family, ProblemList problems, YamlLimits? limits = null) =>
        Read(file, Encoding.UTF8.GetBytes(text), family, problems, limits);

    /// <summary>Reads bytes whose outermost value is a list, in all else as those whose outermost value is a map.</summary>
    public static YamlList? ReadList(string file, ReadOnlySpan<byte> bytes, CodeFamily family, ProblemList problems,
        YamlLimits? limits = null) =>
        ReadRoot<YamlList>(file, bytes, family, problems, limits, "the file must be a list", "items, each of which starts with '- '");

    private static T? ReadRoot<T>(
        string file, ReadOnlySpan<byte> bytes, CodeFamily family, ProblemList problems, YamlLimits? limits, string title, string allowed)
        where T : YamlNode
    {
        ArgumentNullException.ThrowIfNull(problems);
        limits ??= DefaultLimits(family);
        if (bytes.Length > limits.Bytes)
        {
            problems.Add(new Problem(ProblemCode.Of(family, ReadingRule.BoundedSize), "the file is too large")
            {
                Place = new Place(file, 1, 1, "", 1),
                Given = $"more than {Size(limits.Bytes)}",
                Allowed = $"at most {Size(limits.Bytes)}",
                Fix = "check that this is the file you meant; split it if it is",
            });
            return null;
        }

        if (Decode(file, bytes, family, problems) is not { } source || TabsIndent(source, problems))
            return null;
        if (source.Lines.All(line => line.TrimStart() is "" or ['#', ..] or "---"))
        {
            problems.Add(At(
                source.PlaceAt(1, 1), family, ReadingRule.NotEmpty, "the file is empty", "nothing", allowed,
                "write the file; the examples folder has files to start from"));
            return null;
        }

        YamlNode? root = ReadTree(source, limits, problems);
        if (root is not (null or T))
            problems.Add(At(root.Place, family, ReadingRule.ExpectedShape, title, root.ShapeName, allowed,
                "see the reference of this file format"));
        return root as T;
    }

    private static YamlNode? ReadTree(SourceText source, YamlLimits limits, ProblemList problems)
    {
        try
        {
            return new TreeBuilder(source, limits, problems).Build();
        }
        catch (YamlException error)
        {
            problems.Add(Invalid(source, error.Start, error.Message));
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // The YAML library has had crashes on hostile text; they end here as a message.
            problems.Add(Invalid(source, Mark.Empty, error.Message));
        }

        return null;
    }

    private static SourceText? Decode(string file, ReadOnlySpan<byte> bytes, CodeFamily family, ProblemList problems)
    {
        if (bytes.StartsWith("\uFEFF"u8))
            bytes = bytes[3..];
        int bad = FirstInvalid(bytes);
        SourceText source = new(file, Encoding.UTF8.GetString(bad < 0 ? bytes : bytes[..bad]), family);
        if (bad >= 0)
        {
            string found = string.Create(CultureInfo.InvariantCulture, $"byte 0x{bytes[bad]:x2}");
            problems.Add(At(Last(source), family, ReadingRule.Utf8Text, "the file is not UTF-8 text", found, "UTF-8 text",
                "save the file as UTF-8"));
            return null;
        }

        int control = source.Text.AsSpan().IndexOfAny(s_controls);
        if (control >= 0)
        {
            SourceText before = new(file, source.Text[..control], family);
            Place place = source.PlaceAt(before.Lines.Count, before.Lines[^1].Length + 1);
            string found = string.Create(CultureInfo.InvariantCulture, $"character U+{(int)source.Text[control]:X4}");
            problems.Add(At(
                place, family, ReadingRule.Utf8Text, "the file holds a control character", found, "printable text", "remove the character"));
            return null;
        }

        return source;
    }

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        int at = 0;
        while (at < bytes.Length)
        {
            if (Rune.DecodeFromUtf8(bytes[at..], out _, out int used) != OperationStatus.Done)
                return at;
            at += used;
        }

        return -1;
    }

    private static bool TabsIndent(SourceText source, ProblemList problems)
    {
        for (int i = 0; i < source.Lines.Count; i++)
        {
            string line = source.Lines[i];
            int text = line.AsSpan().IndexOfAnyExcept(' ', '\t');
            int tab = line.IndexOf('\t', StringComparison.Ordinal);
            if (text < 0 || line[text] == '#' || tab < 0 || tab > text)
                continue;
            problems.Add(At(
                source.PlaceAt(i + 1, tab + 1, text - tab), source.Family, ReadingRule.SpacesNotTabs, "a tab indents this line",
                "a tab", "spaces", "replace each tab by two spaces; most editors can do it for the whole file"));
            return true;
        }

        return false;
    }

    private static Problem Invalid(SourceText source, Mark mark, string message)
    {
        Place place = mark.Line > 0 ? source.PlaceAt(mark.Line, mark.Column) : Last(source);
        if (place.SourceLine.Length == 0)
            place = Last(source, place.Line);
        return At(
            place, source.Family, ReadingRule.ValidYaml, "the text is not YAML here", Sentence(message),
            "key: value, lists with '- ', texts with ': ' or '#' in quotes", Advice(place));
    }

    private static string Advice(Place place)
    {
        string line = place.SourceLine;
        if (Count(line, '{') > Count(line, '}') || Count(line, '[') > Count(line, ']'))
            return "close the bracket that is opened in this line";
        if (Count(line, '"') % 2 == 1 || Count(line, '\'') % 2 == 1)
            return "close the quote that is opened in this line, or put the whole text in quotes";
        if (Count(line, ':') > 1)
            return "put a value that contains ': ' in quotes";
        return "check indentation, brackets and quotes in this line and the one above";
    }

    private static int Count(string line, char wanted) => line.AsSpan().Count(wanted);

    // The library prefixes its messages with the place, which we show ourselves.
    private static string Sentence(string message)
    {
        int end = message.IndexOf("): ", StringComparison.Ordinal);
        return (message.StartsWith('(') && end > 0 ? message[(end + 3)..] : message).Trim().TrimEnd('.');
    }

    /// <summary>The last line that holds something, for problems that show at the end of the file.</summary>
    private static Place Last(SourceText source, int from = int.MaxValue)
    {
        int line = Math.Min(from, source.Lines.Count);
        while (line > 1 && string.IsNullOrWhiteSpace(source.Lines[line - 1]))
            line--;
        return source.PlaceAt(line, source.Lines[line - 1].Length);
    }

    internal static Problem At(
        Place place, CodeFamily family, ReadingRule rule, string title, string? given = null, string? allowed = null, string? fix = null) =>
        new(ProblemCode.Of(family, rule), title) { Place = place, Given = given, Allowed = allowed, Fix = fix };

    private static Problem Unreadable(string path, CodeFamily family, Exception error)
    {
        string folder = Path.GetDirectoryName(path) is { Length: > 0 } parent ? parent : ".";
        string? nearest = null;
        if (error is FileNotFoundException && Directory.Exists(folder))
            nearest = Nearest.Name(Path.GetFileName(path), Directory.EnumerateFiles(folder).Take(1000).Select(Path.GetFileName)
                .OfType<string>());
        (string title, string fix) = error switch
        {
            FileNotFoundException => ("the file does not exist", nearest is null ? "check the name and the folder" : $"did you mean {nearest}?"),
            DirectoryNotFoundException => ("the folder of the file does not exist", "check the name of the folder"),
            UnauthorizedAccessException when Directory.Exists(path) => ("this is a folder, not a file", "name a file in it"),
            UnauthorizedAccessException => ("the file may not be read", "check the permissions of the file"),
            _ => ("the file cannot be read", "check the name and the folder"),
        };
        return new Problem(ProblemCode.Of(family, ReadingRule.FileReadable), title)
        {
            Given = path.Length == 0 ? "an empty name" : path,
            Allowed = "a file that can be read",
            Fix = fix,
        };
    }

    private static void CopyAtMost(Stream from, Stream to, int most)
    {
        byte[] buffer = new byte[16 * 1024];
        int left = most;
        while (left > 0 && from.Read(buffer, 0, Math.Min(buffer.Length, left)) is int read and > 0)
        {
            to.Write(buffer, 0, read);
            left -= read;
        }
    }

    private static YamlLimits DefaultLimits(CodeFamily family) => family == CodeFamily.Course ? YamlLimits.Course : YamlLimits.Evidence;

    private static string Size(int bytes) => bytes % (1 << 20) == 0 ? $"{bytes >> 20} MiB" : $"{bytes} bytes";
}
