using System.Text.Json;
using Needlepoint.Inference.Results;
using Needlepoint.Reports.Documents;

namespace Needlepoint.Studio.Api;

/// <summary>A run: the document of <c>needlepoint run --json</c>.</summary>
/// <param name="Needlepoint">What made it; the same identity and course give the same numbers to the last bit.</param>
/// <param name="Course">The course as understood.</param>
/// <param name="Protocol">The ready course that it is from; null for none.</param>
/// <param name="Suitability">Whether the person may be treated.</param>
/// <param name="Warnings">What to know of the course and the answer.</param>
/// <param name="Observables">The outcomes.</param>
/// <param name="CrossSections">The skin around a channel at some moments.</param>
/// <param name="Failures">Parameter sets that could not be followed, in words.</param>
/// <param name="Absorption">What gets in of each product of the course.</param>
/// <param name="Habits">What habits change.</param>
/// <param name="Claims">What people say of things in the course, and what is known.</param>
/// <param name="AdverseEvents">What was reported to go wrong.</param>
public sealed record RunDocument(
    IdentityDocument Needlepoint, CourseDocument Course, JsonElement? Protocol, SuitabilityDocument Suitability, IReadOnlyList<WarningDocument> Warnings,
    IReadOnlyList<ObservableDocument> Observables, IReadOnlyList<JsonElement> CrossSections, IReadOnlyList<string> Failures, IReadOnlyList<JsonElement> Absorption,
    IReadOnlyList<JsonElement> Habits, IReadOnlyList<JsonElement> Claims, IReadOnlyList<JsonElement> AdverseEvents);

/// <summary>What made a document.</summary>
/// <param name="Program">Name of the program.</param>
/// <param name="Version">Its version.</param>
/// <param name="Model">Identity of the model.</param>
/// <param name="Seed">Seed of the random streams.</param>
/// <param name="Ensemble">Name of the ensemble of parameter sets.</param>
/// <param name="ParameterSets">Number of sets.</param>
/// <param name="Fingerprint">Hash of the answer.</param>
public sealed record IdentityDocument(string Program, string Version, string Model, ulong Seed, string Ensemble, int ParameterSets, string Fingerprint);

/// <summary>A course as understood.</summary>
/// <param name="File">Name of its text.</param>
/// <param name="Line">In one line.</param>
/// <param name="Inputs">What it says and what was taken as usual.</param>
/// <param name="Concerns">What it is for.</param>
/// <param name="SessionsH">Hours of the sessions.</param>
/// <param name="HorizonH">Hours that are followed.</param>
/// <param name="Text">Its text.</param>
public sealed record CourseDocument(string File, string Line, IReadOnlyList<InputDocument> Inputs, IReadOnlyList<string> Concerns,
    IReadOnlyList<double> SessionsH, double HorizonH, string Text);

/// <summary>One thing that a course says.</summary>
/// <param name="Label">What.</param>
/// <param name="Value">With its unit.</param>
/// <param name="IsDefault">Whether it was taken as usual.</param>
public sealed record InputDocument(string Label, string Value, bool IsDefault);

/// <summary>A warning.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Sentence">In words.</param>
/// <param name="Where">Where in the course.</param>
public sealed record WarningDocument(string Code, string Sentence, string? Where);

/// <summary>An outcome. A number that cannot be told is null.</summary>
/// <param name="Id">Its id; ends in the unit or the scale.</param>
/// <param name="Label">Its name.</param>
/// <param name="Term">Term of art.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Group">Table in which it stands.</param>
/// <param name="Shape">A curve over time, or a single number.</param>
/// <param name="TimeH">Hours from the first session.</param>
/// <param name="Central">Middle.</param>
/// <param name="P05">Nine in ten lie above this end.</param>
/// <param name="P25">Lower end of half of people.</param>
/// <param name="P75">Upper end of half of people.</param>
/// <param name="P95">Nine in ten lie below this end.</param>
/// <param name="Untreated">The same skin without the course.</param>
/// <param name="MeasuredUntilH">Hours until which studies measured it.</param>
/// <param name="Tested">Studies that it was held against.</param>
public sealed record ObservableDocument(
    string Id, string Label, string Unit, string Group, string Shape, IReadOnlyList<double?> TimeH, IReadOnlyList<double?> Central,
    IReadOnlyList<double?> P05, IReadOnlyList<double?> P25, IReadOnlyList<double?> P75, IReadOnlyList<double?> P95, IReadOnlyList<double?> Untreated,
    TestedDocument Tested, string? Term = null, double? MeasuredUntilH = null);

