using Needlepoint.Evidence.Parameters;
using Needlepoint.Evidence.Studies;
using Needlepoint.Evidence.Units;
using Needlepoint.Inference;
using Needlepoint.Inference.Qualification;
using Needlepoint.Inference.Results;
using Needlepoint.Numerics.Numbers;
using Needlepoint.Planning.Rules;
using Needlepoint.Skin.Observables;

namespace Needlepoint.Engine.Handbooks;

/// <summary>Everything that can be explained: outcomes, parameters, studies, substances, products, suitability rules, conditions, medicines, claims, codes.</summary>
public static class Handbook
{
    private const string ObservablePage = "observables.md";

    /// <summary>All explanations over the data of the model.</summary>
    /// <param name="model">The data of the model.</param>
    /// <param name="rules">Every suitability rule.</param>
    public static IReadOnlyList<Explanation> All(ModelData model, IReadOnlyList<SuitabilityRule> rules)
    {
        var studies = new Bibliography(model.Source);
        return
        [
            .. SkinObservables.All.Concat(AbsorptionObservables.All).Concat(HairObservables.All).Select(observable => Outcome(observable, model.Tested)),
            .. model.Parameters.All.Select(parameter => Of(parameter, model.Posterior, studies)),
            .. studies.Ids.Order(StringComparer.Ordinal).Select(id => Study(id, studies, model.Tested)),
            .. model.Catalogue.Substances.Substances.Select(SubstancePages.Of),
            .. model.Catalogue.Products.Products.Select(ProductPages.Of),
            .. rules.OrderBy(rule => rule.Layer).Select(RulePages.Of),
            .. model.Catalogue.Conditions.All.Select(condition => RulePages.Of(condition, rules)),
            .. model.Catalogue.Medicines.All.Select(medicine => RulePages.Of(medicine, model.Catalogue.Medicines, rules)),
            .. model.Claims.All.Select(claim => ClaimPages.Of(claim, studies)),
            .. AdverseEventPages.All(model.Source),
            .. ErrorPages.All(),
        ];
    }

    private static Explanation Outcome(SkinObservable observable, TestedTable tested)
    {
        string meaning = Meanings.Value.GetValueOrDefault(observable.Id, observable.Label);
        Tested record = tested.Record(observable.Id);
        List<(string, string)> facts =
        [
            ("shown as", $"{observable.Label}, in the table \"{observable.Group}\""),
            ("unit", observable.Unit is "1" or "" ? "none: a pure number" : observable.Unit),
            ("shape", observable.IsCurve ? "a curve over time" : "one number for the course"),
            .. observable.Equations.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((number, i) => (i == 0 ? "equations" : "", EquationPages.Find(number) ?? number)),
            ("tested", record.Studies == 0 ? "by no study that the model was not tuned on" : FormattableString.Invariant($"{record.Inside} of {record.Studies} studies inside: {string.Join(", ", record.StudyIds)}")),
        ];
        if (record.TunedOn.Count > 0) facts.Add(("tuned on", string.Join(", ", record.TunedOn)));
        return new Explanation(observable.Id, ExplanationKind.Observable, meaning, facts,
            ["Symbols, assumptions and what is not modelled: the pages of the processes, src/Needlepoint.Skin/Processes. Predicted against measured: needlepoint qualify."]);
    }

    private static Explanation Of(Parameter parameter, Posterior? posterior, Bibliography studies)
    {
        var facts = new List<(string, string)> { ("value", parameter.ValueText), ("spread", SpreadText(parameter.Spread)) };
        if (Calibrated(parameter, posterior) is { } found) facts.Add(("calibrated", found));
        facts.AddRange([("origin", OriginText(parameter.Origin, studies))]);
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

    // The value above is then the centre of the prior; runs draw from the posterior.
    private static string? Calibrated(Parameter parameter, Posterior? posterior)
    {
        int row = posterior?.Ids.ToList().IndexOf(parameter.Id) ?? -1;
        if (row < 0) return null;
        double variance = Enumerable.Range(0, row + 1).Sum(column => posterior!.Factor(row, column) * posterior.Factor(row, column));
        string best = new Quantity(Scalar.Exp(posterior!.MeanLog[row]).Value, parameter.Unit.Dimension, "").Write(parameter.Unit, 3);
        return FormattableString.Invariant($"{best}, factor {Scalar.Exp(Math.Sqrt(variance)).Value:0.###} (ensemble {posterior.Run})");
    }

    private static Explanation Study(string id, Bibliography studies, TestedTable tested)
    {
        Citation? citation = studies.Find(id);
        var facts = new List<(string, string)>();
        if (citation is { Doi.Length: > 0 }) facts.Add(("doi", citation.Doi));
        if (citation is { Url.Length: > 0 }) facts.Add(("url", citation.Url));
        TestedRow[] rows = [.. tested.Rows.Where(row => row.StudyId == id)];
        facts.Add(("role", rows.Length == 0 ? "context: no number that the model predicts" : string.Join(", ", rows.Select(row => RoleText(row.Use)).Distinct())));
        facts.AddRange(rows.GroupBy(row => row.Observable).Select((group, i) =>
            (i == 0 ? "predicted" : "", FormattableString.Invariant($"{group.Key}: {group.Count(row => row.Inside)} of {group.Count()} values inside"))));
        return new Explanation(id, ExplanationKind.Study, citation is { Full.Length: > 0 } ? citation.Full : id, facts, []);
    }

    private static string RoleText(EvidenceUse use) => use switch
    {
        EvidenceUse.Validation => "validation: the model was not tuned on it",
        EvidenceUse.Calibration => "calibration: the model was tuned on it",
        _ => "other species: never counted with people",
    };

    // Rows of the reference page: | `id` | shape | unit | meaning |
    private static readonly Lazy<Dictionary<string, string>> Meanings = new(() => Pages.Read(typeof(Handbook).Assembly, ObservablePage)
        .Split('\n')
        .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
        .Where(cells => cells.Length >= 6 && cells[1].StartsWith('`'))
        .ToDictionary(cells => cells[1].Trim('`'), cells => cells[4], StringComparer.Ordinal));
}
