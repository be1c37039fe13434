using Needlepoint.Evidence.Problems;
using Needlepoint.Evidence.Units;
using Needlepoint.Evidence.Yaml;

namespace Needlepoint.Evidence.Parameters;

/// <summary>Reads the entries of a parameter file; <c>docs/reference/parameter-format.md</c> describes them.</summary>
internal static class ParameterReader
{
    private static readonly string[] s_scopeKeys = ["site", "sex", "age", "skin_type", "skin", "species", "device", "needle_length",
        "speed", "time", "note"];

    /// <summary>Reads one entry; null when it cannot be used, with the reasons in the list of problems.</summary>
    internal static Parameter? Read(FieldReader fields)
    {
        int errors = fields.Problems.ErrorCount;
        string? id = fields.Text("id", required: true);
        if (id is not null && !IsId(id))
            fields.Report("id", EvidenceCode.BadId, "an id is made of lower-case words", null,
                "process.name, such as channels.drying_rate", "use a-z, 0-9, '_', '-' and '.'");
        double? written = fields.Number("value", required: true);
        Unit? unit = fields.Unit("unit", required: true);
        string? meaning = fields.Text("meaning", required: true);
        IReadOnlyList<double> bounds = Numbers(fields, "bounds");
        double? value = written is { } number ? unit?.ToSi(number) : null;
        Spread? spread = fields.Section("spread", required: true) is { } spreadFields ? ReadSpread(spreadFields, unit, value) : null;
        Origin? origin = fields.Section("origin", required: true) is { } originFields ? ReadOrigin(originFields) : null;
        IReadOnlyList<(string, string)> scope = fields.Section("scope") is { } scopeFields ? ReadScope(scopeFields) : [];
        fields.Finish();
        CheckBounds(fields, written, bounds);
        if (fields.Problems.ErrorCount > errors || id is null || value is null || unit is null || meaning is null || spread is null
            || origin is null)
            return null;
        return new Parameter
        {
            Id = id,
            Value = value.Value,
            Unit = unit,
            Meaning = meaning,
            Spread = spread,
            Origin = origin,
            Scope = scope,
            Bounds = bounds.Count == 2 ? (unit.ToSi(bounds[0]), unit.ToSi(bounds[1])) : null,
            Place = fields.Map.Place,
        };
    }

    private static Spread? ReadSpread(FieldReader fields, Unit? unit, double? value)
    {
        string? kind = fields.Choice("kind", ["lognormal", "normal", "uniform", "unknown", "fixed"], required: true);
        Spread? spread = kind switch
        {
            "lognormal" => Lognormal(fields, value),
            "normal" => Normal(fields, unit),
            "uniform" => Uniform(fields, unit, value),
            "unknown" => new UnknownSpread(),
            "fixed" => new FixedSpread(),
            _ => null,
        };
        if (kind is null)
            fields.Accept("gsd", "sd", "low", "high", "between");
        bool people = kind is "lognormal" or "normal" or "uniform" && fields.Choice("between", ["people"]) is not null;
        fields.Finish();
        return spread is null ? null : spread with { BetweenPeople = people };
    }

    private static LognormalSpread? Lognormal(FieldReader fields, double? value)
    {
        double? gsd = fields.Number("gsd", 1, 100, required: true);
        if (gsd == 1)
            Unfit(fields, "gsd", "a geometric standard deviation of 1 is no spread", "above 1", "kind: fixed, if the value does not vary");
        if (value <= 0)
            Unfit(fields, "kind", "a lognormal spread needs a positive value", "a value above zero", "kind: normal or uniform");
        return gsd is { } factor ? new LognormalSpread(factor) : null;
    }

    private static NormalSpread? Normal(FieldReader fields, Unit? unit)
    {
        double? deviation = fields.Number("sd", required: true);
        if (deviation <= 0)
            Unfit(fields, "sd", "a standard deviation is positive", "above 0", "kind: fixed, if the value does not vary");
        return deviation is { } sd && unit is not null ? new NormalSpread(sd * unit.Multiplier / unit.Divisor) : null;
    }

