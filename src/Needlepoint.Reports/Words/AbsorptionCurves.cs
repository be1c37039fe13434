using Needlepoint.Inference.Results;
using Needlepoint.Reports.Charts;

namespace Needlepoint.Reports.Words;

/// <summary>The curves of an absorption run that are shown, in their order, and in which units.</summary>
public static class AbsorptionCurves
{
    private const string Amount = "_amount_ug_cm2";

    // A level so many times above all that is reached is said in words and not drawn.
    private const double FarAbove = 20;

    // From what leaves the skin to what is in it, from the surface down.
    private static readonly string[] s_order =
    [
        "permeated_amount_ug_cm2", "permeation_flux_ug_cm2_h", "stratum_corneum_amount_ug_cm2", "epidermis_amount_ug_cm2", "dermis_amount_ug_cm2",
        "plasma_concentration_ug_ml",
    ];

    /// <summary>The curves to show.</summary>
    public static IEnumerable<Observable> Of(AbsorptionResult result) =>
        s_order.Select(id => result.Observables.FirstOrDefault(observable => observable.Id == id && observable.Shape == ObservableShape.Curve)).OfType<Observable>();

    /// <summary>True for an amount over time at one place.</summary>
    public static bool IsAmount(Observable observable) => observable.Shape == ObservableShape.Curve && observable.Id.EndsWith(Amount, StringComparison.Ordinal);

    /// <summary>Where an amount is: <c>stratum_corneum</c>, <c>permeated</c>.</summary>
    public static string PlaceOf(Observable amount) => amount.Id[..^Amount.Length];

    /// <summary>The unit in which an outcome is read, from its largest centre; one without micrograms keeps its own.</summary>
    public static AmountUnit UnitOf(Observable outcome, out string name)
    {
        (string Per, string Time)? split = outcome.Unit switch
        {
            "ug/cm2" or "µg/cm²" => ("cm²", ""),
            "ug/cm2/h" or "µg/cm²/h" => ("cm²", "/h"),
            "ug/mL" or "µg/mL" => ("mL", ""),
            _ => null,
        };
        AmountUnit unit = split is var (per, _) ? AmountUnit.For(outcome.Central.Where(double.IsFinite).DefaultIfEmpty(0).Max(), per) : new("", 1);
        name = unit.Name.Length == 0 ? Units.Shown(outcome.Unit) : unit.Name + split!.Value.Time;
        return unit;
    }

    /// <summary>An outcome in the unit in which it is read.</summary>
    public static Observable Read(Observable outcome)
    {
        AmountUnit unit = UnitOf(outcome, out string name);
        double[] In(double[] values) => [.. values.Select(value => unit.PerMicrogram * value)];
        return outcome with
        {
            Unit = name,
            Central = In(outcome.Central),
            P05 = In(outcome.P05),
            P25 = In(outcome.P25),
            P75 = In(outcome.P75),
            P95 = In(outcome.P95),
            Untreated = In(outcome.Untreated),
            Threshold = outcome.Threshold is { } threshold ? threshold with { Value = unit.PerMicrogram * threshold.Value } : null,
        };
    }

    /// <summary>The reading of a number, or of a curve at a moment, in the unit in which it is read.</summary>
    public static Reading ReadAt(Observable outcome, double hours) => Reading.At(Read(outcome), hours) with { SpansTenfolds = true };

    /// <summary>A curve as it is drawn: in its unit, with its level where that is near, and with no more words than say where it goes.</summary>
    public static Observable Drawn(AbsorptionResult result, Observable curve)
    {
        Observable read = Read(curve) with { Term = curve.Term is null ? null : $"to {result.Beyond}" };
        return read.Threshold is { } level && level.Value > FarAbove * read.P95.Where(double.IsFinite).DefaultIfEmpty(0).Max() ? read with { Threshold = null } : read;
    }

    /// <summary>Centre and interval of a curve at a moment; the last of it beyond its end.</summary>
    public static Interval At(Observable curve, double hours)
    {
        double at = Math.Min(hours, curve.TimeHours[^1]);
        double Value(double[] values) => Curve.Value(curve.TimeHours, values, at);
        return new(Value(curve.Central), Value(curve.P05), Value(curve.P25), Value(curve.P75), Value(curve.P95));
    }

    /// <summary>A number as an outcome of its own, so that it is read like the others.</summary>
    public static Observable Single(string label, string unit, Interval value) => new()
    {
        Id = "",
        Label = label,
        Unit = unit,
        Group = "",
        Shape = ObservableShape.Single,
        TimeHours = [0],
        Central = [value.Central],
        P05 = [value.P05],
        P25 = [value.P25],
        P75 = [value.P75],
        P95 = [value.P95],
        Untreated = [],
        Tested = new Tested(0, 0, [], []),
    };

    /// <summary>The numbers that stand large: at most four, those first that answer the question.</summary>
    public static IReadOnlyList<Reading> Facts(AbsorptionResult result)
    {
        AbsorptionArm asked = result.Arms[0];
        AmountUnit unit = AmountUnit.For(asked.Delivered.Central);
        (string Id, string Label, string Term, string Unit, Interval Value)[] facts =
        [
            ("absorbed_amount_ug_cm2", $"Into living skin by {AbsorptionWords.Span(result.EndHours)}", "below the stratum corneum, with what has gone on", unit.Name, unit.Of(asked.Delivered)),
            ("permeated_amount_ug_cm2", $"Gone to {result.Beyond}", "no longer in the skin", unit.Name, unit.Of(asked.Out)),
            ("entered_amount_ug_cm2", "Against intact skin", "intact skin under the same cover is 1", "times", asked.Enhancement),
            ("entered_dose_percent", "Share of what is put on", "into living skin; the rest is on or in its surface", "%", asked.DosePercent),
            ("permeation_lag_min", "Lag of the flux", "until it comes through evenly", "h", asked.LagHours),
        ];
        return
        [
            .. facts.Where(fact => double.IsFinite(fact.Value.Central) && !(fact.Unit == "times" && AbsorptionWords.IsIntact(asked))).Take(4)
                .Select(fact => Reading.At(Single(fact.Label, fact.Unit, fact.Value) with { Id = fact.Id, Term = fact.Term }, 0) with { SpansTenfolds = true }),
        ];
    }

    /// <summary>The run of these curves, from the application on, as charts of runs read it.</summary>
    public static RunResult AsRun(AbsorptionResult result, IReadOnlyList<Observable> curves) => new()
    {
        Identity = result.Identity,
        CourseFile = result.ProductId,
        CourseLine = result.Line,
        Inputs = result.Inputs,
        CourseText = "",
        SessionHours = [],
        HorizonHours = result.EndHours,
        Warnings = result.Warnings,
        Observables = curves,
        CrossSections = [],
        Failures = [],
    };
}
