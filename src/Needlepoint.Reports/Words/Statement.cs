using Needlepoint.Inference.Results;

namespace Needlepoint.Reports.Words;

/// <summary>The answer of a run in plain words. One place for report and terminal.</summary>
/// <param name="Lead">The words that carry the answer.</param>
/// <param name="Rest">What follows in the same sentence, with its full stop.</param>
/// <param name="Second">Half of people, nine in ten, and what else must be said at once.</param>
public sealed record Statement(string Lead, string Rest, string Second)
{
    // Clauses in the order of what a person asks first; a run tells those that it has.
    private static readonly (string Id, Func<string, string> Say)[] Clauses =
    [
        ("redness_duration_h", time => $"redness others can see for about {time}"),
        ("tewl_return_time_h", time => $"water loss back to normal after about {time}"),
        ("exposure_window_h", time => $"open to large molecules for about {time}"),
        ("channel_closure_impedance_h", time => $"channels closed to water after about {time}"),
    ];

    /// <summary>The whole first sentence.</summary>
    public string First => Lead + Rest;

    /// <summary>Words the answer from the outcomes of a run.</summary>
    public static Statement Of(RunResult result)
    {
        var told = Clauses
            .Select(clause => (clause.Say, Found: result.Observables.FirstOrDefault(o => o.Id == clause.Id && o.Shape == ObservableShape.Single)))
            .Where(clause => clause.Found is not null)
            .Select(clause => (clause.Say, Observable: clause.Found!))
            .Take(2)
            .ToArray();
        return told.Length == 0 ? WithoutDurations(result) : OfDurations(result, told);
    }

    private static Statement OfDurations(RunResult result, (Func<string, string> Say, Observable Observable)[] told)
    {
        string lead = Capital(told[0].Say(Moments.Duration(told[0].Observable.Central[0])));
        string rest = told.Length > 1 ? "; " + told[1].Say(Moments.Duration(told[1].Observable.Central[0])) + "." : ".";
        bool person = result.Identity.ParameterSets == 1;
        string second = person ? OneCentralRun : string.Join(" ", told.Select(clause => Interval(clause.Observable)));
        return new Statement(lead, rest, second);
    }

    private static Statement WithoutDurations(RunResult result) =>
        new($"{result.Observables.Count} outcomes", $" followed for {Moments.Duration(result.HorizonHours)}.",
            result.Identity.ParameterSets == 1 ? OneCentralRun : "");

    /// <summary>What must be said of a run without an ensemble.</summary>
    public const string OneCentralRun = "One central run: no interval. Do not quote these numbers alone.";

    private static string Interval(Observable observable)
    {
        Reading reading = Reading.Of(observable);
        string unit = reading.Unit == "h" ? "hours" : reading.Unit;
        return $"{reading.Label}: half of similar people {reading.HalfLow} to {reading.HalfHigh}\u00A0{unit}, nine in ten {reading.Low} to {reading.High}.";
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
