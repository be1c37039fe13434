using Needlepoint.Evidence.Problems;
using Needlepoint.Evidence.Units;
using Needlepoint.Evidence.Yaml;
using Needlepoint.Planning.Suitability;

namespace Needlepoint.Planning.Tests.Screenings;

/// <summary>A course as somebody writes it, and what its screening must say; the lines that begin with <c>#:</c> in its file say that.</summary>
internal sealed record CorpusCase
{
    private const string Mark = "#: ";
    private const string Never = "never";

    private static readonly DateOnly s_today = new(2027, 1, 4);

    private Screening? _screening;

    /// <summary>Name of the file without its ending.</summary>
    internal required string Name { get; init; }

    /// <summary>The whole file.</summary>
    internal required string Text { get; init; }

    /// <summary>The strictest action of all findings, "nothing-found" when no rule applies, "any" where it does not matter.</summary>
    internal required string Verdict { get; init; }

    /// <summary>Rules that must apply.</summary>
    internal required IReadOnlyList<string> Rules { get; init; }

    /// <summary>Rules that must not apply.</summary>
    internal required IReadOnlyList<string> Not { get; init; }

    /// <summary>Rules that a decision must have settled.</summary>
    internal required IReadOnlyList<string> Decided { get; init; }

    /// <summary>Rules that must wait for an answer.</summary>
    internal required IReadOnlyList<string> Waiting { get; init; }

    /// <summary>Paths that must be asked for.</summary>
    internal required IReadOnlyList<string> Questions { get; init; }

    /// <summary>Paths that must not be asked for.</summary>
    internal required IReadOnlyList<string> NoQuestions { get; init; }

    /// <summary>Wait after which a rule no longer applies, s; infinite where waiting alone does not help.</summary>
    internal required IReadOnlyDictionary<string, double> Clears { get; init; }

    /// <summary>What is said to it.</summary>
    internal Screening Screening => _screening ??= World.Screener.Screen(World.Read(Text, $"{Name}.yaml"), today: s_today);

    /// <summary>Every course of the corpus.</summary>
    internal static IReadOnlyList<CorpusCase> All { get; } =
    [
        .. Directory.EnumerateFiles(World.Corpus, "*.yaml").Order(StringComparer.Ordinal)
            .Select(file => Read(Path.GetFileNameWithoutExtension(file), File.ReadAllText(file))),
    ];

    private static CorpusCase Read(string name, string text)
    {
        ProblemList problems = [];
        IEnumerable<string> marked = text.Split('\n').Where(line => line.StartsWith(Mark, StringComparison.Ordinal));
        string expected = string.Join('\n', marked.Select(line => line[Mark.Length..]));
        YamlMap map = YamlReader.Read($"{name}.yaml", expected, CodeFamily.Course, problems)
            ?? throw new InvalidDataException(ProblemText.Format(problems));
        FieldReader fields = new(map, problems);
        CorpusCase read = new()
        {
            Name = name,
            Text = text,
            Verdict = fields.Text("verdict", required: true) ?? "",
            Rules = fields.Texts("rules"),
            Not = fields.Texts("not"),
            Decided = fields.Texts("decided"),
            Waiting = fields.Texts("waiting"),
            Questions = fields.Texts("questions"),
            NoQuestions = fields.Texts("no_questions"),
            Clears = ReadClears(fields),
        };
        fields.Finish();
        return problems.HasErrors ? throw new InvalidDataException(ProblemText.Format(problems)) : read;
    }

    private static Dictionary<string, double> ReadClears(FieldReader fields)
    {
        Dictionary<string, double> clears = new(StringComparer.Ordinal);
        if (fields.Section("clears") is not { } section)
            return clears;
        foreach (YamlEntry entry in section.Map.Entries)
            if (section.Text(entry.Key.Text) is { } time)
                clears[entry.Key.Text] = time == Never ? double.PositiveInfinity : Quantity.Parse(time).In("s");
        return clears;
    }
}
