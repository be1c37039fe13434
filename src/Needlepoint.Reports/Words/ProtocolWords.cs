using Needlepoint.Inference.Results;

namespace Needlepoint.Reports.Words;

/// <summary>Ready courses in words.</summary>
public static class ProtocolWords
{
    /// <summary>Said of a run without a person of its own.</summary>
    public const string Typical = "The person is the typical one of the ready course, and nobody's own. For a person of your own: a file with person, and --protocol.";

    /// <summary>What stands behind a schedule.</summary>
    public static string Behind(string strength) => strength switch
    {
        "regulation" => "regulation: the trial behind a clearance, or a label",
        "consensus" => "consensus of a panel",
        "review" => "review: the middle of several studies",
        "trial" => "trial: the schedule of one study",
        _ => "opinion: what practice texts say, without an outcome",
    };

    /// <summary>How much of it no source gives.</summary>
    public static string NotFromSource(RunProtocol protocol)
    {
        ArgumentNullException.ThrowIfNull(protocol);
        return protocol.Opinions.Count == 1 ? "1 value is not from the source" : $"{protocol.Opinions.Count} values are not from the source";
    }
}
