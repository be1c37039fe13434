using Needlepoint.Engine.Studies;
using Needlepoint.Evidence.Studies;
using Needlepoint.Inference.Results;
using Needlepoint.Studio.Evidence;

namespace Needlepoint.Studio.Api;

/// <summary>A study in a list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Citation">Authors and year.</param>
/// <param name="Year">Year; left out where it is not known.</param>
/// <param name="Species">Measured on.</param>
/// <param name="Role">Whether the model was tuned on it, in words.</param>
/// <param name="Values">Values that the model predicts.</param>
/// <param name="Inside">Of these, those inside the 90 % interval.</param>
public sealed record StudySummary(string Id, string Citation, int? Year, string Species, string Role, int Values, int Inside)
{
    /// <summary>A study.</summary>
    internal static StudySummary Of(StudyEntry entry) => new(
        entry.Study.Id, entry.Study.Citation.Short, entry.Study.Citation.Published, entry.Study.Species, StudyWords.Role(entry), entry.Values.Count,
        entry.Values.Count(value => value.Inside));
}

/// <summary>A study.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Citation">The whole citation.</param>
/// <param name="Doi">Identifier of the publication; may be empty.</param>
/// <param name="Url">Where it was read; may be empty.</param>
/// <param name="Species">Measured on.</param>
/// <param name="Design">What was done, in words.</param>
/// <param name="Access">How the source was read.</param>
/// <param name="Role">Whether the model was tuned on it, in words.</param>
/// <param name="Why">Why it has that role.</param>
/// <param name="Arms">People treated alike.</param>
/// <param name="Values">Measured and predicted, those that were missed first.</param>
/// <param name="Context">What it found besides.</param>
/// <param name="Notes">Doubts and remarks; may be empty.</param>
public sealed record StudyAnswer(
    string Id, string Citation, string Doi, string Url, string Species, string Design, string Access, string Role, string Why, IReadOnlyList<ArmAnswer> Arms,
    IReadOnlyList<MeasuredDocument> Values, IReadOnlyList<string> Context, string Notes)
{
    /// <summary>A study.</summary>
    internal static StudyAnswer Of(StudyEntry entry, EvidenceBook book)
    {
        Study study = entry.Study;
        return new(
            study.Id, study.Citation.Full, study.Citation.Doi, study.Citation.Url, study.Species, study.Design, StudyWords.Access(study.Access),
            StudyWords.Role(entry), StudyWords.Why(entry),
            [.. study.Arms.Select(arm => new ArmAnswer(arm.Id, book.LineOf(arm), arm.Assumed))], [.. entry.Values.WorstFirst().Select(MeasuredDocument.Of)],
            study.Context, study.Notes);
    }
}

/// <summary>People of a study who were treated alike.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Line">What was done, in one line.</param>
/// <param name="Assumed">What the source does not state.</param>
public sealed record ArmAnswer(string Id, string Line, IReadOnlyList<string> Assumed);

/// <summary>What studies measured, and how well it is predicted: counts of studies of people that the model was not tuned on.</summary>
/// <param name="Outcome">Name in addresses.</param>
/// <param name="Label">Name in words.</param>
/// <param name="AllStudies">Studies of any use.</param>
/// <param name="AllValues">Values of any use.</param>
/// <param name="Verdict">good, wide, poor or none.</param>
/// <param name="Studies">Studies that count.</param>
/// <param name="StudiesInside">Of these, those with all their values inside the 90 % interval.</param>
/// <param name="Values">Values that count.</param>
/// <param name="ValuesInside">Of these, those inside.</param>
/// <param name="TypicalFold">Median fold error.</param>
public sealed record EvidenceSummary(
    string Outcome, string Label, int AllStudies, int AllValues, string Verdict, int? Studies = null, int? StudiesInside = null, int? Values = null,
    int? ValuesInside = null, double? TypicalFold = null)
{
    /// <summary>A class of outcomes.</summary>
    internal static EvidenceSummary Of(EvidenceClass found) => found.Untuned is not { } counted
        ? new(found.Address, found.Name, found.Studies, found.Values.Count, "none")
        : new(found.Address, found.Name, found.Studies, found.Values.Count, counted.Verdict.ToString().ToLowerInvariant(), counted.Studies,
            counted.StudiesInside, counted.Values, counted.ValuesInside, counted.TypicalFold);
}

/// <summary>Predicted against measured, of one outcome.</summary>
/// <param name="Summary">How well it is predicted.</param>
/// <param name="Values">Every value, those that were missed first.</param>
public sealed record EvidenceAnswer(EvidenceSummary Summary, IReadOnlyList<MeasuredDocument> Values);

/// <summary>What moves an outcome most, for one person and course.</summary>
/// <param name="Observable">Id of the outcome.</param>
/// <param name="Members">Parameter sets behind the shares.</param>
/// <param name="Parts">Parameters with their shares, the strongest first.</param>
/// <param name="Rest">Share of all other parameters, of chance and of what acts only together.</param>
/// <param name="AtH">Moment of a curve, hours from the first session; left out for a single number.</param>
public sealed record SpreadAnswer(string Observable, int Members, IReadOnlyList<SpreadPartAnswer> Parts, double Rest, double? AtH = null)
{
    /// <summary>The shares of an outcome.</summary>
    internal static SpreadAnswer Of(OutcomeSpread spread) => new(
        spread.Observable, spread.Members, [.. spread.Parts.Select(part =>
            new SpreadPartAnswer(part.Parameter, part.Meaning, part.IsBetweenPeople, part.Share))], spread.Rest, spread.AtHours);
}

/// <summary>A parameter and its share of a spread.</summary>
/// <param name="Parameter">Id of the parameter.</param>
/// <param name="Meaning">What it is.</param>
/// <param name="BetweenPeople">Whether people differ in it; else it is the same for all and not known better.</param>
/// <param name="Share">Share of the variance, 0 to 1.</param>
public sealed record SpreadPartAnswer(string Parameter, string Meaning, bool BetweenPeople, double Share);
