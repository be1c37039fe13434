using Needlepoint.Evidence.Data;
using Needlepoint.Evidence.Parameters;
using Needlepoint.Evidence.Problems;
using Needlepoint.Evidence.Studies;
using Needlepoint.Skin.Observables;

namespace Needlepoint.Cli.Composition;

/// <summary>Everything that can be explained: outcomes, parameters, studies, codes.</summary>
public static class Handbook
{
    private const string ObservablePage = "observables.md";

    /// <summary>All explanations over a source of data.</summary>
    /// <exception cref="InputException">A parameter file cannot be used.</exception>
    public static IReadOnlyList<Explanation> All(DataSource data)
    {
        ProblemList problems = [];
        ParameterTable parameters = ParameterTable.Load(data, problems);
        problems.ThrowIfErrors();
        var studies = new Bibliography(data);
        return
        [
            .. SkinObservables.All.Select(Outcome),
            .. parameters.All.Select(parameter => Of(parameter, studies)),
            .. studies.Ids.Order(StringComparer.Ordinal).Select(id => Study(id, studies)),
            .. ErrorPages.All(),
        ];
    }

    private static Explanation Outcome(SkinObservable observable)
    {
        string meaning = Meanings.Value.GetValueOrDefault(observable.Id, observable.Label);
        return new Explanation(observable.Id, ExplanationKind.Observable, meaning,
        [
            ("shown as", $"{observable.Label}, in the table \"{observable.Group}\""),
            ("unit", observable.Unit is "1" or "" ? "none: a pure number" : observable.Unit),
            ("shape", observable.IsCurve ? "a curve over time" : "one number for the course"),
        ], ["Predicted against measured, study by study: needlepoint qualify."]);
    }

    private static Explanation Of(Parameter parameter, Bibliography studies)
    {
        var facts = new List<(string, string)> { ("value", parameter.ValueText), ("spread", SpreadText(parameter.Spread)), ("origin", OriginText(parameter.Origin, studies)) };
        facts.AddRange(parameter.Scope.Select(scope => ("scope", $"{scope.Label}: {scope.Text}")));
        if (parameter.Origin.Note is string note) facts.Add(("note", note));
        facts.Add(("file", FormattableString.Invariant($"{parameter.Place.File}, line {parameter.Place.Line}")));
        return new Explanation(parameter.Id, ExplanationKind.Parameter, parameter.Meaning, facts, []);
    }

    private static string OriginText(Origin origin, Bibliography studies) => origin switch
    {
        MeasuredOrigin measured => $"measured: {Source(measured.Study, measured.Citation, studies)}, {measured.Where} ({measured.Access}, {measured.Species})",
        FittedOrigin fitted => $"fitted: run {fitted.Run}, from {fitted.Start}",
        DerivedOrigin derived => $"derived: {derived.Formula}{(derived.Study is null && derived.Citation is null ? "" : ", " + Source(derived.Study, derived.Citation, studies))}",
        AssumedOrigin assumed => $"assumed: {assumed.Reason}; settled by: {assumed.SettledBy}",
        _ => origin.Kind,
    };

    private static string Source(string? study, string? citation, Bibliography studies) =>
        study is null ? citation ?? "" : studies.Find(study) is Citation found && found.Full.Length > 0 ? $"{found.Full} ({study})" : study;

    private static string SpreadText(Spread spread) => spread switch
    {
        LognormalSpread lognormal => FormattableString.Invariant($"log-normal, factor {lognormal.GeometricStandardDeviation:0.###}{Between(spread)}"),
        NormalSpread normal => FormattableString.Invariant($"normal, standard deviation {normal.StandardDeviation:0.######}{Between(spread)}"),
        UniformSpread uniform => FormattableString.Invariant($"uniform, {uniform.Low:0.######} to {uniform.High:0.######}{Between(spread)}"),
        FixedSpread => "fixed",
        _ => "not known",
    };

    private static string Between(Spread spread) => spread.BetweenPeople ? ", between people" : "";

    private static Explanation Study(string id, Bibliography studies)
    {
        Citation? citation = studies.Find(id);
        var facts = new List<(string, string)>();
        if (citation is { Doi.Length: > 0 }) facts.Add(("doi", citation.Doi));
        if (citation is { Url.Length: > 0 }) facts.Add(("url", citation.Url));
        return new Explanation(id, ExplanationKind.Study, citation is { Full.Length: > 0 } ? citation.Full : id, facts, []);
    }

    // Rows of the reference page: | `id` | shape | unit | meaning |
    private static readonly Lazy<Dictionary<string, string>> Meanings = new(() => Pages.Read(typeof(Handbook).Assembly, ObservablePage)
        .Split('\n')
        .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
        .Where(cells => cells.Length >= 6 && cells[1].StartsWith('`'))
        .ToDictionary(cells => cells[1].Trim('`'), cells => cells[4], StringComparer.Ordinal));
}
