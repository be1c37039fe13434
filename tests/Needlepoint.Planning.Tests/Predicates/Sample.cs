using CsCheck;
using Needlepoint.Evidence.Problems;
using Needlepoint.Evidence.Units;
using Needlepoint.Evidence.Yaml;
using Needlepoint.Planning.Predicates;

namespace Needlepoint.Planning.Tests.Predicates;

/// <summary>A small world of facts, and predicates and answers in it by chance.</summary>
internal static class Sample
{
    internal const double Day = 86400;

    internal static readonly FactTypes Types = new(
    [
        Fact("flag.a", FactShape.Flag), Fact("flag.b", FactShape.Flag), Fact("flag.c", FactShape.Flag), Fact("condition.keloid", FactShape.Flag),
        Time("since.x") with { GrowsByWaiting = true }, Time("since.y") with { GrowsByWaiting = true }, Time("plan.lead"),
        Fact("person.age", FactShape.Number) with { Kind = QuantityKind.PureNumber, Least = 18, Most = 100 },
        Fact("product.share", FactShape.Number) with { Kind = QuantityKind.PureNumber, Least = 0, Most = 1 },
        Fact("plan.length", FactShape.Number) with { Kind = QuantityKind.Length, Least = 0, Most = 0.05 },
        Fact("product.amount", FactShape.Number) with { Kind = QuantityKind.Mass, Least = 0 },
        Fact("product.area", FactShape.Number) with { Kind = QuantityKind.Area, Least = 0 },
        Fact("person.skin", FactShape.Word) with
        {
            Words = ["I", "II", "III", "IV"],
            IsOrdered = true,
            WordTexts = new Dictionary<string, string> { ["IV"] = "type IV" },
        },
        Fact("device.kind", FactShape.Word) with { Words = ["roller", "pen", "heat-pen"] },
    ]);

    private static readonly string[] s_tests =
    [
        "flag.a", "flag.b", "flag.c", "since.x < 5 d", "since.x <= 5 d", "since.x > 5 d", "since.x >= 9 d", "since.x == 7 d", "since.x != 7 d", "since.y < 5 d",
        "since.y >= 5 d", "plan.lead < 3 d", "plan.lead >= 8 d", "person.skin >= III", "person.skin < II", "person.skin != IV", "device.kind == pen",
        "device.kind in [roller, pen]",
    ];

    /// <summary>Predicates of up to eight tests.</summary>
    internal static readonly Gen<string> Texts = Nested(3);

    /// <summary>Answers: each known or not.</summary>
    internal static readonly Gen<Facts> Answers = Gen.Select(
        Gen.OneOf<bool?>(true, false, null).Array[3],
        Gen.OneOf(Gen.Const(double.NaN), Gen.Const(double.PositiveInfinity), Gen.Int[0, 12].Select(days => days * Day), Gen.Double[0, 12 * Day]).Array[3],
        Gen.OneOf("I", "II", "III", "IV", ""),
        Gen.OneOf("roller", "pen", "heat-pen", "")).Select((flags, times, skin, device) =>
    {
        Facts facts = new();
        for (int i = 0; i < 3; i++)
            facts[$"flag.{"abc"[i]}"] = FactValue.Of(flags[i]);
        foreach ((string path, double time) in new[] { "since.x", "since.y", "plan.lead" }.Zip(times))
            facts[path] = double.IsNaN(time) ? FactValue.Unknown : FactValue.Of((double?)time);
        facts["person.skin"] = FactValue.Of(skin.Length == 0 ? null : skin);
        facts["device.kind"] = FactValue.Of(device.Length == 0 ? null : device);
        return facts;
    });

    /// <summary>The tree of a text, which need not make sense.</summary>
    internal static Expression Tree(string text)
    {
        ProblemList problems = [];
        return Parser.Read(new PlacedText(Scalar($"'{text}'")), Types, problems) ?? throw new InvalidOperationException(ProblemText.Format(problems));
    }

    /// <summary>A predicate that must be right.</summary>
    internal static Predicate Read(string text)
    {
        ProblemList problems = [];
        return Predicate.Read(Scalar(text), Types, problems) ?? throw new InvalidOperationException(ProblemText.Format(problems));
    }

    /// <summary>The only thing that is wrong with a predicate, as it is written in YAML.</summary>
    internal static Problem Problem(string yaml)
    {
        ProblemList problems = [];
        Assert.Null(Predicate.Read(Scalar(yaml), Types, problems));
        return Assert.Single(problems);
    }

    internal static YamlScalar Scalar(string yaml)
    {
        ProblemList problems = [];
        YamlMap? map = YamlReader.Read("rules.yaml", $"when: {yaml}", CodeFamily.Evidence, problems);
        return Assert.IsType<YamlScalar>(map?.Entries[0].Value);
    }

    private static Gen<string> Nested(int depth)
    {
        Gen<string> test = Gen.OneOf(s_tests);
        if (depth == 0)
            return test;
        Gen<string> inner = Nested(depth - 1);
        return Gen.Frequency(
            (1, test),
            (2, Gen.Select(inner, inner, (left, right) => $"({left} and {right})")),
            (2, Gen.Select(inner, inner, (left, right) => $"({left} or {right})")),
            (1, inner.Select(one => $"not ({one})")));
    }

    private static FactType Fact(string path, FactShape shape) => new() { Path = path, Name = path, Shape = shape, Subject = RuleSubject.Course };

    private static FactType Time(string path) => Fact(path, FactShape.Number) with { Kind = QuantityKind.Time, Least = 0 };
}

/// <summary>Facts that a test sets.</summary>
internal sealed class Facts : IFacts
{
    private readonly Dictionary<string, FactValue> _values = [];

    public FactValue this[string path]
    {
        get => _values.GetValueOrDefault(path, FactValue.Unknown);
        set => _values[path] = value;
    }

    internal Facts With(string path, FactValue value)
    {
        Facts copy = new();
        foreach ((string key, FactValue one) in _values)
            copy[key] = one;
        copy[path] = value;
        return copy;
    }

    public override string ToString() => string.Join(", ", _values.Where(pair => !pair.Value.IsUnknown).Select(pair => $"{pair.Key} {pair.Value}"));
}