/// <summary>Studies that an outcome was held against.</summary>
/// <param name="Studies">Studies that it was not tuned on.</param>
/// <param name="Inside">Those that lie inside the interval.</param>
/// <param name="StudyIds">Their ids.</param>
/// <param name="TunedOn">Ids of the studies that it was tuned on.</param>
public sealed record TestedDocument(int Studies, int Inside, IReadOnlyList<string> StudyIds, IReadOnlyList<string> TunedOn);

/// <summary>A screening: the document of <c>needlepoint screen --json</c>.</summary>
/// <param name="Course">The course.</param>
/// <param name="Suitability">What the rules say.</param>
public sealed record ScreeningDocument(CourseNameDocument Course, SuitabilityDocument Suitability);

/// <summary>A course by its name.</summary>
/// <param name="File">Name of its text.</param>
/// <param name="Line">In one line.</param>
public sealed record CourseNameDocument(string File, string Line);

/// <summary>What the rules say of a course.</summary>
/// <param name="Verdict">The strictest action of all findings.</param>
/// <param name="Sentence">In words.</param>
/// <param name="IsCleared">Whether every question is answered and nothing stands against it.</param>
/// <param name="FirstSessionDate">Day of the first session.</param>
/// <param name="ClearsAfterD">Days after which waiting has settled it; null where waiting alone does not.</param>
/// <param name="ClearsDate">That day.</param>
/// <param name="Counts">How many rules came out how.</param>
/// <param name="Findings">Rules that say something.</param>
/// <param name="Questions">What must still be asked.</param>
/// <param name="UnknownMedicines">Medicines that no list knows.</param>
/// <param name="RefusedDecisions">Decisions about rules that leave nothing to decide.</param>
/// <param name="Clear">Codes of the rules that found nothing.</param>
/// <param name="Care">Codes of the rules about care around a session.</param>
/// <param name="Waiting">Codes of the rules that wait for an answer.</param>
/// <param name="NotPredicted">Codes of the rules whose prediction is missing.</param>
public sealed record SuitabilityDocument(
    string Verdict, string Sentence, bool IsCleared, string? FirstSessionDate, double? ClearsAfterD, string? ClearsDate, IReadOnlyDictionary<string, int> Counts,
    IReadOnlyList<FindingDocument> Findings, IReadOnlyList<QuestionDocument> Questions, IReadOnlyList<string> UnknownMedicines,
    IReadOnlyList<string> RefusedDecisions,
    IReadOnlyList<string> Clear, IReadOnlyList<string> Care, IReadOnlyList<string> Waiting, IReadOnlyList<string> NotPredicted);

/// <summary>A rule that says something.</summary>
/// <param name="Code">Code of the rule.</param>
/// <param name="Rule">Name of the rule.</param>
/// <param name="Action">What follows.</param>
/// <param name="RuleAction">What the rule says before any decision.</param>
/// <param name="Found">What was found.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Also">What else it is about.</param>
/// <param name="Because">Why it applies here.</param>
/// <param name="Why">Reason of the rule.</param>
/// <param name="Advice">What to do.</param>
/// <param name="Instead">What can be done instead.</param>
/// <param name="Plain">For the person.</param>
/// <param name="Layer">Kind of authority.</param>
/// <param name="Strength">Strength of the source.</param>
/// <param name="Confirm">What to confirm.</param>
/// <param name="ClearsAfterD">Days after which it is settled by waiting.</param>
/// <param name="ClearsDate">That day.</param>
/// <param name="Positions">Where authorities disagree: who says what.</param>
/// <param name="Disagreement">What they disagree about.</param>
/// <param name="Decision">The decision on record.</param>
/// <param name="Sources">Sources.</param>
public sealed record FindingDocument(
    string Code, string Rule, string Action, string RuleAction, string? Found, string? Subject, IReadOnlyList<string> Also, string? Because, string? Why,
    string? Advice,
    string? Instead, string? Plain, string Layer, string Strength, string? Confirm, double? ClearsAfterD, string? ClearsDate, IReadOnlyList<JsonElement> Positions,
    string? Disagreement, JsonElement? Decision, IReadOnlyList<JsonElement> Sources);

