namespace Needlepoint.Planning;

/// <summary>Codes of problems in the files of ready courses and of adverse events, and with choosing a ready course.</summary>
public static class PracticeCodes
{
    /// <summary>The id of a ready course is not the name of its file.</summary>
    public const string IdOfFile = "NP-E090";

    /// <summary>A ready course says of a key who says it, and has no such key.</summary>
    public const string KeyNotThere = "NP-E091";

    /// <summary>Nobody says who gives a value of a ready course, or two do.</summary>
    public const string WhoSaysIt = "NP-E092";

    /// <summary>The course of a ready course is not the last key, in lines of its own.</summary>
    public const string CourseLast = "NP-E093";

    /// <summary>A ready course answers for the person.</summary>
    public const string AnswersForPerson = "NP-E094";

    /// <summary>Two entries have one id.</summary>
    public const string Twice = "NP-E095";

    /// <summary>More people had an event than there were.</summary>
    public const string MoreThanAll = "NP-E096";

    /// <summary>A share stands where people are counted, or nothing is counted at all.</summary>
    public const string ShareBesideCount = "NP-E097";

    /// <summary>No ready course has this name.</summary>
    public const string UnknownProtocol = "NP-U013";

    /// <summary>Neither a file nor a ready course is named.</summary>
    public const string NothingToRun = "NP-U014";

    /// <summary>A file that is used with a ready course has a course of its own.</summary>
    public const string TwoCourses = "NP-U015";

    /// <summary>A file to write is there already.</summary>
    public const string FileIsThere = "NP-U016";

    /// <summary>A ready course is used on another site than that of its source.</summary>
    public const string OtherSite = "NP-W013";
}
