using Needlepoint.Inference.Results;

namespace Needlepoint.Reports.Words;

/// <summary>The outcome by which the low and the high end of a run are chosen, and the two people there.</summary>
/// <param name="Outcome">What the person came for, in the form to show; collagen where that has no number.</param>
/// <param name="Members">Who lies at 5 and at 95 of 100 in it when the run ends.</param>
public sealed record EndChoice(Observable Outcome, EndMembers Members)
{
    private const string Collagen = "papillary_collagen_area_relative";

    /// <summary>The choice; null where the run follows one person or no outcome that moves over weeks.</summary>
    public static EndChoice? Of(RunResult result)
    {
        RunResult shown = Presented.Of(result);
        Observable? headline = CurveChoice.Of(shown).Headline is { Ends: not null } own ? own : shown.Observables.FirstOrDefault(observable => observable.Id == Collagen);
        return headline?.Ends is { } members ? new(headline, members) : null;
    }

    /// <summary>Which people the ends are, in one sentence.</summary>
    /// <param name="result">The run.</param>
    public string Sentence(RunResult result) =>
        $"Centre: the run with everything in its middle. Low and high end: of {result.Identity.ParameterSets} similar people those who come out at 5 and at 95 of 100 in “{Outcome.Label}” after {Moments.Duration(result.HorizonHours)}.";

    /// <summary>"7.7 (nine in ten: 4.0 to 11.4)": the outcome at a moment; empty outside its curve.</summary>
    /// <param name="hours">Hours from the first session; null for before it.</param>
    public string At(double? hours)
    {
        string unit = Outcome.Unit == Presented.Change ? "\u00A0%" : Outcome.Unit.Length > 0 ? $"\u00A0{Outcome.Unit}" : "";
        if (hours is not { } at) return Outcome.Untreated is [double before, ..] ? $"{Figures.For(Outcome, before, before, before).Centre(before)}{unit}" : "";
        if (Landmarks.At(Outcome, at) is not { } value) return "";
        Figures figures = Figures.For(Outcome, value.Centre, value.Low, value.High);
        return $"{figures.Centre(value.Centre)}{unit} (nine in ten: {figures.Low(value.Low)} to {figures.High(value.High)}{unit})";
    }
}