/// <summary>A question that must still be asked.</summary>
/// <param name="Path">Where in the course its answer stands.</param>
/// <param name="Question">In words.</param>
/// <param name="AnsweredBy">How to answer it.</param>
/// <param name="Strictest">The strictest that can follow.</param>
/// <param name="Rules">Codes of the rules that ask.</param>
public sealed record QuestionDocument(string Path, string Question, string? AnsweredBy, string Strictest, IReadOnlyList<string> Rules);

/// <summary>A calendar: the document of <c>needlepoint calendar --json</c>.</summary>
/// <param name="Course">The course.</param>
/// <param name="Sentence">What stands against it, in words.</param>
/// <param name="MayStart">Whether it may start on its day.</param>
/// <param name="IsBlocked">Whether something is blocked.</param>
/// <param name="FirstSessionDate">Day of the first session.</param>
/// <param name="WaitingEndsAfterD">Days until waiting ends.</param>
/// <param name="WaitingEndsDate">That day.</param>
/// <param name="NotSettledByWaiting">Codes of rules that waiting does not settle.</param>
/// <param name="Entries">What to do and leave out, and when.</param>
public sealed record CalendarDocument(
    CourseNameDocument Course, string Sentence, bool MayStart, bool IsBlocked, string? FirstSessionDate, double? WaitingEndsAfterD, string? WaitingEndsDate,
    IReadOnlyList<string> NotSettledByWaiting, IReadOnlyList<CalendarEntryDocument> Entries);

/// <summary>An entry of a calendar.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Kind">What kind of entry.</param>
/// <param name="Text">In words.</param>
/// <param name="FromD">First day, from the first session.</param>
/// <param name="ToD">Last day.</param>
/// <param name="FromDate">First day.</param>
/// <param name="LastDate">Last day.</param>
/// <param name="Session">Session that it belongs to.</param>
/// <param name="LastSession">Last session that it belongs to.</param>
/// <param name="Rule">Code of the rule.</param>
/// <param name="Layer">Kind of authority.</param>
/// <param name="Source">Source.</param>
/// <param name="Conflicts">What stands against it.</param>
public sealed record CalendarEntryDocument(
    string Key, string Kind, string Text, double? FromD, double? ToD, string? FromDate, string? LastDate, int Session, int LastSession, string? Rule, string? Layer,
    string? Source, IReadOnlyList<JsonElement> Conflicts);

/// <summary>What gets in of a product: the document of <c>needlepoint absorb --json</c>.</summary>
/// <param name="Needlepoint">What made it.</param>
/// <param name="Command">How it was asked.</param>
/// <param name="Absorption">A result for each substance that the product carries.</param>
public sealed record AbsorptionDocument(IdentityDocument Needlepoint, string Command, IReadOnlyList<SubstanceDocument> Absorption);

