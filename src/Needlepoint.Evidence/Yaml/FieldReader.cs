using System.Globalization;
using Needlepoint.Evidence.Problems;
using Needlepoint.Evidence.Units;

namespace Needlepoint.Evidence.Yaml;

/// <summary>
/// Typed access to the keys of one map. Whatever is wrong goes to the list of problems and the value comes back as null, so that a reader goes
/// on and shows everything at once. It remembers which keys were asked for; <see cref="Finish"/> reports the others. Not thread-safe.
/// </summary>
/// <remarks>A key without a value ('age:'), '~' and 'null' count as left out.</remarks>
public sealed class FieldReader
{
    private readonly List<string> _asked = [];
    private readonly List<Missing> _missing = [];

    /// <summary>Reads the keys of a map.</summary>
    public FieldReader(YamlMap map, ProblemList problems)
    {
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(problems);
        Map = map;
        Problems = problems;
        Values = new ValueReader(problems);
    }

    /// <summary>The map.</summary>
    public YamlMap Map { get; }

    /// <summary>Receives what is wrong.</summary>
    public ProblemList Problems { get; }

    /// <summary>Reads single values, items of a list for example.</summary>
    public ValueReader Values { get; }

    /// <summary>Every key asked for so far, in order: the keys that this reader accepts.</summary>
    public IReadOnlyList<string> AskedKeys => _asked;

    /// <summary>Whether a key stands there with a value; counts as asking for it.</summary>
    public bool Has(string key) => Node(key) is not null;

    /// <summary>Accepts a key that another reader reads.</summary>
    public void Accept(params ReadOnlySpan<string> keys)
    {
        foreach (string key in keys)
            if (!_asked.Contains(key))
                _asked.Add(key);
    }

    /// <summary>The raw value of a key, or null when it is left out.</summary>
    /// <param name="key">The key.</param>
    /// <param name="required">True to report a missing value.</param>
    /// <param name="allowed">What may stand there, for that report.</param>
    /// <param name="example">A value to write, for that report.</param>
    public YamlNode? Node(string key, bool required = false, string? allowed = null, string? example = null)
    {
        Accept(key);
        bool written = Map.TryGet(key, out YamlEntry? entry);
        if (written && entry!.Value is not YamlScalar { IsEmpty: true })
            return entry.Value;
        if (!required)
            return null;
        Missing missing = new(key, written ? entry!.Key : Map, allowed, example);
        if (MisspeltAs(key) is null)
            Report(missing);
        else
            _missing.Add(missing);
        return null;
    }

    /// <summary>A text.</summary>
    public string? Text(string key, bool required = false) => Node(key, required) is { } node ? Values.Text(node, key) : null;

    /// <summary>A whole number between two ends, both allowed.</summary>
    public int? Integer(string key, int low = int.MinValue, int high = int.MaxValue, bool required = false) =>
        Node(key, required, ValueReader.Range(low, high)) is { } node ? Values.Integer(node, key, low, high) : null;

    /// <summary>A finite number without unit, between two ends, both allowed.</summary>
    public double? Number(string key, double low = double.NegativeInfinity, double high = double.PositiveInfinity, bool required = false) =>
        Node(key, required, ValueReader.Range(low, high)) is { } node ? Values.Number(node, key, low, high) : null;

