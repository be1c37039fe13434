using Needlepoint.Evidence.Units;
using Needlepoint.Inference.Qualification;
using Needlepoint.Inference.Results;
using Needlepoint.Inference.Statistics;
using Needlepoint.Skin.Observables;

namespace Needlepoint.Inference.Running;

/// <summary>From what every member of an ensemble says to an outcome with its interval, in the unit to show.</summary>
internal sealed class ObservableSummary(TestedTable tested)
{
    /// <summary>The unit of an observable.</summary>
    public static Unit UnitOf(SkinObservable observable) => Unit.Parse(observable.Unit is "0 to 10" or "points" or "grade" ? "1" : observable.Unit);

    /// <summary>The outcome; null where a member has no number.</summary>
    /// <param name="observable">What it is.</param>
    /// <param name="hours">Moments, h; one for a single number.</param>
    /// <param name="members">Number of members.</param>
    /// <param name="value">SI value of a member at a moment.</param>
    /// <param name="untreated">The same skin untreated, from the medians, in the unit to show.</param>
    public Observable? Of(SkinObservable observable, double[] hours, int members, Func<int, int, double> value, Func<double[], double[]> untreated)
    {
        Unit unit = UnitOf(observable);
        double[][] quantiles = [.. Enumerable.Range(0, 5).Select(_ => new double[hours.Length])];
        double[] values = new double[members];
        for (int i = 0; i < hours.Length; i++)
        {
            for (int m = 0; m < members; m++)
                values[m] = unit.FromSi(value(m, i));
            if (Array.Exists(values, double.IsNaN))
                return null;
            Quantiles q = Quantiles.Of(values);
            (quantiles[0][i], quantiles[1][i], quantiles[2][i], quantiles[3][i], quantiles[4][i]) = (q.P05, q.P25, q.Median, q.P75, q.P95);
        }

        return new()
        {
            Id = observable.Id,
            Label = observable.Label,
            Term = observable.Term,
            Unit = ShownUnit(observable.Unit),
            Group = observable.Group,
            Shape = observable.IsCurve ? ObservableShape.Curve : ObservableShape.Single,
            IsSlow = observable.IsSlow,
            TimeHours = hours,
            P05 = quantiles[0],
            P25 = quantiles[1],
            Central = quantiles[2],
            P75 = quantiles[3],
            P95 = quantiles[4],
            Untreated = untreated(quantiles[2]),
            Tested = tested.Record(observable.Id),
            MeasuredUntilHours = observable.IsCurve && tested.Of(observable.Id).Any() ? tested.Of(observable.Id).Max(row => row.UntilHours) : null,
            Threshold = observable.Level is { } level ? new(level.Value, level.Words) : null,
        };
    }

    /// <summary>A unit as printed beside numbers.</summary>
    public static string ShownUnit(string unit) => unit switch
    {
        "1" => "",
        "g/m2/h" => "g/m²/h",
        "per cm2" => "per cm²",
        "um" => "µm",
        "um/d" => "µm/d",
        "ug/cm2" => "µg/cm²",
        "ug/cm2/h" => "µg/cm²/h",
        "ug/mL" => "µg/mL",
        _ => unit,
    };
}