/// <summary>What gets in of one substance.</summary>
/// <param name="Product">The product.</param>
/// <param name="Substance">The substance.</param>
/// <param name="Fingerprint">Hash of the answer.</param>
/// <param name="Line">The question in one line.</param>
/// <param name="Inputs">What was said and what was taken as usual.</param>
/// <param name="AppliedH">Hour at which it is put on.</param>
/// <param name="EndH">Hour until which it is followed.</param>
/// <param name="DoseUgCm2">Amount that is put on, µg/cm².</param>
/// <param name="Beyond">What lies beyond the skin.</param>
/// <param name="Verdict">Whether it may go on open channels.</param>
/// <param name="Arms">Needled, intact and covered skin beside each other, each number with its interval.</param>
/// <param name="Observables">Curves.</param>
/// <param name="Effects">Effects that a concentration brings.</param>
/// <param name="ConcentrationFields">Concentration around a channel at some moments.</param>
/// <param name="Warnings">What to know.</param>
public sealed record SubstanceDocument(
    NamedDocument Product, NamedDocument Substance, string Fingerprint, string Line, IReadOnlyList<InputDocument> Inputs, double? AppliedH, double? EndH,
    double? DoseUgCm2,
    string? Beyond, JsonElement? Verdict, IReadOnlyList<JsonElement> Arms, IReadOnlyList<ObservableDocument> Observables, IReadOnlyList<JsonElement> Effects,
    IReadOnlyList<JsonElement> ConcentrationFields, IReadOnlyList<WarningDocument> Warnings);

/// <summary>Something with an id.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
public sealed record NamedDocument(string Id, string Name);

/// <summary>Predicted against measured: the document of <c>needlepoint qualify --json</c>.</summary>
/// <param name="Needlepoint">What made it.</param>
/// <param name="Source">Where the studies come from.</param>
/// <param name="OwnStudies">Whether they are the user's own.</param>
/// <param name="Summary">By use of the studies: how many values lie inside.</param>
/// <param name="Values">Every value.</param>
/// <param name="Permeability">How well the law of intact skin holds.</param>
/// <param name="ContextStudies">Studies without a value that the model predicts.</param>
/// <param name="Failures">Studies that could not be predicted, in words.</param>
public sealed record QualificationDocument(
    IdentityDocument Needlepoint, string Source, bool OwnStudies, JsonElement Summary, IReadOnlyList<MeasuredDocument> Values,
    IReadOnlyList<string> ContextStudies, IReadOnlyList<string> Failures, JsonElement? Permeability = null);

/// <summary>A measured value with what the model predicts.</summary>
/// <param name="Study">Id of the study.</param>
/// <param name="Use">validation, calibration or other_species; only the first counts.</param>
/// <param name="Cohort">People.</param>
/// <param name="Species">Species.</param>
/// <param name="Class">Class of the outcome.</param>
/// <param name="Observable">Outcome.</param>
/// <param name="Arm">Arm of the study.</param>
/// <param name="AtH">Hours from the first session.</param>
/// <param name="As">As what it was reported.</param>
/// <param name="Stat">Mean, median or a bound.</param>
/// <param name="Unit">Unit.</param>
/// <param name="Measured">Measured.</param>
/// <param name="MeasuredSpread">Spread of what was measured.</param>
/// <param name="Predicted">Predicted.</param>
/// <param name="P05">Nine in ten lie above this end.</param>
/// <param name="P95">Nine in ten lie below this end.</param>
/// <param name="FoldError">How many times too high or low.</param>
/// <param name="Inside">Whether measured lies inside the interval.</param>
/// <param name="Assumed">What the study did not say and was assumed.</param>
/// <param name="LikelyCause">Likely cause of a miss.</param>
public sealed record MeasuredDocument(
    string Study, string Use, string? Cohort, string? Species, string? Class, string Observable, string? Arm, double? AtH, string? As, string Stat, string? Unit,
    double? Measured, double? MeasuredSpread, double? Predicted, double? P05, double? P95, double? FoldError, bool Inside, IReadOnlyList<string> Assumed,
    string? LikelyCause)
{
    /// <summary>A value.</summary>
    internal static MeasuredDocument Of(QualifiedValue value) => new(
        value.StudyId, QualificationJson.NameOf(value.Use), value.Cohort, value.Species, value.Class, value.Observable, value.Arm, value.AtHours, value.As,
        QualificationJson.NameOf(value.Stat),
        value.Unit, value.Measured, value.MeasuredSpread, value.Predicted, value.P05, value.P95, value.FoldError, value.Inside, value.Assumed, value.LikelyCause);
}
