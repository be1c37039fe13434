namespace Needlepoint.Evidence.Problems;

/// <summary>
/// Codes of problems in parameters, studies and the data folder; the rules of reading have theirs in <see cref="ReadingRule"/>.
/// </summary>
public static class EvidenceCode
{
    /// <summary>Two parameters have one id.</summary>
    public const string ParameterTwice = "NP-E030";

    /// <summary>An id is not made of lower-case words.</summary>
    public const string BadId = "NP-E031";

    /// <summary>The spread of a parameter does not fit its value.</summary>
    public const string BadParameterSpread = "NP-E032";

    /// <summary>The origin of a parameter does not lead to a source.</summary>
    public const string OriginWithoutSource = "NP-E033";

    /// <summary>A value lies outside its own bounds, or the bounds are the wrong way round.</summary>
    public const string OutsideOwnBounds = "NP-E034";

    /// <summary>No parameter has this id.</summary>
    public const string UnknownParameter = "NP-E035";

    /// <summary>The file of a fitted posterior cannot be used.</summary>
    public const string BadPosterior = "NP-E036";

    /// <summary>The id of a study is not the name of its file.</summary>
    public const string IdIsNotFileName = "NP-E040";

    /// <summary>Two studies, or two arms of one study, have one id.</summary>
    public const string StudyTwice = "NP-E041";

    /// <summary>A measurement names an arm that the study does not have.</summary>
    public const string UnknownArm = "NP-E042";

    /// <summary>The unit of a measurement is not a unit of its observable.</summary>
    public const string UnitOfObservable = "NP-E043";

    /// <summary>The observable of a measurement is not known.</summary>
    public const string UnknownObservable = "NP-E044";

    /// <summary>The spread of a measurement has the wrong number of values, or they are the wrong way round.</summary>
    public const string BadMeasurementSpread = "NP-E045";

    /// <summary>A measurement is reported in a way that needs another field.</summary>
    public const string IncompleteReport = "NP-E046";

    /// <summary>A study that was found later than the roles were drawn must validate.</summary>
    public const string FoundLaterValidates = "NP-E047";

    /// <summary>The folder holds no study.</summary>
    public const string NoStudies = "NP-E048";

    /// <summary>The data folder does not exist.</summary>
    public const string DataFolder = "NP-E049";

    /// <summary>Collagen is measured without saying in which layer and how.</summary>
    public const string CollagenOfWhat = "NP-E050";

    /// <summary>The table of permeabilities of intact skin, or a row of it, cannot be used.</summary>
    public const string BadPermeabilityTable = "NP-E060";

    /// <summary>Two claims have one id.</summary>
    public const string ClaimTwice = "NP-E061";
}
