using System.Globalization;
using Needlepoint.Inference.Results;

namespace Needlepoint.Reports.Words;

/// <summary>The answer of a run in plain words. One place for report and terminal.</summary>
/// <param name="Lead">The words that carry the answer.</param>
/// <param name="Rest">What follows in the same sentence, with its full stop.</param>
/// <param name="Second">Half of people, nine in ten, and what else must be said at once.</param>
public sealed record Statement(string Lead, string Rest, string Second)
{
    // Clauses in the order of what a person asks first; a run tells those that it has.
    private static readonly Clause[] Clauses =
    [
        new("redness_duration_h", "Redness", "redness others can see for about {0}", "no redness that others can see", "redness others can still see at the end"),
        new("tewl_return_time_h", "Water loss", "water loss back to normal after about {0}", "water loss never above normal", "water loss not yet back to normal at the end"),
        new("exposure_window_h", "Large molecules", "open to large molecules for about {0}", "never open to large molecules", "still open to large molecules at the end"),
        new("channel_closure_impedance_h", "Channels", "channels closed to water after about {0}", "no channel open to water", "channels still open to water at the end"),
    ];

    /// <summary>The whole first sentence.</summary>
    public string First => Lead + Rest;

    /// <summary>Words the answer from the outcomes of a run.</summary>
    public static Statement Of(RunResult result)
    {
        var told = Clauses
            .Select(clause => (Clause: clause, Found: result.Observables.FirstOrDefault(o => o.Id == clause.Id && o.Shape == ObservableShape.Single)))
            .Where(told => told.Found is not null)
            .Select(told => (told.Clause, Observable: told.Found!))
            .Take(2)
            .ToArray();
        Statement statement = told.Length == 0 ? WithoutDurations(result) : OfDurations(result, told);
        if (Headlines.Of(result, statement) is { } topic) return topic;
        return CurveChoice.Of(result).Headline is { } headline ? OfHeadline(result, headline, statement)
            : statement with { Second = Headlines.Joined(statement.Second, Headlines.Risk(result)) };
    }

    /// <summary>What becomes of an outcome by the end of the run, with nine in ten, in one sentence.</summary>
    internal static string AtTheEnd(RunResult result, Observable outcome)
    {
        Reading end = Reading.At(outcome, result.HorizonHours);
        Statement alone = OfHeadline(result, outcome, new Statement("", "", ""));
        string spread = end.HasInterval ? $" Nine in ten {end.Low} to {end.High}{UnitOf(outcome)}." : "";
        return alone.First + spread;
    }

    // In a long course what the person came for goes first and the first days follow.
    private static Statement OfHeadline(RunResult result, Observable headline, Statement days)
    {
        Reading end = Reading.At(headline, result.HorizonHours);
        bool change = headline.Unit == Presented.Change;
        string unit = UnitOf(headline);
        string term = headline.Term is null ? "" : $" ({headline.Term})";
        string untreated = end.UntreatedText.Length == 0 ? "" : $"; untreated {end.UntreatedText}{(change ? unit : "")}";
        return new Statement(
            $"{headline.Label}: {(change ? Changed(end) : FromTo(headline, end, unit))}", $"{term} after {Moments.Duration(result.HorizonHours)}{untreated}.",
            Headlines.Joined(Headlines.Spread(result, end, unit), Headlines.Risk(result), Headlines.Days(result, days)));
    }

    private static string UnitOf(Observable outcome) =>
        outcome.Unit == Presented.Change ? "\u00A0%" : outcome.Unit is "grade" or "" ? "" : "\u00A0" + Units.Shown(outcome.Unit);

    /// <summary>"about 24 % lower": a change at the end.</summary>
    internal static string Changed(Reading end) => Changed(end, end.Values.Centre);

    /// <summary>The same of another value of the outcome, rounded alike.</summary>
    internal static string Changed(Reading end, double value, bool isAbout = true)
    {
        string size = end.Figures.Centre(value).TrimStart('+', '\u2212');
        return size.AsSpan().IndexOfAnyInRange('1', '9') < 0 ? "about as before" : $"{(isAbout ? "about " : "")}{size}\u00A0% {(value < 0 ? "lower" : "higher")}";
    }

    /// <summary>"from 14 to about 10".</summary>
    internal static string FromTo(Observable headline, Reading end, string unit)
    {
        double start = headline.Untreated.Length > 0 ? headline.Untreated[0] : headline.Central[0];
        return $"from {(headline.Unit == "grade" ? "grade " : "")}{end.Figures.Centre(start)} to about {end.Centre}{unit}";
    }

    private static Statement OfDurations(RunResult result, (Clause Clause, Observable Observable)[] told)
    {
        string lead = Capital(told[0].Clause.Say(told[0].Observable.Central[0]));
        string rest = told.Length > 1 ? "; " + told[1].Clause.Say(told[1].Observable.Central[0]) + "." : ".";
        bool person = result.Identity.ParameterSets == 1;
        string second = person ? OneCentralRun : string.Join(" ", told.Select(each => Interval(each.Clause, each.Observable)));
        return new Statement(lead, rest, second);
    }

    private static Statement WithoutDurations(RunResult result) =>
        new($"{result.Observables.Count} outcomes", $" followed for {Moments.Duration(result.HorizonHours)}.",
            result.Identity.ParameterSets == 1 ? OneCentralRun : "");

    /// <summary>What must be said of a run without an ensemble.</summary>
    public const string OneCentralRun = "One central run: no interval. Do not quote these numbers alone.";

    private static string Interval(Clause clause, Observable observable)
    {
        Reading reading = Reading.Of(observable);
        string unit = reading.Unit == "h" ? "hours" : reading.Unit;
        return $"{clause.Subject}: half of similar people {reading.HalfLow} to {reading.HalfHigh}\u00A0{unit}, nine in ten {reading.Low} to {reading.High}.";
    }

    /// <summary>What to say of one duration: its subject, and the words for a length, for none, and for one beyond the run.</summary>
    private sealed record Clause(string Id, string Subject, string Length, string None, string Beyond)
    {
        public string Say(double hours) =>
            !double.IsFinite(hours) ? Beyond : hours <= 0 ? None : string.Format(CultureInfo.InvariantCulture, Length, Moments.Duration(hours));
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
