using Needlepoint.Inference.Results;

namespace Needlepoint.Reports.Words;

/// <summary>One number of an outcome with its interval, in the unit that people would use, ready to print.</summary>
public sealed record Reading
{
    private const double DaysFromHours = 48;

    /// <summary>Plain words for the outcome, with the moment where it is a curve.</summary>
    public required string Label { get; init; }

    /// <summary>Unit to print; empty for a pure number.</summary>
    public required string Unit { get; init; }

    /// <summary>Centre and interval in <see cref="Unit"/>: centre, 5th, 25th, 75th and 95th percentile.</summary>
    public required (double Centre, double P05, double P25, double P75, double P95) Values { get; init; }

    /// <summary>The same skin untreated; null when it has no meaning.</summary>
    public double? Untreated { get; init; }

    /// <summary>The outcome that it is taken from.</summary>
    public required Observable Source { get; init; }

    /// <summary>Rounding for all numbers of this reading.</summary>
    public Figures Figures => Figures.For(Source, Values.Centre, Values.P05, Values.P95);

    /// <summary>Whether each end is rounded by itself, as suits amounts that span tenfolds.</summary>
    public bool SpansTenfolds { get; init; }

    /// <summary>The centre as printed.</summary>
    public string Centre => SpansTenfolds ? ByThemselves.Centre : Figures.Centre(Values.Centre);

    /// <summary>The 5th percentile as printed.</summary>
    public string Low => SpansTenfolds ? ByThemselves.Low : Figures.Low(Values.P05);

    /// <summary>The 95th percentile as printed.</summary>
    public string High => SpansTenfolds ? ByThemselves.High : Figures.High(Values.P95);

    /// <summary>The 25th percentile as printed.</summary>
    public string HalfLow => Figures.Low(Values.P25);

    /// <summary>The 75th percentile as printed.</summary>
    public string HalfHigh => Figures.High(Values.P75);

    /// <summary>The untreated value as printed; empty when it has no meaning.</summary>
    public string UntreatedText => Untreated is not double value ? "" : value == 0 ? "0" : SpansTenfolds ? Figures.Of(value) : Figures.Centre(value);

    /// <summary>False when every parameter set gives the same number, or one of them has none.</summary>
    public bool HasInterval => Values.P95 > Values.P05 && double.IsFinite(Values.P05) && double.IsFinite(Values.P95) && double.IsFinite(Values.Centre);

    /// <summary>The reading of a single number, or of a curve where it lies farthest from its untreated twin.</summary>
    public static Reading Of(Observable observable)
    {
        if (observable.Shape == ObservableShape.Single) return At(observable, 0, observable.Label);
        int extreme = Extreme(observable);
        bool upwards = observable.Central[extreme] >= Before(observable);
        return At(observable, extreme, upwards ? observable.Label : observable.Label + ", lowest");
    }

    /// <summary>The reading of a curve at a moment, hours from the first session: the latest of its grid until then.</summary>
    public static Reading At(Observable observable, double hours)
    {
        int index = Array.FindLastIndex(observable.TimeHours, time => time <= hours * (1 + 1e-6));
        return At(observable, Math.Max(index, 0), observable.Label);
    }

    /// <summary>The reading of a curve at the entry of its time grid.</summary>
    public static Reading At(Observable observable, int index, string label)
    {
        double scale = 1;
        string unit = Units.Shown(observable.Unit);
        if (unit == "h" && double.IsFinite(observable.Central[index]) && observable.Central[index] >= DaysFromHours) (scale, unit) = (1.0 / 24, "days");
        return new Reading
        {
            Label = label,
            Unit = unit,
            Values = (scale * observable.Central[index], scale * observable.P05[index], scale * observable.P25[index],
                scale * observable.P75[index], scale * observable.P95[index]),
            Untreated = observable.Untreated.Length > index ? scale * observable.Untreated[index] : null,
            Source = observable,
        };
    }

    /// <summary>True when the curve says more at its extreme than that it starts at a fixed value.</summary>
    public static bool HasExtreme(Observable observable)
    {
        if (observable.Shape == ObservableShape.Single) return false;
        int extreme = Extreme(observable);
        return observable.P95[extreme] > observable.P05[extreme];
    }

    /// <summary>When a curve lies farthest from its untreated twin, h from the first session; 0 for a single number.</summary>
    public static double ExtremeHours(Observable observable) => observable.TimeHours[Extreme(observable)];

    private (string Centre, string Low, string High) ByThemselves =>
        AmountUnit.Printed(new(Values.Centre, Values.P05, Values.P25, Values.P75, Values.P95));

    private static int Extreme(Observable observable)
    {
        int best = 0;
        for (int i = 1; i < observable.Central.Length; i++)
            if (Departure(observable, i) > Departure(observable, best)) best = i;
        return best;
    }

    private static double Departure(Observable observable, int index) =>
        Math.Abs(observable.Central[index] - (observable.Untreated.Length > index ? observable.Untreated[index] : 0));

    private static double Before(Observable observable) => observable.Untreated.Length > 0 ? observable.Untreated[0] : 0;
}