    /// <summary>A number with a unit.</summary>
    public Quantity? Quantity(string key, QuantityRule rule, bool required = false)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return Node(key, required, rule.AllowedText, rule.Kind.Example) is { } node ? Values.Quantity(node, key, rule) : null;
    }

    /// <summary>A unit.</summary>
    public Unit? Unit(string key, bool required = false) => Node(key, required) is { } node ? Values.Unit(node, key) : null;

    /// <summary>One of a list of names.</summary>
    public string? Choice(string key, IReadOnlyCollection<string> names, bool required = false)
    {
        ArgumentNullException.ThrowIfNull(names);
        return Node(key, required, string.Join(", ", names)) is { } node ? Values.Choice(node, key, names) : null;
    }

    /// <summary>One of a list of names, each with what it stands for.</summary>
    public T? Choice<T>(string key, IReadOnlyDictionary<string, T> names, bool required = false)
        where T : struct
    {
        ArgumentNullException.ThrowIfNull(names);
        return Choice(key, [.. names.Keys], required) is { } name ? names[name] : null;
    }

    /// <summary>True or false, also written yes or no.</summary>
    public bool? Flag(string key, bool required = false) =>
        Choice(key, ["true", "false", "yes", "no"], required) is { } word ? word is "true" or "yes" : null;

    /// <summary>A map, to be read by a reader of its own.</summary>
    public FieldReader? Section(string key, bool required = false) =>
        Node(key, required) is { } node && Values.Map(node, key) is { } map ? new FieldReader(map, Problems) : null;

    /// <summary>A list; null when it is left out.</summary>
    public YamlList? List(string key, bool required = false) => Node(key, required) is { } node ? Values.List(node, key) : null;

    /// <summary>A list of texts; a single text counts as a list of one; empty when left out.</summary>
    public IReadOnlyList<string> Texts(string key, bool required = false) =>
        [.. Items(key, required).Select(node => Values.Text(node, key)).OfType<string>()];

    /// <summary>A list of quantities; a single one counts as a list of one; empty when left out.</summary>
    public IReadOnlyList<Quantity> Quantities(string key, QuantityRule rule, bool required = false) =>
        [.. Items(key, required).Select(node => Values.Quantity(node, key, rule)).OfType<Quantity>()];

    /// <summary>A list of maps, each with a reader of its own; empty when left out.</summary>
    public IReadOnlyList<FieldReader> Sections(string key, bool required = false) =>
        [.. (List(key, required)?.Items ?? []).Select(node => Values.Map(node, $"each item of {key}")).OfType<YamlMap>()
            .Select(map => new FieldReader(map, Problems))];

    /// <summary>Reports every key that nobody asked for, with the nearest one that is known, and required keys that are missing.</summary>
    /// <param name="homes">Keys that belong to another map, each with its name, for advice on a key that is out of place.</param>
    public void Finish(IReadOnlyDictionary<string, string>? homes = null)
    {
        foreach (YamlEntry entry in Map.Entries)
        {
            string key = entry.Key.Text;
            if (_asked.Contains(key))
                continue;
            string? nearest = Nearest.Name(key, _asked);
            string fix = homes is not null && homes.TryGetValue(key, out string? home) ? $"move it into {home}"
                : nearest is not null ? $"did you mean {nearest}?"
                : "remove the line, or choose one of the allowed keys";
            Values.Report(
                entry.Key, ReadingRule.KnownKey, $"'{NumberText.Short(key)}' is not a key that is known here", NumberText.Short(key),
                string.Join(", ", _asked), fix);
        }

        foreach (Missing missing in _missing)
            if (MisspeltAs(missing.Key) is null)
                Report(missing);
        _missing.Clear();
    }

    /// <summary>A key of the map that nobody asked for and that looks like the given one: then only the misspelling is reported.</summary>
    private string? MisspeltAs(string key) => Map.Entries
        .Select(entry => entry.Key.Text)
        .FirstOrDefault(written => !_asked.Contains(written) && Nearest.Name(written, _asked) == key);

    private void Report(Missing missing) => Values.Report(
        missing.At, ReadingRule.RequiredKey, missing.At is YamlMap ? $"{missing.Key} is missing" : $"{missing.Key} has no value", "nothing",
        missing.Allowed ?? $"{missing.Key}: and a value",
        missing.Example is null ? $"add {missing.Key}" : $"add {missing.Key}: {missing.Example}");

    private sealed record Missing(string Key, YamlNode At, string? Allowed, string? Example);

    /// <summary>Reports a problem at a key, or at the map when the key is not there.</summary>
    /// <param name="key">The key.</param>
    /// <param name="code">Full code: NP-C031.</param>
    /// <param name="title">What is wrong.</param>
    /// <param name="given">What was found; null shows the value if it is a text.</param>
    /// <param name="allowed">What may stand there.</param>
    /// <param name="fix">What to do.</param>
    /// <param name="severity">Error or warning.</param>
    public void Report(string key, string code, string title, string? given = null, string? allowed = null, string? fix = null,
        Severity severity = Severity.Error)
    {
        YamlNode at = Map.TryGet(key, out YamlEntry? entry) ? entry.Value is YamlScalar { IsEmpty: false } value ? value : entry.Key : Map;
        Problems.Add(new Problem(code, title)
        {
            Place = at.Place,
            Given = given ?? (at is YamlScalar scalar && at != entry?.Key ? NumberText.Short(scalar.Text) : null),
            Allowed = allowed,
            Fix = fix,
            Severity = severity,
        });
    }

    private IReadOnlyList<YamlNode> Items(string key, bool required) => Node(key, required) switch
    {
        null => [],
        YamlList list => list.Items,
        YamlNode single => [single],
    };
}

