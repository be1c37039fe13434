using Needlepoint.Inference.Results;

namespace Needlepoint.Reports.Words;

/// <summary>Outcomes in the form that people read: what is told over its own start becomes a change in percent; the data files keep the ratio.</summary>
public static class Presented
{
    /// <summary>Unit of a change against the value before treatment.</summary>
    public const string Change = "% change";

    /// <summary>The run with every outcome that tells something in the form to show.</summary>
    public static RunResult Of(RunResult result) => result with { Observables = [.. result.Observables.Where(observable => Relevance.Tells(result, observable)).Select(Of)] };

    /// <summary>The outcome in the form to show.</summary>
    public static Observable Of(Observable observable) => InForm(OutcomeIds.IsSlow(observable.Id) ? observable with { IsSlow = true } : observable);

    private static Observable InForm(Observable observable) =>
        IsOverOwnStart(observable) ? AsChange(observable)
        : observable.Unit.Length == 0 && observable.Id.EndsWith("_fold", StringComparison.Ordinal) ? observable with { Unit = "fold" }
        : observable;

    /// <summary>True for a curve that the untreated twin starts at exactly one.</summary>
    private static bool IsOverOwnStart(Observable observable) =>
        observable.Shape == ObservableShape.Curve && observable.Unit.Length == 0 && observable.Id.EndsWith("_relative", StringComparison.Ordinal)
        && observable.Untreated.Length > 0 && observable.Untreated[0] == 1;

    private static Observable AsChange(Observable observable) => observable with
    {
        Unit = Change,
        Central = Percent(observable.Central),
        P05 = Percent(observable.P05),
        P25 = Percent(observable.P25),
        P75 = Percent(observable.P75),
        P95 = Percent(observable.P95),
        Untreated = Percent(observable.Untreated),
        Threshold = observable.Threshold is { } threshold ? threshold with { Value = Percent(threshold.Value) } : null,
    };

    private static double[] Percent(double[] ratios) => [.. ratios.Select(Percent)];

    /// <summary>A ratio to the value before treatment as a change in percent.</summary>
    public static double Percent(double ratio) => 100 * (ratio - 1);
}
