using Needlepoint.Evidence.Parameters;
using Needlepoint.Evidence.Studies;
using Needlepoint.Evidence.Units;
using Needlepoint.Inference;
using Needlepoint.Reports.Words;
using Needlepoint.Skin.Observables;

namespace Needlepoint.Engine.Handbooks;

/// <summary>What stands behind each outcome: the equations on its path and the parameters in them. Thread-safe.</summary>
public sealed class OutcomeBook(ModelData model)
{
    // Pages whose parameters do not bear the name of the page: sun is measured and fitted together with the pigment that it darkens.
    private static readonly Dictionary<string, string> s_families = new(StringComparer.Ordinal) { ["Sun"] = "pigment." };

    private readonly Bibliography _studies = new(model.Source);

    /// <summary>What stands behind an outcome; null when there is none of that id.</summary>
    public OutcomePage? Find(string id)
    {
        SkinObservable? found = SkinObservables.All.FirstOrDefault(o => o.Id == id) ?? AbsorptionObservables.Find(id) ?? HairObservables.Find(id);
        if (found is null)
            return null;
        Equation[] equations = [.. found.Equations.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(EquationPages.Of).OfType<Equation>()];
        string[] processes = [.. equations.Select(equation => equation.Process).Distinct()];
        ParameterLine[] parameters = [.. processes.Select(FamilyOf).SelectMany(family => model.Parameters.All.Where(parameter => parameter.Id.StartsWith(family, StringComparison.Ordinal))).Select(Of)];
        return new(id, found.Label, found.Term, equations, processes, parameters, [.. processes.Take(1).SelectMany(process => EquationPages.Section(process, "Not modelled"))]);
    }

    /// <summary>A parameter with its interval and origin; null when there is none of that id.</summary>
    public ParameterLine? Parameter(string id) => model.Parameters.TryGet(id, out Parameter? parameter) ? Of(parameter) : null;

    private static string FamilyOf(string process) => s_families.GetValueOrDefault(process, process.ToLowerInvariant() + ".");

    private ParameterLine Of(Parameter parameter)
    {
        (double middle, double low, double high) = model.Space.IntervalOf(parameter.Id);
        string symbol = parameter.Unit.Symbol, shown = Units.Shown(symbol);
        string Written(double value)
        {
            string text = new Quantity(value, parameter.Unit.Dimension, "").Write(parameter.Unit, 2);
            return shown.Length > 0 && text.EndsWith(symbol, StringComparison.Ordinal) ? text[..^symbol.Length] + shown : text;
        }

        bool isCalibrated = model.Posterior?.Ids.Contains(parameter.Id) == true;
        return new(
            parameter.Id, parameter.Meaning, Written(middle), high > low ? $"{Written(low)} to {Written(high)}" : "", isCalibrated ? "fitted" : parameter.Origin.Kind,
            OriginOf(parameter.Origin, isCalibrated), parameter.Origin is AssumedOrigin, parameter.Spread.BetweenPeople);
    }

    private string OriginOf(Origin origin, bool isCalibrated) => origin switch
    {
        _ when isCalibrated => "by the calibration",
        MeasuredOrigin measured => measured.Study is { } study ? _studies.Short(study) : measured.Citation ?? "",
        DerivedOrigin derived => derived.Study is { } study ? $"from {_studies.Short(study)}" : derived.Formula,
        AssumedOrigin assumed => assumed.Reason,
        FittedOrigin fitted => $"run {fitted.Run}",
        _ => "",
    };
}

/// <summary>What stands behind an outcome.</summary>
/// <param name="Id">Id of the outcome.</param>
/// <param name="Label">In plain words.</param>
/// <param name="Term">The field's own term; null for none.</param>
/// <param name="Equations">Equations on its path, its own reading first.</param>
/// <param name="Processes">Processes that they stand in.</param>
/// <param name="Parameters">Parameters of these processes.</param>
/// <param name="NotModelled">What the first of them does not model.</param>
public sealed record OutcomePage(
    string Id, string Label, string? Term, IReadOnlyList<Equation> Equations, IReadOnlyList<string> Processes, IReadOnlyList<ParameterLine> Parameters, IReadOnlyList<string> NotModelled);

/// <summary>A parameter as people read it.</summary>
/// <param name="Id">Id.</param>
/// <param name="Meaning">What it is.</param>
/// <param name="Value">Middle with unit.</param>
/// <param name="Interval">Nine in ten with unit; empty for a fixed value.</param>
/// <param name="Origin">measured, fitted, derived or assumed.</param>
/// <param name="Source">Where it comes from: a study, a run, a reason.</param>
/// <param name="IsAssumed">Whether nobody measured it.</param>
/// <param name="IsBetweenPeople">Whether people differ in it.</param>
public sealed record ParameterLine(string Id, string Meaning, string Value, string Interval, string Origin, string Source, bool IsAssumed, bool IsBetweenPeople);