/// <summary>Reads single values of a file; what is wrong goes to the list of problems and the value comes back as null.</summary>
public sealed class ValueReader(ProblemList problems)
{
    private static readonly double[] s_slips = [0.1, 10, -1, 0.01, 100, 1e-3, 1e3];

    /// <summary>A text.</summary>
    /// <param name="node">The value.</param>
    /// <param name="name">The key, for messages.</param>
    public string? Text(YamlNode node, string name)
    {
        if (node is YamlScalar { IsEmpty: false } scalar)
            return scalar.Text;
        ReportShape(node, $"{name} must be a text or a number", "one value");
        return null;
    }

    /// <summary>A list.</summary>
    public YamlList? List(YamlNode node, string name)
    {
        if (node is YamlList list)
            return list;
        ReportShape(node, $"{name} must be a list", $"{name}: [first, second], or lines that start with '- '");
        return null;
    }

    /// <summary>A map.</summary>
    public YamlMap? Map(YamlNode node, string name)
    {
        if (node is YamlMap map)
            return map;
        ReportShape(node, $"{name} must consist of keys with values", "{key: value, key: value}, or lines of the form key: value");
        return null;
    }

    /// <summary>A finite number without unit.</summary>
    public double? Number(YamlNode node, string name, double low = double.NegativeInfinity, double high = double.PositiveInfinity)
    {
        if (Text(node, name) is not { } text)
            return null;
        if (!NumberText.TryParse(text, out double value, out TextFault? fault))
        {
            ReportFault(node, text, fault with { Title = $"{name}: {fault.Title}" }, Range(low, high),
                $"write a number, such as {name}: {Example(low, high)}");
            return null;
        }

        if (value >= low && value <= high)
            return value;
        string? meant = Slip(value, "", candidate => candidate >= low && candidate <= high);
        Report(
            node, ReadingRule.InRange, $"{name} is {(value < low ? "below" : "above")} what is allowed", text, Range(low, high),
            meant ?? $"write at {(value < low ? "least" : "most")} {NumberText.Write(value < low ? low : high, 6)}");
        return null;
    }

    /// <summary>A whole number.</summary>
    public int? Integer(YamlNode node, string name, int low = int.MinValue, int high = int.MaxValue)
    {
        if (Number(node, name, low, high) is not { } value)
            return null;
        if (value == Math.Floor(value))
            return (int)value;
        Report(node, ReadingRule.WholeNumber, $"{name} must be a whole number", ((YamlScalar)node).Text, Range(low, high),
            $"write {NumberText.Write(Math.Clamp(Math.Round(value), low, high), 10)}");
        return null;
    }

    /// <summary>A number with a unit.</summary>
    public Quantity? Quantity(YamlNode node, string name, QuantityRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        if (Text(node, name) is not { } text)
            return null;
        if (!Units.Quantity.TryParse(text, out Quantity quantity, out TextFault? fault))
        {
            ReportFault(node, text, fault with { Title = $"{name}: {fault.Title}" }, rule.Kind.AllowedText,
                $"write {name}: {rule.Kind.Example}");
            return null;
        }

        if (quantity.Dimension != rule.Kind.Dimension)
        {
            ReportKind(node, name, quantity, rule);
            return null;
        }

        if (rule.Allows(quantity.Value))
            return quantity;
        bool below = rule.Low is { } low && quantity.Value < low.Value;
        int digits = NumberText.PrefixLength(text.Trim());
        string unit = text.Trim()[digits..];
        bool simple = NumberText.TryParsePrefix(text.Trim(), digits, out double number, out _);
        string? meant = simple
            ? OtherUnit(number, rule) ?? Slip(number, unit, candidate => IsAllowed(NumberText.Write(candidate, 17) + unit, rule))
            : null;
        Report(
            node, ReadingRule.InRange, $"{name} {(below ? rule.BelowTitle : rule.AboveTitle)}", text, rule.AllowedText,
            meant ?? $"write at {(below ? $"least {rule.Low}" : $"most {rule.High}")}");
        return null;
    }