    private static UniformSpread? Uniform(FieldReader fields, Unit? unit, double? value)
    {
        double? low = fields.Number("low", required: true);
        double? high = fields.Number("high", required: true);
        if (low is not { } from || high is not { } to || unit is null)
            return null;
        UniformSpread spread = new(unit.ToSi(from), unit.ToSi(to));
        if (!(spread.Low < spread.High))
            Unfit(fields, "high", "high must be above low", $"above {NumberText.Write(from, 6)}", "swap low and high");
        else if (value < spread.Low || value > spread.High)
            Unfit(fields, "low", "the value lies outside its own spread", "low <= value <= high", "widen the spread or correct the value");
        return spread;
    }

    private static void Unfit(FieldReader fields, string key, string title, string allowed, string fix) =>
        fields.Report(key, EvidenceCode.BadParameterSpread, title, null, allowed, fix);

    private static Origin? ReadOrigin(FieldReader fields)
    {
        string? kind = fields.Choice("kind", ["measured", "fitted", "derived", "assumed"], required: true);
        string? note = fields.Text("note");
        Origin? origin = kind switch
        {
            "measured" => Measured(fields),
            "fitted" => new FittedOrigin(Required(fields, "run"), Required(fields, "start")),
            "derived" => Derived(fields),
            "assumed" => new AssumedOrigin(Required(fields, "reason"), Required(fields, "settled_by")),
            _ => null,
        };
        if (kind is null)
            fields.Accept("study", "citation", "where", "access", "species", "run", "start", "formula", "reason", "settled_by");
        fields.Finish();
        return origin is null ? null : origin with { Note = note };
    }

    private static MeasuredOrigin Measured(FieldReader fields)
    {
        string? study = fields.Text("study");
        string? citation = fields.Text("citation");
        if (study is null && citation is null)
            fields.Report(
                "study", EvidenceCode.OriginWithoutSource, "a measured value must name its source", "neither study nor citation",
                "study: an id of data/evidence, or citation: the publication", "add the source, or say kind: assumed with the reason");
        string access = fields.Choice("access", Vocabulary.Access, required: true) ?? "";
        string species = fields.Choice("species", Vocabulary.Species, required: true) ?? "";
        return new MeasuredOrigin(study, citation, Required(fields, "where"), access, species);
    }

    private static DerivedOrigin Derived(FieldReader fields) => new(Required(fields, "formula"), fields.Text("study"), fields.Text("citation"))
    {
        Where = fields.Text("where"),
        Access = fields.Choice("access", Vocabulary.Access),
        Species = fields.Choice("species", Vocabulary.Species),
    };

    private static string Required(FieldReader fields, string key) => fields.Text(key, required: true) ?? "";

    private static List<(string, string)> ReadScope(FieldReader fields)
    {
        List<(string, string)> scope = [];
        foreach (string key in s_scopeKeys)
            if (fields.Texts(key) is { Count: > 0 } texts)
                scope.Add((key, string.Join(", ", texts)));
        fields.Finish();
        return scope;
    }

    private static IReadOnlyList<double> Numbers(FieldReader fields, string key) =>
        [.. (fields.List(key)?.Items ?? []).Select(item => fields.Values.Number(item, key)).OfType<double>()];

    private static void CheckBounds(FieldReader fields, double? value, IReadOnlyList<double> bounds)
    {
        if (!fields.Has("bounds"))
            return;
        if (bounds.Count != 2 || !(bounds[0] < bounds[1]))
            fields.Report("bounds", EvidenceCode.OutsideOwnBounds, "bounds are two numbers, the lower one first", null,
                "[low, high] in the unit of the value", "bounds: [low, high]");
        else if (value < bounds[0] || value > bounds[1])
            fields.Report(
                "value", EvidenceCode.OutsideOwnBounds, "the value lies outside its own bounds", null,
                $"{NumberText.Write(bounds[0], 6)} to {NumberText.Write(bounds[1], 6)}", "correct the value or the bounds");
    }

    /// <summary>Two or more words joined by dots. Not a regular expression, whose library every run would have to load for this alone.</summary>
    private static bool IsId(string id)
    {
        string[] words = id.Split('.');
        return words.Length > 1 && char.IsAsciiLetterLower(id[0]) && Array.TrueForAll(words, IsWord);
    }

    private static bool IsWord(string word) =>
        word.Length > 0 && word[0] is not ('_' or '-')
        && word.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '_' or '-');
}
