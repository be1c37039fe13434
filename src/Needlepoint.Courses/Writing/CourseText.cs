using System.Globalization;
using Needlepoint.Evidence.Problems;
using Needlepoint.Evidence.Yaml;

namespace Needlepoint.Courses.Writing;

/// <summary>
/// The text of a course, in which single values can be read, set and removed. All else stays as it was written, to the character: comments, order,
/// blanks. Values are addressed by their keys with dots between: <c>course.needle_length</c>, <c>course.products.0.from</c>. Immutable.
/// </summary>
public sealed class CourseText
{
    private const string File = "course.yaml";

    // New sections stand where people look for them.
    private static readonly string[] s_sections = ["person", "concerns", "habits", "new_habits", "course", "horizon", "screening"];

    private readonly YamlSpan _root;

    private CourseText(string text, YamlSpan root) => (Text, _root) = (text, root);

    /// <summary>The whole text.</summary>
    public string Text { get; }

    /// <summary>A text whose values can be addressed; null when it is not YAML that the program reads.</summary>
    public static CourseText? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        text = text.TrimStart('\uFEFF');
        return YamlReader.Read(File, text, CodeFamily.Course, []) is null ? null : new(text, YamlSpan.Of(text));
    }

    /// <summary>Whether the text says something there.</summary>
    public bool Has(string path) => Find(path) is { IsEmpty: false };

    /// <summary>The text of a single value; null where there is none, or a map or list.</summary>
    public string? Value(string path) => Find(path) is { Shape: YamlShape.Scalar, IsEmpty: false } scalar ? scalar.Text : null;

    /// <summary>The value as it is written, a map or list whole; empty where there is none.</summary>
    public string Written(string path) => Find(path) is { } span ? Text[span.Start..span.End] : "";

    /// <summary>The keys of a map in the order of the text; empty where there is none.</summary>
    public IReadOnlyList<string> Keys(string path) => Find(path) is { } span ? [.. span.Keys.Select(key => key.Text)] : [];

    /// <summary>The number of entries of a list; 0 where there is none.</summary>
    public int Count(string path) => Find(path) is { Shape: YamlShape.List } list ? list.Values.Count : 0;

    /// <summary>The shape of what stands there; null for nothing.</summary>
    public YamlShape? ShapeOf(string path) => Find(path)?.Shape;

    /// <summary>Whether a place of the text, line and column from 1, lies in a value or its key.</summary>
    public bool Holds(string path, int line, int column)
    {
        if (Find(path) is not { } value) return false;
        int dot = path.LastIndexOf('.');
        YamlSpan parent = dot < 0 ? _root : Find(path[..dot])!;
        int start = StartOf(parent, parent.IndexOf(path[(dot + 1)..])), at = 0;
        for (int i = 1; i < line && at < Text.Length; i++)
        {
            at = EndOfLine(at);
            if (at < Text.Length) at += Text.AsSpan(at).StartsWith("\r\n") ? 2 : 1;
        }
        at += column - 1;
        return at >= start && at < Math.Max(value.End, start + 1);
    }

    /// <summary>The text with a single value set.</summary>
    /// <exception cref="InputException">The text is written in a way in which this cannot be set.</exception>
    public CourseText Set(string path, string value)
    {
        CourseText changed = With(path, FlowText.Scalar(value));
        return changed.Value(path) == value ? changed : throw Refused(path);
    }

    /// <summary>The text with a map set, in braces on one line.</summary>
    /// <exception cref="InputException">The text is written in a way in which this cannot be set.</exception>
    public CourseText SetMap(string path, IEnumerable<KeyValuePair<string, string>> map) => With(path, FlowText.Map(map));

    /// <summary>The text with a list of single values set, in brackets on one line.</summary>
    /// <exception cref="InputException">The text is written in a way in which this cannot be set.</exception>
    public CourseText SetList(string path, IEnumerable<string> list) => With(path, FlowText.List(list));

    /// <summary>The text with a value set as it is written in YAML: on one line, with brackets and quotes where it needs them.</summary>
    /// <exception cref="InputException">The text is written in a way in which this cannot be set.</exception>
    public CourseText With(string path, string written)
    {
        string[] keys = path.Split('.');
        YamlSpan at = _root;
        for (int depth = 0; depth < keys.Length; depth++)
        {
            if (at.Child(keys[depth]) is { } next)
            {
                if (depth == keys.Length - 1) return Checked(Replaced(at, next, written), path);
                if (next.Shape == YamlShape.Scalar) return Checked(Opened(at, next, keys.AsSpan(depth + 1), written), path);
                at = next;
                continue;
            }
            if (at.Shape != YamlShape.Map) throw Refused(path);
            return Checked(Inserted(at, keys.AsSpan(depth), written), path);
        }
        throw Refused(path);
    }

    /// <summary>The text with an entry added at the end of a list, in braces on one line; the list is begun where there is none.</summary>
    /// <exception cref="InputException">The text is written in a way in which this cannot be set.</exception>
    public CourseText Append(string path, IEnumerable<KeyValuePair<string, string>> map) => Appended(path, FlowText.Map(map));

    /// <summary>The text with a single value added at the end of a list; the list is begun where there is none.</summary>
    /// <exception cref="InputException">The text is written in a way in which this cannot be set.</exception>
    public CourseText Append(string path, string value) => Appended(path, FlowText.Scalar(value));

    private CourseText Appended(string path, string written)
    {
        if (Find(path) is not { Shape: YamlShape.List, Values.Count: > 0 } list) return With(path, $"[{written}]");
        YamlSpan last = list.Values[^1];
        if (list.IsFlow) return Checked(Text.Insert(last.End, ", " + written), path);
        int dash = Text.LastIndexOf('-', last.Start);
        return Checked(AfterLine(last.End, Blanks(ColumnOf(dash)) + "- " + written), path);
    }

    /// <summary>The text without a value; a map or list that would be left empty goes with it.</summary>
    /// <exception cref="InputException">The text is written in a way in which this cannot be removed.</exception>
    public CourseText Remove(string path)
    {
        if (Find(path) is null) return this;
        int dot = path.LastIndexOf('.');
        YamlSpan parent = dot < 0 ? _root : Find(path[..dot])!;
        if (parent.Values.Count == 1) return dot < 0 ? throw Refused(path) : Remove(path[..dot]);
        int index = parent.IndexOf(path[(dot + 1)..]);
        YamlSpan first = parent.Shape == YamlShape.Map ? parent.Keys[index] : parent.Values[index];
        int end = Math.Max(first.End, parent.Values[index].End);
        string changed = parent.IsFlow ? WithoutFlow(parent, index, first.Start, end) : WithoutLines(parent, index, first.Start, end);
        CourseText text = Read(changed) ?? throw Refused(path);
        int before = parent.Values.Count;
        return (dot < 0 ? text._root : text.Find(path[..dot]))?.Values.Count == before - 1 ? text : throw Refused(path);
    }

    private YamlSpan? Find(string path)
    {
        YamlSpan? at = _root;
        foreach (string key in path.Split('.'))
            at = at?.Child(key);
        return at;
    }

    private string Replaced(YamlSpan parent, YamlSpan value, string written)
    {
        if (value.IsEmpty && value.Start == value.End) return Text.Insert(AfterColon(parent, value), " " + written);
        // A block begins on the line below its key, and goes on that line as one value.
        bool isBlock = value is { Shape: not YamlShape.Scalar, IsFlow: false };
        int start = isBlock && parent.Shape == YamlShape.Map ? Text.IndexOf(':', KeyOf(parent, value).End) + 1 : value.Start;
        return string.Concat(Text.AsSpan(0, start), start == value.Start ? "" : " ", written, Text.AsSpan(value.End));
    }

    // A map is begun where nothing stands, or a single value that the map takes the place of.
    private string Opened(YamlSpan parent, YamlSpan value, ReadOnlySpan<string> keys, string written)
    {
        bool isBlock = !parent.IsFlow && parent.Shape == YamlShape.Map && value.IsEmpty && value.Start == value.End;
        if (!isBlock) return Replaced(parent, value, FlowText.Nested(keys, written));
        int indent = ColumnOf(KeyOf(parent, value).Start) + 2;
        return AfterLine(KeyOf(parent, value).End, $"{Blanks(indent)}{FlowText.Key(keys[0])}: {FlowText.Nested(keys[1..], written)}");
    }

    private string Inserted(YamlSpan map, ReadOnlySpan<string> keys, string written)
    {
        string key = FlowText.Key(keys[0]), value = FlowText.Nested(keys[1..], written);
        if (map.IsFlow && map.Values.Count == 0) return Text.Insert(map.Start + 1, $"{key}: {value}");
        if (map.IsFlow) return Text.Insert(EndOf(map, map.Values.Count - 1), $", {key}: {value}");
        if (map != _root) return AfterLine(EndOf(map, map.Values.Count - 1), $"{Blanks(ColumnOf(map.Keys[0].Start))}{key}: {value}");
        string section = keys.Length == 1 ? $"{key}: {value}" : $"{key}:{Break}  {FlowText.Key(keys[1])}: {FlowText.Nested(keys[2..], written)}";
        int place = Array.IndexOf(s_sections, keys[0]);
        int before = place < 0 ? map.Keys.Count - 1 : LastIndexWhere(map.Keys, other => Array.IndexOf(s_sections, other.Text) is var rank && rank >= 0 && rank < place);
        // Before the first section, its leading comments stay with it.
        return before < 0 ? Text.Insert(StartOfLine(map.Keys[0].Start), section + Break + Break) : AfterLine(EndOf(map, before), Break + section);
    }

    private string WithoutFlow(YamlSpan parent, int index, int start, int end)
    {
        bool isLast = index == parent.Values.Count - 1;
        (int from, int to) = isLast ? (EndOf(parent, index - 1), end) : (start, StartOf(parent, index + 1));
        return Text.Remove(from, to - from);
    }

    private string WithoutLines(YamlSpan parent, int index, int start, int end)
    {
        bool startsLine = parent.Shape == YamlShape.List || Text.AsSpan(StartOfLine(start), start - StartOfLine(start)).Trim(' ').IsEmpty;
        if (!startsLine) return Text.Remove(start, StartOf(parent, index + 1) - start);
        if (parent.Shape == YamlShape.List) start = Text.LastIndexOf('-', start);
        int from = StartOfLine(start);
        // A list may begin behind the dash of another list.
        if (!Text.AsSpan(from, start - from).Trim(' ').IsEmpty) return Text.Remove(start, Text.LastIndexOf('-', StartOf(parent, index + 1)) - start);
        int to = EndOfLine(end);
        if (to < Text.Length) to += Text.AsSpan(to).StartsWith("\r\n") ? 2 : 1;
        return Text.Remove(from, to - from);
    }

    private static int StartOf(YamlSpan parent, int index) => parent.Shape == YamlShape.Map ? parent.Keys[index].Start : parent.Values[index].Start;

    private static int EndOf(YamlSpan parent, int index) =>
        Math.Max(parent.Values[index].End, parent.Shape == YamlShape.Map ? parent.Keys[index].End : 0);

    private static YamlSpan KeyOf(YamlSpan map, YamlSpan value) => map.Keys[map.Values.TakeWhile(other => other != value).Count()];

    private int AfterColon(YamlSpan parent, YamlSpan value)
    {
        if (parent.Shape != YamlShape.Map) return value.Start;
        int colon = Text.IndexOf(':', KeyOf(parent, value).End);
        return colon >= 0 && colon < value.Start ? colon + 1 : value.Start;
    }

    private CourseText Checked(string changed, string path) => Read(changed) is { } text && text.Find(path) is not null ? text : throw Refused(path);

    private static InputException Refused(string path) => new(
    [
        new Problem("NP-T040", "this value cannot be changed from a field")
        {
            Given = path,
            Allowed = "values that stand in maps and lists as the reference of the course format has them",
            Fix = "change it in the text of the course",
        },
    ]);

    private string AfterLine(int at, string line)
    {
        int end = EndOfLine(at);
        return end == Text.Length ? Text + Break + line + Break : Text.Insert(end, Break + line);
    }

    private string Break => Text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";

    private int EndOfLine(int at) => Text.AsSpan(at).IndexOfAny('\r', '\n') is var length && length < 0 ? Text.Length : at + length;

    private int StartOfLine(int at) => at == 0 ? 0 : Text.AsSpan(0, at).LastIndexOfAny('\r', '\n') + 1;

    private int ColumnOf(int at) => at - StartOfLine(at);

    private static string Blanks(int count) => new(' ', count);

    private static int LastIndexWhere(IReadOnlyList<YamlSpan> spans, Func<YamlSpan, bool> holds)
    {
        for (int i = spans.Count - 1; i >= 0; i--)
            if (holds(spans[i])) return i;
        return -1;
    }
}

/// <summary>Steps through spans by key.</summary>
internal static class SpanSteps
{
    /// <summary>The value under a key of a map, or at an index of a list; null where there is none.</summary>
    internal static YamlSpan? Child(this YamlSpan span, string key) => span.IndexOf(key) is >= 0 and var index ? span.Values[index] : null;

    /// <summary>Where a key of a map or an index of a list stands; -1 for nowhere.</summary>
    internal static int IndexOf(this YamlSpan span, string key)
    {
        if (span.Shape == YamlShape.List)
            return int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out int index) && index < span.Values.Count ? index : -1;
        for (int i = 0; i < span.Keys.Count; i++)
            if (span.Keys[i].Text == key) return i;
        return -1;
    }
}