    /// <summary>A unit.</summary>
    public Unit? Unit(YamlNode node, string name)
    {
        if (Text(node, name) is not { } text)
            return null;
        if (Units.Unit.TryParse(text, out Unit? unit, out TextFault? fault))
            return unit;
        ReportFault(node, text, fault, "a unit such as mm, g/m2/h, 1/s, /cm2, % or 1",
            "write a unit that is known; docs/reference/parameter-format.md tells how");
        return null;
    }

    /// <summary>One of a list of names; capitals, '_' and '-' must be as in the list.</summary>
    public string? Choice(YamlNode node, string name, IReadOnlyCollection<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        if (Text(node, name) is not { } text)
            return null;
        if (names.Contains(text))
            return text;
        string? nearest = Nearest.Name(text, names);
        string alphabet = text.Any(c => c > 127) ? " A letter in it is of another alphabet." : "";
        Report(
            node, ReadingRule.KnownName, $"{name} '{NumberText.Short(text)}' is not known", text, string.Join(", ", names),
            nearest is null ? "choose one of the allowed names" : $"did you mean {nearest}?{alphabet}");
        return null;
    }

    /// <summary>Reports a broken reading rule at a value.</summary>
    public void Report(YamlNode node, ReadingRule rule, string title, string? given = null, string? allowed = null, string? fix = null)
    {
        ArgumentNullException.ThrowIfNull(node);
        string code = ProblemCode.Of(node.Source.Family, rule);
        problems.Add(new Problem(code, title) { Place = node.Place, Given = given, Allowed = allowed, Fix = fix });
    }

    private void ReportFault(YamlNode node, string text, TextFault fault, string allowed, string fix) =>
        Report(node, fault.Rule, fault.Title, text, fault.Rule == ReadingRule.UnitGiven ? allowed : fault.Allowed ?? allowed, fault.Fix ?? fix);

    private void ReportShape(YamlNode node, string title, string allowed) =>
        Report(node, ReadingRule.ExpectedShape, title, node is YamlScalar { IsEmpty: false } scalar ? scalar.Text : node.ShapeName,
            allowed, "see the reference of this file format");

    private void ReportKind(YamlNode node, string name, Quantity quantity, QuantityRule rule)
    {
        QuantityKind kind = rule.Kind;
        bool bare = NumberText.TryParse(quantity.Text, out _, out _);
        if (bare)
        {
            Report(node, ReadingRule.UnitGiven, $"{kind.Name} needs a unit", quantity.Text, kind.AllowedText,
                $"{name}: {quantity.Text} {kind.Units[0]}");
            return;
        }

        string given = QuantityKind.Of(quantity.Dimension).Name;
        string fix = quantity.Text.EndsWith(" m", StringComparison.Ordinal) && kind == QuantityKind.Time
            ? "m means metres: write min for minutes or months"
            : $"write {name}: {kind.Example}";
        Report(node, ReadingRule.UnitOfRightKind, $"{name} must be {kind.Name}, and this is {given}", quantity.Text, kind.AllowedText, fix);
    }

    private static bool IsAllowed(string text, QuantityRule rule) =>
        Units.Quantity.TryParse(text, out Quantity quantity, out _) && rule.Allows(quantity.Value);

    /// <summary>The same number with the commonest unit of the kind: 62 kg for 62 g.</summary>
    private static string? OtherUnit(double number, QuantityRule rule)
    {
        string text = $"{NumberText.Write(number, 17)} {rule.Kind.Units[0]}";
        return IsAllowed(text, rule) ? $"did you mean {text}?" : null;
    }

    private static string? Slip(double value, string unit, Func<double, bool> allowed)
    {
        foreach (double factor in s_slips)
            if (value != 0 && allowed(value * factor))
                return $"did you mean {NumberText.Write(value * factor, 6)}{unit}?";
        return null;
    }

    internal static string Range(double low, double high) =>
        (double.IsFinite(low) && low > int.MinValue, double.IsFinite(high) && high < int.MaxValue) switch
    {
        (true, true) => string.Create(CultureInfo.InvariantCulture, $"{low} to {high}"),
        (true, false) => string.Create(CultureInfo.InvariantCulture, $"at least {low}"),
        (false, true) => string.Create(CultureInfo.InvariantCulture, $"at most {high}"),
        _ => "any number",
    };

    private static string Example(double low, double high) => NumberText.Write(Math.Clamp(1, low, high), 6);
}
