namespace Needlepoint.Planning.Rules;

/// <summary>Codes of problems in the rules of suitability.</summary>
public static class RuleCode
{
    /// <summary>Two rules have one id or one code.</summary>
    public const string RuleTwice = "NP-E080";

    /// <summary>The code of a rule does not have the form of one.</summary>
    public const string BadCode = "NP-E081";

    /// <summary>A rule or a position names no source, or one that is not in the list of sources; or a source is listed twice or never named.</summary>
    public const string BadSource = "NP-E082";

    /// <summary>Positions are fewer than two, not in order, or not what the rule asks for.</summary>
    public const string BadPositions = "NP-E083";

    /// <summary>A range of times cannot be read, is the wrong way round or does not hold the time to wait.</summary>
    public const string BadTimes = "NP-E084";

    /// <summary>A label or a law is quoted at second hand, and nothing says that it must be confirmed.</summary>
    public const string ConfirmMissing = "NP-E085";

    /// <summary>A text tells a person to stop a prescribed medicine.</summary>
    public const string StopsMedicine = "NP-E086";

    /// <summary>What a rule is asked of does not fit its condition.</summary>
    public const string WrongSubject = "NP-E087";

    /// <summary>A rule that is nothing but an entry of the calendar has none.</summary>
    public const string CareWithoutCalendar = "NP-E088";

    /// <summary>A rule falls away for those who take a medicine, and no rule as strict comes in its place.</summary>
    public const string MilderByMedicine = "NP-E089";
}
